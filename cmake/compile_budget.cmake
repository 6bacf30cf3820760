# cmake -D ROOT=<checkout> -D MEMO=<scratch folder> [-D SHOW=ON] -P compile_budget.cmake -- <compiler> <flags...>
#
# What a header costs everybody who includes it, in lines after the preprocessor (seconds are noisy), against
# compile_budget.txt. Prints the headers over their budget, or, with SHOW, the whole table.
cmake_minimum_required(VERSION 3.24)
include("${CMAKE_CURRENT_LIST_DIR}/memo.cmake")

command_line(command)

file(STRINGS "${CMAKE_CURRENT_LIST_DIR}/compile_budget.txt" entries REGEX "^[^#]")
foreach(entry IN LISTS entries)
    string(REGEX MATCH "^([^ ]+) +([0-9]+)" entry "${entry}")
    set(budget_${CMAKE_MATCH_1} ${CMAKE_MATCH_2})
endforeach()

set(include "${ROOT}/include/alkaloid")
file(GLOB_RECURSE headers RELATIVE "${include}" "${include}/*.hpp")
set(failed 0)
foreach(header IN LISTS headers)
    # The header's own line in the file, else its room's ("solve/"), else the default.
    string(REGEX MATCH "^[^/]+/" room "${header}")
    foreach(name IN ITEMS "default" "${room}" "${header}")
        if(DEFINED budget_${name})
            set(budget ${budget_${name}})
        endif()
    endforeach()

    recall(lines "${MEMO}/${header}.memo" ${command})
    if(lines STREQUAL "")
        cmake_path(SET memo "${MEMO}/${header}.memo")
        cmake_path(GET memo PARENT_PATH folder)
        file(MAKE_DIRECTORY "${folder}")
        execute_process(
            COMMAND ${command} -w -E -P -MMD -MF "${MEMO}/${header}.d" "${include}/${header}"
            COMMAND wc -l
            OUTPUT_VARIABLE lines RESULTS_VARIABLE status ERROR_VARIABLE errors OUTPUT_STRIP_TRAILING_WHITESPACE
        )
        if(NOT status STREQUAL "0;0")
            message("${header}: the preprocessor failed:\n${errors}")
            math(EXPR failed "${failed} + 1")
            continue()
        endif()
        string(STRIP "${lines}" lines)
        remember("${MEMO}/${header}.memo" ${lines} "${MEMO}/${header}.d" ${command})
    endif()

    string(LENGTH "${header}" width)
    math(EXPR width "44 - ${width}")
    if(width LESS 1)
        set(width 1)
    endif()
    string(REPEAT " " ${width} gap)
    if(lines GREATER budget)
        message("${header}${gap}${lines} lines, over its budget of ${budget}")
        math(EXPR failed "${failed} + 1")
    elseif(SHOW)
        message("${header}${gap}${lines} of ${budget}")
    endif()
endforeach()
if(failed)
    message(FATAL_ERROR "${failed} header(s) cost more than cmake/compile_budget.txt allows: include less, or raise the "
        "budget there and say why")
endif()
