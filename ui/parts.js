// SPDX-License-Identifier: Apache-2.0
// What the pages are made of. Texts of the server become text nodes only: Preact escapes them.
import { operation } from './api.js';
import { now, useLive, useLoad } from './live.js';
import { html, useEffect, useRef, useState } from './vendor/preact.js';

// A status of a window's execution (SUCCESS, TIMED_OUT) or of a command (Success, TimedOut) as one of few kinds,
// each with a sign of its own, so that no colour has to be told from another.
const kinds = [
  [/^(success|online|enabled|registered|active|served)$/, 'good', '✓'],
  [/^(fail|undeliverable|terminated|accessdenied|invalidplatform|incomplete|connectionlost|noinstances)/, 'bad', '✕'],
  [/(timedout|rateexceeded)$/, 'late', '!'],
  [/^(cancel|skipped|inactive|disabled)/, 'ended', '⊘'],
  [/^(inprogress|cancelling|delayed)$/, 'running', '▶'],
  [/^(pending|waiting)/, 'waiting', '…'],
];

export function kindOf(status) {
  const word = String(status ?? '').toLowerCase().replace(/[_ ]/g, '');
  const found = kinds.find(([pattern]) => pattern.test(word));
  return found ? { kind: found[1], sign: found[2] } : { kind: 'other', sign: '·' };
}

// `as` is another status whose look it gets.
export function Status({ of, details, as = of }) {
  if (!of) return null;
  const { kind, sign } = kindOf(as);
  const more = details && details !== of ? ` (${details})` : '';
  return html`<span class="status ${kind}"><span class="sign" aria-hidden="true">${sign}</span><span>${of}${more}</span></span>`;
}

// Milliseconds since 1970 of what the APIs call a time: seconds, or ISO 8601.
export const instant = (at) => (typeof at === 'number' ? at * 1000 : Date.parse(at));

export const utc = (ms) => new Date(ms).toISOString().replace('T', ' ').replace(/\.\d+Z$/, '');

const units = [[86400, 'd'], [3600, 'h'], [60, 'min'], [1, 's']];

export function duration(ms) {
  let seconds = Math.abs(ms) / 1000;
  if (seconds < 10) return `${Math.round(seconds * 10) / 10} s`;
  seconds = Math.round(seconds);
  const first = units.findIndex(([size]) => seconds >= size);
  const parts = units.slice(first, first + 2).map(([size, name]) => {
    const count = Math.floor(seconds / size);
    seconds -= count * size;
    return count ? `${count} ${name}` : '';
  });
  return parts.filter(Boolean).join(' ');
}

export function Time({ at, relative }) {
  useLive();
  if (at === undefined || at === null || at === '') return '–';
  const ms = instant(at);
  if (Number.isNaN(ms)) return String(at);
  const away = ms - now();
  const words = away > 0 ? `in ${duration(away)}` : away > -50 ? 'now' : `${duration(away)} ago`;
  return html`<time datetime=${new Date(ms).toISOString()} title=${`${new Date(ms).toLocaleString()} here`}>${utc(ms)}</time>${relative && html` <span class="soft">${words}</span>`}`;
}

// The heading of a page, which names the browser's tab too.
export function Title({ children }) {
  const text = [children].flat().join('');
  useEffect(() => { document.title = `${text} – ssmock`; }, [text]);
  return html`<h1>${text}</h1>`;
}

export const Link = ({ to, children, ...rest }) => html`<a href=${`#/${to}`} ...${rest}>${children}</a>`;

export const Short = ({ id }) => html`<code>${id}</code>`;

