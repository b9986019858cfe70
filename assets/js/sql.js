// The worker in which SQLite runs. The page names the build's version and SQLite's digest behind the ?, so that no cache
// mixes two builds and the browser checks what it fetches.
"use strict";
const [version, integrity] = location.search.slice(1).split("&");
// Thrown outside a promise, so that the page is told by an `error` event.
const fail = (error) => setTimeout(() => { throw error; });
// A policy that asks for trusted types holds here as well: this is the one program that may be started by its address.
self.trustedTypes?.createPolicy("default", {
  createScriptURL: (url) => (/^sql-worker\.js\?/.test(url) ? url : null),
});
importScripts(`sql-worker.js?${version}`);
const ready = fetch(`sql-worker_bg.wasm?${version}`, { integrity }).then((response) => {
  if (!response.ok) throw new Error(`the server answers ${response.status}`);
  return wasm_bindgen({ module_or_path: response });
});
// Each job comes with a port for its answer; both are JSON.
addEventListener("message", ({ data, ports }) => {
  ready.then(() => ports[0].postMessage(wasm_bindgen.answer(data))).catch(fail);
});
