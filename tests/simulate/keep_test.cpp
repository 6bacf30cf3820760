#include "alkaloid/models/two_compartment.hpp"
#include "alkaloid/simulate/cohort.hpp"

#include "catch.hpp"

#include <cmath>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
two_compartment::parameters<> person(auto const& who, subject_draws const& d) {
    double const size = std::exp(0.2 * d.normal("cl")) + 0.01 * static_cast<double>(who.id);
    return {.ka = 1.1 / h, .cl = 9.0 * size * (L / h), .vc = 30.0 * L, .q = 4.0 * (L / h), .vp = 90.0 * L, .f = 0.6, .lag = 0.25 * h};
}
auto const someone = [](auto const& who, subject_draws const& d) { return person(who, d); };
constexpr int people = 11; // no multiple of any number of lanes
sampling const when{.until = 12.0 * h, .every = 0.5 * h};
auto const twice = repeat({unnamed, 100.0 * umol}, {.every = 6.0 * h, .count = 2});

/// What `simulate` has of one of them, alone.
auto alone(std::size_t i, cohort_options const& how) {
    auto const who = detail::people_of(people)[i];
    return simulate(two_compartment::model, person(who, subject_draws(how.seed, who.id, how.replicate)), twice, when);
}
} // namespace

TEST_CASE("keep: what is named has its place, in the order of the names") {
    using what = decltype(keep(peripheral, plasma, gut));
    STATIC_REQUIRE(what::size == 3);
    STATIC_REQUIRE(what::index_of<struct peripheral>() == 0);
    STATIC_REQUIRE(what::index_of<struct plasma>() == 1);
    STATIC_REQUIRE(what::index_of<struct gut>() == 2);
    STATIC_REQUIRE(std::is_empty_v<what>);
}

TEST_CASE("keep: observables and compartments come out as they do alone, whatever else is kept and in which order") {
    cohort_options const how{.seed = 7, .threads = 2};
    auto const crowd = simulate(two_compartment::model, people, someone, twice, when, keep(peripheral, plasma, gut), how);
    auto const turned = simulate(two_compartment::model, people, someone, twice, when, keep(plasma, peripheral), how);
    REQUIRE(crowd.size() == 11);
    REQUIRE(crowd.samples() == 25);
    CHECK(crowd.failures().empty());
    STATIC_REQUIRE(decltype(crowd[peripheral])::dim == dims::amount);
    STATIC_REQUIRE(decltype(crowd[plasma])::dim == dims::amount - dims::volume);
    CHECK(crowd.values().size() == 11 * 3 * 25);
    for (std::size_t i = 0; i < 11; ++i) {
        auto const one = alone(i, how);
        auto const check = [&](auto what, std::size_t place) {
            auto const mine = one[what];
            auto const row = crowd[what].row(i);
            REQUIRE(row.size() == 25);
            CHECK(row.data() == crowd.values().data() + (i * 3 + place) * 25);
            for (std::size_t k = 0; k < 25; ++k) {
                CAPTURE(i, what.name, k);
                CHECK(row[k] == Approx(mine[k].base()).epsilon(1e-12).margin(1e-300));
            }
        };
        check(peripheral, 0);
        check(plasma, 1);
        check(gut, 2);
        for (std::size_t k = 0; k < 25; ++k) {
            CHECK(turned[plasma][i][k] == crowd[plasma][i][k]);
            CHECK(turned[peripheral][i][k] == crowd[peripheral][i][k]);
        }
    }
}

TEST_CASE("keep: where nobody says what, all observables of the model are kept") {
    auto const all = simulate(two_compartment::model, people, someone, twice, when);
    auto const named = simulate(two_compartment::model, people, someone, twice, when, keep(plasma));
    CHECK(all.values().size() == 11 * 25);
    CHECK(std::equal(all.values().begin(), all.values().end(), named.values().begin(), named.values().end()));
}

TEST_CASE("keep: an ensemble is a view of the cohort, and its curves are their own") {
    auto crowd = simulate(two_compartment::model, people, someone, twice, when, keep(plasma));
    auto const blood = crowd[plasma];
    CHECK(blood.size() == 11);
    CHECK(blood.times().data() == crowd.times().data());
    CHECK(blood[3].data() == blood.row(3).data());
    auto const curve = blood.curve(3);
    REQUIRE(curve.size() == 25);
    for (std::size_t k = 0; k < 25; ++k) {
        CHECK(curve.values()[k] == blood[3][k]);
        CHECK(curve.times()[k] == 0.5 * static_cast<double>(k));
    }
    using cohort_type = decltype(crowd);
    STATIC_REQUIRE(requires(cohort_type& named) { named[plasma]; });
    STATIC_REQUIRE_FALSE([]<class C>(C*) { return requires(C&& temporary) { std::move(temporary)[plasma]; }; }(static_cast<cohort_type*>(nullptr)));
}
