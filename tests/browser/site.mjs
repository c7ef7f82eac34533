// Visits the site in Chromium, behind a plain server of files: plays the first months by keyboard alone, loads the
// page anew in the middle of a month, cuts the network and goes on, exports the tape; takes storage away; takes
// WebAssembly away. Fails on any error on the console and on any request that leaves the host.
//
//     web/build dist
//     npm ci --prefix tests/browser
//     node tests/browser/site.mjs dist TAPE-TO-WRITE TAPE...
//
// The tape that the page exports is written to the second argument: the program replays it. The tapes after it were
// written by the program: the worker replays them, and what it exports has the same fingerprint of every month.
// CHROMIUM and exit codes: visit.mjs.

import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { begin, beginByKeys, check, cutOff, endMonth, go, heading, month, press, route, settled, turning, until, usage } from "./visit.mjs";

const [folder, tape, ...native] = process.argv.slice(2);
if (!tape) usage("site.mjs FOLDER TAPE-TO-WRITE TAPE...");
const { site, served, server, walk, end } = await begin(folder);

/** Milliseconds from a press to the page that answers it, as the page itself measures them. */
const answered = (tab, selector) =>
  tab.evaluate(async (selector) => {
    const page = document.querySelector("#page");
    const begin = performance.now();
    const painted = new Promise((done) => new MutationObserver(() => done(performance.now() - begin)).observe(page, { childList: true }));
    document.querySelector(selector).click();
    return Math.round(await painted);
  }, selector);

async function plays(tab, context) {
  const begin = Date.now();
  await tab.goto(site);
  check((await heading(tab)) === "Démarche", "the title stands before the module has arrived");
  await settled(tab);
  console.log(`      the module is there after ${Date.now() - begin} ms`);
  await beginByKeys(tab);
  check((await route(tab)).startsWith("#/desk"), "the briefing leads to the desk");
  const first = await month(tab);

  await press(tab, "details.good > summary");
  await go(tab, "details.good[open] button[value=more]:not([disabled])");
  check(await tab.evaluate(() => document.activeElement.matches("details.good[open] button[value=more]")), "the focus stays where it was pressed");
  const given = await tab.locator("details.good[open] summary .amount").innerText();
  check(given !== "—", `something is given: ${given}`);
  await endMonth(tab);
  const second = await month(tab);
  check(second !== first, `a month ends: ${first}, then ${second}`);

  await press(tab, "details.good > summary");
  await go(tab, "details.good[open] button[value=more]:not([disabled])");
  const drafted = await tab.locator("details.good.good summary .amount.given").first().innerText();
  await tab.goBack();
  await until(tab, (was) => location.hash !== was, "#/desk");
  await tab.goForward();
  await until(tab, () => location.hash === "#/desk" && document.querySelector("header.top"));
  check((await month(tab)) === second, "Back and forward lead through the pages");

  await tab.reload();
  await settled(tab);
  await tab.waitForSelector("header.top");
  check((await month(tab)) === second, "loaded anew in the middle of a month, the game is there");
  check((await tab.locator("details.good summary .amount.given").first().innerText()) === drafted, "and so is what was drafted");

  await cutOff(tab, context, server);
  check((await month(tab)) === second, "without a network and without a server the game is there");
  await endMonth(tab);
  check((await month(tab)) !== second, "and goes on");

  await go(tab, "nav a[href='#/menu']");
  const [download] = await Promise.all([tab.waitForEvent("download"), press(tab, "form[action=export-tape] button")]);
  copyFileSync(await download.path(), tape);
  check(download.suggestedFilename().endsWith(".tape.ron"), `the tape is exported: ${download.suggestedFilename()}`);

  await tab.goto(site);
  await settled(tab);
  await tab.waitForSelector("form[action=open] button.resume");
  await go(tab, "form[action=open] button.resume");
  check((await month(tab)) !== second, "the title goes on with it");
  let took = await answered(tab, "form[action=end] button.action");
  if ((await route(tab)) === "#/end") took = await answered(tab, "form[action=end] button.action");
  console.log(`      a month ends within ${took} ms`);
}

