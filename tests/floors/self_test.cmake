# Breaks every rule of cmake/floors.cmake once, in a tree of its own, and expects each to be named.
#   cmake -D FLOORS=<floors.cmake> -D TREE=<scratch folder> -P self_test.cmake
cmake_minimum_required(VERSION 3.24)

function(header path text)
    file(WRITE "${TREE}/include/alkaloid/${path}" "${text}")
endfunction()

function(run_floors)
    execute_process(COMMAND ${CMAKE_COMMAND} -D ROOT=${TREE} -P ${FLOORS}
        RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
    set(status ${status} PARENT_SCOPE)
    set(output "${output}" PARENT_SCOPE)
endfunction()

# A sound house first, so that a check which refuses everything does not pass for a good one.
file(REMOVE_RECURSE "${TREE}")
header(core/units.hpp "#pragma once\n#include \"text.hpp\"\n")
header(core/text.hpp "#pragma once\n#include <string>\n")
header(solve/dopri5.hpp "#pragma once\n#include <boost/numeric/odeint/stepper/runge_kutta_dopri5.hpp>\n")
header(kinetics/law.hpp "#pragma once\n#include <alkaloid/core/units.hpp>\n")
header(io/csv.hpp "#pragma once\n#include \"../core/units.hpp\"\n#include <iostream>\n")
header(alkaloid.hpp "#pragma once\n#include \"kinetics/law.hpp\"\n")
run_floors()
if(NOT status EQUAL 0)
    message(FATAL_ERROR "a sound tree was refused:\n${output}")
endif()

header(solve/exact.hpp "#pragma once\n")
header(kinetics/flow.hpp "#pragma once\n#include <alkaloid/solve/exact.hpp>\n")
header(kinetics/indented.hpp "#pragma once\n  #  include \"../solve/exact.hpp\"\n")
header(kinetics/odeint.hpp "#pragma once\n#include <boost/numeric/odeint/stepper/euler.hpp>\n")
header(solve/umbrella.hpp "#pragma once\n#include <boost/numeric/odeint.hpp>\n")
header(core/loud.hpp "#pragma once\n#include <iostream>\n")
header(core/twice.hpp "// no guard\n")
header(core/door.hpp "#pragma once\n#include <alkaloid/alkaloid.hpp>\n")
header(core/lost.hpp "#pragma once\n#include \"nowhere.hpp\"\n")
header(dosing/chicken.hpp "#pragma once\n#include \"egg.hpp\"\n")
header(dosing/egg.hpp "#pragma once\n#include \"chicken.hpp\"\n")
header(attic/box.hpp "#pragma once\n")
header(streams.hpp "#pragma once\n#include \"io/csv.hpp\"\n")
string(REPEAT "//\n" 220 long)
header(facts/long.hpp "#pragma once\n${long}")
run_floors()

set(expected
    "kinetics/flow.hpp: room 'kinetics' has no door to 'solve'"
    "kinetics/indented.hpp: room 'kinetics' has no door to 'solve'"
    "kinetics/odeint.hpp: <boost/numeric/odeint/stepper/euler.hpp> may be included in solve/ only"
    "solve/umbrella.hpp: <boost/numeric/odeint.hpp> is the umbrella"
    "core/loud.hpp: <iostream> may be included in io/ only"
    "core/twice.hpp: no #pragma once"
    "core/door.hpp: a room does not include alkaloid.hpp"
    "core/lost.hpp: includes core/nowhere.hpp, which does not exist"
    "headers go round in a circle: dosing/chicken.hpp dosing/egg.hpp"
    "attic/box.hpp: 'attic' is not on the floor plan"
    "streams.hpp: the front door does not open on 'io'"
    "facts/long.hpp: 221 lines, at most 220"
    "12 breach(es)"
)
set(unseen "")
foreach(message IN LISTS expected)
    string(FIND "${output}" "${message}" at)
    if(at EQUAL -1)
        string(APPEND unseen "\n  not said: ${message}")
    endif()
endforeach()
if(status EQUAL 0 OR unseen)
    message(FATAL_ERROR "floors.cmake ended with ${status}${unseen}\nit said:\n${output}")
endif()
message("every breach was named")
