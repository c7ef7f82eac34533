// Firefox, driven over WebDriver BiDi, the standard that it speaks itself: Playwright drives none of Debian's. What
// comes back looks as a tab of Playwright does, as far as visit.mjs asks.

import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { createInterface } from "node:readline";
import WebSocket from "ws";

// What a new profile is told: downloads without a question, no pages of its own, no calls home.
const PREFERENCES = {
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.aboutwelcome.enabled": false,
  "browser.download.folderList": 2,
  "browser.download.useDownloadDir": true,
  "browser.download.always_ask_before_handling_new_types": false,
  "browser.region.network.url": "",
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.page": 0,
  "browser.preonboarding.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "datareporting.policy.dataSubmissionPolicyBypassNotification": true,
  "extensions.update.enabled": false,
  "focusmanager.testmode": true,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,",
  "termsofuse.bypassNotification": true,
  "toolkit.telemetry.server": "data:,",
};

/** The keys of the standard that have no character of their own. */
const KEYS = { Tab: "\uE004", Enter: "\uE006", Escape: "\uE00C" };

/** Starts the program with a profile of its own. */
async function start(program) {
  const home = mkdtempSync(join(tmpdir(), "firefox-"));
  const downloads = join(home, "downloads");
  mkdirSync(downloads);
  const told = { ...PREFERENCES, "browser.download.dir": downloads };
  writeFileSync(join(home, "user.js"), Object.entries(told).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`).join(""));
  const firefox = spawn(program, ["--headless", "--no-remote", "--profile", home, "--remote-debugging-port", "0"], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, HOME: home, MOZ_CRASHREPORTER_DISABLE: "1" },
  });
  process.on("exit", () => {
    firefox.kill("SIGKILL");
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });
  const late = setTimeout(() => firefox.kill("SIGKILL"), 120_000);
  for await (const line of createInterface({ input: firefox.stderr })) {
    const found = /WebDriver BiDi listening on (ws:\S+)/.exec(line);
    if (!found) continue;
    clearTimeout(late);
    firefox.stderr.resume();
    return { firefox, downloads, address: `${found[1]}/session` };
  }
  throw new Error(`${program} does not listen`);
}

/**
 * From the last control of the page to its first, where Tab leads by way of the browser's own controls: those cannot
 * be had without a display, and the page would never get the focus back. Whether that was so.
 */
function round() {
  const controls = "a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex='0']";
  const reached = [...document.querySelectorAll(controls)].filter((control) => control.tabIndex >= 0 && control.checkVisibility());
  if (document.activeElement !== reached.at(-1)) return false;
  reached[0].focus();
  return true;
}

/** A browser with one tab; everything that goes wrong in it is noted. `site` is the only host it may ask. */
export async function fox(program, site) {
  const { firefox, downloads, address } = await start(program);
  const socket = new WebSocket(address, { maxPayload: 64_000_000 });
  await once(socket, "open");
  const waiting = new Map();
  const noted = [];
  socket.on("message", (data) => {
    const { id, method, params, result, error, message } = JSON.parse(data);
    if (id !== undefined) {
      const { done, failed } = waiting.get(id);
      waiting.delete(id);
      if (error) failed(new Error(`${error}: ${message}`));
      else done(result);
    } else if (method === "log.entryAdded" && params.level === "error") noted.push(`${params.type}: ${params.text}`);
    else if (method === "network.beforeRequestSent") {
      const { url } = params.request;
      if (!/^(blob|data|about|moz-extension|resource|chrome):/.test(url) && !url.startsWith(site)) noted.push(`leaves the host: ${url}`);
    }
  });
  let count = 0;
  const send = (method, params = {}) =>
    new Promise((done, failed) => {
      count += 1;
      waiting.set(count, { done, failed });
      socket.send(JSON.stringify({ id: count, method, params }));
    });
  const { capabilities } = await send("session.new", { capabilities: { alwaysMatch: {} } });
  await send("session.subscribe", { events: ["log.entryAdded", "network.beforeRequestSent"] });
  // The window that a browser without a display starts with takes no focus, and keys open nothing there.
  const { contexts } = await send("browsingContext.getTree");
  const { context } = await send("browsingContext.create", { type: "window" });
  await send("browsingContext.close", { context: contexts[0].context });
  await send("browsingContext.setViewport", { context, viewport: { width: 1280, height: 800 } });

  /** Carries out a function in the page, as Playwright does: its argument and its answer are JSON. */
  async function evaluate(work, argument = null) {
    const { type, result, exceptionDetails } = await send("script.callFunction", {
      target: { context },
      functionDeclaration: `async (told) => JSON.stringify((await (${work})(JSON.parse(told))) ?? null)`,
      arguments: [{ type: "string", value: JSON.stringify(argument) }],
      awaitPromise: true,
    });
    if (type === "exception") throw new Error(exceptionDetails.text);
    return JSON.parse(result.value);
  }

  const tab = {
    evaluate,
    goto: (url) => send("browsingContext.navigate", { context, url, wait: "complete" }),
    reload: () => send("browsingContext.reload", { context, wait: "complete" }),
    keyboard: {
      async press(key) {
        if (key === "Tab" && (await evaluate(round))) return;
        const value = KEYS[key] ?? key;
        const actions = [{ type: "key", id: "keys", actions: [{ type: "keyDown", value }, { type: "keyUp", value }] }];
        await send("input.performActions", { context, actions });
      },
    },
    locator: (selector) => ({
      first: () => tab.locator(selector),
      count: () => evaluate((selector) => document.querySelectorAll(selector).length, selector),
      innerText: () => evaluate((selector) => document.querySelector(selector).innerText, selector),
    }),
  };
  async function close() {
    const gone = once(firefox, "exit");
    await send("browser.close").catch(() => {});
    await Promise.race([gone, new Promise((done) => setTimeout(done, 5_000))]);
    socket.terminate();
  }
  return { tab, noted, downloads, close, name: `${capabilities.browserName} ${capabilities.browserVersion}` };
}
