#include "catch.hpp"

#include <alkaloid/core/subject_draws.hpp>
#include <alkaloid/people/between_subject.hpp>
#include <alkaloid/people/omega.hpp>
#include <alkaloid/people/truncation.hpp>
#include <alkaloid/people/uncertain.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

using namespace alkaloid;

namespace {
constexpr std::size_t many = 100000;
double const root_many = std::sqrt(double(many));
} // namespace

TEST_CASE("The covariance of a hundred thousand draws is the block's, within sampling error") {
    double const c[3][3] = {{0.09, 0.042, -0.03}, {0.042, 0.04, 0.01}, {-0.03, 0.01, 0.25}};
    omega const block("disposition", {"cl", "v1", "ka"}, c);
    std::array<double, 3> mean{};
    double products[3][3] = {};
    for (std::uint64_t i = 1; i <= many; ++i) {
        auto const eta = block.draw(subject_draws(2, i)).value;
        for (std::size_t a = 0; a < 3; ++a) {
            mean[a] += eta[a] / double(many);
            for (std::size_t b = 0; b < 3; ++b)
                products[a][b] += eta[a] * eta[b] / double(many);
        }
    }
    for (std::size_t a = 0; a < 3; ++a) {
        CHECK(std::abs(mean[a]) < 3.5 * std::sqrt(c[a][a]) / root_many);
        for (std::size_t b = 0; b < 3; ++b) // the variance of a product of two normals: c_aa c_bb + c_ab^2
            CHECK(std::abs(products[a][b] - c[a][b]) < 3.5 * std::sqrt(c[a][a] * c[b][b] + c[a][b] * c[a][b]) / root_many);
    }
}

TEST_CASE("Log-normal parameters from CVs have the median, the CV and the percentiles they were given") {
    auto const block = omega<2>::of_cvs("b", {"cl", "v"}, {0.5, 0.3}, {{"v", "cl", 0.7}});
    std::vector<double> cl;
    double sum = 0, squares = 0, both = 0;
    for (std::uint64_t i = 1; i <= many; ++i) {
        auto const [a, b] = block.draw(subject_draws(3, i)).value;
        cl.push_back(vary::log_normal(10.0, a));
        sum += cl.back(), squares += cl.back() * cl.back(), both += a * b;
    }
    double const n = double(many), sd = std::sqrt(std::log1p(0.25)), mean = sum / n;
    CHECK(mean == Approx(10.0 * std::exp(0.5 * sd * sd)).epsilon(3.5 * 0.5 / root_many));
    CHECK(std::sqrt(squares / n / (mean * mean) - 1) == Approx(0.5).epsilon(0.03)); // heavy tails: the CV's own error is about 0.7 %
    CHECK(both / n / (sd * std::sqrt(std::log1p(0.09))) == Approx(0.7).margin(3.5 * 1.22 / root_many));
    std::sort(cl.begin(), cl.end());
    for (double p : {0.05, 0.5, 0.95}) {
        double const z = normal_quantile(p), density = std::exp(-0.5 * z * z) / std::sqrt(2 * 3.141592653589793);
        CHECK(std::abs(std::log(cl[static_cast<std::size_t>(p * n)] / 10.0) - sd * z) < 3.5 * sd * std::sqrt(p * (1 - p)) / (density * root_many));
    }
    CHECK(sd_of_cv(0.5) == Approx(sd).epsilon(1e-15));
    CHECK(sd_of_cv(1e-3) == Approx(std::sqrt(std::log1p(1e-6))).epsilon(1e-15));
    CHECK(sd_of_cv(1e-9) == Approx(1e-9).epsilon(1e-15));
    CHECK(sd_of_cv(0.0) == 0.0);
    CHECK(cv_of_sd(sd) == Approx(0.5).epsilon(1e-14));
}

TEST_CASE("Occasions are independent of each other and of what stays with the person, even under the same names") {
    auto const people = omega<1>::of_sds("between people", {"cl"}, {1.0}), visits = omega<1>::of_sds("between visits", {"cl"}, {1.0});
    double xy = 0, yz = 0, xz = 0;
    for (std::uint64_t i = 1; i <= many; ++i) {
        subject_draws const d(4, i);
        double const x = people.draw(d)["cl"], y = visits.draw(d, 0)["cl"], z = visits.draw(d, 1)["cl"];
        xy += x * y, yz += y * z, xz += x * z;
    }
    for (double r : {xy, yz, xz})
        CHECK(std::abs(r) / double(many) < 3.5 / root_many);
    CHECK(visits.draw(subject_draws(4, 1), 5)["cl"] == visits.draw(subject_draws(4, 1), 5)["cl"]);
    CHECK(people.keys()[0] == "between people.cl");
}

