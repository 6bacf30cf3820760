#include <alkaloid/dynamics/depression/over_models.hpp>

#include <alkaloid/core/dual.hpp>
#include <alkaloid/core/pack.hpp>

#include "catch.hpp"
#include "central_difference.hpp"

#include <algorithm>
#include <cmath>

using namespace alkaloid;

namespace {
template <class S = double>
curve<dimension{}, S> level(std::vector<double> const& v, S const& by = S(1.0)) {
    std::vector<double> t;
    std::vector<S> s;
    for (double const x : v)
        t.push_back(static_cast<double>(t.size())), s.push_back(S(x * by));
    return {t, s};
}
template <class S = double>
depressant<S> drug(std::string name, std::vector<double> const& v, double half, double maximum, double slope, S const& by = S(1.0)) {
    return one_depressant(std::move(name), "units", level<S>(v, by), S(half), maximum, S(slope));
}
std::vector<double> const some{0.0, 0.2, 1.0, 3.0, 0.0, 2.0}, other{0.0, 0.0, 0.7, 5.0, 2.0, 1e3};
auto const partial = drug("partial", some, 1.0, 0.55, 1.25), full = drug("full", other, 3.6, 1.0, 1.32);
} // namespace

TEST_CASE("With none of one drug every model says what the other does alone, and the spread closes") {
    auto const nothing = drug("full", std::vector<double>(some.size(), 0.0), 3.6, 1.0, 1.32);
    auto const both = over_models("test", std::array{partial, nothing});
    auto const alone = partial.alone();
    for (std::size_t i = 0; i < both.size(); ++i)
        for (auto const& m : both.models()) {
            INFO(m.model << " at sample " << i);
            CHECK_THAT(m.effect[i], WithinAbs(alone[i], 1e-9));
        }
    CHECK_THAT(both.peak().high - both.peak().low, WithinAbs(0.0, 1e-9));
}

TEST_CASE("The default is Bliss, and every number comes with the range over the models, their names and grade D") {
    auto const both = over_models("test", std::array{partial, full});
    auto const a = partial.alone(), b = full.alone();
    CHECK(both.models().size() == 9);
    CHECK(both.left_out().empty());
    for (std::size_t i = 0; i < both.size(); ++i) {
        auto const e = both[i];
        CHECK_THAT(e.value, WithinAbs(1.0 - (1.0 - a[i]) * (1.0 - b[i]), 1e-15));
        CHECK(e.model == "Bliss");
        CHECK(e.grade == evidence_grade::D);
        double low = 2.0, high = -1.0;
        for (auto const& m : both.models()) {
            low = std::min(low, m.effect[i]);
            high = std::max(high, m.effect[i]);
            CHECK(m.effect[i] >= -1e-15);
            CHECK(m.effect[i] <= 1.0 + 1e-12);
            if (m.model == e.lowest)
                CHECK(m.effect[i] == e.low);
            if (m.model == e.highest)
                CHECK(m.effect[i] == e.high);
        }
        CHECK(e.low == low);
        CHECK(e.high == high);
    }
    CHECK_THAT(both.peak().sentence(), ContainsSubstring("9 models") && ContainsSubstring("by Bliss, grade D"));
}

TEST_CASE("A peak is of each model its own, whenever it is, and of each lane") {
    // the first drug early, the second late: no instant is the peak of all models
    auto const early = drug("early", {4.0, 3.0, 1.0, 0.0, 0.0, 0.0}, 1.0, 0.55, 1.0), late = drug("late", {0.0, 0.1, 0.5, 1.5, 2.5, 2.0}, 3.6, 1.0, 2.0);
    auto const both = over_models("test", std::array{early, late});
    auto const peak = both.peak();
    double low = 2.0, high = 0.0;
    for (auto const& m : both.models()) {
        double const most = *std::max_element(m.effect.values().begin(), m.effect.values().end());
        low = std::min(low, most);
        high = std::max(high, most);
    }
    CHECK(peak.value == *std::max_element(both.models()[0].effect.values().begin(), both.models()[0].effect.values().end()));
    CHECK(peak.low == low);
    CHECK(peak.high == high);

    // one lane peaks early, the other late
    auto const lanes = over_models("test", std::array{one_depressant("a", "units", curve<dimension{}, pack<2>>({0.0, 1.0}, {pack<2>(std::array{3.0, 0.1}), pack<2>(std::array{0.2, 2.0})}), pack<2>(1.0), 1.0, pack<2>(1.0)),
                                                       one_depressant("b", "units", curve<dimension{}, pack<2>>({0.0, 1.0}, {pack<2>(1.0), pack<2>(1.0)}), pack<2>(1.0), 1.0, pack<2>(1.0))});
    CHECK_THAT(lanes.peak().value[0], WithinAbs(1.0 - 0.25 * 0.5, 1e-14));
    CHECK_THAT(lanes.peak().value[1], WithinAbs(1.0 - 0.5 / 3.0, 1e-14));
}

