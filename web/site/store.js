// The store of games: IndexedDB, and what this tab knows of it.
//
// Two tabs may play the same game. Whoever writes looks first, in the same transaction, at what lies there: a tape
// that this tab has neither read nor written is another tab's, and stays; this tab's game goes beside it under a key
// of its own. What the browser refuses to store is tried again with the next game that is kept.

/** What was read or written last of each game, by its key. */
const known = new Map();
/** What the browser has refused to store, by its key. */
const unkept = new Map();
/** What an author writes and plays in this visit, by the names under which it lies with what is one's own. */
const authored = new Map();
/** How the names of one's own scenarios begin. */
const SCENARIO = "scenario ";
/** Keys that are no texts, by the texts that stand for them. */
const strange = new Map();
let base = null;

/** Whether something of this visit lies in memory alone. */
export const refused = () => unkept.size + authored.size > 0;

const settled = (request) =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

async function opened() {
  if (base) return base;
  const request = indexedDB.open("demarche", 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("games", { keyPath: "key" });
    request.result.createObjectStore("own");
  };
  base = await settled(request);
  base.onclose = () => (base = null);
  return base;
}

function shown(value) {
  try {
    return JSON.stringify(value) ?? "";
  } catch {
    return String(value);
  }
}

const seconds = (value) => (Number.isSafeInteger(value) && value >= 0 ? value : null);

/** What lies in the store as a game, whatever it is: what has another shape is listed too, with what is in it. */
function whole(game) {
  const text = (value, otherwise) => (typeof value === "string" ? value : otherwise);
  const key = text(game.key, `${shown(game.key)} `);
  if (key !== game.key) strange.set(key, game.key);
  const tape = text(game.tape, game.tape === undefined ? "" : shown(game.tape));
  return { key, name: text(game.name, key), tape, written: seconds(game.written) ?? 0, binned: seconds(game.binned) };
}

const keyOf = (key) => strange.get(key) ?? key;
const same = (one, other) => other !== undefined && ["tape", "name", "binned"].every((part) => one[part] === other[part]);

/** All that was kept; nothing if the browser has no store for us. */
export async function read() {
  const text = (value) => (typeof value === "string" ? value : "");
  try {
    const parts = (await opened()).transaction(["games", "own"]);
    const scenarios = IDBKeyRange.bound(SCENARIO, `${SCENARIO}\uffff`);
    const [games, settings, career, draft, names, texts] = await Promise.all([
      settled(parts.objectStore("games").getAll()),
      settled(parts.objectStore("own").get("settings")),
      settled(parts.objectStore("own").get("career")),
      settled(parts.objectStore("own").get("draft")),
      settled(parts.objectStore("own").getAllKeys(scenarios)),
      settled(parts.objectStore("own").getAll(scenarios)),
    ]);
    const own = new Map([["draft", draft], ...names.map((name, at) => [name, texts[at]]), ...authored]);
    const there = games.map(whole).filter((game) => !unkept.has(game.key));
    for (const game of there) known.set(game.key, game);
    return { games: [...there, ...unkept.values()], settings: text(settings), career: text(career), ...author(own) };
  } catch {
    return { games: [...unkept.values()], settings: "", career: "", ...author(authored) };
  }
}

/** What an author had before him, and his scenarios; what has another shape stays where it is. */
function author(own) {
  const text = (value) => (typeof value === "string" ? value : "");
  const draft = own.get("draft");
  const scenarios = [...own].filter(([name, value]) => name.startsWith(SCENARIO) && typeof value === "string");
  return {
    draft: { text: text(draft?.text), before: text(draft?.before) },
    scenarios: scenarios.map(([name, text]) => ({ digest: name.slice(SCENARIO.length), text })),
  };
}

/** What other tabs have done since it was last asked, but for the games with these keys. */
export async function news(playing) {
  try {
    const parts = (await opened()).transaction("games");
    const games = (await settled(parts.objectStore("games").getAll())).map(whole);
    const there = new Set(games.map((game) => game.key));
    const others = (key) => !playing.has(key) && !unkept.has(key);
    const seen = games.filter((game) => others(game.key) && !same(game, known.get(game.key)));
    const gone = [...known.keys()].filter((key) => others(key) && !there.has(key));
    for (const game of seen) known.set(game.key, game);
    for (const key of gone) known.delete(key);
    return { seen, gone };
  } catch {
    return { seen: [], gone: [] };
  }
}

/** A key and a name for a game beside another one. */
function beside(game, games) {
  const stem = game.key.replace(/-branch\d+$/, "");
  for (let n = 1; ; n += 1) {
    const key = `${stem}-branch${n}`;
    const name = game.name === game.key ? key : `${game.name} (${n + 1})`;
    if (!games.some((other) => other.key === key || other.name === name)) return { ...game, key, name };
  }
}

/** All of it or nothing. */
function giveUp(parts) {
  try {
    parts.abort();
  } catch {
    // It was given up already.
  }
}

/** Does what an answer wants kept, all of it or nothing; the games that went beside another tab's. */
async function write(answer) {
  const parts = (await opened()).transaction(["games", "own"], "readwrite");
  const games = parts.objectStore("games");
  const written = [];
  const moved = [];
  const put = (game) => {
    try {
      games.put({ ...game, key: keyOf(game.key) });
      written.push(game);
    } catch {
      giveUp(parts);
    }
  };
  for (const game of unkept.values()) {
    const before = known.get(game.key);
    games.get(keyOf(game.key)).onsuccess = ({ target }) => {
      const there = target.result && whole(target.result);
      const name = there && before && game.name === before.name ? there.name : game.name;
      if (!there || there.tape === game.tape || there.tape === before?.tape) put({ ...game, name });
      else if (game.tape === before?.tape) put({ ...game, name, tape: there.tape, written: there.written });
      else {
        games.getAll().onsuccess = ({ target }) => {
          const to = beside(game, target.result.map(whole));
          put(to);
          moved.push({ to, other: there });
        };
      }
    };
  }
  for (const key of answer.delete) {
    const before = known.get(key);
    games.get(keyOf(key)).onsuccess = ({ target }) => {
      // What was taken out of the bin and played in another tab meanwhile is not what was to be deleted.
      if (!target.result || !before || whole(target.result).tape === before.tape) games.delete(keyOf(key));
    };
  }
  for (const name of ["settings", "career"]) {
    if (answer[name] !== null) parts.objectStore("own").put(answer[name], name);
  }
  for (const [name, value] of authored) parts.objectStore("own").put(value, name);
  await new Promise((done, failed) => {
    parts.oncomplete = done;
    parts.onabort = () => failed(parts.error);
  });
  for (const { other } of moved) known.set(other.key, other);
  for (const game of written) known.set(game.key, game);
  for (const key of answer.delete) known.delete(key);
  return moved;
}

/** The same; what is refused stays in memory, to be tried again. */
export async function keep(answer) {
  for (const game of answer.keep) unkept.set(game.key, game);
  for (const key of answer.delete) unkept.delete(key);
  for (const { digest, text } of answer.scenarios) authored.set(`${SCENARIO}${digest}`, text);
  if (answer.draft !== null) authored.set("draft", answer.draft);
  try {
    const moved = await write(answer);
    unkept.clear();
    authored.clear();
    return moved;
  } catch {
    return [];
  }
}
