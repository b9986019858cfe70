// What the pages of all frameworks share. The test calls `window.show(quizzes)`, which each page sets, and reads
// `window.heard`: what the listeners have heard that the framework's own markup declares.

window.heard = [];

/** The listener of every event on every page. */
export const hear = ({ type, target, detail }) => window.heard.push({ type, id: target.id, detail });

/** Defines the element, which is later than the first rendering. */
window.define = () => import("skill-quiz");

// Side by side, so that both are near.
document.querySelector("main").style.cssText = "display: grid; grid-template-columns: 1fr 1fr; align-items: start";
