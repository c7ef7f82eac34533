// The largest game on a bad day: the network goes in the middle of a month, and everything goes on, pictures of the
// land and forecasts among it; with text twice as large no page is wider than its window, on a laptop and on a
// telephone; where motion is unwanted nothing moves.
//
//     node tests/browser/flagship.mjs dist
//
// CHROMIUM and exit codes: visit.mjs.

import { ON, begin, check, cutOff, month, route, settled, turning, until, usage } from "./visit.mjs";

const [folder] = process.argv.slice(2);
if (!folder) usage("flagship.mjs FOLDER");
const { site, server, walk, end } = await begin(folder);

const click = (tab, selector) => turning(tab, () => tab.click(selector));
const given = (tab) => tab.locator("details.good summary .amount.given").first().innerText();

async function begins(tab) {
  await tab.goto(site);
  await settled(tab);
  await tab.click("details.dossier:has(input[value=quiet-backer]) > summary");
  await click(tab, "details[open] form[action=new] button.action");
  await click(tab, ".foot a.action");
}

async function gives(tab) {
  const good = "details.good:has(button[value=more]:not([disabled]))";
  if ((await tab.locator(`${good}[open]`).count()) === 0) await tab.click(`${good} > summary`);
  await click(tab, "details.good[open] button[value=more]:not([disabled])");
}

/** Ends a month; `look` is called on every page on the way. */
async function ends(tab, look = () => {}) {
  const before = await month(tab);
  await click(tab, ".foot form[action=end] button");
  for (let beats = 0; !((await route(tab)).startsWith("#/desk") && (await month(tab)) !== before); beats += 1) {
    if (beats > 20) throw new Error(`the month does not end: ${await route(tab)}`);
    await look();
    await click(tab, ON);
  }
}

async function lost(tab, context) {
  await begins(tab);
  await gives(tab);
  await ends(tab);
  await gives(tab);
  const [second, drafted] = [await month(tab), await given(tab)];
  await cutOff(tab, context, server);
  check((await month(tab)) === second && (await given(tab)) === drafted, `without a network it is ${second}, with ${drafted} drafted`);
  const shown = await tab.evaluate(async () => {
    const image = document.querySelector("image.relief");
    return image === null ? null : (await fetch(image.getAttribute("href"))).ok;
  });
  check(shown === true, "and the land has its relief");
  await gives(tab);
  await click(tab, "nav a[href='#/charts']");
  await click(tab, "a[href^='#/charts?forecast']");
  check((await tab.locator("#forecast").count()) === 1, "a forecast is made");
  await click(tab, "header.top .month a");
  await ends(tab);
  check((await month(tab)) !== second, "and the month ends");
}

/** Pages that are wider than their window. */
const wide = (tab) => tab.evaluate(() => Math.max(document.documentElement.scrollWidth, Math.round(innerWidth)) - screen.width);

const large = (where) => async (tab) => {
  await tab.goto(`${site}#/settings`);
  await settled(tab);
  await tab.selectOption("select[name=text]", "200");
  await click(tab, "form[action=set] button");
  check((await tab.evaluate(() => getComputedStyle(document.documentElement).fontSize)) === "32px", `${where}: text is twice as large`);
  const faults = [];
  const look = async () => {
    const by = await wide(tab);
    if (by > 0) faults.push(`${await route(tab)} by ${by} px`);
  };
  await click(tab, "a[href='#/']");
  await tab.click("details.dossier:has(input[value=quiet-backer]) > summary");
  await look();
  await click(tab, "details[open] form[action=new] button.action");
  await look();
  await click(tab, ".foot a.action");
  await look();
  await gives(tab);
  for (const way of ["cabinet", "recipient", "licences", "ranking", "charts", "news", "ledger", "menu"]) {
    await click(tab, `nav a[href='#/${way}']`);
    await look();
  }
  await click(tab, "header.top .month a");
  await ends(tab, look);
  check(faults.length === 0, `${where}: no page is wider than its window with text twice as large${faults.map((line) => `\n    ${line}`).join("")}`);
};

async function still(tab) {
  let moving = 0;
  const look = async () => (moving += await tab.evaluate(() => document.getAnimations().length));
  await begins(tab);
  await look();
  await gives(tab);
  await ends(tab, look);
  check(moving === 0, "where motion is unwanted nothing moves");
}

const telephone = { viewport: { width: 360, height: 740 }, screen: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const laptop = { viewport: { width: 1280, height: 720 }, screen: { width: 1280, height: 720 } };
await walk("large text on a laptop", large("laptop"), undefined, laptop);
await walk("large text on a telephone", large("telephone"), undefined, telephone);
await walk("no motion", still, undefined, { ...laptop, reducedMotion: "reduce" });
await walk("no network", lost, undefined, laptop);
await end();
