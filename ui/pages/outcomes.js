// SPDX-License-Identifier: Apache-2.0
// The rules that say what becomes of commands and tasks.
import { control, get } from '../api.js';
import { useLoad } from '../live.js';
import { Action, Ask, Failure, Field, Table, Title, tell } from '../parts.js';
import { html, useState } from '../vendor/preact.js';

const conditions = ['DocumentName', 'InstanceId', 'WindowId', 'WindowTaskId', 'WindowTargetId', 'TaskType', 'PluginName'];
const without = (rule) => Object.fromEntries(Object.entries(rule).filter(([name]) => name !== 'Hits'));
const whom = (rule) => conditions.filter((name) => rule[name]).map((name) => `${name} ${rule[name]}`).join(', ') || 'everything';

const text = (words, value) => value && `${words} “${value.length > 160 ? `${value.slice(0, 160)}…` : value}”`;

function outcomeWords(outcome) {
  const { Status, StatusDetails, ResponseCode, Duration, Times, StandardOutputContent, StandardErrorContent, ...rest } = outcome;
  for (const name of conditions) delete rest[name];
  const parts = [StatusDetails ?? Status, ResponseCode !== undefined && `exit code ${ResponseCode}`, Duration && `after ${Duration}`,
    Times && (Times === 1 ? 'once' : `${Times} times`), text('prints', StandardOutputContent), text('errors', StandardErrorContent),
    Object.keys(rest).length > 0 && JSON.stringify(rest)];
  return parts.filter(Boolean).join(', ');
}

const form = [
  ['DocumentName', 'Document', { hint: 'empty: any' }], ['InstanceId', 'Node', { hint: 'its id; empty: any' }], ['TaskType', 'Type of a window’s task', { options: [['', 'any'], 'RUN_COMMAND', 'AUTOMATION', 'LAMBDA', 'STEP_FUNCTIONS'] }],
  ['Status', 'Status', { options: [['', 'by the exit code'], 'Success', 'Failed', 'TimedOut', 'Cancelled', 'InProgress'] }],
  ['ResponseCode', 'Exit code', { type: 'number', min: 0, max: 255 }],
  ['StandardOutputContent', 'Output', {}], ['StandardErrorContent', 'Errors', {}],
  ['Duration', 'Lasts', { hint: 'ISO 8601, such as PT4M' }],
  ['Times', 'How many times', { type: 'number', min: 1, hint: 'empty: always' }],
];

function AddRule({ close }) {
  const send = (values) => {
    for (const name of ['ResponseCode', 'Times']) if (values[name] !== undefined) values[name] = Number(values[name]);
    return control('POST', 'outcomes', values);
  };
  return html`<${Ask} title="Add a rule" submit="Add" done="Added. It is tried first." close=${close} send=${send}>
    ${form.map(([name, label, more]) => html`<${Field} name=${name} label=${label} ...${more} />`)}</${Ask}>`;
}

function Editor({ rules, close }) {
  const [text, setText] = useState(JSON.stringify(rules.map(without), null, 2));
  const [error, setError] = useState(null);
  const save = async () => {
    try {
      await control('PUT', 'outcomes', text);
      tell('Saved.');
      close();
    } catch (failure) {
      setError(failure);
    }
  };
  return html`<h2 id="editor">All rules as JSON</h2><p class="soft">In the order in which they were added: the last one is tried first. When they are saved, their hits begin anew.</p>
    <textarea aria-labelledby="editor" spellcheck=${false} rows="18" value=${text} onInput=${(event) => setText(event.target.value)} />
    <${Failure} of=${error} />
    <p class="buttons"><button class="main" onClick=${save}>Save</button><button onClick=${close}>Close</button></p>`;
}

export function OutcomesPage() {
  const { data, error } = useLoad(() => get('outcomes'), []);
  const [asking, setAsking] = useState(null);
  const close = () => setAsking(null);
  const remove = (rule) => control('DELETE', 'outcomes', rule).then(() => 'Removed.');
  return html`<${Title}>Outcomes</${Title}><p>What becomes of commands and of tasks of windows. The first rule in this list whose conditions an invocation meets is used.</p>
    <div class="buttons"><button onClick=${() => setAsking('add')}>Add a rule …</button><button disabled=${!data} onClick=${() => setAsking('edit')}>Edit all as JSON …</button></div>
    <${Table} caption="Rules" rows=${data && [...data].reverse()} error=${error} empty="There are no rules: a command on a node that is online succeeds at once, without output." columns=${[
      ['For', whom],
      ['Outcome', (rule) => (rule.Sequence ? rule.Sequence.map((each) => html`<div>${outcomeWords(each)}</div>`) : outcomeWords(without(rule))), 'long'],
      ['Hits', (rule) => rule.Hits, 'number'],
      ['', (rule) => html`<${Action} label=${`Remove the rule for ${whom(rule)}`} run=${() => remove(rule)}>Remove</${Action}>`],
    ]} />
    ${asking === 'add' && html`<${AddRule} close=${close} />`}${asking === 'edit' && data && html`<${Editor} rules=${data} close=${close} />`}`;
}
