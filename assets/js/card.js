// Draws a result as a picture and saves it. The page adds this script when somebody asks for one, with the summary in
// `data-card`, as `quiz::share` writes it.
(() => {
  const script = document.currentScript;
  const payload = script.dataset.card.split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
  script.remove();
  const bytes = Uint8Array.from(atob(payload), (c) => c.charCodeAt(0));
  const lines = new TextDecoder().decode(bytes).split("\n");
  const [minutes, right, scored, count] = lines.splice(0, 4).map(Number);
  const bands = [];
  while (bands.length < count) bands.push({ title: lines.shift(), from: Number(lines.shift()) });
  const level = () => {
    const [mean, sd, low, high, ...shares] = lines.shift().split(" ").map(Number);
    return { mean: mean / 100, sd: sd / 100, low: low / 100, high: high / 100, shares };
  };
  const overall = level();
  const topics = [];
  while (lines.length) topics.push({ title: lines.shift(), ...level() });

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
  // A text that is too long for its place ends in dots.
  const write = (text, x, y, font, fill, width) => {
    pen.font = font;
    pen.fillStyle = fill;
    let shown = text;
    while (pen.measureText(shown).width > width && shown.length > 1) shown = shown.slice(0, -2).trimEnd() + "…";
    pen.fillText(shown, x, y);
  };
  const bar = ({ mean, low, high }, x, y, width, height) => {
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
  const name = (theta) => bands.findLast((band, index) => index === 0 || theta >= band.from).title;
  const likeliest = bands[overall.shares.indexOf(Math.max(...overall.shares))].title;
  const [low, high] = [name(overall.low), name(overall.high)];
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
  write(scored ? `Most likely ${likeliest}` : "Nothing was answered", EDGE, 160, `600 58px ${serif}`, colour("ink"), WIDTH - 2 * EDGE);
  const range = low === high ? low : `${low} to ${high}`;
  const estimate = `θ ${overall.mean.toFixed(2)} ± ${overall.sd.toFixed(2)}`.replaceAll("-", "−");
  write(`With 95 % certainty: ${range}. ${estimate}`, EDGE, 208, `28px ${sans}`, colour("muted"), WIDTH - 2 * EDGE);
  bar(overall, EDGE, 236, WIDTH - 2 * EDGE, 36);
  bands.forEach((band, index) => {
    const x = EDGE + (index ? (band.from - FROM) / (TO - FROM) : 0) * (WIDTH - 2 * EDGE);
    write(band.title, x, 298, `18px ${sans}`, colour("muted"), 250);
  });
  const rows = Math.ceil(topics.length / 2);
  const step = Math.min(44, 240 / rows);
  topics.forEach((topic, index) => {
    const x = index < rows ? EDGE : WIDTH / 2 + 20;
    const y = 334 + (index % rows) * step;
    write(topic.title, x, y + step * 0.5, `${Math.min(18, step * 0.5)}px ${sans}`, colour("ink"), 250);
    bar(topic, x + 266, y + step * 0.1, WIDTH / 2 - EDGE - 286, step * 0.55);
  });
  const date = new Date(minutes * 60000).toLocaleDateString("en-GB", { dateStyle: "medium" });
  const foot = `${date} · ${right} of ${scored} right · self-reported; the bar holds the level with 95 % probability`;
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
