# Headers, the exported targets, the package config, the pkg-config files and the packages that cpack makes. All of it is
# independent of the architecture, so it goes to share/, and none of it knows the prefix: an installed tree may be moved.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir "${CMAKE_INSTALL_DATADIR}/cmake/alkaloid")
# An export for each component: who asks for `linear` must not be asked for Boost.
install(TARGETS alkaloid_linear EXPORT alkaloid-linear-targets INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(TARGETS alkaloid EXPORT alkaloid-targets FILE_SET HEADERS)
install(TARGETS alkaloid_populations EXPORT alkaloid-populations-targets)
foreach(export IN ITEMS alkaloid-linear alkaloid alkaloid-populations)
    install(EXPORT ${export}-targets NAMESPACE alkaloid:: DESTINATION ${package_dir})
endforeach()

configure_package_config_file(
    cmake/alkaloid-config.cmake.in alkaloid-config.cmake
    INSTALL_DESTINATION ${package_dir}
    NO_SET_AND_CHECK_MACRO
    NO_CHECK_REQUIRED_COMPONENTS_MACRO
)
write_basic_package_version_file(alkaloid-config-version.cmake COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(
    FILES ${CMAKE_CURRENT_BINARY_DIR}/alkaloid-config.cmake ${CMAKE_CURRENT_BINARY_DIR}/alkaloid-config-version.cmake
          cmake/dependencies.cmake
    DESTINATION ${package_dir}
)

cmake_path(RELATIVE_PATH CMAKE_INSTALL_FULL_INCLUDEDIR
    BASE_DIRECTORY "${CMAKE_INSTALL_FULL_DATADIR}/pkgconfig" OUTPUT_VARIABLE include_from_pc
)
# Neither Boost nor Random123 ships a .pc file: what is not on the compiler's own path needs a -I of yours.
function(alkaloid_pkg_config name description requires flags)
    configure_file(cmake/alkaloid.pc.in ${name}.pc @ONLY)
    install(FILES ${CMAKE_CURRENT_BINARY_DIR}/${name}.pc DESTINATION "${CMAKE_INSTALL_DATADIR}/pkgconfig")
endfunction()
alkaloid_pkg_config(alkaloid-linear "linear models, which need Eigen alone" "eigen3 >= 3.4" "")
alkaloid_pkg_config(alkaloid "all but populations; needs Boost >= 1.74, too" "alkaloid-linear = ${PROJECT_VERSION}" "-pthread")
alkaloid_pkg_config(alkaloid-populations "with populations; needs Random123, too" "alkaloid = ${PROJECT_VERSION}" "")
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}")

if(PROJECT_IS_TOP_LEVEL)
    include(cmake/packaging/cpack.cmake)
endif()
