#include "alkaloid/models/two_compartment.hpp"
#include "alkaloid/simulate/simulate.hpp"
#include "alkaloid/solve/dopri5.hpp"

#include "catch.hpp"

#include <bit>
#include <cstdint>
#include <vector>

using namespace alkaloid;
using namespace alkaloid::units;
namespace tc = alkaloid::two_compartment;

namespace {
constexpr tc::parameters<> patient{.ka = 1.2 * per_h, .cl = 5.0 * L / h, .vc = 20.0 * L, .q = 8.0 * L / h, .vp = 60.0 * L, .lag = 0.3 * h};

dose<> swallowed(double micromoles, double hour) {
    return {unnamed, micromoles * umol, {.at = hour * h}};
}
dose<> infusion(double micromoles, double hour, double hours) {
    return {unnamed, micromoles * umol, {.by = intravenous, .at = hour * h, .over = hours * h}};
}
regimen<> protocol() {
    return swallowed(100, 0) + infusion(50, 3.1, 2) + swallowed(30, 8);
}
/// All amounts, bit by bit.
std::vector<std::uint64_t> bits(auto const& profile) {
    std::vector<std::uint64_t> all;
    auto const add = [&](auto const& curve) {
        for (double const x : curve.values())
            all.push_back(std::bit_cast<std::uint64_t>(x));
        for (auto const& j : curve.jumps())
            all.push_back(std::bit_cast<std::uint64_t>(j.before));
    };
    add(profile[gut]);
    add(profile[central]);
    add(profile[peripheral]);
    return all;
}
sampling const grid{.until = 12 * h, .every = 0.1 * h};
} // namespace

TEST_CASE("the same call gives the same bits") {
    CHECK(bits(simulate(tc::model, patient, protocol(), grid)) == bits(simulate(tc::model, patient, protocol(), grid)));
    CHECK(bits(simulate(tc::model, patient, protocol(), grid, dopri5{})) == bits(simulate(tc::model, patient, protocol(), grid, dopri5{})));
}

TEST_CASE("doses at different times give the same bits in whatever order they are written") {
    auto const shuffled = swallowed(30, 8) + swallowed(100, 0) + infusion(50, 3.1, 2);
    CHECK(bits(simulate(tc::model, patient, shuffled, grid)) == bits(simulate(tc::model, patient, protocol(), grid)));
    CHECK(bits(simulate(tc::model, patient, shuffled, grid, dopri5{})) == bits(simulate(tc::model, patient, protocol(), grid, dopri5{})));
}

TEST_CASE("one more observation leaves every amount from the next dose on the same, to the last bit") {
    std::vector<duration<>> const few{1 * h, 3.1 * h, 9 * h, 11 * h}, more{1 * h, 2 * h, 2.7 * h, 3.1 * h, 4 * h, 9 * h, 11 * h};
    auto const check = [&](auto const& solver) {
        auto const a = simulate(tc::model, patient, protocol(), {.at = few}, solver);
        auto const b = simulate(tc::model, patient, protocol(), {.at = more}, solver);
        for (auto const& [i, j] : {std::pair{1, 3}, std::pair{2, 5}, std::pair{3, 6}}) {
            auto const x = static_cast<std::size_t>(i), y = static_cast<std::size_t>(j);
            CHECK(a[central][x].base() == b[central][y].base());
            CHECK(a[peripheral][x].base() == b[peripheral][y].base());
            CHECK(a[gut][x].base() == b[gut][y].base());
        }
    };
    check(exact{});
    check(dopri5{});
}

TEST_CASE("with dopri5 one more observation changes no other, to the last bit") {
    auto const a = simulate(tc::model, patient, protocol(), {.at = {1 * h, 2 * h, 5 * h, 12 * h}}, dopri5{});
    auto const b = simulate(tc::model, patient, protocol(), {.at = {1 * h, 1.5 * h, 2 * h, 4 * h, 5 * h, 12 * h}}, dopri5{});
    CHECK(a[central][1].base() == b[central][2].base());
    CHECK(a[central][2].base() == b[central][4].base());
    CHECK(a[central][3].base() == b[central][5].base());
}

TEST_CASE("looking later changes nothing of what was seen before") {
    auto const early = simulate(tc::model, patient, protocol(), {.until = 6 * h, .every = 0.1 * h});
    auto const late = simulate(tc::model, patient, protocol(), grid);
    long different = 0;
    for (std::size_t i = 0; i < early.samples(); ++i)
        different += early[central][i].base() != late[central][i].base();
    CHECK(different == 0);
}

TEST_CASE("a snapshot taken in between changes nothing") {
    auto const c = simulate(tc::model, patient, protocol(), grid);
    auto const before = bits(c);
    (void)c.at(5.55 * h);
    CHECK(bits(c) == before);
    CHECK(c.at(5.55 * h).base() == c.at(5.55 * h).base());
}
