// jsCAT through its public API (Cat.findNextItem, Cat.updateAbilityEstimate).
const zeta = (s) => ({ a: s.discrimination, b: s.difficulty, c: s.guessing, d: s.slipping });

export default ({ Cat }) => ({
  create: (bank) => bank.map((z, id) => ({ discrimination: z.a, difficulty: z.b, guessing: z.c, slipping: z.d, id })),
  prepareSelect: (stimuli, theta, given) => {
    const used = new Set(given);
    return {
      cat: new Cat({ method: 'eap', itemSelect: 'MFI', theta }),
      left: stimuli.filter((s) => !used.has(s.id)),
    };
  },
  select: (st) => st.cat.findNextItem(st.left, 'MFI').nextStimulus.id,
  prepareEstimate: (stimuli, items, x) => {
    const cat = new Cat({ method: 'eap', itemSelect: 'MFI' });
    const z = items.map((i) => zeta(stimuli[i]));
    cat.updateAbilityEstimate(z.slice(0, -1), x.slice(0, -1));
    return { cat, z: z.at(-1), x: x.at(-1) };
  },
  estimate: (st) => { st.cat.updateAbilityEstimate(st.z, st.x); return st.cat.theta; },
  runCat: (stimuli, respond, n) => {
    const cat = new Cat({ method: 'eap', itemSelect: 'MFI', theta: 0 });
    let left = stimuli;
    for (let k = 0; k < n; k++) {
      const { nextStimulus, remainingStimuli } = cat.findNextItem(left, 'MFI');
      left = remainingStimuli;
      cat.updateAbilityEstimate(zeta(nextStimulus), respond(k, nextStimulus.id));
    }
    return cat.theta;
  },
});
