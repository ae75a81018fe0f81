# What a build is for. The presets in CMakePresets.json set these by intent.
option(BOWLBY_TESTS "build the tests" ON)
option(BOWLBY_BENCH "build the benchmarks" OFF)
option(BOWLBY_FUZZ "build the fuzzers (clang only)" OFF)
option(BOWLBY_REPRODUCIBLE "same bits on every compiler and machine (no fused multiply-add)" ON)
option(BOWLBY_WERROR "warnings are errors" OFF)

# Designated initialisers leave the rest to its default on purpose.
add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-missing-field-initializers -Wno-psabi)
# Masks of a single dyad are bool; laws combine them with & and | like masks of many.
add_compile_options(-Wno-parentheses
  $<$<CXX_COMPILER_ID:Clang>:-Wno-bitwise-instead-of-logical>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # clang speaks up about libstdc++ 12's own std::stable_sort; g++ still warns about our code.
  add_compile_options(-Wno-deprecated-declarations)
endif()
# The command line and the tests are compiled more often than their own speed matters.
set(BOWLBY_LIGHTLY_OPTIMISED $<$<CONFIG:Release,RelWithDebInfo>:-O1>)
if(BOWLBY_WERROR)
  add_compile_options(-Werror)
endif()
if(BOWLBY_REPRODUCIBLE)
  add_compile_options(-ffp-contract=off)
else()
  add_compile_options(-ffp-contract=fast)
  add_compile_definitions(BOWLBY_FAST=1)
endif()

# Nobody reads errno or floating-point exception flags; keeping them up costs branches. No value changes.
add_compile_options(-fno-math-errno -fno-trapping-math)

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # ccache keeps results of precompiled headers only if told that their time stamps do not matter.
  set(CMAKE_CXX_COMPILER_LAUNCHER
    ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    ${CCACHE})
endif()
