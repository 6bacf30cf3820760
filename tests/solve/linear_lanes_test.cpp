#include "alkaloid/solve/lanes/linear_lanes.hpp"

#include "alkaloid/kinetics/model.hpp"
#include "alkaloid/solve/exact.hpp"

#include "stretches.hpp"

#include "catch.hpp"

#include <bit>
#include <cmath>
#include <cstdint>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
/// Absorption, two compartments, an effect site, elimination; something is produced in the second.
struct person {
    double ka, k10, k12, k21, ke0, made = 0.0;
};
template <class S>
auto distributing(S const& ka, S const& k10, S const& k12, S const& k21, S const& ke0, S const& made) {
    return system_of(std::tuple{flow(gut, central, first_order(ka / h)), flow(central, peripheral, first_order(k12 / h)),
                                flow(peripheral, central, first_order(k21 / h)), follows(effect_compartment, central, ke0 / h),
                                flow(central, eliminated, first_order(k10 / h)), flow(produced, peripheral, zero_order(made * (umol / h)))});
}
auto alone(person const& p) { return distributing<double>(p.ka, p.k10, p.k12, p.k21, p.ke0, p.made); }
template <std::size_t W>
auto together(std::array<person, W> const& all) {
    auto const lanes = [&](double person::*what) {
        pack<W> s;
        for (std::size_t l = 0; l < W; ++l)
            s.set(l, all[l].*what);
        return s;
    };
    return distributing<pack<W>>(lanes(&person::ka), lanes(&person::k10), lanes(&person::k12), lanes(&person::k21), lanes(&person::ke0), lanes(&person::made));
}
using plain_system = decltype(alone(person{}));
constexpr std::size_t places = plain_system::size;
constexpr std::size_t from_gut = 0, in_central = 1, in_peripheral = 2, at_effect = 3;
using amounts = std::array<double, places>;

/// Typical, equal rates, slow beside fast, one that keeps what he is given.
constexpr std::array<person, 4> people{{{1.1, 0.3, 0.7, 0.2, 0.9}, {0.5, 0.5, 0.5, 0.5, 0.5}, {20.0, 1e-3, 4.0, 1e-4, 0.05}, {0.8, 0.0, 0.1, 3.0, 2.0}}};
constexpr std::array<amounts, 4> starts{{{40.0, 3.0, 1.0, 0.5}, {1.0, 0.0, 0.0, 0.0}, {0.0, 7.0, 1e-12, 0.0}, {1e5, 2.0, 0.0, 3.0}}};

template <std::size_t W>
std::array<pack<W>, places> side_by_side(std::array<amounts, W> const& all) {
    std::array<pack<W>, places> x;
    for (std::size_t i = 0; i < places; ++i)
        for (std::size_t l = 0; l < W; ++l)
            x[i].set(l, all[l][i]);
    return x;
}
bool same_bits(double x, double y) { return std::bit_cast<std::uint64_t>(x) == std::bit_cast<std::uint64_t>(y); }

inline constexpr struct transit_1 final : compartment<"transit_1"> {} transit_1;
inline constexpr struct transit_2 final : compartment<"transit_2"> {} transit_2;
inline constexpr struct transit_3 final : compartment<"transit_3"> {} transit_3;
template <class S>
auto in_transit(S const& k) {
    auto const on = first_order(k / h);
    return system_of(std::tuple{flow(gut, transit_1, on), flow(transit_1, transit_2, on), flow(transit_2, transit_3, on), flow(transit_3, central, on),
                                flow(central, metabolite, on), flow(metabolite, eliminated, on)});
}

/// Everything that lanes do, one after the other.
template <std::size_t W>
std::vector<std::array<pack<W>, places>> adventures(std::array<person, W> const& who, std::array<amounts, W> const& start, std::array<amounts, W> const& inflow,
                                                    std::array<double, W> const& dt) {
    auto const system = together(who);
    detail::linear_lanes<std::remove_const_t<decltype(system)>> body(system);
    auto x = side_by_side(start);
    std::vector<std::array<pack<W>, places>> all;
    auto const see = [&](auto const& now) { all.push_back(now); };
    body.move(x, pack<W>(dt));
    see(x);
    body.set_step(0.25);
    body.march(x, 5, see);
    body.set_input(side_by_side(inflow));
    body.move(x, pack<W>(dt));
    see(x);
    body.march(x);
    see(x);
    body.set_step(30.0);
    body.march(x, 3, see);
    body.set_input({});
    body.march(x, 2, see);
    return all;
}
} // namespace

