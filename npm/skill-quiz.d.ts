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

/** `true` is `on`, `false` is `off`. */
export type Switch = boolean | "on" | "off";

/** What can stand in a tag of JSX or of a template. */
export interface SkillQuizAttributes {
  /** Topic ids, comma-separated or as an array; otherwise the track's, or all. */
  topics?: string | readonly string[];
  /** A track's id. */
  track?: string;
  /** Subtopic ids, comma-separated or as an array, asked besides what everybody is asked. */
  electives?: string | readonly string[];
  /** How long the quiz is; otherwise `standard`. */
  length?: "quick" | "standard" | "precise";
  /** Whether answers are explained at the end or one by one; otherwise `assessment`. */
  mode?: "assessment" | "practice";
  /** A time limit in minutes, which the candidate can switch off. */
  minutes?: number | string;
  /** A number below 2^32: everybody gets the same quiz for the same answers. */
  seed?: number | string;
  /** The address of another bank's manifest, of an origin that the app was built to read. */
  bank?: string;
  /** What an unfinished quiz outlasts; otherwise `local`. */
  storage?: "local" | "session" | "none";
  /** A word that keeps this quiz's stored values from those of another with the same attributes. */
  namespace?: string;
  /** Whether the page gets each answer and the whole result; otherwise `on`. */
  results?: Switch;
  /** The first question in place of the start; otherwise `off`. */
  autostart?: Switch;
  /** Whether there are `xapi` events; otherwise `off`. */
  xapi?: Switch;
  /** The colours; otherwise `auto`: as the browser says. */
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

/** What a property takes: what its attribute says, or nothing. */
type Settable<K extends keyof SkillQuizAttributes> = SkillQuizAttributes[K] | "" | null;

/** Every event of the element, those that all elements have among them. */
type Events = Omit<HTMLElementEventMap, keyof SkillQuizEventMap> & SkillQuizEventMap;

/** The element itself. A property is its attribute, empty where that is missing. */
export interface SkillQuizElement extends HTMLElement {
  get topics(): string;
  set topics(value: Settable<"topics">);
  get track(): string;
  set track(value: Settable<"track">);
  get electives(): string;
  set electives(value: Settable<"electives">);
  get length(): "quick" | "standard" | "precise" | "";
  set length(value: Settable<"length">);
  get mode(): "assessment" | "practice" | "";
  set mode(value: Settable<"mode">);
  get minutes(): string;
  set minutes(value: Settable<"minutes">);
  get seed(): string;
  set seed(value: Settable<"seed">);
  get bank(): string;
  set bank(value: Settable<"bank">);
  get storage(): "local" | "session" | "none" | "";
  set storage(value: Settable<"storage">);
  get namespace(): string;
  set namespace(value: Settable<"namespace">);
  get results(): "on" | "off" | "";
  set results(value: Settable<"results">);
  get autostart(): "on" | "off" | "";
  set autostart(value: Settable<"autostart">);
  get xapi(): "on" | "off" | "";
  set xapi(value: Settable<"xapi">);
  get theme(): "auto" | "light" | "dark" | "";
  set theme(value: Settable<"theme">);
  /** Begins the quiz, or goes on with one that is paused. */
  start(): void;
  /** Shows the start in place of the question. */
  pause(): void;
  /** Forgets the quiz that is going on; results stay. */
  reset(): void;
  /** The newest result, or null. */
  getResult(): Promise<object | null>;
  addEventListener<K extends keyof Events>(
    type: K,
    listener: (this: SkillQuizElement, event: Events[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof Events>(
    type: K,
    listener: (this: SkillQuizElement, event: Events[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "skill-quiz": SkillQuizElement;
  }
}
