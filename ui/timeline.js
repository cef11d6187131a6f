// SPDX-License-Identifier: Apache-2.0
// The picture of a window's execution: a bar for each task, and below it one for each node or invocation. Only the
// rows that are in sight are asked for and drawn, so that an execution may have a hundred thousand.
import { get, part } from './api.js';
import { now } from './live.js';
import { duration, instant, kindOf, utc } from './parts.js';
import { html, useEffect, useLayoutEffect, useRef, useState } from './vendor/preact.js';

const rowHeight = 26; // pixels
const pageSize = 100;
const retryAfter = 2000; // milliseconds
const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 21600, 43200, 86400, 172800, 604800, 2592000, 7776000, 31536000];

const countOf = (task, status) => (status ? task.StatusCounts[status] ?? 0 : task.RowCount);

// All rows of the picture in order, as blocks of rows of one kind, with the place of their first row.
function blocksOf(tasks, open, status) {
  const blocks = [];
  let place = 0;
  const add = (block, size) => {
    if (size) blocks.push({ ...block, first: place, size });
    place += size;
  };
  tasks.forEach((task, at) => {
    if (task.Priority !== undefined && task.Priority !== tasks[at - 1]?.Priority) add({ kind: 'priority', priority: task.Priority }, 1);
    add({ kind: 'task', task }, 1);
    if (open.has(task.TaskExecutionId)) add({ kind: 'rows', task }, countOf(task, status));
  });
  return { blocks, size: place };
}

function visible(blocks, from, to) {
  const rows = [];
  for (const block of blocks) {
    const last = Math.min(block.first + block.size, to);
    for (let place = Math.max(block.first, from); place < last; ++place) rows.push({ block, place, at: place - block.first });
  }
  return rows;
}

// Rows of tasks, by pages, which are asked for when `wanted` names them. `turn` grows when they may have changed.
export function useRows(execution, status, turn) {
  const pages = useRef(new Map());
  const [, draw] = useState(0);
  const alive = useRef(true);
  useEffect(() => () => { alive.current = false; }, []);
  const want = (task, page) => {
    const key = `${task}/${status}/${page}`;
    const held = pages.current.get(key);
    if (held && (held.turn === turn || held.busy)) return held.rows;
    const entry = { rows: held?.rows, turn, busy: true };
    pages.current.set(key, entry);
    get(`executions/${part(execution)}/timeline/${part(task)}`, { offset: page * pageSize, limit: pageSize, status })
      .then((found) => { entry.rows = found.Rows; }, () => {
        entry.turn = null; // what there was stays meanwhile
        return new Promise((resolve) => setTimeout(resolve, retryAfter));
      })
      .then(() => { entry.busy = false; if (alive.current) draw((n) => n + 1); });
    return entry.rows;
  };
  return (task, at) => want(task.TaskExecutionId, Math.floor(at / pageSize))?.[at % pageSize];
}

// A row that has ended without a known end gets none that moves.
function endOf(row) {
  if (row.EndTime) return instant(row.EndTime);
  return ['running', 'waiting'].includes(kindOf(row.Status).kind) ? now() : instant(row.StartTime);
}

const day = 86_400_000; // milliseconds: no window is longer

// An execution of a fixture may run for ever, and began long before what the clock shows.
function lastKnown(execution, begin) {
  if (execution.EndTime) return instant(execution.EndTime);
  if (now() - begin < 2 * day) return now();
  const times = execution.Tasks.flatMap((task) => [task.StartTime, task.EndTime]).filter(Boolean).map(instant);
  return Math.max(begin, ...times) + 60_000;
}

function domainOf(execution, whole) {
  const starts = execution.Tasks.map((task) => task.StartTime).filter(Boolean).map(instant);
  const begin = execution.StartTime ? instant(execution.StartTime) : Math.min(now(), ...starts);
  let end = lastKnown(execution, begin);
  if (whole && execution.WindowEndTime) end = Math.max(end, instant(execution.WindowEndTime));
  const room = Math.max((end - begin) * 0.03, 500);
  return { begin, end: end + room };
}

