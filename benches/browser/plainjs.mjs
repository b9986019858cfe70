// Not a peer: a straightforward typed-array implementation, as the floor for what plain JavaScript can do.
const NQ = 121, LO = -6, HI = 6;
const grid = Float64Array.from({ length: NQ }, (_, i) => LO + ((HI - LO) * i) / (NQ - 1));
const lprior = grid.map((t) => (-t * t) / 2);
const start = () => ({ lp: Float64Array.from(lprior) });

function push({ a, b, c }, st, j, x) {
  for (let q = 0; q < NQ; q++) {
    const p = c[j] + (1 - c[j]) / (1 + Math.exp(-a[j] * (grid[q] - b[j])));
    st.lp[q] += Math.log(x ? p : 1 - p);
  }
}

function eap(st) {
  let m = -Infinity;
  for (const v of st.lp) if (v > m) m = v;
  let s0 = 0, s1 = 0;
  for (let q = 0; q < NQ; q++) {
    const w = Math.exp(st.lp[q] - m);
    s0 += w;
    s1 += w * grid[q];
  }
  return s1 / s0;
}

function mfi({ a, b, c, n }, t, used) {
  let best = -1, bi = -1;
  for (let j = 0; j < n; j++) {
    if (used[j]) continue;
    const s = 1 / (1 + Math.exp(-a[j] * (t - b[j]))), p = c[j] + (1 - c[j]) * s;
    const p1 = a[j] * (1 - c[j]) * s * (1 - s), I = (p1 * p1) / (p * (1 - p));
    if (I > best) { best = I; bi = j; }
  }
  return bi;
}

// Points of the posterior that weigh nothing are left out, as the engine leaves them out.
function mpwi({ a, b, c, n }, points, used) {
  let best = -1, bi = -1;
  for (let j = 0; j < n; j++) {
    if (used[j]) continue;
    let sum = 0;
    for (let k = 0; k < points.length; k += 2) {
      const s = 1 / (1 + Math.exp(-a[j] * (points[k] - b[j]))), p = c[j] + (1 - c[j]) * s;
      const p1 = a[j] * (1 - c[j]) * s * (1 - s);
      sum += (points[k + 1] * p1 * p1) / (p * (1 - p));
    }
    if (sum > best) { best = sum; bi = j; }
  }
  return bi;
}

export default {
  create: (bank) => ({
    n: bank.length,
    a: Float64Array.from(bank, (z) => z.a),
    b: Float64Array.from(bank, (z) => z.b),
    c: Float64Array.from(bank, (z) => z.c),
  }),
  prepareSelect: (B, theta, given) => {
    const used = new Uint8Array(B.n);
    for (const i of given) used[i] = 1;
    return { B, theta, used };
  },
  select: (s) => mfi(s.B, s.theta, s.used),
  prepareMpwi: (B, weights, given) => {
    const used = new Uint8Array(B.n);
    for (const i of given) used[i] = 1;
    const points = [];
    weights.forEach((w, q) => { if (w > 1e-9) points.push(grid[q], w); });
    return { B, points: Float64Array.from(points), used };
  },
  selectMpwi: (s) => mpwi(s.B, s.points, s.used),
  prepareEstimate: (B, items, x) => {
    const st = start();
    for (let k = 0; k < items.length - 1; k++) push(B, st, items[k], x[k]);
    return { B, st, j: items.at(-1), x: x.at(-1) };
  },
  estimate: (s) => { push(s.B, s.st, s.j, s.x); return eap(s.st); },
  runCat: (B, respond, n) => {
    const used = new Uint8Array(B.n), st = start();
    let t = 0;
    for (let k = 0; k < n; k++) {
      const j = mfi(B, t, used);
      used[j] = 1;
      push(B, st, j, respond(k, j));
      t = eap(st);
    }
    return t;
  },
};
