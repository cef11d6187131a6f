// SPDX-License-Identifier: Apache-2.0
// Whole nights of a maintenance window, on a clock that only the control API moves.
'use strict';

const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { answer, client, sdk } = require('./sdk.js');
const { ownServer } = require('./server.js');

const nodes = ['i-0123456789abcdef0', 'i-0fedcba9876543210'];
const [first, second] = nodes;
const evening = ['--clock', 'manual', '--clock-start', '2026-12-13T00:00:00Z'];
const start = new Date('2026-12-13T03:00:00Z'); // 4 o'clock in Berlin

/** A server with two nodes, and what a story asks it. */
const night = async (test, ...clock) => {
  const control = await ownServer(test, ...(clock.length ? clock : evening));
  const ssm = client({ endpoint: control.endpoint });
  test.after(() => ssm.destroy());
  for (const node of nodes) await control.putNode(node);
  const ask = (operation, input) => answer(operation, input, ssm);
  const send = async (...InstanceIds) => {
    const Parameters = { commands: ['df'] };
    const input = { DocumentName: 'AWS-RunShellScript', InstanceIds, Parameters };
    return (await ask('SendCommand', input)).Command.CommandId;
  };
  return { ...control, ssm, ask, send };
};

/** A window that runs on Sundays, with a target and two tasks. */
const newWindow = async ({ ask }, more) => {
  const { WindowId } = await ask('CreateMaintenanceWindow', {
    Name: 'patching',
    Schedule: 'cron(0 4 ? * SUN *)',
    ScheduleTimezone: 'Europe/Berlin',
    Duration: 2,
    Cutoff: 1,
    AllowUnassociatedTargets: false,
  });
  const { WindowTargetId } = await ask('RegisterTargetWithMaintenanceWindow', {
    WindowId,
    ResourceType: 'INSTANCE',
    Targets: [{ Key: 'tag:Env', Values: ['prod'] }],
  });
  for (const [index, command] of ['upgrade', 'restart'].entries()) {
    await ask('RegisterTaskWithMaintenanceWindow', {
      WindowId,
      Targets: [{ Key: 'WindowTargetIds', Values: [WindowTargetId] }],
      TaskArn: 'AWS-RunShellScript',
      TaskType: 'RUN_COMMAND',
      Priority: index + 1,
      MaxConcurrency: '1',
      MaxErrors: '0',
      TaskInvocationParameters: { RunCommand: { Parameters: { commands: [command] } } },
      ...more,
    });
  }
  return WindowId;
};

const executions = async ({ ask }, WindowId) =>
  (await ask('DescribeMaintenanceWindowExecutions', { WindowId })).WindowExecutions;

const tasks = async ({ ask }, { WindowExecutionId }) => {
  const page = await ask('DescribeMaintenanceWindowExecutionTasks', { WindowExecutionId });
  return page.WindowExecutionTaskIdentities;
};

const idsOf = ({ WindowExecutionId, TaskExecutionId: TaskId }) => ({ WindowExecutionId, TaskId });

const onlyInvocation = async ({ ask }, task) => {
  const page = await ask('DescribeMaintenanceWindowExecutionTaskInvocations', idsOf(task));
  assert.equal(page.WindowExecutionTaskInvocationIdentities.length, 1);
  return page.WindowExecutionTaskInvocationIdentities[0];
};

const details = async ({ ask }, CommandId) => {
  const page = await ask('ListCommandInvocations', { CommandId, Details: true });
  return page.CommandInvocations.map((item) => [
    item.InstanceId,
    item.StatusDetails,
    item.CommandPlugins[0].Output,
  ]);
};

const statuses = (list) => list.map((item) => item.Status);

