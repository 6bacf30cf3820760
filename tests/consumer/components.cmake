# Boost is not to be found here: the components say so one by one, and in what words.
function(expect what)
    if(NOT (${ARGN}))
        message(FATAL_ERROR "expected ${what}: ${alkaloid_NOT_FOUND_MESSAGE}")
    endif()
endfunction()
expect("linear alone" alkaloid_FOUND AND alkaloid_linear_FOUND AND NOT alkaloid_populations_FOUND AND NOT TARGET alkaloid::alkaloid)
get_target_property(needs alkaloid::linear INTERFACE_LINK_LIBRARIES)
expect("Eigen alone behind linear" needs STREQUAL "Eigen3::Eigen")

if(NOT CMAKE_DISABLE_FIND_PACKAGE_Boost)
    return()
endif()
find_package(alkaloid 0.1 CONFIG QUIET)
expect("no library without Boost" NOT alkaloid_FOUND AND alkaloid_NOT_FOUND_MESSAGE MATCHES "libboost-dev.*or only the component linear")
find_package(alkaloid 0.1 CONFIG QUIET COMPONENTS linear leaves)
expect("unknown components refused" NOT alkaloid_FOUND AND alkaloid_NOT_FOUND_MESSAGE MATCHES "no component 'leaves': linear, alkaloid, populations")

# With Boost, but without Random123, which is not looked for where it is (CMAKE_IGNORE_PATH).
unset(CMAKE_DISABLE_FIND_PACKAGE_Boost)
unset(CMAKE_DISABLE_FIND_PACKAGE_Boost CACHE)
find_package(alkaloid 0.1 CONFIG QUIET)
expect("alkaloid, and no populations" alkaloid_FOUND AND TARGET alkaloid::alkaloid AND NOT TARGET alkaloid::populations)
find_package(alkaloid 0.1 CONFIG QUIET COMPONENTS populations)
expect("populations refused" NOT alkaloid_FOUND AND alkaloid_NOT_FOUND_MESSAGE MATCHES "librandom123-dev")

# With all of it.
unset(CMAKE_IGNORE_PATH)
unset(CMAKE_IGNORE_PATH CACHE)
find_package(alkaloid 0.1 CONFIG REQUIRED COMPONENTS populations)
expect("populations" TARGET alkaloid::populations AND TARGET Threads::Threads)
