/** The request form with scripts: sent without losing the page, picture and sound in place. */
import { focusFirst, language, make, say } from "./page.js";
import { countdown } from "./checks.js";
import { carryOver, complete, tidy } from "./files.js";
import { begin, drop, form } from "./draft.js";
import { beginWork, ready } from "./proof.js";

let sending = false;

function prepare() {
  tidy();
  countdown(form().elements.message);
}

document.addEventListener("submit", (event) => {
  if (event.target !== form()) return;
  const action = event.submitter?.value ?? "send";
  if (action === "language") return;
  event.preventDefault();
  if (action === "new-picture") renew(event.submitter);
  else if (!sending) send(action);
});

function busy(on, files) {
  sending = on;
  const button = document.getElementById("send");
  const label = button.lastElementChild;
  if (on) button.style.minWidth = `${button.offsetWidth}px`;
  label.dataset.rest ??= label.textContent;
  label.textContent = files ? label.dataset.files : on ? label.dataset.busy : label.dataset.rest;
  on ? button.setAttribute("aria-disabled", "true") : button.removeAttribute("aria-disabled");
  form().querySelectorAll(".field input, .field textarea").forEach((field) => { field.readOnly = on; });
  if (on) say(label.textContent);
}

/** The same key goes with every repeat, so that a line lost after the last byte opens no second ticket. */
async function send(action = "send") {
  document.getElementById("refusal")?.remove();
  if (!await complete(form(), busy)) return;
  busy(true);
  await ready(form(), newCheck);
  const body = new FormData(form());
  body.set("action", action);
  const answer = await fetch(form().getAttribute("action"), { method: "POST", body, headers: { Accept: "text/html" } }).catch(() => null);
  const page = answer && await answer.text().catch(() => null);
  if (answer?.redirected && answer.ok) {
    drop();
    location.assign(answer.url);
    return;
  }
  busy(false);
  const next = page ? new DOMParser().parseFromString(page, "text/html") : null;
  next?.querySelector("main #request") ? swap(next) : lineCut(next);
}

function swap(next) {
  document.title = next.title;
  const shared = document.getElementById("shared").checked;
  const carried = carryOver();
  const { autocomplete } = form();
  document.querySelector("main").replaceChildren(...next.querySelector("main").children);
  document.getElementById("shared").checked = shared;
  form().autocomplete = autocomplete;
  carried();
  prepare();
  beginWork(form());
  focusFirst();
  document.dispatchEvent(new Event("destek:changed"));
}

/** No answer, or one without the form: the page stays as it is, with a way to try again. */
function lineCut(next) {
  const { line, retry } = form().dataset;
  const notice = make("section", { id: "refusal", className: "notice warn", tabIndex: -1 });
  notice.setAttribute("role", "alert");
  const text = document.createElement("p");
  text.append(make("strong", { textContent: next?.querySelector("main .lead")?.textContent ?? line }));
  const again = make("button", { type: "button", className: "button second small", textContent: retry });
  again.addEventListener("click", () => { if (!sending) send(); });
  notice.append(text, again);
  form().parentElement.prepend(notice);
  focusFirst();
}

async function newCheck() {
  const answer = await fetch(`/api/human-checks?topic=${form().dataset.topic}`, { method: "POST", headers: { "Accept-Language": language } }).catch(() => null);
  return answer?.ok ? answer.json() : null;
}

async function renew(button) {
  if (button.getAttribute("aria-disabled")) return;
  button.setAttribute("aria-disabled", "true");
  const check = await newCheck();
  button.removeAttribute("aria-disabled");
  if (!check) return lineCut(null);
  document.getElementById("picture").src = check.picture;
  document.getElementById("listen").href = `${check.audio}?lang=${language}`;
  form().elements["humanCheck.id"].value = check.id;
  form().elements["humanCheck.answer"].value = "";
  form().elements["humanCheck.answer"].focus();
  say(form().dataset.renewed);
}

document.addEventListener("click", (event) => {
  const listen = event.target.closest("#listen");
  if (!listen) return;
  event.preventDefault();
  const sound = new Audio(listen.href);
  sound.play().catch(() => open(listen.href, "_blank", "noopener"));
  document.getElementById("humanCheck-answer").focus();
});

prepare();
// What was typed comes back before the browser works.
begin().then(() => {
  countdown(form().elements.message);
  beginWork(form());
});
