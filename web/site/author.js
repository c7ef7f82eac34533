// The authors' page with a script: findings as one types, lines beside the text, files dropped or opened, work in
// pieces that can be stopped. The tools are a module of their own in a worker of their own: what takes long there keeps
// nobody waiting here, and to stop it is to end that worker.

const element = (id) => document.getElementById(id);

/** How long somebody has stopped typing before the text is kept and checked, and before its count is read out. */
const PAUSE = 400;
const QUIET = 1500;
/** Longest file that is read at all, in bytes: the page says what is wrong with a longer one. */
const LARGEST = 2 * 1024 * 1024;

/** Asks the game's worker; what it answers is not shown, or is the page. */
let game = null;
let address = "";

let bench = null;
let asked = 0;
const waiting = new Map();

/** Ends what the bench is doing, whatever it is. */
function halt() {
  bench?.terminate();
  bench = null;
  for (const done of waiting.values()) done(null);
  waiting.clear();
}

function heard({ data }) {
  if (data.progress !== undefined) {
    if (element("fetched")) element("fetched").value = data.progress;
    return;
  }
  element("fetching")?.toggleAttribute("hidden", true);
  if (data.ready) return;
  // Of a bench that fell another was made, with nothing on it.
  if (data.failed || data.fell) {
    halt();
    complain(data.fell ? "failed" : "unfetched");
    return;
  }
  const done = waiting.get(data.id);
  waiting.delete(data.id);
  done?.(data.answer);
}

/** Says what went wrong with the bench, to see and to hear. */
function complain(what) {
  const text = element("author")?.dataset[what];
  if (!text) return;
  element("under-way").hidden = true;
  const before = element("said").querySelector(".count");
  if (before) before.textContent = text;
  say(text);
}

/** What the bench says to a form; nothing if it was stopped. */
function work(fields) {
  if (!bench) {
    element("fetched").value = 0;
    element("fetching").hidden = false;
    bench = new Worker(address, { type: "module", name: "bench" });
    bench.onmessage = heard;
    bench.onerror = () => heard({ data: { failed: true } });
  }
  asked += 1;
  const id = asked;
  bench.postMessage({ id, post: true, path: "author", now: 0, dice: 1, fields });
  return new Promise((done) => waiting.set(id, done));
}

/** Puts what was said in its place, and gives the figures of the work. */
function put(answer) {
  const fresh = document.createElement("template");
  // Markup of the module, which escapes every text.
  fresh.innerHTML = answer.body;
  const said = fresh.content.querySelector("#said");
  const before = element("said");
  if (!said || !before) return null;
  before.replaceWith(said);
  return { done: Number(said.dataset.done), of: Number(said.dataset.of) };
}

const counted = () => element("said")?.querySelector(".count")?.textContent ?? "";

let reading = 0;
/** Reads something out, once nothing has changed for a while. */
function say(text, after = 0) {
  clearTimeout(reading);
  reading = setTimeout(() => {
    const status = element("author-status");
    if (status && status.textContent !== text) status.textContent = text;
  }, after);
}

let turn = 0;

/** Findings of the text as it stands; what was asked for before them no longer counts. */
async function check(after) {
  const mine = ++turn;
  const text = element("text");
  if (!text) return;
  const answer = await work([["do", "check"], ["part", "1"], ["text", text.value]]);
  if (mine !== turn || !answer || !put(answer)) return;
  say(counted(), after);
}

/** Tests or games, piece by piece. */
async function long(kind) {
  const mine = ++turn;
  const shown = (on) => element("under-way")?.toggleAttribute("hidden", !on);
  shown(true);
  let answer = await work([["do", kind], ["part", "1"], ["text", element("text").value]]);
  while (mine === turn && answer) {
    const far = put(answer);
    if (!far) break;
    element("work").max = Math.max(far.of, 1);
    element("work").value = far.done;
    element("how-far").textContent = `${far.done} / ${far.of}`;
    if (far.done >= far.of) break;
    answer = await work([["do", "on"], ["part", "1"]]);
  }
  if (mine !== turn) return;
  shown(false);
  say(answer ? counted() : element("author").dataset.stopped);
}

/** Puts an example, which the bench has, in the place of the text. */
async function start(from) {
  const mine = ++turn;
  const answer = await work([["do", "start"], ["from", from]]);
  if (mine !== turn || !answer) return;
  const page = document.createElement("template");
  page.innerHTML = answer.body;
  game({ post: true, path: "author", fields: [["do", "take"], ["example", page.content.querySelector("#text").value]] }, {});
}

function stop() {
  const text = element("author").dataset.stopped;
  const led = document.activeElement === element("stop");
  turn += 1;
  halt();
  element("under-way").toggleAttribute("hidden", true);
  if (led) element("text").focus();
  say(text);
}

// The text.

