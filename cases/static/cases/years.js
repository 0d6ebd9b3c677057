// Marks, in the list of years beside a timeline, the year that is being read.
const years = document.querySelector("nav.years ol");
const links = new Map();
for (const link of years?.querySelectorAll("a") ?? []) {
  const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (heading) links.set(heading, link);
}

function mark(current) {
  for (const link of links.values()) {
    if (link === current) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  }
  if (!current) return;
  const box = years.scrollWidth > years.clientWidth ? years : years.closest("nav"); // a row on a phone, else a column
  const [inner, outer] = [current.getBoundingClientRect(), box.getBoundingClientRect()];
  box.scrollBy(inner.left - outer.left - (outer.width - inner.width) / 2, inner.top - outer.top - outer.height / 2);
}

function read() {
  const line = innerHeight / 3;
  let current = null;
  for (const [heading, link] of links) {
    if (heading.getBoundingClientRect().top > line) break;
    current = link;
  }
  if (current !== years.querySelector("[aria-current]")) mark(current);
}

let isAsked = false;
function ask() {
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame(() => {
    isAsked = false;
    read();
  });
}

if (links.size) {
  addEventListener("scroll", ask, { passive: true });
  ask();
}
