// SPDX-License-Identifier: Apache-2.0
// A patch night by clicks alone: a rule is made, the night passes, the failure is found, mended and tried again.
'use strict';

const assert = require('node:assert');
const { test } = require('node:test');
const { openDashboard, startServer } = require('./browser.js');
const { addFleet, addWindow, fullDisk, kernelError } = require('./night.js');

test('a patch night is driven, understood and repeated by clicks', async (t) => {
  const server = await startServer(t);
  await addFleet(server);
  await addWindow(server);
  const dashboard = await openDashboard(server);
  const { page } = dashboard;
  const open = (name) => page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click();
  const click = (name) => page.getByRole('button', { name, exact: true }).click();

  await open('Outcomes');
  await click('Add a rule …');
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Node' }).fill(fullDisk.id);
  await form.getByRole('textbox', { name: 'Document' }).fill('AWS-RunPatchBaseline');
  await form.getByRole('spinbutton', { name: 'Exit code' }).fill('1');
  await form.getByRole('textbox', { name: 'Errors' }).fill(kernelError.split('\n')[0]);
  await form.getByLabel('Lasts').fill('4 minutes');
  await form.getByRole('button', { name: 'Add' }).click();
  await form.getByRole('alert').getByText('Duration').waitFor(); // the server's own words
  assert.strictEqual(dashboard.faults.splice(0).length, 1, 'the browser notes the refusal, and nothing else is wrong');
  await form.getByLabel('Lasts').fill('PT4M');
  await form.getByRole('button', { name: 'Add' }).click();
  await page.getByRole('row', { name: fullDisk.id }).getByText('exit code 1, after PT4M').waitFor();

  await click('To …');
  await form.getByLabel('Time').fill('2026-11-29T01:30:00Z');
  await form.getByRole('button', { name: 'Go there' }).click();
  await page.getByText('2026-11-29 01:30:00 UTC').waitFor();

  await open('Overview');
  await page.getByRole('link', { name: 'Window patch-night' }).first().click();
  await page.getByRole('heading', { name: 'Execution of patch-night' }).waitFor();
  await page.getByLabel('Show').selectOption('Failed');
  await page.getByRole('button', { name: `${fullDisk.name} ${fullDisk.id}, Failed` }).click();
  await page.getByRole('region', { name: 'Errors' }).getByText('Transaction test error').waitFor();
  await page.getByRole('link', { name: 'Steps, and the rule that served it' }).click();
  await page.getByRole('row', { name: 'Served' }).getByText(fullDisk.id).waitFor();

  await open('Outcomes');
  await page.getByRole('button', { name: new RegExp(`Remove the rule .*${fullDisk.id}`) }).click();
  await page.getByText('There are no rules').waitFor();
  await open('Windows');
  await page.getByRole('link', { name: 'patch-night' }).click();
  await click('Run patch-night now');
  await page.getByRole('heading', { name: 'Execution of patch-night' }).waitFor();
  await click('+5 min');
  await page.getByRole('main').getByText('SUCCESS', { exact: true }).first().waitFor();
  await click('Table');
  await page.getByRole('table', { name: 'Tasks of the execution' }).getByText('6 Success').first().waitFor();

  await click('Reset');
  await page.getByRole('dialog').getByRole('button', { name: 'No, leave it' }).click();
  await click('Reset');
  await page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
  await open('Nodes');
  await page.getByText('There are none.').first().waitFor();
  assert.deepStrictEqual((await server.ask('GET', 'requests')).Requests, [], 'clicks are not in the journal');
  await dashboard.close();
});

