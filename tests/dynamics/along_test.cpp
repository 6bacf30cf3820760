#include "catch.hpp"

#include <alkaloid/dynamics/along.hpp>

using namespace alkaloid;

namespace {
using fractions = curve<dimension{}>;
/// Two states, one nonlinear and one that follows it stiffly, along an input that rises straight: x' = u - x^2, y' = 50 (x - y).
auto const rates = [](auto const& x, auto const& u, auto& dxdt) {
    dxdt[0] = u[0] - x[0] * x[0];
    dxdt[1] = 50.0 * (x[0] - x[1]);
};
std::array<double, 2> at_the_end(int intervals, detail::along_tolerance const& tolerance) {
    std::vector<double> t, u;
    for (int i = 0; i <= intervals; ++i) {
        t.push_back(2.0 * i / intervals);
        u.push_back(0.2 + 1.5 * t.back());
    }
    checklist found;
    detail::aligned<double> in(found);
    fractions const input(t, u);
    in.note(input);
    in.add(input, "input", "", [](double x) { return x; });
    return detail::run_along<1>(in, std::array<double, 2>{0.0, 0.0}, rates, tolerance).back();
}
detail::along_tolerance const one_step_each{.relative = 1e9, .absolute = 1e9}, tight{.relative = 1e-12, .absolute = 1e-13};
} // namespace

TEST_CASE("one step an interval: halving the intervals divides the error by sixteen, the method is of order 4, explicit time included") {
    auto const reference = at_the_end(64, tight);
    double before = 0.0;
    for (int n : {64, 128, 256}) {
        auto const x = at_the_end(n, one_step_each);
        double const error = std::abs(x[0] - reference[0]);
        if (before > 0.0)
            CHECK(before / error == Approx(16.0).epsilon(0.2));
        before = error;
    }
}

TEST_CASE("the tolerance is kept, with few samples as with many, and a stiff state does not need small steps") {
    auto const reference = at_the_end(64, tight);
    for (int n : {1, 7, 300}) {
        auto const x = at_the_end(n, {});
        CHECK(x[0] == Approx(reference[0]).epsilon(2e-6));
        CHECK(x[1] == Approx(reference[1]).epsilon(2e-6));
    }
    auto const coarse = at_the_end(40, one_step_each); // 50 times 0.05 h a step: explicit methods would oscillate
    CHECK(coarse[1] == Approx(reference[1]).epsilon(1e-2));
}

TEST_CASE("no times, one time, two at once: nothing moves, nothing fails") {
    checklist found;
    detail::aligned<double> in(found);
    fractions const input({1.0, 1.0}, {0.5, 0.5});
    in.note(input);
    in.add(input, "input", "", [](double x) { return x; });
    auto const x = detail::run_along<1>(in, std::array<double, 2>{0.3, 0.2}, rates);
    CHECK(x.size() == 2);
    CHECK(x[1][0] == 0.3);
    detail::aligned<double> nothing(found);
    fractions const none({}, {});
    nothing.note(none);
    nothing.add(none, "input", "", [](double v) { return v; });
    CHECK(detail::run_along<1>(nothing, std::array<double, 2>{0.3, 0.2}, rates).empty());
}

TEST_CASE("what cannot be followed says when and with what") {
    checklist found;
    detail::aligned<double> in(found);
    fractions const input({0.0, 1.0}, {1.0, 1.0});
    in.note(input);
    in.add(input, "input", "", [](double v) { return v; });
    auto const ends = [](auto const& x, auto const& u, auto& dxdt) { // no number beyond half an hour
        using std::sqrt;
        dxdt[0] = u[0];
        dxdt[1] = sqrt(0.5 - x[0]);
    };
    try {
        detail::run_along<1>(in, std::array<double, 2>{0.0, 0.0}, ends);
        FAIL("nothing was thrown");
    } catch (integration_error const& e) {
        CHECK(e.time() == Approx(0.5).epsilon(0.01));
        CHECK(std::string(e.what()).find("states along curves") == 0);
    }
}
