// How fast the site is, and how much of it comes over the wire. Fails on counts alone: the taps from a first visit to
// the first euro, and the bytes to the first month. Seconds and milliseconds are printed: they are those of the
// machine, and of what else it does.
//
//     node tests/browser/speed.mjs dist
//
// The first visit is made by a browser that is slowed four times, every one of its processes and threads: the worker
// as well, which the browser's own throttle leaves alone. CHROMIUM and exit codes: visit.mjs.

import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { begin, check, month, route, settled, turning, until, usage } from "./visit.mjs";

const [folder] = process.argv.slice(2);
if (!folder) usage("speed.mjs FOLDER");
const { site, served, sent, browser, walk, end } = await begin(folder);

const MOST_TAPS = 4;
const MOST_BYTES = 1_800_000;

/** The processes of the browser, by what the system says of parents. */
function family(first) {
  const parents = new Map();
  for (const name of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      parents.set(Number(name), Number(readFileSync(`/proc/${name}/stat`, "utf8").split(") ").at(-1).split(" ")[1]));
    } catch {
      // It has ended meanwhile.
    }
  }
  const found = [first];
  for (const of of found) for (const [child, parent] of parents) if (parent === of) found.push(child);
  return found;
}

/** Lets the browser run for one part of the time in so many; what comes back ends that. */
async function slowed(times) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const first = processInfo.find(({ type }) => type === "browser").id;
  const slice = 8;
  let going = true;
  const wait = (time) => new Promise((done) => setTimeout(done, time));
  const signal = (all, what) => all.forEach((one) => {
    try {
      process.kill(one, what);
    } catch {
      // It has ended meanwhile.
    }
  });
  const turns = (async () => {
    while (going) {
      const all = family(first);
      signal(all, "SIGSTOP");
      await wait(slice * (times - 1));
      signal(all, "SIGCONT");
      await wait(slice);
    }
  })();
  return async () => {
    going = false;
    await turns;
  };
}

/**
 * What held a thread, from a trace: tasks by the time that the processor gave them, which does not grow with what else
 * the machine does; and what the longest of them did.
 */
function held({ traceEvents }, thread) {
  const named = ({ name, args }) => name === "thread_name" && args.name.startsWith(thread);
  const threads = new Set(traceEvents.filter(named).map(({ pid, tid }) => `${pid} ${tid}`));
  const own = traceEvents.filter(({ pid, tid, ph, tdur }) => ph === "X" && tdur !== undefined && threads.has(`${pid} ${tid}`));
  const tasks = own.filter(({ name }) => name === "RunTask").sort((a, b) => b.tdur - a.tdur);
  const within = (task) => {
    const parts = new Map();
    for (const { name, tdur, ts, pid, tid } of own) {
      const inside = pid === task.pid && tid === task.tid && ts >= task.ts && ts <= task.ts + task.dur;
      if (inside && !name.endsWith("RunTask")) parts.set(name, Math.max(parts.get(name) ?? 0, tdur));
    }
    return [...parts].sort((a, b) => b[1] - a[1]).slice(0, 6).map(([name, tdur]) => `${name} ${(tdur / 1000).toFixed(0)}`).join(", ");
  };
  return { long: tasks.filter(({ tdur }) => tdur > 50_000).length, longest: tasks.slice(0, 5).map((task) => `${(task.tdur / 1000).toFixed(0)} ms (${within(task)})`) };
}

/** In the worker, before all else: how long the module takes for each question. */
const TIMED = `const whole = WebAssembly.instantiate;
self.took = [];
WebAssembly.instantiate = async (module, host) => {
  const { exports } = await whole(module, host);
  const timed = (name) => (...told) => {
    const begun = performance.now();
    const answer = exports[name](...told);
    self.took.push({ name, took: performance.now() - begun });
    return answer;
  };
  return { exports: { ...exports, ask: timed("ask"), begin: timed("begin") } };
};`;

async function prepare(tab, context) {
  await context.route("**/worker.js*", async (route) => {
    const script = await (await fetch(route.request().url())).text();
    await route.fulfill({ body: `${TIMED}\n${script}`, contentType: "text/javascript" });
  });
}

/** What came over the wire since the server was begun: bytes of files that were sent whole, each time they were. */
const bytes = (of = sent) =>
  of.filter(({ status }) => status === 200).reduce((sum, { path }) => sum + statSync(join(served, path.split("?")[0].replace(/\/$/, "/index.html"))).size, 0);

