# Headers that many files include are compiled once a build and reused: a cold build takes about half
# the time. Every file still includes what it uses; scripts/tidy builds its list of commands without
# this and so finds a file that does not.
option(BOWLBY_PRECOMPILED "compile headers that many files include once" ON)

set(BOWLBY_OFTEN_INCLUDED <algorithm> <array> <cmath> <cstdint> <functional> <map> <memory>
  <optional> <span> <string> <string_view> <utility> <vector> <fmt/format.h>)

# bowlby_precompile_here(NAME OPTIONS ... LIBRARIES ... HEADERS ...): a target that only holds
# precompiled headers, for bowlby_precompile below.
function(bowlby_precompile_here name)
  cmake_parse_arguments(HELD "" "" "OPTIONS;LIBRARIES;HEADERS" ${ARGN})
  if(NOT BOWLBY_PRECOMPILED)
    return()
  endif()
  set(source ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
  file(CONFIGURE OUTPUT ${source} CONTENT "// Written by cmake/precompiled.cmake.\n")
  add_library(${name} OBJECT ${source})
  target_compile_options(${name} PRIVATE ${HELD_OPTIONS})
  target_link_libraries(${name} PRIVATE fmt::fmt ${HELD_LIBRARIES})
  target_precompile_headers(${name} PRIVATE ${BOWLBY_OFTEN_INCLUDED} ${HELD_HEADERS})
endfunction()

# The target's files get the headers that `holder` has compiled. Both need the same options.
function(bowlby_precompile target holder)
  if(BOWLBY_PRECOMPILED)
    target_precompile_headers(${target} REUSE_FROM ${holder})
  endif()
endfunction()
