// SPDX-License-Identifier: Apache-2.0
// Maintenance windows, and all that is known of one.
import { control, get, operation, part } from '../api.js';
import { useLoad } from '../live.js';
import { Action, Copy, Failure, Fields, Json, Link, Paged, Short, Status, Table, Tabs, Time, Title, Waiting, duration, instant } from '../parts.js';
import { words } from '../schedule_words.js';
import { html } from '../vendor/preact.js';

async function run(id) {
  const { WindowExecutionId } = await control('POST', `windows/${part(id)}/run`);
  if (WindowExecutionId) location.hash = `#/executions/${part(WindowExecutionId)}`;
  const { frozen } = await get('clock');
  return frozen ? 'It has begun. The clock is held: “Next event” lets it go on.' : 'It has begun.';
}

function Buttons({ of, name }) {
  const enable = async (Enabled) => {
    await operation('UpdateMaintenanceWindow', { WindowId: of.WindowId, Enabled });
    return Enabled ? `${name} is enabled.` : `${name} is disabled.`;
  };
  return html`<span class="buttons"><${Action} label=${`Run ${name} now`} run=${() => run(of.WindowId)}>Run now</${Action}>
    <${Action} label=${`${of.Enabled ? 'Disable' : 'Enable'} ${name}`} run=${() => enable(!of.Enabled)}>${of.Enabled ? 'Disable' : 'Enable'}</${Action}></span>`;
}

const state = (of) => html`<${Status} of=${of.Enabled ? 'Enabled' : 'Disabled'} />`;

export function WindowsPage() {
  return html`<${Title}>Windows</${Title}>
    <${Paged} name="DescribeMaintenanceWindows" member="WindowIdentities" caption="Maintenance windows" columns=${[
      ['Name', (of) => html`<${Link} to=${`windows/${part(of.WindowId)}`}>${of.Name}</${Link}>`],
      ['State', state],
      ['Schedule', (of) => html`${words(of.Schedule)} <span class="soft">${of.ScheduleTimezone ?? 'UTC'}</span>`],
      ['Next run', (of) => (of.NextExecutionTime ? html`<${Time} at=${of.NextExecutionTime} relative />` : '–')],
      ['Lasts', (of) => `${of.Duration} h`, 'number'],
      ['Cutoff', (of) => `${of.Cutoff} h`, 'number'],
      ['', (of) => html`<${Buttons} of=${of} name=${of.Name} />`],
    ]} />`;
}

const targetWords = (targets) => (targets ?? []).map((each) => `${each.Key} = ${each.Values.join(', ')}`).join('; ');

const lists = {
  Tasks: ({ id }) => html`<${Paged} name="DescribeMaintenanceWindowTasks" member="Tasks" caption="Tasks" input=${{ WindowId: id }} columns=${[
    ['Task', (of) => of.Name || of.TaskArn],
    ['Priority', (of) => of.Priority, 'number'],
    ['Type', (of) => of.Type],
    ['Runs', (of) => of.TaskArn],
    ['Targets', (of) => targetWords(of.Targets)],
    ['At once', (of) => of.MaxConcurrency, 'number'],
    ['Errors', (of) => of.MaxErrors, 'number'],
  ]} />`,
  Targets: ({ id }) => html`<${Paged} name="DescribeMaintenanceWindowTargets" member="Targets" caption="Targets" input=${{ WindowId: id }} columns=${[
    ['Name', (of) => of.Name || of.WindowTargetId],
    ['Type', (of) => of.ResourceType],
    ['Targets', (of) => targetWords(of.Targets)],
    ['Owner', (of) => of.OwnerInformation],
    ['Id', (of) => html`<${Short} id=${of.WindowTargetId} />`],
  ]} />`,
  History: ({ id }) => html`<${Paged} name="DescribeMaintenanceWindowExecutions" member="WindowExecutions" caption="Executions" input=${{ WindowId: id }} empty="It has not run." columns=${[
    ['Execution', (of) => html`<${Link} to=${`executions/${part(of.WindowExecutionId)}`}><code>${of.WindowExecutionId}</code></${Link}>`],
    ['Status', (of) => html`<${Status} of=${of.Status} details=${of.StatusDetails} />`],
    ['Start', (of) => html`<${Time} at=${of.StartTime} relative />`],
    ['Lasted', (of) => (of.EndTime ? duration(instant(of.EndTime) - instant(of.StartTime)) : ''), 'number'],
  ]} />`,
  Schedule: ({ id }) => html`<${Schedule} id=${id} />`,
  Tags: ({ id }) => html`<${Tags} id=${id} />`,
  Fixture: ({ id }) => html`<${Fixture} id=${id} />`,
};

