/** An answer's box with scripts: files go up while one writes, and a second press sends nothing. */
import { say } from "./page.js";
import { settled, tidy } from "./files.js";

const form = document.getElementById("request");
const button = document.getElementById("send");
const label = button.lastElementChild;

function busy() {
  button.style.minWidth = `${button.offsetWidth}px`;
  button.setAttribute("aria-disabled", "true");
  label.textContent = label.dataset.busy;
  form.querySelectorAll("textarea").forEach((field) => { field.readOnly = true; });
  say(label.dataset.busy);
}

/** The browser itself sends the form: whatever page comes back is shown as it is. */
form.addEventListener("submit", async (event) => {
  if (event.submitter?.value === "language") return;
  event.preventDefault();
  if (button.getAttribute("aria-disabled")) return;
  busy();
  await settled();
  HTMLFormElement.prototype.submit.call(form);
});

/** Back from the next page, nothing is being sent. */
addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });

tidy();
