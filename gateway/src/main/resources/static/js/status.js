/** Draws the status again while somebody looks at it. */
const period = document.querySelector("[data-refresh]").dataset.refresh;

setInterval(async () => {
  if (document.hidden) return;
  const answer = await fetch(location.href).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.querySelector("main").replaceChildren(...page.querySelector("main").children);
}, period * 1000);
