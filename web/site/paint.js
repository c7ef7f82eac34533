// Painting: what the worker answers takes the place of the page, and focus and scroll stay as people know them.

export const element = (id) => (id ? document.getElementById(id) : null);
export const show = (id, shown) => element(id)?.toggleAttribute("hidden", !shown);

/** The path of an address, without its query and its part. */
export const pathOf = (address) => address.split(/[?#]/)[0].replace(/^\.\//, "");

/** What tells a control from the others of its page, however often the page is made anew. */
function nameOf(control) {
  if (!control || control === document.body) return null;
  const within = control.parentElement?.closest("[id]");
  const form = control.closest("form");
  const told = ["name", "value", "href", "type"].map((name) =>
    name === "value" && control.tagName !== "BUTTON" ? "" : control.getAttribute(name) ?? "");
  return [within?.id, form?.getAttribute("action"), control.tagName, ...told, control.id].join("\n");
}

const CONTROLS = "a[href], button, input, select, textarea, summary";

function named(page, name) {
  return name && [...page.querySelectorAll(CONTROLS)].find((control) => nameOf(control) === name);
}

/** Gives an element the focus; one that takes none of itself gives it to what opens it. */
export function focus(at, scroll) {
  const taker = at.matches("details") ? at.querySelector("summary") : at;
  if (!taker.matches(CONTROLS)) taker.setAttribute("tabindex", "-1");
  taker.focus({ preventScroll: true });
  if (scroll) at.scrollIntoView({ block: "nearest" });
}

/** Links as the browser shows and copies them: each opens the same page in another tab. */
export function address(page) {
  for (const link of page.querySelectorAll("a[href]")) {
    const href = link.getAttribute("href");
    if (!href.startsWith("#") && !/^[a-z]+:/i.test(href)) link.setAttribute("href", `#/${href.replace(/^\.\//, "")}`);
  }
}

/** Has a screen reader say something. */
export function say(text) {
  const live = element("live");
  live.textContent = "";
  requestAnimationFrame(() => (live.textContent = text));
}

const widths = new Map();

/** Has the widths at which the page is laid out otherwise grow with its text: those of styles know only the browser's. */
function fit(text) {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSMediaRule);
  for (const rule of rules) {
    if (!widths.has(rule)) widths.set(rule, rule.media.mediaText);
    const fitted = widths.get(rule).replace(/([\d.]+)rem/g, (_, width) => `${(width * text) / 100}rem`);
    if (rule.media.mediaText !== fitted) rule.media.mediaText = fitted;
  }
}

/** Shows an answer; `current` is the path of the page before it. */
export function paint(answer, how, current) {
  const page = element("page");
  const path = pathOf(answer.address);
  const fragment = answer.address.split("#")[1];
  // The title that the module makes takes the place of the one that stood there: what was opened stays open.
  const same = path === current && (!how.back || how.first);
  const held = same ? document.activeElement : null;
  const name = page.contains(held) ? nameOf(held) : null;
  const open = same ? [...page.querySelectorAll("details[open][id]")].map((part) => part.id) : [];
  const top = scrollY;

  const root = document.documentElement;
  root.lang = answer.language;
  root.dataset.theme = answer.theme;
  root.dataset.motion = answer.motion ? "full" : "none";
  if (root.dataset.text !== String(answer.text)) fit(answer.text);
  root.dataset.text = answer.text;
  document.title = answer.title;
  // Markup of the module, which escapes every text; the document's policy lets none of it run.
  const fresh = document.createElement("template");
  fresh.innerHTML = answer.body;
  const leading = fresh.content.querySelector("[autofocus]");
  leading?.removeAttribute("autofocus");
  page.replaceChildren(fresh.content);
  address(page);
  for (const id of open) element(id)?.setAttribute("open", "");

  const shown = `#/${answer.address.split("#")[0].replace(/^\.\//, "")}`;
  if (!how.back && !how.embed && shown !== (location.hash || "#/")) {
    history.replaceState({ top }, "");
    history.pushState(null, "", shown);
  }

  scrollTo(0, same ? top : how.top ?? 0);
  const before = named(page, name);
  const target = element(answer.focus) ?? (before && !before.disabled ? before : element(fragment));
  const first = same && !name ? null : leading ?? element("main");
  if (target) focus(target, target !== before);
  else if (first && !how.quiet) focus(first, false);

  say(answer.announce ?? (same ? "" : answer.title));
}