function Scroll({ label, children }) {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${label}>${children}</div>`;
}

// `columns`: [name, of(row), class?]; a row's first cell is its header.
// Without `rows` they are on their way, unless there is an `error`.
export function Table({ caption, columns, rows, error, empty = 'There are none.' }) {
  if (error && !rows) return html`<${Failure} of=${error} />`;
  if (!rows) return html`<p class="soft">Loading …</p>`;
  if (!rows.length) return html`<p class="soft">${empty}</p>`;
  return html`<${Scroll} label=${caption}><table>
    <caption class="unseen">${caption}</caption>
    <thead><tr>${columns.map(([name, , style]) => html`<th scope="col" class=${style}>${name || html`<span class="unseen">Actions</span>`}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${columns.map(([, of, style], at) =>
      at === 0 ? html`<th scope="row" class=${style}>${of(row)}</th>` : html`<td class=${style}>${of(row)}</td>`)}</tr>`)}
    </tbody></table></${Scroll}>`;
}

// What a page shows until its `data` is there.
export function Waiting({ data, error }) {
  return data || error ? html`<${Failure} of=${error} />` : html`<p class="soft">Loading …</p>`;
}

export function Failure({ of }) {
  return of ? html`<p class="failure" role="alert">${of.message}</p>` : null;
}

// `first`, `previous` and `next` go there; one that is missing cannot be gone to.
export function Pages({ of, at, first, previous, next }) {
  const button = (name, go) => html`<button disabled=${!go} onClick=${go}>${name}</button>`;
  return html`<nav class="pages" aria-label=${`Pages: ${of}`}>
    ${button('First', first)}${button('Previous', previous)}<span>Page ${at}</span>${button('Next', next)}</nav>`;
}

// A list of the SSM API, a page at a time: `member` of the replies of `name`.
export function Paged({ name, input = {}, member, size = 50, ...table }) {
  const key = JSON.stringify([name, input]);
  const [place, setPlace] = useState({ key, tokens: [] });
  const tokens = place.key === key ? place.tokens : [];
  const token = tokens.at(-1);
  const { data: shown, error } = useLoad(async () => ({
    place: `${key} ${token}`, page: await operation(name, { ...input, MaxResults: size, NextToken: token }),
  }), [key, token]);
  const data = shown?.page;
  const go = (list) => setPlace({ key, tokens: list });
  const next = shown?.place === `${key} ${token}` ? data.NextToken : undefined; // not that of the page before
  return html`<${Table} ...${table} rows=${data?.[member]} error=${error} />
    ${(tokens.length > 0 || data?.NextToken) && html`<${Pages} of=${table.caption} at=${tokens.length + 1}
      first=${tokens.length && (() => go([]))} previous=${tokens.length && (() => go(tokens.slice(0, -1)))}
      next=${next && (() => go([...tokens, next]))} />`}`;
}

export function Fields({ of }) {
  const shown = of.filter(([, value]) => value !== undefined && value !== null && value !== '');
  return html`<dl>${shown.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

export function Text({ label, children }) {
  return html`<pre tabindex="0" role="region" aria-label=${label}>${children}</pre>`;
}

export const Json = ({ label, value }) =>
  html`<${Text} label=${label}>${typeof value === 'string' ? value : JSON.stringify(value, null, 2)}</${Text}>`;

// The one place that says what became of a button, for eyes and for screen readers.
let say = () => {};

export function Notices() {
  const [notice, setNotice] = useState(null);
  say = setNotice;
  useEffect(() => {
    if (!notice || notice.bad) return undefined;
    const timer = setTimeout(() => setNotice(null), 4000);
    return () => clearTimeout(timer);
  }, [notice]);
  return html`<div class="notices" role="status">${notice && html`<p class=${notice.bad ? 'notice bad' : 'notice'}>
    <span>${notice.text}</span> <button aria-label="Close this notice" onClick=${() => setNotice(null)}>✕</button></p>`}</div>`;
}

export const report = (error) => say({ text: error.message, bad: true });
export const tell = (text) => say({ text });

// A button that asks the server for something; `run` may return the words that say it is done.
export function Action({ run, ask, label, children, ...rest }) {
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const act = async () => {
    setBusy(true);
    try {
      const words = await run();
      if (typeof words === 'string') tell(words);
    } catch (error) {
      report(error);
    }
    setBusy(false);
  };
  return html`<button ...${rest} aria-label=${label} aria-busy=${busy} onClick=${() => busy || (ask ? setAsking(true) : act())}>${children}</button>
    ${asking && html`<${Dialog} title=${ask} close=${() => setAsking(false)}><div class="buttons">
      <button class="danger" onClick=${() => { setAsking(false); act(); }}>${children}</button>
      <button autofocus onClick=${() => setAsking(false)}>No, leave it</button></div></${Dialog}>`}`;
}

function Dialog({ title, close, children }) {
  const place = useRef(null);
  useEffect(() => {
    const before = document.activeElement;
    const dialog = place.current;
    dialog.showModal();
    // While it is modal, nothing else can have the focus.
    return () => { dialog.close(); before?.focus?.(); };
  }, []);
  return html`<dialog ref=${place} aria-label=${title} onClose=${close} onCancel=${close}>
    <h2>${title}</h2>${children}</dialog>`;
}

export function Copy({ text, children = 'Copy' }) {
  const copy = async () => {
    if (!navigator.clipboard) throw new Error('The browser lets pages copy only when they come from localhost or by https.');
    await navigator.clipboard.writeText(typeof text === 'function' ? await text() : text);
    return 'Copied.';
  };
  return html`<${Action} run=${copy}>${children}</${Action}>`;
}

export function Tabs({ label, of, at }) {
  return html`<nav class="tabs" aria-label=${label}>${of.map(([to, name]) =>
    html`<a href=${`#/${to}`} aria-current=${name === at ? 'page' : undefined}>${name}</a>`)}</nav>`;
}

// A form's field with its label; an element of `options` is a value, or a value and its words.
export function Field({ name, label, options, hint, ...rest }) {
  const field = options
    ? html`<select name=${name} ...${rest}>${options.map((each) => [each].flat()).map(([value, words = value]) => html`<option value=${value}>${words}</option>`)}</select>`
    : html`<input name=${name} autocomplete="off" spellcheck=${false} ...${rest} />`;
  return html`<label><span>${label}</span>${field}${hint && html`<small>${hint}</small>`}</label>`;
}

// What a form holds, without what was left empty.
function filled(form) {
  const values = [...new FormData(form)].map(([name, value]) => [name, value.trim()]);
  return Object.fromEntries(values.filter(([, value]) => value));
}

// A form in a dialog; an error is shown in it, and it stays open then.
export function Ask({ title, close, send, done, children, submit = 'Save' }) {
  const [error, setError] = useState(null);
  const busy = useRef(false);
  const onSubmit = async (event) => {
    event.preventDefault();
    if (busy.current) return;
    busy.current = true;
    try {
      const words = await send(filled(event.currentTarget));
      close();
      tell(typeof words === 'string' ? words : done);
    } catch (failure) {
      setError(failure);
    }
    busy.current = false;
  };
  return html`<${Dialog} title=${title} close=${close}><form onSubmit=${onSubmit}>${children}
    <${Failure} of=${error} />
    <div class="buttons"><button class="main" type="submit">${submit}</button>
    <button type="button" onClick=${close}>Close</button></div></form></${Dialog}>`;
}
