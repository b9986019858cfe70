// Two short tones for an answer: upwards for full credit, level for a part of it, downwards for none. The page adds this
// script when the first answer is to be heard, with its credit in `data-credit`; later ones call `skillQuizSound`.
{
  // Browsers allow few of them, so one serves all tones.
  const context = new AudioContext();
  window.skillQuizSound = (credit) => {
    // A browser that saw no click before lets it wait.
    context.resume();
    const [tone, volume, now] = [context.createOscillator(), context.createGain(), context.currentTime];
    const second = credit >= 1 ? 880 : credit > 0 ? 659 : 494;
    volume.gain.setValueAtTime(0, now);
    for (const [pitch, begins, fades] of [[659, 0, 0.02], [second, 0.12, 0.06]]) {
      tone.frequency.setValueAtTime(pitch, now + begins);
      // Loudness glides, since a step in it is heard as a click.
      volume.gain.setTargetAtTime(0.12, now + begins, 0.01);
      volume.gain.setTargetAtTime(0, now + begins + 0.05, fades);
    }
    tone.connect(volume).connect(context.destination);
    tone.start();
    tone.stop(now + 0.6);
  };
  window.skillQuizSound(Number(document.currentScript.dataset.credit));
}
