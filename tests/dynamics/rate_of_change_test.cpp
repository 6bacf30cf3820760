#include <alkaloid/dynamics/rate_of_change.hpp>

#include <alkaloid/core/dual.hpp>
#include <alkaloid/core/pack.hpp>

#include "catch.hpp"

#include <cmath>
#include <vector>

using namespace alkaloid;

namespace {
template <class S, class F>
curve<dimension{}, S> sampled(std::vector<double> const& t, F const& f) {
    std::vector<S> v;
    for (double const x : t)
        v.push_back(f(x));
    return {t, v};
}
std::vector<double> const uneven{0.0, 0.1, 0.25, 0.3, 0.7, 1.0, 1.6};
} // namespace

TEST_CASE("The rate of change of a parabola is its derivative, on any grid") {
    auto const slope = rate_of_change(sampled<double>(uneven, [](double t) { return 3.0 - 2.0 * t + 5.0 * t * t; }));
    for (std::size_t i = 0; i < uneven.size(); ++i)
        CHECK_THAT(slope[i].base(), WithinAbs(-2.0 + 10.0 * uneven[i], 1e-12));
}

TEST_CASE("The error of a rate of change falls as the square of the spacing") {
    auto const error = [](int n) {
        std::vector<double> t;
        for (int i = 0; i <= n; ++i)
            t.push_back(static_cast<double>(i) / n);
        auto const slope = rate_of_change(sampled<double>(t, [](double x) { return std::exp(2.0 * x); }));
        double worst = 0.0;
        for (std::size_t i = 0; i < t.size(); ++i)
            worst = std::max(worst, std::abs(slope[i].base() - 2.0 * std::exp(2.0 * t[i])));
        return worst;
    };
    CHECK_THAT(std::log2(error(100) / error(200)), WithinAbs(2.0, 0.1));
}

TEST_CASE("A rate of change never looks across a jump") {
    std::vector<double> const t{0.0, 1.0, 2.0, 3.0, 4.0};
    // 2t before 2 h, 100 - t from then on
    curve<dimension{}> const c(t, {0.0, 2.0, 98.0, 97.0, 96.0}, {{2, 4.0}});
    auto const slope = rate_of_change(c);
    CHECK_THAT(slope[1].base(), WithinAbs(2.0, 1e-12));
    CHECK_THAT(slope.before(2).base(), WithinAbs(2.0, 1e-12));
    CHECK_THAT(slope[2].base(), WithinAbs(-1.0, 1e-12));
    CHECK_THAT(slope[4].base(), WithinAbs(-1.0, 1e-12));
}

TEST_CASE("Jumps one sample apart leave lines") {
    curve<dimension{}> const c({0.0, 1.0, 2.0}, {0.0, 10.0, 30.0}, {{1, 3.0}, {2, 14.0}});
    auto const slope = rate_of_change(c);
    CHECK_THAT(slope[0].base(), WithinAbs(3.0, 1e-12));
    CHECK_THAT(slope.before(1).base(), WithinAbs(3.0, 1e-12));
    CHECK_THAT(slope[1].base(), WithinAbs(4.0, 1e-12));
    CHECK_THAT(slope.before(2).base(), WithinAbs(4.0, 1e-12));
}

TEST_CASE("The rate of change of lanes and of derivatives is that of each") {
    auto const of = [](double a) { return sampled<double>(uneven, [a](double t) { return std::sin(a * t); }); };
    auto const lanes = rate_of_change(sampled<pack<4>>(uneven, [](double t) { return pack<4>(std::array{std::sin(t), std::sin(2 * t), std::sin(3 * t), std::sin(4 * t)}); }));
    auto const duals = rate_of_change(sampled<dual<1>>(uneven, [](double t) {
        dual<1> const a = dual<1>::variable(2.0, 0);
        return dual<1>(a * a * t * t);
    }));
    for (std::size_t i = 0; i < uneven.size(); ++i) {
        for (std::size_t l = 0; l < 4; ++l)
            CHECK_THAT(lanes.values()[i][l], WithinAbs(rate_of_change(of(static_cast<double>(l) + 1.0))[i].base(), 1e-14));
        CHECK_THAT(duals.values()[i].gradient[0], WithinAbs(2.0 * 2.0 * 2.0 * uneven[i], 1e-12));
    }
}

TEST_CASE("A rate of change needs two samples at different times") {
    CHECK_THROWS_WITH(rate_of_change(curve<dimension{}>({0.0}, {1.0})), ContainsSubstring("samples = 1"));
    CHECK_THROWS_WITH(rate_of_change(curve<dimension{}>({0.0, 1.0, 1.0}, {1.0, 2.0, 3.0})), ContainsSubstring("time[2] = 1 h"));
}
