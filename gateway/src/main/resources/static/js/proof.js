/** Does the work that stands for the human check (ALTCHA's), so that nobody has to read a picture. */
const ROUND = 100;
const PATIENCE = 15_000;
/** A minute before the server forgets the check. */
const LIFE = 540_000;
const text = new TextEncoder();
let work = Promise.resolve();
let begun = 0;

const field = (form) => form.elements["humanCheck.altcha"];
const digits = (form) => form.elements["humanCheck.answer"];

/** Begins while the form is filled in. The picture stays until the work is done, and where it cannot be. */
export function begin(form) {
  if (field(form).value) return done(form);
  const task = field(form).dataset.work;
  if (task && globalThis.crypto?.subtle) work = solve(form, task.split(" "));
}

/** Waits for the work, unless digits were typed; once more for a form that lay open for long. */
export async function ready(form, renewed) {
  if (digits(form).value.trim() || !field(form).dataset.work) return;
  if (field(form).value && Date.now() - begun > LIFE) {
    const check = await renewed();
    if (check?.altcha) work = solve(form, parts(check.altcha));
  }
  await Promise.race([work, new Promise((late) => setTimeout(late, PATIENCE))]);
}

const parts = ({ algorithm, challenge, maxnumber, salt, signature }) => [algorithm, challenge, maxnumber, salt, signature];

async function solve(form, [algorithm, challenge, most, salt, signature]) {
  begun = Date.now();
  const wanted = challenge.match(/../g).map((byte) => parseInt(byte, 16));
  const digest = (number) => crypto.subtle.digest(algorithm, text.encode(salt + number));
  for (let from = 0; from <= most; from += ROUND) {
    const found = await Promise.all(Array.from({ length: ROUND }, (_, each) => digest(from + each)));
    const at = found.map((each) => new Uint8Array(each)).findIndex((bytes) => wanted.every((byte, i) => bytes[i] === byte));
    if (at < 0) continue;
    field(form).value = btoa(JSON.stringify({ algorithm, challenge, number: from + at, salt, signature }));
    return done(form);
  }
}

/** Who is typing the digits goes on with them. */
function done(form) {
  const check = document.getElementById("check");
  if (!form.isConnected || digits(form).value || check.contains(document.activeElement)) return;
  check.hidden = true;
  document.getElementById("check-done").hidden = false;
}
