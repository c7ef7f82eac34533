// Games in links, in Chromium: a month is shared and opens exactly there, as a new game; links that are cut off, changed,
// of another version or a megabyte long are told; in an article a game is shown, and nothing of it can be changed.
//
//     node tests/browser/links.mjs DIST
//
// CHROMIUM and exit codes: visit.mjs.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync, inflateSync } from "node:zlib";
import { arrive, begins, body, click, ends, gives, stored, tape, visit } from "./games.mjs";
import { begin, check, month, route, turning, until, usage } from "./visit.mjs";

const [folder] = process.argv.slice(2);
if (!folder) usage("links.mjs DIST");
const { site, served, walk, end } = await begin(folder);

async function sharedLink(tab) {
  await visit(tab, "desk");
  await click(tab, "a[href='#/share']");
  return tab.inputValue("#link");
}

/** The link with its game changed before it is packed. */
function packed(change) {
  const [before, letters] = link.split("tape=");
  const plain = inflateSync(Buffer.from(letters, "base64url")).toString("utf8");
  return `${before}tape=${deflateSync(change(plain)).toString("base64url")}`;
}

let link = "";
let original = "";

async function shares(tab, context) {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await begins(tab, site);
  await ends(tab);
  await gives(tab, "medicine");
  original = await tape(tab);
  link = await sharedLink(tab);
  check(link.startsWith(`${site}#scenario=training-isle&seed=`) && link.length < 2_000, `a month is shared by a link of ${link.length} letters`);
  await tab.fill("input[name=by]", "Blue Heron");
  await click(tab, "form[action=share] button");
  link = await tab.inputValue("#link");
  await tab.click("button[data-copy=link]");
  await until(tab, () => document.querySelector("button[data-copy=link]").textContent === "Copied");
  check((await tab.evaluate(() => navigator.clipboard.readText())) === link, "a button copies it");
}

async function opensLink(tab) {
  await begins(tab, site, "medicine");
  const before = await stored(tab);
  await turning(tab, () => tab.goto(link));
  const told = await body(tab);
  check(told.includes("Blue Heron") && told.includes("Training Isle") && told.includes("February 2030"), "a link says what it is, of which month, and whose");
  check(JSON.stringify(await stored(tab)) === JSON.stringify(before), "and changes nothing before it is opened");
  await click(tab, "form[action=take] button");
  check((await route(tab)) === "#/desk" && (await month(tab)) === "February 2030", "one press opens the desk of that month");
  check((await tape(tab)) === original, "exactly there: the same fingerprints, the same draft");
  const after = await stored(tab);
  const kept = Object.keys(before).every((key) => JSON.stringify(after[key]) === JSON.stringify(before[key]));
  check(kept && Object.keys(after).length === Object.keys(before).length + 1, "as a new game: the one that was there is as it was");
}

async function opensAlone(tab) {
  await arrive(tab, link);
  await tab.waitForSelector("form[action=take]");
  check((await body(tab)).includes("February 2030"), "somebody who has never been here sees it too");
  await tab.reload();
  await tab.waitForSelector("form[action=take]");
  check(Object.keys(await stored(tab)).length === 0, "nothing is kept of what is only looked at");
  const held = () => navigator.serviceWorker.controller !== null;
  await until(tab, held);
  // Loaded past the worker, as it can happen while it takes its place.
  const wire = await tab.context().newCDPSession(tab);
  await wire.send("Page.reload", { ignoreCache: true });
  await tab.waitForSelector("form[action=take]");
  await until(tab, held).catch(() => {});
  check(await tab.evaluate(held), "a page that was loaded past the service worker is held by it all the same");
  await tab.goto(link.replace("#", "?embed#"));
  await tab.waitForSelector("header.top");
  check((await tab.locator("form[method=post]").count()) === 0, "in an article it is only shown, to whoever has been here before, too");
}

