// SPDX-License-Identifier: Apache-2.0
// The SDK that AWS no longer maintains and that many still use: it closes the connection each time.
'use strict';

const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { SSM } = require('aws-sdk');
const { ids, patchInvocations } = require('./ids.js');

const ssm = new SSM({ endpoint: process.env.ENDPOINT, paramValidation: false });
const patch = { WindowExecutionId: ids.nightly_execution, TaskId: ids.patch_task };

/** The error that the operation must give, at the first attempt. */
const refused = async (operation, input, code) => {
  const request = ssm[operation](input);
  const error = await request.promise().then(assert.fail, (caught) => caught);
  assert.equal(error.code, code, error.message);
  assert.equal(error.statusCode, 400);
  assert.equal(request.response.retryCount, 0);
  return error;
};

describe('describeMaintenanceWindowExecutionTasks', () => {
  const describeTasks = async (filters) => {
    const input = { WindowExecutionId: ids.nightly_execution, Filters: filters };
    const page = await ssm.describeMaintenanceWindowExecutionTasks(input).promise();
    return page.WindowExecutionTaskIdentities;
  };

  it('gives a task with all its members, and its times as instants', async () => {
    assert.deepEqual(await describeTasks([{ Key: 'STATUS', Values: ['FAILED', 'CANCELLED'] }]), [
      {
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
      },
    ]);
  });

  it('knows no unknown execution', async () => {
    const input = { WindowExecutionId: ids.unknown };
    await refused('describeMaintenanceWindowExecutionTasks', input, 'DoesNotExistException');
  });
});

describe('describeMaintenanceWindowExecutionTaskInvocations', () => {
  const operation = 'describeMaintenanceWindowExecutionTaskInvocations';

  it('gives each of 57 once and in order, in 6 pages', async () => {
    const found = [];
    const sizes = [];
    let NextToken;
    do {
      const page = await ssm[operation]({ ...patch, MaxResults: 10, NextToken }).promise();
      const items = page.WindowExecutionTaskInvocationIdentities;
      sizes.push(items.length);
      found.push(...items.map((item) => item.InvocationId));
      ({ NextToken } = page);
    } while (NextToken !== undefined);
    assert.deepEqual(sizes, [10, 10, 10, 10, 10, 7]);
    assert.deepEqual(found, patchInvocations(1, 57));
  });

  it('refuses 9 MaxResults', async () => {
    const error = await refused(operation, { ...patch, MaxResults: 9 }, 'ValidationException');
    assert.equal(
      error.message,
      "1 validation error detected: Value '9' at 'maxResults' failed to satisfy constraint: " +
        'Member must have value greater than or equal to 10',
    );
  });
});

describe('getCommandInvocation', () => {
  const invocation = (CommandId, more) => ({ CommandId, InstanceId: ids.node, ...more });

  it('gives an invocation', async () => {
    const hello = await ssm.getCommandInvocation(invocation(ids.hello_command)).promise();
    assert.equal(hello.Status, 'Success');
    assert.equal(hello.ResponseCode, 0);
    assert.equal(hello.StandardOutputContent, 'Grüße aus Zürich ☃ 😀\n');
    assert.equal(hello.ExecutionElapsedTime, 'PT1.755S');
  });

  it('refuses in the words of AWS, or without any', async () => {
    const several = invocation(ids.two_step_command);
    const plugin = await refused('getCommandInvocation', several, 'InvalidPluginName');
    const unknown = invocation(ids.unknown);
    const command = await refused('getCommandInvocation', unknown, 'InvocationDoesNotExist');
    const text = `Invocation not found for ${ids.unknown}, ${ids.node}`;
    assert.deepEqual([plugin.message, command.message], [null, text]);
  });
});

describe('the commandExecuted waiter', () => {
  const $waiter = { delay: 0.05, maxAttempts: 4 };
  const wait = (CommandId, InstanceId) =>
    ssm.waitFor('commandExecuted', { CommandId, InstanceId, $waiter }).promise();

  it('succeeds on Success', async () => {
    assert.equal((await wait(ids.hello_command, ids.node)).Status, 'Success');
  });

  it('fails on Failed, and on one that stays in progress or does not exist', async () => {
    const notReady = { code: 'ResourceNotReady' };
    await assert.rejects(wait(ids.failed_command, ids.node), notReady);
    await assert.rejects(wait(ids.endless_command, ids.other_node), notReady);
    await assert.rejects(wait(ids.unknown, ids.node), notReady);
  });
});

describe('a parameter', () => {
  it('is put, read and deleted', async () => {
    const mine = new SSM({ endpoint: process.env.ENDPOINT, region: 'eu-north-1' });
    const Name = '/v2/key';
    const given = { Name, Value: 's3cret', Type: 'SecureString' };
    const made = await mine.putParameter(given).promise();
    assert.deepEqual(made, { Version: 1, Tier: 'Standard' });
    await assert.rejects(mine.putParameter(given).promise(), { code: 'ParameterAlreadyExists' });
    const below = { Path: '/v2', WithDecryption: true };
    const { Parameters } = await mine.getParametersByPath(below).promise();
    assert.deepEqual(Parameters.map((each) => each.Value), ['s3cret']);
    assert.ok(Parameters[0].LastModifiedDate instanceof Date);
    assert.deepEqual(await mine.deleteParameter({ Name }).promise(), {});
    await assert.rejects(mine.getParameter({ Name }).promise(), { code: 'ParameterNotFound' });
  });
});

describe('another region', () => {
  it('sees the same fixture, and refuses our tokens', async () => {
    const other = new SSM({ endpoint: process.env.ENDPOINT, region: 'eu-central-1' });
    const operation = 'describeMaintenanceWindowExecutionTaskInvocations';
    const input = { ...patch, MaxResults: 10 };
    const here = await ssm[operation](input).promise();
    const there = await other[operation](input).promise();
    const member = 'WindowExecutionTaskInvocationIdentities';
    assert.deepEqual(there[member], here[member]);
    const stolen = other[operation]({ ...input, NextToken: here.NextToken }).promise();
    await assert.rejects(stolen, { code: 'ValidationException' });
  });
});

describe('an operation that ssmock lacks', () => {
  it('is refused by name and not retried', async () => {
    const request = ssm.getOpsSummary({});
    const message = /(?=.*GetOpsSummary).*ssmock/;
    await assert.rejects(request.promise(), { statusCode: 400, message });
    assert.equal(request.response.retryCount, 0);
  });
});
