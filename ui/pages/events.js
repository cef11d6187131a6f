// SPDX-License-Identifier: Apache-2.0
// What AWS would have sent to EventBridge, and what webhooks made of it.
import { get, part } from '../api.js';
import { useLoad } from '../live.js';
import { Failure, Json, Status, Table, Time, Title } from '../parts.js';
import { html, useEffect, useRef, useState } from '../vendor/preact.js';

const latest = 200;
const about = (event) => event.detail?.['window-id'] ?? event.detail?.['command-id'] ?? event.detail?.name ?? event.resources?.[0] ?? '';

async function load() {
  const { Events } = await get('changes');
  return get('events', { since: Math.max(1, Events - latest), limit: latest });
}

function Deliveries({ name }) {
  const { data, error } = useLoad(() => get(`webhooks/${part(name)}`), [name]);
  return html`<h3>Deliveries of ${name}</h3><${Failure} of=${error} /><${Json} label=${`Deliveries of ${name}`} value=${data ?? ''} />`;
}

export function EventsPage() {
  const { data, error } = useLoad(load, []);
  const webhooks = useLoad(() => get('webhooks'), []);
  const [type, setType] = useState('');
  const [chosen, setChosen] = useState(null);
  const [webhook, setWebhook] = useState(null);
  const details = useRef(null);
  useEffect(() => { if (chosen) details.current?.scrollIntoView({ block: 'nearest' }); }, [chosen]);
  const types = [...new Set((data?.Events ?? []).map((each) => each['detail-type']))].sort();
  const rows = data && data.Events.filter((each) => !type || each['detail-type'] === type).reverse();
  return html`<${Title}>Events</${Title}>
    <div class="buttons"><label class="inline"><span>Type</span><select value=${type} onChange=${(event) => setType(event.target.value)}>
      <option value="">all</option>${types.map((each) => html`<option value=${each}>${each}</option>`)}</select></label></div>
    <div ref=${details}>${chosen && html`<section class="card" aria-label="The event"><h2>${chosen['detail-type']}</h2><${Json} label="Event" value=${chosen} />
      <p class="buttons"><button onClick=${() => setChosen(null)}>Close</button></p></section>`}</div>
    <${Table} caption="Events, the latest first" rows=${rows} error=${error} empty="Nothing has happened." columns=${[
      ['Type', (of) => html`<button class="plain" onClick=${() => setChosen(of)}>${of['detail-type']}</button>`],
      ['Status', (of) => html`<${Status} of=${of.detail?.status ?? of.detail?.operation} />`],
      ['Time', (of) => html`<${Time} at=${of.time} />`],
      ['Of', (of) => html`<code>${about(of)}</code>`],
      ['Region', (of) => of.region],
    ]} />
    <h2>Webhooks</h2>
    <${Table} caption="Webhooks" rows=${webhooks.data?.Webhooks} error=${webhooks.error} empty="No webhook gets events." columns=${[
      ['Name', (of) => of.Name], ['Address', (of) => of.Url], ['Format', (of) => of.Format],
      ['Deliveries', (of) => html`<button class="plain" onClick=${() => setWebhook(of.Name)}>Show</button>`],
    ]} />
    ${webhook && html`<${Deliveries} key=${webhook} name=${webhook} />`}`;
}
