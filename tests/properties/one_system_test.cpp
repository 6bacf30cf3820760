// What runs along a curve must be what one system of equations has: plasma, slow binding, tolerance and dependence together.

#include <alkaloid/dynamics/adaptation.hpp>
#include <alkaloid/dynamics/kinetic_occupancy.hpp>
#include <alkaloid/models/one_compartment.hpp>
#include <alkaloid/simulate/simulate.hpp>
#include <alkaloid/solve/exact.hpp>
#include <alkaloid/solve/rosenbrock4.hpp>

#include "catch.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

namespace {

inline constexpr struct receptor_bound final : compartment<"receptor_bound"> {} receptor_bound;
inline constexpr struct tolerance_state final : compartment<"tolerance_state"> {} tolerance_state;
inline constexpr struct dependence_state final : compartment<"dependence_state"> {} dependence_state;

/// Absorption, elimination, binding at kon and koff, stimulus 3 rho, tolerance, dependence.
struct everything {
    using compartments = compartment_list<struct gut, struct central, struct receptor_bound, struct tolerance_state, struct dependence_state>;
    template <class P>
    static auto intakes(P const&) {
        return std::tuple{takes<double>(oral, gut)};
    }
    template <class P, class X, class DX, class T>
    static void derivatives(P const&, X const& x, DX const& dxdt, T const&) {
        using S = std::decay_t<decltype(dxdt[central])>;
        dxdt[gut] = -1.2 * x[gut];
        dxdt[central] = 1.2 * x[gut] - 0.25 * x[central];
        S const rho = x[receptor_bound];
        dxdt[receptor_bound] = 40.0 * (x[central] / 20.0) * (1.0 - rho) - 2.5 * rho;
        S const s = 3.0 * rho / (1.0 + x[tolerance_state] / 0.15);
        S const e = s / (1.0 + s);
        S const t_gap = e - x[tolerance_state], d_gap = e - x[dependence_state];
        dxdt[tolerance_state] = t_gap * (t_gap > S(0.0) ? 0.2 : 0.03);
        dxdt[dependence_state] = d_gap * (d_gap > S(0.0) ? 0.3 : 0.05);
    }
};
struct no_parameters {};

} // namespace

TEST_CASE("curves in a row give what one system of equations gives, as the samples grow dense with the square of their distance") {
    auto const plan = repeat({unnamed, 5.0 * ug}, {.every = 8 * h, .count = 3});
    auto const together = simulate(everything{}, no_parameters{}, plan, {.until = 36 * h, .every = 1 * h}, rosenbrock4{.relative = 1e-10, .absolute = 1e-12 * umol});
    one_compartment::parameters<> const person{.ka = 1.2 / h, .cl = 5.0 * (L / h), .v = 20 * L};
    double errors[2] = {};
    for (int fine : {0, 1}) {
        int const per_hour = fine ? 40 : 10;
        auto const course = simulate(one_compartment::model, person, plan, {.until = 36 * h, .every = (1.0 / per_hour) * h});
        auto const bound = kinetic_occupancy(receptors::mu, slow_ligand{course[plasma], binding_rates<>{40.0, 2.5 / h}});
        auto const body = adapt(3.0 * bound.total, adaptation_rates<>{.tolerance_on = 0.2 / h, .tolerance_off = 0.03 / h, .half_tolerance = 0.15, .dependence_on = 0.3 / h, .dependence_off = 0.05 / h});
        for (std::size_t i = 1; i <= 36; ++i) {
            auto const k = i * static_cast<std::size_t>(per_hour);
            auto const off = [&](double mine, double theirs) { errors[fine] = std::max(errors[fine], std::abs(mine - theirs)); };
            off(bound.total[k], together[receptor_bound][i].base());
            off(body.tolerance[k], together[tolerance_state][i].base());
            off(body.dependence[k], together[dependence_state][i].base());
        }
    }
    CHECK(errors[0] < 1e-3);
    CHECK(errors[1] < 1e-4);
    CHECK(errors[1] < errors[0] / 8.0);
}
