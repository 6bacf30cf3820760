# cmake -D ROOT=<checkout> -D KRATOM=<program> -D FIRST=<01_single_dose> -D DIAGRAMS=<diagrams> -D ANCHORS=<opioid_anchors> -D VALIDATION=<validation>
#     -D SCRATCH=<folder> -P readme.cmake
#
# What the README, docs/model.md, docs/receptors.md and docs/validation.md show is what the programs are and print: the first example, its
# output, the main job's table, the diagrams that the library draws, the anchors, the validation.
cmake_minimum_required(VERSION 3.24)
file(READ "${ROOT}/README.md" readme)
file(MAKE_DIRECTORY "${SCRATCH}")

function(must_hold what text)
    string(STRIP "${text}" text)
    string(FIND "${readme}" "${text}" at)
    if(at EQUAL -1)
        message(FATAL_ERROR "the page does not hold ${what} as it is now:\n${text}")
    endif()
endfunction()

file(READ "${ROOT}/examples/01_single_dose.cpp" program)
must_hold("examples/01_single_dose.cpp" "${program}")
execute_process(COMMAND ${FIRST} OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
must_hold("the output of 01_single_dose" "${output}")
execute_process(COMMAND ${KRATOM} --no-picture WORKING_DIRECTORY "${SCRATCH}" OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
string(REGEX REPLACE "\nwrote [^\n]*\n" "" output "${output}")
must_hold("the output of kratom" "${output}")
execute_process(COMMAND ${DIAGRAMS} mitragynine OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
must_hold("the diagram of the mitragynine model" "${output}")

file(READ "${ROOT}/docs/model.md" readme)
foreach(model IN ITEMS one_compartment two_compartment parent_metabolite mitragynine)
    execute_process(COMMAND ${DIAGRAMS} ${model} OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
    must_hold("(docs/model.md) the diagram of ${model}" "${output}")
endforeach()

file(READ "${ROOT}/docs/receptors.md" readme)
execute_process(COMMAND ${ANCHORS} --markdown OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
string(REGEX REPLACE "\n\n.*" "" output "${output}")
must_hold("(docs/receptors.md) the table of opioid_anchors" "${output}")

if(VALIDATION) # a preset may leave the program out
    file(READ "${ROOT}/docs/validation.md" readme)
    execute_process(COMMAND ${VALIDATION} --markdown OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
    must_hold("(docs/validation.md) the tables of validation" "${output}")
endif()
