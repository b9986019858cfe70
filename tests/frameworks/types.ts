// What the package's types let in and keep out. A wrong use that they let in is an error here: `@ts-expect-error` without
// an error is one itself.
import "skill-quiz";
import type { AnsweredEvent, CompletedEvent, SkillQuizElement } from "skill-quiz";

const element: SkillQuizElement = document.createElement("skill-quiz");
const found = document.querySelector("skill-quiz");
// @ts-expect-error The page may hold none.
found.start();

// Properties: each takes what its attribute says, or nothing, and gives text.
element.topics = "sql,api-design";
element.topics = ["sql", "api-design"] as const;
const topics: string = element.topics;
// @ts-expect-error
element.topics = { sql: true };
element.track = null;
// @ts-expect-error
element.track = 1;
element.electives = ["sql.window-functions"];
// @ts-expect-error
element.electives = true;
element.length = "precise";
element.length = undefined;
// @ts-expect-error
element.length = "long";
element.mode = "practice";
// @ts-expect-error
element.mode = "exam";
element.minutes = 20;
// @ts-expect-error
element.minutes = true;
element.seed = 5;
// @ts-expect-error
element.seed = {};
element.bank = "https://banks.example.com/manifest.json";
// @ts-expect-error
element.bank = new URL("https://banks.example.com/manifest.json");
element.storage = "session";
// @ts-expect-error
element.storage = "cookie";
element.namespace = "left";
// @ts-expect-error
element.namespace = 1;
element.results = false;
// @ts-expect-error
element.results = "none";
element.autostart = true;
// @ts-expect-error
element.autostart = "yes";
element.xapi = "on";
// @ts-expect-error
element.xapi = 1;
element.theme = "";
// @ts-expect-error
element.theme = "sepia";
// @ts-expect-error
element.colour = "red";

// Methods.
element.start();
element.pause();
element.reset();
const result: Promise<object | null> = element.getResult();
// @ts-expect-error
element.start(1);
// @ts-expect-error
element.stop();
// @ts-expect-error There may be none.
result.then((result) => Object.keys(result));

// Events and what they hold.
element.addEventListener("ready", ({ detail }) => {
  const reports: boolean = detail.reports;
  // @ts-expect-error
  const text: string = detail.reports;
});
element.addEventListener("started", function ({ detail }) {
  const all: [string, string[], number] = [detail.id, detail.topics, detail.answered];
  this.pause();
  // @ts-expect-error
  detail.length;
});
const answered = ({ detail }: AnsweredEvent) => {
  const counts: [number, number] = [detail.answered, detail.left];
  // @ts-expect-error With `results="off"` there is none.
  const answer: object = detail.answer;
};
element.addEventListener("answered", answered, { once: true });
element.removeEventListener("answered", answered);
// @ts-expect-error
element.addEventListener("completed", answered);
// @ts-expect-error
element.removeEventListener("completed", answered);
element.addEventListener("completed", (event: CompletedEvent) => {
  const done: object = event.detail.result;
  // @ts-expect-error
  event.detail.score;
});
element.addEventListener("xapi", ({ detail }) => {
  const statement: object = detail.statement;
  // @ts-expect-error
  detail.result;
});
element.addEventListener("error", ({ detail }) => {
  const words: string = detail.message;
  // @ts-expect-error It may name no directive.
  const directive: string = detail.directive;
});
// Those that every element has stay as they are.
element.addEventListener("click", (event: MouseEvent) => event.clientX);
// @ts-expect-error
element.addEventListener("click", (event: KeyboardEvent) => event.key);
