// What the scripts share that play games of their own on the site: pressing by pointer, the store, files.

import { readFileSync } from "node:fs";
import { route, settled, turning } from "./visit.mjs";

export const click = (tab, selector) => turning(tab, () => tab.locator(selector).first().click());
/** Goes to a page by its address; to the one that is shown, by coming back to it. */
export const visit = (tab, path) =>
  turning(tab, () =>
    tab.evaluate((path) => {
      if (location.hash === path) dispatchEvent(new PopStateEvent("popstate"));
      else location.hash = path;
    }, `#/${path}`));
export const body = (tab) => tab.locator("#page").innerText();

export async function arrive(tab, address) {
  await tab.goto(address);
  await settled(tab);
}

/** Begins the training game; what is given says one visitor's game from another's. */
export async function begins(tab, site, good = "relief") {
  await arrive(tab, site);
  await tab.click("details.dossier:has(input[value=training-isle]) > summary");
  await click(tab, "details[open] form[action=new] button.action");
  await gives(tab, good);
}

export async function gives(tab, good = "relief") {
  await visit(tab, "desk");
  if ((await tab.locator(`#good-${good}[open]`).count()) === 0) await tab.click(`#good-${good} > summary`);
  await click(tab, `#good-${good} button[value=more]`);
}

/** Ends a month, whatever would be lost by it. */
export async function ends(tab) {
  await visit(tab, "desk");
  await click(tab, "form[action=end] button.action");
  if ((await route(tab)) === "#/end") await click(tab, "form[action=end] button.action");
  if ((await route(tab)).startsWith("#/month")) await visit(tab, "desk");
}

/** A file that the page gives after something is pressed. */
export async function given(tab, selector) {
  const [download] = await Promise.all([tab.waitForEvent("download"), tab.locator(selector).first().click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8"), path: await download.path() };
}

export async function tape(tab) {
  await visit(tab, "menu");
  return (await given(tab, "form[action=export-tape] button")).text;
}

/** Every game in the store, by its key. */
export const stored = (tab) =>
  tab.evaluate(async () => {
    const settled = (request) => new Promise((done) => (request.onsuccess = () => done(request.result)));
    const base = await settled(indexedDB.open("demarche"));
    const games = await settled(base.transaction("games").objectStore("games").getAll());
    base.close();
    return Object.fromEntries(games.map((game) => [game.key, game]));
  });

/** Keeps games as a visit before this one would have. */
export const keep = (tab, games) =>
  tab.evaluate(async (games) => {
    const settled = (request) => new Promise((done) => (request.onsuccess = () => done(request.result)));
    const base = await settled(indexedDB.open("demarche"));
    const parts = base.transaction("games", "readwrite");
    for (const game of games) parts.objectStore("games").put(game);
    await new Promise((done) => (parts.oncomplete = done));
    base.close();
  }, games);

/** A file that is dropped on the page. */
export async function drop(tab, name, text) {
  const files = await tab.evaluateHandle(([name, text]) => {
    const data = new DataTransfer();
    data.items.add(new File([text], name));
    return data;
  }, [name, text]);
  await turning(tab, () => tab.dispatchEvent("main", "drop", { dataTransfer: files }));
}
