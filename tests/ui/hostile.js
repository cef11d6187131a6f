// SPDX-License-Identifier: Apache-2.0
// Names and outputs are the texts of strangers. They show as text, whatever they hold.
'use strict';

const assert = require('node:assert');
const { test } = require('node:test');
const { openDashboard, startServer } = require('./browser.js');

const markup = '<img src=x onerror="document.title=1"><script>alert(1)</script><svg onload=alert(2)>';
const ids = ['i-0123456789abcdef0'];

test('markup in names, comments and output is text', async (t) => {
  const server = await startServer(t);
  await server.ask('PUT', `nodes/${ids[0]}`, { ComputerName: markup, Tags: [{ Key: 'Role', Value: 'javascript:alert 3' }] });
  await server.ask('POST', 'outcomes', { StandardOutputContent: markup, StandardErrorContent: markup, ResponseCode: 1 });
  const { Command } = await server.operation('SendCommand', { DocumentName: 'AWS-RunShellScript', InstanceIds: ids, Parameters: { commands: [markup] }, Comment: markup.slice(0, 100) });
  await server.operation('PutParameter', { Name: '/hostile', Value: markup, Description: markup, Type: 'String' });
  await server.ask('POST', 'clock/advance', { by: 'PT1S' });
  const { WindowId } = await server.operation('CreateMaintenanceWindow', {
    Name: 'hostile', Description: markup, Schedule: 'rate(7 days)', Duration: 2, Cutoff: 1, AllowUnassociatedTargets: true,
  });
  const dashboard = await openDashboard(server);
  const { page } = dashboard;
  const shown = ['commands', `commands/${Command.CommandId}`, `commands/${Command.CommandId}/${ids[0]}`, 'nodes', `nodes/${ids[0]}`,
    'parameters', 'parameters/%2Fhostile', 'outcomes', `windows/${WindowId}`];
  for (const path of shown) {
    await dashboard.go(path);
    await page.locator('main').getByText('<img src=x').first().waitFor();
    assert.strictEqual(await page.locator('main img, main script, main svg[onload], main iframe').count(), 0, `#/${path}`);
  }
  // The server refuses such an id, which the browser notes; the page shows the refusal.
  await dashboard.go(`nodes/${encodeURIComponent(markup)}`);
  await page.locator('h1').getByText('<img src=x').waitFor();
  assert.strictEqual(await page.locator('main img, main script').count(), 0);
  dashboard.faults.splice(0, dashboard.faults.length, ...dashboard.faults.filter((each) => !each.includes('Failed to load resource')));
  await dashboard.close();
});
