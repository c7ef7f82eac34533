// Writes a scenario on the site in Chromium, behind a plain server of files: begins with the tutorial's, makes slips and
// is led to them, runs its tests, tries the strategies and stops them, plays it, loads the page anew, drops files, and
// types what no scenario is. Fails on any error on the console and on any request that leaves the host.
//
//     node tests/browser/author.mjs dist TAPE-TO-WRITE BUNDLE-TO-WRITE
//
// The program replays the tape with the bundle as its scenario.

import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ON, begin, check, go, heading, month, press, route, settled, turning, until, usage } from "./visit.mjs";

const [folder, tape, bundle] = process.argv.slice(2);
if (!bundle) usage("author.mjs FOLDER TAPE-TO-WRITE BUNDLE-TO-WRITE");
const { site, walk, end } = await begin(folder);
const files = mkdtempSync(join(tmpdir(), "author-"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// Longest that the page may be held up, in milliseconds, where other programs have most of the machine.
const MOST = 1_000;

const text = (tab) => tab.locator("#text").inputValue();
const said = (tab) => tab.locator("#said").innerText();
const errors = (tab) => tab.locator("#said .finding.error").count();

/** Does something of which something is said, and waits until that is. */
async function speaking(tab, act) {
  await tab.evaluate(() => (globalThis.said = document.querySelector("#said")) && undefined);
  await act();
  await until(tab, () => document.querySelector("#said") !== globalThis.said);
}

/** Puts a text in the place of the one that is there, as somebody who pastes does. */
const paste = (tab, whole) =>
  speaking(tab, () =>
    tab.locator("#text").evaluate((text, whole) => {
      text.value = whole;
      text.dispatchEvent(new Event("input", { bubbles: true }));
    }, whole));

/** Opens the page with an example in it, the tutorial's if no other is named. */
async function started(tab, from) {
  await tab.goto(`${site}#/author`);
  await settled(tab);
  await tab.waitForSelector("#author");
  if (from) await tab.selectOption("#from", from);
  await turning(tab, () => tab.click("button[value=start]"));
  await until(tab, () => document.querySelector("#said ol"));
}

/** Milliseconds of the longest task on the page's own thread while something is done. */
async function longest(tab, act) {
  await tab.evaluate(() => {
    globalThis.tasks = [0];
    globalThis.watch = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((task) => task.duration)));
    watch.observe({ type: "longtask" });
  });
  await act();
  return tab.evaluate(() => (watch.disconnect(), Math.round(Math.max(...tasks))));
}

