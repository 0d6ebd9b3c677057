// Asks before a form with something typed in it is left unsaved.
const form = document.querySelector("#content-main form[method=post][id$=_form]");

function typed() {
  const entries = [...new FormData(form)].filter(([name]) => name !== "csrfmiddlewaretoken");
  return JSON.stringify(entries.map(([name, value]) => [name, value instanceof File ? value.name : value]));
}

if (form) {
  // What was typed before and is shown again, as after a mistake, has not been saved either.
  let before = form.querySelector(".errorlist") || document.querySelector(".errornote") ? "" : null;
  window.addEventListener("load", () => {
    before ??= typed();
  });
  form.addEventListener("submit", () => {
    before = null;
  });
  window.addEventListener("beforeunload", (event) => {
    if (before !== null && before !== typed()) event.preventDefault();
  });
}
