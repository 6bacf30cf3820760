# cmake -D PROGRAM=<06_records> -D SCRATCH=<folder> -P refuses_bad_records.cmake
#
# Requests that make no sense: status 2, one line that says why, and nothing written, not even a part. A subject that
# makes no sense: its rows have no numbers, all others are whole, and the status is 1.
cmake_minimum_required(VERSION 3.24)

# One good subject, and what the header of the tests below is.
set(header "ID,TIME,EVID,AMT,CMT,CL,ALAG1")
set(good "1,0,1,100,1,2,0\n1,2,0,0,0,2,0\n")

# fresh(<name> <text> ...): an empty scratch folder with these files.
function(fresh)
    file(REMOVE_RECURSE "${SCRATCH}")
    file(MAKE_DIRECTORY "${SCRATCH}")
    while(ARGN)
        list(POP_FRONT ARGN name text)
        file(WRITE "${SCRATCH}/${name}" "${text}")
    endwhile()
endfunction()

set(count 0)
# refuses(<words of the command line> <regex of the reason> [<rows of data.csv>])
function(refuses words reason)
    set(rows "${good}")
    if(ARGC GREATER 2)
        set(rows "${ARGV2}")
    endif()
    fresh(data.csv "${header}\n${rows}" no_cl.csv "ID,TIME,EVID,AMT\n1,0,1,100\n" empty.csv "")
    separate_arguments(arguments UNIX_COMMAND "${words}")
    execute_process(COMMAND ${PROGRAM} ${arguments} WORKING_DIRECTORY "${SCRATCH}"
        RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE errors)
    if(NOT status EQUAL 2)
        message(FATAL_ERROR "06_records ${words}: ended with ${status} instead of 2\n${errors}")
    endif()
    if(NOT errors MATCHES "^06_records: [^\n]+\n$")
        message(FATAL_ERROR "06_records ${words}: not one line that begins with `06_records: `:\n${errors}")
    endif()
    if(NOT errors MATCHES "${reason}")
        message(FATAL_ERROR "06_records ${words}: does not say `${reason}`:\n${errors}")
    endif()
    if(NOT output STREQUAL "")
        message(FATAL_ERROR "06_records ${words}: wrote to standard output:\n${output}")
    endif()
    file(GLOB left RELATIVE "${SCRATCH}" "${SCRATCH}/*")
    list(REMOVE_ITEM left data.csv no_cl.csv empty.csv)
    if(left)
        message(FATAL_ERROR "06_records ${words}: left ${left} behind")
    endif()
    math(EXPR count "${count} + 1")
    set(count ${count} PARENT_SCOPE)
endfunction()

set(most "--param ka=0.9 --out rows.csv")
set(all "${most} --param v=25")

# the options
refuses("" "no data file")
refuses("--nonsense data.csv" "nonsense")
refuses("--model=nonsense ${all} data.csv" "--model: nonsense not in")
refuses("--convention=nonsense ${all} data.csv" "--convention: nonsense not in")
refuses("--covariates=nonsense ${all} data.csv" "--covariates: nonsense not in")
refuses("--scale=abc ${all} data.csv" "scale")
refuses("--scale=nan ${all} data.csv" "--scale: must be finite")
refuses("${all} --out=none/rows.csv data.csv" "out")
refuses("--param ka=0.9 --param v=25 --out=none/rows.csv data.csv" "cannot write none/rows.csv")
refuses("--param ka=0.9 --param v=25 --out=. data.csv" "is not a regular file")
refuses("${all} --rename AMOUNT=amt data.csv" "AMOUNT: to become amt it must be in the header")
refuses("${all} --rename AMT data.csv" "--rename AMT: must read name=value")
refuses("${all} none.csv" "cannot read none.csv")
# the parameters, each that is missing or impossible
refuses("${all} --param kel=1 data.csv" "--param kel: the model has ka .1/h. = 0.9, cl .L/h., v")
refuses("${all} --param kel data.csv" "--param kel: must read name=value")
refuses("${all} --param cl=abc data.csv" "--param cl: 'abc' is not a number")
refuses("${all} --param cl= data.csv" "must read name=value")
refuses("${all} --param v=30 data.csv" "--param v: given twice")
refuses("${all} --param cl=-1 data.csv" "cl = -1 L/h, must be finite and >= 0")
refuses("${all} --param cl=nan data.csv" "cl = nan L/h, must be finite and >= 0")
refuses("${all} --param cl=inf data.csv" "cl = inf L/h, must be finite and >= 0")
refuses("${all} --param f=2 data.csv" "f = 2, must be in .0, 1.")
refuses("${most} data.csv" "v = missing, must be given by --param v=... in L or by a column v")
refuses("--out rows.csv no_cl.csv" "3 values .*ka = missing.*cl = missing.*v = missing")
refuses("${most} --param v=0 no_cl.csv" "2 values .*cl = missing.*v = 0 L, must be finite and > 0")
refuses("--model ethanol --out rows.csv data.csv" "parameters: .*missing")
# the file
refuses("${all} empty.csv" "line 1, column 1: header: .*empty file")
refuses("${all} data.csv" "line 2, column 5: EVID: " "1,0,x,100,1,2,0\n")
refuses("${all} data.csv" "line 4, column 3: TIME: " "${good}1,abc,0,0,0,2,0\n")
refuses("${all} data.csv" "line 4, column [0-9]+: ALAG1: must be there" "${good}1,3,0,0,0,2\n")
refuses("${all} data.csv" "line 4, column [0-9]+: CMT: " "${good}1,3,0,0,3,2,0\n")
refuses("${all} data.csv" "line 4, column [0-9]+: AMT: " "${good}1,3,0,5,1,2,0\n")
refuses("${all} --rename CL=alag7 --param cl=2 data.csv" "column alag7: the model has 2 compartments")
message(STATUS "${count} impossible requests refused")