/** A first visit on a slow telephone, up to the first euro. */
async function firstEuro(tab) {
  const release = await slowed(4);
  const begun = Date.now();
  const since = () => `${((Date.now() - begun) / 1000).toFixed(1)} s`;
  let taps = 0;
  const tap = async (selector) => {
    taps += 1;
    await tab.tap(selector);
  };
  try {
    await tab.goto(site);
    console.log(`      ${since()}: the title stands`);
    // Tapped at once, whether the module is there or not.
    await tap("form[action=new] button.resume");
    await until(tab, () => location.hash === "#/briefing");
    console.log(`      ${since()}: the briefing`);
    await tap(".foot a.action");
    await until(tab, () => location.hash === "#/desk" && document.querySelector("details.good"));
    console.log(`      ${since()}: the desk`);
    await tap("details.good:has(button[value=more]:not([disabled])) > summary");
    await tap("details.good[open] button[value=more]:not([disabled])");
    await until(tab, () => document.querySelector("details.good summary .amount.given"));
    console.log(`      ${since()}: the first euro, four times slower (wanted: 10 s)`);
  } finally {
    await release();
  }
  check(taps <= MOST_TAPS, `${taps} taps from a first visit to the first euro, at most ${MOST_TAPS}`);
  const size = bytes();
  check(size < MOST_BYTES, `${Math.round(size / 1000)} kB to the first euro, under ${MOST_BYTES / 1000}`);
}

/** What is kept for going on without a network is no second transfer of what is there. */
async function inAll(tab) {
  const before = sent.length;
  await tab.goto(site);
  await settled(tab);
  await until(tab, () => navigator.serviceWorker.controller !== null);
  const mine = sent.slice(before);
  const twice = mine.filter(({ path, status }, at) => status === 200 && mine.findIndex((other) => other.path === path && other.status === 200) < at);
  console.log(`      ${Math.round(bytes(mine) / 1000)} kB with all that is kept to go on without a network, ${Math.round(bytes(twice) / 1000)} kB of them twice`);
  check(bytes(mine) < 2 * MOST_BYTES, "what is kept comes once");
}

const line = (name, list) => {
  const sorted = [...list].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.toFixed(0).padStart(6);
  console.log(`      ${name.padEnd(44)}${String(sorted.length).padStart(4)}${at(0.5)}${at(1)} ms`);
};

/** Presses something, and measures in the page until the answer is there, and until it is painted. */
const answered = (tab, selector) =>
  tab.evaluate(async (selector) => {
    const page = document.querySelector("#page");
    const begin = performance.now();
    const there = new Promise((done) => new MutationObserver(() => done(performance.now() - begin)).observe(page, { childList: true }));
    document.querySelector(selector).click();
    const answer = await there;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return { answer, painted: performance.now() - begin };
  }, selector);

/** A game played for some months: how long everything takes. */
const plays = (scenario, months) => async (tab) => {
  await browser.startTracing(tab, { categories: ["toplevel", "devtools.timeline", "blink.user_timing", "disabled-by-default-devtools.timeline"] });
  const begun = Date.now();
  await tab.goto(site);
  await settled(tab);
  console.log(`      ${scenario}: the module is there after ${Date.now() - begun} ms (wanted: 1000)`);
  await tab.evaluate((scenario) => document.querySelector(`details:has(input[value=${scenario}])`).setAttribute("open", ""), scenario);
  await turning(tab, () => tab.click("details[open] form[action=new] button.action"));
  const [worker] = tab.workers();
  const times = { "a month's end in the module": [], "a month's end to its page": [], "a month's end to its page painted": [] };
  const pages = { "a page of the game": [], "painted": [] };
  const turn = async (selector) => {
    const { answer, painted } = await answered(tab, selector);
    pages["a page of the game"].push(answer);
    pages.painted.push(painted);
  };
  await turn(".foot a.action");
  for (let played = 0; played < months && !(await route(tab)).startsWith("#/debrief"); played += 1) {
    for (const aside of ["recipient", "licences", "charts", "news"]) await turn(`nav a[href='#/${aside}']`);
    await turn("header.top .month a");
    await turn("details.good button[value=more]:not([disabled])");
    const before = await month(tab);
    if (await tab.locator(".foot form[action=end] button").count()) await turn(".foot form[action=end] button");
    if ((await route(tab)).startsWith("#/end")) {
      const { answer, painted } = await answered(tab, "form[action=end] button.action");
      times["a month's end to its page"].push(answer);
      times["a month's end to its page painted"].push(painted);
      times["a month's end in the module"].push(await worker.evaluate(() => self.took.at(-1).took));
    }
    for (let beats = 0; beats < 20 && !/^#\/(desk|debrief)/.test(await route(tab)); beats += 1) await turn(".foot a.action");
    if ((await route(tab)).startsWith("#/desk") && (await month(tab)) === before) break;
  }
  console.log(`      ${"".padEnd(44)}   n   mid   most`);
  for (const [name, list] of Object.entries({ ...times, ...pages })) if (list.length > 0) line(name, list);
  const trace = JSON.parse((await browser.stopTracing()).toString());
  for (const [thread, name] of [["CrRendererMain", "the page's thread"], ["DedicatedWorker", "the worker"]]) {
    const { long, longest } = held(trace, thread);
    console.log(`      ${name}: ${long} tasks of more than 50 ms of the processor; the longest:\n        ${longest.join("\n        ")}`);
  }
};

const telephone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
await walk("the first euro", firstEuro, undefined, telephone);
await walk("kept", inAll);
await walk("training-isle", plays("training-isle", 6), prepare);
await walk("quiet-backer", plays("quiet-backer", 12), prepare);
await end();
