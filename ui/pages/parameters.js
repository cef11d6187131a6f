// SPDX-License-Identifier: Apache-2.0
import { operation, part } from '../api.js';
import { Link, Paged, Time, Title } from '../parts.js';
import { html, useState } from '../vendor/preact.js';

export function ParametersPage() {
  return html`<${Title}>Parameters</${Title}><${Paged} name="DescribeParameters" member="Parameters" caption="Parameters" columns=${[
    ['Name', (of) => html`<${Link} to=${`parameters/${part(of.Name)}`}>${of.Name}</${Link}>`],
    ['Type', (of) => of.Type],
    ['Version', (of) => of.Version, 'number'],
    ['Tier', (of) => of.Tier],
    ['Changed', (of) => html`<${Time} at=${of.LastModifiedDate} relative />`],
    ['Description', (of) => of.Description],
  ]} />`;
}

export function ParameterPage({ name }) {
  const [shown, setShown] = useState(false);
  return html`<${Title}>${name}</${Title}>
    <div class="buttons"><button aria-pressed=${shown} onClick=${() => setShown(!shown)}>${shown ? 'Hide secret values' : 'Show secret values'}</button></div>
    <h2>Versions</h2><${Paged} name="GetParameterHistory" member="Parameters" caption="Versions" input=${{ Name: name, WithDecryption: shown }} columns=${[
      ['Version', (of) => of.Version, 'number'],
      ['Value', (of) => html`<code>${of.Type === 'SecureString' && !shown ? '••••••' : of.Value}</code>`, 'long'],
      ['Type', (of) => of.Type],
      ['Labels', (of) => (of.Labels ?? []).join(', ')],
      ['Changed', (of) => html`<${Time} at=${of.LastModifiedDate} relative />`],
      ['By', (of) => of.LastModifiedUser],
    ]} />`;
}
