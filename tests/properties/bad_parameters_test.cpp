#include "alkaloid/models/mitragynine.hpp"
#include "alkaloid/models/one_compartment.hpp"
#include "alkaloid/models/parent_metabolite.hpp"
#include "alkaloid/models/two_compartment.hpp"
#include "alkaloid/simulate/simulate.hpp"

#include "catch.hpp"

#include <limits>
#include <string>
#include <vector>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
constexpr double infinite = std::numeric_limits<double>::infinity(), not_a_number = std::numeric_limits<double>::quiet_NaN();

constexpr one_compartment::parameters<> one{.ka = 1 * per_h, .cl = 5 * L / h, .v = 20 * L};
constexpr two_compartment::parameters<> two{.ka = 1 * per_h, .cl = 5 * L / h, .vc = 20 * L, .q = 3 * L / h, .vp = 50 * L};
constexpr parent_metabolite::parameters<> three{.ka = 1 * per_h,
                                                .cl = 5 * L / h,
                                                .vc = 20 * L,
                                                .q = 3 * L / h,
                                                .vp = 50 * L,
                                                .first_pass = 0.1,
                                                .fm = 0.5,
                                                .cl_m = 2 * L / h,
                                                .v_m = 10 * L};
constexpr mitragynine::parameters<> kratom{.ka = 1 * per_h,
                                           .lag = 0 * h,
                                           .cl = 5 * L / h,
                                           .v1 = 20 * L,
                                           .q = 3 * L / h,
                                           .v2 = 50 * L,
                                           .first_pass = 0.1,
                                           .fm = 0.5,
                                           .cl_7oh = 2 * L / h,
                                           .v_7oh = 10 * L,
                                           .ka_7oh = 1 * per_h,
                                           .f_7oh = 0.3};

/// One parameter set with one number that cannot be.
template <class P>
struct impossible {
    P p;
    violation expected;
};

template <class P, class Field>
P with(P p, Field const& f, double number) {
    if constexpr (scalar<std::decay_t<decltype(p.*(f.member))>>)
        p.*(f.member) = number;
    else
        p.*(f.member) = number * f.unit_used;
    return p;
}

/// For every parameter: no number, no finite number, and whatever lies just outside its range.
template <class P>
std::vector<impossible<P>> impossible_versions(P const& good) {
    std::vector<impossible<P>> all;
    for_each_field(good, [&](auto const& f, double) {
        std::vector<double> numbers{not_a_number, infinite, -infinite, -1.0, -1e-300};
        if (!f.range.low_included)
            numbers.push_back(0.0);
        if (f.range.high == 1.0) {
            numbers.push_back(1.0 + 1e-15);
            numbers.push_back(100.0);
        }
        for (double const x : numbers)
            all.push_back({with(good, f, x), {std::string(f.name), text(x), std::string(f.unit_text), std::string(f.range.words)}});
    });
    return all;
}

/// Simulates with each of them; returns how many there were.
template <class M, class P>
std::size_t every_one_is_refused(M const& m, P const& good, dose<> const& d) {
    auto const all = impossible_versions(good);
    for (auto const& bad : all) {
        INFO(bad.expected.sentence());
        try {
            (void)simulate(m, bad.p, d, {.at = {1 * h}});
            FAIL_CHECK("it was simulated");
        } catch (invalid_input const& e) {
            REQUIRE(e.violations().size() == 1);
            auto const& v = e.violations().front();
            CHECK(v.name == bad.expected.name);
            CHECK(v.unit == bad.expected.unit);
            CHECK(v.allowed == bad.expected.allowed);
            CHECK(v.value == bad.expected.value);
            CHECK_THAT(e.what(), ContainsSubstring(v.sentence()));
        }
    }
    return all.size();
}
} // namespace

TEST_CASE("no model simulates with a parameter that cannot be") {
    std::size_t tried = every_one_is_refused(one_compartment::model, one, {unnamed, 1 * mg});
    tried += every_one_is_refused(two_compartment::model, two, {unnamed, 1 * mg});
    tried += every_one_is_refused(parent_metabolite::model, three, {unnamed, 1 * mg});
    tried += every_one_is_refused(mitragynine::model, kratom, {mitragynine::drug, 1 * mg});
    CHECK(tried >= 200);
}

TEST_CASE("rates of absorption and volumes are positive, clearances and lags not negative, fractions fractions") {
    auto const ranges = [](auto const& p) {
        std::string all;
        for_each_field(p, [&](auto const& f, double) { all += std::string(f.name) + " " + std::string(f.range.words) + "; "; });
        return all;
    };
    CHECK(ranges(one) == "ka finite and > 0; cl finite and >= 0; v finite and > 0; f in [0, 1]; lag finite and >= 0; ");
    CHECK(ranges(two) == "ka finite and > 0; cl finite and >= 0; vc finite and > 0; q finite and >= 0; vp finite and > 0; f in [0, 1]; "
                         "lag finite and >= 0; ");
    CHECK(ranges(three) == "ka finite and > 0; cl finite and >= 0; vc finite and > 0; q finite and >= 0; vp finite and > 0; "
                           "first_pass in [0, 1]; fm in [0, 1]; cl_m finite and >= 0; v_m finite and > 0; f in [0, 1]; lag finite and >= 0; ");
    CHECK(ranges(kratom) == "ka finite and > 0; lag finite and >= 0; cl finite and > 0; v1 finite and > 0; q finite and >= 0; "
                            "v2 finite and > 0; first_pass in [0, 1]; fm in [0, 1]; cl_7oh finite and > 0; v_7oh finite and > 0; "
                            "ka_7oh finite and > 0; f_7oh in [0, 1]; ");
}

TEST_CASE("every model simulates with parameters at the ends of their ranges") {
    auto p = one;
    p.cl = 0 * L / h;
    p.f = 0;
    CHECK_NOTHROW(simulate(one_compartment::model, p, dose{unnamed, 1 * mg}, {.at = {1 * h}}));
    auto q = three;
    q.first_pass = 1;
    q.fm = 1;
    q.cl_m = 0 * L / h;
    q.q = 0 * L / h;
    CHECK_NOTHROW(simulate(parent_metabolite::model, q, dose{unnamed, 1 * mg}, {.at = {1 * h}}));
}

TEST_CASE("all impossible parameters are listed in one message") {
    auto p = two;
    p.ka = 0 * per_h;
    p.vc = not_a_number * L;
    p.q = -3 * L / h;
    p.f = 1.5;
    p.lag = infinite * h;
    try {
        (void)simulate(two_compartment::model, p, dose{unnamed, 1 * mg}, {.at = {1 * h}});
        FAIL("it was simulated");
    } catch (invalid_input const& e) {
        CHECK(std::string(e.what()) == "parameters: 5 values cannot be used"
                                       "\n  ka = 0 1/h, must be finite and > 0"
                                       "\n  vc = nan L, must be finite and > 0"
                                       "\n  q = -3 L/h, must be finite and >= 0"
                                       "\n  f = 1.5, must be in [0, 1]"
                                       "\n  lag = inf h, must be finite and >= 0");
    }
}

TEST_CASE("parameters that are possible but make impossible flows are refused with the flow") {
    auto p = one;
    p.v = 1e-320 * L;
    CHECK_THROWS_WITH(simulate(one_compartment::model, p, dose{unnamed, 1 * mg}, {.at = {1 * h}}),
                      ContainsSubstring("central -> eliminated: rate constant = inf 1/h, must be finite and >= 0"));
}
