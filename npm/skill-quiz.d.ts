// The element `<skill-quiz>`. Importing the module defines it.

/** The start of the quiz is on screen. */
export type ReadyEvent = CustomEvent<{ reports: boolean }>;
/** A quiz begins, or goes on after a reload. */
export type StartedEvent = CustomEvent<{ id: string; topics: string[]; answered: number }>;
/** A question was answered, not known, or skipped. */
export type AnsweredEvent = CustomEvent<{ answered: number; left: number; answer?: object }>;
/** A quiz has ended. */
export type CompletedEvent = CustomEvent<{ result: object }>;
/** An xAPI statement about each of these three, with the attribute `xapi`. */
export type XapiEvent = CustomEvent<{ statement: object }>;
/** The quiz cannot go on by itself; it says so and offers another try. */
export type ErrorEvent = CustomEvent<{ message: string; directive?: string }>;

/** What can stand in the tag. */
export interface SkillQuizAttributes {
  /** Topic ids, comma-separated; otherwise the track's, or all. */
  topics?: string;
  /** A track's id. */
  track?: string;
  /** Subtopic ids, comma-separated, asked besides what everybody is asked. */
  electives?: string;
  /** How long the quiz is; otherwise `standard`. */
  length?: "quick" | "standard" | "precise";
  /** Whether answers are explained at the end or one by one; otherwise `assessment`. */
  mode?: "assessment" | "practice";
  /** A time limit in minutes, which the candidate can switch off. */
  minutes?: string;
  /** A number below 2^32: everybody gets the same quiz for the same answers. */
  seed?: string;
  /** The address of another bank's manifest, of an origin that the app was built to read. */
  bank?: string;
  /** What an unfinished quiz outlasts; otherwise `local`. */
  storage?: "local" | "session" | "none";
  /** A word that keeps this quiz's stored values from those of another with the same attributes. */
  namespace?: string;
  /** Whether the page gets each answer and the whole result; otherwise `on`. */
  results?: "on" | "off";
  /** The first question in place of the start. */
  autostart?: "on" | "";
  /** Whether there are `xapi` events. */
  xapi?: "on" | "";
  /** The colours; otherwise as the browser says. */
  theme?: "auto" | "light" | "dark";
}

/** The events by their names. */
export interface SkillQuizEventMap {
  ready: ReadyEvent;
  started: StartedEvent;
  answered: AnsweredEvent;
  completed: CompletedEvent;
  xapi: XapiEvent;
  error: ErrorEvent;
}

/** The element itself. A property is its attribute, empty where that is missing. */
export interface SkillQuizElement extends HTMLElement {
  topics: string;
  track: string;
  electives: string;
  length: "quick" | "standard" | "precise" | "";
  mode: "assessment" | "practice" | "";
  minutes: string;
  seed: string;
  bank: string;
  storage: "local" | "session" | "none" | "";
  namespace: string;
  results: "on" | "off" | "";
  autostart: "on" | "";
  xapi: "on" | "";
  theme: "auto" | "light" | "dark" | "";
  /** Begins the quiz, or goes on with one that is paused. */
  start(): void;
  /** Shows the start in place of the question. */
  pause(): void;
  /** Forgets the quiz that is going on; results stay. */
  reset(): void;
  /** The newest result, or null. */
  getResult(): Promise<object | null>;
  addEventListener<K extends keyof SkillQuizEventMap>(
    type: K,
    listener: (this: SkillQuizElement, event: SkillQuizEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "skill-quiz": SkillQuizElement;
  }
}
