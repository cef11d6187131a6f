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
  const dashboard = await openDashboard(server);
  const { page } = dashboard;
  for (const path of ['', 'commands', `commands/${Command.CommandId}`, `commands/${Command.CommandId}/${ids[0]}`, 'nodes', `nodes/${ids[0]}`,
    'parameters', 'parameters/%2Fhostile', 'outcomes', 'events', `nodes/${encodeURIComponent(markup)}`, `parameters/${encodeURIComponent(markup)}`]) {
    await dashboard.go(path).catch(() => {});
    // A 400 for an id that is none is the browser's own console line, and no fault of the page.
    if (path.includes('%3C')) dashboard.faults.splice(0, dashboard.faults.length, ...dashboard.faults.filter((each) => !each.includes('Failed to load resource')));
    assert.strictEqual(await page.locator('main img, main script, main svg[onload], main iframe').count(), 0, `#/${path}`);
  }
  await dashboard.go(`commands/${Command.CommandId}/${ids[0]}`);
  assert.ok((await page.locator('pre').first().innerText()).includes('<script>alert(1)</script>'));
  await dashboard.close();
});