// The slips of every day: what is written, what it becomes, and what the author is told.
const SLIPS = [
  ["a decimal comma", "bloc: 0.5,", "bloc: 0,5,", "the number `0,5` has a comma in it"],
  ["a thousands comma", "gdp: 200000", "gdp: 200,000", "the number `200,000` has a comma in it"],
  ["a figure with a fraction", "turns: 6,", "turns: 6.0,", "`turns` should be a whole number from 1 to 60, not `6.0`"],
  ["a figure below its bound", "turns: 6,", "turns: -6,", "`turns` should be a whole number from 1 to 60, not `-6`"],
  ["a name before the bracket", /^\($/m, "Scenario(", "nothing stands before the bracket of the file"],
  ["an unclosed comment", "turns: 6,", "turns: 6 /* unclosed,", "this comment is opened and not closed"],
  ["a missing quote", 'id: "my-case"', "id: my-case", "quot"],
];

/** Slips are told as one types, and each leads to its line. */
async function slips(tab) {
  await started(tab, "fresh");
  const whole = await text(tab);
  check(/^==== demarche bundle/.test(whole) && (await errors(tab)) === 0, "an example is there, and nothing is wrong with it");
  for (const [name, from, to, words] of SLIPS) {
    await paste(tab, whole.replace(from, to));
    const told = await tab.locator("#said .finding.error").first().innerText();
    check(told.includes(words), `${name} is told: ${told.split("\n")[0]}`);
    const link = tab.locator("#said .finding.error a[data-line]").first();
    const wanted = Number(await link.getAttribute("data-line"));
    await link.focus();
    await tab.keyboard.press("Enter");
    const at = await tab.evaluate(() => {
      const text = document.activeElement;
      return text.id === "text" ? text.value.slice(0, text.selectionStart).split("\n").length : 0;
    });
    check(at === wanted && wanted > 0, `and its finding leads to line ${wanted}`);
  }
  await paste(tab, whole);
  check((await errors(tab)) === 0, "mended, nothing is wrong with it");

  // Somebody types: the count is read out once he rests, not at every key.
  await tab.evaluate(() => {
    globalThis.reads = 0;
    new MutationObserver(() => (globalThis.reads += 1)).observe(document.querySelector("#author-status"), { childList: true, characterData: true, subtree: true });
  });
  await tab.locator("#text").focus();
  await tab.keyboard.press("Control+End");
  await speaking(tab, () => tab.keyboard.type("\n) oh, (this is, no: test", { delay: 60 }));
  await until(tab, () => globalThis.reads > 0);
  const reads = await tab.evaluate(() => globalThis.reads);
  check(reads === 1, `what is read out while somebody types changes ${reads} time`);
  check(/\d+ error/.test(await tab.locator("#author-status").innerText()), "and says how many errors there are");
  check(/Line \d+, column \d+/.test(await tab.locator("#caret").innerText()), "the caret's place is told");
}

/** Tests, and the strategies, in pieces. */
async function works(tab) {
  await started(tab);
  const whole = await text(tab);
  await press(tab, "button[value=test]");
  await until(tab, () => document.querySelector("#said .tests") && document.querySelector("#under-way").hidden);
  check(/ 0 failed/.test(await tab.locator("#said .count").innerText()), `its tests pass: ${await tab.locator("#said .count").innerText()}`);
  await paste(tab, whole.replace(/(tests: \[)/, '$1\n(name: "no such support", seeds: (1, 1), strategy: "nothing", expect: [Metric(name: "support", at_least: 99)]),'));
  await press(tab, "button[value=test]");
  await until(tab, () => document.querySelector("#said .test.failed") && document.querySelector("#under-way").hidden);
  const failed = await tab.locator("#said .test.failed").innerText();
  check(/no such support/.test(failed) && /expected/.test(failed) && /found/.test(failed), "a test that fails says what was expected, and what was found");

  await press(tab, "button[value=sweep]");
  await until(tab, () => document.querySelector("#said .count") && Number(document.querySelector("#work").value) > 0);
  await tab.locator("#stop").press("Enter");
  await until(tab, () => document.querySelector("#under-way").hidden && document.activeElement.id === "text");
  const stopped = await said(tab);
  await new Promise((done) => setTimeout(done, 700));
  check(stopped === (await said(tab)), "what is stopped goes no further");
  const slow = await longest(tab, async () => {
    await press(tab, "button[value=sweep]");
    await until(tab, () => document.querySelectorAll("#said tbody tr").length === 16 && document.querySelector("#under-way").hidden);
  });
  check(slow <= MOST, `the strategies are tried, and the page is held up for ${slow} ms at most`);
}

/** A game of it, which is there again; its tape and its bundle. */
async function plays(tab) {
  await tab.goto(site);
  await settled(tab);
  await go(tab, "a[href='#/author']");
  check((await heading(tab)) === "Write a scenario", "the title leads to the authors’ page");
  await tab.selectOption("#from", "fresh");
  await go(tab, "button[value=start]");
  await until(tab, () => document.querySelector("#said ol"));
  const own = (await text(tab)).replace(/^title = .*/m, "title = The harbour of mine");
  await paste(tab, own);
  await tab.reload();
  await settled(tab);
  await tab.waitForSelector("#author");
  check((await text(tab)) === own, "loaded anew, the text is there as it was typed");
  const [saved] = await Promise.all([tab.waitForEvent("download"), press(tab, "button[value=save]")]);
  copyFileSync(await saved.path(), bundle);
  check(saved.suggestedFilename() === "my-case.demarche" && readFileSync(bundle, "utf8") === own, "it is saved as a bundle, byte for byte");

  await go(tab, "button[value=play]");
  check((await route(tab)) === "#/briefing", "a game of it begins with its briefing");
  await go(tab, ".foot a.action");
  await tab.reload();
  await settled(tab);
  await tab.waitForSelector("header.top");
  check(/harbour of mine/.test(await tab.locator("header.top").innerText()), "loaded anew, the game is there, with its own words");
  const first = await month(tab);
  for (let steps = 0; steps < 20 && !((await route(tab)) === "#/desk" && (await month(tab)) !== first); steps += 1) {
    await turning(tab, () => tab.locator(ON).first().click());
  }
  await go(tab, "nav a[href='#/menu']");
  const [written] = await Promise.all([tab.waitForEvent("download"), press(tab, "form[action=export-tape] button")]);
  copyFileSync(await written.path(), tape);
  check(/my-case/.test(readFileSync(tape, "utf8")), "its tape is exported");
  await tab.goto(`${site}#/saves`);
  await tab.reload();
  await settled(tab);
  await tab.waitForSelector("ul.games");
  check(/harbour of mine/.test(await tab.locator("ul.games").innerText()), "it is among the saved games");
}

/** Files that are opened and dropped, good and bad. */
async function brings(tab) {
  await started(tab);
  const before = await text(tab);
  const path = (name, content) => (writeFileSync(join(files, name), content), join(files, name));
  const open = (...paths) => turning(tab, () => tab.setInputFiles("#file", paths));
  await open(path("x.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 0xff])));
  check(/not UTF-8/.test(await tab.locator("main .notice").innerText()) && (await text(tab)) === before, "a picture is told to be no text, and the text stays");
  await open(path("large.ron", Buffer.alloc(3_000_000, 0x28)));
  check(/3000000 bytes/.test(await tab.locator("main .notice").innerText()) && (await text(tab)) === before, "a file that is too large is told so, and the text stays");
  await open(path("mine.ron", '(id: "mine")\n'), path("mine.ftl", "title = Mine\n"), path("mine.test.ron", '(format: 1, scenario: "mine.ron", tests: [])\n'));
  const whole = await text(tab);
  check(/^=+ scenario\n\(id: "mine"\)/m.test(whole) && /^=+ messages\ntitle = Mine/m.test(whole) && /^=+ tests\n/m.test(whole), "three files become one bundle");
  await turning(tab, () => tab.click("button[value=back]"));
  check((await text(tab)) === before, "and the text before can be put back");
  await turning(tab, () =>
    tab.evaluate(() => {
      const dropped = new DataTransfer();
      dropped.items.add(new File(['(id: "dropped")\n'], "dropped.ron"));
      document.querySelector("#text").dispatchEvent(new DragEvent("drop", { dataTransfer: dropped, bubbles: true, cancelable: true }));
    }));
  check(/^\(id: "dropped"\)/.test(await text(tab)), "a file that is dropped is opened");
}

/** What no scenario is: a message, nothing lost, and the page goes on. */
async function breaks(tab) {
  await started(tab);
  const whole = await text(tab);
  const hostile = [
    ["hundreds of mistakes", whole.replace(/(?<!id: )"([a-z][a-z-]+)"/g, '"no-$1"')],
    ["200 kB of it", whole.replace(/(events: \[)/, `$1${'(id: "no", month: "2020-13"),\n'.repeat(7_000)}`)],
    ["deep nesting", "(a: [".repeat(40_000)],
    ["signs that are none", "\u0000\u0001\ufffd\u202e".repeat(20_000)],
    ["markup", '</textarea><img src=x onerror="alert(1)"><script>alert(1)</script>'],
    ["half a bundle", whole.slice(0, 5_000).replace("==== demarche bundle, format 1", "==== demarche bundle, format 2")],
  ];
  for (const [name, broken] of hostile) {
    const slow = await longest(tab, () => paste(tab, broken));
    check((await errors(tab)) > 0 && (await errors(tab)) <= 100, `${name}: ${(await tab.locator("#said .count").innerText()).trim()}`);
    check((await text(tab)) === broken, `${name}: the text is as it was typed`);
    check(slow <= MOST, `${name}: the page is held up for ${slow} ms at most`);
  }
  check((await tab.locator("#page img, #page script").count()) === 0, "markup stays text");
  await paste(tab, whole);
  check((await errors(tab)) === 0, "and after all that the text of before is sound");
}

/** The checker falls over a text: it is told, and another one takes its place. */
async function falls(tab) {
  await tab.goto(`${site}#/author`);
  await settled(tab);
  await tab.waitForSelector("#author");
  await tab.locator("#text").fill("(fall)");
  await until(tab, () => /too much/.test(document.querySelector("#author-status").textContent));
  check((await text(tab)) === "(fall)", "where the checker falls the page says so, and the text is there");
}

/** The checker cannot be fetched: the page says so, and everything else goes on. */
async function unfetched(tab) {
  await tab.goto(`${site}#/author`);
  await settled(tab);
  await tab.waitForSelector("#author");
  await tab.locator("#text").fill('(id: "mine")');
  await until(tab, () => /could not be fetched/.test(document.querySelector("#author-status").textContent));
  check(/could not be fetched/.test(await said(tab)), "where the checker cannot be fetched the page says so");
  const [saved] = await Promise.all([tab.waitForEvent("download"), press(tab, "button[value=save]")]);
  check(saved.suggestedFilename() === "mine.demarche", "and the text can be saved");
}

/** axe-core finds nothing, in both themes, narrow and wide. */
async function seen(tab) {
  await started(tab);
  await paste(tab, (await text(tab)).replace("turns: ", "turns: -"));
  for (const colorScheme of ["dark", "light"]) {
    for (const width of [360, 1280]) {
      await tab.emulateMedia({ colorScheme });
      await tab.setViewportSize({ width, height: 800 });
      await tab.evaluate(axe);
      const found = await tab.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
      const told = found.violations.map((one) => `\n    ${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join("\n      ")}`);
      check(told.length === 0, `axe finds nothing, ${colorScheme}, ${width} px${told.join("")}`);
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      check(wide <= 0, `nothing is wider than ${width} px`);
    }
  }
}

// What a service worker fetches no script can see.
const WATCHED = { serviceWorkers: "block" };
await walk("slips", slips);
await walk("tests and strategies", works);
await walk("a game of one’s own", plays);
await walk("files", brings);
await walk("no scenario at all", breaks);
await walk("the checker falls", falls, (_, context) =>
  context.route("**/worker.js*", async (route) => {
    const script = await (await fetch(route.request().url())).text();
    const first = `const whole = WebAssembly.instantiate;
WebAssembly.instantiate = async (module, host) => {
  const { exports } = await whole(module, host);
  const ask = () => {
    self.asks = (self.asks ?? 0) + 1;
    if (self.name === "bench" && self.asks === 1) throw new WebAssembly.RuntimeError("unreachable");
    return exports.ask();
  };
  return { exports: { ...exports, ask } };
};`;
    await route.fulfill({ body: `${first}\n${script}`, contentType: "text/javascript" });
  }), WATCHED);
await walk("the checker is not to be had", unfetched, (_, context) => context.route("**/author.wasm.gz*", (route) => route.fulfill({ body: "no module" })), WATCHED);
await walk("what axe says", seen, undefined, { bypassCSP: true, reducedMotion: "reduce" });
rmSync(files, { recursive: true });
await end();