function ticksOf({ begin, end }, width) {
  const wanted = ((end - begin) / 1000 / Math.max(width, 1)) * 90; // seconds that 90 pixels stand for
  const step = (steps.find((each) => each >= wanted) ?? steps.at(-1)) * 1000;
  const ticks = [];
  for (let at = Math.ceil(begin / step) * step; at < end; at += step) ticks.push(at);
  const shown = step >= day ? [0, 10] : [11, step < 60_000 ? 19 : 16]; // of the time as text
  return { ticks, text: (at) => utc(at).slice(...shown) };
}

// The patterns tell a failed bar from a good one without colours.
function Patterns() {
  const hatch = (id, path) => html`<pattern id=${id} width="8" height="8" patternUnits="userSpaceOnUse"><path d=${path} class="hatch" /></pattern>`;
  return html`<defs>${hatch('hatch-bad', 'M-2 2L2 -2M0 8L8 0M6 10L10 6')}${hatch('hatch-late', 'M0 2H2M4 6H6')}${hatch('hatch-ended', 'M0 4H8')}</defs>`;
}

function Bar({ row, x, y, thin, chosen }) {
  if (!row.StartTime) return null;
  const left = x(instant(row.StartTime));
  const wide = Math.max(x(endOf(row)) - left, 3);
  const { kind } = kindOf(row.Status);
  const box = { x: left, width: wide, y: y + (thin ? 10 : 5), height: thin ? 6 : rowHeight - 10, rx: 2 };
  return html`<g><rect ...${box} class=${`bar ${kind}${chosen ? ' chosen' : ''}`} />
    ${['bad', 'late', 'ended'].includes(kind) && html`<rect ...${box} fill=${`url(#hatch-${kind})`} />`}</g>`;
}

function countsText(task) {
  const limits = [task.MaxConcurrency && `MaxConcurrency ${task.MaxConcurrency}`, task.MaxErrors && `MaxErrors ${task.MaxErrors}`];
  const counts = Object.entries(task.StatusCounts).map(([status, count]) => `${count} ${status}`);
  return [...counts, ...limits].filter(Boolean).join(' · ');
}

// Such as `Failed (Terminated)` for a node that was never sent to.
function rowText(row) {
  const details = row.StatusDetails !== row.Status && row.StatusDetails ? ` (${row.StatusDetails})` : '';
  const lasted = row.StartTime ? `, ${duration(endOf(row) - instant(row.StartTime))}` : '';
  return `${row.Status ?? 'no status'}${details}${lasted}`;
}

// What stands beside a bar: at its right or left where there is room, else on it.
function Beside({ row, text, x, y, width }) {
  const begin = row.StartTime ? x(instant(row.StartTime)) : 0;
  const end = row.StartTime ? x(endOf(row)) : 0;
  const size = text.length * 6.2 + 12; // pixels, about
  if (width - end > size) return html`<text x=${end + 6} y=${y + 17} class="hint">${text}</text>`;
  if (begin > size) return html`<text x=${begin - 6} y=${y + 17} class="hint" text-anchor="end">${text}</text>`;
  return html`<text x=${begin + 6} y=${y + 17} class="hint above">${text}</text>`;
}

function Axis({ domain, x, width, lines }) {
  const { ticks, text } = ticksOf(domain, width);
  return html`<svg class="axis" width=${width} height="40" aria-hidden="true">
    ${ticks.map((at) => html`<text x=${Math.min(Math.max(x(at), 1), width - 2)} y="34" text-anchor=${x(at) < 30 ? 'start' : x(at) > width - 30 ? 'end' : 'middle'} class="hint">${text(at)}</text>`)}
    ${lines.map(({ at, name }) => html`<text x=${Math.min(x(at), width - 4)} y="14" text-anchor="end" class="hint ${name}">${name === 'cutoff' ? 'cutoff' : 'window ends'}</text>`)}
  </svg>`;
}

function useWidth(place) {
  const [width, setWidth] = useState(600);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return width;
}

// What people call the row: its node's name and id, or what it is for.
export const nameOf = (row) => [row.Name, row.InstanceId].filter(Boolean).join(' ') || row.Target || row.InvocationId;

