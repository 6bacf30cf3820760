#pragma once
/// @file Who and what the tests of cohorts simulate: kratom and drinks, a linear part and a saturable one, in people who differ in
/// both, also in when things happen.

#include <alkaloid/models/kratom_and_drink.hpp>
#include <alkaloid/models/typical_ethanol.hpp>
#include <alkaloid/simulate/cohort.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <vector>

namespace testing_cohorts {

using namespace alkaloid;
using namespace alkaloid::units;

struct somebody {
    std::uint64_t id;
};
inline std::vector<somebody> people(std::size_t count) {
    std::vector<somebody> all;
    for (std::uint64_t id = 1; id <= count; ++id)
        all.push_back({id});
    return all;
}

/// Lags differ where `lags`: then no two people have their doses at one time.
inline auto drawn(bool lags) {
    auto const base = kratom_and_drink::parameters<>{mitragynine::typical, ethanol::typical(typical_body(sex::male))};
    return [base, lags](somebody const&, subject_draws const& d) {
        auto p = base;
        p.kratom.cl = p.kratom.cl * std::exp(0.3 * d.normal("cl"));
        p.kratom.v1 = p.kratom.v1 * std::exp(0.3 * d.normal("v1"));
        p.kratom.ka = p.kratom.ka * std::exp(0.3 * d.normal("ka"));
        if (lags)
            p.kratom.lag = p.kratom.lag * std::exp(0.3 * d.normal("lag"));
        p.alcohol.vmax = p.alcohol.vmax * std::exp(0.3 * d.normal("vmax"));
        p.alcohol.ka = p.alcohol.ka * std::exp(0.3 * d.normal("alcohol ka"));
        return p;
    };
}
/// Kratom three times, a drink over half an hour, another at once.
inline regimen<> doses() {
    return repeat(dose{mitragynine::drug, 25 * mg}, {.every = 8 * h, .count = 3}) + regimen<>(dose{ethanol::drug, 20 * g, {.by = intravenous, .at = 1 * h, .over = 0.5 * h}}) +
           regimen<>(dose{ethanol::drug, 14 * g, {.at = 9 * h}});
}
inline sampling quarters(double hours = 24.0) {
    return {.until = hours * h, .every = 0.25 * h};
}
inline sampling scattered() {
    return {.at = {0 * h, 0.1 * h, 0.7 * h, 1 * h, 1.3 * h, 2.9 * h, 8 * h, 8.05 * h, 9 * h, 15.5 * h, 15.6 * h, 23 * h}};
}
inline constexpr auto everything = keep(plasma, plasma_7oh, blood_alcohol, gut);

template <class A, class B>
bool same_bits(A const& a, B const& b) {
    return std::ranges::equal(a, b, [](double x, double y) { return std::bit_cast<std::uint64_t>(x) == std::bit_cast<std::uint64_t>(y); });
}
/// All kept rows of one subject.
template <class Cohort>
std::span<double const> rows_of(Cohort const& c, std::size_t i) {
    std::size_t const size = c.values().size() / c.size();
    return c.values().subspan(i * size, size);
}

} // namespace testing_cohorts
