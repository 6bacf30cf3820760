#pragma once
/// @file One course in every scalar: what a gradient, and a lane, must agree with.

#include "alkaloid/models/one_compartment.hpp"
#include "alkaloid/simulate/simulate.hpp"

#include "catch.hpp"
#include "central_difference.hpp"

namespace alkaloid::scalars {

constexpr std::size_t unknowns = 6;
inline constexpr std::array<char const*, unknowns> names{"cl", "f", "lag", "mass", "at", "over"};
using point = std::array<double, unknowns>;
inline constexpr point typical{6.0, 0.7, 0.4, 80.0, 3.0, 2.0};
/// None of them at an event, where a derivative has two sides.
inline constexpr std::array hours{0.2, 1.0, 2.5, 3.2, 3.6, 4.9, 5.3, 9.0, 24.0};

/// Amounts in gut and central in turn: a dose by mouth, an infusion of unknown time and length, and a plain dose.
template <class S, class Solver>
std::vector<S> course(std::array<S, unknowns> const& x, Solver const& solver) {
    using namespace units;
    one_compartment::parameters<S> const p{.ka = S(1.3) / h, .cl = x[0] * (L / h), .v = S(20.0) * L, .f = x[1], .lag = x[2] * h};
    auto const doses = dose<S>(unnamed, x[3] * umol) + dose<S>(unnamed, S(50.0) * umol, {.by = intravenous, .at = x[4] * h, .over = x[5] * h}) +
                       dose<S>(unnamed, S(30.0) * umol, {.at = S(4.0) * h});
    std::vector<duration<>> at;
    for (double const t : hours)
        at.push_back(t * h);
    auto const profile = simulate(one_compartment::model, p, doses, {.at = at}, solver);
    auto const depot = profile[gut], blood = profile[central];
    std::vector<S> all;
    for (std::size_t i = 0; i < hours.size(); ++i) {
        all.push_back(depot[i].base());
        all.push_back(blood[i].base());
    }
    return all;
}

/// The values and gradients by `solver` are those of the exact course and of its central differences.
template <class Solver>
void gradients_agree(Solver const& solver, double relative) {
    using gradient = dual<unknowns>;
    std::array<gradient, unknowns> seeds;
    for (std::size_t j = 0; j < unknowns; ++j)
        seeds[j] = gradient::variable(typical[j], j);
    auto const with = course(seeds, solver);
    auto const without = course(typical, exact{});
    for (std::size_t i = 0; i < with.size(); ++i)
        CHECK(with[i].value == Approx(without[i]).epsilon(relative).margin(relative));
    for (std::size_t j = 0; j < unknowns; ++j)
        for (std::size_t i = 0; i < with.size(); ++i) {
            INFO((i % 2 == 0 ? "gut" : "central") << " at " << hours[i / 2] << " h by " << names[j]);
            auto const moved = [&](double v) {
                point x = typical;
                x[j] = v;
                return course(x, exact{})[i];
            };
            double const slope = central_difference(moved, typical[j]);
            CHECK(with[i].gradient[j] == Approx(slope).epsilon(10.0 * relative).margin(10.0 * relative));
        }
}

/// Each lane by `solver` is the exact course of that lane's numbers.
template <class Solver>
void lanes_agree(Solver const& solver, double relative) {
    using lanes = pack<4>;
    std::array<lanes, unknowns> many;
    for (std::size_t j = 0; j < unknowns; ++j)
        many[j] = lanes(std::array{typical[j], 0.9 * typical[j], 0.5 * typical[j], 1.05 * typical[j]});
    auto const together = course(many, solver);
    for (std::size_t lane = 0; lane < 4; ++lane) {
        point alone;
        for (std::size_t j = 0; j < unknowns; ++j)
            alone[j] = many[j][lane];
        auto const expected = course(alone, exact{});
        for (std::size_t i = 0; i < together.size(); ++i) {
            CAPTURE(lane, i);
            CHECK(together[i][lane] == Approx(expected[i]).epsilon(relative).margin(relative));
        }
    }
}

} // namespace alkaloid::scalars
