// What is kept, in Chromium: the bin, files that are chosen and dropped, two tabs of one game, storage that is full or
// denied, torn games; a class file that ends in a hand-in, which the program marks. Wherever something is bad there is
// a message, nothing is lost, and nothing stands on the console.
//
//     node tests/browser/keep.mjs DIST PROGRAM CLASS-FILE
//
// CHROMIUM and exit codes: visit.mjs.

import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { arrive, begins, body, click, drop, ends, given, gives, keep, stored, tape, visit } from "./games.mjs";
import { begin, check, month, route, settled, usage } from "./visit.mjs";

const [folder, program, classFile] = process.argv.slice(2);
if (!classFile) usage("keep.mjs DIST PROGRAM CLASS-FILE");
const { site, walk, end } = await begin(folder);
const work = mkdtempSync(join(tmpdir(), "keep-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));

async function twoTabs(tab, context) {
  await begins(tab, site);
  const other = await context.newPage();
  await arrive(other, site);
  await click(other, "button.resume");
  await ends(other);
  const theirs = await tape(other);
  await gives(tab, "medicine");
  check((await body(tab)).includes("in another tab"), "a game that another tab has played on is not written over, and that is said");
  const ours = await tape(tab);
  const games = Object.values(await stored(tab));
  check(games.length === 2 && [theirs, ours].every((tape) => games.some((game) => game.tape === tape)), "both games are kept, each as it stands");
  await ends(tab);
  await visit(other, "desk");
  await gives(other, "medicine");
  check(!(await body(other)).includes("in another tab") && Object.keys(await stored(tab)).length === 2, "and each tab goes on with its own");
  await visit(other, "saves");
  check((await other.locator("ul.games > li").count()) === 2, "each tab lists both");
}

async function bin(tab) {
  await begins(tab, site);
  const before = await tape(tab);
  await visit(tab, "saves");
  await click(tab, "form[action=bin] button");
  check((await tab.locator("ul.games > li").count()) === 0 && (await tab.locator("ul.binned > li").count()) === 1, "what is deleted lies in the bin");
  await tab.reload();
  await settled(tab);
  await tab.click("details.bin > summary");
  await click(tab, "form[action=restore] button");
  await click(tab, "ul.games form[action=open] button");
  check((await tape(tab)) === before, "and is taken out as it was, even after a reload");
  await visit(tab, "saves");
  await click(tab, "form[action=bin] button");
  await tab.click("details.bin:not([open]) > summary").catch(() => {});
  await click(tab, "a[href='#/saves?empty=yes']");
  check(Object.keys(await stored(tab)).length === 1, "emptying the bin is asked first");
  await click(tab, "form[action=empty-bin] button.danger");
  check(Object.keys(await stored(tab)).length === 0, "then it is empty");
}

async function torn(tab) {
  await begins(tab, site);
  const whole = Object.values(await stored(tab))[0];
  const half = whole.tape.slice(0, whole.tape.length / 2);
  await keep(tab, [{ ...whole, key: "torn", name: "torn", tape: half }, { key: 7, tape: { odd: true } }]);
  await tab.goto(`${site}#/saves`);
  await tab.reload();
  await settled(tab);
  await tab.waitForSelector("ul.games");
  const text = await body(tab);
  check((await tab.locator("ul.games .refused").count()) === 2 && text.includes("cut off"), "torn games are listed, each with the reason");
  check((await given(tab, "li:has(input[value=torn]) form[action=export] button")).text === half, "a torn game can be taken away as it is");
  for (const key of ["torn", "7 "]) {
    await click(tab, `li:has(input[value="${key}"]) form[action=bin] button`);
    if ((await tab.locator("details.bin[open]").count()) === 0) await tab.click("details.bin > summary");
    await click(tab, `ul.binned li:has(input[value="${key}"]) a.button`);
    await click(tab, "form[action=delete] button.danger");
  }
  check(JSON.stringify(Object.keys(await stored(tab))) === JSON.stringify([whole.key]), "and deleted for good, other games untouched");
  await click(tab, "ul.games form[action=open] button");
  check((await month(tab)) === "January 2030", "the others open");
}

/** The store with something done to it while `storage` says so. */
const worker = (first) => (_, context) =>
  context.route("**/worker.js*", async (route) => {
    const script = await (await fetch(route.request().url())).text();
    await route.fulfill({ body: `${first}\n${script}`, contentType: "text/javascript" });
  });
const FULL = `let puts = 0;
const put = IDBObjectStore.prototype.put;
IDBObjectStore.prototype.put = function (...all) {
  puts += 1;
  if (puts < 4 || puts > 6) return put.apply(this, all);
  this.transaction.abort();
  throw new DOMException("full", "QuotaExceededError");
};`;

async function full(tab) {
  await begins(tab, site);
  await ends(tab);
  await gives(tab);
  check(await tab.isVisible("#not-kept"), "a full store is told");
  const drafted = await tape(tab);
  check(Object.values(await stored(tab))[0].tape !== drafted, "what was kept before is still there, and what was not can be saved as a file");
  for (let more = 0; more < 3 && (await tab.isVisible("#not-kept")); more += 1) await gives(tab, "medicine");
  const now = await tape(tab);
  check(!(await tab.isVisible("#not-kept")) && Object.values(await stored(tab))[0].tape === now, "once there is room again all of it is kept");
}

async function denied(tab) {
  await begins(tab, site);
  check(await tab.isVisible("#not-kept"), "a denied store is told");
  await ends(tab);
  await visit(tab, "saves");
  await click(tab, "ul.games form[action=open] button");
  check((await month(tab)) === "February 2030", "and nothing is lost while the page is open");
}

async function brings(tab, context) {
  const before = await context.newPage();
  await begins(before, site);
  await ends(before);
  const original = await tape(before);
  await visit(before, "saves");
  await click(before, "form[action=bin] button");
  await before.close();
  await arrive(tab, site);
  await drop(tab, "sent.tape.ron", original);
  check((await body(tab)).includes("sent") && (await tab.locator("ul.games > li").count()) === 1, "a saved game that is dropped is among the games");
  await click(tab, "ul.games form[action=open] button");
  check((await tape(tab)) === original, "and opens as it was");
  for (const [name, text] of [["holiday.jpg", "\u00ff\u00d8 a picture"], ["half.tape.ron", original.slice(0, original.length / 2)], ["huge.tape.ron", "x".repeat(9_000_000)]]) {
    await drop(tab, name, text);
    check((await tab.locator("#page .notice.refused").first().innerText()).includes(`“${name}” was not added`), `${name} is refused with the reason`);
  }
  const left = Object.values(await stored(tab)).filter((game) => game.binned === null);
  check(left.length === 1 && left[0].tape === original, `and nothing is lost: ${left.map((game) => game.name)}`);
}

async function attends(tab) {
  await arrive(tab, site);
  await visit(tab, "saves");
  await tab.setInputFiles("input[type=file]", classFile);
  await click(tab, "form[action=bring] button");
  check((await route(tab)) === "#/class" && (await body(tab)).includes("Pseudonym"), "a class file shows its terms and asks for a name");
  await tab.fill("input[name=name]", "Blue Heron");
  await click(tab, "form[action=attend] button");
  await gives(tab);
  await ends(tab);
  check((await route(tab)) === "#/predict", "its terms hold: a prediction first");
  await visit(tab, "menu");
  check((await given(tab, "form[action=hand-in] button")).name === "example-class-Blue-Heron.hand-in.ron", "it can be handed in at any time");
}

async function handsIn(tab) {
  await arrive(tab, site);
  await drop(tab, "tuesdays.class.ron", readFileSync(classFile, "utf8"));
  await tab.fill("input[name=name]", "Grey Owl");
  await click(tab, "form[action=attend] button");
  let handed = null;
  tab.on("download", (download) => (handed = download));
  for (let turn = 0; turn < 4; turn += 1) {
    await gives(tab);
    await visit(tab, "predict");
    await tab.locator("input[name=low][value='0']").first().check({ force: true });
    await tab.locator("input[name=high][value='2']").first().check({ force: true });
    await click(tab, "form[action=predict] button");
    await tab.fill("textarea[name=reason]", "It is asked for, and provokes nobody.");
    await click(tab, "form[action=because] button");
    await ends(tab);
  }
  check(handed?.suggestedFilename() === "example-class-Grey-Owl.hand-in.ron", "when it ends the hand-in is given as a file");
  const desk = join(work, "class");
  mkdirSync(desk);
  copyFileSync(await handed.path(), join(desk, handed.suggestedFilename()));
  const marked = spawnSync(program, ["mark", desk, "--class", classFile], { encoding: "utf8" });
  check(marked.status === 0 && /confirmed/.test(marked.stdout), `the program marks it: ${marked.stderr.trim().split("\n").at(-1)}`);
}

await walk("two tabs", twoTabs);
await walk("the bin", bin);
await walk("torn games", torn);
await walk("storage full", full, worker(FULL));
await walk("storage denied", denied, worker('self.indexedDB.open = () => { throw new DOMException("denied", "SecurityError"); };'));
await walk("files are dropped", brings);
await walk("a class", attends);
await walk("a hand-in", handsIn);
await end();
