#include "alkaloid/solve/dopri5.hpp"
#include "alkaloid/solve/rosenbrock4.hpp"

#include "three_a_day.hpp"

using namespace alkaloid;
using namespace alkaloid::units;
using three_a_day::typical;

namespace {
/// The three solvers, one after the other.
void all_agree(parent_metabolite::parameters<> const& p) {
    auto const doses = three_a_day::doses();
    auto const grid = three_a_day::grid();
    auto const model = parent_metabolite::model;
    auto const a = simulate(model, p, doses, grid, exact{});
    auto const b = simulate(model, p, doses, grid, dopri5{.relative = 1e-12, .absolute = 1e-12 * umol});
    auto const c = simulate(model, p, doses, grid, rosenbrock4{.relative = 1e-11, .absolute = 1e-11 * umol});
    CHECK(a.samples() == 721);
    three_a_day::agree(a, b, 1e-9);
    three_a_day::agree(a, c, 1e-9);
}
} // namespace

TEST_CASE("every solver gives the same fifteen days of three doses a day") {
    all_agree(typical);
}

TEST_CASE("every solver gives the same course where rate constants coincide") {
    auto p = typical;
    p.ka = p.cl / p.vc;
    p.cl_m = p.v_m * p.ka;
    p.q = p.vp * p.ka;
    all_agree(p);
}

TEST_CASE("every solver gives the same course where parts of the model are shut off") {
    auto p = typical;
    p.q = 0.0 * (L / h);
    p.fm = 0.0;
    p.lag = 0.0 * h;
    all_agree(p);
}
