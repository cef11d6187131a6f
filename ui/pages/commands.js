// SPDX-License-Identifier: Apache-2.0
// Commands, and what became of one on each node.
import { operation, part } from '../api.js';
import { useLoad } from '../live.js';
import { Action, Fields, Json, Link, Paged, Short, Status, Time, Title, Waiting } from '../parts.js';
import { html, useState } from '../vendor/preact.js';

const ended = ['Success', 'Failed', 'TimedOut', 'Cancelled'];
const statuses = [['', 'all'], ...['Pending', 'InProgress', ...ended].map((each) => [each, each])];
const filter = (key, value) => (value ? [{ key, value }] : undefined);

function Choice({ label, value, set }) {
  return html`<label class="inline"><span>${label}</span><select value=${value} onChange=${(event) => set(event.target.value)}>
    ${statuses.map(([each, name]) => html`<option value=${each}>${name}</option>`)}</select></label>`;
}

export function CommandsPage() {
  const [status, setStatus] = useState('');
  return html`<${Title}>Commands</${Title}><div class="buttons"><${Choice} label="Status" value=${status} set=${setStatus} /></div>
    <${Paged} name="ListCommands" member="Commands" caption="Commands" input=${{ Filters: filter('Status', status) }} columns=${[
      ['Document', (of) => html`<${Link} to=${`commands/${part(of.CommandId)}`}>${of.DocumentName}</${Link}>`],
      ['Status', (of) => html`<${Status} of=${of.Status} details=${of.StatusDetails} />`],
      ['Sent', (of) => html`<${Time} at=${of.RequestedDateTime} relative />`],
      ['Nodes', (of) => of.TargetCount, 'number'],
      ['Ended', (of) => of.CompletedCount, 'number'],
      ['Failed', (of) => of.ErrorCount + of.DeliveryTimedOutCount, 'number'],
      ['Comment', (of) => of.Comment],
    ]} />`;
}

function targets(of) {
  if (of.Targets?.length) return of.Targets.map((each) => `${each.Key} = ${each.Values.join(', ')}`).join('; ');
  return of.InstanceIds?.join(', ');
}

// Invocations on nodes, of one command or of one node.
export function Invocations({ input, byNode }) {
  const [status, setStatus] = useState('');
  return html`<div class="buttons"><${Choice} label="Status" value=${status} set=${setStatus} /></div>
    <${Paged} name="ListCommandInvocations" member="CommandInvocations" caption="Invocations" input=${{ ...input, Filters: filter('Status', status) }} columns=${[
      [byNode ? 'Command' : 'Node', (of) => html`<${Link} to=${`commands/${part(of.CommandId)}/${part(of.InstanceId)}`}>${byNode ? of.DocumentName : of.InstanceId}</${Link}>`],
      ...(byNode ? [] : [['Name', (of) => of.InstanceName]]),
      ['Status', (of) => html`<${Status} of=${of.Status} details=${of.StatusDetails} />`],
      ['Sent', (of) => html`<${Time} at=${of.RequestedDateTime} relative=${byNode} />`],
      ['Comment', (of) => of.Comment],
    ]} />`;
}

export function CommandPage({ id }) {
  const { data, error } = useLoad(() => operation('ListCommands', { CommandId: id }), [id]);
  const of = data?.Commands[0];
  return html`<${Title}>${of?.DocumentName ?? 'Command'}</${Title}><${Waiting} data=${data} error=${error} />
    ${data && !of && html`<p class="failure">There is no command ${id} in this account and region.</p>`}
    ${of && html`<${Fields} of=${[
      ['Status', html`<${Status} of=${of.Status} details=${of.StatusDetails} />`],
      ['Comment', of.Comment],
      ['Sent', html`<${Time} at=${of.RequestedDateTime} relative />`],
      ['Targets', targets(of)],
      ['Nodes', `${of.TargetCount}: ${of.CompletedCount} ended, ${of.ErrorCount} failed, ${of.DeliveryTimedOutCount} not delivered`],
      ['At once', of.MaxConcurrency], ['Errors allowed', of.MaxErrors],
      ['Expires', of.ExpiresAfter && html`<${Time} at=${of.ExpiresAfter} />`],
      ['Document', html`<${Link} to=${`documents/${part(of.DocumentName)}`}>${of.DocumentName}</${Link}>`],
      ['Id', html`<${Short} id=${id} />`],
    ]} />
    ${!ended.includes(of.Status) && html`<p class="buttons"><${Action} class="danger" ask="Cancel this command on all nodes?"
      run=${async () => { await operation('CancelCommand', { CommandId: id }); return 'Cancelling.'; }}>Cancel the command</${Action}></p>`}
    <h2>Nodes</h2><${Invocations} input=${{ CommandId: id }} />
    <h2>Parameters</h2><${Json} label="Parameters" value=${of.Parameters} />`}`;
}
