# cmake -D PROGRAM=<example> -D EXPECTED=<file> -D SCRATCH=<folder> -P check.cmake
#
# Runs an example in an empty folder. It must succeed, and every regex in EXPECTED, one a line, must match a line of what
# it prints, in that order. In EXPECTED, `# arguments: ...` gives the program's arguments, where @EXAMPLES@ is the folder
# of EXPECTED; other lines with # are comments.
cmake_minimum_required(VERSION 3.24)
include("${CMAKE_CURRENT_LIST_DIR}/../../cmake/take_line.cmake")

set(expected "")
if(EXISTS "${EXPECTED}")
    file(READ "${EXPECTED}" expected)
endif()
set(arguments "")
if(expected MATCHES "# arguments: ([^\n]*)")
    separate_arguments(arguments UNIX_COMMAND "${CMAKE_MATCH_1}")
    cmake_path(GET EXPECTED PARENT_PATH folder) # after the cut: it may hold blanks
    string(REPLACE "@EXAMPLES@" "${folder}" arguments "${arguments}")
endif()

file(REMOVE_RECURSE "${SCRATCH}")
file(MAKE_DIRECTORY "${SCRATCH}")
execute_process(COMMAND ${PROGRAM} ${arguments} WORKING_DIRECTORY "${SCRATCH}"
    RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE errors)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "ended with ${status}:\n${errors}\n${output}")
endif()

set(left "${output}")
set(count 0)
while(NOT expected STREQUAL "")
    take_line(regex expected)
    if(regex STREQUAL "" OR regex MATCHES "^#")
        continue()
    endif()
    math(EXPR count "${count} + 1")
    set(found OFF)
    while(NOT found AND NOT left STREQUAL "")
        take_line(line left)
        if(line MATCHES "${regex}")
            set(found ON)
        endif()
    endwhile()
    if(NOT found)
        message(FATAL_ERROR "no line of the output (after the lines matched before) matches `${regex}`:\n${output}")
    endif()
endwhile()
message("${count} expected lines found")
