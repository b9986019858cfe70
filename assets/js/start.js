// SQLite's worker, the service worker, the painter of results and the tones are all that this page starts by an address.
window.trustedTypes?.createPolicy("default", {
  createScriptURL: (url) => (/^(sql|sw|card|sound)\.js(\?|$)/.test(url) ? url : null),
});
// Without WebAssembly, or when a file of the app does not come, the page says so instead of staying empty.
addEventListener("DOMContentLoaded", () => {
  const show = (id, directive) => {
    document.getElementById(id).hidden = false;
    document.getElementById("app").hidden = true;
    window.skillQuizEmbed?.tell(JSON.stringify({ type: "error", message: id, directive }));
  };
  addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => {
    if (blockedURI !== "wasm-eval") return;
    document.getElementById("directive").textContent = effectiveDirective;
    forget();
    document.getElementById("no-start").hidden = true;
    show("no-policy", effectiveDirective);
  });
  if (typeof WebAssembly !== "object") return show("no-wasm");
  // A module whose start fails is reported as an error or as a rejection, depending on the browser.
  const failed = () => {
    forget();
    show("no-start");
  };
  const signs = ["error", "unhandledrejection"];
  const forget = () => signs.forEach((sign) => removeEventListener(sign, failed));
  signs.forEach((sign) => addEventListener(sign, failed));
  // A program that has met a trap answers nothing any more.
  const stopped = ({ error, reason }) => (error ?? reason) instanceof WebAssembly.RuntimeError && show("stopped");
  addEventListener("TrunkApplicationStarted", () => {
    forget();
    signs.forEach((sign) => addEventListener(sign, stopped));
  });
  // Addresses after # are the app's pages, so the link moves the focus itself.
  document.querySelector(".skip-link")?.addEventListener("click", (event) => {
    event.preventDefault();
    document.querySelector("#app h1")?.focus();
  });
});
