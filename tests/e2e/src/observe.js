// Runs before the app, as the first script of the page. Tells the test server what must not happen: violations of the
// content security policy, uncaught errors, panics, requests to other origins. `pending` is the number of tells on the
// way, so that a test can wait for them.
"use strict";
(() => {
  const real = window.fetch.bind(window);
  const state = { pending: 0, quiet: false };
  window.__e2e = state;
  const tell = (text) => {
    if (state.quiet) return;
    state.pending += 1;
    const done = () => { state.pending -= 1; };
    real("/__e2e/report", { method: "POST", body: text, keepalive: true }).then(done, done);
  };
  document.addEventListener("securitypolicyviolation", (event) => {
    tell(`content security policy: ${event.effectiveDirective} blocked ${event.blockedURI} ${event.sample}`);
  });
  let leaving = false;
  window.addEventListener("beforeunload", () => { leaving = true; });
  window.addEventListener("error", (event) => {
    // Firefox's words for a fetch of a worker that ended because the page was left.
    const left = /NS_BINDING_ABORTED/.test(event.message) || (leaving && /NetworkError/.test(event.message));
    if (event.message && !left) tell(`uncaught error: ${event.message} (${event.filename}:${event.lineno})`);
  });
  window.addEventListener("unhandledrejection", (event) => tell(`unhandled rejection: ${event.reason}`));
  const error = console.error.bind(console);
  console.error = (...words) => {
    tell(`console.error: ${words.join(" ").slice(0, 2000)}`);
    error(...words);
  };
  // What a page around the app loads is its own affair.
  if (document.currentScript.src.endsWith("?host")) return;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const foreign = /^https?:/.test(entry.name) && !entry.name.startsWith(`${location.origin}/`);
      if (foreign) tell(`request to another origin: ${entry.name}`);
    }
  }).observe({ type: "resource", buffered: true });
})();
