# SPDX-License-Identifier: Apache-2.0
"""Runs every test of this folder: results on stdout, so that stderr shows warnings only."""
import logging
import sys
import unittest
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent))  # server.py
import test_automation  # noqa: E402
import test_command_invocation  # noqa: E402
import test_documents  # noqa: E402
import test_execution_tasks  # noqa: E402
import test_nodes  # noqa: E402
import test_outside  # noqa: E402
import test_parameter_lists  # noqa: E402
import test_parameter_readers  # noqa: E402
import test_parameter_secrets  # noqa: E402
import test_parameters  # noqa: E402
import test_patch_nights  # noqa: E402
import test_patches  # noqa: E402
import test_story  # noqa: E402
import test_task_invocations  # noqa: E402
import test_tenants  # noqa: E402
import test_terraform_parameters  # noqa: E402
import test_terraform_windows  # noqa: E402
import test_traffic  # noqa: E402
import test_waiter  # noqa: E402
import test_windows  # noqa: E402

logging.basicConfig(level=logging.WARNING)  # what botocore and urllib3 have to complain about
MODULES = [
    test_automation,
    test_command_invocation,
    test_documents,
    test_execution_tasks,
    test_nodes,
    test_outside,
    test_parameter_lists,
    test_parameter_readers,
    test_parameter_secrets,
    test_parameters,
    test_patch_nights,
    test_patches,
    test_story,
    test_task_invocations,
    test_tenants,
    test_terraform_parameters,
    test_terraform_windows,
    test_traffic,
    test_waiter,
    test_windows,
]


def load_tests(loader, standard_tests, pattern):
    return unittest.TestSuite(loader.loadTestsFromModule(module) for module in MODULES)


unittest.main(testRunner=unittest.TextTestRunner(stream=sys.stdout, verbosity=2))
