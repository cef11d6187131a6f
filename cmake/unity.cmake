# SPDX-License-Identifier: Apache-2.0
# With CMAKE_UNITY_BUILD the sources of a folder are compiled as one unit. A source alone spends most of
# its time on headers, which the folder shares: so the binary takes 173 s of CPU instead of 305. But each
# change compiles the whole folder again, and ccache keeps folders, not files. So it is off unless what
# builds but once turns it on: scripts/test and scripts/serve in a new folder, the image, some presets.

# unite_folders(<target>...): a group for each folder. Generated sources, which are large, and those
# with flags of their own stay alone.
function(unite_folders)
  foreach(target IN LISTS ARGN)
    set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
    get_target_property(folder_of_target ${target} SOURCE_DIR)
    get_target_property(sources ${target} SOURCES)
    foreach(source IN LISTS sources)
      cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${folder_of_target} OUTPUT_VARIABLE path)
      cmake_path(IS_PREFIX PROJECT_BINARY_DIR ${path} is_generated)
      if(NOT is_generated)
        cmake_path(GET path PARENT_PATH folder)
        cmake_path(RELATIVE_PATH folder BASE_DIRECTORY ${PROJECT_SOURCE_DIR})
        string(REPLACE "/" "_" group ${folder})
        set_source_files_properties(${path} TARGET_DIRECTORY ${target} PROPERTIES UNITY_GROUP ${group})
      endif()
    endforeach()
  endforeach()
endfunction()
