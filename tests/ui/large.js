// SPDX-License-Identifier: Apache-2.0
// 100,000 invocations in one execution and 10,000 executions of a window stay usable: few of them are asked for and
// drawn. The times are printed and not judged, since they depend on the machine.
'use strict';

const assert = require('node:assert');
const { test } = require('node:test');
const { openDashboard, startServer } = require('./browser.js');

const nodes = 100_000;
const failing = 54_321;
const nodeId = (at) => `i-${at.toString(16).padStart(17, '0')}`;

async function addFleet(server) {
  const Tags = [{ Key: 'Role', Value: 'all' }];
  const list = Array.from({ length: nodes }, (_, at) => ({ InstanceId: nodeId(at), Tags }));
  await server.ask('POST', 'fixtures', { InstanceInformationList: list });
  await server.ask('POST', 'outcomes', { InstanceId: nodeId(failing), ResponseCode: 1, StandardErrorContent: 'one of many' });
}

async function timed(what, act) {
  const begun = performance.now();
  const result = await act();
  console.log(`${what}: ${Math.round(performance.now() - begun)} ms`);
  return result;
}

test('an execution of 100,000 invocations shows its first and its last', { timeout: 500_000 }, async (t) => {
  const server = await startServer(t);
  await addFleet(server);
  const { WindowId } = await server.operation('CreateMaintenanceWindow', {
    Name: 'large', Schedule: 'rate(30 days)', Duration: 3, Cutoff: 1, AllowUnassociatedTargets: true,
  });
  const { WindowTargetId } = await server.operation('RegisterTargetWithMaintenanceWindow', {
    WindowId, ResourceType: 'INSTANCE', Targets: [{ Key: 'tag:Role', Values: ['all'] }],
  });
  await server.operation('RegisterTaskWithMaintenanceWindow', {
    WindowId, Name: 'everywhere', TaskArn: 'AWS-RunShellScript', TaskType: 'RUN_COMMAND', Priority: 1, MaxConcurrency: '100%', MaxErrors: '100%',
    Targets: [{ Key: 'WindowTargetIds', Values: [WindowTargetId] }], TaskInvocationParameters: { RunCommand: { Parameters: { commands: ['df'] } } },
  });
  const { WindowExecutionId } = await server.ask('POST', `windows/${WindowId}/run`);
  await server.ask('POST', 'clock/advance', { by: 'PT1M' });

  const dashboard = await openDashboard(server);
  const { page } = dashboard;
  await dashboard.go('windows');
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
  console.log(`first paint: ${Math.round(paint)} ms`);
  await timed('an execution of 100,000 invocations', () => dashboard.go(`executions/${WindowExecutionId}`));
  await page.getByRole('button', { name: 'everywhere, SUCCESS' }).click();
  await timed('its first rows', () => page.getByRole('button', { name: new RegExp(nodeId(0)) }).waitFor());
  const rows = page.locator('.rows');
  await rows.evaluate((element) => { element.scrollTop = element.scrollHeight; });
  await timed('its last rows', () => page.getByRole('button', { name: new RegExp(nodeId(nodes - 1)) }).waitFor());
  const drawn = await page.locator('.lane-label').count();
  assert.ok(drawn > 10 && drawn < 80, `${drawn} rows are drawn`);
  await page.getByLabel('Show').selectOption('Failed');
  await page.getByRole('button', { name: new RegExp(`${nodeId(failing)}, Failed`) }).click();
  await page.getByRole('region', { name: 'Errors' }).getByText('one of many').waitFor();
  await dashboard.close();
});

test('10,000 executions are listed by pages', { timeout: 300_000 }, async (t) => {
  const server = await startServer(t);
  const { WindowId } = await server.operation('CreateMaintenanceWindow', {
    Name: 'each-minute', Schedule: 'cron(* * * * ? *)', Duration: 1, Cutoff: 0, AllowUnassociatedTargets: true,
  });
  await server.ask('POST', 'clock/advance', { by: 'P7D' });
  const dashboard = await openDashboard(server);
  const { page } = dashboard;
  await dashboard.go('');
  await page.getByRole('link', { name: /^100\d\d Executions/ }).waitFor();
  await timed('a page of 10,000 executions', () => dashboard.go(`windows/${WindowId}`));
  const first = await page.locator('tbody th').first().innerText();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByText('Page 2').waitFor();
  await page.waitForFunction((text) => document.querySelector('tbody th').innerText !== text, first);
  await page.getByRole('button', { name: 'Previous' }).click();
  await page.getByText('Page 1').waitFor();
  await page.waitForFunction((text) => document.querySelector('tbody th').innerText === text, first);
  await dashboard.close();
});
