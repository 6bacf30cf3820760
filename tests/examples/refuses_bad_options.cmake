# cmake -D PROGRAM=<kratom> -D SCRATCH=<folder> -P refuses_bad_options.cmake
#
# Options that make no sense: status 2, one line that says why, and nothing written.
cmake_minimum_required(VERSION 3.24)

set(bad
    "--mg=-5" "--mg=0" "--mg=nan" "--mg=inf" "--mg=abc" "--amount=-1" "--amount=nan" "--amount=1 --mg=5"
    "--every=0" "--every=-8" "--every=nan" "--count=0" "--count=-3" "--count=1.5" "--count=99999999999999999999"
    "--weight=0" "--weight=-70" "--weight=5" "--weight=nan" "--until=0" "--until=-1" "--count=10000 --every=100" "--until=nan" "--until=1e300"
    "--product=maeng-da" "--product=" "--mg=1e5" "--mg=0.001" "--mg=5 5" "--mg=9.9 9.901"
    "--amount=2 2" "--amount=5000" "--every=0.01 --count=5" "--every=-1 --count=1" "--until=0.01"
    "--drinks=0" "--drinks=-1" "--drinks=nan" "--drinks=100" "--drinks=2 --beverage=rum" "--drinks=2 --drink-at=nan" "--drinks=2 --drink-at=13"
    "--drinks=2 --drink-at=3 --until=2 --count=1" "--drinks=2 --sex=x" "--beverage=wine" "--fed" "--drink-at=1" "--sex=female"
    "--mg=1 2 3 4 5 6 7" "--nonsense" "leaf" "--out=/proc/nowhere")
set(count 0)
foreach(words IN LISTS bad)
    separate_arguments(arguments UNIX_COMMAND "${words}")
    file(REMOVE_RECURSE "${SCRATCH}")
    file(MAKE_DIRECTORY "${SCRATCH}")
    execute_process(COMMAND ${PROGRAM} ${arguments} WORKING_DIRECTORY "${SCRATCH}"
        RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE errors)
    if(NOT status EQUAL 2)
        message(FATAL_ERROR "kratom ${words}: ended with ${status} instead of 2\n${errors}")
    endif()
    if(NOT errors MATCHES "^kratom: [^\n]+\n$")
        message(FATAL_ERROR "kratom ${words}: not one line that begins with `kratom: `:\n${errors}")
    endif()
    file(GLOB_RECURSE left "${SCRATCH}/*")
    if(left)
        message(FATAL_ERROR "kratom ${words}: left ${left} behind")
    endif()
    math(EXPR count "${count} + 1")
endforeach()
message(STATUS "${count} impossible requests refused")
