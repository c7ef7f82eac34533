// Walks every page in Chromium as the example server gives it: axe-core finds no violation, in light and in dark; no
// text keeps its colours where the visitor's are forced; nothing is wider than a telephone; what is pressed is at least
// 24 px high and wide; headings stand in order; every page has a title of its own; on paper there is no control, and
// the ground is white.
//
//     cargo build -p demarche-site --example serve
//     npm ci --prefix tests/browser
//     node tests/browser/pages.mjs target/debug/examples/serve [STOP,...]
//
// CHROMIUM names the browser if it is not /usr/bin/chromium. Exit codes as of visit.mjs.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { served, stops } from "./tour.mjs";
import { check, count, usage } from "./visit.mjs";

const require = createRequire(import.meta.url);
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const [program, only] = process.argv.slice(2);
if (!program) usage("pages.mjs SERVER [STOP,...]");

/** What axe-core has to say, of all rules or of some. */
async function violations(tab, ...rules) {
  const options = rules.length > 0 ? { runOnly: rules } : { rules: { "target-size": { enabled: true } } };
  const { violations } = await tab.evaluate((options) => globalThis.axe.run(document, options), options);
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 4).map((node) => `${id}: ${node.html.slice(0, 140)} ${node.any[0]?.message ?? ""}`));
}

/** What can be pressed and is too small; links within a sentence are as high as its lines. */
const small = () =>
  [...document.querySelectorAll("button, .button, input:not([type=hidden]), select, textarea, summary, nav a")]
    .filter((control) => control.checkVisibility({ visibilityProperty: true }))
    .map((control) => [control, control.getBoundingClientRect()])
    .filter(([, { width, height }]) => width > 0 && (width < 23.5 || height < 23.5))
    .map(([control, { width, height }]) => `${Math.round(width)} x ${Math.round(height)}: ${control.outerHTML.slice(0, 90)}`);

/** What sticks out of the page's width, unless it lies in something that scrolls. */
const wide = () => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const out = [...document.querySelectorAll("#page *")].filter((e) => e.getBoundingClientRect().right > width + 1 && !e.closest("svg svg, svg *"));
  return out.slice(0, 3).map((e) => `${Math.round(e.getBoundingClientRect().right)} px: ${e.outerHTML.slice(0, 90)}`);
};

/** Headings that skip a rank, and how many there are of the first. */
const headings = () => {
  const ranks = [...document.querySelectorAll("h1, h2, h3, h4")].map((h) => Number(h.tagName[1]));
  const skips = ranks.filter((rank, n) => n > 0 && rank > ranks[n - 1] + 1).length;
  const first = ranks.filter((rank) => rank === 1).length;
  return first === 1 && skips === 0 ? [] : [`${first} headings of the first rank, ${skips} that skip one`];
};

/** Controls on paper, and grounds that are not white. */
const paper = () => {
  const shown = [...document.querySelectorAll("button, nav, select, input, .foot, a.button")].filter((e) => e.checkVisibility());
  const { backgroundColor, backgroundImage } = getComputedStyle(document.querySelector("main"));
  const white = backgroundImage === "none" && /rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\)/.test(backgroundColor);
  return [...shown.slice(0, 3).map((e) => e.outerHTML.slice(0, 90)), ...(white ? [] : [`${backgroundColor} ${backgroundImage}`])];
};

/** What keeps its own colours where the visitor's are forced, and holds text. */
const unforced = () =>
  [...document.querySelectorAll("main *")]
    .filter((e) => getComputedStyle(e).forcedColorAdjust === "none" && e.namespaceURI.endsWith("xhtml") && e.innerText?.trim())
    .map((e) => e.outerHTML.slice(0, 90));

const game = await served(program);
process.on("exit", () => game.close());
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const titles = new Map();
for (const stop of stops) {
  await stop.before?.(game);
  if (only && !only.split(",").includes(stop.name)) continue;
  const wrong = [];
  const note = (name, found) => wrong.push(...found.map((what) => `${name}: ${what}`));
  const context = await browser.newContext({ reducedMotion: "reduce", colorScheme: "light", viewport: { width: 1280, height: 800 } });
  const tab = await context.newPage();
  tab.on("pageerror", (error) => note("script", [error.message]));
  await tab.goto(game.site + stop.at);
  const opened = stop.open && tab.locator(stop.open).first();
  if (opened && (await opened.count())) await opened.click();
  await tab.evaluate(axe);
  note("light", [...(await violations(tab)), ...(await tab.evaluate(small)), ...(await tab.evaluate(headings))]);
  // Variants of a page have its title.
  const title = await tab.title();
  const other = titles.get(title) ?? stop.at;
  if (other.split("?")[0] !== stop.at.split("?")[0]) note("title", [`that of ${other}: ${title}`]);
  titles.set(title, stop.at);
  await tab.emulateMedia({ colorScheme: "dark" });
  note("dark", await violations(tab, "color-contrast"));
  await tab.emulateMedia({ forcedColors: "active" });
  note("forced colours", await tab.evaluate(unforced));
  await tab.emulateMedia({ forcedColors: "none", colorScheme: "light", media: "print" });
  note("paper", await tab.evaluate(paper));
  await tab.emulateMedia({ media: "screen" });
  await tab.setViewportSize({ width: 360, height: 740 });
  note("telephone", [...(await tab.evaluate(wide)), ...(await tab.evaluate(small))]);
  note("telephone", await violations(tab, "scrollable-region-focusable", "color-contrast"));
  await context.close();
  check(wrong.length === 0, `${stop.name}${wrong.map((what) => `\n    ${what}`).join("")}`);
}
await browser.close();
process.exit(count());
