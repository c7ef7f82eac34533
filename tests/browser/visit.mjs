// What the scripts that visit the site share: a plain server of files, a browser, visitors whose console and network
// are watched, finding and pressing, and the count of what was found.
//
//     import { begin, check } from "./visit.mjs";
//     const { site, walk, end } = await begin(FOLDER);
//     await walk("what it is", async (tab) => { await tab.goto(site); check(…, "what should be so"); });
//     await end();
//
// CHROMIUM names the browser if it is not /usr/bin/chromium. Exit codes: 0 all is well, 1 something is not, 2 bad
// usage or no browser.

import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRequire } from "node:module";
import { once } from "node:events";
import { createInterface } from "node:readline";

const { chromium } = createRequire(import.meta.url)("playwright-core");

/** Ends a script that was called wrongly. */
export function usage(line) {
  console.error(`usage: ${line}`);
  process.exit(2);
}

let good = 0;
const wrong = [];

/** Notes what was found; one thing that is not so fails the script at its end. */
export function check(fine, what) {
  console.log(`${fine ? "good" : "WRONG"}: ${what}`);
  if (fine) good += 1;
  else wrong.push(what);
}

/** Says how many checks were good, and gives the exit code. */
export function count() {
  console.log(wrong.length === 0 ? `${good} checks, all good` : `${wrong.length} of ${good + wrong.length} checks are WRONG:\n  ${wrong.join("\n  ")}`);
  return wrong.length === 0 ? 0 : 1;
}

/**
 * A plain server of a folder's files, and where it is; `sent` is filled with what it sent, by path. Wherever the
 * script ends, the server ends with it.
 */
export async function serve(folder) {
  const server = spawn("python3", ["-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", folder], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  process.on("exit", () => server.kill());
  const sent = [];
  createInterface({ input: server.stderr }).on("line", (line) => {
    const [, path, status] = /"GET (\S+) HTTP\/[\d.]+" (\d+)/.exec(line) ?? [];
    if (path) sent.push({ path, status: Number(status) });
  });
  const [line] = await once(server.stdout, "data");
  return { server, sent, site: `http://127.0.0.1:${/port (\d+)/.exec(line)[1]}/` };
}

/**
 * Serves a copy of the folder, which a script may change, and opens a browser.
 *
 * What comes back: `site`, where it is; `served`, the copy; `server`, to be ended by who wants it away; `sent`,
 * what it sent; `browser`; `walk` and `end`.
 */
export async function begin(folder, { args = [] } = {}) {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  if (!existsSync(executablePath)) {
    console.error(`no browser at ${executablePath}`);
    process.exit(2);
  }
  const served = mkdtempSync(join(tmpdir(), "site-"));
  process.on("exit", () => rmSync(served, { recursive: true, force: true }));
  cpSync(folder, served, { recursive: true });
  const { server, sent, site } = await serve(served);
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", ...args],
  });

  /** A visitor of his own: nothing kept, everything that goes wrong noted. */
  async function visitor(prepare, options) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const tab = await context.newPage();
    const noted = [];
    const watch = (tab) => {
      tab.on("console", (message) => message.type() === "error" && noted.push(`console: ${message.text()}`));
      tab.on("pageerror", (error) => noted.push(`script: ${error.message}`));
    };
    watch(tab);
    context.on("page", watch);
    context.on("request", (request) => {
      if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(site)) noted.push(`leaves the host: ${request.url()}`);
    });
    if (prepare) await prepare(tab, context);
    return { context, tab, noted };
  }

  /** A walk of a visitor of his own; nothing may go wrong on it. */
  async function walk(name, steps, prepare, options = {}) {
    const { context, tab, noted } = await visitor(prepare, options);
    try {
      await steps(tab, context);
    } catch (error) {
      check(false, `${name}: ${error.message.split("\n")[0]}`);
      console.log((await tab.locator("body").innerText()).slice(0, 800));
    }
    check(noted.length === 0, `${name}: nothing went wrong on the way${noted.map((note) => `\n    ${note}`).join("")}`);
    await context.close();
  }

  async function end() {
    await browser.close();
    process.exit(count());
  }
  return { site, served, server, sent, browser, walk, end };
}

/** Waits for something on the page; the page's policy lets no test evaluate text there. */
export async function until(tab, holds, argument) {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    if (await tab.evaluate(holds, argument).catch(() => false)) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`in vain on ${await route(tab)}: ${holds}`);
}

/** Waits for the first page of the module. */
export const settled = (tab) => until(tab, () => document.querySelector("#waiting")?.dataset.ready === "yes");

/** Takes the network and the server away once the browser needs neither, and loads the game anew. */
export async function cutOff(tab, context, server) {
  await until(tab, () => navigator.serviceWorker.controller !== null);
  server.kill();
  await context.setOffline(true);
  await tab.reload();
  await settled(tab);
  await tab.waitForSelector("header.top");
}

export const heading = (tab) => tab.locator("h1").first().innerText();
export const month = (tab) => tab.locator("header.top .month strong").innerText();
export const route = (tab) => tab.evaluate(() => location.hash);

/** Does something that leads to another page, or to the same page made anew, and waits for that. */
export async function turning(tab, act) {
  await tab.evaluate(() => (globalThis.painted = document.querySelector("#page").firstChild) && undefined);
  await act();
  await until(tab, () => document.querySelector("#page").firstChild !== globalThis.painted);
}

/** Tab until the focused element fits, then Enter: what somebody without a mouse does. */
export async function press(tab, selector) {
  for (let steps = 0; steps < 400; steps += 1) {
    if (await tab.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) {
      await tab.keyboard.press("Enter");
      return;
    }
    await tab.keyboard.press("Tab");
  }
  throw new Error(`no Tab leads to ${selector} on ${await route(tab)}`);
}

/** Presses something that leads to another page, or to the same page made anew. */
export const go = (tab, selector) => turning(tab, () => press(tab, selector));

/** The way on from what stands before a month's end, and from each of its beats. */
export const ON = "form[action=end] button.action, .foot a.action";

/** Begins the training game by keys alone, and opens its desk. */
export async function beginByKeys(tab) {
  await press(tab, "details.dossier:has(input[value=training-isle]) > summary");
  await go(tab, "details[open] form[action=new] button.action");
  check((await route(tab)) === "#/briefing", "a game begins with its briefing");
  await go(tab, ".foot a.action, .foot a.button");
}

/** Ends a month and reads what came of it until the next one begins, or the debrief. */
export async function endMonth(tab) {
  const before = await month(tab);
  await go(tab, "form[action=end] button, a[href='#/end'].action");
  for (let steps = 0; steps < 20; steps += 1) {
    if ((await route(tab)).startsWith("#/desk") && (await month(tab)) !== before) return;
    await go(tab, ON);
  }
  throw new Error(`the month does not end: ${await route(tab)}`);
}