TEST_CASE("linear lanes: what flows join, and what reaches what, is read off the type") {
    using shape = detail::structure<plain_system>;
    using names = std::array<std::string_view, places>;
    CHECK(plain_system::compartments::names == names{"gut", "central", "peripheral", "effect_compartment"});
    using row = std::array<bool, places>;
    STATIC_REQUIRE(shape::direct[from_gut] == row{true, false, false, false});
    STATIC_REQUIRE(shape::direct[in_central] == row{true, true, true, false});
    STATIC_REQUIRE(shape::direct[in_peripheral] == row{false, true, true, false});
    STATIC_REQUIRE(shape::direct[at_effect] == row{false, true, false, true}); // it draws nothing
    STATIC_REQUIRE(shape::reach[from_gut] == row{true, false, false, false});
    STATIC_REQUIRE(shape::reach[in_central] == row{true, true, true, false});
    STATIC_REQUIRE(shape::reach[in_peripheral] == row{true, true, true, false});
    STATIC_REQUIRE(shape::reach[at_effect] == row{true, true, true, true});
    STATIC_REQUIRE(shape::direct_entries.size() == 8);
    STATIC_REQUIRE(shape::reach_entries.size() == 11);
    CHECK(shape::direct_entries[0].row == 0);
    CHECK(shape::reach_entries.back().row == 3);
    CHECK(shape::reach_entries.back().column == 3);
    // What the types promise is what the numbers do.
    auto const system = alone(people[0]);
    auto const a = system.rate_matrix();
    matrix<double, places> rates;
    for (std::size_t i = 0; i < places; ++i)
        for (std::size_t j = 0; j < places; ++j) {
            CHECK((a[i][j] != 0.0) == shape::direct[i][j]);
            rates(static_cast<int>(i), static_cast<int>(j)) = a[i][j];
        }
    matrix<double, places> const p = propagator<double, places>(rates, 1.0);
    for (std::size_t i = 0; i < places; ++i)
        for (std::size_t j = 0; j < places; ++j)
            CHECK((p(static_cast<int>(i), static_cast<int>(j)) != 0.0) == shape::reach[i][j]);
}

TEST_CASE("linear lanes: steps short and long are right to the last digits in every entry, however small it is") {
    auto const system = together(people);
    detail::linear_lanes<std::remove_const_t<decltype(system)>> body(system), gridded(system);
    for (double const dt : {1e-6, 1e-3, 0.02, 0.3, 1.0, 3.0, 8.0, 40.0, 300.0}) {
        gridded.set_step(dt);
        for (std::size_t j = 0; j < places; ++j) {
            std::array<pack<4>, places> x{}, y{};
            x[j] = y[j] = pack<4>(1.0);
            body.move(x, pack<4>(dt));
            gridded.march(y);
            for (std::size_t l = 0; l < 4; ++l) {
                auto const a = alone(people[l]).rate_matrix();
                matrix<double, places> rates;
                double fastest = 0.0;
                for (std::size_t r = 0; r < places; ++r) {
                    fastest = std::max(fastest, -a[r][r]);
                    for (std::size_t c = 0; c < places; ++c)
                        rates(static_cast<int>(r), static_cast<int>(c)) = a[r][c];
                }
                CHECK(body.fastest()[l] == fastest);
                auto const p = propagator<double, places>(rates, dt);
                // Each squaring doubles the error.
                double const relative = 1e-13 * std::max(1.0, fastest * dt / 10.0);
                for (std::size_t i = 0; i < places; ++i) {
                    double const expected = p(static_cast<int>(i), static_cast<int>(j));
                    CAPTURE(dt, l, i, j, expected);
                    CHECK(std::abs(x[i][l] - expected) <= relative * expected);
                    CHECK(std::abs(y[i][l] - expected) <= relative * expected);
                }
            }
        }
    }
}

