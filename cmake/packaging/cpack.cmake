# `cpack -G DEB` makes libalkaloid-dev_<version>_all.deb: docs/linking.md. Headers know no architecture.
set(CPACK_PACKAGE_NAME alkaloid)
set(CPACK_PACKAGE_VENDOR "the authors of alkaloid")
set(CPACK_PACKAGE_CONTACT "the authors of alkaloid <alkaloid@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "header-only C++20 library of alkaloid pharmacology")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_PACKAGE_NAME libalkaloid-dev)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libeigen3-dev (>= 3.4), libboost-dev (>= 1.74)")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "librandom123-dev")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Models are functions from parameters to flows: compartment models of kratom's
alkaloids and other drugs, dosing, receptors, noncompartmental analysis, fitting,
populations. Research use: not medical advice, nobody should dose by it.")
include(CPack)
