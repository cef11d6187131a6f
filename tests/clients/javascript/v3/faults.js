// SPDX-License-Identifier: Apache-2.0
// How the SDK takes the faults that a test orders.
'use strict';

const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { client, sdk } = require('./sdk.js');
const { ownServer } = require('./server.js');

const list = (ssm) => ssm.send(new sdk.ListCommandsCommand({}));

const served = async (test, config, ...rules) => {
  const control = await ownServer(test);
  const ssm = client({ endpoint: control.endpoint, ...config });
  test.after(() => ssm.destroy());
  await control.ask('POST', 'chaos/faults', rules);
  return { ...control, ssm };
};

describe('faults', () => {
  for (const retryMode of ['standard', 'adaptive']) {
    it(`are got through in the mode ${retryMode}`, async (test) => {
      const fault = { probability: 0.3, preset: 'throttle' };
      const { ask, ssm } = await served(test, { retryMode, maxAttempts: 8 }, fault);
      for (let time = 0; time < 5; time += 1) {
        assert.equal((await list(ssm)).$metadata.httpStatusCode, 200);
      }
      const throttled = await ask('POST', 'requests/count', { ErrorCode: 'ThrottlingException' });
      assert.ok(throttled.Count > 0);
    });
  }

  it('show without retries', async (test) => {
    const { ssm } = await served(test, { maxAttempts: 1 }, { preset: 'throttle' });
    await assert.rejects(list(ssm), { name: 'ThrottlingException' });
  });

  it('of the connection are tried again', async (test) => {
    const rules = ['reset', 'close'].map((fault) => ({ fault, times: 1 }));
    const { ask, ssm } = await served(test, { maxAttempts: 3 }, ...rules);
    assert.equal((await list(ssm)).$metadata.httpStatusCode, 200);
    const broken = await ask('POST', 'requests/count', { Status: 0 });
    assert.equal(broken.Count, 2);
  });
});
