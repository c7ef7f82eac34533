// The service worker: after the first visit the game needs no network. Each build has a cache of its own, and what
// older builds left is removed. `web/build` puts the build and its files in place of the two names below.
//
// Files are asked for by the same addresses as the page asked for them, so that what has just come over the wire does
// not come again. Pictures of the land are large, and no game needs more than one: they are kept once they were seen.

const build = "BUILD";
const files = FILES;

const own = `demarche ${self.registration.scope} `;
const cache = own + build;

self.addEventListener("install", (event) => {
  const fresh = files.map((file) => (file === "./" ? new Request(file, { cache: "no-cache" }) : `${file}?${build}`));
  event.waitUntil(caches.open(cache).then((into) => into.addAll(fresh)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith(own) && name !== cache;
  const removed = caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))));
  event.waitUntil(removed.then(() => self.clients.claim()));
});

// A page that was loaded just as the worker took its place was not there to be claimed: it asks to be.
self.addEventListener("message", (event) => event.waitUntil(self.clients.claim()));

async function answer(event) {
  const { request } = event;
  const into = await caches.open(cache);
  const found = await into.match(request.mode === "navigate" ? "./" : request, { ignoreSearch: true });
  if (found) return found;
  const fresh = await fetch(request);
  // The tools of authors are fetched by who writes scenarios, and are there from then on.
  const later = request.destination === "image" || request.url.includes("/author.");
  // Whether it can be kept or not, it is handed on.
  if (fresh.ok && later) event.waitUntil(into.put(request, fresh.clone()).catch(() => {}));
  return fresh;
}

self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(self.registration.scope)) event.respondWith(answer(event));
});
