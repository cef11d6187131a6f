// SPDX-License-Identifier: Apache-2.0
// A server that one test has for itself, without any fixture, and its control API.
'use strict';

const { spawn } = require('node:child_process');
const { once } = require('node:events');
const http = require('node:http');
const readline = require('node:readline');

const ready = 'ssmock listening on ';

const answered = (endpoint, method, path, body) =>
  new Promise((resolve, reject) => {
    // Not fetch(): Node.js 18 warns of it.
    const request = http.request(`${endpoint}/_ssmock/${path}`, { method, agent: false });
    request.on('error', reject);
    request.on('response', async (response) => {
      let text = '';
      for await (const chunk of response.setEncoding('utf8')) text += chunk;
      if (response.statusCode === 200) resolve(JSON.parse(text));
      else reject(new Error(`${method} ${path}: ${response.statusCode} ${text}`));
    });
    request.end(body && JSON.stringify(body));
  });

/** Starts a server, which ends with the test. */
exports.ownServer = async (test, ...clock) => {
  const options = ['--port', '0', '--empty', '--seed', '7', '--log-level', 'warn', ...clock];
  const server = spawn(process.env.SERVER, options, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(server, 'exit');
  test.after(async () => {
    server.kill();
    const [code] = await ended;
    if (code !== 0) throw new Error(`the server ended with ${code}`);
  });
  const [line] = await once(readline.createInterface(server.stdout), 'line');
  if (!line.startsWith(ready)) throw new Error(`the server printed ${line}`);
  const endpoint = line.slice(ready.length);
  const ask = (...request) => answered(endpoint, ...request);
  const Tags = [{ Key: 'Env', Value: 'prod' }];
  return {
    endpoint,
    ask,
    load: (fixture) => ask('POST', 'fixtures', fixture),
    putNode: (node) => ask('PUT', `nodes/${node}`, { Tags }),
    script: (rule) => ask('POST', 'outcomes', rule),
    advance: (by) => ask('POST', 'clock/advance', { by }),
    runWindow: (window) => ask('POST', `windows/${window}/run`),
  };
};
