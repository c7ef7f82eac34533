// Files: those that the player chooses or drops become questions to the worker; those that it answers with are handed
// to him; a text is copied.

import { element, say, show } from "./paint.js";

/** Most bytes that are read of a file; the worker says so of a larger one. */
const LARGEST = 2 * 1024 * 1024;

/** The text of a file: in UTF-8, or in UTF-16 with its mark. */
async function textOf(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const marks = { "255,254": "utf-16le", "254,255": "utf-16be" };
  return new TextDecoder(marks[bytes.subarray(0, 2).join()] ?? "utf-8").decode(bytes);
}

/** Brings files, one after the other; one that cannot be read is brought as an empty one, and told. */
export async function bring(files, ask) {
  for (const file of files) {
    const text = file.size > LARGEST ? "" : await textOf(file).catch(() => "");
    ask({ post: true, path: "bring", fields: [["name", file.name], ["size", String(file.size)], ["text", text]] });
  }
}

/** Takes files that are dropped anywhere on the page. */
export function takeDrops(ask) {
  const holds = (event) => event.dataTransfer?.types.includes("Files");
  addEventListener("dragover", (event) => {
    if (!holds(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    show("dropping", true);
  });
  addEventListener("dragleave", (event) => event.relatedTarget === null && show("dropping", false));
  addEventListener("drop", (event) => {
    if (!holds(event)) return;
    event.preventDefault();
    show("dropping", false);
    bring([...event.dataTransfer.files], ask);
  });
}

/** Gives the player a file. */
export function hand(file) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([file.text], { type: file.kind }));
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Copies what stands in the field that a button names. */
export async function copy(button) {
  const field = element(button.dataset.copy);
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    // An older browser, or one that gives no leave: the field is selected.
    if (!document.execCommand("copy")) return;
  }
  button.textContent = button.dataset.copied;
  say(button.dataset.copied);
}
