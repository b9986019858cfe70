/** @jsxImportSource preact */
import { render } from "preact";
import { hear } from "./common.js";

const page = (quizzes) =>
  quizzes.map(({ id, ...settings }) => (
    <skill-quiz
      key={id}
      id={id}
      topics={settings.topics}
      length={settings.length}
      minutes={settings.minutes}
      seed={settings.seed}
      autostart={settings.autostart}
      theme={settings.theme}
      onready={hear}
      onstarted={hear}
      onanswered={hear}
      onerror={hear}
      onkebab-case={hear}
      oncamelCase={hear}
    >
      <p>Quiz {id}</p>
    </skill-quiz>
  ));

window.show = (quizzes) => render(page(quizzes), document.querySelector("main"));
