// SPDX-License-Identifier: Apache-2.0
'use strict';

const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { ids, patchInvocations } = require('../ids.js');
const { answer, refused, sdk, ssm, statusIs } = require('./sdk.js');

const operation = 'DescribeMaintenanceWindowExecutionTaskInvocations';
const patch = { WindowExecutionId: ids.nightly_execution, TaskId: ids.patch_task };

const pagesOf = async (input) => {
  const pages = [];
  const copy = { ...input }; // the SDK writes the tokens into it
  for await (const page of sdk[`paginate${operation}`]({ client: ssm, pageSize: 10 }, copy)) {
    pages.push(page);
  }
  return pages;
};

const items = (page) => page.WindowExecutionTaskInvocationIdentities;
const lengths = (pages) => pages.map((page) => items(page).length);
const invocationIds = (pages) => pages.flatMap(items).map((item) => item.InvocationId);

describe(operation, () => {
  it('gives an invocation with all its members', async () => {
    const page = await answer(operation, { ...patch, TaskId: ids.report_task });
    assert.deepEqual(page, {
      WindowExecutionTaskInvocationIdentities: [
        {
          WindowExecutionId: ids.nightly_execution,
          TaskExecutionId: ids.report_task,
          InvocationId: ids.report_invocation,
          ExecutionId: ids.hello_command,
          TaskType: 'RUN_COMMAND',
          Parameters:
            '{"documentName":"AWS-RunShellScript","instanceIds":["i-0123456789abcdef0"],' +
            '"maxConcurrency":"1","maxErrors":"1","parameters":{"commands":["df"]}}',
          Status: 'FAILED',
          StatusDetails: 'The instance IDs list contains an invalid entry.',
          StartTime: new Date('2026-03-01T02:00:00.723Z'),
          EndTime: new Date('2026-03-01T02:00:04.871Z'),
          OwnerInformation: 'Owner of the web servers',
          WindowTargetId: 'eeeeeeee-0000-4000-8000-000000000001',
        },
      ],
    });
  });

  it('gives the paginator each of 57 once and in order, in 6 pages', async () => {
    const pages = await pagesOf(patch);
    assert.deepEqual(lengths(pages), [10, 10, 10, 10, 10, 7]);
    assert.deepEqual(invocationIds(pages), patchInvocations(1, 57));
    assert.deepEqual(
      pages.map((page) => 'NextToken' in page),
      [true, true, true, true, true, false],
    );
  });

  it('pages through the filtered list', async () => {
    const pages = await pagesOf({ ...patch, Filters: [statusIs('FAILED')] });
    assert.deepEqual(lengths(pages), [10, 1]);
    assert.deepEqual(invocationIds(pages), patchInvocations(5, 57, 5));
  });

  it('refuses the token of another task', async () => {
    const { NextToken } = await answer(operation, { ...patch, MaxResults: 10 });
    const input = { ...patch, TaskId: ids.report_task, MaxResults: 10, NextToken };
    await refused(operation, input, 'ValidationException');
  });

  it('knows no unknown task of a known execution', async () => {
    await refused(operation, { ...patch, TaskId: ids.unknown }, 'DoesNotExistException');
  });

  const limits = { 9: 'greater than or equal to 10', 101: 'less than or equal to 100' };
  for (const [size, limit] of Object.entries(limits)) {
    it(`refuses ${size} MaxResults`, async () => {
      const input = { ...patch, MaxResults: Number(size) };
      const error = await refused(operation, input, 'ValidationException');
      assert.equal(
        error.message,
        `1 validation error detected: Value '${size}' at 'maxResults' failed to satisfy ` +
          `constraint: Member must have value ${limit}`,
      );
    });
  }
});
