/** Uploads a file as soon as it is chosen, again by itself where that failed, and leaves none out unasked. */
import { make, say } from "./page.js";
import { fill, mark, number, show } from "./checks.js";
import { bring, forget } from "./upload.js";

const PATIENCE = 60_000;
let asked;
const list = () => document.getElementById("files");
const texts = () => list().dataset;

/** How many files a message may have, as the server counts. */
export const most = () => Number(texts().most);
const free = () => list().querySelector("[data-free]");
const rows = () => [...list().querySelectorAll("li:not([data-free])")];
/** Rows that take up a place; what was refused does not. */
const used = () => rows().filter((row) => !row.matches("[data-refused]"));
const changed = () => document.dispatchEvent(new Event("destek:changed"));

/** Files that were chosen and are not with the server; a refused one is settled. */
const missing = () => used().filter((row) => !row.kept);

const nameOf = (row) => row.querySelector("strong").textContent;

/** In the unit of the whole. */
const sized = (bytes, whole = bytes, round = Math.round) => whole < 1048576 ? `${Math.max(1, round(bytes / 1024))} KB` : `${number(round(bytes * 10 / 1048576) / 10, 1)} MB`;

/** One free row, numbered; none when three are taken. */
export function tidy() {
  const [first, ...others] = list().querySelectorAll("[data-free]");
  others.forEach((row) => row.remove());
  first.querySelector("input").multiple = true;
  first.hidden = used().length >= most();
  first.querySelector("label").textContent = fill(texts().number, used().length + 1);
  list().querySelectorAll("[data-id]").forEach((row) => {
    row.kept ??= { id: row.dataset.id, receipt: row.querySelector("input").value, name: nameOf(row),
      size: Number(row.dataset.size), mediaType: row.dataset.type };
  });
  list().querySelectorAll("[data-lost]").forEach((row) => {
    if (!row.isConnected) return;
    row.remove();
    loaded({ name: nameOf(row) });
  });
}

/** Takes files that are still on their way over to a page that was drawn again. */
export function carryOver() {
  const before = missing().filter((row) => row.transfer);
  return () => {
    before.forEach((row) => {
      used().find((each) => each.matches("[data-lost]") && nameOf(each) === nameOf(row))?.remove();
      free().before(row);
    });
    tidy();
  };
}

function fault(text) {
  show(list().closest(".field"), text);
  if (text) say(text);
}

function newRow(name, icon) {
  const row = document.getElementById("file-row").content.firstElementChild.cloneNode(true);
  row.querySelector("strong").textContent = name;
  row.querySelector(".more .away").textContent = name;
  mark(row, icon);
  carry(row, "lostFile", name);
  free().before(row);
  tidy();
  return row;
}

/** What the form says of a row. */
function carry(row, name, value) {
  row.querySelector("input")?.remove();
  row.append(make("input", { type: "hidden", name, value }));
}

function state(row, text, act, label, removable) {
  row.querySelector(".what span").textContent = text;
  const button = row.querySelector("button");
  button.dataset.act = act;
  button.className = removable ? "button second small" : "plain";
  button.replaceChildren(label, make("span", { className: "away", textContent: " " + nameOf(row) }));
  row.querySelector(".more").hidden = !removable;
  row.classList.toggle("cut", act === "resume");
}

