# cmake -D PROGRAM=<fuzzer> -D SEEDS=<folders, joined by |> -D SCRATCH=<folder> -D RUNS=<n> -P run.cmake
#
# Runs a libFuzzer program on a copy of the seeds, for it adds to the folder what it finds.
cmake_minimum_required(VERSION 3.24)

file(REMOVE_RECURSE "${SCRATCH}")
string(REPLACE "|" ";" folders "${SEEDS}")
foreach(folder IN LISTS folders)
    file(GLOB seeds "${folder}/*.csv")
    if(NOT seeds)
        message(FATAL_ERROR "${folder}: no seeds there")
    endif()
    file(COPY ${seeds} DESTINATION "${SCRATCH}/corpus")
endforeach()
execute_process(
    COMMAND "${PROGRAM}" "${SCRATCH}/corpus" -runs=${RUNS} -seed=1 -max_len=4096 "-artifact_prefix=${SCRATCH}/"
    RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(NOT status STREQUAL "0")
    message(FATAL_ERROR "${said}\nit did not survive (${status}); the input is in ${SCRATCH}")
endif()
string(REGEX MATCH "Done [0-9]+ runs in [0-9]+ second" done "${said}")
if(done STREQUAL "")
    message(FATAL_ERROR "${said}\nit did not say that it was done")
endif()
message("${done}(s)")
