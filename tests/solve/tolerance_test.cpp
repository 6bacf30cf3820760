#include "alkaloid/solve/tolerance.hpp"

#include "catch.hpp"

#include <limits>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
constexpr std::array<std::string_view, 3> names{"gut", "central", "brain"};

/// What is complained of, as sentences.
std::vector<std::string> complaints(double relative, amount<> const& absolute, std::vector<own_tolerance> const& own, long max_steps) {
    std::vector<std::string> all;
    try {
        resolve_tolerances(names, relative, absolute, own, max_steps, "dopri5");
    } catch (invalid_input const& e) {
        for (auto const& v : e.violations())
            all.push_back(v.sentence());
    }
    return all;
}
} // namespace

TEST_CASE("every compartment has the common tolerance, but for those with their own") {
    auto const all = resolve_tolerances(names, 1e-8, 1e-3 * umol, {{"brain", 2.0 * pmol}}, 100, "dopri5");
    CHECK(all[0] == 1e-3);
    CHECK(all[1] == 1e-3);
    CHECK(all[2] == Approx(2e-6).epsilon(1e-15));
}

TEST_CASE("every tolerance that cannot be used is named at once") {
    CHECK(complaints(-1.0, 0.0 * umol, {{"brain", -1.0 * umol}, {"liver", 1.0 * umol}}, 0) ==
          std::vector<std::string>{
              "relative = -1, must be finite and > 0",
              "absolute = 0 umol, must be finite and > 0",
              "max_steps = 0, must be at least 1",
              "absolute_in brain = -1 umol, must be finite and > 0",
              "absolute_in = liver, must be a compartment of the model",
          });
}

TEST_CASE("a relative tolerance below what numbers hold is refused") {
    CHECK(complaints(1e-14, 1.0 * umol, {}, 1).empty());
    CHECK(complaints(0.99e-14, 1.0 * umol, {}, 1) ==
          std::vector<std::string>{"relative = 9.9e-15, must be at least 1e-14 (double precision has 16 digits)"});
    CHECK(complaints(std::numeric_limits<double>::quiet_NaN(), 1.0 * umol, {}, 1).size() == 1);
}

TEST_CASE("a complaint about tolerances says whose they are") {
    CHECK_THROWS_WITH(resolve_tolerances(names, -1.0, 1.0 * umol, {}, 1, "rosenbrock4"), ContainsSubstring("rosenbrock4: 1 value cannot be used"));
}
