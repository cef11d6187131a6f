// SPDX-License-Identifier: Apache-2.0
import { operation, part } from '../api.js';
import { useLoad } from '../live.js';
import { Fields, Json, Link, Paged, Status, Time, Title, Waiting } from '../parts.js';
import { html, useState } from '../vendor/preact.js';

export function DocumentsPage() {
  const [owner, setOwner] = useState('');
  return html`<${Title}>Documents</${Title}><div class="buttons"><label class="inline"><span>Owner</span><select value=${owner} onChange=${(event) => setOwner(event.target.value)}>
      <option value="">all</option><option value="Self">this account</option><option value="Amazon">Amazon</option></select></label></div>
    <${Paged} name="ListDocuments" member="DocumentIdentifiers" caption="Documents" input=${{ Filters: owner ? [{ Key: 'Owner', Values: [owner] }] : undefined }} columns=${[
      ['Name', (of) => html`<${Link} to=${`documents/${part(of.Name)}`}>${of.Name}</${Link}>`],
      ['Type', (of) => of.DocumentType],
      ['Owner', (of) => of.Owner],
      ['Version', (of) => of.DocumentVersion, 'number'],
      ['Platforms', (of) => (of.PlatformTypes ?? []).join(', ')],
    ]} />`;
}

async function load(Name) {
  const [{ Document }, content] = await Promise.all([operation('DescribeDocument', { Name }), operation('GetDocument', { Name })]);
  return { of: Document, content: content.Content };
}

// JSON is laid out; anything else stays as it is.
function laidOut(content) {
  try {
    return JSON.parse(content);
  } catch {
    return content;
  }
}

export function DocumentPage({ name }) {
  const { data, error } = useLoad(() => load(name), [name]);
  const of = data?.of;
  return html`<${Title}>${name}</${Title}><${Waiting} data=${data} error=${error} />
    ${of && html`<${Fields} of=${[
      ['Status', html`<${Status} of=${of.Status} details=${of.StatusInformation} />`],
      ['Description', of.Description], ['Type', of.DocumentType], ['Owner', of.Owner],
      ['Schema', of.SchemaVersion], ['Default version', of.DefaultVersion], ['Latest version', of.LatestVersion],
      ['Platforms', (of.PlatformTypes ?? []).join(', ')], ['Created', html`<${Time} at=${of.CreatedDate} />`],
    ]} /><h2>Content</h2><${Json} label="Content" value=${laidOut(data.content)} />
    <h2>Versions</h2><${Paged} name="ListDocumentVersions" member="DocumentVersions" caption="Versions" input=${{ Name: name }} columns=${[
      ['Version', (each) => each.DocumentVersion, 'number'], ['Name', (each) => each.VersionName],
      ['Created', (each) => html`<${Time} at=${each.CreatedDate} />`], ['Default', (each) => (each.IsDefaultVersion ? 'yes' : '')],
    ]} />`}`;
}
