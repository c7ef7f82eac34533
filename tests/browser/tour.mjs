// A tour of every page: starts the example server of the page, plays a game there as forms would, and says
// where each kind of page is. Used by pages.mjs, which checks them, and by pictures.mjs, which takes pictures.

import { spawn } from "node:child_process";
import { once } from "node:events";

/** The server at a port of its own, and how a form is sent to it. */
export async function served(program) {
  const server = spawn(program, ["0"], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(server.stdout, "data");
  const site = /http:\S+/.exec(line)[0];
  const send = (act, fields = {}) =>
    fetch(site + act, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });
  const text = async (address) => (await fetch(site + address)).text();
  return { site, send, text, close: () => server.kill() };
}

/** A month: some aid, the first answer to every letter, and its end. */
async function month({ send, text }, gifts, close = true) {
  for (const [good, amount, way] of gifts) await send("give", { good, amount, ...(way && { way }) });
  const letters = (await text("desk")).matchAll(/name="letter" value="(\d+)"><input type="hidden" name="choice" value="0"/g);
  for (const [, letter] of letters) await send("answer", { letter, choice: 0 });
  if (close) await send("end", { sure: "yes" });
}

/** What is given, month by month: enough for arrivals on the map and an answer now and then. */
const gifts = [
  [["relief-supplies", 60]],
  [["relief-supplies", 40], ["medicine", 20]],
  [["generators", 30], ["budget-support", 90]],
];

/**
 * The stops in order: a name, what is done before, an address, and what is opened on the page.
 * `quick` ones need nothing but the game as it stands.
 */
export const stops = [
  { name: "title", at: "" },
  { name: "title-open", at: "", open: ".dossier:nth-of-type(1) summary" },
  { name: "codex-alone", at: "codex" },
  { name: "author", at: "author" },
  { name: "author-findings", before: (s) => s.send("author", { do: "check", text: '(id: "my-island", start: 1' }), at: "author" },
  { name: "briefing", before: (s) => s.send("new", { scenario: "quiet-backer", seed: 1 }), at: "briefing" },
  { name: "desk-first", at: "desk" },
  {
    name: "answer",
    before: async (s) => {
      for (let turn = 0; turn < 13; turn += 1) {
        await month(s, gifts[turn % gifts.length]);
        if (turn > 8 && / class="said"/.test(await s.text("month?beat=0")) && /a href="month\?beat=3"/.test(await s.text("month"))) return;
      }
    },
    at: "month?beat=0",
  },
  { name: "front-page", at: "month?beat=1" },
  { name: "arrivals", at: "month?beat=2" },
  { name: "report", at: "month?beat=3" },
  { name: "desk", before: (s) => month(s, [["relief-supplies", 30], ["medicine", 6]], false), at: "desk" },
  { name: "desk-good", at: "desk", open: "#good-relief-supplies:not([open]) > summary" },
  { name: "desk-letter", at: "desk", open: "#letter-0:not([open]) > summary" },
  { name: "lens-relations", at: "desk?lens=relations" },
  { name: "lens-law", at: "desk?lens=law" },
  { name: "end", at: "end" },
  { name: "predict", at: "predict" },
  { name: "why", at: "why?of=support" },
  { name: "cabinet", at: "cabinet" },
  { name: "recipient", at: "recipient" },
  { name: "licences", at: "licences" },
  { name: "ranking", at: "ranking" },
  { name: "charts", at: "charts" },
  { name: "forecast", at: "charts?forecast=yes" },
  { name: "news", at: "news" },
  { name: "ledger", at: "ledger" },
  { name: "codex", at: "codex" },
  { name: "legend", at: "legend" },
  { name: "nation", at: "nation?nation=russia" },
  { name: "past", at: "past?turn=3" },
  { name: "share", at: "share" },
  { name: "menu", at: "menu" },
  { name: "settings", at: "settings" },
  { name: "credits", at: "credits" },
  { name: "career", at: "career" },
  { name: "saves", at: "saves" },
  { name: "missing", at: "nowhere" },
  {
    name: "compare",
    before: async (s) => {
      await s.send("rewind", { turn: 5 });
      await month(s, [["relief-supplies", 90]]);
    },
    at: "compare",
  },
  {
    name: "debrief",
    before: async (s) => {
      for (let turn = 0; turn < 40 && /href="end"|action="end"/.test(await s.text("desk")); turn += 1) await month(s, gifts[turn % gifts.length]);
    },
    at: "debrief",
  },
];
