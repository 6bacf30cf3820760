# cmake -D WARNINGS=<file> -P doxygen_warnings.cmake
#
# What Doxygen warned of. The allowance is none: neither headers nor pages give a warning with Doxygen 1.9.4.
cmake_minimum_required(VERSION 3.24)
file(READ "${WARNINGS}" text)
string(STRIP "${text}" text)
if(NOT text STREQUAL "")
    message(FATAL_ERROR "Doxygen warned:\n${text}")
endif()
message("no warnings")
