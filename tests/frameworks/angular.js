// Without Angular's command, whose place the compiler takes in the browser: hence no decorators, and a policy with
// `'unsafe-eval'` for this page.
import "@angular/compiler";
import { CUSTOM_ELEMENTS_SCHEMA, Component, provideZonelessChangeDetection, signal } from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";
import { hear } from "./common.js";

class Page {
  quizzes = signal([]);
  hear = hear;
}

Component({
  selector: "main",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    @for (quiz of quizzes(); track quiz.id) {
      <skill-quiz
        [id]="quiz.id"
        [topics]="quiz.topics"
        [length]="quiz.length"
        [minutes]="quiz.minutes"
        [seed]="quiz.seed"
        [autostart]="quiz.autostart"
        [theme]="quiz.theme"
        (ready)="hear($event)"
        (started)="hear($event)"
        (answered)="hear($event)"
        (error)="hear($event)"
        (kebab-case)="hear($event)"
        (camelCase)="hear($event)"
        (CAPS)="hear($event)"
        (PascalCase)="hear($event)"
      >
        <p>Quiz {{ quiz.id }}</p>
      </skill-quiz>
    }
  `,
})(Page);

const app = await bootstrapApplication(Page, { providers: [provideZonelessChangeDetection()] });
window.show = (quizzes) => {
  app.components[0].instance.quizzes.set(quizzes);
  app.tick();
};
