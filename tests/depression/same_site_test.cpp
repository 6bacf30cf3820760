#include <alkaloid/dynamics/depression/same_site.hpp>

#include <alkaloid/core/dual.hpp>
#include <alkaloid/core/pack.hpp>
#include <alkaloid/dynamics/activation.hpp>
#include <alkaloid/facts/receptors.hpp>

#include "catch.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
template <class S = double>
curve<dims::amount - dims::volume, S> level(std::vector<double> const& v) {
    std::vector<double> t;
    std::vector<S> s;
    for (double const x : v)
        t.push_back(static_cast<double>(t.size())), s.push_back(S(x));
    return {t, s};
}
auto const first = level({0.0, 0.1, 0.5, 2.0, 40.0}), another = level({0.0, 3.0, 0.0, 0.7, 40.0});
auto const strong = operational(0.3 * uM, 2.5), weak = operational(0.05 * uM, 0.2);
} // namespace

TEST_CASE("Agonists of one site as one depressant do what activation says") {
    auto const one = same_site("mu", transmission<double>{}, agonist{first, strong}, agonist{another, weak}).alone();
    auto const known = activation(receptors::mu, agonist{first, strong}, agonist{another, weak}).total;
    for (std::size_t i = 0; i < one.size(); ++i)
        CHECK_THAT(one[i], WithinAbs(known[i], 1e-15));
}

TEST_CASE("The share of the stimulus is what receptors_left is to activation, and tolerance divides it") {
    auto const known = activation(receptors::mu, transducer{1.0, 0.2}, agonist{first, strong}, agonist{another, weak}).total;
    auto const shared = same_site("mu", transmission<double>{.share = 0.2}, agonist{first, strong}, agonist{another, weak}).alone();
    auto const fold = first.map<dimension{}>([](double) { return 5.0; });
    auto const tolerant = same_site("mu", transmission<double>{}, curve<dimension{}>(fold), agonist{first, strong}, agonist{another, weak}).alone();
    for (std::size_t i = 0; i < shared.size(); ++i) {
        CHECK_THAT(shared[i], WithinAbs(known[i], 1e-15));
        CHECK_THAT(tolerant[i], WithinAbs(known[i], 1e-15));
    }
}

TEST_CASE("A partial agonist takes from a strong one, an antagonist everything in the end") {
    auto const full = half_maximal(1.0 * uM, 1.0);
    auto const strong_alone = same_site("mu", transmission<double>{}, agonist{level({10.0}), full}).alone()[0];
    auto const with_partial = same_site("mu", transmission<double>{}, agonist{level({10.0}), full}, agonist{level({100.0}), half_maximal(1.0 * uM, 0.3)}).alone()[0];
    auto const blocked = same_site("mu", transmission<double>{}, agonist{level({10.0}), full}, agonist{level({1e6}), antagonist(1.0 * uM)}).alone()[0];
    CHECK(with_partial < strong_alone);
    CHECK(with_partial > 0.3);
    CHECK(blocked < 1e-4);
}

TEST_CASE("With another slope the level is the stimulus, and the effect what activation says") {
    auto const known = activation(receptors::mu, transducer{3.0, 0.2}, agonist{first, strong}, agonist{another, weak}).total;
    auto const steep = same_site("mu", transmission<double>{.share = 0.2, .slope = 3.0}, agonist{first, strong}, agonist{another, weak});
    auto const alone = steep.alone();
    for (std::size_t i = 0; i < alone.size(); ++i) {
        CHECK_THAT(alone[i], WithinAbs(known[i], 1e-15));
        CHECK(steep.maximum[i] == 1.0);
    }
}

TEST_CASE("A ceiling scales the whole curve") {
    auto const whole = same_site("mu", transmission<double>{}, agonist{first, strong}).alone();
    auto const half = same_site("mu", transmission<double>{.ceiling = 0.5}, agonist{first, strong}).alone();
    for (std::size_t i = 0; i < whole.size(); ++i)
        CHECK_THAT(half[i], WithinAbs(0.5 * whole[i], 1e-15));
}

TEST_CASE("Agonists of one site: lanes are scalars, gradients are differences") {
    auto const by = [&](auto x) {
        using S = decltype(x);
        return same_site("mu", transmission<double>{.share = 0.7}, agonist{level<S>({0.0, 1.0}).template map<dims::amount - dims::volume>([&](S const& v) { return S(v * x); }), strong}, agonist{level<S>({0.0, 0.2}), weak}).alone();
    };
    auto const slopes = by(dual<2>::variable(1.5, 0)).values()[1];
    CHECK_THAT(slopes.gradient[0], WithinAbs((by(1.5 + 1e-6)[1] - by(1.5 - 1e-6)[1]) / 2e-6, 1e-8));
    CHECK(slopes.gradient[1] == 0.0);
    auto const lanes = by(pack<4>(std::array{0.5, 1.0, 1.5, 2.0})).values()[1];
    for (std::size_t l = 0; l < 4; ++l)
        CHECK_THAT(lanes[l], WithinAbs(by(0.5 * (static_cast<double>(l) + 1.0))[1], 1e-15));
}

TEST_CASE("Agonists of one site refuse what makes no sense, all at once") {
    auto const fold = first.map<dimension{}>([](double) { return 0.5; });
    auto const bad = level({0.0, -1.0, 1.0, 1.0, 1.0});
    CHECK_THROWS_WITH(same_site("mu", transmission<double>{.share = 0.0, .ceiling = 2.0}, curve<dimension{}>(fold), agonist{bad, strong}),
                      ContainsSubstring("share") && ContainsSubstring("ceiling") && ContainsSubstring("agonist[0].concentration") && ContainsSubstring("fold"));
}
