// SPDX-License-Identifier: Apache-2.0
// Each page, wide and narrow, light and dark.
'use strict';

const assert = require('node:assert');
const { after, before, test } = require('node:test');
const { accessibilityFaults, openDashboard, startServer } = require('./browser.js');
const { fleet, fullDisk, kernelError, patchNight } = require('./night.js');

let server;
let made;
let stop;
before(async () => {
  server = await startServer({ after: (end) => { stop = end; } });
  made = await patchNight(server);
});
after(() => stop());

// Address, heading, and a text that only this page shows, from the server's state.
const pages = () => [
  ['', 'Overview', 'patch-night'],
  ['windows', 'Windows', 'every Sunday at 02:00'],
  [`windows/${made.window}`, 'patch-night', made.execution],
  [`windows/${made.window}/Tasks`, 'patch-night', 'check-db'],
  [`windows/${made.window}/Targets`, 'patch-night', 'tag:Role = build'],
  [`windows/${made.window}/Schedule`, 'patch-night', '2026-12-06 02:00+01:00'],
  [`windows/${made.window}/Tags`, 'patch-night', 'platform'],
  [`windows/${made.window}/Fixture`, 'patch-night', 'WindowIdentities'],
  [`executions/${made.execution}`, 'Execution of patch-night', 'Priority 3'],
  ['commands', 'Commands', 'after the night'],
  [`commands/${made.command}`, 'AWS-RunShellScript', 'uptime'],
  [`commands/${made.command}/${fullDisk.id}`, `AWS-RunShellScript on ${fullDisk.name}`, 'It gave this invocation its outcome.'],
  ['nodes', 'Nodes', '0 of 5'],
  [`nodes/${fullDisk.id}`, fullDisk.name, 'Role'],
  ['documents', 'Documents', 'Restart-Web'],
  ['documents/Restart-Web', 'Restart-Web', 'systemctl restart nginx'],
  ['parameters', 'Parameters', '/app/db/password'],
  ['parameters/%2Fapp%2Frelease', '/app/release', '4.1.0'],
  ['patches', 'Patches', 'AWS-UbuntuDefaultPatchBaseline'],
  [`patches/${fleet[0].id}`, `Patches of ${fleet[0].id}`, 'glibc.x86_64'],
  ['outcomes', 'Outcomes', kernelError.split('\n')[0]],
  ['requests', 'Requests', 'a-test'],
  ['requests/1', 'ListCommands', 'Nonsense'],
  ['events', 'Events', 'EC2 Command Invocation Status-change Notification'],
];

for (const [width, kind] of [[1280, 'wide'], [360, 'narrow']]) {
  test(`all pages are readable and accessible, ${kind}`, async () => {
    const dashboard = await openDashboard(server, { width });
    const { page } = dashboard;
    for (const [path, heading, text] of pages()) {
      await dashboard.go(path);
      await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
      await page.getByText(text).locator('visible=true').first().waitFor();
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(over <= 0, `#/${path} is ${over} pixels too wide`);
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        assert.deepStrictEqual(await accessibilityFaults(page), [], `#/${path}, ${colorScheme}`);
      }
    }
    await dashboard.close();
  });
}

test('dialogs, tables beside pictures and details are accessible', async () => {
  const dashboard = await openDashboard(server);
  const { page } = dashboard;
  await dashboard.go(`executions/${made.execution}`);
  await page.getByRole('button', { name: `${fullDisk.id}, Failed` }).click();
  await page.getByRole('region', { name: 'Errors' }).waitFor();
  assert.deepStrictEqual(await accessibilityFaults(page), [], 'details');
  await page.getByRole('button', { name: 'Table' }).click();
  await page.getByRole('table', { name: 'Invocations of check-db' }).waitFor();
  assert.deepStrictEqual(await accessibilityFaults(page), [], 'the table');
  for (const [path, button] of [['outcomes', 'Add a rule …'], ['nodes', 'Add a node …'], ['nodes', 'Reset']]) {
    await dashboard.go(path);
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('dialog').waitFor();
    assert.deepStrictEqual(await accessibilityFaults(page), [], button);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.strictEqual(await page.evaluate(() => document.activeElement.textContent), button, 'the focus is where it was');
  }
  await dashboard.close();
});

test('an address that is none says so, and leads back', async () => {
  const dashboard = await openDashboard(server);
  for (const address of ['nonsense/1/2/3', '%ZZ']) {
    await dashboard.go('windows');
    await dashboard.go(address);
    await dashboard.page.getByRole('heading', { name: 'There is no such page' }).waitFor();
  }
  await dashboard.page.getByRole('main').getByRole('link', { name: 'Overview' }).click();
  await dashboard.page.getByRole('heading', { name: 'Overview' }).waitFor();
  await dashboard.close();
});

test('what is watched stays as it is: the journal and the clock of a test', async (t) => {
  const journal = await server.ask('GET', 'requests');
  const clock = await server.ask('GET', 'clock');
  const dashboard = await openDashboard(server);
  for (const [path] of pages()) await dashboard.go(path);
  await dashboard.close();
  assert.deepStrictEqual(await server.ask('GET', 'requests'), journal);
  assert.deepStrictEqual(await server.ask('GET', 'clock'), clock);
});

test('a page that lies open does not ask again and again', async () => {
  const dashboard = await openDashboard(server);
  await dashboard.go('commands');
  await dashboard.page.waitForTimeout(1500); // it loads again when it has heard the first version
  let asked = 0;
  dashboard.page.on('request', () => { asked += 1; });
  await dashboard.page.waitForTimeout(1500);
  assert.ok(asked <= 1, `${asked} requests`);
  await dashboard.close();
});

test('a change on the server shows by itself, in every tab', async (t) => {
  const first = await openDashboard(server);
  await first.go('parameters');
  const second = await first.page.context().newPage();
  await second.goto(`${server.endpoint}/_ssmock/ui/#/parameters`);
  await second.getByText('/app/release').waitFor();
  await server.operation('PutParameter', { Name: '/app/new', Value: '1', Type: 'String' });
  await first.page.getByText('/app/new').waitFor();
  await second.getByText('/app/new').waitFor();
  await first.close();
});

test('the keyboard reaches the content, a task and a node, and a dialog closes by it', async () => {
  const dashboard = await openDashboard(server);
  const { page } = dashboard;
  await dashboard.go(`executions/${made.execution}`);
  await page.reload();
  await dashboard.settled();
  await page.keyboard.press('Tab');
  assert.strictEqual(await page.evaluate(() => document.activeElement.textContent), 'To the content');
  await page.keyboard.press('Enter');
  const node = page.getByRole('button', { name: `${fullDisk.name} ${fullDisk.id}, Failed` });
  for (let presses = 0; presses < 30 && !(await node.evaluate((found) => found === document.activeElement)); ++presses) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Errors' }).getByText('62MB more space').waitFor();
  await page.getByRole('button', { name: 'To …' }).press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await dashboard.close();
});
