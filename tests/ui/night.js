// SPDX-License-Identifier: Apache-2.0
// The state that the tests of the pages look at: a fleet, a window for its patches, and rules by which one web
// server has no room for the new kernel and one database hangs.
'use strict';

const http = require('node:http');

const afterTheNight = '2026-11-29T03:30:00Z';
const fleet = [...Array(6).fill('web'), ...Array(3).fill('db'), ...Array(2).fill('build')]
  .map((role, at) => ({ role, at, id: `i-0${at.toString(16)}23456789abcdef${at.toString(16)}`, name: `${role}-${at}.example.internal` }));
const fullDisk = fleet[2];
const hanging = fleet[8];
const kernelError = 'Error: Transaction test error:\n  installing package kernel-6.1.119 needs 62MB more space on the /boot filesystem';

const rules = [
  { DocumentName: 'AWS-RunPatchBaseline', Duration: 'PT7M', StandardOutputContent: 'Patch Summary\nInstalled: 14\nMissing: 0\n' },
  { DocumentName: 'AWS-RunPatchBaseline', InstanceId: fullDisk.id, Duration: 'PT4M', ResponseCode: 1,
    StandardOutputContent: 'Downloading packages:\nkernel-6.1.119-129.201.amzn2023.x86_64.rpm\n', StandardErrorContent: kernelError },
  { DocumentName: 'AWS-RunPatchBaseline', InstanceId: fleet[4].id, Duration: 'PT11M' },
  { DocumentName: 'AWS-RunShellScript', Duration: 'PT40S', StandardOutputContent: 'ok: {{ commands }}' },
  { DocumentName: 'AWS-RunShellScript', InstanceId: hanging.id, Status: 'TimedOut' },
  { TaskType: 'LAMBDA', Duration: 'PT5S' },
];

const tasks = [
  ['drain', 'arn:aws:lambda:us-east-1:123456789012:function:drain', 'LAMBDA', 1, 'web', '1', '1', undefined],
  ['patch-web', 'AWS-RunPatchBaseline', 'RUN_COMMAND', 2, 'web', '2', '0', { Operation: ['Install'] }],
  ['patch-build', 'AWS-RunPatchBaseline', 'RUN_COMMAND', 2, 'build', '100%', '1', { Operation: ['Install'] }],
  ['check-db', 'AWS-RunShellScript', 'RUN_COMMAND', 3, 'db', '3', '1', { commands: ['pg_isready', 'vacuumdb --all'], executionTimeout: ['900'] }],
];

async function addFleet(server) {
  for (const { id, name, role, at } of fleet) {
    const windows = role === 'build';
    await server.ask('PUT', `nodes/${id}`, {
      ComputerName: name, IPAddress: `10.0.0.${10 + at}`, PlatformType: windows ? 'Windows' : 'Linux',
      PlatformName: windows ? 'Microsoft Windows Server 2022 Datacenter' : 'Amazon Linux', PlatformVersion: windows ? '10.0.20348' : '2023',
      Tags: [{ Key: 'Role', Value: role }, { Key: 'Env', Value: 'prod' }],
    });
  }
}

// Answers the window's id.
async function addWindow(server) {
  const { WindowId } = await server.operation('CreateMaintenanceWindow', {
    Name: 'patch-night', Description: 'Patches for the web and build servers, then a check of the databases',
    Schedule: 'cron(0 2 ? * SUN *)', ScheduleTimezone: 'Europe/Berlin', Duration: 3, Cutoff: 1, AllowUnassociatedTargets: false,
    Tags: [{ Key: 'Team', Value: 'platform' }],
  });
  const targets = {};
  for (const role of ['web', 'db', 'build']) {
    const { WindowTargetId } = await server.operation('RegisterTargetWithMaintenanceWindow', {
      WindowId, ResourceType: 'INSTANCE', Targets: [{ Key: 'tag:Role', Values: [role] }], Name: `${role}-servers`, OwnerInformation: 'platform team',
    });
    targets[role] = WindowTargetId;
  }
  for (const [Name, TaskArn, TaskType, Priority, role, MaxConcurrency, MaxErrors, Parameters] of tasks) {
    await server.operation('RegisterTaskWithMaintenanceWindow', {
      WindowId, Name, TaskArn, TaskType, Priority, MaxConcurrency, MaxErrors, Targets: [{ Key: 'WindowTargetIds', Values: [targets[role]] }],
      TaskInvocationParameters: Parameters && { RunCommand: { Parameters } },
    });
  }
  return WindowId;
}

async function addRest(server) {
  await server.operation('CreateMaintenanceWindow', {
    Name: 'nightly-inventory', Schedule: 'rate(12 hours)', Duration: 2, Cutoff: 0, AllowUnassociatedTargets: true,
  });
  const { WindowId } = await server.operation('CreateMaintenanceWindow', {
    Name: 'quarterly', Schedule: 'cron(0 0 1 */3 ? *)', Duration: 4, Cutoff: 1, AllowUnassociatedTargets: true,
  });
  await server.operation('UpdateMaintenanceWindow', { WindowId, Enabled: false });
  await server.operation('PutParameter', { Name: '/app/release', Value: '4.1.0', Type: 'String' });
  await server.operation('PutParameter', { Name: '/app/db/password', Value: 'secret-of-the-test', Type: 'SecureString' });
  await server.operation('CreateActivation', { IamRole: 'SSMServiceRole', DefaultInstanceName: 'edge', RegistrationLimit: 5 });
  await server.operation('CreateDocument', {
    Name: 'Restart-Web', DocumentType: 'Command', DocumentFormat: 'JSON',
    Content: JSON.stringify({ schemaVersion: '2.2', description: 'Restarts nginx', mainSteps: [{ action: 'aws:runShellScript', name: 'restart', inputs: { runCommand: ['systemctl restart nginx'] } }] }),
  });
}

// A client's request that is refused, for the journal.
function sendNonsense(endpoint) {
  return new Promise((resolve, reject) => {
    const headers = { 'X-Amz-Target': 'AmazonSSM.ListCommands', 'Content-Type': 'application/x-amz-json-1.1', 'User-Agent': 'a-test' };
    const request = http.request(`${endpoint}/`, { method: 'POST', agent: false, headers });
    request.on('error', reject);
    request.on('response', (response) => response.resume().on('end', resolve));
    request.end('{"Filters":[{"key":"Status","value":"Nonsense"}]}');
  });
}

// The whole of it, on a server whose clock is held; afterwards the night is over and a command is under way.
async function patchNight(server) {
  await addFleet(server);
  await server.ask('POST', 'outcomes', rules);
  const window = await addWindow(server);
  await addRest(server);
  await server.ask('POST', 'clock/advance', { to: afterTheNight });
  const { Command } = await server.operation('SendCommand', {
    DocumentName: 'AWS-RunShellScript', Targets: [{ Key: 'tag:Role', Values: ['web'] }], Parameters: { commands: ['uptime'] }, Comment: 'after the night',
  });
  await sendNonsense(server.endpoint);
  const { WindowExecutions } = await server.operation('DescribeMaintenanceWindowExecutions', { WindowId: window });
  return { window, execution: WindowExecutions[0].WindowExecutionId, command: Command.CommandId };
}

module.exports = { addFleet, addWindow, fleet, fullDisk, hanging, kernelError, patchNight, rules };
