// SPDX-License-Identifier: Apache-2.0
import { Link, Paged, Title } from '../parts.js';
import { html } from '../vendor/preact.js';

export function PatchesPage() {
  return html`<${Title}>Patches</${Title}>
    <${Paged} name="ListResourceComplianceSummaries" member="ResourceComplianceSummaryItems" caption="Compliance" columns=${[
    ['Node', (of) => html`<${Link} to=${`patches/${of.ResourceId}`}>${of.ResourceId}</${Link}>`],
    ['Type', (of) => of.ComplianceType],
    ['Status', (of) => of.Status],
    ['Severity', (of) => of.OverallSeverity],
  ]} />
    <h2>Baselines</h2><${Paged} name="DescribePatchBaselines" member="BaselineIdentities" caption="Baselines" columns=${[
    ['Name', (of) => of.BaselineName],
    ['System', (of) => of.OperatingSystem],
    ['Id', (of) => of.BaselineId],
    ['Default', (of) => of.DefaultBaseline && 'yes'],
  ]} />`;
}

export function NodePatchesPage({ id }) {
  return html`<${Title}>Patches of ${id}</${Title}>
    <${Paged} name="DescribeInstancePatchStates" member="InstancePatchStates" caption="State" input=${{ InstanceIds: [id] }} columns=${[
    ['Operation', (of) => of.Operation],
    ['Group', (of) => of.PatchGroup],
    ['Missing', (of) => of.MissingCount, 'number'],
    ['Failed', (of) => of.FailedCount, 'number'],
    ['Pending reboot', (of) => of.InstalledPendingRebootCount, 'number'],
    ['Rejected', (of) => of.InstalledRejectedCount, 'number'],
    ['Reboot', (of) => of.RebootOption],
    ['Baseline', (of) => of.BaselineId],
  ]} />
    <${Paged} name="DescribeInstancePatches" member="Patches" caption="Patches" input=${{ InstanceId: id }} columns=${[
    ['Patch', (of) => of.KBId],
    ['State', (of) => of.State],
    ['Severity', (of) => of.Severity],
  ]} />`;
}
