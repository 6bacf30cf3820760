# Builds and runs tests/consumer against the library found by WAY: install, pkg-config or subdirectory.
cmake_minimum_required(VERSION 3.24)

set(build "${SCRATCH}/${WAY}")
set(prefix "${SCRATCH}/${WAY}-prefix")

function(step)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT status EQUAL 0)
        list(JOIN ARGN " " command)
        message(FATAL_ERROR "${command}\nended with ${status}:\n${output}")
    endif()
    set(output "${output}" PARENT_SCOPE)
endfunction()

if(NOT WAY STREQUAL "subdirectory")
    # Installed in one place and moved to another: nothing in it may know where it stands.
    file(REMOVE_RECURSE "${prefix}" "${prefix}-first")
    step(${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix}-first)
    file(RENAME "${prefix}-first" "${prefix}")
endif()
if(WAY STREQUAL "pkg-config")
    find_program(pkg_config NAMES pkg-config pkgconf)
    if(NOT pkg_config)
        message("SKIPPED (pkg-config not found)")
        return()
    endif()
    set(ENV{PKG_CONFIG_PATH} "${prefix}/share/pkgconfig:$ENV{PKG_CONFIG_PATH}")
endif()

step(${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR} -B ${build} -G ${GENERATOR} -D CMAKE_CXX_COMPILER=${COMPILER}
    -D WAY=${WAY} -D ALKALOID=${SOURCE} -D alkaloid_ROOT=${prefix})
step(${CMAKE_COMMAND} --build ${build})
step(${build}/consumer)
message("${output}")
