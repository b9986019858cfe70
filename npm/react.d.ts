// JSX of React 19, which sets properties and listens to custom events: `<skill-quiz topics="sql" oncompleted={…} />`.
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { SkillQuizAttributes, SkillQuizElement, SkillQuizEventMap } from "./skill-quiz.js";

type Listeners = { [K in keyof SkillQuizEventMap as `on${K}`]?: (event: SkillQuizEventMap[K]) => void };

type Own = SkillQuizAttributes & Listeners;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "skill-quiz": Omit<DetailedHTMLProps<HTMLAttributes<SkillQuizElement>, SkillQuizElement>, keyof Own> & Own;
    }
  }
}
