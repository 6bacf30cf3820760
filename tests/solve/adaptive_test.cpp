#include "alkaloid/solve/dopri5.hpp"

#include "alkaloid/core/pack.hpp"
#include "stretches.hpp"

#include "catch.hpp"

#include <limits>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
using two = std::array<double, 2>;
struct no_parameters {};

/// A parent of 1000 umol that is gone in hours, and a trace of it that feeds a second compartment.
auto const unequal = system_of(std::tuple{flow(central, eliminated, first_order(0.7 / h)), flow(central, peripheral, first_order(1e-9 / h)),
                                          flow(peripheral, eliminated, first_order(2.0 / h))});
double trace(double t) {
    return 1000.0 * 1e-9 * (std::exp(-(0.7 + 1e-9) * t) - std::exp(-2.0 * t)) / (2.0 - 0.7 - 1e-9);
}

/// The first compartment's derivative is no number once `t` has passed 1 h; the second's always is.
struct breaking {
    using compartments = compartment_list<struct central, struct peripheral>;
    static void derivatives(no_parameters, auto const& x, auto const& dxdt, auto const& t) {
        using std::sqrt;
        dxdt[central] = sqrt(1.0 - t) - x[central];
        dxdt[peripheral] = -x[peripheral];
    }
};
/// As above, in the other order.
struct breaking_last {
    using compartments = compartment_list<struct peripheral, struct central>;
    static void derivatives(no_parameters p, auto const& x, auto const& dxdt, auto const& t) { breaking::derivatives(p, x, dxdt, t); }
};
template <class M>
void never_passes_one_hour() {
    auto engine = dopri5{}.bind(system_of<double>(M{}, no_parameters{}));
    try {
        carried(engine, two{1.0, 1.0}, 0.0, 3.0);
        FAIL("it went on");
    } catch (integration_error const& e) {
        CHECK(e.time() > 0.99);
        CHECK(e.time() <= 1.0);
        CHECK_THAT(e.what(), ContainsSubstring("on derivatives that are not finite") && ContainsSubstring("division by zero"));
        for (double const amount : e.state())
            CHECK(std::isfinite(amount));
    }
}
} // namespace

TEST_CASE("a smaller tolerance gives a smaller error") {
    auto const error = [](double relative) {
        auto engine = dopri5{.relative = relative, .absolute = 1e-15 * umol}.bind(unequal);
        return std::abs(carried(engine, two{1000.0, 0.0}, 0.0, 3.0)[1] / trace(3.0) - 1.0);
    };
    CHECK(error(1e-5) < 1e-4);
    CHECK(error(1e-8) < 1e-7);
    CHECK(error(1e-11) < 1e-10);
    CHECK(error(1e-8) < error(1e-5));
    CHECK(error(1e-11) < error(1e-8));
}

TEST_CASE("an absolute tolerance of a compartment's own is honoured there, and costs steps") {
    dopri5 const coarse{.relative = 1e-10, .absolute = 1e-3 * umol};
    dopri5 const fine{.relative = 1e-10, .absolute = 1e-3 * umol, .absolute_in = {{"peripheral", 1e-13 * umol}}};
    auto one = coarse.bind(unequal), other = fine.bind(unequal);
    // Both begin where nothing is known of the second compartment's size.
    auto const a = carried(one, two{0.0, 1e-6}, 0.0, 3.0), b = carried(other, two{0.0, 1e-6}, 0.0, 3.0);
    double const expected = 1e-6 * std::exp(-6.0);
    CHECK(std::abs(b[1] - expected) < 1e-12);
    CHECK(std::abs(a[1] - expected) > 1e-12);
    CHECK(other.spent().steps > one.spent().steps);
}

TEST_CASE("a tolerance for a compartment that the model does not have is refused") {
    CHECK_THROWS_WITH((dopri5{.absolute_in = {{"peripheral", 1.0 * umol}, {"peripheral", 2.0 * umol}}}.bind(unequal)),
                      ContainsSubstring("absolute_in = peripheral, must be named once"));
    CHECK_THROWS_WITH((dopri5{.absolute_in = {{"gut", 1.0 * umol}}}.bind(unequal)),
                      ContainsSubstring("absolute_in = gut, must be a compartment of the model"));
}

TEST_CASE("every setting that cannot be used is named at once") {
    try {
        dopri5{.relative = 0.0, .absolute = -1.0 * umol, .max_steps = 0}.bind(unequal);
        FAIL("it was accepted");
    } catch (invalid_input const& e) {
        CHECK(e.violations().size() == 3);
        CHECK_THAT(e.what(), ContainsSubstring("dopri5: 3 values cannot be used"));
    }
}

