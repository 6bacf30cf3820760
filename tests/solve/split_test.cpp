#include <alkaloid/core/dual.hpp>
#include <alkaloid/core/pack.hpp>
#include <alkaloid/kinetics/modified.hpp>
#include <alkaloid/models/kratom_and_drink.hpp>
#include <alkaloid/models/typical_ethanol.hpp>
#include <alkaloid/models/typical_mitragynine.hpp>
#include <alkaloid/simulate/simulate.hpp>
#include <alkaloid/solve/automatic.hpp>
#include <alkaloid/solve/rosenbrock4.hpp>

#include "catch.hpp"
#include "central_difference.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
/// Mitragynine, a drug that saturates, and nothing between them; or the second inhibits the first.
struct brew_compartment final : compartment<"brew"> {};
struct beer_compartment final : compartment<"beer"> {};
inline constexpr brew_compartment brew;
inline constexpr beer_compartment beer;

template <scalar S = double>
struct rates {
    rate_constant<S> k;
    amount_rate<S> vmax;

    static constexpr auto fields() { return std::tuple{field{"k", &rates::k, per_h, "1/h", positive}, field{"vmax", &rates::vmax, umol / h, "umol/h", positive}}; }
};
inline constexpr struct apart_model final {
    template <class S>
    static constexpr auto flows(rates<S> const& p) {
        return std::tuple{flow(beer, eliminated, michaelis_menten(p.vmax, S(2.0) * uM, S(1.0) * L)), flow(gut, central, first_order(p.k)), flow(central, brew, first_order(p.k)),
                          flow(produced, brew, zero_order(S(1.0) * (umol / h))), follows(effect_compartment, central, p.k)};
    }
} apart;
inline constexpr struct coupled_model final {
    template <class S>
    static constexpr auto flows(rates<S> const& p) {
        return std::tuple{flow(beer, eliminated, michaelis_menten(p.vmax, S(2.0) * uM, S(1.0) * L)), flow(gut, central, first_order(p.k)),
                          flow(central, eliminated, inhibited(first_order(p.k), beer / (S(1.0) * L), S(3.0) * uM))};
    }
} coupled;
/// The linear part is fed by what saturates: its amounts cannot be known beforehand.
inline constexpr struct fed_model final {
    template <class S>
    static constexpr auto flows(rates<S> const& p) {
        return std::tuple{flow(beer, brew, michaelis_menten(p.vmax, S(2.0) * uM, S(1.0) * L)), flow(brew, central, first_order(p.k)), flow(gut, peripheral, first_order(p.k))};
    }
} fed;

template <class M>
using system_t = system_type<std::decay_t<M>, rates<>>;
static_assert(partly_linear<system_t<decltype(apart)>>);
static_assert(!partly_linear<system_t<decltype(coupled)>>);
static_assert(partly_linear<system_t<decltype(fed)>>); // gut and peripheral only
static_assert(detail::groups_of<system_t<decltype(fed)>>::part<false>::size == 2);
static_assert(detail::groups_of<system_t<decltype(apart)>>::part<true>::size == 1);
static_assert(!partly_linear<system_type<ethanol::ethanol_model, ethanol::parameters<>>>);
static_assert(!partly_linear<system_type<mitragynine::mitragynine_model, mitragynine::parameters<>>>);

rates<> const some{0.7 / h, 1.5 * (umol / h)};
regimen<> doses() {
    return dose{unnamed, 10.0 * umol, {.by = into(gut)}} + dose{unnamed, 20.0 * umol, {.by = into(beer), .at = 1 * h, .over = 2 * h}} + dose{unnamed, 5.0 * umol, {.by = into(central), .at = 4.5 * h}};
}
sampling const grid{.until = 12 * h, .every = 15 * minute};

kratom_and_drink::parameters<> const who{.kratom = mitragynine::typical, .alcohol = ethanol::typical(body{})};
regimen<> const kratom_dose = dose{mitragynine::drug, 25 * mg};
regimen<> const three_drinks = drinks::serving(42.0 * g, {.at = 1 * h, .over = 90 * minute});
} // namespace

TEST_CASE("A partly linear model is solved by both solvers, and says so") {
    CHECK(simulate(apart, some, doses(), grid).outcome().solver == "exact + dopri5");
    CHECK(simulate(coupled, some, doses(), grid).outcome().solver == "dopri5");
    CHECK(simulate(kratom_and_drink::model, who, kratom_dose, grid).outcome().solver == "exact + dopri5");
}

TEST_CASE("Mitragynine beside ethanol is, to the bit, mitragynine alone, and exact still when drinks divide its time") {
    sampling const day{.until = 24 * h, .every = 5 * minute};
    auto const alone = simulate(mitragynine::model, mitragynine::typical, kratom_dose, day);
    auto const beside = simulate(kratom_and_drink::model, who, kratom_dose, day), drunk = simulate(kratom_and_drink::model, who, kratom_dose + three_drinks, day);
    for (auto const what : {0, 1})
        for (std::size_t i = 0; i < alone[plasma].size(); ++i) {
            auto const of = [&](auto const& course) { return what == 0 ? course[plasma].values()[i] : course[plasma_7oh].values()[i]; };
            CHECK(of(beside) == of(alone));
            CHECK_THAT(of(drunk), WithinRel(of(alone), 1e-12));
        }
    CHECK(beside[blood_alcohol].values().back() == 0.0);
}

TEST_CASE("Ethanol beside mitragynine is ethanol alone") {
    sampling const day{.until = 24 * h, .every = 5 * minute};
    auto const alone = simulate(ethanol::model, who.alcohol, three_drinks, day)[blood], beside = simulate(kratom_and_drink::model, who, three_drinks, day)[blood_alcohol];
    for (std::size_t i = 0; i < alone.size(); ++i)
        CHECK(alone.values()[i] == beside.values()[i]);
}