let lines = 0;
function number() {
  const text = element("text");
  const now = text.value.split("\n").length;
  if (now !== lines) {
    lines = now;
    element("lines").textContent = Array.from({ length: now }, (_, at) => at + 1).join("\n");
  }
  element("lines").scrollTop = text.scrollTop;
}

function tellCaret() {
  const text = element("text");
  if (document.activeElement !== text) return;
  const before = text.value.slice(0, text.selectionStart);
  const line = before.split("\n").length;
  const column = [...before.slice(before.lastIndexOf("\n") + 1)].length + 1;
  element("caret").textContent = element("author").dataset.caret.replace("LINE", line).replace("COLUMN", column);
  element("caret").hidden = false;
}

/** Selects what a finding means. Columns are counted in characters, the browser counts in halves of them. */
function lead(link) {
  const text = element("text");
  const all = text.value.split("\n");
  const line = Math.min(Number(link.dataset.line), all.length);
  const from = all.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const signs = [...all[line - 1]];
  const column = Math.min(Number(link.dataset.column) - 1, signs.length);
  const start = from + signs.slice(0, column).join("").length;
  const end = start + signs.slice(column, column + Number(link.dataset.length)).join("").length;
  text.focus({ preventScroll: true });
  text.setSelectionRange(start, end);
  const height = parseFloat(getComputedStyle(text).lineHeight) || 20;
  text.scrollTop = Math.max((line - 1) * height - text.clientHeight / 3, 0);
  text.scrollLeft = 0;
  text.scrollIntoView({ block: "nearest" });
  tellCaret();
}

let kept = null;
/** Has the text kept by the game's worker, if it is not. */
function keep() {
  const text = element("text");
  if (!text || text.value === kept) return;
  kept = text.value;
  game({ post: true, path: "author", fields: [["do", "keep"], ["part", "1"], ["text", kept]] }, { silent: true });
}

let typing = 0;
function typed() {
  number();
  tellCaret();
  clearTimeout(typing);
  typing = setTimeout(() => {
    keep();
    check(QUIET - PAUSE);
  }, PAUSE);
}

/** Files as fields: their text, their bytes if they are none, or their size if they are too large to be read. */
async function bring(files) {
  keep();
  const fields = [["do", "bring"]];
  for (const file of files) {
    fields.push(["name", file.name]);
    if (file.size > LARGEST) {
      fields.push(["size", String(file.size)]);
      continue;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    try {
      fields.push(["content", new TextDecoder("utf-8", { fatal: true }).decode(bytes)]);
    } catch {
      fields.push(["bytes", new TextDecoder("x-user-defined").decode(bytes).replace(/[\uf780-\uf7ff]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) & 0xff))]);
    }
  }
  if (fields.length > 1) game({ post: true, path: "author", fields }, {});
}

document.addEventListener("input", (event) => event.target.id === "text" && typed());
document.addEventListener("selectionchange", () => element("text") && tellCaret());
document.addEventListener("change", (event) => event.target.id === "file" && bring(event.target.files));
document.addEventListener("scroll", (event) => event.target.id === "text" && number(), true);
document.addEventListener("dragover", (event) => {
  if (!element("author") || !event.dataTransfer.types.includes("Files")) return;
  event.preventDefault();
  event.stopPropagation();
});
document.addEventListener("drop", (event) => {
  if (!element("author") || event.dataTransfer.files.length === 0) return;
  // Elsewhere what is dropped is a game.
  event.preventDefault();
  event.stopPropagation();
  element("dropping")?.toggleAttribute("hidden", true);
  bring([...event.dataTransfer.files]);
});
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep());
document.addEventListener("click", (event) => {
  if (!element("author")) return;
  const link = event.target.closest?.("#said a[data-line]");
  if (link) {
    event.preventDefault();
    lead(link);
  } else if (event.target.closest?.("#stop")) stop();
  // What leads away from the page takes the text along.
  else if (event.target.closest?.("a[href]")) keep();
}, true);
document.addEventListener("submit", (event) => {
  if (!element("author")) return;
  const wanted = event.submitter?.value;
  clearTimeout(typing);
  keep();
  if (!["check", "test", "sweep", "start"].includes(wanted)) return;
  event.preventDefault();
  event.stopPropagation();
  if (wanted === "start") start(element("from").value);
  else if (wanted === "check") check(0);
  else long(wanted);
}, true);

/** The authors' page is there: what needs a script is shown. */
export function take(ask, worker) {
  game = ask;
  address = worker;
  lines = 0;
  turn += 1;
  // Somebody may have begun to type before this script was there.
  kept = element("text").defaultValue;
  element("files").hidden = false;
  number();
  if (element("text").value !== kept) typed();
  else if (kept.trim() !== "" && !element("said").querySelector("ol, ul, table")) check(0);
}

/** Another page is there: nobody waits for the bench any more. */
export function leave() {
  turn += 1;
  halt();
}
