/** Keeps each tab's unfinished form on this device for a day; never what is marked private. */
import { say } from "./page.js";
import { kept, loaded, most } from "./files.js";

const DAY = 86_400_000;
const PREFIX = "destek-draft-";
const SHARED = "destek-shared";
const TAB = "destek-tab";
export const form = () => document.getElementById("request");
const topic = () => `${PREFIX}${form().dataset.topic}/`;
const fields = () => [...form().querySelectorAll(".field input[name]:not([type=hidden], [type=file], [data-private]), textarea")];

let name;
let timer;
let told;

/** Storage may be forbidden or full: then there is no draft, and the form works on. */
function store(act, storage = () => localStorage) {
  try {
    return act(storage());
  } catch {
    return null;
  }
}

const tab = (act) => store(act, () => sessionStorage);

const drafts = () => store((storage) => Object.keys(storage).filter((key) => key.startsWith(PREFIX))) ?? [];

const read = (key) => store((storage) => JSON.parse(storage.getItem(key)));

const isShared = () => store((storage) => storage.getItem(SHARED)) === "1";

function save() {
  timer = undefined;
  if (!form() || !name || isShared()) return;
  const values = Object.fromEntries(fields().map((field) => [field.name, field.value]).filter(([, value]) => value));
  const draft = { at: Date.now(), key: form().elements.idempotencyKey.value, values, files: kept() };
  if (!Object.keys(values).length && !draft.files.length) return;
  const done = store((storage) => { storage.setItem(name, JSON.stringify(draft)); return true; });
  document.getElementById("kept").hidden = !done;
  if (done && !told) say(form().dataset.kept);
  told = done;
}

/** Forgets this tab's draft, or all of this device. */
export function drop(names = [name]) {
  clearTimeout(timer);
  timer = undefined;
  names.forEach((each) => store((storage) => storage.removeItem(each)));
  const mark = document.getElementById("kept");
  if (mark) mark.hidden = true;
  told = false;
}

function forgetOld() {
  drafts().filter((key) => !(Date.now() - read(key)?.at < DAY)).forEach((key) => store((storage) => storage.removeItem(key)));
}

/** Takes a draft for as long as this page lives, unless another one has it. */
function claim(key, options = { ifAvailable: true }) {
  return new Promise((resolve) => {
    navigator.locks.request(key, options, (lock) => {
      resolve(lock);
      return lock && new Promise(() => {});
    }).catch(() => resolve());
  });
}

/**
 * This tab's draft; for a new tab one whose own tab is gone; else a new one. A copied tab brings its original's number
 * along and does not get its draft; the page before this one in the same tab may just be going.
 */
async function own() {
  const fresh = topic() + form().elements.idempotencyKey.value;
  const id = tab((storage) => storage.getItem(TAB));
  if (!navigator.locks) return id ? topic() + id : fresh;
  if (id && await claim(topic() + id, { signal: AbortSignal.timeout?.(1000) })) return topic() + id;
  const left = drafts().filter((key) => key.startsWith(topic())).sort((a, b) => read(b)?.at - read(a)?.at);
  for (const key of [...left, fresh]) if (await claim(key)) return key;
}

function restore() {
  const draft = read(name);
  if (!draft || isShared() || fields().some((field) => field.value)) return;
  fields().forEach((field) => { field.value = draft.values[field.name] ?? ""; });
  // Without locks (plain http) nobody can tell whether another tab has this key, too.
  if (navigator.locks) form().elements.idempotencyKey.value = draft.key;
  draft.files.slice(0, most()).forEach((file) => loaded(file));
  document.getElementById("restored").hidden = false;
  say(document.getElementById("restored").textContent);
}

const later = () => {
  clearTimeout(timer);
  timer = setTimeout(save, 600);
};

/** On a shared computer the browser keeps nothing either. */
function share(on) {
  document.getElementById("shared").checked = on;
  form().autocomplete = on ? "off" : "on";
}

export async function begin() {
  forgetOld();
  share(isShared());
  name = await own();
  tab((storage) => storage.setItem(TAB, name.slice(topic().length)));
  restore();
  later();
}

document.addEventListener("input", ({ target }) => { if (target.closest("#request")) later(); });
document.addEventListener("destek:changed", later);
addEventListener("pagehide", () => { if (timer) save(); });

document.addEventListener("change", ({ target }) => {
  if (target.id !== "shared") return;
  store((storage) => target.checked ? storage.setItem(SHARED, "1") : storage.removeItem(SHARED));
  share(target.checked);
  target.checked ? drop(drafts()) : later();
});

document.addEventListener("click", ({ target }) => {
  if (!target.closest("#delete-draft")) return;
  drop(drafts());
  document.getElementById("restored").hidden = true;
  say(form().dataset.deleted);
});
