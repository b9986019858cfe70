// For pages with a bare frame: <iframe data-skill-quiz src="…/embed.html?…"> gets the height that its content needs, once
// somebody has done something in it.
addEventListener("message", ({ source, origin, data }) => {
  if (data?.skillQuiz !== 1 || data.type !== "resize" || !data.acted || !(data.height > 0)) return;
  for (const frame of document.querySelectorAll("iframe[data-skill-quiz]")) {
    // A sandbox without `allow-same-origin` makes the frame's origin none.
    const expected = frame.sandbox.length && !frame.sandbox.contains("allow-same-origin") ? "null" : new URL(frame.src).origin;
    if (frame.contentWindow === source && origin === expected) frame.height = Math.ceil(data.height);
  }
});
