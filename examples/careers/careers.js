// What a careers page does with the result: it thanks, and sends nothing anywhere.
document.querySelector("skill-quiz").addEventListener("completed", ({ detail }) => {
  const [result] = detail.result.data.results;
  const { bands } = result.settings;
  const likeliest = result.overall.bands.indexOf(Math.max(...result.overall.bands));
  document.getElementById("outcome").textContent =
    `Thank you for ${result.answers.length} answers. Most likely: ${bands[likeliest].title}. Bring it to the interview, or keep it.`;
});
