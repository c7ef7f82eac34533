// The worker: the module with the game, between the document and the store.
//
// Everything that the game is lies in the module; what it wants kept is written to IndexedDB before its page is
// shown. A browser that refuses to store still plays: the module holds every game of this visit in memory. Where a
// game is only shown in somebody's article, the store is not touched.

import { keep, news, read, refused } from "./store.js";

const build = self.location.search;
// Told by its name: a script that comes from a cache has the address that it has there.
const embed = self.name === "embed";
/** Where a game is only shown, and on an author's bench, nothing is kept. */
const alone = embed || self.name === "bench";
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Its bytes as they arrive, unpacked unless the server or the browser did it on the way. */
async function unpacked() {
  // The bench has the tools of authors besides.
  const file = self.name === "bench" ? "author.wasm.gz" : "page.wasm.gz";
  const response = await fetch(`${file}${build}`);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  const total = Number(response.headers.get("Content-Length")) || 1_500_000;
  let seen = 0;
  const counted = new TransformStream({
    transform(part, out) {
      seen += part.length;
      self.postMessage({ progress: Math.min(seen / total, 1) });
      out.enqueue(part);
    },
  });
  const source = response.body.pipeThrough(counted).getReader();
  const first = await source.read();
  const packed = first.value?.[0] === 0x1f && first.value?.[1] === 0x8b;
  let plain = new ReadableStream({
    start: (out) => out.enqueue(first.value),
    async pull(out) {
      const { value, done } = await source.read();
      if (done) out.close();
      else out.enqueue(value);
    },
  });
  if (packed) plain = plain.pipeThrough(new DecompressionStream("gzip"));
  return new Response(plain, { headers: { "Content-Type": "application/wasm" } });
}

let module = null;
let host = null;
/** The keys of the game that is open, a branch each. */
let playing = new Set();

function tell(value) {
  const bytes = encoder.encode(JSON.stringify(value));
  // Room may move the memory: it is looked at only then.
  const at = host.room(bytes.length) >>> 0;
  new Uint8Array(host.memory.buffer, at, bytes.length).set(bytes);
}

const told = () => decoder.decode(new Uint8Array(host.memory.buffer, host.answer_start() >>> 0, host.answer_length()));

async function begin() {
  const shelf = alone ? {} : await read();
  host = (await WebAssembly.instantiate(module, {})).exports;
  tell({ ...shelf, embed, base: new URL(".", self.location.href).href });
  if (host.begin() !== 1) throw new Error(told());
}

function ask(question) {
  tell(question);
  if (host.ask() === 0) throw new Error("no answer");
  const answer = JSON.parse(told());
  playing = new Set(answer.playing);
  return answer;
}

/** Pages and acts that name games by what was last known of them. */
const LISTS = new Set(["", "saves", "open", "rename", "bin", "restore", "delete", "empty-bin"]);

/** What other tabs have done, where that matters for a question. */
async function others({ post, path, fields = [], resume }) {
  if (alone || !(LISTS.has(path.split("?")[0]) || typeof resume === "string")) return {};
  const own = new Set(playing);
  if (post && path === "open") own.delete(Object.fromEntries(fields).key);
  return news(own);
}

async function answer({ id, ...question }) {
  let found = ask({ ...question, ...(await others(question)) });
  const changed = found.keep.length + found.delete.length > 0 || found.scenarios.length > 0 || ["settings", "career", "draft"].some((name) => found[name] !== null);
  const moved = changed && !alone ? await keep(found) : [];
  if (moved.length > 0) {
    // The same page, with where the game is kept now.
    const { dice, now } = question;
    found = { ...ask({ path: found.address, dice, now, moved }), files: found.files };
  }
  post(id, found);
}

function post(id, { keep: _, delete: __, scenarios: ___, draft: ____, ...page }, more = {}) {
  self.postMessage({ id, answer: page, unkept: refused(), ...more });
}

/** The module fell over a question: another one goes on from what was kept, and says so. */
async function again({ id, ...question }) {
  await begin();
  post(id, ask({ ...question, post: false, path: "", fields: [], resume: embed ? null : "" }), { fell: true });
}

/** The module; a connection that breaks off is tried again, twice. */
async function compiled() {
  for (const wait of [300, 1_500]) {
    try {
      return await WebAssembly.compileStreaming(await unpacked());
    } catch {
      await new Promise((done) => setTimeout(done, wait));
    }
  }
  return WebAssembly.compileStreaming(await unpacked());
}

async function open() {
  module = await compiled();
  await begin();
  self.postMessage({ ready: true, unkept: false });
}

// One question after the other, the first when the module is there.
let before = open().catch((why) => {
  self.postMessage({ failed: String(why) });
  throw why;
});

self.onmessage = ({ data }) => {
  before = before.then(() => answer(data).catch(() => again(data)));
  before.catch(() => self.postMessage({ failed: "the module" }));
};
