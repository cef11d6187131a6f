// SPDX-License-Identifier: Apache-2.0
'use strict';

const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { ids } = require('../ids.js');
const { sdk, ssm } = require('./sdk.js');

const patience = { client: ssm, minDelay: 0.05, maxDelay: 0.1, maxWaitTime: 0.4 };

/** How the wait ends: SUCCESS, FAILURE or TIMEOUT. */
const wait = (CommandId, InstanceId = ids.node) =>
  sdk.waitForCommandExecuted(patience, { CommandId, InstanceId });

describe('the CommandExecuted waiter', () => {
  it('succeeds on Success', async () => {
    const { state, reason } = await wait(ids.hello_command);
    assert.equal(state, 'SUCCESS');
    assert.equal(reason.Status, 'Success');
  });

  it('fails on Failed', async () => {
    const { state, reason } = await wait(ids.failed_command);
    assert.equal(state, 'FAILURE');
    assert.equal(reason.Status, 'Failed');
  });

  it('times out on a command that stays in progress', async () => {
    assert.equal((await wait(ids.endless_command, ids.other_node)).state, 'TIMEOUT');
  });

  it('times out on a command that does not exist', async () => {
    assert.equal((await wait(ids.unknown)).state, 'TIMEOUT');
  });
});