async function badLinks(tab) {
  await begins(tab, site);
  const before = await stored(tab);
  const bad = {
    "cut off": [link.slice(0, -30), "cut off"],
    "a letter changed": [link.slice(0, -40) + (link.at(-40) === "A" ? "B" : "A") + link.slice(-39), "was changed"],
    "another seed": [link.replace(/seed=\d+/, "seed=12"), "was changed"],
    "signs that no link has": [`${link}%3C%22`, "signs in it"],
    "of another version": [link.replace("v=1", "v=7"), "version “7”"],
    "without its game": [link.replace(/&tape=.*/, ""), "the game itself is missing"],
    "to another scenario than its game": [link.replace("scenario=training-isle", "scenario=quiet-backer"), "was changed"],
    "of a scenario that is not shipped": [packed((text) => text.replace("training-isle", "elsewhere")).replace("=training-isle", "=elsewhere"), "does not come with Démarche"],
    "of another edition of the rules": [packed((text) => text.replace(/rules_digest: "\w{4}/, 'rules_digest: "0000')), "another edition"],
    "that unpacks to two megabytes": [packed((text) => text + " ".repeat(2_000_000)), "larger than any game"],
    "a megabyte long": [link + "A".repeat(1_000_000), "letters in its game"],
    "nothing but text": [`${site}#scenario=<script>alert(1)</script>&seed=x&v=1&tape=AAAA`, "cut off"],
  };
  for (const [name, [address, told]] of Object.entries(bad)) {
    await turning(tab, () => tab.goto(address));
    const text = await body(tab);
    check(text.includes("This link does not open") && text.includes(told), `a link ${name}: ${text.split("\n").find((line) => line.includes("link") && line.length > 40)?.slice(0, 90)}`);
  }
  check(JSON.stringify(await stored(tab)) === JSON.stringify(before), "bad links lose nothing");
  await click(tab, "a.button[href='#/']");
  await click(tab, "a.resume");
  check((await month(tab)) === "January 2030", "and the game goes on");
}

async function embeds(tab, context) {
  const frame = `${site}?embed${new URL(link).hash}`;
  writeFileSync(join(served, "article.html"), `<!DOCTYPE html><title>An article</title><link rel="icon" href="data:,"><h1>An article</h1><iframe src="${frame.replaceAll("&", "&amp;")}" title="A game" width="900" height="700"></iframe>`);
  await tab.goto(`${site}article.html`);
  await tab.frameLocator("iframe").locator("header.top").waitFor();
  const inner = tab.frames().find((frame) => frame.url().includes("embed"));
  check((await inner.locator("form[method=post]").count()) === 0, "in an article there is nothing to change");
  check((await month(inner)) === "February 2030" && (await inner.locator("svg.map, .map svg").count()) > 0, "the month stands there, with its map");
  await turning(inner, () => inner.click(".foot a[href='#/desk?month=0']"));
  check((await month(inner)) === "January 2030" && (await inner.locator("#draft").innerText()).includes("relief"), "months can be gone through, with what was ordered in them");
  await turning(inner, () => inner.click("nav a[href='#/charts']"));
  await turning(inner, () => inner.click("nav a[href='#/desk']"));
  // Whoever puts a form there all the same is refused by the game itself.
  await turning(inner, () => inner.evaluate(() => {
    const form = document.createElement("form");
    form.method = "post";
    form.setAttribute("action", "end");
    document.querySelector("main").append(form);
    form.requestSubmit();
  }));
  check((await inner.locator("h1").innerText()) === "Nothing can be changed here", "a form that is put there is refused");
  await turning(inner, () => inner.evaluate(() => document.querySelector("nav a[href='#/desk']").click()));
  check((await month(inner)) === "January 2030", "and nothing has changed");
  const touched = await tab.evaluate(async () => [(await indexedDB.databases()).length, (await caches.keys()).length, sessionStorage.length, localStorage.length, (await navigator.serviceWorker.getRegistrations()).length]);
  check(touched.every((n) => n === 0), "storage is not touched");
  const [own] = await Promise.all([context.waitForEvent("page"), inner.click(".foot a.action")]);
  await own.waitForSelector("form[action=take]");
  check((await own.locator("#page").innerText()).includes("January 2030"), "and the way on opens the game at that month");
}

await walk("a month is shared", shares);
await walk("a link is opened", opensLink);
await walk("a link is opened by somebody new", opensAlone);
await walk("bad links", badLinks);
await walk("a game in an article", embeds);
await end();
