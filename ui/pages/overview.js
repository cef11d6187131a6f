// SPDX-License-Identifier: Apache-2.0
// What runs, what failed last, and what comes next.
import { get, part } from '../api.js';
import { useLoad } from '../live.js';
import { Failure, Link, Status, Table, Time, Title, Waiting } from '../parts.js';
import { html } from '../vendor/preact.js';

const counted = [
  ['MaintenanceWindows', 'windows', 'Windows'], ['Executions', 'windows', 'Executions'], ['Commands', 'commands', 'Commands'],
  ['Nodes', 'nodes', 'Nodes'], ['Documents', 'documents', 'Own documents'], ['Parameters', 'parameters', 'Parameters'],
  ['Outcomes', 'outcomes', 'Outcomes'], ['Activations', 'nodes', 'Activations'],
];

function What({ of }) {
  if (of.Kind === 'WindowExecution') return html`<${Link} to=${`executions/${part(of.WindowExecutionId)}`}>Window ${of.Name ?? of.WindowId}</${Link}>`;
  const about = of.Comment ? `${of.DocumentName}: ${of.Comment}` : of.DocumentName;
  return html`<${Link} to=${`commands/${part(of.CommandId)}`}>${about}</${Link}>
    ${of.WindowExecutionId && html` <${Link} class="soft" to=${`executions/${part(of.WindowExecutionId)}`}>in a window</${Link}>`}`;
}

const nodes = (of) => (of.TargetCount === undefined ? '' : `${of.ErrorCount + of.DeliveryTimedOutCount} of ${of.TargetCount}`);

function Runs({ caption, rows, empty, last }) {
  return html`<h2>${caption}</h2><${Table} caption=${caption} rows=${rows} empty=${empty} columns=${[
    ['What', (of) => html`<${What} of=${of} />`],
    ['Status', (of) => (of.Status === 'Success' ? html`<${Status} of="Success" details="as MaxErrors allows" as="TimedOut" />` : html`<${Status} of=${of.Status} />`)],
    [last ? 'End' : 'Start', (of) => html`<${Time} at=${last ? of.EndTime : of.StartTime} relative />`],
    ['Failed nodes', nodes, 'number'],
  ]} />`;
}

export function OverviewPage() {
  const { data, error } = useLoad(() => get('overview'), []);
  if (!data) return html`<${Title}>Overview</${Title}><${Waiting} error=${error} />`;
  return html`<${Title}>Overview</${Title}><${Failure} of=${error} />
    <ul class="counts">${counted.map(([name, to, words]) => html`<li><a href=${`#/${to}`}><strong>${data.Counts[name]}</strong> ${words}</a></li>`)}</ul>
    <${Runs} caption="What failed last" rows=${data.Failures} empty="Nothing has failed." last />
    <${Runs} caption="What runs" rows=${data.Running} empty="Nothing runs." />
    <h2>Next runs of windows</h2>
    <${Table} caption="Next runs of windows" rows=${data.NextRuns} empty="No window will run." columns=${[
      ['Window', (run) => html`<${Link} to=${`windows/${part(run.WindowId)}`}>${run.Name}</${Link}>`],
      ['When', (run) => html`<${Time} at=${run.Time} relative />`],
    ]} />`;
}
