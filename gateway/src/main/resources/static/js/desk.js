/** The list by keyboard: j and k go through it, / searches, ? says so; whoever wants none of it switches it off. */
const dialog = document.getElementById("keys");
const on = document.getElementById("keys-on");
const search = document.getElementById("q");
const tickets = [...document.querySelectorAll(".rows h3 a")];
const KEPT = "desk-keys";

function go(step) {
  const here = tickets.findIndex((link) => link.closest("li").contains(document.activeElement));
  const next = here < 0 ? 0 : Math.min(Math.max(here + step, 0), tickets.length - 1);
  tickets[next]?.focus();
}

const ACTS = {
  j: () => go(1),
  k: () => go(-1),
  "/": () => { search.focus(); search.select(); },
  "?": () => dialog.showModal(),
};

addEventListener("keydown", (event) => {
  const typing = event.target.matches("input, textarea, select");
  if (typing && event.key === "Escape") event.target.blur();
  const act = ACTS[event.key];
  if (!act || typing || !on.checked || dialog.open || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  act();
});

function kept() {
  try { return localStorage.getItem(KEPT) !== "off"; } catch { return true; }
}

on.checked = kept();
on.addEventListener("change", () => {
  try { localStorage.setItem(KEPT, on.checked ? "on" : "off"); } catch { /* not kept, then */ }
});
document.getElementById("keys-open").addEventListener("click", () => dialog.showModal());
