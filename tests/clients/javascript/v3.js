// SPDX-License-Identifier: Apache-2.0
// Not `node --test`: that hides what a test file writes to stderr.
'use strict';

require('./v3/automation.js');
require('./v3/command_invocation.js');
require('./v3/execution_tasks.js');
require('./v3/faults.js');
require('./v3/nodes.js');
require('./v3/parameters.js');
require('./v3/story.js');
require('./v3/task_invocations.js');
require('./v3/tenants.js');
require('./v3/waiter.js');
