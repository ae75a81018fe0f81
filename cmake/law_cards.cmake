# SPDX-License-Identifier: Apache-2.0
# bowlby_law_cards(OUT FOLDER): writes the header comment of every law in FOLDER as a table of names
# and cards, so that the program can say what a law claims without its sources at hand.
function(bowlby_law_cards out folder)
  file(GLOB headers CONFIGURE_DEPENDS ${folder}/*.hpp)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${headers})
  set(cards "")
  foreach(header IN LISTS headers)
    file(READ ${header} text)
    if(text MATCHES "^// SPDX[^\n]*\n(// Law: [^\n]*\n(//[^\n]*\n)+)")
      string(REGEX REPLACE "(^|\n)// ?" "\\1" card "${CMAKE_MATCH_1}")
      get_filename_component(name ${header} NAME_WE)
      string(APPEND cards "{\"${name}\", R\"card(${card})card\"},\n")
    endif()
  endforeach()
  file(CONFIGURE OUTPUT ${out} CONTENT "${cards}" @ONLY)
endfunction()
