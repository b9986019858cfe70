// How the candidate wants the page to be stands before anything is drawn. `platform/page.rs` sets the same attributes.
try {
  const { data } = JSON.parse(localStorage.getItem("skill-quiz.settings"));
  for (const name of ["theme", "text", "motion"]) document.documentElement.dataset[name] = data[name];
} catch {
  // Nothing is stored, or storage is denied: the page is as the system has it.
}