/** A file that is with the server, from this page or from the kept draft; without receipt it never came. */
export function loaded(file, row = newRow(file.name, /^image\//.test(file.mediaType) ? "image" : "file")) {
  if (!file.receipt) return chooseAgain(row, texts().unsent);
  row.querySelector("progress")?.remove();
  row.dataset.id = file.id;
  row.kept = file;
  state(row, `${sized(file.size)} · ${texts().uploaded}`, "remove", texts().remove);
  carry(row, "attachments", file.receipt);
  changed();
}

/** For the draft: what is with the server, and the names of what is not. */
export const kept = () => used().map((row) => row.kept ?? { name: nameOf(row) });

function bad(row, text, act, label) {
  row.querySelector("progress")?.remove();
  row.querySelector(".what").classList.add("refused");
  row.querySelector("svg").classList.add("refused");
  mark(row, "warn");
  state(row, text, act, label, act === "again");
}

function chooseAgain(row, text) {
  bad(row, text, "again", texts().again);
  changed();
}

function refused(row, status, text, reason) {
  const { name, size } = row.transfer.file;
  row.dataset.refused = "";
  carry(row, "refused", `${status}${reason ? "-" + reason : ""}:${size}:${name}`);
  bad(row, text, "remove", texts().remove);
  fault(text);
  tidy();
}

/** Tried again after a while that doubles, or when the server says. */
function cut(row, { told, after }, moved) {
  row.tries = moved ? 1 : (row.tries ?? 0) + 1;
  row.due = Date.now() + after * 1000;
  row.timer = setTimeout(send, 1000 * (after || Math.min(60, 2 ** row.tries) * (1 + Math.random()) / 2), row);
  const text = told ? texts().later : texts().cut;
  state(row, text, "resume", texts().resume, true);
  if (row.tries < 2) say(`${nameOf(row)}: ${text}`);
}

function take(file) {
  rows().find((row) => !row.kept && nameOf(row) === file.name && drop(row));
  if (used().length >= most()) return fault(texts().four);
  const row = newRow(file.name, file.type.startsWith("image/") ? "image" : "file");
  row.transfer = { file };
  changed();
  const { name, size } = file;
  if (size > texts().limit) refused(row, 413, fill(texts().tooLarge, name, sized(size, size, Math.ceil), sized(texts().limit)));
  else if (!size) refused(row, 400, fill(texts().emptyFile, name));
  else send(row);
}

function send(row) {
  clearTimeout(row.timer);
  return row.sending ??= attempt(row).finally(() => { row.sending = null; });
}

async function attempt(row) {
  const { transfer } = row;
  const { file, offset = 0 } = transfer;
  progress(row, file, offset);
  const end = await bring(transfer, (sent) => progress(row, file, sent));
  if (row.gone) return;
  if (end.kept) {
    loaded(end.kept, row);
    say(`${file.name}: ${texts().uploaded}`);
  } else if (end.refused) refused(row, end.refused, end.detail ?? fill(texts().emptyFile, file.name), end.reason);
  else if (end.changed) {
    chooseAgain(row, fill(texts()[end.changed], file.name));
    say(row.querySelector(".what").textContent);
  } else cut(row, end, transfer.offset > offset);
}

function progress(row, file, sent) {
  const percent = Math.floor(100 * Math.min(1, sent / file.size));
  const text = fill(texts().progress, sized(Math.min(sent, file.size), file.size).replace(/ .*/, ""), sized(file.size), percent);
  state(row, text, "cancel", texts().cancel);
  const bar = row.querySelector("progress");
  if (Math.floor(percent / 25) > Math.floor(bar.value / 25)) say(`${file.name}: ${text}`);
  bar.value = percent;
  bar.setAttribute("aria-label", file.name);
}

/**
 * Waits for what is under way, tries once more what failed, and asks about what is still missing.
 * @param busy told whether the form is being sent, and for how many files it waits
 * @returns whether the form may be sent; what it lacks its writer knows, and the form names
 */
export async function complete(form, busy) {
  if (asked) {
    asked("again");
    return false;
  }
  for (;;) {
    busy(true, missing().length);
    missing().forEach((row) => { row.querySelector("input").name = "lostFile"; });
    const timer = new Promise((resolve) => { setTimeout(resolve, PATIENCE); });
    await Promise.race([timer, Promise.all(missing().filter((row) => row.transfer && !row.matches(":has(.refused)")).map(send))]);
    const left = missing();
    if (!left.length) return true;
    busy(false);
    const answer = await ask(form, left);
    if (answer === "stop") return false;
    if (answer === "send") {
      missing().forEach((row) => { row.querySelector("input").name = "missingFile"; });
      return true;
    }
  }
}

/** Asked in place; answered by itself once nothing is missing any more, withdrawn when one goes on writing. */
const ask = (form, left) => new Promise((resolve) => {
  const question = document.getElementById("ask").content.firstElementChild.cloneNode(true);
  question.querySelector("strong").textContent = fill(texts().without, left.map(nameOf).join("”, “"));
  if (left.every((row) => row.matches(":has(.refused)"))) question.querySelector("[data-answer=again]").remove();
  form.querySelector(".send").before(question);
  question.focus();
  asked = (answer) => {
    asked = null;
    question.remove();
    resolve(answer);
  };
});

document.addEventListener("input", () => asked?.("stop"));
document.addEventListener("destek:changed", () => { if (!missing().length) asked?.("again"); });

const acts = {
  choose: () => free().querySelector("input").click(),
  cancel: remove,
  resume: send,
  again: (row) => {
    const input = make("input", { type: "file", accept: free().querySelector("input").accept });
    input.onchange = () => {
      drop(row);
      [...input.files].forEach(take);
    };
    input.click();
  },
  remove: (row) => {
    const { id } = row.dataset;
    if (id) fetch("/api/attachments/" + encodeURIComponent(id), { method: "DELETE" }).catch(() => undefined);
    remove(row);
  },
};

function drop(row) {
  row.gone = true;
  clearTimeout(row.timer);
  if (row.transfer) forget(row.transfer);
  row.remove();
  tidy();
  if (!list().querySelector("[data-refused]")) show(list().closest(".field"), "");
  return row;
}

function remove(row) {
  drop(row);
  free().querySelector("input").focus();
  say(texts().removed);
  changed();
}

document.addEventListener("click", (event) => {
  const { answer } = event.target.dataset;
  if (answer) asked(answer);
  const button = event.target.closest("#files [data-act]");
  if (!button) return;
  event.preventDefault();
  acts[button.dataset.act](button.closest("li"));
});

document.addEventListener("change", ({ target }) => {
  if (!target.matches("#files input[type=file]")) return;
  show(list().closest(".field"), "");
  const chosen = [...target.files];
  target.value = "";
  chosen.forEach(take);
});

addEventListener("online", () => missing().filter((row) => row.matches(".cut") && !(Date.now() < row.due)).forEach(send));
addEventListener("offline", () => missing().forEach((row) => row.transfer?.abort?.()));
