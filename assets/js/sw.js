// Keeps one build of the app, and the questions fetched so far, so that both work without a network. The build puts its
// own name and its files in here.
const BUILD = "the build's name";
const FILES = ["the build's files"];
const LANGUAGES = ["the build's languages"];

// Several copies of the app may live below one origin.
const OURS = `skill-quiz ${registration.scope} `;
const CACHE = OURS + BUILD;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", (event) => {
  if (event.data === "activate") skipWaiting();
});
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(registration.scope)) event.respondWith(answer(event.request));
});

// The files of a build belong together, so they come from the server and not from the browser's own cache.
async function install() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map((file) => new Request(file, { cache: "no-cache" })));
  await keepShards(cache);
}

// An address with a digest means the same for ever: what the new manifest still names need not be fetched again. A language
// that was spoken is wanted again.
async function keepShards(cache) {
  const manifest = await (await cache.match("questions/manifest.json")).text();
  const digests = [...manifest.matchAll(/sha256-([\w+/]+)/g)].map(([, digest]) => digest.replace(/\W/g, ""));
  for (const name of await earlier()) {
    const old = await caches.open(name);
    for (const request of await old.keys()) {
      const language = /lang\/[a-zA-Z-]+-/.exec(request.url);
      if (language) await cache.addAll(LANGUAGES.filter((file) => file.startsWith(language[0])));
      const version = new URL(request.url).searchParams.get("v");
      if (version && digests.some((digest) => digest.startsWith(version))) {
        await cache.put(request, await old.match(request));
      }
    }
  }
}

async function earlier() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
}

// The first visit is answered for at once, so that the questions of a first quiz are kept as well.
async function activate() {
  for (const name of await earlier()) await caches.delete(name);
  await clients.claim();
}

async function answer(request) {
  const page = [registration.scope, `${registration.scope}index.html`].includes(request.url.split(/[?#]/)[0]);
  const cache = await caches.open(CACHE);
  const kept = await cache.match(page ? "./" : request, { ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(request);
  // What cannot be kept (no room, say) can still be shown.
  if (response.ok) await cache.put(request, response.clone()).catch(() => {});
  return response;
}