describe('a window on a clock that a test holds', () => {
  it('runs its tasks, whose output can be read', async (test) => {
    const story = await night(test);
    const { ask } = story;
    await story.script({ StandardOutputContent: 'did {{ commands }}\n', Duration: 'PT4M' });
    const window = await newWindow(story);
    await story.advance('PT4H');
    const [execution] = await executions(story, window);
    assert.equal(execution.Status, 'SUCCESS');
    assert.deepEqual(execution.StartTime, start);
    const both = await tasks(story, execution);
    const { WindowId, ...common } = execution;
    const { WindowExecutionId } = execution;
    const read = await ask('GetMaintenanceWindowExecution', { WindowExecutionId });
    assert.deepEqual(read, { ...common, TaskIds: both.map((task) => task.TaskExecutionId) });
    const task = await ask('GetMaintenanceWindowExecutionTask', idsOf(both[0]));
    assert.deepEqual([task.Priority, task.MaxErrors, task.Status], [1, '0', 'SUCCESS']);
    const invocation = await onlyInvocation(story, both[0]);
    const { InvocationId, ExecutionId: CommandId } = invocation;
    const input = { ...idsOf(both[0]), InvocationId };
    assert.deepEqual(await ask('GetMaintenanceWindowExecutionTaskInvocation', input), invocation);
    const output = await ask('GetCommandInvocation', { CommandId, InstanceId: second });
    assert.equal(output.StandardOutputContent, 'did upgrade\n');
    assert.equal(output.ExecutionElapsedTime, 'PT4M');
  });

  it('fails with a node that fails, and spares the other one', async (test) => {
    const story = await night(test);
    const StandardErrorContent = 'disk full\n';
    await story.script({ InstanceId: first, Times: 1, ResponseCode: 1, StandardErrorContent });
    const window = await newWindow(story);
    await story.advance('PT4H');
    const [execution] = await executions(story, window);
    assert.equal(execution.Status, 'FAILED');
    assert.equal(execution.StatusDetails, 'One or more tasks in the orchestration failed.');
    const both = await tasks(story, execution);
    assert.deepEqual(statuses(both), ['FAILED', 'SUCCESS']);
    assert.equal(both[0].StatusDetails, 'The maximum error count was exceeded.');
    const { ExecutionId } = await onlyInvocation(story, both[0]);
    assert.deepEqual(await details(story, ExecutionId), [
      [second, 'Terminated', ''],
      [
        first,
        'Failed',
        '\n----------ERROR-------\ndisk full\nfailed to run commands: exit status 1',
      ],
    ]);
  });

  it('is cut off', async (test) => {
    const story = await night(test);
    await story.script({ InstanceId: first, Status: 'InProgress' });
    const window = await newWindow(story, { CutoffBehavior: 'CANCEL_TASK' });
    await story.advance('PT5H');
    const [execution] = await executions(story, window);
    const both = await tasks(story, execution);
    assert.deepEqual(statuses([execution, ...both]), ['TIMED_OUT', 'TIMED_OUT', 'TIMED_OUT']);
  });

  it('is cancelled, and skipped while it still runs', async (test) => {
    const story = await night(test);
    const { ask } = story;
    await story.script({ InstanceId: first, Status: 'InProgress' });
    const window = await newWindow(story);
    const execution = await story.runWindow(window);
    await story.advance('PT1M');
    await ask('CancelMaintenanceWindowExecution', execution);
    await story.runWindow(window);
    assert.deepEqual(statuses(await executions(story, window)), [
      'SKIPPED_OVERLAPPING',
      'CANCELLING',
    ]);
    const [running] = await tasks(story, execution);
    const { ExecutionId: CommandId } = await onlyInvocation(story, running);
    await ask('CancelCommand', { CommandId });
    await story.advance('PT1M');
    const { Commands } = await ask('ListCommands', { CommandId });
    assert.deepEqual(statuses(Commands), ['Cancelled']);
    const read = await ask('GetMaintenanceWindowExecution', execution);
    assert.deepEqual(statuses([read, ...(await tasks(story, execution))]), [
      'CANCELLED',
      'CANCELLED',
      'CANCELLED',
    ]);
  });
});

describe('the CommandExecuted waiter on a command that was sent', () => {
  const wait = ({ ssm }, CommandId, minDelay = 0.05) =>
    sdk.waitUntilCommandExecuted(
      { client: ssm, minDelay, maxDelay: 1, maxWaitTime: 60 },
      { CommandId, InstanceId: first },
    );

  it('succeeds', async (test) => {
    const story = await night(test);
    assert.equal((await wait(story, await story.send(first))).state, 'SUCCESS');
  });

  it('fails when the command fails', async (test) => {
    const story = await night(test);
    await story.script({ ResponseCode: 1 });
    const command = await story.send(first);
    await assert.rejects(wait(story, command), /"state":"FAILURE"/);
  });

  it('survives that the command is not yet visible', async (test) => {
    const story = await night(test, '--clock', 'real');
    await story.script({ VisibilityDelay: 'PT3S' });
    const before = Date.now();
    assert.equal((await wait(story, await story.send(first), 1)).state, 'SUCCESS');
    assert.ok(Date.now() - before > 2900);
  });
});
