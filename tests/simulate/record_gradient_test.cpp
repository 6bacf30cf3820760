#include "catch.hpp"

#include <alkaloid/models/one_compartment.hpp>
#include <alkaloid/models/saturable.hpp>
#include <alkaloid/simulate/records.hpp>
#include <alkaloid/solve/automatic.hpp>
#include <alkaloid/solve/rosenbrock4.hpp>

#include <array>
#include <cmath>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {

/// One of: cl (or vmax), amount, F, lag, rate, duration.
constexpr std::size_t count = 6;
using vector = std::array<double, count>;

template <class S>
struct setting {
    std::array<S, count> x;
    record<S> give(double t, int cmt, double rate = 0.0) const {
        return {.time = t, .evid = evid::dose, .amt = x[1], .cmt = cmt, .rate = rate > 0.0 ? x[4] : S(rate)};
    }
    given_terms<S> terms() const { return {.f = x[2], .lag = x[3], .rate = x[4], .duration = x[5]}; }
};

/// A protocol for each kind of event, the gradient of which is asked for.
template <class S>
std::vector<record<S>> protocol(int kind, setting<S> const& s) {
    using r = record<S>;
    auto with = [](r x, double ii, long addl, int ss) {
        x.ii = ii, x.addl = addl, x.ss = ss;
        return x;
    };
    std::vector<r> all;
    switch (kind) {
    case 0: all = {with(s.give(0.0, 1), 12.0, 3, 0)}; break;                       // bolus and copies
    case 1: all = {with(s.give(0.0, 2, 1.0), 12.0, 3, 0)}; break;                  // a rate
    case 2: all = {with(s.give(0.0, 2, -1.0), 12.0, 1, 0)}; break;                 // modelled rate
    case 3: all = {with(s.give(0.0, 1, -2.0), 12.0, 1, 0)}; break;                 // modelled duration
    case 4: all = {with(s.give(0.0, 1), 12.0, 1, 1)}; break;                       // steady state
    case 5: all = {with(s.give(0.0, 2, -2.0), 3.0, 2, 1)}; break;                  // of infusions longer than the interval
    case 6: all = {s.give(0.0, 1), with(s.give(5.0, 2, 1.0), 12.0, 0, 2)}; break;  // on top
    case 7: all = {with(s.give(0.0, 1), 1.0, 0, 1)}; break;                        // lag beyond the interval
    case 8: all = {s.give(0.0, 1), {.time = 4.0, .evid = evid::replace, .amt = s.x[1], .cmt = 1}}; break;
    case 9: all = {s.give(0.0, 1, 1.0), {.time = 4.0, .evid = evid::reset}, s.give(6.0, 2, -2.0)}; break;
    case 10: all = {s.give(0.0, 1), {.time = 4.0, .evid = evid::other, .cmt = -2}, {.time = 5.0, .evid = evid::other, .cmt = 2}}; break;
    default: all = {{.time = 0.0, .evid = evid::dose, .cmt = 1, .rate = s.x[4], .ss = 1}}; // an infusion without end
    }
    for (double const t : {7.0, 13.0, 31.0})
        all.push_back({.time = t});
    return all;
}
constexpr int kinds = 12;

template <class S>
one_compartment::parameters<S> linear_person(S const& cl) {
    return {.ka = rate_constant<S>::from_base(S(0.9)), .cl = clearance<S>::from_base(cl), .v = volume<S>::from_base(S(25.0))};
}
template <class S>
saturable::parameters<S> saturable_person(S const& cl) {
    return {.ka = rate_constant<S>::from_base(S(0.9)), .vmax = amount_rate<S>::from_base(S(cl * 25.0)), .km = concentration<S>::from_base(S(2.0)),
            .v = volume<S>::from_base(S(25.0))};
}

/// Both compartments at the last three records, summed with weights.
template <class M, class Person, class S, class Solver>
S reading(M const& model, Person const& person, setting<S> const& s, int kind, Solver const& solver) {
    auto const records = protocol(kind, s);
    using P = decltype(person(s.x[0]));
    auto const course = simulate(model, history<P>{records, {person(s.x[0])}, std::vector<given_terms<S>>(records.size(), s.terms())}, {}, solver);
    S sum(0.0);
    for (std::size_t i = records.size() - 3; i < records.size(); ++i)
        sum += (1.0 + static_cast<double>(i)) * (course[i].base()[0] + 2.0 * course[i].base()[1]);
    return sum;
}

template <class M, class Person, class Solver>
void gradients_agree(M const& model, Person const& person, Solver const& solver, double tolerance) {
    vector const at{2.0, 40.0, 0.8, 1.7, 10.0, 4.3};
    for (int kind = 0; kind < kinds; ++kind) {
        setting<dual<count>> d;
        for (std::size_t i = 0; i < count; ++i)
            d.x[i] = dual<count>::variable(at[i], i);
        auto const slopes = reading(model, person, d, kind, solver);
        CAPTURE(kind);
        setting<double> const plain{at};
        CHECK(slopes.value == Approx(reading(model, person, plain, kind, solver)).epsilon(1e-8));
        for (std::size_t i = 0; i < count; ++i) {
            auto const moved = [&](double factor) {
                setting<double> s{at};
                s.x[i] *= factor;
                return reading(model, person, s, kind, solver);
            };
            constexpr double step = 1e-3; // five points: an error of step^4
            double const central = (8.0 * (moved(1.0 + step) - moved(1.0 - step)) - (moved(1.0 + 2.0 * step) - moved(1.0 - 2.0 * step))) / (12.0 * step * at[i]);
            CAPTURE(i);
            CHECK(slopes.gradient[i] == Approx(central).epsilon(tolerance).margin(tolerance * std::abs(slopes.value) / at[i]));
        }
    }
}

} // namespace

TEST_CASE("Gradients by dual numbers equal differences at every kind of event, exactly solved", "[records][gradient]") {
    gradients_agree(one_compartment::model, [](auto const& cl) { return linear_person(cl); }, exact{}, 1e-6);
}
TEST_CASE("Gradients by dual numbers equal differences at every kind of event, integrated", "[records][gradient]") {
    gradients_agree(saturable::model, [](auto const& cl) { return saturable_person(cl); }, dopri5{.relative = 1e-12, .absolute = 1e-12 * umol}, 1e-6);
}
TEST_CASE("Gradients by dual numbers equal differences at every kind of event, by the stiff solver", "[records][gradient]") {
    gradients_agree(saturable::model, [](auto const& cl) { return saturable_person(cl); }, rosenbrock4{.relative = 1e-10, .absolute = 1e-10 * umol}, 1e-6);
}
