import { html, render } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { hear } from "./common.js";

const quiz = (quiz) => html`
  <skill-quiz
    id=${quiz.id}
    .topics=${quiz.topics}
    .length=${quiz.length}
    .minutes=${quiz.minutes}
    .seed=${quiz.seed}
    ?autostart=${quiz.autostart}
    .theme=${quiz.theme}
    @ready=${hear}
    @started=${hear}
    @answered=${hear}
    @error=${hear}
    @kebab-case=${hear}
    @camelCase=${hear}
    @CAPS=${hear}
    @PascalCase=${hear}
  >
    <p>Quiz ${quiz.id}</p>
  </skill-quiz>
`;

window.show = (quizzes) => render(repeat(quizzes, ({ id }) => id, quiz), document.querySelector("main"));
