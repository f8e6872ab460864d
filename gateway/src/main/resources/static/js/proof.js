/** Does the work that stands for the human check (ALTCHA's), so that nobody has to read a picture. */
let work;
let begun;

const field = (form) => form.elements["humanCheck.altcha"];
const digits = (form) => form.elements["humanCheck.answer"].value.trim();
const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, 0)).join("");

/** Begins while the form is filled in. The picture stays until the work is done, and where it cannot be. */
export function beginWork(form) {
  const task = field(form).dataset.work;
  if (field(form).value) done(form);
  else if (task && crypto.subtle) work = solve(form, JSON.parse(task));
}

/** Waits for the work, unless digits were typed; works once more for a form that lay open for nine of its ten minutes. */
export async function ready(form, renewed) {
  if (!work || digits(form)) return;
  if (Date.now() - begun > 540000) {
    const check = await renewed();
    if (check?.altcha) work = solve(form, check.altcha);
  }
  await Promise.race([work, new Promise((late) => setTimeout(late, 15000))]);
}

async function solve(form, task) {
  begun = Date.now();
  for (let number = 0; number <= task.maxnumber; number++) {
    const digest = await crypto.subtle.digest(task.algorithm, new TextEncoder().encode(task.salt + number));
    if (hex(digest) !== task.challenge) continue;
    field(form).value = btoa(JSON.stringify({ ...task, number }));
    return done(form);
  }
}

/** Who is typing the digits goes on with them. */
function done(form) {
  const check = document.getElementById("check");
  if (!form.isConnected || digits(form) || check.contains(document.activeElement)) return;
  check.hidden = true;
  document.getElementById("check-done").hidden = false;
}
