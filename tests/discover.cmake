# cmake -D PROGRAM=<test program> -D ROOM=<room> -D OUT=<file> -P discover.cmake
#
# Asks a Catch2 program for its test cases and writes a CTest entry for each. Catch2's own script does the same by CMake
# lists, which fall apart at a half-open interval or a semicolon in a sentence.
cmake_minimum_required(VERSION 3.24)
include("${CMAKE_CURRENT_LIST_DIR}/../cmake/take_line.cmake")

execute_process(COMMAND ${PROGRAM} --list-tests --verbosity quiet # version 3
    RESULT_VARIABLE status OUTPUT_VARIABLE names ERROR_VARIABLE errors)
if(names MATCHES "^(All available|Matching) test cases:")
    execute_process(COMMAND ${PROGRAM} --list-test-names-only # version 2, which ends with their number
        RESULT_VARIABLE status OUTPUT_VARIABLE names ERROR_VARIABLE errors)
    if(status MATCHES "^[0-9]+$")
        set(status 0)
    endif()
endif()
if(NOT status EQUAL 0 OR names STREQUAL "")
    message(FATAL_ERROR "${PROGRAM} does not list its tests (${status}):\n${errors}\n${names}")
endif()

set(script "")
while(NOT names STREQUAL "")
    take_line(name names)
    if(name STREQUAL "")
        continue()
    endif()
    string(REGEX REPLACE "([][\\,\"])" "\\\\\\1" spec "${name}") # these mean something to Catch2
    # NoTests: a name that CTest and Catch2 spell differently must not pass for a test that ran.
    string(APPEND script "add_test([==[${ROOM}: ${name}]==] [==[${PROGRAM}]==] [==[${spec}]==] --warn NoTests)\n"
        "set_tests_properties([==[${ROOM}: ${name}]==] PROPERTIES LABELS ${ROOM} TIMEOUT 600 "
        "SKIP_REGULAR_EXPRESSION [==[SKIPPED [(]shared data not found[)]]==])\n")
endwhile()
file(WRITE "${OUT}" "${script}")
