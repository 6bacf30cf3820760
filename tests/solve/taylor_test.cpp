#include "alkaloid/solve/taylor.hpp"

#include "alkaloid/core/dual.hpp"
#include "alkaloid/core/pack.hpp"
#include "alkaloid/kinetics/modified.hpp"
#include "alkaloid/models/saturable_bolus.hpp"
#include "alkaloid/solve/dopri5.hpp"
#include "alkaloid/solve/exact.hpp"
#include "alkaloid/solve/split.hpp"

#include "stretches.hpp"

#include "catch.hpp"
#include "central_difference.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
inline constexpr struct urine final : compartment<"urine"> {} urine;
using one = std::array<double, 1>;
using three = std::array<double, 3>;
taylor const precise{.relative = 1e-13, .absolute = 1e-14 * umol};

/// One litre.
template <class S>
auto saturable_in(S const& vmax, S const& km) {
    return system_of(std::tuple{flow(central, eliminated, michaelis_menten(vmax * (umol / h), km * uM, S(1.0) * L))});
}
double left(double start, double vmax, double km, double t) {
    return saturable::bolus(start * uM, vmax * (uM / h), km * uM, t * h).in(uM);
}
/// Saturable formation, inhibited excretion, nothing lost.
template <class S>
auto collected() {
    return system_of(std::tuple{flow(gut, central, first_order(S(1.1) / h)),
                                flow(central, metabolite, michaelis_menten(S(15.0) * (umol / h), S(0.5) * uM, S(40.0) * L)),
                                flow(metabolite, urine, inhibited(first_order(S(2.3) / h), central / (S(40.0) * L), S(1.0) * uM))});
}
auto linear() {
    return system_of(std::tuple{flow(gut, central, first_order(0.9 / h)), flow(central, peripheral, first_order(0.7 / h)),
                                flow(peripheral, central, first_order(0.2 / h)), flow(central, eliminated, first_order(0.3 / h)),
                                flow(produced, peripheral, zero_order(1.5 * (umol / h)))});
}

/// `sign` times a power of the amount: a broken power is no series at nothing, a negative sign grows without end.
struct power_law {
    using scalar_type = double;
    using reads = compartment_list<>;
    static constexpr bool linear = false;
    static constexpr std::string_view name = "power";
    double exponent, sign = 1.0;

    template <class T, class Amounts>
    T rate(T const& amount, Amounts const&) const {
        using std::pow;
        return sign * pow(amount, exponent);
    }
    void check(checklist&, std::string const&) const {}
};
auto by_power(double exponent, double sign = 1.0) {
    return system_of(std::tuple{flow(central, eliminated, power_law{exponent, sign})});
}
/// Why it gave up.
template <class System>
std::string failure_of(System const& system, taylor const& how, double start, double from = 0.0, double inflow = 0.0) {
    auto engine = how.bind(system);
    try {
        carried(engine, one{start}, from, from + 30.0, one{inflow});
    } catch (integration_error const& e) {
        CHECK(e.state().size() == 1);
        CHECK(e.time() >= from);
        CHECK(e.time() < from + 30.0);
        return e.what();
    }
    return "it reached the end";
}
} // namespace

TEST_CASE("taylor: a saturable bolus follows its closed form, far above km, far below, and through the bend") {
    for (double const km : {1e-2, 0.3, 4.0, 500.0})
        for (double const start : {1e-3, 1.0, 40.0}) {
            auto engine = precise.bind(saturable_in(5.0, km));
            std::vector<double> const times{1e-6, 0.1, 0.5, 1.0, 3.0, 7.5, 8.0, 8.5, 12.0, 24.0};
            auto const all = seen(engine, one{start}, 0.0, 24.0, times);
            for (std::size_t i = 0; i < times.size(); ++i) {
                CAPTURE(km, start, times[i]);
                CHECK(all[i][0] == Approx(left(start, 5.0, km, times[i])).epsilon(1e-11).margin(1e-13));
            }
        }
}

TEST_CASE("taylor: a linear model is that of the exact solver, inflow and production included") {
    auto engine = precise.bind(linear());
    auto reference = exact{}.bind(linear());
    std::vector<double> const times{0.3, 1.0, 7.7, 30.0};
    for (three const& inflow : {three{}, three{0.5, 3.0, 0.0}}) {
        auto const a = seen(engine, three{40.0, 2.0, 1.0}, 0.0, 50.0, times, inflow), b = seen(reference, three{40.0, 2.0, 1.0}, 0.0, 50.0, times, inflow);
        for (std::size_t i = 0; i < a.size(); ++i)
            for (std::size_t c = 0; c < 3; ++c)
                CHECK(a[i][c] == Approx(b[i][c]).epsilon(1e-12).margin(1e-13));
    }
}

