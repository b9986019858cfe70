// <skill-quiz topics="sql,api-design" length="quick"></skill-quiz>: the quiz in a frame that sizes itself.
// docs/embedding.md has attributes, properties, methods and events.

const PAGE = new URL("embed.html", import.meta.url);
/** What goes into the frame's address; each is an attribute and a property. */
const NAMES = "bank topics track electives mode length minutes seed storage namespace results xapi autostart".split(" ");
/** Those that are on or off; frameworks write `true` and `false`, and a bare attribute is on. */
const SWITCHES = ["results", "xapi", "autostart"];
const PROPERTIES = [...NAMES, "theme"];
const TOLD = ["ready", "started", "answered", "completed", "error", "xapi"];
/** What a page may change of the look: custom properties `--skill-quiz-…` of the element. */
const TOKENS = "accent on-accent accent-soft paper surface sunk ink muted line edge focus radius font".split(" ");

// Rules of a sheet need neither a style element nor a style attribute, which a strict policy forbids.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; position: relative; min-block-size: 352px; }
  :host([hidden]) { display: none; }
  iframe { display: block; box-sizing: border-box; inline-size: 100%; border: 0; }
  .wait { position: absolute; inset-block-start: 0; visibility: hidden; }
`);

/** The numbers of those frames on this page that show the same quiz in the same namespace. */
const taken = new Map();

class SkillQuiz extends HTMLElement {
  static observedAttributes = [...NAMES, "lang", "theme", "class", "style"];

  #slot = document.createElement("slot");
  #frame;
  #ready = false;
  #query = "";
  #look = "";
  /** The height that the frame wants; it gets it once somebody has done something, so that nothing moves by itself. */
  #height = 0;
  #acted = false;
  #number = 0;
  /** Messages for a frame that is not ready yet, and those who wait for a result. */
  #letters = [];
  #waiting = [];
  #seen = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.#load(), {
    rootMargin: "50% 0px",
  });

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [sheet];
    shadow.append(this.#slot);
  }

  connectedCallback() {
    // Properties that were set before this class was here hide its accessors.
    for (const name of PROPERTIES) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    addEventListener("message", this.#hear);
    this.#seen.observe(this);
  }

  disconnectedCallback() {
    removeEventListener("message", this.#hear);
    this.#seen.disconnect();
    this.#unload();
  }

  /** With it `moveBefore()` keeps the frame, and with the frame the quiz, as it is. */
  connectedMoveCallback() {}

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.#frame) return;
    // Several attributes may change at once.
    queueMicrotask(() => {
      if (!this.#frame) return;
      if (this.#parameters() !== this.#query) {
        this.#unload();
        this.#load();
      } else if (this.#looks() !== this.#look) {
        this.#look = this.#looks();
        this.#send({ type: "theme", ...JSON.parse(this.#look) });
      }
    });
  }

  /** Begins the quiz, or goes on with the one that is paused. */
  start() {
    this.#load();
    this.#act();
    this.#send({ type: "start" });
  }

  /** Shows the start in place of the question, until the candidate or `start()` goes on. */
  pause() {
    if (this.#frame) this.#send({ type: "pause" });
  }

  /** Forgets the quiz that is going on; results stay. */
  reset() {
    if (this.#frame) this.#send({ type: "reset" });
  }

  /** The newest result, or null. */
  getResult() {
    if (!this.#frame) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#send({ type: "getResult" });
    });
  }

  #parameters() {
    const query = new URLSearchParams();
    for (const name of NAMES) {
      if (this[name]) query.set(name, this[name]);
    }
    const lang = this.closest("[lang]")?.lang;
    if (lang) query.set("lang", lang);
    return query.toString();
  }

  #looks() {
    const style = getComputedStyle(this);
    const values = TOKENS.map((name) => [name, style.getPropertyValue(`--skill-quiz-${name}`).trim()]);
    return JSON.stringify({ theme: this.theme || "auto", tokens: Object.fromEntries(values.filter(([, value]) => value)) });
  }

  #load() {
    if (this.#frame || !this.isConnected) return;
    this.#seen.disconnect();
    this.#query = this.#parameters();
    const numbers = taken.get(this.#query) ?? new Set();
    taken.set(this.#query, numbers);
    for (this.#number = 1; numbers.has(this.#number); ) this.#number++;
    numbers.add(this.#number);
    const again = this.#number > 1 ? `~${this.#number}` : "";
    const query = new URLSearchParams(this.#query);
    if (again) query.set("namespace", this.namespace + again);
    query.set("look", (this.#look = this.#looks()));
    if (origin !== "null") query.set("origin", origin);
    const frame = document.createElement("iframe");
    frame.src = `${PAGE}?${query}`;
    frame.title = this.title || `Skill Quiz: ${this.topics || this.track || "all topics"}${again}`;
    frame.className = "wait";
    frame.part = "frame";
    frame.height = this.offsetHeight || 352;
    this.#frame = frame;
    this.shadowRoot.append(frame);
  }

  #unload() {
    this.#frame?.remove();
    this.#frame = undefined;
    this.#ready = this.#acted = false;
    this.#letters = [];
    taken.get(this.#query)?.delete(this.#number);
    for (const resolve of this.#waiting.splice(0)) resolve(null);
    this.#slot.hidden = false;
  }

  #send(letter) {
    if (this.#ready) this.#frame.contentWindow.postMessage({ skillQuiz: 1, ...letter }, PAGE.origin);
    else this.#letters.push(letter);
  }

  #hear = ({ source, origin, data }) => {
    if (!this.#frame || source !== this.#frame.contentWindow || origin !== PAGE.origin) return;
    if (data?.skillQuiz !== 1) return;
    const { skillQuiz, type, ...detail } = data;
    if (type === "resize") {
      this.#height = Math.ceil(data.height) || 0;
      if (this.#acted || data.acted) this.#act();
    }
    if (type === "result") this.#waiting.shift()?.(data.result);
    // A frame that cannot go on says why, in words and with a button.
    if (type === "ready" || type === "error") this.#show();
    if (type === "ready") {
      this.#ready = true;
      for (const letter of this.#letters.splice(0)) this.#send(letter);
    }
    if (TOLD.includes(type)) this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  };

  #show() {
    // The room that is taken stays taken.
    if (this.#frame.className) this.#frame.height = Math.max(this.offsetHeight, 352);
    this.#slot.hidden = true;
    this.#frame.className = "";
    if (this.#acted) this.#act();
  }

  #act() {
    this.#acted = true;
    if (this.#height && this.#frame && !this.#frame.className) this.#frame.height = this.#height;
  }
}

for (const name of PROPERTIES) {
  Object.defineProperty(SkillQuiz.prototype, name, {
    configurable: true,
    enumerable: true,
    get() {
      const value = this.getAttribute(name);
      if (value === null || !SWITCHES.includes(name)) return value ?? "";
      return ["off", "false"].includes(value) ? "off" : "on";
    },
    // What can be read can be set: nothing is no attribute.
    set(value) {
      if (value === null || value === undefined || value === "") this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}

// The first one on a page stays, of whatever version.
if (!customElements.get("skill-quiz")) customElements.define("skill-quiz", SkillQuiz);
