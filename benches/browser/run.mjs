// Measures the engine, the floor and jsCAT one after another, and sends every line to the server that prints it.
import init, { Answers, Bank, Parts } from './engine.js';
import floor from './plainjs.mjs';
import jscatAdapter from './jscat.mjs';
import { load } from './require.mjs';

const say = (line) => fetch('/report', { method: 'POST', body: line });
const quantile = (values, p) => {
  const sorted = [...values].sort((x, y) => x - y);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))];
};
const now = () => performance.now() * 1e3;
const pause = () => new Promise((done) => setTimeout(done));

// Microseconds of one call. A sample is so many calls that it takes 2 ms, each on a state of its own that is made
// outside the time.
async function measure(make, run, { budget = 3e6, samples = 41, least = 3 } = {}) {
  const free = (state) => state?.free?.();
  // Until the compiler has done its best: the first calls are slow, in JavaScript as in wasm.
  let one = Infinity, spent = 0;
  for (let i = 0; i < 200 && spent < 4e5; i++) {
    const state = make();
    const t = now();
    run(state);
    one = Math.min(one, now() - t);
    spent += now() - t;
    free(state);
  }
  const calls = Math.max(1, Math.min(2000, Math.ceil(2000 / Math.max(one, 0.5))));
  const times = [];
  const started = now();
  while (times.length < samples && (times.length < least || now() - started < budget)) {
    await pause();
    const states = Array.from({ length: calls }, make);
    const t = now();
    for (let i = 0; i < calls; i++) run(states[i]);
    times.push((now() - t) / calls);
    states.forEach(free);
  }
  return { min: Math.min(...times), median: quantile(times, 0.5) };
}

const shown = (us) => (us < 1e3 ? `${us.toFixed(2)} µs` : us < 1e6 ? `${(us / 1e3).toFixed(2)} ms` : `${(us / 1e6).toFixed(2)} s`);
const row = (name, { min, median }) =>
  say(`  ${name.padEnd(34)} least ${shown(min).padStart(10)}  median ${shown(median).padStart(10)}`);
const ratio = (name, than, engine, target) => {
  const times = than.min / engine.min;
  const verdict = target === undefined ? '' : `   wanted ${target}×: ${times >= target ? 'reached' : 'NOT reached'}`;
  return say(`  ${name.padEnd(34)} ${times >= 100 ? times.toFixed(0) : times.toFixed(1)}×${verdict}`);
};
function same(what, a, b) {
  if (a !== b && !(Math.abs(a - b) < 1e-6)) throw new Error(`${what}: ${a} and ${b}`);
}