TEST_CASE("What has no samples is refused, and a sample that is not there") {
    CHECK_THROWS_WITH(drug("x", {}, 1.0, 1.0, 1.0), ContainsSubstring("x: level = no samples"));
    CHECK_THROWS_AS(over_models("test", std::array{partial, full})[1000], std::out_of_range);
}

TEST_CASE("The range over time is the range at each sample, jumps included") {
    depressant<> jumping = partial;
    jumping.level = curve<dimension{}>({0.0, 1.0, 2.0}, {0.0, 5.0, 1.0}, {{1, 0.5}});
    jumping.maximum = jumping.level.map<dimension{}>([](double) { return 0.55; });
    auto const both = over_models("test", std::array{jumping, drug("full", {1.0, 2.0, 3.0}, 3.6, 1.0, 1.32)});
    auto const span = both.span();
    for (std::size_t i = 0; i < both.size(); ++i) {
        CHECK(span.low[i] == both[i].low);
        CHECK(span.value[i] == both[i].value);
        CHECK(span.high[i] == both[i].high);
    }
    CHECK(span.low.before(1) < span.low[1]);
    CHECK(span.low.before(1) <= span.value.before(1));
    CHECK(span.value.before(1) <= span.high.before(1));
}

TEST_CASE("Three drugs: the models of two are left out by name, and the order of the drugs is nothing") {
    auto const third = drug("third", {1.0, 1.0, 0.0, 0.5, 3.0, 1.0}, 1.0, 0.9, 2.0);
    auto const all = over_models("test", std::array{partial, full, third}), turned = over_models("test", std::array{third, partial, full});
    REQUIRE(all.models().size() == 6);
    REQUIRE(all.left_out().size() == 1);
    CHECK_THAT(all.left_out()[0], ContainsSubstring("BRAID"));
    for (std::size_t k = 0; k < all.models().size(); ++k)
        for (std::size_t i = 0; i < all.size(); ++i) {
            INFO(all.models()[k].model << " at sample " << i);
            CHECK_THAT(all.models()[k].effect[i], WithinAbs(turned.models()[k].effect[i], 1e-8));
        }
}

TEST_CASE("A drug of no effect, such as an antagonist alone, leaves every model finite") {
    auto const none = drug("none", some, 1.0, 0.0, 1.0);
    auto const both = over_models("test", std::array{none, full});
    for (auto const& m : both.models())
        for (std::size_t i = 0; i < both.size(); ++i) {
            INFO(m.model << " at sample " << i << ": " << m.effect[i]);
            CHECK(all_finite(m.effect[i]));
            CHECK(m.effect[i] <= full.alone()[i] + 1e-12);
        }
}

TEST_CASE("Gradients through every model are differences, and lanes are scalars") {
    auto const by = [&](auto x) {
        using S = decltype(x);
        return over_models("test", std::array{drug<S>("partial", {0.8}, 1.0, 0.55, 1.25, x), drug<S>("full", {2.0}, 3.6, 1.0, 1.32)});
    };
    auto const plain = by(1.3), lanes = [&] { return by(1.3); }();
    auto const duals = by(dual<2>::variable(1.3, 0));
    auto const packs = by(pack<4>(std::array{0.7, 1.0, 1.3, 9.0}));
    for (std::size_t k = 0; k < plain.models().size(); ++k) {
        INFO(plain.models()[k].model);
        CHECK_THAT(duals.models()[k].effect.values()[0].value, WithinAbs(plain.models()[k].effect[0], 1e-12));
        CHECK_THAT(duals.models()[k].effect.values()[0].gradient[0], WithinAbs(central_difference([&](double x) { return by(x).models()[k].effect[0]; }, 1.3), 1e-6));
        for (std::size_t l = 0; l < 4; ++l)
            CHECK_THAT(packs.models()[k].effect.values()[0][l], WithinAbs(by(std::array{0.7, 1.0, 1.3, 9.0}[l]).models()[k].effect[0], 1e-9));
    }
    CHECK(lanes.size() == 1);
    CHECK(all_finite(duals.peak().low));
    CHECK(packs.peak().low[3] <= packs.peak().high[3]);
}

TEST_CASE("A depressant refuses what makes no sense, all at once") {
    CHECK_THROWS_WITH(drug("x", {0.0, -1.0}, -1.0, 2.0, 0.0), ContainsSubstring("x: level at 1 h") && ContainsSubstring("x: half") && ContainsSubstring("x: maximum") && ContainsSubstring("x: slope"));
    CHECK_THROWS_WITH(over_models("test", std::array{partial, drug("short", {1.0}, 1.0, 1.0, 1.0)}), ContainsSubstring("short: level"));
}