test('nodes, commands and windows are changed by buttons', async (t) => {
  const server = await startServer(t);
  await addFleet(server);
  await addWindow(server);
  const dashboard = await openDashboard(server);
  const { page } = dashboard;
  const click = (name) => page.getByRole('button', { name, exact: true }).click();

  await dashboard.go(`nodes/${fullDisk.id}`);
  await click('Make it ConnectionLost');
  await page.getByRole('main').getByText('ConnectionLost', { exact: true }).first().waitFor();
  await page.getByRole('table', { name: 'Tags' }).getByText('Role').waitFor(); // the change kept them
  await click('Make it Online');
  await click('Fail its next command');
  await page.getByRole('status').getByText('will fail').waitFor();
  await server.operation('SendCommand', { DocumentName: 'AWS-RunShellScript', InstanceIds: [fullDisk.id], Parameters: { commands: ['df'] } });
  await server.ask('POST', 'clock/advance', { by: 'PT1S' });
  await page.getByRole('table', { name: 'Invocations' }).getByText('Failed').waitFor();

  await dashboard.go('nodes');
  await click('Add a node …');
  const form = page.getByRole('dialog');
  await form.getByLabel('Id').fill('i-0aaaaaaaaaaaaaaaa');
  await form.getByLabel('Tags').fill('Role=edge, Env=test');
  await form.getByRole('button', { name: 'Add' }).click();
  await page.getByRole('link', { name: 'i-0aaaaaaaaaaaaaaaa' }).click();
  await page.getByRole('table', { name: 'Tags' }).getByText('edge').waitFor();
  await click('Remove');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('heading', { name: 'Nodes' }).waitFor();

  await dashboard.go('windows');
  await click('Disable patch-night');
  await page.getByRole('button', { name: 'Enable patch-night' }).waitFor();
  await click('Run');
  await page.getByText('runs; nothing is due').waitFor();
  await page.getByLabel('Speed').selectOption('60');
  await page.getByText('runs at 60 times').waitFor();
  await click('Hold');
  await page.getByText('held; nothing is due').waitFor();
  await dashboard.close();
});

test('a button changes the account and region that is shown, and no other', async (t) => {
  const server = await startServer(t);
  await addFleet(server);
  const dashboard = await openDashboard(server, { query: '?region=eu-west-1' });
  await dashboard.go(`nodes/${fullDisk.id}`);
  await dashboard.page.getByRole('button', { name: 'Fail its next command' }).click();
  await dashboard.page.getByRole('button', { name: 'Make it Inactive' }).click();
  await dashboard.page.getByRole('main').getByText('Inactive', { exact: true }).first().waitFor();
  assert.strictEqual((await server.ask('GET', 'outcomes?region=eu-west-1')).length, 1);
  assert.deepStrictEqual(await server.ask('GET', 'outcomes'), []);
  const [here] = (await server.ask('GET', `nodes/${fullDisk.id}`)).InstanceInformationList;
  assert.strictEqual(here.PingStatus, 'Online');
  await dashboard.close();
});

test('what is typed stays while the clock runs', async (t) => {
  const server = await startServer(t);
  await server.ask('PUT', 'clock', { frozen: false, speed: 600 });
  const dashboard = await openDashboard(server);
  const { page } = dashboard;
  await page.getByRole('button', { name: 'To …' }).click();
  await page.getByRole('dialog').getByLabel('Time').fill('2027-01-01T00:00:00Z');
  const face = await page.locator('.face').innerText();
  await page.waitForFunction((before) => document.querySelector('.face').innerText !== before, face);
  assert.strictEqual(await page.getByRole('dialog').getByLabel('Time').inputValue(), '2027-01-01T00:00:00Z');
  await page.getByRole('button', { name: 'Go there' }).click();
  await page.getByText('2027-01-01 00:').first().waitFor();
  await dashboard.close();
});

test('an execution of a fixture that never ends has a readable axis', async (t) => {
  const server = await startServer(t);
  await server.ask('POST', 'fixtures', {
    WindowExecutions: [{ WindowExecutionId: '9a7c2f10-3d5e-4b8a-9c61-0f2e4d6b8a01', WindowId: 'mw-0c2f4a6b8d0e1f357', Status: 'IN_PROGRESS', StartTime: '2026-01-10T02:00:00Z' }],
    WindowExecutionTaskIdentities: [{ WindowExecutionId: '9a7c2f10-3d5e-4b8a-9c61-0f2e4d6b8a01', TaskExecutionId: '1e0d4b7a-52c8-4f63-8d19-6a3b5c7d9e01',
      TaskArn: 'AWS-RunShellScript', TaskType: 'RUN_COMMAND', Status: 'IN_PROGRESS', StartTime: '2026-01-10T02:20:00Z' }],
  });
  const dashboard = await openDashboard(server);
  await dashboard.go('executions/9a7c2f10-3d5e-4b8a-9c61-0f2e4d6b8a01');
  await dashboard.page.getByRole('button', { name: 'AWS-RunShellScript, IN_PROGRESS' }).waitFor();
  const labels = await dashboard.page.locator('.axis text').allTextContents();
  assert.ok(labels.length > 2 && labels.length < 20 && labels.includes('02:20'), labels.join());
  await dashboard.close();
});
