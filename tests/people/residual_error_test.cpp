#include "catch.hpp"

#include <alkaloid/core/subject_draws.hpp>
#include <alkaloid/people/residual_error.hpp>

#include <cmath>
#include <cstdint>
#include <limits>

using namespace alkaloid;

TEST_CASE("A hundred thousand residuals have the SD of their kind, whatever the prediction") {
    std::uint64_t const n = 100000;
    auto const a = residual_error::additive(0.5), p = residual_error::proportional(0.2), c = residual_error::combined(0.5, 0.2), l = residual_error::logarithmic(0.3);
    for (double prediction : {0.0, 0.1, 4.0}) {
        INFO(prediction);
        double sums[4] = {}, squares[4] = {};
        for (std::uint64_t i = 0; i < n; ++i) {
            subject_draws const d(1, 7);
            double const e[4] = {a.apply(prediction, d, i) - prediction, p.apply(prediction, d, i) - prediction, c.apply(prediction, d, i) - prediction, prediction > 0.0 ? std::log(l.apply(prediction, d, i) / prediction) : 0.0};
            for (int k = 0; k < 4; ++k)
                sums[k] += e[k], squares[k] += e[k] * e[k];
        }
        double const want[4] = {0.5, 0.2 * prediction, std::sqrt(0.25 + 0.04 * prediction * prediction), prediction > 0.0 ? 0.3 : 0.0};
        for (int k = 0; k < 4; ++k) {
            CHECK(std::abs(sums[k]) / double(n) <= 3.5 * want[k] / std::sqrt(double(n)));
            CHECK(std::sqrt(squares[k] / double(n)) == Approx(want[k]).epsilon(3.5 / std::sqrt(2.0 * double(n))).margin(1e-14));
        }
    }
    CHECK(a.sd_at(4.0) == 0.5);
    CHECK(p.sd_at(4.0) == 0.2 * 4.0);
    CHECK(c.sd_at(4.0) == Approx(std::sqrt(0.25 + 0.64)).epsilon(1e-15));
    CHECK(l.sd_at(4.0) == 0.3);
}

TEST_CASE("An observation's error is that of its index, person, name and replicate: other samples do not move it") {
    subject_draws const d(1, 7);
    auto const e = residual_error::additive(1.0), other = residual_error::additive(1.0, "residual of 7-OH");
    CHECK(e.apply(2.0, d, 3) == e.apply(2.0, d, 3));
    CHECK(e.apply(2.0, d, 3) != e.apply(2.0, d, 4));
    CHECK(e.apply(2.0, d, 3) != other.apply(2.0, d, 3));
    CHECK(e.apply(2.0, d, 3) != e.apply(2.0, subject_draws(1, 8), 3));
    CHECK(e.apply(2.0, d, 3) != e.apply(2.0, subject_draws(1, 7, 1), 3));
    CHECK(e.apply(5.0, d, 3) - 5.0 == Approx(e.apply(2.0, d, 3) - 2.0)); // the same error at another prediction
}

TEST_CASE("Additive errors may report less than nothing, and are not cut off; logarithmic ones never do") {
    int below = 0, log_below = 0;
    for (std::uint64_t i = 0; i < 1000; ++i) {
        below += residual_error::additive(1.0).apply(0.0, subject_draws(1, 7), i) < 0.0;
        log_below += residual_error::logarithmic(1.0).apply(0.1, subject_draws(1, 7), i) <= 0.0;
    }
    CHECK(below > 400);
    CHECK(below < 600);
    CHECK(log_below == 0);
    CHECK(residual_error::additive(1.0).apply(-3.0, subject_draws(1, 7), 0) == residual_error::additive(1.0).apply(0.0, subject_draws(1, 7), 0) - 3.0);
}

TEST_CASE("No SD is negative, and no error is made of a prediction that cannot be") {
    double const nan = std::numeric_limits<double>::quiet_NaN();
    subject_draws const d(1, 7);
    CHECK_THROWS_WITH(residual_error::additive(-1.0), ContainsSubstring("residual: additive SD = -1, must be finite and >= 0"));
    CHECK_THROWS_WITH(residual_error::combined(nan, -0.1, "mg"), ContainsSubstring("mg: additive SD = nan") && ContainsSubstring("mg: proportional SD = -0.1"));
    CHECK_THROWS_WITH(residual_error::logarithmic(-0.1), ContainsSubstring("SD of the logarithm = -0.1"));
    for (auto const& e : {residual_error::proportional(0.1), residual_error::combined(1.0, 0.1), residual_error::logarithmic(0.1), residual_error::logarithmic(0.0)}) {
        CHECK_THROWS_WITH(e.apply(-1.0, d, 0), ContainsSubstring("residual: prediction = -1, must be finite and >= 0"));
        CHECK_THROWS_WITH(e.apply(nan, d, 0), ContainsSubstring("prediction = nan"));
    }
    CHECK_THROWS_WITH(residual_error::additive(1.0).apply(nan, d, 0), ContainsSubstring("prediction = nan, must be finite"));
    CHECK(residual_error::proportional(0.1).apply(0.0, d, 0) == 0.0);
    CHECK(residual_error::logarithmic(0.1).apply(0.0, d, 0) == 0.0);
    CHECK(residual_error::additive(0.0).apply(2.5, d, 0) == 2.5);
}
