// SPDX-License-Identifier: Apache-2.0
// The Parameter Store, on a server for each test whose clock stands still.
'use strict';

const assert = require('node:assert/strict');
const { describe, it } = require('node:test');
const { answer, client, refused, sdk } = require('./sdk.js');
const { ownServer } = require('./server.js');

const now = new Date('2026-11-28T00:00:00Z');
const manual = ['--clock', 'manual', '--clock-start', now.toISOString()];
const arn = (name) => `arn:aws:ssm:us-east-1:123456789012:parameter${name}`;

/** An empty store, and what a test asks it. */
const newStore = async (test, ...options) => {
  const control = await ownServer(test, ...manual, ...options);
  const ssm = client({ endpoint: control.endpoint });
  test.after(() => ssm.destroy());
  const ask = (operation, input) => answer(operation, input, ssm);
  const put = (Name, Value, more) => ask('PutParameter', { Name, Value, Type: 'String', ...more });
  const fails = (operation, input, code) => refused(operation, input, code, ssm);
  const pages = async (operation, input) => {
    const found = [];
    for await (const page of sdk[`paginate${operation}`]({ client: ssm }, { ...input })) {
      found.push(page.Parameters.map((each) => each.Name));
      assert.ok(found.length < 100, 'the list does not end');
    }
    return found;
  };
  return { ...control, ask, put, fails, pages };
};

describe('a parameter', () => {
  it('is read by its name, version, label and ARN with all its members', async (test) => {
    const { ask, put } = await newStore(test);
    assert.deepEqual(await put('/app/url', 'one'), { Version: 1, Tier: 'Standard' });
    await ask('LabelParameterVersion', { Name: '/app/url', Labels: ['old'] });
    await put('/app/url', 'two', { Overwrite: true });
    const expected = {
      Name: '/app/url',
      Type: 'String',
      Value: 'one',
      Version: 1,
      LastModifiedDate: now,
      ARN: arn('/app/url'),
      DataType: 'text',
    };
    for (const Selector of [':1', ':old']) {
      const { Parameter } = await ask('GetParameter', { Name: `/app/url${Selector}` });
      assert.deepEqual(Parameter, { ...expected, Selector });
    }
    const { Parameter } = await ask('GetParameter', { Name: arn('/app/url') });
    assert.deepEqual(Parameter, { ...expected, Value: 'two', Version: 2 });
  });

  it('is cipher text until it is decrypted', async (test) => {
    const { ask, put } = await newStore(test);
    await put('/app/key', 's3cret', { Type: 'SecureString' });
    const input = { Names: ['/app/key', '/app/none'] };
    const cipher = await ask('GetParameters', input);
    assert.match(cipher.Parameters[0].Value, /^AQICAH/);
    assert.deepEqual(cipher.InvalidParameters, ['/app/none']);
    const plain = await ask('GetParameters', { ...input, WithDecryption: true });
    assert.equal(plain.Parameters[0].Value, 's3cret');
  });

  it('has a history and metadata', async (test) => {
    const { ask, put } = await newStore(test);
    await put('/app/url', 'one', { Description: 'text', Tags: [{ Key: 'k', Value: 'v' }] });
    await put('/app/url', 'two', { Overwrite: true });
    const history = await ask('GetParameterHistory', { Name: '/app/url' });
    assert.deepEqual(
      history.Parameters.map((each) => [each.Version, each.Value, each.Description, each.Labels]),
      [[1, 'one', 'text', []], [2, 'two', 'text', []]],
    );
    const ParameterFilters = [{ Key: 'tag:k', Values: ['v'] }];
    const [shown] = (await ask('DescribeParameters', { ParameterFilters })).Parameters;
    const { LastModifiedUser, ...rest } = shown;
    assert.match(LastModifiedUser, /^arn:aws:iam::123456789012:/);
    assert.deepEqual(rest, {
      Name: '/app/url',
      ARN: arn('/app/url'),
      Type: 'String',
      LastModifiedDate: now,
      Description: 'text',
      Version: 2,
      Tier: 'Standard',
      Policies: [],
      DataType: 'text',
    });
  });

  it('expires on the clock', async (test) => {
    const { advance, ask, fails, put } = await newStore(test);
    const Timestamp = '2026-12-01T00:00:00Z';
    const expiration = { Type: 'Expiration', Version: '1.0', Attributes: { Timestamp } };
    await put('x', 'v', { Tier: 'Advanced', Policies: JSON.stringify([expiration]) });
    await advance('P2D');
    assert.equal((await ask('GetParameter', { Name: 'x' })).Parameter.Value, 'v');
    await advance('P1D');
    await fails('GetParameter', { Name: 'x' }, 'ParameterNotFound');
  });

  it('has errors of its own classes', async (test) => {
    const { fails, put } = await newStore(test);
    await put('x', 'v');
    const given = { Name: 'x', Value: 'v', Type: 'String' };
    const exists = await fails('PutParameter', given, 'ParameterAlreadyExists');
    assert.ok(exists instanceof sdk.ParameterAlreadyExists);
    assert.equal(
      exists.message,
      'The parameter already exists. To overwrite this value, set the overwrite option in the ' +
        'request to true.',
    );
    const missing = await fails('GetParameter', { Name: 'y' }, 'ParameterNotFound');
    assert.ok(missing instanceof sdk.ParameterNotFound);
    const version = await fails('GetParameter', { Name: 'x:9' }, 'ParameterVersionNotFound');
    assert.ok(version instanceof sdk.ParameterVersionNotFound);
    const unknown = { Name: 'y', Value: 'v', Type: 'SecureString', KeyId: 'alias/none' };
    const key = await fails('PutParameter', unknown, 'InvalidKeyId');
    assert.ok(key instanceof sdk.InvalidKeyId);
  });
});

describe('many parameters', () => {
  const expected = Array.from({ length: 23 }, (_, n) => `/many/${String(n).padStart(2, '0')}`);
  const many = { Parameters: expected.map((Name) => ({ Name, Value: 'v' })) };
  const lists = {
    GetParametersByPath: { Path: '/', Recursive: true },
    DescribeParameters: { MaxResults: 10 },
  };

  for (const [operation, input] of Object.entries(lists)) {
    it(`come page by page from ${operation}`, async (test) => {
      const { load, pages } = await newStore(test);
      await load(many);
      const found = await pages(operation, input);
      assert.deepEqual(found.map((page) => page.length), [10, 10, 3]);
      assert.deepEqual(found.flat(), expected);
    });

    it(`come in short pages from ${operation}, and in an empty one`, async (test) => {
      const { load, pages } = await newStore(test, '--short-pages');
      await load(many);
      const found = await pages(operation, input);
      assert.deepEqual(found.map((page) => page.length), [0, 5, 5, 5, 5, 3]);
      assert.deepEqual(found.flat(), expected);
    });
  }

  it('are deleted at once', async (test) => {
    const { ask, load } = await newStore(test);
    await load(many);
    const gone = await ask('DeleteParameters', { Names: ['/many/00', '/none'] });
    assert.deepEqual(gone, { DeletedParameters: ['/many/00'], InvalidParameters: ['/none'] });
  });
});
