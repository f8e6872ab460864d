/** An answer's box with scripts: files go up while one writes, and a second press sends nothing. */
import { say } from "./page.js";
import { complete, tidy } from "./files.js";

const form = document.getElementById("request");
const button = document.getElementById("send");
const label = button.lastElementChild;
const rest = [...label.childNodes];

function busy(on, files) {
  const text = files ? label.dataset.files : label.dataset.busy;
  button.style.minWidth = `${button.offsetWidth}px`;
  on ? button.setAttribute("aria-disabled", "true") : button.removeAttribute("aria-disabled");
  label.replaceChildren(...(on ? [text] : rest));
  form.querySelectorAll("textarea").forEach((field) => { field.readOnly = on; });
  if (on) say(text);
}

/** The browser itself sends the form: whatever page comes back is shown as it is. */
form.addEventListener("submit", async (event) => {
  if (event.submitter?.value === "language") return;
  event.preventDefault();
  if (button.getAttribute("aria-disabled")) return;
  if (!await complete(form, busy)) return;
  busy(true);
  HTMLFormElement.prototype.submit.call(form);
});

/** Back from the next page, nothing is being sent. */
addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });

tidy();