/** Keeps games as a visit before this one would have. */
async function keep(tab, games) {
  await tab.evaluate(async (games) => {
    const settled = (request) => new Promise((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    const parts = (await settled(indexedDB.open("demarche"))).transaction("games", "readwrite");
    for (const game of games) parts.objectStore("games").put(game);
    await new Promise((done) => (parts.oncomplete = done));
  }, games);
}

/** The fingerprints of every month of a tape. */
const prints = (text) => text.split("\n").filter((line) => /^\s*(scenario_digest|rules_digest|digest|sections):/.test(line));

/** Every tape of the program is replayed by the worker, bit for bit. */
async function replays(tab) {
  const games = native.map((path) => ({ key: basename(path, ".tape.ron"), name: basename(path), tape: readFileSync(path, "utf8"), written: 1 }));
  await tab.goto(site);
  await settled(tab);
  await keep(tab, games);
  for (const { key, tape } of games) {
    await tab.goto(`${site}#/saves`);
    await tab.reload();
    await settled(tab);
    await tab.waitForSelector("ul.games");
    await tab.click(`form[action=open]:has(input[value="${key}"]) button`);
    await tab.waitForSelector("header.top");
    const [download] = await Promise.all([
      tab.waitForEvent("download"),
      tab.click("nav a[href='#/menu']").then(() => tab.click("form[action=export-tape] button")),
    ]);
    const found = prints(readFileSync(await download.path(), "utf8"));
    const wanted = prints(tape);
    check(wanted.length > 10 && found.join() === wanted.join(), `${key}: ${(wanted.length - 2) / 2} months, the same in the worker as natively`);
  }
}

/** A browser that stores nothing, or nothing more: the game goes on, and the page says so. */
async function denied(tab) {
  await tab.goto(site);
  await settled(tab);
  check(!(await tab.isVisible("#not-kept")), "nothing is said before there is a game");
  await press(tab, "details.dossier:has(input[value=training-isle]) > summary");
  await go(tab, "details[open] form[action=new] button.action");
  check(await tab.isVisible("#not-kept"), "where nothing can be stored the page says so");
  await go(tab, ".foot a.action");
  await endMonth(tab);
  await go(tab, "nav a[href='#/menu']");
  await go(tab, "a[href='#/']");
  check((await tab.locator("a.resume").count()) === 1, "and the game is not lost while the page is open");
}

/** The worker with something done to its surroundings first. */
const worker = (first) => (_, context) =>
  context.route("**/worker.js*", async (route) => {
    const script = await (await fetch(route.request().url())).text();
    await route.fulfill({ body: `${first}\n${script}`, contentType: "text/javascript" });
  });

/** The module falls over the fourth question: the game is there again as it was kept. */
async function falls(tab) {
  await tab.goto(site);
  await settled(tab);
  await beginByKeys(tab);
  await go(tab, "nav a[href='#/codex']");
  check(await tab.isVisible("#fell"), "where the module falls the page says so");
  await go(tab, "a.resume");
  check((await route(tab)) === "#/desk" && !(await tab.isVisible("#fell")), "and the game goes on as it was kept");
}

/** Torn games and settings in the store. */
async function torn(tab) {
  await tab.goto(site);
  await settled(tab);
  await keep(tab, [
    { key: "torn", name: "torn", tape: "(format: 1, turns: [", written: 5 },
    { key: "shapeless", tape: 7 },
    { key: "huge", name: "<b>huge</b>", tape: "x".repeat(2_000_000), written: 6 },
  ]);
  await tab.goto(`${site}#/saves`);
  await tab.reload();
  await settled(tab);
  await tab.waitForSelector("ul.games");
  check((await tab.locator("ul.games .refused").count()) === 3, "games that cannot be read are listed with the reason");
  check((await tab.locator("ul.games b").count()) === 0, "a name is a name, and no markup");
}

/** A browser without WebAssembly. */
async function lacks(tab) {
  await tab.goto(site);
  await tab.waitForSelector("#too-old");
  check((await heading(tab)) === "Démarche", "where WebAssembly is missing the page says so, and the title stands");
}

/** A browser without scripts. */
async function still(tab) {
  await tab.goto(site);
  check((await heading(tab)) === "Démarche" && (await tab.isVisible("noscript p")), "without scripts the title stands, and says what is missing");
}

/** By touch, on a telephone: from the title to the end of the first month. */
async function touches(tab) {
  await tab.goto(site);
  await settled(tab);
  await tab.tap("details.dossier:has(input[value=training-isle]) > summary");
  await tab.tap("details[open] form[action=new] button.action");
  await tab.waitForSelector("article.paper");
  await tab.tap(".foot a.action");
  await tab.waitForSelector("header.top");
  const first = await month(tab);
  await tab.tap("details.good > summary");
  await tab.tap("details.good[open] button[value=more]");
  await tab.waitForSelector("details.good summary .amount.given");
  for (let steps = 0; steps < 20 && !((await route(tab)) === "#/desk" && (await month(tab)) !== first); steps += 1) {
    await turning(tab, () => tab.tap(".foot form[action=end] button.action, .foot a.action"));
  }
  check((await month(tab)) !== first, `a month is played with a finger: ${first}, then ${await month(tab)}`);
  const wide = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  check(wide <= 0, `nothing is wider than the telephone (by ${Math.max(wide, 0)} px)`);
}

/** A newer build takes the place of the one that is cached, and leaves nothing of it. */
async function renewed(tab) {
  await tab.goto(site);
  await settled(tab);
  await until(tab, () => navigator.serviceWorker.controller !== null);
  const before = await tab.evaluate(() => caches.keys());
  const script = join(served, "service.js");
  writeFileSync(script, readFileSync(script, "utf8").replace(/^const build = .*$/m, 'const build = "newer";'));
  await tab.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => found.update()));
  await until(tab, async () => (await caches.keys()).every((name) => name.endsWith(" newer")));
  const after = await tab.evaluate(() => caches.keys());
  check(before.length === 1 && after.length === 1 && before[0] !== after[0], "a newer build's cache stands alone");
}

await walk("no WebAssembly", lacks, (tab) => tab.addInitScript(() => delete globalThis.WebAssembly));
await walk("no scripts", still, undefined, { javaScriptEnabled: false });
await walk("torn games", torn);
await walk("touch", touches, undefined, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
await walk("storage denied", denied, worker('self.indexedDB.open = () => { throw new DOMException("denied", "SecurityError"); };'));
await walk("storage full", denied, worker(`IDBObjectStore.prototype.put = function () {
  this.transaction.abort();
  throw new DOMException("full", "QuotaExceededError");
};`));
await walk("the module falls", falls, worker(`const whole = WebAssembly.instantiate;
let asks = 0;
WebAssembly.instantiate = async (module, host) => {
  const { exports } = await whole(module, host);
  const ask = () => {
    asks += 1;
    if (asks === 4) throw new WebAssembly.RuntimeError("unreachable");
    return exports.ask();
  };
  return { exports: { ...exports, ask } };
};`));
if (native.length > 0) await walk("tapes of the program", replays);
await walk("a newer build", renewed);
await walk("a game", plays);
await end();
