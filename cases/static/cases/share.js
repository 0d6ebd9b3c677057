// Turns a link to a page’s own address into a button that hands it on: to the phone’s own sheet, or to the clipboard.
const isPhone = matchMedia("(pointer: coarse)").matches;

function buttonFor(link) {
  const button = document.createElement("button");
  const said = document.createElement("span");
  button.type = "button";
  button.className = "share";
  button.textContent = link.dataset.share;
  said.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    const url = link.href;
    try {
      if (isPhone && navigator.share) {
        await navigator.share({ title: document.title, url });
      } else {
        await navigator.clipboard.writeText(url);
        said.textContent = ` ${link.dataset.copied}`;
      }
    } catch (fault) {
      if (fault.name !== "AbortError") said.textContent = ` ${url}`; // not allowed: then it can be copied by hand
    }
  });
  link.replaceWith(button, said);
}

if (navigator.share || navigator.clipboard) document.querySelectorAll("a[data-share]").forEach(buttonFor);
