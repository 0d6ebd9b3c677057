// Says under a date field, while it is typed, what is understood. Without script the button “Look it over” does.
const PAUSE = 250;
const waiting = new WeakMap();

async function say(field) {
  const place = document.getElementById(`${field.id}_read`);
  if (!place) return;
  const typed = field.value;
  const address = new URL(field.dataset.readsDates, window.location.href);
  address.searchParams.set("text", typed);
  const response = await fetch(address, { headers: { Accept: "application/json" } });
  if (!response.ok || field.value !== typed) return;
  const { read = "", error = "" } = await response.json();
  place.textContent = read || error;
  place.classList.toggle("desk-date-refused", Boolean(error));
}

document.addEventListener("input", (event) => {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || !field.dataset.readsDates) return;
  window.clearTimeout(waiting.get(field));
  waiting.set(field, window.setTimeout(() => say(field).catch(() => {}), PAUSE));
});
