// Gives the admin's autocomplete boxes the name of the field that they stand for: the library leaves them without one.
function nameOf(select) {
  const label = document.querySelector(`label[for="${CSS.escape(select.id)}"]`);
  return label ? label.textContent.trim().replace(/:$/, "") : select.name;
}

function mend(box) {
  const select = box.previousElementSibling;
  if (!(select instanceof HTMLSelectElement)) return;
  const name = nameOf(select);
  const combobox = box.querySelector('.select2-selection[role="combobox"]');
  const shown = box.querySelector(".select2-selection__rendered");
  if (combobox) {
    combobox.id ||= `${select.id}_choice`;
    combobox.setAttribute("aria-label", name);
    if (shown && shown.id) combobox.setAttribute("aria-labelledby", `${combobox.id} ${shown.id}`);
  }
  if (shown && shown.getAttribute("role") === "textbox") {
    shown.removeAttribute("role");
    shown.removeAttribute("aria-readonly");
  }
  box.querySelectorAll(".select2-search__field").forEach((field) => field.setAttribute("aria-label", name));
}

function mendOpened(list) {
  const field = list.querySelector(".select2-search--dropdown .select2-search__field");
  if (field && !field.hasAttribute("aria-label")) field.setAttribute("aria-label", "Search");
}

new MutationObserver((changes) => {
  for (const { addedNodes, target } of changes) {
    const box = target.closest?.(".select2-container");
    if (box) mend(box);
    for (const node of addedNodes) {
      if (!(node instanceof HTMLElement)) continue;
      if (node.matches(".select2-container")) mend(node);
      node.querySelectorAll(".select2-container").forEach(mend);
      if (node.querySelector(".select2-search--dropdown")) mendOpened(node);
    }
  }
}).observe(document.documentElement, { childList: true, subtree: true });

document.querySelectorAll(".select2-container").forEach(mend);
