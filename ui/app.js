// SPDX-License-Identifier: Apache-2.0
// The frame of all pages, and which page an address shows.
import { addressOfTenant, get, learnTenant, tenant } from './api.js';
import { ClockBar } from './clock_bar.js';
import { begin, useLoad } from './live.js';
import { Ask, Field, Notices, Title } from './parts.js';
import { CommandPage, CommandsPage } from './pages/commands.js';
import { DocumentPage, DocumentsPage } from './pages/documents.js';
import { EventsPage } from './pages/events.js';
import { ExecutionPage } from './pages/execution.js';
import { InvocationPage } from './pages/invocation.js';
import { NodePage, NodesPage } from './pages/nodes.js';
import { OutcomesPage } from './pages/outcomes.js';
import { OverviewPage } from './pages/overview.js';
import { ParameterPage, ParametersPage } from './pages/parameters.js';
import { NodePatchesPage, PatchesPage } from './pages/patches.js';
import { RequestPage, RequestsPage } from './pages/requests.js';
import { WindowPage, WindowsPage } from './pages/windows.js';
import { html, render, useEffect, useRef, useState } from './vendor/preact.js';

// The parts of an address after `#/`. A word that begins with a colon becomes a property of the page.
const pages = [
  ['', OverviewPage, 'Overview'],
  ['windows', WindowsPage, 'Windows'],
  ['windows/:id', WindowPage],
  ['windows/:id/:tab', WindowPage],
  ['executions/:id', ExecutionPage],
  ['commands', CommandsPage, 'Commands'],
  ['commands/:id', CommandPage],
  ['commands/:id/:node', InvocationPage],
  ['nodes', NodesPage, 'Nodes'],
  ['nodes/:id', NodePage],
  ['documents', DocumentsPage, 'Documents'],
  ['documents/:name', DocumentPage],
  ['parameters', ParametersPage, 'Parameters'],
  ['parameters/:name', ParameterPage],
  ['patches', PatchesPage, 'Patches'],
  ['patches/:id', NodePatchesPage],
  ['outcomes', OutcomesPage, 'Outcomes'],
  ['requests', RequestsPage, 'Requests'],
  ['requests/:id', RequestPage],
  ['events', EventsPage, 'Events'],
];

function pageOf(address) {
  let parts;
  try {
    parts = address.replace(/^#?\/?/, '').split('/').map(decodeURIComponent);
  } catch {
    parts = [undefined]; // a % that begins no character
  }
  for (const [pattern, page] of pages) {
    const wanted = pattern.split('/');
    if (wanted.length !== parts.length) continue;
    const given = {};
    const fits = wanted.every((each, at) => (each.startsWith(':') ? (given[each.slice(1)] = parts[at]) : each === parts[at]));
    if (fits) return { page, given, section: parts[0] };
  }
  return { page: Missing, given: {}, section: null };
}

function Missing() {
  return html`<${Title}>There is no such page</${Title}><p><a href="#/">Overview</a></p>`;
}

function TenantSwitch() {
  const { data } = useLoad(() => get('tenants'), []);
  const [asking, setAsking] = useState(false);
  if (!data) return null;
  const at = `${tenant.account} ${tenant.region}`;
  const known = [...new Set([...data.Tenants.map((each) => `${each.Account} ${each.Region}`), at])].sort();
  const go = (choice) => location.assign(addressOfTenant(...choice.split(' ')));
  const change = (event) => {
    if (event.target.value !== 'other') return go(event.target.value);
    event.target.value = at;
    return setAsking(true);
  };
  return html`<label class="inline"><span class="unseen">Account and region</span>
    <select value=${at} onChange=${change}>${known.map((each) => html`<option value=${each}>${each}</option>`)}
    <option value="other">Another …</option></select></label>
    ${asking && html`<${Ask} title="Another account or region" submit="Show" close=${() => setAsking(false)}
      send=${({ account, region }) => location.assign(addressOfTenant(account, region))}>
      <${Field} name="account" label="Account" pattern="[0-9]{12}" hint="12 digits" defaultValue=${tenant.account} required />
      <${Field} name="region" label="Region" pattern="[a-z]+(-[a-z]+)+-[0-9]+" hint="such as eu-west-1" defaultValue=${tenant.region} required /></${Ask}>`}`;
}

function App() {
  const [address, setAddress] = useState(location.hash);
  const place = useRef(null);
  const begun = useRef(false);
  useEffect(() => {
    const moved = () => setAddress(location.hash);
    addEventListener('hashchange', moved);
    moved(); // it may have changed since this was drawn
    return () => removeEventListener('hashchange', moved);
  }, []);
  const { page: Page, given, section } = pageOf(address);
  useEffect(() => {
    const heading = place.current.querySelector('h1');
    // A screen reader then reads the new page; not at the first, which the browser reads by itself.
    if (begun.current) {
      scrollTo(0, 0);
      heading?.setAttribute('tabindex', '-1');
      heading?.focus();
    }
    begun.current = true;
  }, [address]);
  return html`<a class="skip" href="#main" onClick=${(event) => { event.preventDefault(); place.current.focus(); }}>To the content</a>
    <header><a class="brand" href="#/">ssmock</a>
      <nav aria-label="Pages">${pages.filter(([, , name]) => name).map(([to, , name]) =>
        html`<a href=${`#/${to}`} aria-current=${(section === 'executions' ? 'windows' : section) === to ? 'page' : undefined}>${name}</a>`)}</nav>
      <${TenantSwitch} /></header>
    <${ClockBar} />
    <main id="main" tabindex="-1" ref=${place} key=${address}><${Page} ...${given} /></main>
    <${Notices} />`;
}

async function start() {
  for (;;) {
    try {
      await learnTenant();
      break;
    } catch (error) {
      render(html`<p class="failure">${error.message}</p>`, document.body);
      await new Promise((resolve) => setTimeout(resolve, 2000));
    }
  }
  begin();
  render(html`<${App} />`, document.body);
}

start();
