# SPDX-License-Identifier: Apache-2.0
"""Runs every test of this folder: results on stdout, so that stderr shows warnings only."""
import logging
import sys
import unittest

import test_command_invocation
import test_documents
import test_execution_tasks
import test_nodes
import test_task_invocations
import test_tenants
import test_terraform_windows
import test_waiter
import test_windows

logging.basicConfig(level=logging.WARNING)  # what botocore and urllib3 have to complain about
MODULES = [
    test_command_invocation,
    test_documents,
    test_execution_tasks,
    test_nodes,
    test_task_invocations,
    test_tenants,
    test_terraform_windows,
    test_waiter,
    test_windows,
]


def load_tests(loader, standard_tests, pattern):
    return unittest.TestSuite(loader.loadTestsFromModule(module) for module in MODULES)


unittest.main(testRunner=unittest.TextTestRunner(stream=sys.stdout, verbosity=2))
