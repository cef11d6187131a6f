// SPDX-License-Identifier: Apache-2.0
'use strict';

const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { ids, patchInvocations } = require('../ids.js');
const { answer, client, refused } = require('./sdk.js');

const operation = 'DescribeMaintenanceWindowExecutionTaskInvocations';
const patch = {
  WindowExecutionId: ids.nightly_execution,
  TaskId: ids.patch_task,
  MaxResults: 10,
};
const credentials = { accessKeyId: '210987654321', secretAccessKey: 'test' };
const tenants = {
  'another region': client({ region: 'eu-central-1' }),
  'another account': client({ credentials }),
};

for (const [name, other] of Object.entries(tenants)) {
  describe(name, () => {
    it('sees the same fixture', async () => {
      const page = await answer(operation, patch, other);
      assert.deepEqual(
        page.WindowExecutionTaskInvocationIdentities.map((item) => item.InvocationId),
        patchInvocations(1, 10),
      );
    });

    it('refuses our tokens', async () => {
      const { NextToken } = await answer(operation, patch);
      await refused(operation, { ...patch, NextToken }, 'ValidationException', other);
    });
  });
}

describe('a client that is told of the server by AWS_ENDPOINT_URL_SSM', () => {
  it('finds it', async () => {
    process.env.AWS_ENDPOINT_URL_SSM = process.env.ENDPOINT;
    const told = client({ endpoint: undefined });
    const page = await answer(operation, patch, told);
    assert.equal(page.WindowExecutionTaskInvocationIdentities.length, 10);
  });
});

describe('an operation that ssmock lacks', () => {
  it('is refused by name and not retried', async () => {
    await assert.rejects(answer('GetOpsSummary', {}), (error) => {
      assert.equal(error.$metadata.httpStatusCode, 400);
      assert.equal(error.$metadata.attempts, 1);
      assert.match(error.message, /GetOpsSummary/);
      assert.match(error.message, /ssmock/);
      return true;
    });
  });
});
