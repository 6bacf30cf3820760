# Finds what the components in the list `alkaloid_wanted` need: Eigen for `linear`; Boost (headers only) and the system's
# threads, too, for `alkaloid`; Random123 on top for `populations`. Read by the build itself and, installed beside the package
# config, by find_package(alkaloid). `alkaloid_missing_<component>` is empty, or one line that says what to install.
set(alkaloid_missing_linear "")
if(NOT TARGET Eigen3::Eigen)
    find_package(Eigen3 CONFIG QUIET) # no version asked here: Eigen 5 would refuse a request for 3.4
endif()
if(NOT TARGET Eigen3::Eigen OR (Eigen3_VERSION AND Eigen3_VERSION VERSION_LESS 3.4))
    string(APPEND alkaloid_missing_linear "needs Eigen >= 3.4 (apt-get install libeigen3-dev | dnf install eigen3-devel | "
        "brew install eigen | vcpkg install eigen3). ")
endif()
set(alkaloid_missing_alkaloid "${alkaloid_missing_linear}")

if(alkaloid_wanted MATCHES "(^|;)(alkaloid|populations)(;|$)")
    if(NOT TARGET Boost::headers)
        find_package(Boost 1.74 CONFIG QUIET)
    endif()
    if(NOT TARGET Boost::headers AND CMAKE_VERSION VERSION_LESS 3.30)
        find_package(Boost 1.74 MODULE QUIET) # for Boost headers that came without their CMake files
    endif()
    if(NOT TARGET Boost::headers)
        string(APPEND alkaloid_missing_alkaloid "needs Boost >= 1.74 (apt-get install libboost-dev | dnf install boost-devel | "
            "brew install boost | vcpkg install boost-odeint boost-math boost-random boost-crc), or only the component linear. ")
    endif()

    set(THREADS_PREFER_PTHREAD_FLAG ON)
    find_package(Threads QUIET)
    if(NOT TARGET Threads::Threads)
        string(APPEND alkaloid_missing_alkaloid "needs threads, which this platform's compiler does not offer (is CXX or C among "
            "the project's languages?). ")
    endif()
endif()
set(alkaloid_missing_populations "${alkaloid_missing_alkaloid}")

if(alkaloid_wanted MATCHES "(^|;)populations(;|$)" AND NOT TARGET alkaloid::random123)
    find_path(ALKALOID_RANDOM123 Random123/philox.h) # it comes without CMake files and without a .pc file
    mark_as_advanced(ALKALOID_RANDOM123)
    if(ALKALOID_RANDOM123)
        add_library(alkaloid::random123 INTERFACE IMPORTED)
        set_target_properties(alkaloid::random123 PROPERTIES INTERFACE_INCLUDE_DIRECTORIES "${ALKALOID_RANDOM123}")
    else()
        string(APPEND alkaloid_missing_populations "needs Random123 (apt-get install librandom123-dev | "
            "dnf install Random123-devel | brew install random123 | vcpkg install random123). ")
    endif()
endif()
