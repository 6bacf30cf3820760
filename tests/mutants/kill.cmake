# cmake -D MUTANT=<file.mutant> -D ROOT=<checkout> -D SCRATCH=<folder> -D MAIN=<object> -D CATCH=<library or nothing>
#     [-D PRECOMPILED=<header, by the same compiler>] -P kill.cmake -- <compiler> <flags...>
#
# Records can be read wrongly in many ways that look right. A mutant reads one sentence wrongly: it replaces a passage
# that stands exactly once in a header. The tests of records must build with it, run to their end, and fail; and the
# test case that the mutant names must be among those that fail. A mutant that does not compile, crashes or runs for
# ever is not caught by a test, and shows nothing. Without MUTANT the same tests must pass: else all would be caught.
#
# A mutant reads
#
#     falsifies: <sentence>
#     caught by: <test case>
#     header: alkaloid/<header>
#     --- instead of
#     <passage>
#     --- stands
#     <what takes its place>
#     --- end
cmake_minimum_required(VERSION 3.24)
include("${CMAKE_CURRENT_LIST_DIR}/../../cmake/memo.cmake")

command_line(command)
list(POP_FRONT command compiler)

file(REMOVE_RECURSE "${SCRATCH}")
file(MAKE_DIRECTORY "${SCRATCH}")
file(COPY "${ROOT}/include" DESTINATION "${SCRATCH}")
if(MUTANT)
    file(READ "${MUTANT}" text)
    set(head "^falsifies: [^\n]+\ncaught by: ([^\n]+)\nheader: ([^\n]+)\n")
    if(NOT text MATCHES "${head}--- instead of\n(.+)\n--- stands\n(.*)\n--- end\n$")
        message(FATAL_ERROR "${MUTANT}: does not read as tests/mutants/kill.cmake says")
    endif()
    set(catcher "${CMAKE_MATCH_1}")
    set(header "${SCRATCH}/include/${CMAKE_MATCH_2}")
    set(passage "${CMAKE_MATCH_3}")
    set(instead "${CMAKE_MATCH_4}")
    file(READ "${header}" code)
    string(FIND "${code}" "${passage}" first)
    string(FIND "${code}" "${passage}" last REVERSE)
    if(first EQUAL -1)
        message(FATAL_ERROR "${MUTANT}: the passage is not in ${header}; write the mutant anew:\n${passage}")
    endif()
    if(NOT first EQUAL last)
        message(FATAL_ERROR "${MUTANT}: the passage is in ${header} more than once:\n${passage}")
    endif()
    string(REPLACE "${passage}" "${instead}" code "${code}")
    file(WRITE "${header}" "${code}")
endif()

set(before "")
if(PRECOMPILED)
    set(before -include-pch ${PRECOMPILED} -fpch-instantiate-templates)
endif()
execute_process(
    COMMAND ${compiler} ${before} -I${SCRATCH}/include -I${ROOT}/tests ${command} -O0 -w ${ROOT}/tests/simulate/records_test.cpp
        ${MAIN} ${CATCH} -o ${SCRATCH}/records_test
    RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "it must compile, or no test has caught it:\n${output}")
endif()

execute_process(COMMAND ${SCRATCH}/records_test --reporter xml TIMEOUT 120
    RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE errors)
file(REMOVE_RECURSE "${SCRATCH}")
# Sentences have what would tear a CMake list.
string(REGEX REPLACE "[][;]" "," output "${output}")
set(marks "<TestCase name=\"[^\"]*\"|<OverallResult success=\"false\"|<FatalErrorCondition")
string(REGEX MATCHALL "${marks}" marks "${output}")
set(names "")
foreach(mark IN LISTS marks)
    if(mark MATCHES "^<TestCase name=\"(.*)\"$")
        set(name "${CMAKE_MATCH_1}")
    elseif(mark MATCHES "^<FatalErrorCondition")
        message(FATAL_ERROR "the tests crashed in \"${name}\"; a mutant must fail in a test")
    else()
        list(APPEND names "${name}")
    endif()
endforeach()
if(NOT status MATCHES "^[0-9]+$" OR NOT output MATCHES "</Catch")
    message(FATAL_ERROR "the tests did not run to their end (${status}):\n${errors}")
endif()

list(JOIN names "\n    " failed)
if(NOT MUTANT)
    if(names OR NOT status EQUAL 0)
        message(FATAL_ERROR "even without a mutant these fail:\n    ${failed}")
    endif()
    message("all pass")
    return()
endif()
if(NOT names OR status EQUAL 0)
    message(FATAL_ERROR "SURVIVED: no test of records falls over this; write one that does")
endif()
string(REGEX REPLACE "[][;]" "," catcher "${catcher}")
if(NOT catcher IN_LIST names)
    message(FATAL_ERROR "\"${catcher}\" did not catch it, but these did:\n    ${failed}")
endif()
message("caught by\n    ${failed}")
