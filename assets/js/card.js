// Draws a result as a picture and saves it. The page adds this script when somebody asks for one, with the summary in
// `data-card`, as `quiz::share` writes it, and in `data-words` what to say of it: level, range, foot, and
// what stands for a level that nothing was measured of.
(() => {
  const script = document.currentScript;
  const payload = script.dataset.card.split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
  const [level, range, foot, unmeasured] = script.dataset.words.split("\n");
  script.remove();
  const bytes = Uint8Array.from(atob(payload), (c) => c.charCodeAt(0));
  const lines = new TextDecoder().decode(bytes).split("\n");
  const [, , asked, count] = lines.splice(0, 4).map(Number);
  const bands = [];
  while (bands.length < count) bands.push({ title: lines.shift(), from: Number(lines.shift()) });
  const read = () => {
    const line = lines.shift();
    const [mean, , low, high] = line.split(" ").map((number) => Number(number) / 100);
    return { measured: line !== "", mean, low, high };
  };
  const overall = read();
  const topics = [];
  while (lines.length) topics.push({ title: lines.shift(), ...read() });

  // A colour's token has a value for each scheme; an element knows which of them holds.
  const probe = document.body.appendChild(document.createElement("i"));
  const style = getComputedStyle(probe);
  const token = (name) => style.getPropertyValue(`--${name}`).trim();
  const colour = (name) => {
    probe.style.color = `var(--${name})`;
    return style.color;
  };
  const [WIDTH, HEIGHT, EDGE] = [1200, 630, 64];
  const [FROM, TO] = [-2.7, 3];
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [WIDTH, HEIGHT];
  const pen = canvas.getContext("2d");
  const box = (fill, x, y, width, height, radius = 0) => {
    pen.fillStyle = fill;
    pen.beginPath();
    pen.roundRect(x, y, width, height, radius);
    pen.fill();
  };
  // Where the page is read from the right, texts and bars change sides; a bar itself has its low end at the left always.
  const rtl = document.documentElement.dir === "rtl";
  pen.direction = rtl ? "rtl" : "ltr";
  const side = (x, width) => (rtl ? WIDTH - x - width : x);
  // A text that is too long for its place is written smaller, and ends in dots where that is not enough.
  const write = (text, x, y, font, fill, width) => {
    pen.font = font;
    pen.fillStyle = fill;
    const size = Number(/(\d+(?:\.\d+)?)px/.exec(font)[1]);
    const least = size * 0.72;
    for (let next = size; pen.measureText(text).width > width && next > least; next--) {
      pen.font = font.replace(`${size}px`, `${Math.max(next - 1, least)}px`);
    }
    let shown = text;
    while (pen.measureText(shown).width > width && shown.length > 1) shown = shown.slice(0, -2).trimEnd() + "…";
    pen.fillText(shown, side(x, 0), y);
  };
  const bar = ({ mean, low, high }, start, y, width, height) => {
    const x = side(start, width);
    const at = (theta) => x + ((Math.min(Math.max(theta, FROM), TO) - FROM) / (TO - FROM)) * width;
    bands.forEach((band, index) => {
      const left = index ? at(band.from) : x;
      box(colour(`band-${Math.min(index, 3)}`), left, y, (bands[index + 1] ? at(bands[index + 1].from) : x + width) - left, height);
    });
    pen.globalAlpha = 0.45;
    box(colour("accent"), at(low), y + height * 0.25, at(high) - at(low), height / 2, height / 4);
    pen.globalAlpha = 1;
    pen.fillStyle = colour("ink");
    pen.beginPath();
    pen.arc(at(mean), y + height / 2, height * 0.3, 0, 7);
    pen.fill();
  };
  const [serif, sans] = [token("serif"), token("sans")];

  box(colour("paper"), 0, 0, WIDTH, HEIGHT);
  // The mark, as in the page's header.
  pen.save();
  pen.translate(EDGE - 2, 55);
  pen.scale(1.5, 1.5);
  [pen.lineWidth, pen.strokeStyle] = [2.75, colour("ink")];
  pen.stroke(new Path2D("M9.5 19.4A8.5 8.5 0 1 1 19.4 9.5M13.8 13.8 21 21"));
  [pen.lineWidth, pen.strokeStyle] = [5, colour("accent")];
  pen.stroke(new Path2D("M19.5 10.7a8.5 8.5 0 0 1-.8 3.9m-4.1 4.1a8.5 8.5 0 0 1-3.9.8"));
  pen.restore();
  write("Skill Quiz", EDGE + 46, 84, `600 30px ${serif}`, colour("accent"), 400);
  write(level, EDGE, 160, `600 58px ${serif}`, colour("ink"), WIDTH - 2 * EDGE);
  write(range, EDGE, 208, `28px ${sans}`, colour("muted"), WIDTH - 2 * EDGE);
  if (asked) bar(overall, EDGE, 236, WIDTH - 2 * EDGE, 36);
  if (asked) bands.forEach((band, index) => {
    // At the side of its zone where reading begins.
    const edge = (at) => (at ? ((bands[at]?.from ?? TO) - FROM) / (TO - FROM) : 0) * (WIDTH - 2 * EDGE);
    const x = EDGE + (rtl ? WIDTH - 2 * EDGE - edge(index + 1) : edge(index));
    write(band.title, x, 298, `18px ${sans}`, colour("muted"), 250);
  });
  const rows = Math.ceil(topics.length / 2);
  const step = Math.min(44, 240 / rows);
  topics.forEach((topic, index) => {
    const x = index < rows ? EDGE : WIDTH / 2 + 20;
    const y = 334 + (index % rows) * step;
    write(topic.title, x, y + step * 0.5, `${Math.min(18, step * 0.5)}px ${sans}`, colour("ink"), 250);
    if (topic.measured) bar(topic, x + 266, y + step * 0.1, WIDTH / 2 - EDGE - 286, step * 0.55);
    else write(unmeasured, x + 266, y + step * 0.5, `${Math.min(16, step * 0.5)}px ${sans}`, colour("muted"), WIDTH / 2 - EDGE - 286);
  });
  write(foot, EDGE, HEIGHT - 28, `18px ${sans}`, colour("muted"), WIDTH - 2 * EDGE);

  probe.remove();
  canvas.toBlob((blob) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = "skill-quiz-result.png";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }, "image/png");
})();
