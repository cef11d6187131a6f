// SPDX-License-Identifier: Apache-2.0
// What older clients do not know: lists of nodes of 2024.
'use strict';

const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { ids } = require('../ids.js');
const { answer, refused, sdk, ssm } = require('./sdk.js');

const windows = 'i-0123456789abcdef1';
const countBy = (AttributeName, ...Aggregators) => ({
  AggregatorType: 'Count',
  TypeName: 'Instance',
  AttributeName,
  ...(Aggregators.length > 0 && { Aggregators }),
});

describe('DescribeInstanceProperties', () => {
  for (const [Key, Operator, value, found] of [
    ['PlatformTypes', 'Equal', 'Windows', [windows]],
    ['PlatformTypes', 'NotEqual', 'Windows', [ids.node, ids.other_node]],
    ['InstanceIds', 'BeginWith', 'mi-', [ids.other_node]],
    ['AgentVersion', 'LessThan', '3.0.0.0', [ids.node]],
    ['AgentVersion', 'GreaterThan', '3.0.0.0', [windows, ids.other_node]],
  ]) {
    it(`finds nodes by ${Operator}`, async () => {
      const filters = [{ Key, Operator, Values: [value] }];
      const page = await answer('DescribeInstanceProperties', { FiltersWithOperator: filters });
      assert.deepEqual(page.InstanceProperties.map((node) => node.InstanceId), found);
    });
  }
});

describe('ListNodes', () => {
  it('gives each node with what it is, page by page', async () => {
    const nodes = [];
    for await (const page of sdk.paginateListNodes({ client: ssm, pageSize: 1 }, {})) {
      nodes.push(...page.Nodes);
    }
    assert.deepEqual(
      nodes.map((node) => [node.Id, node.NodeType.Instance.InstanceStatus]),
      [[ids.node, 'Active'], [windows, 'ConnectionLost'], [ids.other_node, 'Active']],
    );
    assert.ok(nodes[0].CaptureTime instanceof Date);
    assert.equal(nodes[0].Region, 'us-east-1');
    assert.equal(nodes[0].NodeType.Instance.IpAddress, '192.0.2.0');
  });

  it('knows no sync but that of Quick Setup', async () => {
    const code = 'ResourceDataSyncNotFoundException';
    const error = await refused('ListNodes', { SyncName: 'mine' }, code);
    assert.equal(error.message, 'The specified sync name was not found.');
  });
});

describe('ListNodesSummary', () => {
  it('counts nodes by an attribute in another', async () => {
    const aggregators = [countBy('PlatformType', countBy('ResourceType'))];
    const { Summary } = await answer('ListNodesSummary', { Aggregators: aggregators });
    assert.deepEqual(Summary, [
      { Count: '1', PlatformType: 'Linux', ResourceType: 'EC2Instance' },
      { Count: '1', PlatformType: 'Linux', ResourceType: 'ManagedInstance' },
      { Count: '1', PlatformType: 'Windows', ResourceType: 'EC2Instance' },
    ]);
  });

  it('refuses three attributes at once', async () => {
    const three = countBy('Region', countBy('PlatformName', countBy('PlatformVersion')));
    await refused('ListNodesSummary', { Aggregators: [three] }, 'InvalidAggregatorException');
  });
});
