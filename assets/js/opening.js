// A quiz that the address describes begins before the program is here: this draws its first question and keeps what the
// candidate does with it. The program then takes over; it draws the same lot from the same seed (`quiz::session`), and
// makes the same elements of the item (`skill-quiz publish`).
(() => {
  // A question is ready in the language of the program alone.
  if (document.documentElement.lang !== "en") return;
  const query = /^#\/quiz\?(.*)/.exec(location.hash);
  const wanted = new URLSearchParams(query ? query[1] : "");
  const topic = (wanted.get("topics") || "").split(",")[0];
  // A bank of another place has no question ready.
  if (!/^[a-z0-9-]+$/.test(topic) || new URLSearchParams(location.search).has("bank")) return;
  try {
    // Whoever was here before may have a quiz to go on with, and has the program in the browser's cache.
    if (Object.keys(localStorage).some((key) => key.startsWith("skill-quiz."))) return;
  } catch {
    // Storage is denied: the program says so.
  }
  const get = async (file) => {
    const response = await fetch("questions/" + file);
    if (!response.ok) throw response.status;
    return response.text();
  };
  // On its way while the rest of the page is read.
  const file = topic + "/opening.json";
  const items = get(file);
  const given = wanted.get("seed");
  const seed =
    /^\d+$/.test(given) && given < 2 ** 32 ? Number(given) : crypto.getRandomValues(new Uint32Array(1))[0];

  // SplitMix64 and an even draw below `n`, as in `engine::Rng`.
  const big = BigInt;
  const word = (value) => big.asUintN(64, value);
  let state = big(seed);
  const below = (n) => {
    if (n < 2) return 0;
    const reject = word(-big(n)) % big(n);
    for (;;) {
      state = word(state + big("0x9e3779b97f4a7c15"));
      let z = word((state ^ (state >> big(30))) * big("0xbf58476d1ce4e5b9"));
      z = word((z ^ (z >> big(27))) * big("0x94d049bb133111eb"));
      z ^= z >> big(31);
      if (z >= reject) return Number(z % big(n));
    }
  };

  const draw = (node, holes) => {
    if (typeof node === "string") return [node];
    const [tag, attributes, ...children] = node;
    if (tag === "$") return holes[attributes];
    const element = document.createElement(tag);
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    element.append(...children.flatMap((child) => draw(child, holes)));
    return [element];
  };

  const opening = { seed, texts: {} };
  const press = (form, button) => {
    opening.pressed = button;
    form.querySelector(".refusal").textContent = "One moment: the quiz goes on as soon as the rest of it is here.";
  };
  const show = (view) => {
    const item = view.items[below(view.items.length)];
    const options = item.options;
    if (item.shuffle) {
      for (let at = options.length - 1; at > 0; at--) {
        const other = below(at + 1);
        // No assignment to a list: Trunk's minifier cannot read it, and would leave the script as it is.
        options.splice(at, 1, ...options.splice(other, 1, options[at]));
      }
    }
    const labels = options.flatMap((option) => draw(option));
    labels.forEach((label, at) => (label.children[1].textContent = String.fromCharCode(65 + at)));
    const [page] = draw(view.page, { stem: draw(item.stem), options: labels });
    const form = page.querySelector("form");
    form.dataset.item = item.id;
    form.dataset.kind = item.kind;
    let focused;
    form.addEventListener("focusin", (event) => (focused = event.target.value));
    form.addEventListener("change", (event) => (opening.chosen = event.target.value));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      press(form, "submit");
    });
    for (const button of ["dont-know", "skip"]) {
      form.querySelector(`[data-testid=${button}]`).addEventListener("click", () => press(form, button));
    }
    const app = document.getElementById("app");
    app.replaceChildren(page);
    // The focus stays on the option that it was on when the program put its own in this one's place.
    const observer = new MutationObserver(() => {
      const question = app.querySelector("form");
      if (!question || question === form) return;
      observer.disconnect();
      if (focused && document.activeElement === document.body) question.querySelector(`input[value="${focused}"]`)?.focus();
    });
    observer.observe(app, { childList: true, subtree: true });
    opening.item = item.id;
    opening.shownAt = Date.now();
  };

  const once = (target, event) => new Promise((done) => target.addEventListener(event, done, { once: true }));
  const begin = async () => {
    const text = await items;
    // The page ends below this script, so there is nothing to draw into before it has been read.
    if (document.readyState === "loading") await once(document, "readystatechange");
    show(JSON.parse(text).view);
    // A page that nobody looks at is not painted.
    const painted = new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    if (!document.hidden) await Promise.race([painted, once(document, "visibilitychange")]);
    return text;
  };
  // The page starts the program when this is settled: the question is painted, or there is none.
  const drawn = begin();
  opening.drawn = drawn.catch(() => {});
  // The program looks for a file under the address that the manifest gives it, with a part of its digest
  // (`quiz::bank::address`): a file of another version is not taken for its own.
  const seal = async (text) => {
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
    const version = btoa(String.fromCharCode(...new Uint8Array(digest))).replace(/\W/g, "");
    opening.texts[`questions/${file}?v=${version.slice(0, 12)}`] = text;
  };
  const keep = async (file) => (opening.texts["questions/" + file] = await get(file));
  // The program waits for this, so that nobody sees the change. Whatever does not come it fetches itself, and says what is
  // wrong.
  opening.ready = Promise.allSettled([keep("manifest.json"), drawn.then(seal)]);
  window.skillQuizOpening = opening;
})();
