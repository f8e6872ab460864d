/** Uploads a file as soon as it is chosen: progress, cancel, send again, take back. */
import { language, make, say } from "./page.js";
import { fill, mark, number, show } from "./checks.js";

const MOST = 3;
const list = () => document.getElementById("files");
const texts = () => list().dataset;
/** Rows that take up a place; what was refused does not. */
const used = () => list().querySelectorAll("li:not([data-free], [data-refused])");
const changed = () => document.dispatchEvent(new Event("destek:changed"));
const waiting = [];

export const settled = () => Promise.allSettled(waiting);

const sized = (bytes) => bytes < 1048576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${number(bytes / 1048576, 1)} MB`;

/** One free row, numbered; none when three are taken. */
export function tidy() {
  const [first, ...others] = list().querySelectorAll("[data-free]");
  others.forEach((row) => row.remove());
  first.querySelector("input").multiple = true;
  first.hidden = used().length >= MOST;
  first.querySelector("label").textContent = fill(texts().number, used().length + 1);
  list().querySelectorAll("[data-id]").forEach((row) => {
    row.kept ??= { id: row.dataset.id, receipt: row.querySelector("input").value, name: row.querySelector("strong").textContent,
      size: Number(row.dataset.size), mediaType: row.dataset.type };
  });
}

function fault(text) {
  show(list().closest(".field"), text);
  if (text) say(text);
}

function newRow(name, icon) {
  const row = document.getElementById("file-row").content.firstElementChild.cloneNode(true);
  row.querySelector("strong").textContent = name;
  mark(row, icon);
  list().querySelector("[data-free]").before(row);
  tidy();
  return row;
}

const carry = (row, name, value) => row.append(make("input", { type: "hidden", name, value }));

function state(row, text, act, label) {
  row.querySelector(".what span").textContent = text;
  const button = row.querySelector("button");
  button.dataset.act = act;
  button.className = act === "resume" ? "button second small" : "plain";
  button.replaceChildren(label, make("span", { className: "away", textContent: " " + row.querySelector("strong").textContent }));
}

/** A file that is with the server, from this page or from the kept draft. */
export function loaded(file, row = newRow(file.name, /^image\//.test(file.mediaType) ? "image" : "file")) {
  row.querySelector("progress")?.remove();
  row.classList.remove("cut");
  row.dataset.id = file.id;
  row.file = null;
  row.kept = file;
  state(row, `${sized(file.size)} · ${texts().uploaded}`, "remove", texts().remove);
  carry(row, "attachments", file.receipt);
  changed();
}

export const kept = () => [...used()].map((row) => row.kept).filter(Boolean);

const sentences = {
  413: ({ name, size }) => fill(texts().tooLarge, name, sized(size), sized(texts().limit)),
  415: ({ name }) => fill(texts().unsupportedKind, name, texts().kinds),
  400: ({ name }) => fill(texts().emptyFile, name),
};

function refused(row, status, { reason, detail } = {}) {
  const { name, size } = row.file;
  row.dataset.refused = "";
  carry(row, "refused", `${status}${reason ? "-" + reason : ""}:${size}:${name}`);
  row.querySelector("progress")?.remove();
  row.querySelector(".what").classList.add("refused");
  row.querySelector("svg").classList.add("refused");
  mark(row, "warn");
  state(row, `${sized(size)} · ${texts().refused}`, "remove", texts().remove);
  fault(status !== 413 && detail || sentences[status](row.file));
  tidy();
}

function cut(row, text = texts().cut) {
  row.classList.add("cut");
  state(row, text, "resume", texts().resume);
  say(text);
}

function take(file) {
  if (used().length >= MOST) return fault(texts().four);
  const row = newRow(file.name, file.type.startsWith("image/") ? "image" : "file");
  row.file = file;
  if (file.size > texts().limit) return refused(row, 413);
  if (!file.size) return refused(row, 400);
  send(row);
}

function send(row) {
  const { file } = row;
  const request = new XMLHttpRequest();
  const form = new FormData();
  form.append("file", file);
  row.classList.remove("cut");
  row.request = request;
  progress(row, file, 0);
  request.upload.onprogress = ({ loaded: sent }) => progress(row, file, Math.min(1, sent / file.size));
  waiting.push(new Promise((resolve) => { request.onloadend = resolve; }));
  request.onload = () => answered(row, request);
  request.onerror = () => cut(row);
  request.open("POST", "/api/attachments");
  request.setRequestHeader("Accept-Language", language);
  request.send(form);
}

function progress(row, file, part) {
  const percent = Math.floor(part * 100);
  const text = fill(texts().progress, number(part * file.size / 1048576, 1), sized(file.size), percent);
  state(row, text, "cancel", texts().cancel);
  const bar = row.querySelector("progress");
  if (Math.floor(percent / 25) > Math.floor(bar.value / 25)) say(`${file.name}: ${text}`);
  bar.value = percent;
  bar.setAttribute("aria-label", file.name);
}

function answered(row, request) {
  const { file } = row;
  if (request.status === 201) {
    loaded(JSON.parse(request.responseText), row);
    return say(`${file.name}: ${texts().uploaded}`);
  }
  const problem = said(request);
  sentences[request.status] ? refused(row, request.status, problem) : cut(row, problem.detail || texts().cut);
}

function said(request) {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return {};
  }
}

const acts = {
  choose: () => list().querySelector("[data-free] input").click(),
  cancel: (row) => { row.request.abort(); remove(row); },
  resume: (row) => send(row),
  remove: (row) => {
    const { id } = row.dataset;
    if (id) fetch("/api/attachments/" + encodeURIComponent(id), { method: "DELETE" }).catch(() => undefined);
    remove(row);
  },
};

function remove(row) {
  row.remove();
  tidy();
  if (!list().querySelector(".refused")) show(list().closest(".field"), "");
  list().querySelector("[data-free] input").focus();
  say(texts().removed);
  changed();
}

document.addEventListener("click", (event) => {
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
