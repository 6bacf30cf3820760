#include "alkaloid/models/mitragynine_inhibited.hpp"

#include <alkaloid/core/pack.hpp>
#include <alkaloid/simulate/simulate.hpp>
#include <alkaloid/solve/automatic.hpp>

#include "catch.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
constexpr substance blocker{"blocker", 700.0 * (g / mol)};
/// An inhibitor that stays for ever: 100 umol in 100 L is 1 umol/L, and 1 / ki of that.
constexpr mitragynine_inhibited::parameters<> person(double ki, double rest, double of_7oh) {
    return {.kratom = mitragynine::typical, .ki = ki * (umol / L), .cyp3a_rest = rest, .cyp3a_7oh = of_7oh, .ka = 1.0 / h, .cl = 0.0 * (L / h), .v = 100.0 * L};
}
auto const& model = mitragynine_inhibited::model;
regimen<> const tablet = dose{mitragynine::drug, 20 * mg};
regimen<> const blocked = dose{blocker, 70.0 * mg, {.by = intravenous}} + tablet;
sampling const grid{.until = 24 * h, .every = 0.5 * h};
dopri5 const precise{.relative = 1e-11, .absolute = 1e-12 * umol};

/// What is lost of 20 mg as all of it leaves: areas under MG and 7-OH in plasma, by long simulation.
std::pair<double, double> areas(mitragynine_inhibited::parameters<> const& p, regimen<> const& doses) {
    auto const course = simulate(model, p, doses, {.until = 4000 * h, .every = 0.05 * h}, precise);
    auto const mg = course[plasma], oh = course[plasma_7oh];
    double a = 0.0, b = 0.0; // Simpson
    for (std::size_t i = 0; i + 2 < mg.size(); i += 2) {
        a += (mg.values()[i] + 4.0 * mg.values()[i + 1] + mg.values()[i + 2]) * 0.05 / 3.0;
        b += (oh.values()[i] + 4.0 * oh.values()[i + 1] + oh.values()[i + 2]) * 0.05 / 3.0;
    }
    return {a, b};
}
} // namespace

TEST_CASE("mitragynine inhibited: one whole, integrated") {
    using system = system_type<std::decay_t<decltype(model)>, mitragynine_inhibited::parameters<>>;
    STATIC_REQUIRE_FALSE(partly_linear<system>);
    CHECK(simulate(model, person(1.0, 0.5, 0.5), tablet, {.at = {1.0 * h}}).outcome().solver == "dopri5");
}

TEST_CASE("mitragynine inhibited: without an inhibitor, or with one that does not bind, it is the linear person") {
    auto const linear = simulate(mitragynine::model, mitragynine::typical, tablet, grid);
    auto const nothing = simulate(model, person(0.5, 0.6, 0.7), tablet, grid, precise);
    auto const idle = simulate(model, person(1e12, 0.6, 0.7), blocked, grid, precise);
    for (std::size_t i = 0; i < linear[plasma].size(); ++i) {
        CHECK(nothing[plasma].values()[i] == Approx(linear[plasma].values()[i]).epsilon(1e-8).margin(1e-12));
        CHECK(nothing[plasma_7oh].values()[i] == Approx(linear[plasma_7oh].values()[i]).epsilon(1e-8).margin(1e-12));
        CHECK(idle[plasma_7oh].values()[i] == Approx(linear[plasma_7oh].values()[i]).epsilon(1e-8).margin(1e-12));
    }
}

TEST_CASE("mitragynine inhibited: under a constant inhibitor areas follow their closed form") {
    auto const& k = mitragynine::typical;
    double const dosed = dose{mitragynine::drug, 20 * mg}.amount_base();
    for (double const rest : {0.0, 0.7}) {
        for (double const of_7oh : {0.0, 0.9}) {
            double const left = 1.0 / (1.0 + 1.0 / 0.5); // ki 0.5, 1 umol/L there
            double const formed = k.fm * left, cl = k.cl.base() * (formed + (1.0 - k.fm) * (1.0 - rest + rest * left));
            double const early = k.first_pass * left / (1.0 - k.first_pass + k.first_pass * left);
            double const parent_area = dosed * (1.0 - early) / cl;
            double const oh = (dosed * early + parent_area * k.cl.base() * formed) / (k.cl_7oh.base() * (1.0 - of_7oh + of_7oh * left));
            auto const [a, b] = areas(person(0.5, rest, of_7oh), blocked);
            CAPTURE(rest, of_7oh);
            CHECK(a == Approx(parent_area).epsilon(2e-4)); // Simpson across the corner at the end of the lag
            CHECK(b == Approx(oh).epsilon(2e-4));
        }
    }
}

TEST_CASE("mitragynine inhibited: 7-OH falls where its formation is inhibited alone, and rises where its clearance is") {
    auto const [parent_area, oh] = areas(person(0.5, 0.7, 0.0), tablet);
    auto const [mg_less, oh_less] = areas(person(0.5, 0.0, 0.0), blocked);
    auto const [mg_more, oh_more] = areas(person(0.5, 0.7, 1.0), blocked);
    CHECK(mg_less > parent_area);
    CHECK(mg_more > mg_less);
    CHECK(oh_less < oh);
    CHECK(oh_more > oh);
}

TEST_CASE("mitragynine inhibited: lanes and derivatives agree with plain numbers") {
    auto const plain = simulate(model, person(0.5, 0.6, 0.7), blocked, grid, precise);
    auto const lanes = simulate(model, with_scalar<pack<4>>(person(0.5, 0.6, 0.7)), blocked, grid, precise);
    auto varied = with_scalar<dual<2>>(person(0.5, 0.6, 0.7));
    varied.ki = concentration<dual<2>>::from_base(dual<2>::variable(0.5, 0));
    auto const slopes = simulate(model, varied, blocked, grid, precise);
    auto const more = simulate(model, person(0.5001, 0.6, 0.7), blocked, grid, precise), less = simulate(model, person(0.4999, 0.6, 0.7), blocked, grid, precise);
    for (std::size_t i = 1; i < plain[plasma].size(); ++i) {
        CHECK(lanes[plasma].values()[i][2] == Approx(plain[plasma].values()[i]).epsilon(1e-9));
        CHECK(slopes[plasma].values()[i].gradient[0] == Approx((more[plasma].values()[i] - less[plasma].values()[i]) / 2e-4).epsilon(1e-5).margin(1e-7));
    }
}

TEST_CASE("mitragynine inhibited: what makes no sense is refused by name, and the inhibitor is its user's") {
    auto bad = person(0.0, 1.5, 0.5);
    bad.v = 0.0 * L;
    checklist found;
    check_parameters(bad, found);
    REQUIRE(found.found().size() == 3);
    CHECK(found.found()[0].name == "ki");
    CHECK(found.found()[2].name == "inhibitor.v");
    CHECK(sources(person(1.0, 0.5, 0.5)).size() == 18);
    CHECK(sources(person(1.0, 0.5, 0.5))[12].grade == evidence_grade::D);
}
