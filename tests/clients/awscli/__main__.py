# SPDX-License-Identifier: Apache-2.0
"""Runs every test of this folder: results on stdout, so that stderr shows warnings only."""
import sys
import unittest
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent))  # server.py
import test_automation  # noqa: E402
import test_awscli  # noqa: E402
import test_https  # noqa: E402
import test_parameters  # noqa: E402
import test_signatures  # noqa: E402
import test_story  # noqa: E402

MODULES = [test_automation, test_awscli, test_https, test_parameters, test_signatures, test_story]


def load_tests(loader, standard_tests, pattern):
    return unittest.TestSuite(loader.loadTestsFromModule(module) for module in MODULES)


unittest.main(testRunner=unittest.TextTestRunner(stream=sys.stdout, verbosity=2))