TEST_CASE("taylor: laws that read other compartments give what dopri5 gives") {
    using four = std::array<double, 4>;
    auto engine = precise.bind(collected<double>());
    auto reference = dopri5{.relative = 1e-12, .absolute = 1e-13 * umol}.bind(collected<double>());
    std::vector<double> const times{0.3, 1.0, 4.4, 9.0, 20.0};
    for (four const& inflow : {four{}, four{0.0, 6.0, 0.5, 0.0}}) {
        auto const a = seen(engine, four{90.0, 0.0, 0.0, 0.0}, 0.0, 30.0, times, inflow), b = seen(reference, four{90.0, 0.0, 0.0, 0.0}, 0.0, 30.0, times, inflow);
        for (std::size_t i = 0; i < a.size(); ++i)
            for (std::size_t c = 0; c < 4; ++c)
                CHECK(a[i][c] == Approx(b[i][c]).epsilon(1e-9).margin(1e-9));
    }
}

TEST_CASE("taylor: what was there and what flowed in is all there") {
    using four = std::array<double, 4>;
    auto engine = taylor{}.bind(collected<double>());
    std::vector<double> times;
    for (int i = 1; i < 300; ++i)
        times.push_back(1.37 * i);
    four const inflow{0.5, 1.0, 0.0, 0.25};
    auto const all = seen(engine, four{90.0, 3.0, 0.0, 0.0}, 0.0, 500.0, times, inflow);
    for (std::size_t i = 0; i < times.size(); ++i) {
        double const sum = all[i][0] + all[i][1] + all[i][2] + all[i][3];
        CHECK(sum == Approx(93.0 + 1.75 * times[i]).epsilon(1e-13));
    }
    CHECK(all.back()[3] > 500.0);
}

TEST_CASE("taylor: the error falls with the tolerance, and stays below it") {
    double before = 1.0;
    long steps = 0;
    for (double const tolerance : {1e-2, 1e-3, 1e-4, 1e-6, 1e-8, 1e-10, 1e-12}) {
        auto engine = taylor{.relative = tolerance, .absolute = tolerance * umol}.bind(saturable_in(5.0, 4.0));
        double worst = 0.0;
        std::vector<double> times;
        for (int i = 1; i <= 200; ++i)
            times.push_back(0.1 * i);
        auto const all = seen(engine, one{40.0}, 0.0, 20.0, times);
        for (std::size_t i = 0; i < times.size(); ++i)
            worst = std::max(worst, std::abs(all[i][0] - left(40.0, 5.0, 4.0, times[i])));
        CAPTURE(tolerance, worst);
        CHECK(worst < 40.0 * tolerance);
        if (tolerance < 1e-6) { // any looser one is this one
            CHECK(worst < 0.05 * before);
            CHECK(worst > 1e-4 * before);
            CHECK(engine.spent().steps > steps);
        }
        CHECK(engine.spent().rejected == 0);
        CHECK(engine.spent().evaluations == taylor::order * engine.spent().steps);
        before = worst;
        steps = engine.spent().steps;
    }
}

TEST_CASE("taylor: a compartment's own tolerance holds the steps back") {
    using four = std::array<double, 4>;
    auto const steps = [](taylor const& how) {
        auto engine = how.bind(collected<double>());
        carried(engine, four{90.0, 0.0, 0.0, 0.0}, 0.0, 30.0);
        return engine.spent().steps;
    };
    taylor const coarse{.relative = 1e-4, .absolute = 1e-1 * umol}, own{.relative = 1e-4, .absolute = 1e-1 * umol, .absolute_in = {{"metabolite", 1e-9 * umol}}};
    CHECK(steps(own) > steps(coarse));
    CHECK_THROWS_AS((taylor{.absolute_in = {{"brain", 1.0 * umol}}}.bind(linear())), invalid_input);
    CHECK_THROWS_AS((taylor{.relative = 0.0}.bind(linear())), invalid_input);
    CHECK_THROWS_AS((taylor{.max_steps = 0}.bind(linear())), invalid_input);
}

