// SPDX-License-Identifier: Apache-2.0
// The pictures of the documentation, from the same state as the tests. With SCREENSHOTS=folder they are kept there;
// without, the test holds that they can be made.
'use strict';

const assert = require('node:assert');
const path = require('node:path');
const { test } = require('node:test');
const { openDashboard, startServer } = require('./browser.js');
const { fullDisk, patchNight } = require('./night.js');

test('the pictures of the documentation are made', async (t) => {
  const server = await startServer(t);
  const made = await patchNight(server);
  const take = async (name, address, { scheme = 'light', height = 720 }, act = async () => {}) => {
    const dashboard = await openDashboard(server, { width: 1280, height, scheme });
    await dashboard.go(address);
    await act(dashboard.page);
    const folder = process.env.SCREENSHOTS;
    const image = await dashboard.page.screenshot(folder ? { path: path.join(folder, `${name}.png`) } : {});
    assert.ok(image.length > 10_000, `${name}: ${image.length} bytes`);
    await dashboard.close();
  };
  await take('window', `windows/${made.window}/Tasks`, {});
  await take('execution', `executions/${made.execution}`, { height: 1330 }, async (page) => {
    await page.getByRole('button', { name: `${fullDisk.name} ${fullDisk.id}, Failed` }).click();
    await page.getByRole('region', { name: 'Errors' }).waitFor();
    await page.evaluate(() => scrollTo(0, 0));
  });
  await take('overview', '', { scheme: 'dark' });
});