TEST_CASE("linear lanes: inflow and production bring what the exact solver says, over short steps and long") {
    auto own = people;
    own[1].made = 1.5;
    std::array<amounts, 4> const inflow{{{}, {0.5, 0.0, 3.0, 0.0}, {0.0, 2.0, 0.0, 0.0}, {1.0, 0.0, 0.0, 0.0}}};
    auto const system = together(own);
    detail::linear_lanes<std::remove_const_t<decltype(system)>> body(system);
    body.set_input(side_by_side(inflow));
    for (double const dt : {1e-3, 0.3, 2.0, 40.0, 300.0}) {
        body.set_step(dt);
        auto x = side_by_side(starts), y = x;
        body.move(x, pack<4>(dt));
        body.march(y);
        for (std::size_t l = 0; l < 4; ++l) {
            auto engine = exact{}.bind(alone(own[l]));
            auto const expected = carried(engine, starts[l], 0.0, dt, inflow[l]);
            for (std::size_t i = 0; i < places; ++i) {
                CAPTURE(dt, l, i);
                double const relative = 1e-13 * std::max(1.0, body.fastest()[l] * dt / 10.0);
                CHECK(x[i][l] == Approx(expected[i]).epsilon(relative).margin(0.0));
                CHECK(y[i][l] == Approx(expected[i]).epsilon(relative).margin(0.0));
            }
        }
    }
}

TEST_CASE("linear lanes: several steps of the grid are one long one, seen on the way") {
    auto const system = together(people);
    detail::linear_lanes<std::remove_const_t<decltype(system)>> body(system);
    std::array<amounts, 4> inflow{};
    for (int round = 0; round < 2; ++round) {
        body.set_input(side_by_side(inflow));
        body.set_step(0.25);
        auto x = side_by_side(starts), y = x, z = x;
        std::vector<std::array<pack<4>, places>> seen_;
        body.march(x, 16, [&](auto const& now) { seen_.push_back(now); });
        body.move(y, pack<4>(4.0));
        REQUIRE(seen_.size() == 16);
        for (std::size_t k = 0; k < 16; ++k) {
            body.march(z); // one by one: to the bit
            for (std::size_t i = 0; i < places; ++i)
                CHECK(identical(z[i], seen_[k][i]));
        }
        for (std::size_t i = 0; i < places; ++i) {
            CHECK(identical(x[i], seen_.back()[i]));
            for (std::size_t l = 0; l < 4; ++l)
                CHECK(x[i][l] == Approx(y[i][l]).epsilon(1e-12).margin(0.0));
        }
        inflow[2] = {0.0, 1.0, 0.0, 0.0};
    }
}

TEST_CASE("linear lanes: a step of nothing leaves every bit, whatever the neighbours do") {
    auto const system = together(people);
    detail::linear_lanes<std::remove_const_t<decltype(system)>> body(system);
    body.set_input(side_by_side(std::array<amounts, 4>{{{1.0, 1.0, 1.0, 1.0}, {}, {2.0, 0.0, 0.0, 0.0}, {}}}));
    auto before = side_by_side(starts);
    before[at_effect].set(0, -0.0);
    before[in_central].set(0, 1e-310);
    for (double const others : {0.0, 0.1, 500.0}) {
        auto x = before;
        body.move(x, pack<4>(std::array{0.0, others, 0.0, 0.3 * others}));
        for (std::size_t i = 0; i < places; ++i) {
            CHECK(same_bits(x[i][0], before[i][0]));
            CHECK(same_bits(x[i][2], before[i][2]));
        }
        CHECK((others == 0.0) == same_bits(x[from_gut][3], before[from_gut][3]));
    }
}

