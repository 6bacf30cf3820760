"""Recipe for Conan 2 that packages the checkout it lies in. Not run."""

import os
import re

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.files import copy, load


class Alkaloid(ConanFile):
    name = "alkaloid"
    description = "Header-only C++20 library of alkaloid pharmacology"
    license = "BSL-1.0"
    package_type = "header-library"
    settings = "os", "arch", "compiler", "build_type"
    no_copy_source = True
    # Random123 is in no index that is known here: who uses populations brings it along.

    @property
    def _checkout(self):
        return os.path.abspath(os.path.join(self.recipe_folder, "..", "..", ".."))

    def set_version(self):
        text = load(self, os.path.join(self._checkout, "include/alkaloid/version.hpp"))
        self.version = ".".join(re.findall(r"#define ALKALOID_VERSION_(?:MAJOR|MINOR|PATCH) (\d+)", text))

    def export_sources(self):
        copy(self, "include/*", self._checkout, self.export_sources_folder)
        copy(self, "LICENSE", self._checkout, self.export_sources_folder)

    def requirements(self):
        self.requires("eigen/3.4.0", transitive_headers=True)
        self.requires("boost/1.83.0", transitive_headers=True, options={"header_only": True})

    def validate(self):
        check_min_cppstd(self, 20)

    def package(self):
        copy(self, "*.hpp", os.path.join(self.source_folder, "include"), os.path.join(self.package_folder, "include"))
        copy(self, "LICENSE", self.source_folder, os.path.join(self.package_folder, "licenses"))

    def package_id(self):
        self.info.clear()

    def package_info(self):
        self.cpp_info.bindirs = []
        self.cpp_info.libdirs = []
        self.cpp_info.set_property("cmake_file_name", "alkaloid")
        linear = self.cpp_info.components["linear"]
        linear.set_property("cmake_target_name", "alkaloid::linear")
        linear.requires = ["eigen::eigen"]
        everything = self.cpp_info.components["everything"]
        everything.set_property("cmake_target_name", "alkaloid::alkaloid")
        everything.requires = ["linear", "boost::headers"]
        if self.settings.os in ("Linux", "FreeBSD"):
            everything.system_libs = ["pthread"]
        for component in (linear, everything):
            component.bindirs = []
            component.libdirs = []
