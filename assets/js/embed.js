// The script of the page for frames (`embed.html`): it reads the address, decides who is told what and whose orders count,
// says which height the content needs, wears the host's colours, and makes xAPI statements of what is told. What the quiz
// has to tell comes from the program (`src/embed.rs`).
(() => {
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);
  const said = (name) => query.get(name) ?? "";
  // Flags: `xapi`, or `xapi=on`.
  const on = (name, otherwise) => (query.has(name) ? !["off", "false"].includes(said(name)) : otherwise);

  // Whatever tells of the candidate goes to the one origin that the address names, as browsers write it, and to nobody
  // where it names none. What tells nothing of the candidate then goes to the page around the frame, whose origin the
  // browser gives.
  const host = parent === window ? null : parent;
  const origin = (text) => (/^https?:\/\/[a-z0-9.:[\]-]+$/.test(text) ? text : null);
  const around = location.ancestorOrigins?.[0] ?? document.referrer.split("/", 3).join("/");
  const named = origin(said("origin"));
  const OPEN = ["ready", "resize", "error"];
  const post = (letter) => {
    const to = named ?? (OPEN.includes(letter.type) ? origin(around) : null);
    if (host && to) host.postMessage({ skillQuiz: 1, ...letter }, to);
  };
  const ORDERS = ["start", "pause", "reset", "getResult"];
  const order = (type) => dispatchEvent(new CustomEvent("skill-quiz-order", { detail: type }));
  addEventListener("message", ({ source, origin: sender, data }) => {
    if (!host || source !== host || !named || sender !== named || data?.skillQuiz !== 1) return;
    if (data.type === "theme") wear(data);
    if (ORDERS.includes(data.type)) order(data.type);
  });

  // What the program is asked for. Values are stored apart for every host, namespace and quiz.
  const QUIZ = ["topics", "track", "electives", "length", "mode", "seed", "minutes"];
  const embed = {
    quiz: QUIZ.map((name) => `${name}=${said(name).replace(/[^\w,.-]/g, "")}`).join("&"),
    area: said("storage"),
    prefix: ["embed", ...[named ?? "", ...["namespace", ...QUIZ].map(said)].map(encodeURIComponent), ""].join("|"),
  };
  window.skillQuizEmbed = embed;

  // Looks: a value that is none of these kinds is passed over.
  const colour = (value) => !/[;{}]|url|var|env/i.test(value) && CSS.supports("color", value);
  const length = (value) => /^\d{1,3}(\.\d{1,3})?(px|rem|em)$/.test(value);
  const font = (value) => /^[\w\s"',-]{1,200}$/.test(value);
  const COLOURS = "accent on-accent accent-soft paper surface sunk ink muted line edge focus".split(" ");
  const tokens = { radius: ["--radius", length], font: ["--sans", font] };
  for (const name of COLOURS) tokens[name] = ["--" + name, colour];
  const wear = (look) => {
    if (["auto", "light", "dark"].includes(look?.theme)) root.dataset.theme = look.theme;
    for (const name in tokens) {
      const [property, fits] = tokens[name];
      const value = look?.tokens?.[name];
      if (typeof value === "string" && fits(value)) root.style.setProperty(property, value);
      else root.style.removeProperty(property);
    }
  };
  try {
    wear(JSON.parse(said("look") || "{}"));
  } catch {
    // No look then.
  }
  if (query.has("theme")) wear({ theme: said("theme") });
  // The height. A host that wants nothing to move by itself waits until the candidate has done something.
  let height;
  let acted = false;
  const resize = () => height && post({ type: "resize", height, acted });
  const act = () => {
    if (!acted) (acted = true), resize();
  };
  // Not at the press: what it hits would move away before it is released, and nothing would be clicked.
  for (const sign of ["click", "keydown"]) addEventListener(sign, act, { capture: true });
  addEventListener("DOMContentLoaded", () =>
    new ResizeObserver(() => {
      height = Math.ceil(document.body.getBoundingClientRect().height);
      resize();
    }).observe(document.body),
  );

  // A sandbox without `allow-forms` lets no form be submitted, not even to a listener that would keep it here.
  if (self.origin === "null") {
    addEventListener("click", (event) => {
      const button = event.target.closest?.("button[type=submit]");
      if (!button?.form || event.defaultPrevented) return;
      event.preventDefault();
      button.form.dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true, submitter: button }));
    });
  }

  /** Takes questions and answers out of what is told. */
  const shorten = (letter) => {
    delete letter.answer;
    const done = letter.result?.data.results[0];
    if (!done) return;
    const { id, settings, startedAt, finishedAt, reason, answers, overall, topics } = done;
    const { track, length, mode, bankId, bankVersion, bands } = settings;
    letter.result.data = {
      ...{ id, track, topics: settings.topics.map((topic) => topic.id), length, mode, bankId, bankVersion, bands },
      ...{ startedAt, finishedAt, reason, questions: answers.length, overall, topicLevels: topics },
    };
  };

  // xAPI, of what goes to a named origin only.
  const here = new URL("./", location.href).href;
  const uuid = (hex, version) =>
    [hex.slice(0, 8), hex.slice(8, 12), version + hex.slice(12, 15), "8" + hex.slice(15, 18), hex.slice(18)].join("-");
  const random = () =>
    Array.from(crypto.getRandomValues(new Uint8Array(15)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const duration = (ms) => `PT${Math.max(0, ms / 1000).toFixed(2)}S`;
  const verb = (id, word) => ({ id, display: { en: word } });
  const VERBS = {
    started: verb("http://activitystrea.ms/schema/1.0/start", "started"),
    answered: verb("http://adlnet.gov/expapi/verbs/answered", "answered"),
    completed: verb("http://adlnet.gov/expapi/verbs/completed", "completed"),
  };
  const activity = (id, type, name) => ({
    objectType: "Activity",
    id: here + id,
    definition: { type: "http://adlnet.gov/expapi/activities/" + type, name: { en: name } },
  });
  /** The ends of the scale on which scores are given: levels beyond them are rare. */
  const END = 4;
  let quiz;
  const result = ({ type, answer, result }) => {
    if (type === "answered" && answer) {
      const { credit, ms, outcome } = answer;
      return outcome.given
        ? { score: { scaled: credit }, success: credit >= 1, completion: true, duration: duration(ms) }
        : { success: false, completion: false, duration: duration(ms) };
    }
    if (type !== "completed") return undefined;
    const done = result.data.results?.[0] ?? result.data;
    const raw = Math.max(-END, Math.min(END, done.overall.mean));
    return {
      score: { scaled: raw / END, raw, min: -END, max: END },
      completion: true,
      duration: duration(done.finishedAt - done.startedAt),
      extensions: { [here + "docs/xapi/standard-error"]: done.overall.sd },
    };
  };
  const statement = (letter) => {
    if (letter.type === "started") quiz = letter;
    if (!quiz || !VERBS[letter.type]) return undefined;
    const whole = activity("#/quiz?topics=" + quiz.topics.join(), "assessment", "Skill Quiz: " + quiz.topics.join(", "));
    const { answer } = letter;
    const item = answer && activity(`questions/${quiz.topics[answer.topic]}#${answer.item}`, "question", answer.item);
    const registration = uuid(quiz.id.replace(/[^0-9a-f]/g, "").padStart(30, "0").slice(-30), "8");
    return {
      id: uuid(random(), "4"),
      // The page around knows who it is, or nobody does.
      actor: { objectType: "Agent", account: { homePage: here, name: registration } },
      verb: VERBS[letter.type],
      object: item || whole,
      result: result(letter),
      context: { registration, platform: "Skill Quiz", contextActivities: item && { parent: [whole] } },
      timestamp: new Date().toISOString(),
    };
  };

  embed.tell = (text) => {
    const letter = JSON.parse(text);
    if (letter.type === "ready") letter.reports = named !== null;
    if (!on("results", true)) shorten(letter);
    post(letter);
    // As JSON has it: without the fields that are undefined.
    const made = on("xapi", false) && statement(letter);
    if (made) post({ type: "xapi", statement: JSON.parse(JSON.stringify(made)) });
    // Once the program is back from telling; a quiz that goes on is not begun.
    if (letter.type === "ready" && on("autostart", false)) queueMicrotask(() => order("start"));
  };

  // What becomes of the answers, in words for the candidate.
  addEventListener("DOMContentLoaded", () => {
    const promise = document.getElementById("promise");
    promise.querySelector("bdi").textContent = named ?? "";
    const learns = !named ? "nothing" : on("results", true) ? "answers" : "level";
    const holds = [learns, said("storage")];
    for (const part of promise.querySelectorAll("[data-when]")) if (!holds.includes(part.dataset.when)) part.remove();
  });
})();
