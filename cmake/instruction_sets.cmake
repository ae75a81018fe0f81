# One source, many instruction sets (docs/decisions/0005-one-source-many-instruction-sets.md).
#   bowlby_instruction_sets(bowlby_life KERNEL life/dyad_kernel.inc)
# compiles the kernel once per instruction set of this processor family into the target. Each
# compilation defines BOWLBY_INSTRUCTION_SET and so gets a namespace and a table of its own.
include(CheckCXXSourceCompiles)
check_cxx_source_compiles("
#ifndef __x86_64__
#error no x86-64
#endif
int main() { return 0; }" BOWLBY_ON_X86_64)

set(BOWLBY_INSTRUCTION_SETS portable)
set(BOWLBY_FLAGS_portable "")
if(BOWLBY_ON_X86_64)
  list(APPEND BOWLBY_INSTRUCTION_SETS avx2 avx512)
  # No fused multiply-add: with it, results would differ from the portable ones in the last bit.
  set(BOWLBY_FLAGS_avx2 -mavx2)
  set(BOWLBY_FLAGS_avx512 -mavx512f -mavx512dq -mavx512bw -mavx512vl -mprefer-vector-width=512)
endif()

function(bowlby_instruction_sets target)
  cmake_parse_arguments(SETS "" "KERNEL" "" ${ARGN})
  cmake_path(ABSOLUTE_PATH SETS_KERNEL NORMALIZE OUTPUT_VARIABLE kernel)
  cmake_path(GET kernel STEM name)
  foreach(set IN LISTS BOWLBY_INSTRUCTION_SETS)
    set(source ${CMAKE_CURRENT_BINARY_DIR}/${target}_${name}_${set}.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT
"// Written by cmake/instruction_sets.cmake.
#define BOWLBY_INSTRUCTION_SET ${set}
#include \"${kernel}\"
")
    target_sources(${target} PRIVATE ${source})
    set_source_files_properties(${source} PROPERTIES
      COMPILE_OPTIONS "${BOWLBY_FLAGS_${set}}" OBJECT_DEPENDS ${kernel}
      SKIP_PRECOMPILE_HEADERS ON)
  endforeach()
endfunction()

# A test that no compilation of the target leaves a symbol which the linker could swap for another
# instruction set's.
function(bowlby_test_instruction_sets target)
  add_test(NAME instruction_sets.${target}_keeps_its_symbols_apart
    COMMAND ${CMAKE_SOURCE_DIR}/scripts/check_weak_symbols ${CMAKE_NM}
      "$<TARGET_OBJECTS:${target}>")
endfunction()