function Label({ block, row, open, toggle, choose, chosen }) {
  if (block.kind === 'priority') return html`<span class="soft">Priority ${block.priority}</span>`;
  if (block.kind === 'task') {
    const shown = open.has(block.task.TaskExecutionId);
    const name = block.task.Name || block.task.TaskArn;
    return html`<button class=${`label ${kindOf(block.task.Status).kind}`} aria-expanded=${shown} aria-label=${`${name}, ${block.task.Status ?? 'no status'}`} title=${block.task.TaskArn}
      onClick=${() => toggle(block.task.TaskExecutionId)}>${shown ? '▾' : '▸'} ${kindOf(block.task.Status).sign} ${name}</button>`;
  }
  if (!row) return html`<span class="soft">Loading …</span>`;
  return html`<button class=${`label node ${kindOf(row.Status).kind}`} aria-pressed=${chosen} aria-label=${`${nameOf(row)}, ${row.Status ?? 'no status'}`} title=${nameOf(row)}
    onClick=${() => choose(row, block.task)}>${kindOf(row.Status).sign} ${nameOf({ ...row, Name: row.Name?.split('.')[0] })}</button>`;
}

// `chosen` is a row; `choose(row, task)` is called for a row that is clicked.
export function Timeline({ execution, status, whole, rowOf, chosen, choose, open, toggle }) {
  const place = useRef(null);
  const [top, setTop] = useState(0);
  const total = useWidth(place);
  const labels = total < 560 ? 132 : 250;
  const width = Math.max(total - labels, 80);
  const { blocks, size } = blocksOf(execution.Tasks, open, status);
  const tall = Math.min(size * rowHeight, Math.max(innerHeight - 260, 420));
  const from = Math.max(Math.floor(top / rowHeight) - 4, 0);
  const rows = visible(blocks, from, Math.ceil((top + tall) / rowHeight) + 4)
    .map((each) => ({ ...each, y: each.place * rowHeight, row: each.block.kind === 'rows' ? rowOf(each.block.task, each.at) : each.block.task }));
  const domain = domainOf(execution, whole);
  const x = (at) => Math.min(((at - domain.begin) / (domain.end - domain.begin)) * width, width);
  const lines = [['cutoff', execution.CutoffTime], ['end', execution.WindowEndTime]]
    .filter(([, at]) => at && instant(at) <= domain.end).map(([name, at]) => ({ name, at: instant(at) }));
  const same = (row) => chosen && row?.InvocationId === chosen.InvocationId && row?.InstanceId === chosen.InstanceId;
  const begin = from * rowHeight;
  const high = Math.max((rows.at(-1)?.y ?? 0) + rowHeight - begin, 0);
  return html`<figure class="timeline" aria-label="Timeline">
    <div class="axes" style=${{ paddingLeft: `${labels}px` }}><${Axis} domain=${domain} x=${x} width=${width} lines=${lines} /></div>
    <div class="rows" style=${{ height: `${tall}px` }} onScroll=${(event) => setTop(event.currentTarget.scrollTop)}>
      <div ref=${place} class="inner" style=${{ height: `${size * rowHeight}px` }}>
        <svg width=${width} height=${high} style=${{ left: `${labels}px`, top: `${begin}px` }} aria-hidden="true">
          <${Patterns} />
          ${ticksOf(domain, width).ticks.map((at) => html`<line x1=${x(at)} x2=${x(at)} y1="0" y2=${high} class="tick" />`)}
          ${rows.filter(({ row, block }) => row && block.kind !== 'priority').map(({ row, block, y }) => html`<g
              class=${block.kind === 'rows' ? 'clickable' : ''} onClick=${() => block.kind === 'rows' && choose(row, block.task)}>
            <rect x="0" y=${y - begin} width=${width} height=${rowHeight} class=${same(row) ? 'lane chosen' : 'lane'} />
            <${Bar} row=${row} x=${x} y=${y - begin} thin=${block.kind === 'task'} chosen=${same(row)} />
            <${Beside} row=${row} x=${x} y=${y - begin} width=${width} text=${block.kind === 'task' ? countsText(row)
              : rowText(row)} /></g>`)}
          ${lines.map(({ name, at }) => html`<line x1=${x(at)} x2=${x(at)} y1="0" y2=${high} class="mark ${name}" />`)}
        </svg>
        ${rows.map(({ block, row, y, place: key }) => html`<div class="lane-label" key=${key} style=${{ top: `${y}px`, width: `${labels}px` }}>
          <${Label} block=${block} row=${row} open=${open} toggle=${toggle} choose=${choose} chosen=${same(row) || false} /></div>`)}
      </div>
    </div>
  </figure>`;
}
