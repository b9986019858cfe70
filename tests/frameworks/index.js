import "skill-quiz";

window.heard = [];
for (const type of ["ready", "completed", "error"]) {
  document.querySelector("skill-quiz").addEventListener(type, ({ detail }) => window.heard.push({ type, detail }));
}
