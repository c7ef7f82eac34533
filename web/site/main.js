// The document's script: links and forms go to the worker, which holds the game, and what it answers takes the
// place of the page. The browser's own ways (Back, reload, a new tab) stay as people know them.
//
// Addresses stand behind `#/`, so that every one of them is the same file for a server of files; a game that somebody
// has sent stands behind `#` as fields. With `?embed` such a game is only shown, in a frame of somebody's article.

import { address, element, focus, paint, pathOf, show } from "./paint.js";
import { bring, copy, hand, takeDrops } from "./files.js";

const build = new URL(import.meta.url).search;
const here = new URL(".", import.meta.url);
const embed = new URLSearchParams(location.search).has("embed");

/** The address that the browser shows, relative to the document; empty for the title. */
function route() {
  if (location.hash.startsWith("#/")) return location.hash.slice(2);
  return /^#[a-z]+=/.test(location.hash) ? `shared?${location.hash.slice(1)}` : "";
}

// The path of the page that is shown: the document arrives with the title.
let current = "";
let worker = null;
let asked = 0;
const waiting = new Map();

/** Storage of this tab; where it is denied, a reload begins at the newest game. */
function remembered(key) {
  if (embed) return null;
  try {
    if (key !== undefined) sessionStorage.setItem("open", key);
    return sessionStorage.getItem("open");
  } catch {
    return null;
  }
}

function ask(question, how = {}) {
  asked += 1;
  waiting.set(asked, how);
  const dice = crypto.getRandomValues(new Uint32Array(1))[0];
  worker?.postMessage({ id: asked, dice, now: Math.floor(Date.now() / 1000), ...question });
}

let author = null;

/** The authors' page has a script of its own, fetched when it is first opened. */
async function equip() {
  if (element("author")) {
    author ??= import(new URL(`author.js${build}`, here));
    (await author).take(ask, new URL(`worker.js${build}`, here));
  } else if (author) (await author).leave();
}

/** Keeps the game for visits without a network. */
async function keep() {
  const service = navigator.serviceWorker;
  if (!service) return;
  await service.register(new URL("service.js", here));
  const { active } = await service.ready;
  // A page that was loaded just as the worker took its place was not there to be claimed.
  if (!service.controller) active.postMessage("claim");
}

function told({ data }) {
  if (data.progress !== undefined) {
    const bar = element("progress");
    if (bar) bar.value = data.progress;
    return;
  }
  if (data.failed) {
    console.error(data.failed);
    show("loading", false);
    show("failed", true);
    return;
  }
  show("not-kept", data.unkept);
  if (data.ready) {
    show("loading", false);
    // Now, and not before: what it keeps has come, and is not asked for twice.
    if (!embed) keep().catch(() => {});
    return;
  }
  const how = waiting.get(data.id) ?? {};
  waiting.delete(data.id);
  show("fell", data.fell === true);
  const { answer } = data;
  if (!answer) return;
  if (answer.open) remembered(answer.open);
  // Pages of what has just happened are gone after a reload; the desk is not.
  if (how.first && answer.status === 404 && answer.open) {
    ask({ path: "desk" });
    return;
  }
  if (how.silent) return;
  paint(answer, { ...how, embed }, current);
  equip();
  current = pathOf(answer.address);
  element("waiting").dataset.ready = "yes";
  answer.files.forEach(hand);
}

function follow(event) {
  const copies = event.target.closest?.("button[data-copy]");
  if (copies) copy(copies);
  const link = event.target.closest?.("a[href]");
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const href = link.getAttribute("href");
  if (/^[a-z]+:/i.test(href) || link.download) return;
  event.preventDefault();
  if (href.startsWith("#") && !href.startsWith("#/")) {
    const at = element(href.slice(1));
    if (at) focus(at, true);
    return;
  }
  ask({ path: href.replace(/^#\//, "").replace(/^\.\//, "") });
}

function send(event) {
  event.preventDefault();
  const form = event.target;
  const chosen = form.querySelector("input[type=file]");
  if (chosen) {
    bring([...chosen.files], ask);
    return;
  }
  const fields = [...new FormData(form, event.submitter)].filter(([, value]) => typeof value === "string");
  const to = form.getAttribute("action") ?? current;
  if (form.getAttribute("method")?.toLowerCase() === "post") ask({ post: true, path: to, fields });
  else ask({ path: `${to}?${new URLSearchParams(fields)}` });
}

function begin() {
  document.addEventListener("click", follow);
  document.addEventListener("submit", send);
  addEventListener("popstate", (event) => ask({ path: route() }, { back: true, top: event.state?.top ?? 0 }));
  history.scrollRestoration = "manual";
  address(element("page"));
  try {
    worker = new Worker(new URL(`worker.js${build}`, here), { type: "module", name: embed ? "embed" : "" });
  } catch {
    show("loading", false);
    show("too-old", true);
    return;
  }
  worker.onmessage = told;
  worker.onerror = () => told({ data: { failed: true } });
  // What is pressed before the module has arrived waits for it in the worker's queue, behind this.
  const path = pathOf(route());
  const alone = ["", "shared"].includes(path);
  ask({ path: route(), resume: alone ? null : remembered() ?? "" }, { first: true, quiet: embed || path === "", back: true });
  if (!embed) takeDrops(ask);
}

const able = ["WebAssembly", "Worker", "DecompressionStream"].every((name) => name in globalThis);
if (able) begin();
else {
  show("loading", false);
  show("too-old", true);
}
