#include "alkaloid/core/pack.hpp"
#include "alkaloid/models/one_compartment.hpp"
#include "alkaloid/simulate/simulate.hpp"
#include "alkaloid/solve/dopri5.hpp"

#include "catch.hpp"

#include <array>
#include <cmath>

using namespace alkaloid;
using namespace alkaloid::units;
namespace oc = alkaloid::one_compartment;

namespace {
using K = pack<4>;
using four = std::array<double, 4>;
constexpr four ka{0.5, 1.0, 2.0, 0.2}, cl{4, 4, 2, 8}, lag{0.5, 2.0, 0.5, 0.0}, mass{10, 20, 0, 40}, at{3, 3, 4, 1}, over{2, 0, 0.5, 3};

template <class S>
auto course(S const& ka_, S const& cl_, S const& lag_, S const& mass_, S const& at_, S const& over_, auto const& solver) {
    oc::parameters<S> const p{.ka = ka_ * per_h, .cl = cl_ * (L / h), .v = S(20.0) * L, .lag = lag_ * h};
    auto const give = [](double umols, administration<S> const& how) { return dose<S>(unnamed, S(umols) * umol, how); };
    regimen<S> const r = dose<S>(unnamed, mass_ * umol) + give(5, {.by = intravenous, .at = 2 * h}) +
                         give(30, {.by = intravenous, .at = at_ * h, .over = over_ * h}) + give(7, {.by = intravenous, .at = 3 * h, .over = 1 * h}) +
                         give(3, {.by = intravenous, .at = 5 * h});
    return simulate(oc::model, p, r, {.until = 8 * h, .every = 0.5 * h}, solver);
}
template <class Solver>
double worst_lane(Solver const& solver) {
    auto const all = course<K>(K(ka), K(cl), K(lag), K(mass), K(at), K(over), solver);
    double worst = 0.0;
    for (std::size_t lane = 0; lane < 4; ++lane) {
        auto const one = course<double>(ka[lane], cl[lane], lag[lane], mass[lane], at[lane], over[lane], solver);
        for (std::size_t i = 0; i < one.samples(); ++i) {
            double const size = 40.0;
            worst = std::max({worst, std::abs(all[central][i].base()[lane] - one[central][i].base()) / size,
                              std::abs(all[gut][i].base()[lane] - one[gut][i].base()) / size,
                              std::abs(all[central].before(i).base()[lane] - one[central].before(i).base()) / size});
        }
    }
    return worst;
}
} // namespace

TEST_CASE("each lane is the course of its own subject, lags, dose times and infusions of its own included") {
    CHECK(worst_lane(exact{}) < 1e-14);
}

TEST_CASE("an adaptive solver takes lanes with times of their own, within its tolerance") {
    CHECK(worst_lane(dopri5{.relative = 1e-10, .absolute = 1e-11 * umol}) < 1e-9);
}
