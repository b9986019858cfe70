// Measures the built page's SQL worker and sql.js, one after another: from the first need to the first result, then every
// reference query of the shipped bank on a database of its own, as the page runs it.
const say = (line) => fetch('/report', { method: 'POST', body: line });
const shown = (ms) => `${ms.toFixed(2)} ms`;
const quantile = (values, p) => {
  const sorted = [...values].sort((x, y) => x - y);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))];
};

const ask = (worker, job) =>
  new Promise((done, failed) => {
    const { port1, port2 } = new MessageChannel();
    worker.onerror = (event) => failed(new Error(event.message));
    port1.onmessage = ({ data }) => done(data);
    worker.postMessage(job, [port2]);
  });

async function measure(name, start, job, jobs) {
  const begun = performance.now();
  const worker = start();
  await ask(worker, job(jobs[0]));
  await say(`  ${name.padEnd(12)} first need to first result ${shown(performance.now() - begun).padStart(10)}`);
  const times = [];
  for (const each of jobs) {
    for (let i = 0; i < 30; i++) {
      const t = performance.now();
      const answer = await ask(worker, job(each));
      if (i >= 5) times.push(performance.now() - t);
      if (/failure/.test(answer)) throw new Error(`${name}, ${each.id}: ${answer}`);
    }
  }
  await say(
    `  ${name.padEnd(12)} warm run: median ${shown(quantile(times, 0.5))}, 95 % below ${shown(quantile(times, 0.95))}, ` +
      `of ${jobs.length} queries 25 times each`,
  );
  worker.terminate();
}

try {
  const page = new DOMParser().parseFromString(await (await fetch('/index.html')).text(), 'text/html');
  const address = page.querySelector('meta[name=sql-worker]').content;
  const { items } = await (await fetch('/questions/sql/items.json')).json();
  const jobs = items
    .filter((item) => item.kind === 'sql-run')
    .map(({ id, schema, seeds: [seed], reference: query, limits }) => ({ id, schema, seed, query, limits }));
  await say('SQL in a worker, fetched from this machine');
  const ours = ({ id, ...run }) => JSON.stringify({ run });
  const theirs = ({ schema, seed, query }) => ({ schema, seed, query });
  await measure('Skill Quiz', () => new Worker(address), ours, jobs);
  await measure('sql.js', () => new Worker('bench-sqljs.js'), theirs, jobs);
  await fetch('/done', { method: 'POST' });
} catch (error) {
  await fetch('/done', { method: 'POST', body: String(error.stack ?? error) });
}
