// SPDX-License-Identifier: Apache-2.0
// The journal: what clients have sent to the SSM API, and what they got.
import { control, get } from '../api.js';
import { useLoad } from '../live.js';
import { Action, Copy, Fields, Json, Link, Status, Table, Time, Title, Waiting } from '../parts.js';
import { html, useState } from '../vendor/preact.js';

const answer = (of) => (of.Status === 0 ? 'broken off' : of.Status >= 400 ? `Failed: ${of.ErrorCode ?? of.Status}` : 'Success');
const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;
const kebab = (name) => name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
const bodyOf = (of) => (typeof of.Request === 'string' ? of.Request : JSON.stringify(of.Request ?? {}));
const awsCommand = (of) => `aws ssm ${kebab(of.Operation)} --endpoint-url ${location.origin} --region ${of.Region} --cli-input-json ${quoted(bodyOf(of))}`;
const curl = (of) => `curl -sS ${location.origin}/ -H 'Content-Type: application/x-amz-json-1.1' -H 'X-Amz-Target: AmazonSSM.${of.Operation}' -d ${quoted(bodyOf(of))}`;

const latest = 500;

export function RequestsPage() {
  const [operation, setOperation] = useState('');
  const [kind, setKind] = useState('requests');
  const { data, error } = useLoad(() => get(kind, { limit: latest }), [kind]);
  const rows = data?.Requests.filter((each) => each.Operation.toLowerCase().includes(operation.toLowerCase())).reverse();
  const clear = () => control('DELETE', 'requests').then(() => 'Forgotten.');
  return html`<${Title}>Requests</${Title}>
    <div class="buttons"><label class="inline"><span>Operation</span><input value=${operation} spellcheck=${false} placeholder="SendCommand" onInput=${(event) => setOperation(event.target.value.trim())} /></label>
      <label class="inline"><span>Show</span><select value=${kind} onChange=${(event) => setKind(event.target.value)}>
        <option value="requests">all</option><option value="requests/unmatched">refused, or without a rule</option></select></label>
      <${Action} ask="Forget all requests?" run=${clear}>Forget all</${Action}></div>
    ${data?.Dropped > 0 && html`<p class="soft">${data.Dropped} older ones had to make room.</p>`}
    <${Table} caption="Requests, the latest first" rows=${rows} error=${error} columns=${[
      ['Operation', (of) => html`<${Link} to=${`requests/${of.Id}`}>${of.Operation || '(none)'}</${Link}>`],
      ['Answer', (of) => html`<${Status} of=${answer(of)} />`],
      ['Clock', (of) => html`<${Time} at=${of.ClockTime} />`],
      ['ms', (of) => of.Milliseconds, 'number'],
      ['Account and region', (of) => `${of.Account} ${of.Region}`],
      ['Client', (of) => (of.Client ?? '').slice(0, 40)],
      ['Attempt', (of) => of.Attempt, 'number'],
    ]} />`;
}

export function RequestPage({ id }) {
  const { data, error } = useLoad(() => control('POST', 'requests/find', { Id: [Number(id)] }), [id]);
  const of = data?.Requests[0];
  const reply = of && (typeof of.Reply === 'string' ? of.Reply : JSON.stringify(of.Reply, null, 2));
  return html`<${Title}>${of?.Operation || `Request ${id}`}</${Title}><${Waiting} data=${data} error=${error} />
    ${data && !of && html`<p class="failure">The server does not keep this request any more.</p>`}
    ${of && html`<${Fields} of=${[
      ['Answer', html`<${Status} of=${answer(of)} /> ${of.Status}`],
      ['Came, in real time', html`<${Time} at=${of.Time} />`], ['Clock', html`<${Time} at=${of.ClockTime} />`],
      ['Took', `${of.Milliseconds} ms`], ['Account', of.Account], ['Region', of.Region], ['Client', of.Client], ['Attempt', of.Attempt],
    ]} />
    <p class="buttons"><${Copy} text=${awsCommand(of)}>Copy as aws command</${Copy}><${Copy} text=${curl(of)}>Copy as curl</${Copy}>
      ${of.Status === 200 && of.Reply !== undefined && /^(Describe|Get|List)/.test(of.Operation) && html`<${Copy} text=${reply}>Copy the reply as a fixture</${Copy}>`}</p>
    <h2>Request</h2><${Json} label="Request" value=${of.Request ?? ''} />
    <h2>Reply</h2>${of.Reply === undefined ? html`<p class="soft">Of this older reply only its size is left: ${of.ReplySize} bytes.</p>` : html`<${Json} label="Reply" value=${of.Reply} />`}`}`;
}
