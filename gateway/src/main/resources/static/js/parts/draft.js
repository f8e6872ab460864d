/** Keeps an unfinished form on this device for a day; never what is marked private. */
import { say } from "../page.js";
import { kept, loaded } from "./files.js";

const DAY = 86_400_000;
const PREFIX = "destek-draft-";
const SHARED = "destek-shared";
export const form = () => document.getElementById("request");
const name = () => PREFIX + form().dataset.topic;
const fields = () => [...form().querySelectorAll(".field input[name]:not([type=hidden], [type=file], [data-private]), textarea")];

let timer;
let told;

/** Storage may be forbidden or full: then there is no draft, and the form works on. */
function store(act) {
  try {
    return act(localStorage);
  } catch {
    return null;
  }
}

const drafts = (storage) => Object.keys(storage).filter((key) => key.startsWith(PREFIX));

const isShared = () => store((storage) => storage.getItem(SHARED)) === "1";

function save() {
  timer = undefined;
  if (!form() || isShared()) return;
  const values = Object.fromEntries(fields().map((field) => [field.name, field.value]).filter(([, value]) => value));
  const draft = { at: Date.now(), key: form().elements.idempotencyKey.value, values, files: kept() };
  if (!Object.keys(values).length && !draft.files.length) return;
  const done = store((storage) => { storage.setItem(name(), JSON.stringify(draft)); return true; });
  document.getElementById("kept").hidden = !done;
  if (done && !told) say(form().dataset.kept);
  told = done;
}

export function drop() {
  clearTimeout(timer);
  timer = undefined;
  store((storage) => drafts(storage).forEach((key) => storage.removeItem(key)));
  const mark = document.getElementById("kept");
  if (mark) mark.hidden = true;
  told = false;
}

function forgetOld() {
  store((storage) => drafts(storage).forEach((key) => {
    if (!(Date.now() - read(key)?.at < DAY)) storage.removeItem(key);
  }));
}

const read = (key) => store((storage) => JSON.parse(storage.getItem(key)));

function restore() {
  const draft = read(name());
  if (!draft || isShared() || fields().some((field) => field.value)) return;
  fields().forEach((field) => { field.value = draft.values[field.name] ?? ""; });
  form().elements.idempotencyKey.value = draft.key;
  draft.files.slice(0, 3).forEach((file) => loaded(file));
  document.getElementById("restored").hidden = false;
  say(document.getElementById("restored").textContent);
}

const later = () => {
  clearTimeout(timer);
  timer = setTimeout(save, 600);
};

export function begin() {
  forgetOld();
  document.getElementById("shared").checked = isShared();
  restore();
}

document.addEventListener("input", ({ target }) => { if (target.closest("#request")) later(); });
document.addEventListener("destek:changed", later);
addEventListener("pagehide", () => { if (timer) save(); });

document.addEventListener("change", ({ target }) => {
  if (target.id !== "shared") return;
  store((storage) => target.checked ? storage.setItem(SHARED, "1") : storage.removeItem(SHARED));
  if (target.checked) drop();
});

document.addEventListener("click", ({ target }) => {
  if (!target.closest("#delete-draft")) return;
  drop();
  document.getElementById("restored").hidden = true;
  say(form().dataset.deleted);
});
