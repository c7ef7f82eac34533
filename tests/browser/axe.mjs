// Opens pages in Chromium and looks for violations of accessibility with axe-core, in light, in dark,
// on paper, and on a narrow screen. Also fails if a page asks the network for anything, runs a
// script, or overflows its width.
//
//     npm ci --prefix tests/browser
//     node tests/browser/axe.mjs PAGE.html...
//
// CHROMIUM names the browser if it is not /usr/bin/chromium. Exit codes: 0 nothing was found,
// 1 something was, 2 bad usage or no browser.

import { readFileSync, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const pages = process.argv.slice(2);
const browserPath = process.env.CHROMIUM ?? "/usr/bin/chromium";
if (pages.length === 0 || !existsSync(browserPath)) {
  console.error(pages.length === 0 ? "usage: axe.mjs PAGE.html..." : `no browser at ${browserPath}`);
  process.exit(2);
}

const views = [
  { name: "light", colorScheme: "light", media: "screen", width: 1280 },
  { name: "dark", colorScheme: "dark", media: "screen", width: 1280 },
  { name: "narrow", colorScheme: "light", media: "screen", width: 400 },
  { name: "paper", colorScheme: "light", media: "print", width: 794 },
];

const browser = await chromium.launch({
  executablePath: browserPath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
let found = 0;
for (const page of pages) {
  const bytes = readFileSync(page).length;
  if (bytes >= 1_000_000) {
    found += 1;
    console.log(`${page}: ${bytes} bytes, should be under 1 MB`);
  }
  for (const view of views) {
    const context = await browser.newContext({
      colorScheme: view.colorScheme,
      viewport: { width: view.width, height: 900 },
    });
    const tab = await context.newPage();
    const asked = [];
    tab.on("request", (request) => asked.push(request.url()));
    await tab.emulateMedia({ media: view.media, colorScheme: view.colorScheme });
    await tab.goto(pathToFileURL(resolve(page)).href);
    const own = await tab.evaluate(() => ({
      scripts: document.querySelectorAll("script, [onload], [onclick]").length,
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      headings: [...document.querySelectorAll("h1")].length,
      unseen: [...document.querySelectorAll("svg[role=img]")].filter((s) => !s.querySelector("title") && !s.getAttribute("aria-label")).length,
      loose: [...document.querySelectorAll('a[href^="#"]')].filter((a) => !document.querySelector(a.getAttribute("href"))).length,
    }));
    const elsewhere = asked.filter((url) => !url.startsWith("file:") && !url.startsWith("data:"));
    const wrong = [
      elsewhere.length && `asks for ${elsewhere.join(", ")}`,
      own.scripts && `${own.scripts} scripts`,
      own.wide > 0 && `${own.wide} px wider than the window`,
      own.headings !== 1 && `${own.headings} headings of the first level`,
      own.unseen && `${own.unseen} pictures without a text`,
      own.loose && `${own.loose} links into nowhere`,
    ].filter(Boolean);
    await tab.evaluate(axe);
    const result = await tab.evaluate(() => globalThis.axe.run(document));
    for (const violation of result.violations) {
      wrong.push(`${violation.id} (${violation.impact}): ${violation.help}`);
      for (const node of violation.nodes.slice(0, 3)) wrong.push(`    ${node.html.slice(0, 160)}  ${node.any[0]?.message ?? ""}`);
    }
    found += wrong.length;
    console.log(`${page}, ${view.name}: ${bytes} bytes, ${result.passes.length} rules passed, ${result.incomplete.length} undecided, ${wrong.length ? "WRONG" : "no violation"}`);
    for (const line of wrong) console.log(`  ${line}`);
    await context.close();
  }
}
await browser.close();
process.exit(found === 0 ? 0 : 1);
