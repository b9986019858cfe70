import { useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { hear } from "./common.js";

function Page() {
  const [quizzes, set] = useState([]);
  window.show = (next) => flushSync(() => set(next));
  return quizzes.map(({ id, ...settings }) => (
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
      onCAPS={hear}
      onPascalCase={hear}
    >
      <p>Quiz {id}</p>
    </skill-quiz>
  ));
}

createRoot(document.querySelector("main")).render(<Page />);
