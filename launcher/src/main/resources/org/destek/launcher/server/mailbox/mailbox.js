// Lists what was caught and shows one mail; asks for news every two seconds while the page is seen.
const list = document.getElementById('list');
const article = document.getElementById('mail');
const total = document.getElementById('total');
const more = document.getElementById('more');
const turkish = navigator.language.startsWith('tr');
const words = turkish
  ? { mails: 'ileti', from: 'Gönderen', to: 'Alıcı', cc: 'Bilgi', bcc: 'Gizli', reply: 'Yanıt adresi', path: 'Zarf göndereni',
      date: 'Tarih', html: 'Görünüm', text: 'Metin', headers: 'Başlıklar', source: 'Kaynak', none: '(konu yok)',
      title: 'Posta yakalayıcı', clear: 'Hepsini sil', sure: 'Bütün iletiler silinsin mi?', older: 'Daha eskileri göster',
      gone: 'Posta yakalayıcıya ulaşılamıyor', files: 'Ekler', empty: 'Hiçbir ileti bu makineden çıkmaz; gönderilenler burada görünür.' }
  : { mails: 'mails', from: 'From', to: 'To', cc: 'Cc', bcc: 'Bcc', reply: 'Reply to', path: 'Envelope sender',
      date: 'Date', html: 'HTML', text: 'Text', headers: 'Headers', source: 'Source', none: '(no subject)',
      title: 'Mail catcher', clear: 'Delete all', sure: 'Delete all mails?', older: 'Show older mails',
      gone: 'The mail catcher does not answer', files: 'Attachments', empty: 'No mail leaves this machine: what the system sends shows up here.' };
let limit = 50;
let shown = '';
let openId = '';

function element(name, text = '', attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

const person = (each) => (each.Name ? `${each.Name} <${each.Address}>` : each.Address);
const people = (all) => all.map(person).join(', ');
const time = (iso) => new Date(iso).toLocaleString(undefined, { dateStyle: 'short', timeStyle: 'medium' });

async function ask(path) {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

function row(mail) {
  const link = element('a', '', { href: `#${mail.ID}` });
  if (!mail.Read) link.className = 'new';
  if (mail.ID === openId) link.setAttribute('aria-current', 'true');
  link.append(element('span', mail.Subject || words.none, { class: 'subject' }),
    element('span', `${people([...mail.To, ...mail.Cc, ...mail.Bcc])} · ${time(mail.Created)}`, { class: 'quiet' }),
    element('span', mail.Snippet, { class: 'quiet' }));
  const item = element('li');
  item.append(link);
  return item;
}

async function refresh() {
  if (document.hidden) return;
  try {
    const answer = await (await ask(`/api/v1/messages?limit=${limit}`)).json();
    const state = JSON.stringify([answer.total, openId, answer.messages.map((mail) => [mail.ID, mail.Read])]);
    total.textContent = `${answer.total} ${words.mails}`;
    if (state === shown) return;
    shown = state;
    const focused = document.activeElement.closest?.('#list a')?.hash;
    list.replaceChildren(...answer.messages.map(row));
    if (focused) list.querySelector(`a[href="${CSS.escape(focused).replace('\\#', '#')}"]`)?.focus();
    more.hidden = answer.messages.length >= answer.total;
  } catch (problem) {
    total.textContent = words.gone;
  }
}

function facts(mail) {
  const all = element('dl');
  const rows = [[words.from, person(mail.From)], [words.to, people(mail.To)], [words.cc, people(mail.Cc)],
    [words.bcc, people(mail.Bcc)], [words.reply, people(mail.ReplyTo)], [words.path, mail.ReturnPath],
    [words.date, time(mail.Date)], [words.files, mail.Attachments.map((file) => `${file.FileName} (${file.Size} B)`).join(', ')]];
  for (const [name, value] of rows) if (value) all.append(element('dt', name), element('dd', value));
  return all;
}

async function fill(panel, kind, mail) {
  if (kind === 'html') {
    panel.replaceChildren(element('iframe', '', { src: `/view/${mail.ID}`, title: mail.Subject || words.none,
      sandbox: 'allow-popups allow-popups-to-escape-sandbox' }));
    return;
  }
  let text = mail.Text;
  if (kind === 'headers') {
    const headers = await (await ask(`/api/v1/message/${mail.ID}/headers`)).json();
    text = Object.entries(headers).flatMap(([name, values]) => values.map((value) => `${name}: ${value}`)).join('\n');
  } else if (kind === 'source') {
    text = await (await ask(`/api/v1/message/${mail.ID}/raw`)).text();
  }
  panel.replaceChildren(element('pre', text, { tabindex: '0' }));
}

function tabs(mail) {
  const kinds = (mail.HTML ? ['html'] : []).concat('text', 'headers', 'source');
  const bar = element('div', '', { role: 'tablist' });
  const panel = element('div', '', { role: 'tabpanel', id: 'panel' });
  const choose = (tab) => {
    for (const each of bar.children) {
      each.setAttribute('aria-selected', String(each === tab));
      each.tabIndex = each === tab ? 0 : -1;
    }
    panel.setAttribute('aria-labelledby', tab.id);
    fill(panel, tab.id.slice(4), mail).catch((problem) => panel.replaceChildren(element('p', problem.message)));
  };
  for (const kind of kinds) {
    const tab = element('button', words[kind], { type: 'button', role: 'tab', id: `tab-${kind}`, 'aria-controls': 'panel' });
    tab.addEventListener('click', () => choose(tab));
    bar.append(tab);
  }
  bar.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const all = [...bar.children];
    const next = all[(all.indexOf(event.target) + step + all.length) % all.length];
    next.focus();
    choose(next);
  });
  choose(bar.firstElementChild);
  return [bar, panel];
}

async function open() {
  openId = location.hash.slice(1);
  if (!openId) return;
  try {
    const mail = await (await ask(`/api/v1/message/${encodeURIComponent(openId)}`)).json();
    article.replaceChildren(element('h2', mail.Subject || words.none), facts(mail), ...tabs(mail));
    article.focus();
  } catch (problem) {
    article.replaceChildren(element('p', words.empty, { class: 'empty' }));
  }
  refresh();
}

document.documentElement.lang = turkish ? 'tr' : 'en';
document.title = words.title;
document.querySelector('h1').textContent = words.title;
document.querySelector('.empty').textContent = words.empty;
document.getElementById('clear').textContent = words.clear;
more.textContent = words.older;
more.addEventListener('click', () => { limit += 50; refresh(); });
document.getElementById('clear').addEventListener('click', async () => {
  if (!confirm(words.sure)) return;
  await fetch('/api/v1/messages', { method: 'DELETE' });
  location.hash = '';
  article.replaceChildren(element('p', words.empty, { class: 'empty' }));
  refresh();
});
addEventListener('hashchange', open);
document.addEventListener('visibilitychange', refresh);
setInterval(refresh, 2000);
refresh();
open();
