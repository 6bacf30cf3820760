# Headers, the exported target, the package config and the pkg-config file. All of it is independent of the
# architecture, so it goes to share/, and none of it knows the prefix: an installed tree may be moved.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir "${CMAKE_INSTALL_DATADIR}/cmake/alkaloid")
install(TARGETS alkaloid EXPORT alkaloid-targets FILE_SET HEADERS)
install(EXPORT alkaloid-targets NAMESPACE alkaloid:: DESTINATION ${package_dir})

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
configure_file(cmake/alkaloid.pc.in alkaloid.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/alkaloid.pc DESTINATION "${CMAKE_INSTALL_DATADIR}/pkgconfig")
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}")
