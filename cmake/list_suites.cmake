# SPDX-License-Identifier: Apache-2.0
# cmake -D PROGRAM=<tests> -D LIST=<file> -D LONG=<suites> -P list_suites.cmake: see suites.cmake.
cmake_minimum_required(VERSION 3.25)
execute_process(COMMAND ${PROGRAM} --gtest_list_tests OUTPUT_VARIABLE printed
                COMMAND_ERROR_IS_FATAL ANY TIMEOUT 60)
# A suite's line begins with its name and a dot, that of a test with two spaces.
string(REGEX REPLACE "\n  [^\n]*" "" printed "\n${printed}")
string(REGEX MATCHALL "\n[^ .\n]+\\." suites "${printed}")
if(NOT suites)
  message(FATAL_ERROR "${PROGRAM} lists no tests")
endif()
set(tests "")
foreach(suite IN LISTS suites)
  string(REGEX REPLACE "[\n.]" "" suite "${suite}")
  string(APPEND tests "add_test([=[${suite}]=] \"${PROGRAM}\" [=[--gtest_filter=${suite}.*]=])\n")
  if(suite IN_LIST LONG)
    string(APPEND tests "set_tests_properties([=[${suite}]=] PROPERTIES COST 100)\n")
    list(REMOVE_ITEM LONG ${suite})
  endif()
endforeach()
if(LONG)
  message(FATAL_ERROR "${PROGRAM} has no suite ${LONG}")
endif()
file(WRITE ${LIST} "${tests}")