TEST_CASE("A block that is no covariance is refused by name, with the smallest eigenvalue") {
    CHECK_THROWS_WITH(omega("kinetics", {"cl", "v"}, {{1.0, 2.0}, {2.0, 1.0}}), ContainsSubstring("kinetics: smallest eigenvalue of the covariance = -1, must be >= 0"));
    CHECK_THROWS_WITH(omega("kinetics", {"cl", "v"}, {{1.0, 0.5}, {0.4, 1.0}}), ContainsSubstring("kinetics: covariance of v and cl = 0.4 and 0.5, must be the same on both sides"));
    CHECK_THROWS_WITH(omega("kinetics", {"cl", "v"}, {{-1.0, 0.0}, {0.0, std::numeric_limits<double>::quiet_NaN()}}), ContainsSubstring("kinetics.cl: variance = -1") && ContainsSubstring("kinetics.v: variance = nan"));
    CHECK_THROWS_WITH(omega("kinetics", {"cl", "cl"}, {{1.0, 0.0}, {0.0, 1.0}}), ContainsSubstring("effect = 'cl', must be a name of its own"));
    // Each pair is possible; the three together are not.
    CHECK_THROWS_WITH(omega<3>::of_sds("three", {"a", "b", "c"}, {1.0, 1.0, 1.0}, {{"a", "b", 0.9}, {"b", "c", 0.9}, {"a", "c", -0.9}}), ContainsSubstring("three: smallest eigenvalue of the covariance = -0.8"));
    CHECK_THROWS_WITH(omega<2>::of_sds("b", {"x", "y"}, {1.0, -1.0}, {{"x", "z", 0.5}, {"x", "y", 1.5}}),
                      ContainsSubstring("b.y: spread = -1") && ContainsSubstring("correlation of x and z = 0.5, must be of two effects of the block") && ContainsSubstring("correlation of x and y = 1.5"));
    CHECK_THROWS_WITH(omega<1>::of_sds("b", {"x"}, {1.0}).draw(subject_draws(1, 1))["y"], ContainsSubstring("effect = y, must be one of x"));
}

TEST_CASE("A block may be singular: no variance is no effect, and a correlation of 1 moves two as one") {
    omega const block("b", {"x", "y", "fixed"}, {{0.04, 0.08, 0.0}, {0.08, 0.16, 0.0}, {0.0, 0.0, 0.0}});
    for (std::uint64_t i = 1; i <= 50; ++i) {
        auto const eta = block.draw(subject_draws(9, i));
        CHECK(eta["y"] == Approx(2.0 * eta["x"]).epsilon(1e-12));
        CHECK(eta["fixed"] == 0.0);
    }
}

TEST_CASE("The root's square is the covariance, for a larger and an ill-conditioned block") {
    detail::square<6> c{};
    for (std::size_t i = 0; i < 6; ++i)
        for (std::size_t j = 0; j < 6; ++j)
            c[i][j] = 1.0 / double(i + j + 1); // Hilbert's matrix, condition 1.5e7
    auto const l = detail::cholesky(c);
    for (std::size_t i = 0; i < 6; ++i)
        for (std::size_t j = 0; j < 6; ++j) {
            double sum = 0;
            for (std::size_t k = 0; k < 6; ++k)
                sum += l[i][k] * l[j][k];
            CHECK(sum == Approx(c[i][j]).epsilon(1e-15).margin(1e-15));
        }
    CHECK(detail::smallest_eigenvalue(c) == Approx(1.08279948e-7).epsilon(1e-6)); // as tables print it
}

TEST_CASE("Truncated draws are the normal's between the ends: one draw each, by inversion") {
    double const low = -1.0, high = 2.0;
    truncated_normal const range(low, high);
    auto const normal_below = [](double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); };
    CHECK(range.kept() == Approx(normal_below(high) - normal_below(low)).epsilon(1e-14));
    std::vector<double> u;
    for (std::uint64_t i = 1; i <= many; ++i) {
        double const z = range.of(subject_draws(5, i).uniform("x"));
        REQUIRE((z >= low - 1e-14 && z <= high + 1e-14));
        u.push_back((normal_below(z) - normal_below(low)) / (normal_below(high) - normal_below(low)));
    }
    std::sort(u.begin(), u.end());
    double worst = 0.0;
    for (std::size_t i = 0; i < many; ++i)
        worst = std::max(worst, std::abs(u[i] - (double(i) + 0.5) / double(many)));
    CHECK(worst < 1.95 / root_many);
    CHECK(std::is_sorted(u.begin(), u.end()));
}

