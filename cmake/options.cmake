# SPDX-License-Identifier: Apache-2.0
# One INTERFACE target for warnings, one for sanitizers and for the count of lines, which is added to the
# same targets; every target of ours links both.
add_library(ssmock_warnings INTERFACE)
add_library(ssmock::warnings ALIAS ssmock_warnings)
target_compile_options(ssmock_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                       -Wnon-virtual-dtor -Wold-style-cast
                       "$<$<CXX_COMPILER_ID:GNU>:-Wuseless-cast;-Wduplicated-cond>"
                       # The demo is one text, longer than a compiler must take.
                       $<$<CXX_COMPILER_ID:Clang>:-Wno-overlength-strings>
                       $<$<BOOL:${SSMOCK_WERROR}>:-Werror>)

add_library(ssmock_sanitizers INTERFACE)
add_library(ssmock::sanitizers ALIAS ssmock_sanitizers)
# A target with the property SSMOCK_PLAIN is linked to what is sanitized or counted without being so
# itself: the tests' own code, which takes three times as long to compile otherwise.
set(plain "$<BOOL:$<TARGET_PROPERTY:SSMOCK_PLAIN>>")
if(SSMOCK_COVERAGE)
  target_compile_options(ssmock_sanitizers INTERFACE "$<$<NOT:${plain}>:--coverage>")
  target_link_options(ssmock_sanitizers INTERFACE --coverage)
endif()
if(SSMOCK_SANITIZE)
  target_compile_options(ssmock_sanitizers INTERFACE
    "$<$<NOT:${plain}>:-fsanitize=${SSMOCK_SANITIZE};-fno-sanitize-recover=all;-fno-omit-frame-pointer>"
    # Asio calls its operations through a pointer to a function of another type.
    "$<$<AND:$<NOT:${plain}>,$<CXX_COMPILER_ID:Clang>>:-fno-sanitize=function>")
  target_compile_definitions(ssmock_sanitizers INTERFACE $<$<NOT:${plain}>:_GLIBCXX_ASSERTIONS>)
  target_link_options(ssmock_sanitizers INTERFACE -fsanitize=${SSMOCK_SANITIZE})
  if(SSMOCK_SANITIZE MATCHES "thread")
    # Asio's any_executor trips TSan through std::atomic_thread_fence, which TSan cannot see.
    target_compile_definitions(ssmock_sanitizers INTERFACE BOOST_ASIO_DISABLE_STD_ATOMIC)
    target_compile_options(ssmock_sanitizers INTERFACE -Wno-tsan)
  endif()
endif()
