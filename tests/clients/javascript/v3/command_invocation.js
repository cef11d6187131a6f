// SPDX-License-Identifier: Apache-2.0
'use strict';

const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { ids } = require('../ids.js');
const { answer, refused } = require('./sdk.js');

const operation = 'GetCommandInvocation';
const invocation = (CommandId, more) => ({ CommandId, InstanceId: ids.node, ...more });

/** The SDK's own word for an error that came without a message. */
const assertNoMessage = (error) => {
  assert.equal(error.message, 'Unknown');
  assert.equal(error.Message, undefined);
};

describe(operation, () => {
  it('needs no PluginName for the only step', async () => {
    assert.deepEqual(await answer(operation, invocation(ids.hello_command)), {
      CommandId: ids.hello_command,
      InstanceId: ids.node,
      Comment: 'say hello',
      DocumentName: 'AWS-RunShellScript',
      DocumentVersion: '$DEFAULT',
      PluginName: 'aws:runShellScript',
      ResponseCode: 0,
      ExecutionStartDateTime: '2026-03-01T02:00:03.478Z',
      ExecutionElapsedTime: 'PT1.755S',
      ExecutionEndDateTime: '2026-03-01T02:00:04.478Z',
      Status: 'Success',
      StatusDetails: 'Success',
      StandardOutputContent: 'Grüße aus Zürich ☃ 😀\n',
      StandardOutputUrl: 'https://s3.us-east-1.amazonaws.com/logs/hello/stdout',
      StandardErrorContent: '',
      StandardErrorUrl: '',
      CloudWatchOutputConfig: { CloudWatchLogGroupName: '', CloudWatchOutputEnabled: false },
    });
  });

  it('finds one of several steps by its name', async () => {
    const input = invocation(ids.two_step_command, { PluginName: 'install' });
    const install = await answer(operation, input);
    assert.equal(install.PluginName, 'install');
    assert.equal(install.Status, 'Failed');
    assert.equal(install.ResponseCode, 1);
    assert.equal(install.StandardErrorContent, 'no space left on device\n');
  });

  it('needs a PluginName for several steps', async () => {
    assertNoMessage(
      await refused(operation, invocation(ids.two_step_command), 'InvalidPluginName'),
    );
  });

  it('refuses a wrong PluginName', async () => {
    const input = invocation(ids.hello_command, { PluginName: 'uninstall' });
    const error = await refused(operation, input, 'InvalidPluginName');
    assert.equal(
      error.message,
      `Plugin uninstall not found for invocation with command id ${ids.hello_command} ` +
        `and instance id ${ids.node}`,
    );
  });

  it('gives a pending invocation no times and no exit code', async () => {
    const pending = await answer(operation, invocation(ids.pending_command));
    assert.equal(pending.Status, 'Pending');
    assert.equal(pending.StatusDetails, 'Pending');
    assert.equal(pending.ResponseCode, -1);
    assert.equal(pending.ExecutionStartDateTime, undefined);
    assert.equal(pending.ExecutionElapsedTime, undefined);
    assert.equal(pending.ExecutionEndDateTime, '');
  });

  it('knows no invocation of an unknown command or node', async () => {
    const input = invocation(ids.hello_command, { InstanceId: ids.other_node });
    const unknown = await refused(operation, invocation(ids.unknown), 'InvocationDoesNotExist');
    assert.equal(unknown.message, `Invocation not found for ${ids.unknown}, ${ids.node}`);
    const elsewhere = await refused(operation, input, 'InvocationDoesNotExist');
    assert.equal(
      elsewhere.message,
      `Invocation not found for ${ids.hello_command}, ${ids.other_node}`,
    );
  });

  it('refuses a malformed node id in the words of AWS', async () => {
    // Recorded from AWS: https://github.com/aws/aws-cli/issues/7048
    const input = invocation(ids.hello_command, { InstanceId: 'i-083e1601960282cd' });
    const error = await refused(operation, input, 'ValidationException');
    assert.equal(
      error.message,
      "1 validation error detected: Value 'i-083e1601960282cd' at 'instanceId' failed to " +
        'satisfy constraint: Member must satisfy regular expression pattern: ' +
        String.raw`(^i-(\w{8}|\w{17})$)|(^mi-\w{17}$)`,
    );
  });

  it('truncates long output', async () => {
    const { StandardOutputContent } = await answer(operation, invocation(ids.long_command));
    assert.equal(StandardOutputContent, '0123456789'.repeat(2398) + '--output truncated--');
    assert.equal(StandardOutputContent.length, 24000);
  });
});
