#include "alkaloid/solve/dopri5.hpp"
#include "alkaloid/solve/rosenbrock4.hpp"

#include "alkaloid/dosing/intake.hpp"
#include "alkaloid/kinetics/modified.hpp"
#include "alkaloid/simulate/simulate.hpp"

#include "catch.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
inline constexpr struct urine final : compartment<"urine"> {} urine;
struct person {};

/// Nothing is eliminated: what leaves the body is collected.
struct collected {
    static auto intakes(person) { return std::tuple{takes(oral, gut, {.lag = 0.4 * h}), takes(intravenous, central)}; }
    static auto flows(person) {
        return std::tuple{flow(gut, central, first_order(1.1 / h)),         flow(gut, metabolite, first_order(0.2 / h)),
                          flow(central, peripheral, first_order(0.7 / h)),  flow(peripheral, central, first_order(0.03 / h)),
                          flow(central, metabolite, first_order(0.1 / h)),  flow(central, urine, first_order(0.25 / h)),
                          flow(metabolite, urine, first_order(2.3 / h))};
    }
};
/// The same, where one flow saturates and another is inhibited.
struct collected_saturably {
    static auto intakes(person p) { return collected::intakes(p); }
    static auto flows(person) {
        return std::tuple{flow(gut, central, first_order(1.1 / h)),
                          flow(central, metabolite, michaelis_menten(15.0 * (umol / h), 0.5 * uM, 40.0 * L)),
                          flow(metabolite, urine, inhibited(first_order(2.3 / h), central / (40.0 * L), 1.0 * uM))};
    }
};
regimen<> doses() {
    return repeat({unnamed, 60.0 * umol}, {.every = 8.0 * h, .count = 45}) +
           repeat({unnamed, 30.0 * umol, {.by = intravenous, .at = 5.0 * h, .over = 1.5 * h}}, {.every = 2.0 * day, .count = 7});
}
/// What has arrived by `t` hours.
double given(double t) {
    double sum = 0.0;
    for (int k = 0; k < 45; ++k)
        sum += t >= 8.0 * k + 0.4 ? 60.0 : 0.0;
    for (int k = 0; k < 7; ++k)
        sum += 30.0 * std::clamp((t - (48.0 * k + 5.0)) / 1.5, 0.0, 1.0);
    return sum;
}
/// The sum over all compartments is what was given; returns the least amount that any of them had.
template <class M, class Solver>
double keeps_all(M const& model, Solver const& solver, double relative) {
    auto const course = simulate(model, person{}, doses(), {.until = 15.0 * day, .every = 1.37 * h}, solver);
    using list = typename decltype(course)::system::compartments;
    double least = 0.0;
    for (double const t : course.times()) {
        auto const amounts = course.at(t * h).base();
        double sum = 0.0;
        for (double const amount : amounts) {
            sum += amount;
            least = std::min(least, amount);
        }
        CAPTURE(t, list::size);
        CHECK(std::abs(sum - given(t)) <= relative * given(t));
    }
    CHECK(course[urine][course.samples() - 1].base() > 1500.0);
    return least;
}
} // namespace

TEST_CASE("exact: what was given is in the body or has left it, fifteen days long, and no amount is negative") {
    CHECK(keeps_all(collected{}, exact{}, 1e-12) == 0.0);
}

TEST_CASE("dopri5: what was given is in the body or has left it, fifteen days long") {
    CHECK(keeps_all(collected_saturably{}, dopri5{}, 1e-12) > -1e-9);
}

TEST_CASE("rosenbrock4: what was given is in the body or has left it, fifteen days long") {
    CHECK(keeps_all(collected_saturably{}, rosenbrock4{}, 1e-12) > -1e-9);
}