export function TagTable({ tags }) {
  return html`<${Table} caption="Tags" rows=${tags} empty="It has no tags." columns=${[['Key', (of) => of.Key], ['Value', (of) => of.Value]]} />`;
}

function Tags({ id }) {
  const { data, error } = useLoad(() => operation('ListTagsForResource', { ResourceType: 'MaintenanceWindow', ResourceId: id }), [id]);
  return html`<${Failure} of=${error} />${data && html`<${TagTable} tags=${data.TagList} />`}`;
}

const offsetOf = (time) => /(Z|[+-]\d\d:?\d\d)$/.exec(time)?.[1];

function Schedule({ id }) {
  const { data, error } = useLoad(() => operation('DescribeMaintenanceWindowSchedule', { WindowId: id, MaxResults: 10 }), [id]);
  const runs = data?.ScheduledWindowExecutions;
  const changes = runs?.some((each, at) => at && offsetOf(each.ExecutionTime) !== offsetOf(runs[at - 1].ExecutionTime));
  return html`${changes && html`<p>Between two of these runs the clocks of the window's zone change, so that their distance in UTC changes by an hour.</p>`}
    <${Table} caption="The next runs" rows=${runs} error=${error} empty="It will not run." columns=${[
      ['In the zone of the window', (of) => of.ExecutionTime.replace('T', ' ')],
      ['In UTC', (of) => html`<${Time} at=${of.ExecutionTime} relative />`],
    ]} />`;
}

function Fixture({ id }) {
  const { data, error } = useLoad(async () => Object.fromEntries(Object.entries(await get(`windows/${part(id)}`)).filter(([, list]) => list.length)), [id]);
  return html`<${Failure} of=${error} />${data && html`<p>Saved in a file and given as <code>--fixtures</code>, this makes the window again.
    <span class="buttons"><${Copy} text=${JSON.stringify(data, null, 2)}>Copy the fixture</${Copy}></span></p><${Json} label="Fixture" value=${data} />`}`;
}

export function WindowPage({ id, tab = 'History' }) {
  const { data: of, error } = useLoad(() => operation('GetMaintenanceWindow', { WindowId: id }), [id]);
  const List = lists[tab];
  return html`<${Title}>${of?.Name ?? 'Window'}</${Title}><${Waiting} data=${of} error=${error} />
    ${of && html`<${Fields} of=${[
      ['State', state(of)],
      ['Description', of.Description],
      ['Schedule', html`${words(of.Schedule)} <code>${of.Schedule}</code> ${of.ScheduleTimezone ?? 'UTC'}`],
      ['Next run', of.NextExecutionTime && html`<${Time} at=${of.NextExecutionTime} relative />`],
      ['Lasts', `${of.Duration} h; no new tasks in the last ${of.Cutoff} h`],
      ['From', of.StartDate], ['Until', of.EndDate],
      ['Targets', of.AllowUnassociatedTargets ? 'unregistered ones are allowed' : 'registered ones only'],
      ['Id', html`<${Short} id=${id} />`],
    ]} /><${Buttons} of=${of} name=${of.Name} />`}
    <${Tabs} label="Of this window" at=${tab} of=${Object.keys(lists).map((name) => [`windows/${part(id)}/${name}`, name])} />
    ${List ? html`<h2>${tab}</h2><${List} id=${id} />` : html`<p class="failure">There is no such page.</p>`}`;
}
