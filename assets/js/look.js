// How the candidate wants the page to be stands before anything is drawn, and the page's language is on its way.
// `platform/page.rs` sets the same attributes, `platform/locale.rs` takes the language's messages. The build puts in the
// languages and the name of their catalogues (xtask/src/lang.rs).
(() => {
  const root = document.documentElement;
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem("skill-quiz.settings")).data ?? {};
  } catch {
    // Nothing is stored, or storage is denied: the page is as the system has it.
  }
  for (const name of ["theme", "text", "motion"]) if (kept[name]) root.dataset[name] = kept[name];

  // A page of text has a language of its own.
  if ("page" in root.dataset) return;
  const wanted = [new URLSearchParams(location.search).get("lang"), kept.language, ...navigator.languages];
  const base = (tag) => tag.split("-")[0].toLowerCase();
  const found = wanted.map((tag) => tag && "the languages".split(" ").find((own) => base(own) === base(tag)));
  const lang = found.find(Boolean) ?? "en";
  root.lang = lang;
  if (lang === "en") return;
  if (lang === "ar") root.dir = "rtl";
  const file = `lang/${lang}-the digest.txt`;
  const fetched = fetch(file).then((response) => (response.ok ? response.text() : Promise.reject()));
  const parsed = new Promise((done) => addEventListener("DOMContentLoaded", done));
  const lines = Promise.all([fetched, parsed]).then(
    ([text]) => {
      const lines = text.split(/\n/);
      for (const element of document.querySelectorAll("[data-t]")) element.textContent = lines[element.dataset.t];
      for (const element of document.querySelectorAll("[data-t-label]")) element.ariaLabel = lines[element.dataset.tLabel];
      for (const link of document.querySelectorAll("[data-page]")) link.href = `${link.dataset.page}.${lang}.html`;
      return text;
    },
    // Without them it speaks English.
    () => {
      root.lang = "en";
      root.removeAttribute("dir");
    },
  );
  window.skillQuizLanguage = { file, lines };
})();