TEST_CASE("taylor: samples are read off and change nothing, wherever they lie") {
    auto engine = taylor{}.bind(saturable_in(5.0, 4.0));
    one const unseen = carried(engine, one{40.0}, 0.0, 20.0);
    std::vector<double> times;
    for (int i = 1; i <= 400; ++i)
        times.push_back(0.05 * i);
    auto const all = seen(engine, one{40.0}, 0.0, 20.0, times);
    CHECK(all.back()[0] == unseen[0]);
    CHECK(all[399][0] == unseen[0]); // at the end itself
    for (std::size_t i = 0; i + 1 < all.size() - 1; ++i)
        CHECK(all[i + 1][0] < all[i][0]);
    // Later is the same: the laws do not know the time.
    CHECK(carried(engine, one{40.0}, 64.0, 84.0)[0] == Approx(unseen[0]).epsilon(1e-9));
    CHECK(carried(engine, one{40.0}, 3.0, 3.0)[0] == 40.0);
}

TEST_CASE("taylor: nothing stays nothing, and an inflow into it begins a course") {
    auto engine = precise.bind(saturable_in(5.0, 4.0));
    CHECK(carried(engine, one{0.0}, 0.0, 1000.0)[0] == 0.0);
    CHECK(engine.spent().steps == 1);
    // At rest the inflow is the elimination: 5 c / (4 + c) = 2.
    CHECK(carried(engine, one{0.0}, 0.0, 1000.0, one{2.0})[0] == Approx(8.0 / 3.0).epsilon(1e-12));
}

TEST_CASE("taylor: dual event times and inflows move the amounts as central differences say") {
    using gradient = dual<5>;
    auto const end = [&](auto const& x) { // start, from, to, inflow, vmax
        using S = std::decay_t<decltype(x[0])>;
        auto engine = precise.bind(saturable_in(S(x[4]), S(4.0)));
        return carried(engine, std::array<S, 1>{x[0]}, x[1], x[2], std::array<S, 1>{x[3]})[0];
    };
    std::array<double, 5> const here{40.0, 0.5, 9.0, 1.5, 5.0};
    std::array<gradient, 5> x;
    for (std::size_t j = 0; j < 5; ++j)
        x[j] = gradient::variable(here[j], j);
    gradient const y = end(x);
    CHECK(y.value == Approx(end(here)).epsilon(1e-13));
    for (std::size_t j = 0; j < 5; ++j) {
        CAPTURE(j);
        auto const moved = [&](double v) {
            auto there = here;
            there[j] = v;
            return end(there);
        };
        CHECK(y.gradient[j] == Approx(central_difference(moved, here[j])).epsilon(1e-8));
    }
}

TEST_CASE("taylor: lanes are the courses of their numbers, and share one clock") {
    using lanes = pack<4>;
    std::array const start{40.0, 0.0, 3.0, 700.0}, vmax{5.0, 5.0, 0.0, 80.0}, km{4.0, 4.0, 1.0, 0.7}, inflow{0.0, 2.0, 0.1, 0.0};
    auto engine = precise.bind(saturable_in(lanes(vmax), lanes(km)));
    std::vector<double> const times{0.4, 3.0, 8.8, 17.0};
    auto const all = seen(engine, std::array{lanes(start)}, 0.0, 20.0, times, std::array{lanes(inflow)});
    for (std::size_t l = 0; l < 4; ++l) {
        auto alone = precise.bind(saturable_in(vmax[l], km[l]));
        auto const mine = seen(alone, one{start[l]}, 0.0, 20.0, times, one{inflow[l]});
        for (std::size_t i = 0; i < all.size(); ++i) {
            CAPTURE(l, i);
            CHECK(all[i][0][l] == Approx(mine[i][0]).epsilon(1e-11).margin(1e-12));
        }
    }
    CHECK_THROWS_WITH(carried(engine, std::array{lanes(start)}, lanes(0.0), lanes(std::array{1.0, 1.0, 2.0, 1.0})),
                      ContainsSubstring("the same in all lanes of a pack"));
}

