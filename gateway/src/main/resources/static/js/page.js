/** What any page may use: scripts are here, copying, printing, one place that speaks. */
document.documentElement.classList.add("js");

const voice = document.getElementById("say");

export const language = document.documentElement.lang;

export const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

export function say(text) {
  voice.textContent = "";
  setTimeout(() => { voice.textContent = text; }, 50);
}

document.addEventListener("click", async (event) => {
  const { target } = event;
  const copy = target.closest("[data-copy]");
  if (copy) {
    await navigator.clipboard.writeText(document.querySelector(copy.dataset.copy).textContent.trim());
    copy.querySelector("span").textContent = copy.dataset.done;
    say(copy.dataset.done);
  }
  if (target.closest("[data-print]")) window.print();
  const link = target.closest("a[href^='#']");
  const field = link && document.querySelector(link.hash);
  if (field && field.closest("form")) {
    focusOn(field);
    event.preventDefault();
  }
});

/** A list of files takes its first control instead. */
function focusOn(field) {
  const target = field.matches("input, textarea, select") ? field : field.querySelector("button, li:not([hidden]) input[type=file]");
  target?.focus();
  field.closest(".field")?.scrollIntoView({ block: "nearest" });
}

/** First things first: what went wrong, or what stands in the way. */
export function focusFirst() {
  (document.getElementById("summary") ?? document.getElementById("refusal"))?.focus();
}

if (!navigator.clipboard) document.querySelectorAll("[data-copy]").forEach((button) => button.remove());

focusFirst();
