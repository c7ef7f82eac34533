// A new visitor plays the training game from the title to its debrief: on a telephone with a finger alone, and on a
// small laptop by keys alone. Every month something is given; letters are answered, the other pages are looked at on
// the way. No page may be wider than its window, none without its one heading. The tapes that both games export are
// written where the second and third arguments say: the program replays them.
//
//     node tests/browser/debrief.mjs dist TAPE-OF-TOUCH TAPE-OF-KEYS
//
// CHROMIUM and exit codes: visit.mjs.

import { copyFileSync } from "node:fs";
import { ON, begin, check, month, press, route, settled, turning, usage } from "./visit.mjs";

const [folder, byTouch, byKeys] = process.argv.slice(2);
if (!byKeys) usage("debrief.mjs FOLDER TAPE-OF-TOUCH TAPE-OF-KEYS");
const { site, walk, end } = await begin(folder);

/** Pages that were seen, and what was wrong with them. */
class Seen {
  routes = new Set();
  wrong = [];
  async look(tab) {
    const found = await tab.evaluate(() => {
      const root = document.documentElement;
      const wide = Math.max(root.scrollWidth, Math.round(innerWidth)) - screen.width;
      const scrolls = (of) => of && (/auto|scroll/.test(getComputedStyle(of).overflowX) || scrolls(of.parentElement));
      const beyond = [...document.querySelectorAll("#page *")].filter((part) => {
        const box = part.getBoundingClientRect();
        return box.width > 2 && (box.right > screen.width + 1 || box.left < -1) && part.checkVisibility() && !scrolls(part.parentElement) && !part.closest(".skip, svg");
      });
      // What nobody can scroll to is as good as lost; the innermost part that does not fit says why a page is wide.
      const lost = beyond.filter((part) => part.matches("a, button, input, summary") || (wide > 0 && !beyond.some((other) => other !== part && part.contains(other))));
      return {
        route: location.hash.replace(/[?].*/, ""),
        wide,
        lost: lost.slice(0, 3).map((part) => part.outerHTML.slice(0, 120)),
        headings: document.querySelectorAll("h1").length,
      };
    });
    this.routes.add(found.route);
    if (found.wide > 0) this.wrong.push(`${found.route} is ${found.wide} px wider than its window`);
    if (found.headings !== 1) this.wrong.push(`${found.route} has ${found.headings} headings of the first rank`);
    for (const part of found.lost) this.wrong.push(`${found.route}: beyond the edge: ${part}`);
  }
}

/** Plays the whole game; `act` presses something in the way of this visitor. */
async function whole(tab, act, name, tape) {
  const seen = new Seen();
  const there = async (selector) => (await tab.locator(selector).count()) > 0;
  const turn = async (selector) => {
    await turning(tab, () => act(selector));
    await seen.look(tab);
  };
  /** Opens what is folded away, if it is not open. */
  const unfold = async (details) => {
    if (!(await there(`${details}[open]`))) await act(`${details} > summary`);
  };

  await tab.goto(site);
  await seen.look(tab);
  await settled(tab);
  await act("details.dossier:has(input[value=training-isle]) > summary");
  await turn("details[open] form[action=new] button.action");
  await turn(".foot a.action");
  const asides = ["cabinet", "recipient", "licences", "ranking", "charts", "news", "ledger", "codex", "legend", "settings", "menu"];
  let [months, answered, predicted] = [0, 0, 0];
  while (!(await route(tab)).startsWith("#/debrief")) {
    const before = await month(tab);
    if (await there("details.slip:not(.answered) form[action=answer] button:not([disabled])")) {
      const letter = "details.slip:not(.answered):has(form[action=answer] button:not([disabled]))";
      await unfold(letter);
      await turn(`${letter} form[action=answer] button:not([disabled])`);
      answered += 1;
    }
    if (await there("#ladder a.action[href='#/predict']")) {
      await turn("#ladder a.action[href='#/predict']");
      await turn("form[action=predict] button.action, form[action=predict] button");
      if (!(await route(tab)).startsWith("#/desk")) await turn("nav a[href='#/desk'], .foot a[href='#/desk']");
      predicted += 1;
    }
    const good = "details.good:has(button[value=more]:not([disabled]))";
    if (await there(good)) {
      await unfold(good);
      await turn("details.good[open] button[value=more]:not([disabled])");
    }
    for (const aside of asides.splice(0, 2)) {
      await turn(`nav a[href='#/${aside}']`);
      await turn("header.top .month a");
    }
    await turn(".foot form[action=end] button");
    const next = async () => /^#\/(desk|debrief)/.test(await route(tab)) && (!(await route(tab)).startsWith("#/desk") || (await month(tab)) !== before);
    for (let beats = 0; !(await next()); beats += 1) {
      if (beats > 20) throw new Error(`the month does not end: ${await route(tab)}`);
      await turn(ON);
    }
    months += 1;
    if (months > 40) throw new Error("the game does not end");
  }
  check(months >= 8, `${name}: the training game is played to its debrief in ${months} months, ${answered} letters answered, ${predicted} predictions`);
  check((await tab.locator("section.debrief .line").count()) > 3, `${name}: the debrief tells what turned the game`);
  check(seen.wrong.length === 0, `${name}: ${seen.routes.size} kinds of pages, none wider than its window${[...new Set(seen.wrong)].map((line) => `\n    ${line}`).join("")}`);
  const [download] = await Promise.all([tab.waitForEvent("download"), act("form[action=export-tape] button")]);
  copyFileSync(await download.path(), tape);
}

const telephone = { viewport: { width: 360, height: 740 }, screen: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
await walk("touch", (tab) => whole(tab, (selector) => tab.tap(selector), "touch", byTouch), undefined, telephone);
const laptop = { viewport: { width: 1280, height: 720 }, screen: { width: 1280, height: 720 } };
await walk("keys", (tab) => whole(tab, (selector) => press(tab, selector), "keys", byKeys), undefined, laptop);
await end();
