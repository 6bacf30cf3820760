# cmake -D PROGRAM=<kratom> -D SCRATCH=<folder> -P kratom_answers.cmake
#
# Other questions than the default one: after `ask(<options>)` every regex of `says(...)` must match what was printed,
# none of `is_silent_on(...)`, and `writes(<file> ...)` looks into a file of the answer in the same way.
cmake_minimum_required(VERSION 3.24)

macro(ask options)
    set(asked "${options}")
    separate_arguments(arguments UNIX_COMMAND "${options}")
    file(REMOVE_RECURSE "${SCRATCH}")
    file(MAKE_DIRECTORY "${SCRATCH}")
    execute_process(COMMAND ${PROGRAM} ${arguments} WORKING_DIRECTORY "${SCRATCH}"
        RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE errors)
    if(NOT status EQUAL 0)
        message(FATAL_ERROR "kratom ${asked}: ended with ${status}\n${errors}")
    endif()
endmacro()
function(says)
    foreach(regex IN LISTS ARGN)
        if(NOT output MATCHES "${regex}")
            message(FATAL_ERROR "kratom ${asked}: `${regex}` is not in\n${output}")
        endif()
    endforeach()
endfunction()
function(is_silent_on)
    foreach(regex IN LISTS ARGN)
        if(output MATCHES "${regex}")
            message(FATAL_ERROR "kratom ${asked}: `${regex}` is in\n${output}")
        endif()
    endforeach()
endfunction()
macro(writes file)
    file(READ "${SCRATCH}/out/${file}" output)
    says(${ARGN})
endmacro()

# What --until cuts is compared with nothing, in the table as in the picture.
ask("--until 0.5")
says("day 1, so far +MG Cmax[^\n]* -  D\n" "cuts it after 0.5 h")
is_silent_on("published: " "  B\n" "  C\n")
writes(kratom.gp "Not compared with a trial")
is_silent_on("errorbars")

# The last dose has its 24 h, whatever --every is; an earlier one ends at the next.
ask("--no-picture --mg 10 --every 0.25 --count 4")
says("dose 1, day 1, to next +MG Cmax +ng/mL +4[.]9 " "dose 4, day 1 +MG Cmax +ng/mL +117[.]7 "
    "the next dose, which cuts it after 0.25 h")
ask("--no-picture --mg 25 --every 200 --count 1")
says("extract, 1 dose, 70 kg" "day 1 +MG Cmax[^\n]* B\n" "day 1 +7-OH Tmax[^\n]* D\n")
writes(kratom.csv "extract, 1 dose at 0 h")
ask("--no-picture --mg 25 --every 48")
is_silent_on("  B\n" "  C\n")

# One dose is the trial's day 1.
ask("--no-picture --mg 29.6 --count 1")
says("MG Cmax +ng/mL +89[.]6 +93[.]2 [+]- 38[.]6" "7-OH Cmax +ng/mL +14[.]7 +13[.]7 [+]- 3[.]3" "over 2 Cmax rows")
ask("--mg 25 --count 1")
says("MG Tmax +h +1[.]27 +1[.]3 ")
writes(kratom.gp "Only a published Tmax")
is_silent_on("errorbars")
ask("--product leaf --amount 2 --count 1")
says("MG Tmax +h +1[.]27 +1 to 1[.]3 +- +B\n" "7-OH Tmax +h +1[.]53 +1[.]2 to 1[.]8 +- +B\n" "MG Cmax[^\n]* D\n")
writes(kratom.gp "only its Tmax")

# Tea: the trial's ranges in ng/mL, the yield, and everything to compute it again.
ask("--product tea --amount 2 4 --count 1 --sources")
says("MG Cmax +ng/mL +32[.]6 +32[.]6 .20 to 70[.]5. +- +D\n" "yield of tea +0[.]276 .* fitted"
    "Ki at mu, 7-OH .* secondary")
writes(kratom.gp "what the leaf holds; 28 % of it" "yerrorbars")
writes(kratom.csv "# content: 19[.]48 mg mitragynine in 1 g of leaf, of which 0[.]276 is swallowed"
    "# constant Ki at mu, mitragynine: 233 nM .*unverified, grade C" "# constant unbound in plasma, 7-OH: 0[.]269")
ask("--product tea --amount 2 --weight 90")
writes(kratom.gp "90 kg")

# Drinks: alone, alone, together with the span over the models, always grade D; before the dose as well as after.
ask("--mg 59.2 --count 1 --drinks 4")
says("4 drinks of 14 g ethanol [(]spirits, fasting, male[)]" "hypercapnic drive +17[.]9 % +[0-9.]+ % +[0-9.]+ % +[0-9.]+-[0-9.]+ % +HSA +Bliss, INT -0[.]5 +D\n"
    "kratom with alcohol = no controlled study found" "kratom_alcohol[.]png")
writes(kratom.csv "drinks: 4 drinks" "alcohol in blood" "hypercapnic drive, together, Bliss [(]grade D[)]" "lowest model [(]grade D[)]" "highest model [(]grade D[)]")
writes(kratom_alcohol.gp "No controlled study of kratom with alcohol was found: grade D")
ask("--no-picture --mg 25 --count 3 --every 8 --drinks 2 --beverage wine --drink-at -2 --sex female --fed")
says("2 drinks of 14 g ethanol [(]wine, fed, female[)]" "the first 2 h before the last dose")
ask("--no-picture --mg 25 --count 1")
is_silent_on("drinks" "Bliss")

# What can be asked, in groups.
ask("--help")
says("Product and dose:\n +--product" "Schedule:\n +--every" "Person:\n +--weight" "Drinks:\n +--drinks" "Output:\n +--out" "--scenario")
is_silent_on("--default-out")
