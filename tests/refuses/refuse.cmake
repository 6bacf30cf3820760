# cmake -D SOURCE=<file.cpp> -D MEMO=<file> -P refuse.cmake -- <compiler> <flags...>
#
# The file must not compile, and the compiler's output must match the file's first line, `// expects: <regex>`. With
# -DALKALOID_CONTROL, which swaps the wrong line for the right one, it must compile: otherwise it might be refused for a
# reason that has nothing to do with what it shows.
cmake_minimum_required(VERSION 3.24)
include("${CMAKE_CURRENT_LIST_DIR}/../../cmake/memo.cmake")

command_line(command)

recall(verdict "${MEMO}" ${command})
if(verdict)
    message("${verdict}")
    return()
endif()

file(READ "${SOURCE}" first LIMIT 1000)
if(NOT first MATCHES "^// expects: ([^\n]+)")
    message(FATAL_ERROR "${SOURCE}: the first line must be `// expects: <regex>`")
endif()
set(expected "${CMAKE_MATCH_1}")

cmake_path(GET MEMO PARENT_PATH folder)
file(MAKE_DIRECTORY "${folder}")
set(ENV{LC_ALL} C) # plain quotes in messages
execute_process(COMMAND ${command} -fsyntax-only -DALKALOID_CONTROL -MMD -MF "${MEMO}.d" "${SOURCE}"
    RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "${SOURCE}: even with ALKALOID_CONTROL it does not compile:\n${output}")
endif()
execute_process(COMMAND ${command} -fsyntax-only "${SOURCE}"
    RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(status EQUAL 0)
    message(FATAL_ERROR "${SOURCE}: it compiles, and must not")
endif()
if(NOT output MATCHES "${expected}")
    message(FATAL_ERROR "${SOURCE}: refused, but the reason does not match `${expected}`:\n${output}")
endif()
string(LENGTH "${output}" length)
set(verdict "refused with the expected words, ${length} characters in all")
remember("${MEMO}" "${verdict}" "${MEMO}.d" ${command})
message("${verdict}")
