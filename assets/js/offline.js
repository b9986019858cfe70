// Has the app kept for use without a network, and offers a new version when there is one: never in the middle of a quiz.
addEventListener("TrunkApplicationStarted", async () => {
  // What the worker fetches does not keep a first question waiting.
  await window.skillQuizOpening?.ready;
  await new Promise((done) => (window.requestIdleCallback ?? setTimeout)(done));
  const workers = navigator.serviceWorker;
  // A browser that has no workers, or lets this page have none, goes on as before.
  const registration = self === top && (await workers?.register("sw.js").catch(() => null));
  if (!registration) return;
  const update = document.getElementById("update");
  const offer = () => {
    update.hidden = !registration.waiting || !workers.controller || location.hash.startsWith("#/quiz");
  };
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", offer));
  addEventListener("hashchange", offer);
  update.querySelector("button").addEventListener("click", () => {
    workers.addEventListener("controllerchange", () => location.reload());
    registration.waiting?.postMessage("activate");
  });
  offer();
  // The page's language came before there was a worker to keep it, and one that does not answer for the page yet keeps nothing.
  if (!window.skillQuizLanguage) return;
  if (!workers.controller) await new Promise((done) => workers.addEventListener("controllerchange", done, { once: true }));
  await fetch(window.skillQuizLanguage.file);
});
