# SPDX-License-Identifier: Apache-2.0
# One CTest entry for each GoogleTest suite of a program, read from the program itself after each build,
# so that none can be forgotten. A process for each test would spend most of its time on starting, above
# all with a sanitizer; a few shards would hide in CTest's summary what has failed.

# discover_suites(<program> [LONG <suite>...]): the long ones begin first, so that none of them is
# what the others wait for.
function(discover_suites program)
  cmake_parse_arguments(PARSE_ARGV 1 given "" "" LONG)
  set(list ${CMAKE_CURRENT_BINARY_DIR}/${program}_suites.cmake)
  add_custom_command(TARGET ${program} POST_BUILD BYPRODUCTS ${list} VERBATIM
    COMMAND ${CMAKE_COMMAND} -D PROGRAM=$<TARGET_FILE:${program}> -D LIST=${list}
            -D "LONG=${given_LONG}" -P ${PROJECT_SOURCE_DIR}/cmake/list_suites.cmake)
  # What is not built is a test that fails.
  set(include ${CMAKE_CURRENT_BINARY_DIR}/${program}_include.cmake)
  file(WRITE ${include} "if(EXISTS \"${list}\")\n  include(\"${list}\")\n"
                        "else()\n  add_test(${program}_NOT_BUILT ${program}_NOT_BUILT)\nendif()\n")
  set_property(DIRECTORY APPEND PROPERTY TEST_INCLUDE_FILES ${include})
endfunction()
