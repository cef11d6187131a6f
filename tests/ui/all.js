// SPDX-License-Identifier: Apache-2.0
// All tests of the pages, or those whose file is named: `tests/clients/run browser -- story`.
'use strict';

const { after } = require('node:test');
const { closeBrowser } = require('./browser.js');

const named = process.argv.slice(2);
for (const each of named.length ? named : ['pages', 'story', 'hostile', 'large', 'screenshots']) require(`./${each}.js`);
after(closeBrowser);
