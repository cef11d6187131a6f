// SPDX-License-Identifier: Apache-2.0
// An execution of a window: as a timeline, and as a table for who cannot see it.
import { get, operation, part } from '../api.js';
import { useLive, useLoad } from '../live.js';
import { Action, Failure, Fields, Link, Pages, Short, Status, Table, Text, Time, Title, Waiting, duration, instant, kindOf } from '../parts.js';
import { Timeline, nameOf, useRows } from '../timeline.js';
import { html, useEffect, useRef, useState } from '../vendor/preact.js';
import { loadInvocation } from './invocation.js';

const openAtFirst = 200; // rows that a task may have to be shown open at once
const lasted = (row) => (row.StartTime && row.EndTime ? duration(instant(row.EndTime) - instant(row.StartTime)) : '');
const failed = (status) => ['bad', 'late'].includes(kindOf(status).kind);

// The step that a reader looks for: the one that failed, else the last that printed something.
const telling = (steps) => steps.find(({ plugin }) => failed(plugin.Status))
  ?? steps.filter(({ step }) => step?.StandardOutputContent || step?.StandardErrorContent).at(-1) ?? steps[0];

// What the node printed, and the way to the rest.
function Details({ row, task, close }) {
  const { data: invocation, error } = useLoad(async () => (row.CommandId && row.InstanceId ? loadInvocation(row.CommandId, row.InstanceId) : null),
    [row.CommandId, row.InstanceId]);
  const step = invocation && telling(invocation.steps);
  const data = step?.step;
  // The row is as it was when it was chosen; the invocation is as it is now.
  const of = invocation?.of ?? row;
  const end = row.EndTime ?? (of.Status === 'InProgress' ? undefined : step?.plugin.ResponseFinishDateTime);
  return html`<section class="card" aria-label="Details">
    <h2>${nameOf(row)}</h2>
    <${Failure} of=${error} />
    <${Fields} of=${[
      ['Status', html`<${Status} of=${of.Status} details=${of.StatusDetails} />`],
      ['Task', task.Name || task.TaskArn],
      ['Start', row.StartTime && html`<${Time} at=${row.StartTime} />`],
      ['End', end && html`<${Time} at=${end} />`],
      ['Step', data?.PluginName],
      ['Exit code', data?.ResponseCode >= 0 ? data.ResponseCode : undefined],
    ]} />
    ${data?.StandardErrorContent && html`<h3>Errors</h3><${Text} label="Errors">${data.StandardErrorContent}</${Text}>`}
    ${data?.StandardOutputContent && html`<h3>Output</h3><${Text} label="Output">${data.StandardOutputContent}</${Text}>`}
    <p class="buttons">${row.CommandId && row.InstanceId && html`<${Link} class="button" to=${`commands/${part(row.CommandId)}/${part(row.InstanceId)}`}>Steps, and the rule that served it</${Link}>`}
    ${row.CommandId && html`<${Link} class="button" to=${`commands/${part(row.CommandId)}`}>The whole command</${Link}>`}
    <button onClick=${close}>Close</button></p></section>`;
}

function TaskRows({ execution, task, status, choose }) {
  const [page, setPage] = useState(0);
  const size = 50;
  const { data, error } = useLoad(() => get(`executions/${part(execution)}/timeline/${part(task.TaskExecutionId)}`,
    { offset: page * size, limit: size, status }), [execution, task.TaskExecutionId, page, status]);
  return html`<h2>${task.Name || task.TaskArn}</h2><${Table} caption=${`Invocations of ${task.Name || task.TaskArn}`} rows=${data?.Rows} error=${error} columns=${[
      ['Node or target', (row) => html`<button class="plain" onClick=${() => choose(row, task)}>${nameOf(row)}</button>`],
      ['Status', (row) => html`<${Status} of=${row.Status} details=${row.StatusDetails} />`],
      ['Start', (row) => html`<${Time} at=${row.StartTime} />`],
      ['Lasted', lasted, 'number'],
    ]} />
    ${data?.Total > size && html`<${Pages} of=${task.Name || task.TaskArn} at=${`${page + 1} of ${Math.ceil(data.Total / size)}`}
      first=${page > 0 && (() => setPage(0))} previous=${page > 0 && (() => setPage(page - 1))}
      next=${(page + 1) * size < data.Total && (() => setPage(page + 1))} />`}`;
}

