/** Checks a field when it is left, by the server's rules and in the server's words. */
import { language, make, say } from "./page.js";

export const fill = (sentence, ...values) => values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), sentence);

export const number = (value, digits = 0) => Number(value).toLocaleString(language, { maximumFractionDigits: digits });

const count = (text) => [...text].length;

const address = /^(?=.{1,64}@)[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?!\d+$)[\p{L}\p{N}][\p{L}\p{N}-]*[\p{L}\p{N}]$/u;

const rules = {
  email: (value, { long, format, max }) => count(value) > max ? long
    : address.test(value) ? "" : format,
  identity: (value, { digits, length, check }) => /\D/.test(value) ? digits
    : value.length !== 11 ? fill(length, value.length) : isIdentity([...value].map(Number)) ? "" : check,
  pattern: (value, { format, pattern }) => new RegExp(`^(?:${pattern})$`, "u").test(value) ? "" : format,
  text: (value, { min, max, short, long }) => {
    const n = count(value);
    return n < (min ?? 0) ? fill(short, number(n)) : n > (max ?? Infinity) ? fill(long, number(n)) : "";
  },
};

/** Law 5490's check digits: the tenth from the odd and even places, the eleventh from all ten. */
function isIdentity(d) {
  const odd = d[0] + d[2] + d[4] + d[6] + d[8];
  const even = d[1] + d[3] + d[5] + d[7];
  return d[0] && (odd * 7 + even * 9) % 10 === d[9] && (odd + even + d[9]) % 10 === d[10];
}

function faultOf(input) {
  const value = input.value.normalize("NFC").trim();
  if (!value) return input.dataset.required ?? "";
  return rules[input.dataset.rule ?? "text"](value, input.dataset);
}

/** Says what is wrong at a field, or takes it back. */
export function show(field, text, input = field.querySelector("input, textarea")) {
  const place = field.querySelector(".fault");
  field.classList.toggle("wrong", !!text);
  if (input && input.type !== "file") text ? input.setAttribute("aria-invalid", "true") : input.removeAttribute("aria-invalid");
  place.replaceChildren();
  if (!text) return;
  const icon = document.getElementById("file-row").content.querySelector("svg").cloneNode(true);
  mark(icon, "warn");
  place.append(icon, make("span", { textContent: text }));
}

export function mark(place, icon) {
  const use = place.querySelector("use");
  use.setAttribute("href", use.getAttribute("href").replace(/#.*/, "#" + icon));
}

const checked = (target) => target.closest("#request .field") && target.matches("input[name]:not([type=file]), textarea");

document.addEventListener("input", ({ target }) => {
  if (!checked(target)) return;
  target.dataset.touched = "1";
  if (target.getAttribute("aria-invalid") && !faultOf(target)) show(target.closest(".field"), "");
  if (target.id === "message") countdown(target);
});

document.addEventListener("focusout", ({ target }) => {
  if (!checked(target) || !target.dataset.touched) return;
  show(target.closest(".field"), faultOf(target));
  if (target.dataset.domains) hint(target);
});

export function countdown(message) {
  const left = message.dataset.max - count(message.value);
  const { counter, left: words } = message.form.dataset;
  document.getElementById("counter").textContent = fill(counter, number(count(message.value)), number(message.dataset.max));
  if (left <= 500 && left >= 0 && left % 100 === 0) say(fill(words, number(left)));
}

/** A likely slip in the address' domain: pointed out, never forced. */
function hint(input) {
  const place = document.getElementById("requester-email-slip");
  const domain = input.value.trim().toLowerCase().split("@").pop();
  const [usual, right] = input.dataset.domains.split("|").map((list) => list.split(" "));
  const known = domain.length < 5 || usual.includes(domain) || right.includes(domain) || !input.value.includes("@");
  const meant = known ? undefined : usual.find((each) => distance(domain, each) <= 2);
  place.hidden = !meant;
  if (!meant) return;
  const strong = make("strong", { textContent: meant });
  const button = make("button", { type: "button", className: "plain", textContent: fill(place.dataset.use, meant) });
  button.dataset.domain = meant;
  place.replaceChildren(fill(place.dataset.slip, domain) + " ", strong, "? ", button);
  say(place.textContent);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("#requester-email-slip button");
  if (!button) return;
  event.preventDefault();
  const input = document.getElementById("requester-email");
  input.value = input.value.trim().replace(/@[^@]*$/, "@" + (button.dataset.domain ?? button.value.split(":")[1]));
  document.getElementById("requester-email-slip").hidden = true;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.focus();
});

function distance(a, b) {
  const d = [];
  for (let i = 0; i <= a.length; i++) {
    d[i] = [i];
    for (let j = 1; j <= b.length; j++) {
      d[i][j] = i ? Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] !== b[j - 1])) : j;
      if (j > 1 && i > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[a.length][b.length];
}