TEMPLATE_TEST_CASE("linear lanes: each lane has the bits of one alone, whoever is beside it", "", (std::integral_constant<std::size_t, 2>),
                   (std::integral_constant<std::size_t, 4>), (std::integral_constant<std::size_t, 8>), (std::integral_constant<std::size_t, 16>)) {
    constexpr std::size_t W = TestType::value;
    std::array const steps{0.0, 0.3, 2.5, 90.0, 7.0, 1e-9};
    std::array<amounts, 3> const inflows{{{}, {0.5, 0.0, 3.0, 0.0}, {0.0, 2.0, 0.0, 0.0}}};
    // Lane l, as shifted by `turn`, has a person, a step and an inflow that go together in ever other ways.
    for (std::size_t turn = 0; turn < 5; ++turn) {
        std::array<person, W> who;
        std::array<amounts, W> start, inflow;
        std::array<double, W> dt;
        for (std::size_t l = 0; l < W; ++l) {
            who[l] = people[(l + turn) % 4];
            who[l].made = l % 5 == 2 ? 1.5 : 0.0;
            start[l] = starts[(l * turn + 1) % 4];
            inflow[l] = inflows[(l + 2 * turn) % 3];
            dt[l] = steps[(l * (turn + 1) + turn) % 6];
        }
        auto const all = adventures<W>(who, start, inflow, dt);
        for (std::size_t l = 0; l < W; ++l) {
            auto const mine = adventures<1>({who[l]}, {start[l]}, {inflow[l]}, {dt[l]});
            REQUIRE(mine.size() == all.size());
            for (std::size_t k = 0; k < all.size(); ++k)
                for (std::size_t i = 0; i < places; ++i) {
                    CAPTURE(turn, l, k, i, all[k][i][l], mine[k][i][0]);
                    CHECK(same_bits(all[k][i][l], mine[k][i][0]));
                }
        }
    }
}

TEST_CASE("linear lanes: nothing becomes negative, and what is not eliminated stays") {
    auto own = people;
    for (auto& p : own)
        p.k10 = 0.0, p.ke0 = 0.0;
    auto const system = together(own), losing = together(people);
    detail::linear_lanes<std::remove_const_t<decltype(system)>> body(system), leaky(losing);
    for (double const dt : {1e-9, 0.05, 0.9, 5.0, 60.0, 1e3}) {
        auto x = side_by_side(starts), y = x;
        body.move(x, pack<4>(dt));
        leaky.move(y, pack<4>(dt));
        for (std::size_t l = 0; l < 4; ++l) {
            CAPTURE(dt, l);
            double sum = 0.0, given = 0.0;
            for (std::size_t i = 0; i < at_effect; ++i) {
                CHECK(x[i][l] >= 0.0);
                CHECK(y[i][l] >= 0.0);
                sum += x[i][l], given += starts[l][i];
            }
            CHECK(y[at_effect][l] >= 0.0);
            CHECK(sum == Approx(given).epsilon(1e-14 * std::max(10.0, body.fastest()[l] * dt)));
            CHECK(x[at_effect][l] == starts[l][at_effect]);
        }
    }
}

TEST_CASE("linear lanes: what has come a long way is as right as what has just set out") {
    std::array const rates{1.0, 0.2, 30.0, 5.0};
    auto const system = in_transit(pack<4>(rates));
    detail::linear_lanes<std::remove_const_t<decltype(system)>> body(system);
    for (double const dt : {1e-3, 0.02, 0.03, 0.2, 0.5, 1.0, 1.3, 3.0, 5.0, 8.0}) {
        body.set_step(dt);
        std::array<pack<4>, 6> x{pack<4>(1.0)}, y = x;
        body.move(x, pack<4>(dt));
        body.march(y);
        for (std::size_t l = 0; l < 4; ++l) {
            double expected = std::exp(-rates[l] * dt); // Erlang's distribution
            for (std::size_t i = 0; i < 6; ++i) {
                CAPTURE(dt, rates[l], i, expected);
                double const relative = 1e-13 * std::max(1.0, rates[l] * dt / 10.0);
                CHECK(std::abs(x[i][l] / expected - 1.0) <= relative);
                CHECK(std::abs(y[i][l] / expected - 1.0) <= relative);
                expected *= rates[l] * dt / static_cast<double>(i + 1);
            }
        }
    }
}