TEST_CASE("a derivative that is not a number is never taken for a small error, in whatever compartment") {
    never_passes_one_hour<breaking>();
    never_passes_one_hour<breaking_last>();
}

TEST_CASE("derivatives that are not finite from the start are complained of, not tried for ever") {
    auto engine = dopri5{}.bind(system_of<double>(breaking{}, no_parameters{}));
    CHECK_THROWS_WITH(carried(engine, two{1.0, 1.0}, 1.5, 3.0), ContainsSubstring("not finite") && ContainsSubstring("t = 1.5 h of 3 h"));
    CHECK(engine.spent().rejected < 1000);
}

TEST_CASE("samples are read where they were asked for, at the end of a stretch, too, and change no later amount") {
    auto engine = dopri5{.relative = 1e-10, .absolute = 1e-15 * umol}.bind(unequal);
    std::vector<double> times{1e-3, 0.5, 0.5, 1.7, 2.999, 3.0};
    auto const all = seen(engine, two{1000.0, 0.0}, 0.0, 3.0, times);
    for (std::size_t i = 0; i < times.size(); ++i) {
        CHECK(all[i][0] == Approx(1000.0 * std::exp(-0.7 * times[i])).epsilon(1e-8));
        CHECK(all[i][1] == Approx(trace(times[i])).epsilon(1e-6));
    }
    CHECK(all[5] == all[6]);
    CHECK(all[1] == all[2]);
    CHECK(all[6] == carried(engine, two{1000.0, 0.0}, 0.0, 3.0));
}

TEST_CASE("a constant inflow is integrated with the flows") {
    auto engine = dopri5{.relative = 1e-10}.bind(unequal);
    auto const x = carried(engine, two{}, 0.0, 3.0, two{5.0, 0.0});
    CHECK(x[0] == Approx(5.0 / 0.7 * (1.0 - std::exp(-2.1))).epsilon(1e-8));
}

TEST_CASE("a stretch of a single rounding is no reason to give up, early or late") {
    auto engine = dopri5{}.bind(unequal);
    for (double const t : {0.3, 1000.0}) {
        auto const x = carried(engine, two{1.0, 1.0}, t, std::nextafter(t, 1e9));
        CHECK(x[0] == Approx(1.0).epsilon(1e-12));
    }
}

TEST_CASE("a stretch of no length changes nothing") {
    auto engine = dopri5{}.bind(unequal);
    CHECK(carried(engine, two{3.0, 4.0}, 2.0, 2.0) == two{3.0, 4.0});
}

TEST_CASE("a compartment without anything in it costs no steps") {
    auto engine = dopri5{}.bind(unequal);
    CHECK(carried(engine, two{}, 0.0, 1e4) == two{});
    CHECK(engine.spent().steps < 20);
}

TEST_CASE("the steps of a simulation are counted over all of its stretches") {
    auto engine = dopri5{.max_steps = 60}.bind(unequal);
    carried(engine, two{1000.0, 0.0}, 0.0, 1.0);
    CHECK_THROWS_AS([&] {
        for (int i = 1; i < 100; ++i)
            carried(engine, two{1000.0, 0.0}, 1.0 * i, i + 1.0);
    }(), integration_error);
    CHECK(engine.spent().steps + engine.spent().rejected == 60);
}

TEST_CASE("lanes step together, and each is as exact as alone") {
    pack<2> const k(std::array{0.7, 3.0});
    auto const s = system_of(std::tuple{flow(central, eliminated, first_order(k / h))});
    auto engine = dopri5{.relative = 1e-10}.bind(s);
    auto const x = carried(engine, std::array{pack<2>(10.0)}, 0.0, 2.0);
    CHECK(x[0][0] == Approx(10.0 * std::exp(-1.4)).epsilon(1e-8));
    CHECK(x[0][1] == Approx(10.0 * std::exp(-6.0)).epsilon(1e-6));
}

TEST_CASE("lanes with clocks of their own are refused, and told who takes them") {
    auto const s = system_of(std::tuple{flow(central, eliminated, first_order(pack<2>(0.7) / h))});
    auto engine = dopri5{}.bind(s);
    CHECK_THROWS_WITH(carried(engine, std::array{pack<2>(10.0)}, 0.0, pack<2>(std::array{1.0, 2.0})),
                      ContainsSubstring("event time = 1 to 2 h") && ContainsSubstring("exact takes lanes with their own times"));
}
