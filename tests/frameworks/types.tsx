/// <reference types="skill-quiz/react" />
// The same for JSX of React.
import { useRef } from "react";
import type { SkillQuizElement } from "skill-quiz";

export function Sound() {
  const quiz = useRef<SkillQuizElement>(null);
  return (
    <skill-quiz
      ref={quiz}
      key="quiz"
      id="quiz"
      className="wide"
      style={{ minHeight: 352 }}
      aria-label="Quiz"
      topics={["sql", "api-design"]}
      track="backend"
      electives="sql.window-functions"
      length="quick"
      mode="practice"
      minutes={20}
      seed="5"
      bank="https://banks.example.com/manifest.json"
      storage="none"
      namespace="left"
      results="off"
      autostart
      xapi={false}
      theme="dark"
      onready={({ detail }) => detail.reports}
      onstarted={({ detail }) => detail.topics.join()}
      onanswered={({ detail }) => detail.left.toFixed()}
      oncompleted={({ detail }) => Object.keys(detail.result)}
      onxapi={({ detail }) => Object.keys(detail.statement)}
      onerror={({ detail }) => detail.message.length}
    >
      <p>Quiz</p>
    </skill-quiz>
  );
}

export const wrong = [
  // @ts-expect-error
  <skill-quiz topics={1} />,
  // @ts-expect-error
  <skill-quiz track={[]} />,
  // @ts-expect-error
  <skill-quiz electives={{}} />,
  // @ts-expect-error
  <skill-quiz length="long" />,
  // @ts-expect-error
  <skill-quiz mode="exam" />,
  // @ts-expect-error
  <skill-quiz minutes />,
  // @ts-expect-error
  <skill-quiz seed={[5]} />,
  // @ts-expect-error
  <skill-quiz bank={1} />,
  // @ts-expect-error
  <skill-quiz storage="cookie" />,
  // @ts-expect-error
  <skill-quiz namespace={1} />,
  // @ts-expect-error
  <skill-quiz results="none" />,
  // @ts-expect-error
  <skill-quiz autostart="yes" />,
  // @ts-expect-error
  <skill-quiz xapi={1} />,
  // @ts-expect-error
  <skill-quiz theme="sepia" />,
  // @ts-expect-error
  <skill-quiz colour="red" />,
  // @ts-expect-error
  <skill-quiz oncompleted={({ detail }) => detail.score} />,
  // @ts-expect-error
  <skill-quiz onanswered={(event: CustomEvent<{ left: string }>) => event} />,
  // @ts-expect-error
  <skill-quiz onready="hear()" />,
];