TEST_CASE("Truncation far out in either tail keeps its digits, mirrors, and order; infinite ends cut nothing") {
    for (double u : {0x1p-53, 0.1, 0.5, 0.9, 1.0 - 0x1p-53}) {
        CHECK(truncated_normal(5.0, 6.0).of(u) == -truncated_normal(-6.0, -5.0).of(1.0 - u));
        CHECK(truncated_normal(5.0, 6.0).of(u) >= 5.0 - 1e-13);
        CHECK(truncated_normal(5.0, 6.0).of(u) <= 6.0 + 1e-13);
        double const inf = std::numeric_limits<double>::infinity();
        CHECK(truncated_normal(-inf, inf).of(u) == normal_quantile(u));
        CHECK(std::isfinite(truncated_normal(-inf, 7.0).of(u)));
        CHECK(std::isfinite(truncated_normal(-7.0, inf).of(u)));
        CHECK(truncated_normal(0.0, 1.0).of(u) == Approx(-truncated_normal(-1.0, 0.0).of(1.0 - u)).margin(1e-15));
    }
    for (double z : {-30.0, -8.0, -1.0, 0.0, 0.3, 2.0})
        CHECK(normal_fraction(z) == Approx(0.5 * std::erfc(-z / std::sqrt(2.0))).epsilon(1e-12));
    double const nan = std::numeric_limits<double>::quiet_NaN();
    CHECK_THROWS_WITH(truncated_normal(2.0, 1.0), ContainsSubstring("truncation = 2 to 1 SD, must be from lower to higher"));
    CHECK_THROWS_WITH(truncated_normal(nan, 1.0), ContainsSubstring("nan to 1"));
    CHECK_THROWS_WITH(truncated_normal(30.0, 31.0), ContainsSubstring("a range that holds"));
}

TEST_CASE("A truncated block keeps its independent effects within the range") {
    auto const block = omega<2>::of_sds("b", {"x", "y"}, {0.5, 2.0});
    truncated_normal const range(-1.0, 1.0);
    for (std::uint64_t i = 1; i <= 2000; ++i) {
        auto const eta = block.draw(subject_draws(5, i), range);
        REQUIRE(std::abs(eta["x"]) <= 0.5 + 1e-14);
        REQUIRE(std::abs(eta["y"]) <= 2.0 + 1e-14);
    }
}

TEST_CASE("Effects of 0 are the typical person in every form; each form keeps its limits") {
    CHECK(vary::log_normal(3.0, 0.0) == 3.0);
    CHECK(vary::normal(3.0, 0.0) == 3.0);
    CHECK(vary::proportional(3.0, 0.0) == 3.0);
    CHECK(vary::box_cox(3.0, 0.0, 0.7) == 3.0);
    CHECK(vary::logit_normal(0.2, 0.0) == Approx(0.2).epsilon(1e-15));
    CHECK(vary::log_normal(2.0 * units::L, std::log(3.0)).in(units::L) == Approx(6.0));
    CHECK(vary::logit_normal(0.2, std::log(2.0)) == Approx(1.0 / 3.0)); // odds 1/4 become 1/2
    CHECK(vary::logit_normal(5.0, 800.0, 2.0, 8.0) == 8.0);
    CHECK(vary::logit_normal(5.0, -800.0, 2.0, 8.0) == 2.0);
    CHECK(vary::logit_normal(5.0, 1.0, 2.0, 8.0) + vary::logit_normal(5.0, -1.0, 2.0, 8.0) == Approx(10.0));
    CHECK(vary::box_cox(3.0, 0.4, 0.0) == vary::log_normal(3.0, 0.4));
    CHECK(vary::box_cox(3.0, 0.4, 1e-9) == Approx(vary::log_normal(3.0, 0.4)).epsilon(1e-9));
    CHECK(vary::box_cox(3.0, 0.4, 1.0) == Approx(3.0 * std::exp(std::exp(0.4) - 1.0)));
    CHECK_THROWS_WITH(vary::logit_normal(1.0, 0.0), ContainsSubstring("typical value = 1, must be between 0 and 1"));
    CHECK_THROWS_AS(vary::logit_normal(std::numeric_limits<double>::quiet_NaN(), 0.0), invalid_input);
    CHECK_THROWS_AS(vary::box_cox(1.0, 0.0, std::numeric_limits<double>::infinity()), invalid_input);
}

TEST_CASE("Uncertain estimates are drawn once a replicate, with their covariance, on the scale they were estimated on") {
    uncertain const fit("fit", {"cl", "v"}, {26.5, 160.0}, {{0.16, 0.08}, {0.08, 0.09}});
    uncertain const line("line", {"slope"}, {-2.0}, {{0.25}}, estimate_scale::natural);
    double sum = 0, xy = 0, slope = 0;
    for (std::uint64_t k = 0; k < many; ++k) {
        auto const t = fit.draw(draws(7, k));
        double const x = std::log(t["cl"] / 26.5), y = std::log(t["v"] / 160.0);
        sum += x, xy += x * y, slope += line.draw(draws(7, k))["slope"];
    }
    CHECK(std::abs(sum) / double(many) < 3.5 * 0.4 / root_many);
    CHECK(xy / double(many) == Approx(0.08).margin(3.5 * std::sqrt(0.16 * 0.09 + 0.0064) / root_many));
    CHECK(slope / double(many) == Approx(-2.0).margin(3.5 * 0.5 / root_many));
    CHECK(fit.draw(draws(7, 3))["cl"] == fit.draw(draws(7, 3))["cl"]);
    CHECK(fit.draw(draws(7, 3))["cl"] != fit.draw(draws(7, 4))["cl"]);
    CHECK_THROWS_WITH(uncertain("fit", {"cl"}, {-1.0}, {{0.1}}), ContainsSubstring("fit.cl: estimate = -1, must be finite and > 0"));
}
