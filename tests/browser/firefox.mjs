// The same first month in Firefox: by keys alone from the title into the second month, loaded anew in the middle of
// it, cut off from the server; modules in a worker, the store, the packed module and the service worker are what it
// needs for that. The tape that it exports is written where the second argument says: the program replays it.
//
//     node tests/browser/firefox.mjs dist TAPE-TO-WRITE
//
// FIREFOX names the browser if it is not /usr/bin/firefox-esr. Exit codes: visit.mjs; 77 if there is no Firefox.

import { copyFileSync, existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { beginByKeys, check, count, endMonth, go, heading, month, press, route, serve, settled, until, usage } from "./visit.mjs";
import { fox } from "./fox.mjs";

const [folder, tape] = process.argv.slice(2);
if (!tape) usage("firefox.mjs FOLDER TAPE-TO-WRITE");
const program = process.env.FIREFOX ?? "/usr/bin/firefox-esr";
if (!existsSync(program)) {
  console.log(`SKIPPED: there is no Firefox at ${program}`);
  process.exit(77);
}

const { server, site } = await serve(folder);
const { tab, noted, downloads, close, name } = await fox(program, site);
console.log(`      ${name}`);

/** What is stored of games. */
const kept = () =>
  tab.evaluate(async () => {
    const settled = (request) => new Promise((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    const games = await settled((await settled(indexedDB.open("demarche"))).transaction("games").objectStore("games").getAll());
    return games.map(({ name, tape }) => ({ name, size: tape.length }));
  });

async function visits() {
  const begun = Date.now();
  await tab.goto(site);
  check((await heading(tab)) === "Démarche", "the title stands before the module has arrived");
  await settled(tab);
  console.log(`      the module is there after ${Date.now() - begun} ms`);
  check(!(await tab.evaluate(() => ["too-old", "failed"].some((id) => !document.getElementById(id).hidden))), "nothing is missing that it needs");
  await beginByKeys(tab);
  check((await route(tab)).startsWith("#/desk"), "the briefing leads to the desk");
  const first = await month(tab);
  await press(tab, "details.good > summary");
  await go(tab, "details.good[open] button[value=more]:not([disabled])");
  const given = () => tab.locator("details.good summary .amount.given").innerText();
  check((await given()) !== "—", `something is given: ${await given()}`);
  await endMonth(tab);
  const second = await month(tab);
  check(second !== first, `a month ends: ${first}, then ${second}`);
  check((await kept()).length === 1, "the game is in the store");

  await press(tab, "details.good > summary");
  await go(tab, "details.good[open] button[value=more]:not([disabled])");
  const drafted = await given();
  await tab.reload();
  await settled(tab);
  await until(tab, () => document.querySelector("header.top"));
  check((await month(tab)) === second && (await given()) === drafted, "loaded anew in the middle of a month, game and draft are there");

  await until(tab, () => navigator.serviceWorker.controller !== null);
  server.kill();
  await tab.reload();
  await settled(tab);
  await until(tab, () => document.querySelector("header.top"));
  check((await month(tab)) === second, "without a server the game is there");
  await endMonth(tab);
  check((await month(tab)) !== second, "and goes on");

  await go(tab, "nav a[href='#/menu']");
  await press(tab, "form[action=export-tape] button");
  // Until the last byte is there the file stands empty beside one that is being written.
  const under = () => readdirSync(downloads).some((name) => name.endsWith(".part"));
  const filled = (name) => name.endsWith(".tape.ron") && statSync(join(downloads, name)).size > 0;
  const written = () => (under() ? [] : readdirSync(downloads).filter(filled));
  for (const end = Date.now() + 20_000; Date.now() < end && written().length === 0; ) await new Promise((done) => setTimeout(done, 100));
  check(written().length === 1, `the tape is exported: ${written()}`);
  copyFileSync(join(downloads, written()[0]), tape);
}

try {
  await visits();
} catch (error) {
  check(false, `Firefox: ${error.message.split("\n")[0]}`);
  console.log((await tab.evaluate(() => document.body.innerText).catch(() => "")).slice(0, 800));
}
check(noted.length === 0, `nothing went wrong on the way${noted.map((note) => `\n    ${note}`).join("")}`);
await close();
process.exit(count());
