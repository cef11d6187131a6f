// SPDX-License-Identifier: Apache-2.0
// The client under test and the assertions that every file needs.
'use strict';

const assert = require('node:assert/strict');

// The SDK complains of Node.js 18, Debian 12's own; whatever else it says must reach stderr.
const { emitWarning } = process;
process.emitWarning = (warning, ...rest) => {
  if (!String(warning).startsWith('NodeDeprecationWarning')) {
    emitWarning.call(process, warning, ...rest);
  }
};

const sdk = require('@aws-sdk/client-ssm');

const silent = () => {};
const logger = { trace: silent, debug: silent, info: silent, error: silent, warn: console.warn };

exports.client = (config = {}) =>
  new sdk.SSMClient({ endpoint: process.env.ENDPOINT, logger, ...config });

const ssm = exports.client();

/** What the operation answers, without what the SDK adds to it. */
exports.answer = async (operation, input, through = ssm) => {
  const { $metadata, ...output } = await through.send(new sdk[`${operation}Command`](input));
  assert.equal($metadata.httpStatusCode, 200);
  assert.equal($metadata.attempts, 1);
  return output;
};

/** The error that the operation must give, at the first attempt. */
exports.refused = async (operation, input, code, through = ssm) => {
  let error;
  await assert.rejects(through.send(new sdk[`${operation}Command`](input)), (caught) => {
    error = caught;
    return true;
  });
  assert.equal(error.name, code, error.message);
  assert.equal(error.$metadata.httpStatusCode, 400);
  assert.equal(error.$metadata.attempts, 1);
  return error;
};

exports.statusIs = (...values) => ({ Key: 'STATUS', Values: values });
exports.sdk = sdk;
exports.ssm = ssm;
