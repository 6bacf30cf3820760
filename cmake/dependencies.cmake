# Finds Eigen, Boost (headers only) and the system's threads. Read by the build itself and, installed beside the package config, by
# find_package(alkaloid). On failure `alkaloid_missing` is one line that says what to install.
set(alkaloid_missing "")

if(NOT TARGET Eigen3::Eigen)
    find_package(Eigen3 CONFIG QUIET) # no version asked here: Eigen 5 would refuse a request for 3.4
endif()
if(NOT TARGET Eigen3::Eigen OR (Eigen3_VERSION AND Eigen3_VERSION VERSION_LESS 3.4))
    string(APPEND alkaloid_missing "needs Eigen >= 3.4 (apt-get install libeigen3-dev | dnf install eigen3-devel | "
        "brew install eigen | vcpkg install eigen3). ")
endif()

if(NOT TARGET Boost::headers)
    find_package(Boost 1.74 CONFIG QUIET)
endif()
if(NOT TARGET Boost::headers AND CMAKE_VERSION VERSION_LESS 3.30)
    find_package(Boost 1.74 MODULE QUIET) # for Boost headers that came without their CMake files
endif()
if(NOT TARGET Boost::headers)
    string(APPEND alkaloid_missing "needs Boost >= 1.74 (apt-get install libboost-dev | dnf install boost-devel | "
        "brew install boost | vcpkg install boost-odeint). ")
endif()

set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads QUIET)
if(NOT TARGET Threads::Threads)
    string(APPEND alkaloid_missing "needs threads, which this platform's compiler does not offer. ")
endif()
