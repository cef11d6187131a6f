// SPDX-License-Identifier: Apache-2.0
// A runbook, on a server of its own whose clock stands still.
'use strict';

const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { answer, client, refused, sdk } = require('./sdk.js');
const { ownServer } = require('./server.js');

const frozen = ['--clock', 'manual', '--clock-start', '2026-11-28T00:00:00Z'];
const Content = JSON.stringify({
  schemaVersion: '0.3',
  mainSteps: [
    { name: 'rest', action: 'aws:sleep', inputs: { Duration: 'PT1M' } },
    { name: 'wait', action: 'aws:pause', inputs: {} },
  ],
});

describe('a runbook', () => {
  it('runs step by step, with its times as instants', async (test) => {
    const control = await ownServer(test, ...frozen);
    const ssm = client({ endpoint: control.endpoint });
    test.after(() => ssm.destroy());
    const ask = (operation, input) => answer(operation, input, ssm);
    await ask('CreateDocument', { Name: 'Rest', DocumentType: 'Automation', Content });
    const started = await ask('StartAutomationExecution', { DocumentName: 'Rest' });
    const run = { AutomationExecutionId: started.AutomationExecutionId };
    const execution = async () => (await ask('GetAutomationExecution', run)).AutomationExecution;
    assert.equal((await execution()).CurrentStepName, 'rest');
    await control.advance('PT1M');
    assert.equal((await execution()).AutomationExecutionStatus, 'Waiting');
    await ask('SendAutomationSignal', { ...run, SignalType: 'Resume' });
    const over = await execution();
    assert.equal(over.AutomationExecutionStatus, 'Success');
    assert.deepEqual(over.ExecutionStartTime, new Date('2026-11-28T00:00:00Z'));
    assert.deepEqual(over.StepExecutions[0].ExecutionEndTime, new Date('2026-11-28T00:01:00Z'));
    const names = [];
    const pages = sdk.paginateDescribeAutomationStepExecutions({ client: ssm, pageSize: 1 }, run);
    for await (const page of pages) names.push(...page.StepExecutions.map((each) => each.StepName));
    assert.deepEqual(names, ['rest', 'wait']);
    await refused('StopAutomationExecution', run, 'InvalidAutomationStatusUpdateException', ssm);
  });
});