function TableView({ execution, status, choose }) {
  return html`<${Table} caption="Tasks of the execution" rows=${execution.Tasks} columns=${[
    ['Task', (task) => task.Name || task.TaskArn],
    ['Priority', (task) => task.Priority, 'number'],
    ['Type', (task) => task.TaskType],
    ['Status', (task) => html`<${Status} of=${task.Status} details=${task.StatusDetails} />`],
    ['Start', (task) => html`<${Time} at=${task.StartTime} />`],
    ['Lasted', lasted, 'number'],
    ['MaxConcurrency', (task) => task.MaxConcurrency, 'number'],
    ['MaxErrors', (task) => task.MaxErrors, 'number'],
    ['Invocations', (task) => Object.entries(task.StatusCounts).map(([name, count]) => `${count} ${name}`).join(', ')],
  ]} />${execution.Tasks.map((task) => html`<${TaskRows} key=${task.TaskExecutionId} execution=${execution.WindowExecutionId} task=${task} status=${status} choose=${choose} />`)}`;
}

function Facts({ of }) {
  return html`<${Fields} of=${[
      ['Status', html`<${Status} of=${of.Status} details=${of.StatusDetails} />`],
      ['Window', of.WindowId && html`<${Link} to=${`windows/${part(of.WindowId)}`}>${of.WindowName ?? of.WindowId}</${Link}>`],
      ['Execution', html`<${Short} id=${of.WindowExecutionId} />`],
      ['Start', html`<${Time} at=${of.StartTime} relative />`],
      ['End', of.EndTime && html`<${Time} at=${of.EndTime} relative />`],
      ['No new tasks after', of.CutoffTime && html`<${Time} at=${of.CutoffTime} />`],
      ['Window ends', of.WindowEndTime && html`<${Time} at=${of.WindowEndTime} />`],
    ]} />`;
}

export function ExecutionPage({ id }) {
  const { data, error } = useLoad(() => get(`executions/${part(id)}/timeline`), [id]);
  const [view, setView] = useState('picture');
  const [whole, setWhole] = useState(false);
  const [status, setStatus] = useState('');
  const [open, setOpen] = useState(null);
  const [chosen, setChosen] = useState(null);
  const details = useRef(null);
  const turn = useRef({ count: 0, last: null });
  useLive(); // so that what runs grows with the clock
  if (data && turn.current.last !== data) turn.current = { count: turn.current.count + 1, last: data };
  const rowOf = useRows(id, status, turn.current.count);
  const shown = open ?? new Set(data?.Tasks.filter((task) => task.RowCount <= openAtFirst).map((task) => task.TaskExecutionId));
  const toggle = (task) => {
    const next = new Set(shown);
    if (!next.delete(task)) next.add(task);
    setOpen(next);
  };
  useEffect(() => { if (chosen) details.current?.scrollIntoView({ block: 'nearest' }); }, [chosen]);
  if (!data) return html`<${Title}>Execution</${Title}><${Waiting} error=${error} />`;
  const choose = (row, task) => setChosen({ row, task });
  const statuses = [...new Set(data.Tasks.flatMap((task) => Object.keys(task.StatusCounts)))].sort();
  const bad = statuses.filter(failed);
  return html`<${Title}>Execution of ${data.WindowName ?? data.WindowId ?? 'a window'}</${Title}>
    <${Failure} of=${error} />
    <${Facts} of=${data} />
    <div class="buttons">
      <button aria-pressed=${view === 'picture'} onClick=${() => setView('picture')}>Timeline</button>
      <button aria-pressed=${view === 'table'} onClick=${() => setView('table')}>Table</button>
      <label class="inline"><span>Show</span><select value=${status} onChange=${(event) => setStatus(event.target.value)}>
        <option value="">all invocations</option>${statuses.map((each) => html`<option value=${each}>${each}</option>`)}</select></label>
      ${view === 'picture' && data.WindowEndTime && html`<label class="inline"><input type="checkbox" checked=${whole} onChange=${(event) => setWhole(event.target.checked)} /> <span>the whole window</span></label>`}
      ${!data.EndTime && html`<${Action} class="danger" ask="Cancel this execution?" run=${async () => {
        await operation('CancelMaintenanceWindowExecution', { WindowExecutionId: id });
        return 'Cancelling.';
      }}>Cancel the execution</${Action}>`}
    </div>
    ${bad.length > 0 && !chosen && html`<p class="soft">${bad.map((each) => `${data.Tasks.reduce((sum, task) => sum + (task.StatusCounts[each] ?? 0), 0)} ${each}`).join(', ')}: choose a node to see why.</p>`}
    ${view === 'picture'
      ? html`<${Timeline} execution=${data} status=${status} whole=${whole} rowOf=${rowOf} chosen=${chosen?.row} choose=${choose} open=${shown} toggle=${toggle} />`
      : html`<${TableView} execution=${data} status=${status} choose=${choose} />`}
    <div ref=${details}>${chosen && html`<${Details} key=${`${chosen.row.InvocationId}${chosen.row.InstanceId}`} ...${chosen} close=${() => setChosen(null)} />`}</div>`;
}
