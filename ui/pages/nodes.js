// SPDX-License-Identifier: Apache-2.0
// Managed nodes: what the server says of them, and the buttons that change it.
import { control, get, operation, part } from '../api.js';
import { useLoad } from '../live.js';
import { Action, Ask, Field, Fields, Link, Paged, Status, Table, Time, Title, Waiting } from '../parts.js';
import { html, useState } from '../vendor/preact.js';
import { Invocations } from './commands.js';
import { TagTable } from './windows.js';

const pings = ['Online', 'ConnectionLost', 'Inactive'];
const platforms = ['Linux', 'Windows', 'MacOS'];

function tagsOf(text = '') {
  return text.split(',').filter((each) => each.trim()).map((each) => {
    if (!each.includes('=')) throw new Error(`Tags: expected Key=Value, found ${each.trim()}`);
    const [Key, ...value] = each.trim().split('=');
    return { Key, Value: value.join('=') };
  });
}

const known = ({ ComputerName, PlatformType, tags }) => ({ ComputerName, PlatformType, Tags: tagsOf(tags) });

const nodeFields = () => html`<${Field} name="ComputerName" label="Name" />
  <${Field} name="PlatformType" label="Platform" options=${platforms} />
  <${Field} name="tags" label="Tags" hint="Role=web, Env=prod" />`;

function AddNode({ close }) {
  // A PUT would replace the node.
  const send = async ({ id, ...rest }) => {
    const body = known(rest);
    const { InstanceInformationList } = await operation('DescribeInstanceInformation', { Filters: [{ Key: 'InstanceIds', Values: [id] }] });
    if (InstanceInformationList.length) throw new Error(`There is a node ${id} already.`);
    await control('PUT', `nodes/${part(id)}`, body);
  };
  return html`<${Ask} title="Add a node" submit="Add" done="Added." close=${close} send=${send}>
    <${Field} name="id" label="Id" required pattern="(i|mi)-[0-9a-f]{8,17}" hint="i-0123456789abcdef0 or mi-…" />${nodeFields()}</${Ask}>`;
}

function Register({ activation, close }) {
  const send = async (values) => {
    await control('POST', `activations/${part(activation)}/register`, known(values));
    return 'Registered.';
  };
  return html`<${Ask} title="Register a node by an activation" submit="Register" close=${close} send=${send}>${nodeFields()}</${Ask}>`;
}

export function NodesPage() {
  const [asking, setAsking] = useState(null);
  const close = () => setAsking(null);
  return html`<${Title}>Nodes</${Title}><div class="buttons"><button onClick=${() => setAsking('add')}>Add a node …</button></div>
    <${Paged} name="DescribeInstanceInformation" member="InstanceInformationList" caption="Managed nodes" columns=${[
      ['Id', (of) => html`<${Link} to=${`nodes/${part(of.InstanceId)}`}><code>${of.InstanceId}</code></${Link}>`],
      ['Name', (of) => of.ComputerName || of.Name],
      ['Ping', (of) => html`<${Status} of=${of.PingStatus} />`],
      ['Platform', (of) => [of.PlatformName, of.PlatformVersion].filter(Boolean).join(' ')],
      ['Address', (of) => of.IPAddress],
    ]} />
    <h2>Activations</h2>
    <${Paged} name="DescribeActivations" member="ActivationList" caption="Activations" columns=${[
      ['Id', (of) => html`<code>${of.ActivationId}</code>`],
      ['Name', (of) => of.DefaultInstanceName],
      ['Registered', (of) => `${of.RegistrationsCount} of ${of.RegistrationLimit}`, 'number'],
      ['Expires', (of) => html`<${Time} at=${of.ExpirationDate} relative />`],
      ['', (of) => html`<button onClick=${() => setAsking(of.ActivationId)}>Register a node …</button>`],
    ]} />
    ${asking === 'add' && html`<${AddNode} close=${close} />`}
    ${asking && asking !== 'add' && html`<${Register} activation=${asking} close=${close} />`}`;
}

async function load(id) {
  const { InstanceInformationList: [of] } = await get(`nodes/${part(id)}`);
  const { WindowIdentities } = await operation('DescribeMaintenanceWindowsForTarget', {
    ResourceType: 'INSTANCE', Targets: [{ Key: 'InstanceIds', Values: [id] }],
  });
  return { of, windows: WindowIdentities };
}

export function NodePage({ id }) {
  const { data, error } = useLoad(() => load(id), [id]);
  const of = data?.of;
  // The route replaces the node, so it gets all that is known of it.
  const ping = (PingStatus) => control('PUT', `nodes/${part(id)}`, { ...of, PingStatus }).then(() => `${id} is ${PingStatus}.`);
  const failNext = () => control('POST', 'outcomes', { InstanceId: id, ResponseCode: 1, Times: 1 }).then(() => `The next command on ${id} will fail.`);
  const remove = async () => {
    await control('DELETE', `nodes/${part(id)}`);
    location.hash = '#/nodes';
    return `${id} is gone.`;
  };
  return html`<${Title}>${of?.ComputerName || of?.Name || id}</${Title}><${Waiting} data=${data} error=${error} />
    ${of && html`<${Fields} of=${[
      ['Ping', html`<${Status} of=${of.PingStatus} />`],
      ['Last ping', html`<${Time} at=${of.LastPingDateTime} relative />`],
      ['Id', html`<code>${id}</code>`],
      ['Platform', [of.PlatformType, of.PlatformName, of.PlatformVersion].filter(Boolean).join(', ')],
      ['Address', of.IPAddress], ['Agent', of.AgentVersion], ['Role', of.IamRole], ['Activation', of.ActivationId],
    ]} />
    <p class="buttons">${pings.filter((each) => each !== of.PingStatus).map((each) => html`<${Action} key=${each} run=${() => ping(each)}>Make it ${each}</${Action}>`)}
      <${Action} run=${failNext}>Fail its next command</${Action}>
      <${Action} class="danger" ask="Remove this node and its tags?" run=${remove}>Remove</${Action}></p>
    <h2>Commands</h2><${Invocations} input=${{ InstanceId: id }} byNode />
    <h2>Windows that it is a target of</h2><${Table} caption="Windows" rows=${data.windows} columns=${[['Window', (each) => html`<${Link} to=${`windows/${part(each.WindowId)}`}>${each.Name}</${Link}>`]]} />
    <h2>Tags</h2><${TagTable} tags=${of.Tags ?? []} />`}`;
}
