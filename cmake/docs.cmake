# The target `docs`: reference, guide and citations as HTML in <build>/docs/html. Needs Doxygen and Python; the look is that of
# doxygen-awesome-css where it is installed (Debian and Ubuntu have a package of that name).
find_program(ALKALOID_DOXYGEN doxygen)
find_package(Python3 3.9 QUIET COMPONENTS Interpreter)
if(NOT ALKALOID_DOXYGEN OR NOT Python3_Interpreter_FOUND)
    add_custom_target(docs
        COMMAND ${CMAKE_COMMAND} -E echo "docs: needs doxygen and Python 3.9 (apt-get install doxygen doxygen-awesome-css python3), then configure again"
        COMMAND ${CMAKE_COMMAND} -E false)
    return()
endif()
find_file(ALKALOID_DOXYGEN_STYLE doxygen-awesome.css PATH_SUFFIXES share/doxygen-awesome-css share/doxygen-awesome)
set(style "")
if(ALKALOID_DOXYGEN_STYLE)
    set(style "${ALKALOID_DOXYGEN_STYLE}")
endif()
set(in "${PROJECT_BINARY_DIR}/docs/input")
set(out "${PROJECT_BINARY_DIR}/docs")
configure_file("${PROJECT_SOURCE_DIR}/docs/Doxyfile.in" "${out}/Doxyfile" @ONLY)
add_custom_target(docs
    COMMAND ${Python3_EXECUTABLE} "${PROJECT_SOURCE_DIR}/cmake/doxygen_input.py" "${PROJECT_SOURCE_DIR}" "${in}"
    COMMAND ${CMAKE_COMMAND} -E chdir "${in}" ${ALKALOID_DOXYGEN} "${out}/Doxyfile" # links are looked up from where it runs
    COMMAND ${CMAKE_COMMAND} -D "WARNINGS=${out}/warnings.txt" -P "${PROJECT_SOURCE_DIR}/cmake/doxygen_warnings.cmake"
    COMMAND ${CMAKE_COMMAND} -E echo "docs: ${out}/html/index.html"
    VERBATIM USES_TERMINAL)