TEST_CASE("taylor: one that cannot go on says where, why, and what to try") {
    SECTION("too many steps") {
        std::string const what = failure_of(saturable_in(5.0, 4.0), {.max_steps = 3}, 40.0);
        CHECK_THAT(what, ContainsSubstring("taylor: gave up after 3 steps at t = ") && ContainsSubstring(" h of 30 h"));
        CHECK_THAT(what, ContainsSubstring("try rosenbrock4{} or dopri5{}") && ContainsSubstring("amounts there: central "));
    }
    SECTION("a broken power of nothing is no power series") {
        CHECK_THAT(failure_of(by_power(0.5), {}, 0.0, 0.0, 1.0), ContainsSubstring("on a series that is not finite at t = 0 h") &&
                                                                    ContainsSubstring("a law no power series there"));
        CHECK(failure_of(by_power(2.0), {}, 0.0, 0.0, 1.0) == "it reached the end");
        CHECK(failure_of(by_power(0.5), {}, 1.0, 0.0, 1.0) == "it reached the end"); // at rest
    }
    SECTION("amounts that are no numbers") {
        for (double const bad : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()})
            CHECK_THAT(failure_of(saturable_in(5.0, 4.0), {}, bad, 2.0), ContainsSubstring("on a series that is not finite at t = 2 h"));
        CHECK_THAT(failure_of(by_power(1.0), {}, 1.0, 0.0, std::numeric_limits<double>::quiet_NaN()), ContainsSubstring("not finite"));
    }
    SECTION("an amount that grows beyond all bounds") {
        std::string const what = failure_of(by_power(2.0, -1.0), {}, 1.0, 5.0); // at t = 6
        CHECK_THAT(what, ContainsSubstring("as its steps fell to ") && ContainsSubstring(" at t = 6 h of 35 h"));
    }
}

TEST_CASE("taylor: beside an exact part it has a name, and the result of each part") {
    auto const tablets = [] { return std::tuple{flow(gut, peripheral, first_order(1.1 / h)), flow(peripheral, eliminated, first_order(0.3 / h))}; };
    auto const drinks = [] { return std::tuple{flow(central, eliminated, michaelis_menten(5.0 * (umol / h), 4.0 * uM, 1.0 * L))}; };
    auto const whole = system_of(std::tuple_cat(drinks(), tablets()));
    using system = std::remove_const_t<decltype(whole)>;
    CHECK(split<taylor>::name_for<system>() == "exact + taylor");
    CHECK(split<taylor>::name_for<std::decay_t<decltype(system_of(drinks()))>>() == "taylor");
    CHECK(split<taylor>::name_for<std::decay_t<decltype(system_of(tablets()))>>() == "exact");
    auto together = split<taylor>{precise}.bind(whole);
    auto a = exact{}.bind(system_of(tablets()));
    auto b = precise.bind(system_of(drinks()));
    std::vector<double> const times{0.5, 2.0, 11.0};
    auto const all = seen(together, three{40.0, 8.0, 0.5}, 0.0, 20.0, times, three{1.0, 0.0, 0.25});
    auto const tablet = seen(a, std::array{8.0, 0.5}, 0.0, 20.0, times, std::array{0.0, 0.25});
    auto const drunk = seen(b, one{40.0}, 0.0, 20.0, times, one{1.0});
    for (std::size_t i = 0; i < all.size(); ++i)
        CHECK(all[i] == three{drunk[i][0], tablet[i][0], tablet[i][1]});
}

TEST_CASE("taylor: the rough root is within 7 per cent, and lanes have the bits of their numbers") {
    double worst = 0.0;
    auto const off = [&]<int N>(std::integral_constant<int, N>, double u) {
        double const exact_root = std::pow(u, -1.0 / N);
        worst = std::max(worst, std::abs(detail::rough_root_inverse<N>(u) / exact_root - 1.0));
        pack<4> const u4(std::array{u, 1.0 / u, 0.0, 3.0 * u});
        pack<4> const r = detail::rough_root_inverse<N>(u4);
        for (std::size_t l = 0; l < 4; ++l)
            CHECK(std::bit_cast<std::uint64_t>(r[l]) == std::bit_cast<std::uint64_t>(detail::rough_root_inverse<N>(u4[l])));
    };
    for (double log = -690.0; log <= 690.0; log += 0.137) {
        off(std::integral_constant<int, taylor::order>{}, std::exp(log));
        off(std::integral_constant<int, taylor::order - 1>{}, std::exp(log));
    }
    CHECK(worst < 0.07);
    CHECK(worst > 1e-3);
    CHECK(detail::rough_root_inverse<taylor::order>(0.0) > 1e20); // nothing limits the step
    CHECK(detail::rough_root_inverse<1>(4.0) == 0.25);
}