# --- a subject that cannot be computed ---------------------------------------------------------------------------------
# Each of these stands between two good subjects.
set(cases
    "2,0,1,100,1,2,0\n2,2,0,0,0,-3,0\n2,4,0,0,0,2,0\n@line 5: .*cl = -3 L/h, must be finite and >= 0@."
    "2,0,1,100,1,.,0\n2,2,0,0,0,2,0\n2,4,0,0,0,2,0\n@line 4: .*cl = missing, must be a number@."
    "2,0,1,100,1,2,0\n2,2,0,0,0,fast,0\n2,4,0,0,0,2,0\n@line 5: .*cl = 'fast', must be a number@."
    "2,0,1,100,1,2,late\n2,2,0,0,0,2,0\n2,4,0,0,0,2,0\n@line 4: .*alag1 = 'late', must be a number@."
    "2,0,1,100,1,2,-1\n2,2,0,0,0,2,0\n2,4,0,0,0,2,0\n@lag = -1 h, must be finite and >= 0@.")
set(count 0)
foreach(case IN LISTS cases)
    string(REPLACE "@" ";" case "${case}")
    list(GET case 0 rows)
    list(GET case 1 reason)
    string(REGEX REPLACE "(^|\n)1," "\\13," third "${good}")
    fresh(data.csv "${header}\n${good}${rows}${third}")
    execute_process(COMMAND ${PROGRAM} --param ka=0.9 --param v=25 --out rows.csv data.csv WORKING_DIRECTORY "${SCRATCH}"
        RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE errors)
    if(NOT status EQUAL 1)
        message(FATAL_ERROR "a subject of ${rows}: ended with ${status} instead of 1\n${errors}")
    endif()
    if(NOT errors MATCHES "^06_records: subject 2 [(]lines 4 to 6[)]: [^\n]+\n$" OR NOT errors MATCHES "${reason}")
        message(FATAL_ERROR "a subject of ${rows}: not one line with subject, lines and `${reason}`:\n${errors}")
    endif()
    file(READ "${SCRATCH}/rows.csv" found)
    set(number "[0-9][0-9.e+-]*")
    if(NOT found MATCHES "^ID,TIME,EVID,gut,central,CP\n1,0,1,100,0,0\n1,2,0,${number},${number},${number}\n2,0,1,\\.,\\.,\\.\n2,2,0,\\.,\\.,\\.\n2,4,0,\\.,\\.,\\.\n3,0,1,100,0,0\n3,2,0,${number},${number},${number}\n$")
        message(FATAL_ERROR "a subject of ${rows}: its rows must have points for numbers, the others must be whole:\n${found}")
    endif()
    math(EXPR count "${count} + 1")
endforeach()
message(STATUS "${count} impossible subjects left out")
