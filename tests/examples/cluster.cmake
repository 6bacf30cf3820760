# cmake -D PROGRAM=<12_cluster> -D MPIEXEC=<mpirun> -D SCRATCH=<folder> -P cluster.cmake
#
# The same bits from one process without mpirun, from 1, 2 and 4 ranks, and from runs that failed and were resumed with
# another number of ranks. A rank that fails says so, the status is not 0 and the pieces stay; a piece of another question
# is refused, a damaged one computed anew.
cmake_minimum_required(VERSION 3.24)

file(REMOVE_RECURSE "${SCRATCH}")
file(MAKE_DIRECTORY "${SCRATCH}")
set(question --people 5000 --piece 8) # 79 blocks, the last one with 8 people, in 10 pieces
set(ENV{OMPI_ALLOW_RUN_AS_ROOT} 1)
set(ENV{OMPI_ALLOW_RUN_AS_ROOT_CONFIRM} 1)
set(ENV{OMPI_MCA_rmaps_base_oversubscribe} 1)
set(ENV{OMPI_MCA_btl_vader_single_copy_mechanism} none) # what containers forbid

# run(<ranks, or 0 for no mpirun> <options> ...): sets status, output, errors.
macro(run ranks)
    set(launcher "")
    if(${ranks} GREATER 0)
        set(launcher ${MPIEXEC} -n ${ranks})
    endif()
    set(asked "${ranks} ranks ${ARGN}")
    execute_process(COMMAND ${launcher} ${PROGRAM} ${question} ${ARGN} WORKING_DIRECTORY "${SCRATCH}" TIMEOUT 120
        RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE errors)
    string(COMPARE EQUAL "${output}" "" silent)
endmacro()
function(expect what)
    if(NOT (${ARGN}))
        message(FATAL_ERROR "${asked}: ${what}\nstatus ${status}\n--- errors\n${errors}\n--- output\n${output}")
    endif()
endfunction()
macro(expect_the_answer)
    expect("status 0" status EQUAL 0)
    expect("the bits of one process" output STREQUAL answer)
    expect("no checkpoints left" NOT EXISTS "${SCRATCH}/12_cluster.checkpoints")
endmacro()

run(0)
set(answer "${output}")
expect("an answer" status EQUAL 0 AND output MATCHES "5000 adults.*All 5000 people.*checksum [0-9a-f]+[.]\n")
foreach(ranks IN ITEMS 1 2 4)
    run(${ranks})
    expect_the_answer()
endforeach()
run(2 --threads 3)
expect_the_answer()
run(1 --seed 8)
expect("another answer to another seed" status EQUAL 0 AND NOT output STREQUAL answer)

# An exception in one rank: the others finish their shares, and say nothing that looks like an answer.
run(4 --fail-rank 2 --fail-after 1)
expect("a status" NOT status EQUAL 0)
expect("no answer" silent)
expect("who, why and how to go on" errors MATCHES "12_cluster: rank 2 of 4: failed, as --fail-rank asks\n.*--resume goes on")
file(GLOB pieces "${SCRATCH}/12_cluster.checkpoints/piece-*")
list(LENGTH pieces count)
expect("all pieces (10) but what rank 2 still had to do (1 of its 2)" count EQUAL 9)

# Without --resume nothing is touched; with another question neither.
run(2)
expect("a refusal" status EQUAL 2 AND silent AND errors MATCHES "12_cluster.checkpoints holds 9 pieces of an earlier run: go on with --resume")
run(2 --resume --seed 8)
expect("a refusal by what differs" NOT status EQUAL 0 AND silent AND errors MATCHES "is of another question: seed=20261127 instead of seed=8")
set(question --people 5001 --piece 8)
run(2 --resume)
set(question --people 5000 --piece 8)
expect("a refusal by what differs" NOT status EQUAL 0 AND errors MATCHES "people=5000 instead of people=5001")

# Damage is found: one byte in the middle, and a torn end.
file(READ "${SCRATCH}/12_cluster.checkpoints/piece-0" whole LIMIT 300)
string(SUBSTRING "${whole}" 0 150 torn)
file(WRITE "${SCRATCH}/12_cluster.checkpoints/piece-0" "${torn}")
file(APPEND "${SCRATCH}/12_cluster.checkpoints/piece-9" "x")
run(3 --resume)
expect("the damage named" errors MATCHES "piece-0 is damaged: computed anew" AND errors MATCHES "piece-9 is damaged: computed anew")
expect_the_answer()

# A rank that dies without a word of its own to MPI.
run(2 --fail-rank 1 --fail-after 2 --fail-how abort)
expect("a status and a message" NOT status EQUAL 0 AND silent AND errors MATCHES "12_cluster: rank 1 is killed")
file(GLOB pieces "${SCRATCH}/12_cluster.checkpoints/piece-[0-9]*")
list(LENGTH pieces count)
expect("two pieces of rank 1 at least" count GREATER 1)
run(4 --resume)
expect_the_answer()

# Options that make no sense: one line, from one rank.
set(question "")
foreach(bad IN ITEMS --people=0 --piece=0 --threads=0 --people=x --nonsense)
    run(2 ${bad})
    expect("status 2 and a line" NOT status EQUAL 0 AND silent AND errors MATCHES "^12_cluster: [^\n]+\n")
    string(REGEX MATCHALL "(^|\n)12_cluster: " lines "${errors}")
    list(LENGTH lines count)
    expect("one line" count EQUAL 1)
endforeach()
message(STATUS "the same bits from 1, 2 and 4 ranks, and after two failures")