TEST_CASE("Split agrees with one integrator for all of it, jumps and all") {
    auto const both = simulate(apart, some, doses(), grid);
    auto const whole = simulate(apart, some, doses(), grid, dopri5{.relative = 1e-11, .absolute = 1e-12 * umol});
    auto const stiff = simulate(apart, some, doses(), grid, rosenbrock4{.relative = 1e-9});
    auto const same = [&](auto which) {
        for (std::size_t i = 0; i < both[which].size(); ++i) {
            CHECK_THAT(both[which].values()[i], WithinAbs(whole[which].values()[i], 1e-6));
            CHECK_THAT(both[which].before_base(i), WithinAbs(stiff[which].before_base(i), 1e-6));
        }
    };
    same(beer), same(gut), same(central), same(brew), same(effect_compartment);
    CHECK(both.outcome().spent.evaluations < whole.outcome().spent.evaluations);
}

TEST_CASE("A part that drinks feed is integrated, the rest is not") {
    auto const both = simulate(fed, some, doses(), grid);
    auto const whole = simulate(fed, some, doses(), grid, dopri5{.relative = 1e-11, .absolute = 1e-12 * umol});
    for (std::size_t i = 0; i < both[central].size(); ++i) {
        CHECK_THAT(both[central].values()[i], WithinAbs(whole[central].values()[i], 1e-6));
        CHECK_THAT(both[peripheral].values()[i], WithinAbs(whole[peripheral].values()[i], 1e-9));
    }
}

TEST_CASE("Split carries gradients, through times of events too, and lanes") {
    auto const amount_at_end = [&]<class S>(S const& x) {
        rates<S> const p{S(0.7 * x) / h, S(1.5) * (umol / h)};
        auto const plan = regimen<S>(dose<S>(unnamed, x * (10.0 * umol), {.by = into(gut), .at = x * (0.5 * h)})) + regimen<S>(dose<S>(unnamed, x * (20.0 * umol), {.by = into(beer), .at = S(1.0) * h, .over = x * (2.0 * h)}));
        auto const course = simulate(apart, p, plan, {.at = {6 * h}}, split<>{{.relative = 1e-11, .absolute = 1e-12 * umol}});
        return std::array{course[central].values()[0], course[beer].values()[0], course[effect_compartment].values()[0]};
    };
    auto const slope = amount_at_end(dual<2>::variable(1.0, 1));
    for (std::size_t k = 0; k < 3; ++k) {
        CHECK_THAT(slope[k].gradient[1], WithinAbs(central_difference([&](double x) { return amount_at_end(x)[k]; }, 1.0), 1e-6));
        CHECK(slope[k].gradient[0] == 0.0);
    }
    auto const lane = [&]<class S>(S const& x) {
        rates<S> const p{x / h, S(1.5) * (umol / h)};
        auto const course = simulate(apart, p, regimen<S>(dose<S>(unnamed, x * (10.0 * umol), {.by = into(gut)})) + regimen<S>(dose<S>(unnamed, x * (20.0 * umol), {.by = into(beer)})), {.at = {3 * h}});
        return std::array{course[central].values()[0], course[beer].values()[0]};
    };
    auto const lanes = lane(pack<4>(std::array{0.3, 0.7, 1.0, 2.0}));
    for (std::size_t l = 0; l < 4; ++l) {
        auto const one = lane(std::array{0.3, 0.7, 1.0, 2.0}[l]);
        CHECK_THAT(lanes[0][l], WithinRel(one[0], 1e-13));
        CHECK_THAT(lanes[1][l], WithinAbs(one[1], 1e-6)); // lanes share their steps
    }
}

TEST_CASE("Tolerances by compartment are checked against the whole model and reach the integrated part") {
    CHECK_NOTHROW(simulate(apart, some, doses(), grid, split<>{{.absolute_in = {{"beer", 1e-12 * umol}, {"gut", 1e-12 * umol}}}}));
    CHECK_THROWS_WITH(simulate(apart, some, doses(), grid, split<>{{.absolute_in = {{"gut", 1e-12 * umol}, {"gut", 1e-3 * umol}, {"wine", 1e-12 * umol}}}}),
                      ContainsSubstring("named once") && ContainsSubstring("wine"));
    CHECK_THROWS_WITH(simulate(apart, some, doses(), grid, split<>{{.relative = -1.0}}), ContainsSubstring("relative"));
    auto const coarse = simulate(apart, some, doses(), grid, split<>{{.relative = 1e-10, .absolute = 0.1 * umol}});
    auto const fine = simulate(apart, some, doses(), grid, split<>{{.relative = 1e-10, .absolute = 0.1 * umol, .absolute_in = {{"beer", 1e-12 * umol}}}});
    CHECK(fine.outcome().spent.steps > coarse.outcome().spent.steps);
}

TEST_CASE("What was reached before an integration failed is kept, in both parts") {
    auto const cut = attempt(apart, some, doses(), grid, split<>{{.max_steps = 12}});
    auto const whole = simulate(apart, some, doses(), grid);
    CHECK_FALSE(cut.outcome().ok);
    CHECK_THAT(std::string(cut.outcome().message), ContainsSubstring("dopri5: gave up after 12 steps"));
    REQUIRE(cut[beer].size() > 1);
    REQUIRE(cut[beer].size() < whole[beer].size());
    for (std::size_t i = 0; i < cut[beer].size(); ++i) {
        CHECK(cut[central].values()[i] == whole[central].values()[i]);
        CHECK(cut[beer].values()[i] == whole[beer].values()[i]);
    }
}
