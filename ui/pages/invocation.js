// SPDX-License-Identifier: Apache-2.0
// What became of a command on one node: its steps, their output, and the rule that said so.
import { control, operation, part } from '../api.js';
import { useLoad } from '../live.js';
import { Action, Failure, Fields, Json, Link, Short, Status, Table, Text, Time, Title, Waiting } from '../parts.js';
import { html } from '../vendor/preact.js';

// An invocation, and what each of its steps printed.
export async function loadInvocation(CommandId, InstanceId) {
  const { CommandInvocations } = await operation('ListCommandInvocations', { CommandId, InstanceId, Details: true });
  const of = CommandInvocations[0];
  if (!of) throw new Error(`There is no invocation of command ${CommandId} on ${InstanceId} in this account and region.`);
  // Step by step, since a list's output is cut off earlier than that of an invocation.
  const steps = await Promise.all(of.CommandPlugins.map(({ Name }) =>
    operation('GetCommandInvocation', { CommandId, InstanceId, PluginName: Name }).catch(() => null)));
  return { of, steps: of.CommandPlugins.map((plugin, at) => ({ plugin, step: steps[at] })) };
}

function Step({ plugin, step }) {
  return html`<section class="card" aria-label=${`Step ${plugin.Name}`}><h3>${plugin.Name}</h3>
    <${Fields} of=${[
      ['Status', html`<${Status} of=${plugin.Status} details=${plugin.StatusDetails} />`],
      ['Exit code', plugin.ResponseCode >= 0 ? plugin.ResponseCode : undefined],
      ['Start', plugin.ResponseStartDateTime && html`<${Time} at=${plugin.ResponseStartDateTime} />`],
      ['End', plugin.ResponseFinishDateTime && html`<${Time} at=${plugin.ResponseFinishDateTime} />`],
    ]} />
    ${step?.StandardErrorContent && html`<h4>Errors</h4><${Text} label=${`Errors of ${plugin.Name}`}>${step.StandardErrorContent}</${Text}>`}
    <h4>Output</h4>
    ${step?.StandardOutputContent || (!step && plugin.Output)
      ? html`<${Text} label=${`Output of ${plugin.Name}`}>${step ? step.StandardOutputContent : plugin.Output}</${Text}>`
      : html`<p class="soft">It printed nothing.</p>`}</section>`;
}

const why = (each) => ({
  Served: 'It gave this invocation its outcome.',
  Outranked: 'Newer rules had served all steps.',
  AddedLater: 'It was added later.',
  NotRemembered: 'Too long ago to know.',
  Unmet: `${each.Condition} is ${each.Found ?? 'not there'}; the rule wants ${each.Expected}.`,
}[each.Result] ?? each.Result);

function Rules({ command, node }) {
  const { data, error } = useLoad(() => control('POST', 'outcomes/explain', { CommandId: command, InstanceId: node }), [command, node]);
  return html`<${Failure} of=${error} />
    ${data && !data.Remembered && html`<p class="soft">It comes from a fixture or a saved state, or is too long ago: no rule of this server is known to have served it.</p>`}
    ${data && html`<${Table} caption="Rules: those that served, then the others in the order in which they are tried" rows=${[...data.Rules].sort((left, right) => (right.Result === 'Served') - (left.Result === 'Served'))} empty="There are no rules: on a node that is online a command succeeds at once." columns=${[
      ['Result', (each) => html`<${Status} of=${each.Result} />`],
      ['Why', why],
      ['Rule', (each) => html`<code>${JSON.stringify(each.Rule ?? each.Outcome ?? null)}</code>`, 'long'],
    ]} />`}`;
}

const running = ['Pending', 'InProgress', 'Delayed', 'Cancelling'];

export function InvocationPage({ id, node }) {
  const { data, error } = useLoad(() => loadInvocation(id, node), [id, node]);
  const of = data?.of;
  const set = (Status) => control('POST', `commands/${part(id)}/invocations/${part(node)}`, { Status }).then(() => `Set to ${Status}.`);
  const next = (outcome, words) => control('POST', 'outcomes', { InstanceId: node, DocumentName: of.DocumentName, Times: 1, ...outcome })
    .then(() => `The next ${of.DocumentName} on ${node} will ${words}.`);
  return html`<${Title}>${of ? `${of.DocumentName} on ${of.InstanceName || node}` : `Invocation on ${node}`}</${Title}><${Waiting} data=${data} error=${error} />
    ${of && html`<${Fields} of=${[
      ['Status', html`<${Status} of=${of.Status} details=${of.StatusDetails} />`],
      ['Node', html`<${Link} to=${`nodes/${part(node)}`}>${node}</${Link}> ${of.InstanceName}`],
      ['Command', html`<${Link} to=${`commands/${part(id)}`}>${of.DocumentName}</${Link}>`],
      ['Comment', of.Comment],
      ['Sent', html`<${Time} at=${of.RequestedDateTime} relative />`],
      ['Id', html`<${Short} id=${id} />`],
    ]} />
    <p class="buttons"><${Action} run=${() => next({ ResponseCode: 1 }, 'fail')}>Fail it next time</${Action}>
      <${Action} run=${() => next({ Status: 'Success' }, 'succeed')}>Let it succeed next time</${Action}>
      ${running.includes(of.Status) && ['Success', 'Failed', 'TimedOut'].map((each) => html`<${Action} key=${each} run=${() => set(each)}>End it: ${each}</${Action}>`)}</p>
    <h2>Steps</h2>${data.steps.map((each) => html`<${Step} key=${each.plugin.Name} ...${each} />`)}
    <h2>Which rule said so</h2><${Rules} command=${id} node=${node} />
    <details><summary>As the API answers it</summary><${Json} label="ListCommandInvocations" value=${of} /></details>`}`;
}
