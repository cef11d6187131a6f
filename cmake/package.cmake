# SPDX-License-Identifier: Apache-2.0
# What `cmake --install` lays down, and the two Debian packages that CPack makes of it: `ssmock`, the
# program, and `libssmock-dev`, the library for C++ tests.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(PACKAGING ${PROJECT_SOURCE_DIR}/packaging)
configure_file(${PACKAGING}/ssmock.1.in ssmock.1 @ONLY)

install(TARGETS ssmock_cli COMPONENT program)
install(FILES ${PROJECT_BINARY_DIR}/ssmock.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1
        COMPONENT program)
install(FILES ${PACKAGING}/completion.bash RENAME ssmock
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT program)
install(FILES ${PACKAGING}/completion.zsh RENAME _ssmock
        DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions COMPONENT program)
# Not in LIBDIR: systemd looks in lib on every machine.
install(FILES ${PACKAGING}/ssmock.service DESTINATION lib/systemd/system COMPONENT program)
install(FILES fixtures/schema.json DESTINATION ${CMAKE_INSTALL_DATADIR}/ssmock COMPONENT program)
install(FILES fixtures/demo.json DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples COMPONENT program)
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR}/docs COMPONENT program
        FILES_MATCHING PATTERN "*.md")
install(FILES README.md NOTICE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
install(FILES LICENSE ${PACKAGING}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)

install(TARGETS ssmock_embedding EXPORT ssmock
        LIBRARY COMPONENT library FILE_SET HEADERS COMPONENT library)
install(EXPORT ssmock NAMESPACE ssmock:: FILE ssmockConfig.cmake
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/ssmock COMPONENT library)
# The API may change with each minor version until 1.0.
write_basic_package_version_file(ssmockConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/ssmockConfigVersion.cmake
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/ssmock COMPONENT library)
install(FILES LICENSE NOTICE ${PACKAGING}/copyright
        DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/libssmock-dev COMPONENT library)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_VENDOR "the ssmock contributors")
set(CPACK_PACKAGE_CONTACT "the ssmock contributors <ssmock@localhost>")
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL program library)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME ssmock)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_CONTROL_EXTRA ${PACKAGING}/postinst ${PACKAGING}/prerm
                                               ${PACKAGING}/postrm)
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION
    "Code that drives maintenance windows and Run Command can be tested against it
without AWS: windows run on a clock that a test holds, and commands fail as a
test scripts it.")
set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME libssmock-dev)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_LIBRARY_DESCRIPTION
    "The C++ library, which runs the server of the package ssmock inside a test.")
include(CPack)
