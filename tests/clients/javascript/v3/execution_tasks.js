// SPDX-License-Identifier: Apache-2.0
'use strict';

const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { ids } = require('../ids.js');
const { answer, refused, statusIs } = require('./sdk.js');

const operation = 'DescribeMaintenanceWindowExecutionTasks';

const tasks = async (input = {}) => {
  const page = await answer(operation, { WindowExecutionId: ids.nightly_execution, ...input });
  return page.WindowExecutionTaskIdentities;
};

const taskIds = (list) => list.map((task) => task.TaskExecutionId).sort();

describe(operation, () => {
  it('gives a task with all its members, and its times as instants', async () => {
    const [task] = await tasks({ Filters: [statusIs('FAILED')] });
    assert.deepEqual(task, {
      WindowExecutionId: ids.nightly_execution,
      TaskExecutionId: ids.patch_task,
      Status: 'FAILED',
      StatusDetails: 'The maximum error count was exceeded.',
      StartTime: new Date('2026-03-01T02:00:00.684Z'),
      EndTime: new Date('2026-03-01T02:30:05.005Z'),
      TaskArn: 'AWS-RunPatchBaseline',
      TaskType: 'RUN_COMMAND',
      AlarmConfiguration: { IgnorePollAlarmFailure: true, Alarms: [{ Name: 'cpu-high' }] },
      TriggeredAlarms: [{ Name: 'cpu-high', State: 'ALARM' }],
    });
  });

  it('leaves out the members that are not set', async () => {
    const [task] = await tasks({ Filters: [statusIs('PENDING')] });
    assert.deepEqual(task, {
      WindowExecutionId: ids.nightly_execution,
      TaskExecutionId: ids.pending_task,
      Status: 'PENDING',
      TaskArn: 'arn:aws:lambda:us-east-1:123456789012:function:tidy',
      TaskType: 'LAMBDA',
    });
  });

  it('is content with any value of a filter', async () => {
    const found = await tasks({ Filters: [statusIs('SUCCESS', 'TIMED_OUT')] });
    assert.deepEqual(taskIds(found), [ids.report_task, ids.restart_task]);
  });

  it('wants every filter to match', async () => {
    const Filters = [statusIs('SUCCESS', 'FAILED'), statusIs('FAILED', 'TIMED_OUT')];
    assert.deepEqual(taskIds(await tasks({ Filters })), [ids.patch_task]);
  });

  it('refuses an unknown filter key', async () => {
    const Filters = [{ Key: 'COLOUR', Values: ['RED'] }];
    const input = { WindowExecutionId: ids.nightly_execution, Filters };
    await refused(operation, input, 'ValidationException');
  });

  it('divides the list into pages of MaxResults', async () => {
    const input = { WindowExecutionId: ids.crowded_execution, MaxResults: 10 };
    const first = await answer(operation, input);
    const second = await answer(operation, { ...input, NextToken: first.NextToken });
    const [ten, two] = [first, second].map((page) => page.WindowExecutionTaskIdentities);
    assert.deepEqual([ten.length, two.length], [10, 2]);
    assert.equal(new Set(taskIds([...ten, ...two])).size, 12);
    assert.equal('NextToken' in second, false);
  });

  it('knows no unknown execution', async () => {
    await refused(operation, { WindowExecutionId: ids.unknown }, 'DoesNotExistException');
  });

  it('wants the execution to be named', async () => {
    const error = await refused(operation, {}, 'ValidationException');
    assert.equal(
      error.message,
      "1 validation error detected: Value null at 'windowExecutionId' failed to satisfy " +
        'constraint: Member must not be null',
    );
  });
});
