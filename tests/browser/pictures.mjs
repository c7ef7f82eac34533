// Takes pictures of the page: of every stop of a tour, at four widths, light, dark and as it is printed.
//
//     cargo build -p demarche-site --example serve
//     node tests/browser/pictures.mjs target/debug/examples/serve FOLDER [STOP,...] [SIZE,...] [LOOK,...]
//     node tests/browser/pictures.mjs target/debug/examples/serve docs/page docs
//
// SIZE is one of 360x740, 768x1024, 1280x800, 3840x2160, LOOK one of light, dark, print; without them all are
// taken. `docs` takes the four that the documents show.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createRequire } from "node:module";

import { served, stops } from "./tour.mjs";

const { chromium } = createRequire(import.meta.url)("playwright-core");
const [program, folder, ...wanted] = process.argv.slice(2);
if (!folder) {
  console.error("usage: pictures.mjs SERVER FOLDER [STOP,...] [SIZE,...] [LOOK,...]");
  process.exit(2);
}

const shown = [
  { file: "title", stop: "title", size: "1280x800" },
  { file: "desk", stop: "desk", size: "1280x800" },
  { file: "telephone", stop: "desk", size: "360x740", scale: 2 },
  { file: "letter", stop: "desk-letter", size: "1280x800" },
];
const list = (n, all) => (wanted[n] && wanted[n] !== "all" ? wanted[n].split(",") : all);
const every = () =>
  list(1, ["360x740", "768x1024", "1280x800", "3840x2160"]).flatMap((size) =>
    list(2, ["light", "dark", "print"])
      .filter((look) => look !== "print" || size === "1280x800")
      .flatMap((look) => list(0, stops.map((stop) => stop.name)).map((stop) => ({ file: `${stop}-${size}-${look}`, stop, size, look }))),
  );
const pictures = wanted[0] === "docs" ? shown : every();

mkdirSync(folder, { recursive: true });
const game = await served(program);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
for (const stop of stops) {
  await stop.before?.(game);
  for (const { file, size, look = "dark", scale = 1 } of pictures.filter((picture) => picture.stop === stop.name)) {
    const [width, height] = size.split("x").map(Number);
    // Paper is as wide as a page of A4 within its margins.
    const viewport = look === "print" ? { width: 718, height: 1000 } : { width, height };
    const context = await browser.newContext({ viewport, colorScheme: look === "dark" ? "dark" : "light", deviceScaleFactor: scale, reducedMotion: "reduce" });
    const tab = await context.newPage();
    await tab.goto(game.site + stop.at);
    const opened = stop.open && tab.locator(stop.open).first();
    if (opened && (await opened.count())) await opened.click();
    if (look === "print") await tab.emulateMedia({ media: "print" });
    const high = look === "print" || (width < 1000 && wanted[0] !== "docs");
    const kind = wanted[0] === "docs" ? { path: join(folder, `${file}.jpg`), type: "jpeg", quality: 82 } : { path: join(folder, `${file}.png`) };
    await tab.screenshot({ ...kind, fullPage: high, timeout: 60_000 });
    await context.close();
  }
}
await browser.close();
game.close();
