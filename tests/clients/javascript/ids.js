// SPDX-License-Identifier: Apache-2.0
'use strict';

const { readFileSync } = require('node:fs');

exports.ids = JSON.parse(readFileSync(process.env.IDS, 'utf8'));

exports.patchInvocations = (first, last, step = 1) => {
  const found = [];
  for (let number = first; number <= last; number += step) {
    found.push(exports.ids.patch_invocation_prefix + String(number).padStart(12, '0'));
  }
  return found;
};