async function run() {
  await init();
  const jscat = jscatAdapter(load('@bdelab/jscat'));
  await say(navigator.userAgent);
  const items = (bank) => {
    const p = bank.parameters();
    return Array.from({ length: p.length / 4 }, (_, j) => ({ a: p[4 * j], b: p[4 * j + 1], c: p[4 * j + 2], d: p[4 * j + 3] }));
  };
  const history = (bank) => {
    const pairs = [...bank.history()];
    return { given: pairs.filter((_, i) => i % 2 === 0), x: pairs.filter((_, i) => i % 2 === 1) };
  };
  const thetas = [-2, -1, -0.5, 0, 0.5, 1, 2];

  for (const n of [10_000, 100_000]) {
    const bank = new Bank(n), plain = items(bank);
    const F = floor.create(plain), J = jscat.create(plain);
    const given = history(bank).given.slice(0, 10);
    await say(`\nnext item from ${n} items`);
    for (const theta of thetas) {
      same(`MFI at ${theta}`, bank.select_mfi(theta), floor.select(floor.prepareSelect(F, theta, given)));
    }
    let turn = 0;
    const theta = () => thetas[turn++ % 7];
    const mine = await measure(theta, (t) => bank.select_mfi(t));
    await row('engine, MFI', mine);
    const plainMfi = await measure(() => floor.prepareSelect(F, theta(), given), floor.select);
    await row('typed arrays, MFI', plainMfi);
    const theirs = await measure(() => jscat.prepareSelect(J, theta(), given), jscat.select);
    await row('jsCAT, MFI', theirs);
    await ratio('engine than typed arrays', plainMfi, mine, 10);
    await ratio('engine than jsCAT', theirs, mine, 5000);

    const prepared = floor.prepareMpwi(F, bank.posterior(), given);
    same('MPWI', bank.select_mpwi(), floor.selectMpwi(prepared));
    const mpwi = await measure(() => 0, () => bank.select_mpwi());
    await row('engine, MPWI', mpwi);
    const plainMpwi = await measure(() => 0, () => floor.selectMpwi(prepared));
    await row('typed arrays, MPWI', plainMpwi);
    await ratio('MPWI, engine than typed arrays', plainMpwi, mpwi, 10);
    await ratio('MPWI, engine than their MFI', plainMfi, mpwi);
    await ratio('MPWI, engine than jsCAT’s MFI', theirs, mpwi, 5000);
    bank.free();
  }

  const small = new Bank(1000), first = new Bank(100), plainSmall = items(small), plainFirst = items(first);
  {
    await say('\none answer taken in');
    const { given, x } = history(first);
    const F = floor.create(plainFirst), J = jscat.create(plainFirst);
    const eaps = [Answers.of_one_topic(first).take_in(), floor.estimate(floor.prepareEstimate(F, given, x)), jscat.estimate(jscat.prepareEstimate(J, given, x))];
    await say(`  EAP after 20 answers: ${eaps.map((e) => e.toFixed(10)).join(', ')}`);
    same('EAP', eaps[0], eaps[1]);
    const start = Answers.of_one_topic(first);
    const one = await measure(() => start.copy(), (s) => s.take_in());
    await row('engine, one topic, EAP', one);
    const plain = await measure(() => floor.prepareEstimate(F, given, x), floor.estimate);
    await row('typed arrays, EAP', plain);
    const theirs = await measure(() => jscat.prepareEstimate(J, given, x), jscat.estimate);
    await row('jsCAT, EAP after 20 answers', theirs);
    for (const before of [1, 20, 100]) {
      const start = Answers.of_eleven_topics(small, before);
      const all = await measure(() => start.copy(), (s) => s.take_in_and_compute_all());
      await row(`engine, eleven topics, after ${before}`, all);
      await ratio('than jsCAT’s one topic', theirs, all, 100);
    }
    await ratio('one topic, engine than typed arrays', plain, one);
  }
  {
    await say('\na test of 20 items from 1000');
    const P = (t, z) => z.c + (z.d - z.c) / (1 + Math.exp(-z.a * (t - z.b)));
    const candidates = Array.from({ length: 40 }, (_, at) => [...small.candidate(at)]);
    const respond = ([theta, ...u]) => (k, j) => +(u[k] < P(theta, plainSmall[j]));
    const F = floor.create(plainSmall), J = jscat.create(plainSmall);
    for (let at = 0; at < 40; at++) same(`level of candidate ${at}`, small.test_of_20(at), floor.runCat(F, respond(candidates[at]), 20));
    let turn = 0;
    const next = () => turn++ % 40;
    const mine = await measure(next, (at) => small.test_of_20(at));
    await row('engine', mine);
    const plain = await measure(next, (at) => floor.runCat(F, respond(candidates[at]), 20));
    await row('typed arrays', plain);
    const theirs = await measure(next, (at) => jscat.runCat(J, respond(candidates[at]), 20));
    await row('jsCAT', theirs);
    await ratio('engine than typed arrays', plain, mine, 3);
    await ratio('engine than jsCAT', theirs, mine);
  }
  await say('\nwhere the time of an answer goes');
  {
    const parts = new Parts(), times = 50;
    for (const [at, name] of Parts.names().entries()) {
      const { min, median } = await measure(() => 0, () => parts.run(at, times), { budget: 1e6 });
      await row(name, { min: min / times, median: median / times });
    }
  }
  await say('\nbuilding the table');
  for (const n of [150, 100_000]) {
    const bank = new Bank(n);
    const built = await measure(() => 0, () => bank.build_table());
    await row(`${n} items, ${(bank.build_table() / 1e6).toFixed(2)} MB`, built);
    bank.free();
  }
}

run().then(() => fetch('/done', { method: 'POST', body: '' }), (error) => fetch('/done', { method: 'POST', body: String(error?.stack ?? error) }));
