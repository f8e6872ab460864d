/** Draws the status again while somebody looks at it; speaks only when it has changed. */
import { say } from "./page.js";

const main = document.querySelector("main");
const period = main.querySelector("[data-refresh]").dataset.refresh;
const heading = (page) => page.querySelector(".notice h2").textContent;

setInterval(async () => {
  if (document.hidden) return;
  const answer = await fetch(location.href).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
  if (heading(page) !== heading(main)) say(heading(page));
  main.replaceChildren(...page.children);
}, period * 1000);
