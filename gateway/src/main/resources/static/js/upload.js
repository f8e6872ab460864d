/** Brings one file to the server, in parts that go on where the line was cut (draft-ietf-httpbis-resumable-upload). */
import { language } from "./page.js";

const PLAIN = "/api/attachments";
const SMALL = 0x10000;
const PART = 0x80000;
const SILENCE = 30_000;
const REFUSALS = [400, 413, 415, 422];
const UNKNOWN = [404, 405, 410, 501];
let plainOnly;

/** One request; its answer has status 0 when there is none. A line on which nothing moves is dead. */
function call(transfer, method, url, headers, body, tell) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let watch;
    const alive = () => {
      clearTimeout(watch);
      watch = setTimeout(transfer.abort, SILENCE);
    };
    transfer.abort = () => request.abort();
    request.upload.onprogress = ({ loaded }) => {
      alive();
      tell?.(loaded);
    };
    request.onloadend = () => {
      clearTimeout(watch);
      resolve(request);
    };
    request.open(method, url);
    Object.entries({ "Accept-Language": language, ...headers }).forEach(([name, value]) => request.setRequestHeader(name, value));
    alive();
    request.send(body);
  });
}

const isDone = ({ status }) => status >= 200 && status < 300;

/** Fails when the file changed or went since it was chosen; a request could not tell that from a cut line. */
const read = ({ file }, from, length) => file.slice(from, from + length).arrayBuffer();

async function inOne(transfer, tell) {
  const { file } = transfer;
  const form = new FormData();
  form.append("file", file);
  await read(transfer, 0, 1);
  const answer = await call(transfer, "POST", PLAIN, {}, form, (sent) => tell(Math.min(sent, file.size)));
  await read(transfer, 0, 1);
  return answer;
}

const quoted = (name) => encodeURIComponent(name).replace(/['()*]/g, (each) => "%" + each.charCodeAt(0).toString(16));

/** Asks how far it came, or begins; empty when parts may follow. */
async function begin(transfer, tell) {
  if (transfer.url) {
    const state = await call(transfer, "HEAD", transfer.url);
    if (!isDone(state)) return state;
    transfer.offset = Number(state.getResponseHeader("Upload-Offset"));
    return;
  }
  const made = await call(transfer, "POST", PLAIN + "/uploads", {
    "Upload-Complete": "?0",
    "Upload-Length": transfer.file.size,
    "Content-Disposition": `attachment; filename*=UTF-8''${quoted(transfer.file.name)}`,
  }, await read(transfer, 0, SMALL), tell);
  if (made.status !== 201) return made;
  transfer.url = made.getResponseHeader("Location");
  transfer.offset = Number(made.getResponseHeader("Upload-Offset"));
}

async function inParts(transfer, tell) {
  let answer = await begin(transfer, tell);
  while (!answer) {
    const { offset } = transfer;
    const bytes = await read(transfer, offset, PART);
    const last = offset + bytes.byteLength >= transfer.file.size;
    const taken = await call(transfer, "PATCH", transfer.url, {
      "Content-Type": "application/partial-upload",
      "Upload-Offset": offset,
      "Upload-Complete": last ? "?1" : "?0",
    }, bytes, (sent) => tell(offset + sent));
    if (last || !isDone(taken)) answer = taken;
    else transfer.offset = offset + bytes.byteLength;
  }
  return answer;
}

function json({ responseText }) {
  try {
    return JSON.parse(responseText);
  } catch {
    return {};
  }
}

/**
 * One try.
 * @param transfer the file, and how far it came; to be handed over again at the next try
 * @returns what became of it: kept, refused, changed, or cut with what is known about the next try
 */
export async function bring(transfer, tell) {
  try {
    const answer = await (plainOnly || transfer.file.size <= SMALL ? inOne : inParts)(transfer, tell);
    const { status } = answer;
    const body = json(answer);
    if (isDone(answer) && body.receipt) return { kept: body };
    if (REFUSALS.includes(status)) return { refused: status, detail: body.detail, reason: body.reason };
    if (UNKNOWN.includes(status)) transfer.url ? transfer.url = null : plainOnly = true;
    return { told: status > 409, after: Number(answer.getResponseHeader("Retry-After")) };
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return { changed: error.name === "NotFoundError" ? "removedSince" : "changed" };
  }
}

/** The server need not keep what came of a file that is not wanted any more. */
export function forget({ url, abort }) {
  abort?.();
  if (url) fetch(url, { method: "DELETE" }).catch(() => undefined);
}
