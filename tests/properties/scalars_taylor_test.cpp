#include "alkaloid/models/saturable.hpp"
#include "alkaloid/solve/dopri5.hpp"
#include "alkaloid/solve/taylor.hpp"

#include "scalars.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
taylor const precise{.relative = 1e-13, .absolute = 1e-13 * umol};

constexpr std::size_t many = 8;
constexpr std::array<char const*, many> names{"vmax", "km", "ka", "f", "lag", "mass", "at", "over"};
constexpr std::array<double, many> typical{12.0, 1.5, 1.3, 0.7, 0.4, 80.0, 3.0, 2.0};
/// A dose by mouth with a lag, an infusion and a second dose, eliminated saturably.
template <class S, class Solver>
std::vector<S> course(std::array<S, many> const& x, Solver const& solver) {
    saturable::parameters<S> const p{.ka = x[2] / h, .vmax = x[0] * (umol / h), .km = x[1] * uM, .v = S(20.0) * L, .f = x[3], .lag = x[4] * h};
    auto const doses = dose<S>(unnamed, x[5] * umol) + dose<S>(unnamed, S(50.0) * umol, {.by = intravenous, .at = x[6] * h, .over = x[7] * h}) +
                       dose<S>(unnamed, S(30.0) * umol, {.at = S(4.0) * h});
    std::vector<duration<>> at;
    for (double const t : scalars::hours)
        at.push_back(t * h);
    auto const profile = simulate(saturable::model, p, doses, {.at = at}, solver);
    auto const depot = profile[gut], blood = profile[central];
    std::vector<S> all;
    for (std::size_t i = 0; i < blood.size(); ++i) {
        all.push_back(depot[i].base());
        all.push_back(blood[i].base());
    }
    return all;
}
} // namespace

TEST_CASE("taylor: a course of dual numbers has the values of the plain one, and its central differences") {
    scalars::gradients_agree(precise, 1e-9);
}

TEST_CASE("taylor: a saturable course has the gradients of its central differences, through lag, dose and infusion") {
    using gradient = dual<many>;
    std::array<gradient, many> seeds;
    for (std::size_t j = 0; j < many; ++j)
        seeds[j] = gradient::variable(typical[j], j);
    auto const with = course(seeds, precise);
    auto const without = course(typical, dopri5{.relative = 1e-12, .absolute = 1e-12 * umol});
    for (std::size_t i = 0; i < with.size(); ++i)
        CHECK(with[i].value == Approx(without[i]).epsilon(1e-9).margin(1e-9));
    for (std::size_t j = 0; j < many; ++j) {
        auto const moved = [&](double by) {
            auto x = typical;
            x[j] += by * typical[j];
            return course(x, precise);
        };
        double const e = 1e-3;
        auto const a = moved(-2.0 * e), b = moved(-e), c = moved(e), d = moved(2.0 * e);
        for (std::size_t i = 0; i < with.size(); ++i) {
            INFO((i % 2 == 0 ? "gut" : "central") << " at " << scalars::hours[i / 2] << " h by " << names[j]);
            double const slope = (8.0 * (c[i] - b[i]) - (d[i] - a[i])) / (12.0 * e * typical[j]);
            CHECK(with[i].gradient[j] == Approx(slope).epsilon(1e-8).margin(1e-8));
        }
    }
}
