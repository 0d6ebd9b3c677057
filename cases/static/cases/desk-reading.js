// Marking with the mouse, and keys, on the reading page; without it, links and the form for pasted words do the same.
const text = document.querySelector("[data-reading]");
const form = document.querySelector("[data-marking]");

// Offsets in the copy are code points, as the server counts them; a browser counts UTF-16 units.
function offsetOf(node, units) {
  const paragraph = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
  if (!paragraph) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, units);
  return Number(paragraph.dataset.start) + [...before.toString()].length;
}

function markSelection() {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || !text.contains(selection.anchorNode)) return false;
  const range = selection.getRangeAt(0);
  const ends = [offsetOf(range.startContainer, range.startOffset), offsetOf(range.endContainer, range.endOffset)];
  if (ends.includes(null) || ends[0] >= ends[1]) return false;
  window.location.assign(`?from=${ends[0]}&to=${ends[1]}#marked`);
  return true;
}

// Words inside a link are marked like any others: a drag selects them, and its end does not follow the link.
function selectInsideLinks() {
  for (const link of text.querySelectorAll("a")) link.draggable = false;
  text.addEventListener("click", (event) => {
    const selection = window.getSelection();
    const isMarking = event.detail > 0 && selection && !selection.isCollapsed && text.contains(selection.anchorNode);
    if (isMarking && event.target.closest("a")) event.preventDefault();
  });
}

function step(direction) {
  const waiting = [...text.querySelectorAll("a.desk-waiting")];
  if (!waiting.length) return;
  const here = waiting.indexOf(document.activeElement);
  const marked = document.getElementById("marked");
  let next = here + direction;
  if (here < 0 && marked) {
    const after = waiting.findIndex((one) => marked.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
    next = direction > 0 ? (after < 0 ? 0 : after) : (after < 0 ? waiting.length : after) - 1;
  }
  waiting[(next + waiting.length) % waiting.length].focus();
}

function isTyping(target) {
  return target.closest("input, textarea, select, [contenteditable]") !== null;
}

if (text && form) {
  document.querySelector("[data-keys]").hidden = false;
  selectInsideLinks();
  form.addEventListener("submit", (event) => {
    if (!form.quote.value.trim() && markSelection()) event.preventDefault();
  });
  document.addEventListener("selectionchange", () => {
    const selection = window.getSelection();
    if (selection && !selection.isCollapsed && text.contains(selection.anchorNode)) form.quote.value = selection.toString();
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === "m" && markSelection()) event.preventDefault();
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
    const link = document.querySelector(`.desk-becomes a[data-key="${CSS.escape(event.key)}"]`);
    if (link) link.click();
  });
}
