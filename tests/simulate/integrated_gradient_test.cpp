#include "alkaloid/simulate/simulate.hpp"
#include "alkaloid/solve/dopri5.hpp"
#include "alkaloid/solve/dopri5.hpp"

#include "catch.hpp"
#include "central_difference.hpp"

#include <array>
#include <vector>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
template <class S = double>
struct saturable {
    amount_rate<S> vmax;
    concentration<S> km;
    volume<S> v;
};
inline constexpr struct saturable_model final {
    template <class S>
    static constexpr auto flows(saturable<S> const& p) {
        return std::tuple{flow(central, eliminated, michaelis_menten(p.vmax, p.km, p.v))};
    }
} saturable_model;

constexpr std::size_t few = 4;
template <class S>
auto drinking(std::array<S, few> const& x, std::vector<duration<>> const& at) {
    saturable<S> const p{.vmax = x[0] * (umol / h), .km = S(0.5) * (umol / L), .v = S(4.0) * L};
    auto const give = [](S const& umols, duration<S> const& when, duration<S> const& over) {
        return dose<S>(unnamed, umols * umol, {.by = into(central), .at = when, .over = over});
    };
    duration<S> const none = 0 * h;
    // The infusion of unknown length ends when a bolus is given whose time is known.
    regimen<S> const r = give(x[1], none, none) + give(S(6.0), x[2] * h, none) + give(S(8.0), 1 * h, x[3] * h) + give(S(2.0), 3 * h, none);
    return simulate(saturable_model, p, r, {.at = at}, dopri5{.relative = 1e-12, .absolute = 1e-13 * umol})[central];
}
} // namespace

TEST_CASE("gradients of an integrated course go through its events like those of an exact one") {
    std::array<double, few> const x0{3.0, 12.0, 1.5, 2.0};
    std::vector<duration<>> const when{0.5 * h, 2 * h, 2.9 * h, 3.1 * h, 6 * h};
    std::array<dual<few>, few> x;
    for (std::size_t j = 0; j < few; ++j)
        x[j] = dual<few>::variable(x0[j], j);
    auto const c = drinking(x, when);
    for (std::size_t j = 0; j < few; ++j)
        for (std::size_t i = 0; i < when.size(); ++i) {
            INFO("unknown " << j << " at " << when[i].base() << " h");
            auto const slope = central_difference(
                [&](double v) {
                    auto moved = x0;
                    moved[j] = v;
                    return drinking(moved, when)[i].base();
                },
                x0[j], 1e-4);
            CHECK(c[i].base().gradient[j] == Approx(slope).epsilon(1e-5).margin(1e-6));
        }
}
