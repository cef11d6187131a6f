// SPDX-License-Identifier: Apache-2.0
// A server and a browser for one test, and what must hold of every page.
'use strict';

const assert = require('node:assert');
const { AxeBuilder } = require('@axe-core/playwright');
const { chromium } = require('playwright-core');
const { ownServer } = require('../clients/javascript/v3/server.js');

const patience = Number(process.env.UI_PATIENCE ?? 60_000); // milliseconds: under a sanitizer, on a busy machine

// A server that ends with the test, whose clock is held before the night. It must end well with streams open, too.
async function startServer(test) {
  const server = await ownServer(test, '--clock', 'manual', '--clock-start', '2026-11-28T00:00:00Z');
  return { ...server, operation: (name, input = {}) => server.ask('POST', `operations/${name}`, input) };
}

let browser;
async function theBrowser() {
  browser ??= await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  return browser;
}

async function closeBrowser() {
  await browser?.close();
  browser = undefined;
}

// A page of the dashboard. What no page may do, in any test, is collected in `faults`.
async function openDashboard(server, { width = 1280, height = 900, scheme = 'light', query = '' } = {}) {
  const context = await (await theBrowser()).newContext({
    viewport: { width, height }, colorScheme: scheme, reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'UTC',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const faults = [];
  page.on('console', (message) => { if (message.type() === 'error') faults.push(`console: ${message.text()}`); });
  page.on('pageerror', (error) => faults.push(`error: ${error.stack}`));
  page.on('dialog', (dialog) => { faults.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${server.endpoint}/_ssmock/`)) faults.push(`request to ${request.url()}`);
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`));
  });
  await page.goto(`${server.endpoint}/_ssmock/ui/${query}`);
  return {
    page,
    faults,
    async go(path) {
      await page.goto(`${server.endpoint}/_ssmock/ui/${query}#/${path}`);
      await this.settled();
    },
    // Nothing loads any more. The stream of changes never ends, so the network is never idle.
    async settled() {
      await page.waitForFunction(() => document.querySelector('h1') && !document.body.innerText.includes('Loading'))
        .catch(async (late) => { throw new Error(`${page.url()}: ${late.message}\n${await page.locator('body').innerText()}`); });
    },
    async close() {
      await context.close();
      assert.deepStrictEqual(faults, []);
    },
  };
}

async function accessibilityFaults(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`);
}

module.exports = { accessibilityFaults, closeBrowser, openDashboard, startServer };
