// What every model owes: its limits, order, finite numbers, gradients and lanes.

#include "../central_difference.hpp"
#include "catch.hpp"
#include "pairs.hpp"

#include <alkaloid/core/dual.hpp>
#include <alkaloid/core/pack.hpp>

#include <set>

using namespace alkaloid;

TEMPLATE_LIST_TEST_CASE("a model says what it is, and has its place in the concept", "", every_model) {
    using M = TestType;
    STATIC_REQUIRE(combination_model<M>);
    for (auto const words : {M::about.name, M::about.equation, M::about.cite, M::about.reduces_to, M::about.sham, M::about.partial_agonists, M::about.not_for})
        CHECK_FALSE(words.empty());
    CHECK(M::about.name.find("dditiv") == std::string_view::npos); // nobody's name
}

TEST_CASE("the models have names of their own") {
    std::set<std::string_view> names;
    for_each_model([&](auto const& m) { names.insert(m.about.name); });
    CHECK(names.size() == std::tuple_size_v<every_model>);
}

TEMPLATE_LIST_TEST_CASE("without one of the drugs there is the other's curve, but for the hierarchy", "", every_model) {
    TestType const model{};
    for (auto const& drugs : all_pairs)
        for (double const d : some_doses) {
            if (!takes(model, drugs))
                continue;
            CHECK(model(drugs, two{0.0, d}) == Approx(drugs[1].at(d)).epsilon(1e-14));
            if constexpr (std::same_as<TestType, bouillon_hierarchy<>>)
                CHECK(model(drugs, two{d, 0.0}) == 0.0);
            else
                CHECK(model(drugs, two{d, 0.0}) == Approx(drugs[0].at(d)).epsilon(1e-14));
        }
}

TEMPLATE_LIST_TEST_CASE("it does not matter which drug is called the first, but for the hierarchy", "", every_model) {
    TestType const model{};
    if constexpr (!std::same_as<TestType, bouillon_hierarchy<>>)
        for (auto const& drugs : all_pairs)
            for (double const a : some_doses)
                for (double const b : some_doses) {
                    if (!takes(model, drugs) || !is_defined(model, drugs, two{a, b}))
                        continue;
                    CHECK(model(drugs, two{a, b}) == Approx(model(swapped(drugs), two{b, a})).epsilon(1e-9).margin(1e-15));
                }
}

TEMPLATE_LIST_TEST_CASE("more of a drug does not make less effect where maxima are equal (of Schindler's and Minto's, slopes, too)", "", every_model) {
    TestType const model{};
    bool const averages_slopes = std::same_as<TestType, schindler> || std::same_as<TestType, minto<>>;
    for (auto const& drugs : {equal_drugs, one_slope}) {
        if (!takes(model, drugs))
            continue;
        if (averages_slopes && drugs[0].slope != drugs[1].slope) { // they do fall, and that is the model
            CHECK(model(drugs, two{0.0, 150.0}) > model(drugs, two{40.0, 150.0}));
            continue;
        }
        for (double const other : some_doses) {
            double first = 0.0, second = 0.0;
            for (double d = 0.01; d < 300.0; d *= 1.3) {
                double const a = model(drugs, two{d, other}), b = model(drugs, two{other, d});
                CHECK(a >= first - 1e-12);
                CHECK(b >= second - 1e-12);
                first = a;
                second = b;
            }
        }
    }
}

TEMPLATE_LIST_TEST_CASE("where the first drug is a partial agonist more of the stronger drug never makes less effect", "", every_model) {
    TestType const model{};
    for (auto const& drugs : {partial_agonist, partial_one_slope}) {
        if (!takes(model, drugs))
            continue;
        for (double const other : some_doses) {
            double before = 0.0;
            for (double d = 0.01; d < 300.0; d *= 1.3) {
                if (!is_defined(model, drugs, two{other, d}))
                    continue;
                double const e = model(drugs, two{other, d});
                CHECK(e >= before - 1e-9);
                before = e;
            }
        }
    }
}

TEMPLATE_LIST_TEST_CASE("effects are finite for no dose and for enormous ones, and stay within the maxima", "", every_model) {
    TestType const model{};
    for (auto const& drugs : all_pairs) {
        if (!takes(model, drugs))
            continue;
        for (double const a : {0.0, 1e-300, 1e-20, 1.0, 1e20, 1e300})
            for (double const b : {0.0, 1e-300, 1e-20, 1.0, 1e20, 1e300}) {
                if (!is_defined(model, drugs, two{a, b}))
                    continue;
                double const e = model(drugs, two{a, b});
                INFO(a << ", " << b);
                CHECK(e >= 0.0);
                CHECK(e <= 1.0 + 1e-12);
            }
    }
}

namespace {
/// Two drugs and two doses from eight numbers.
template <class M, class S>
S from_eight(M const& model, std::array<S, 8> const& x) {
    std::array<marginal<S>, 2> const drugs{{{x[0], x[1], x[2]}, {x[3], x[4], x[5]}}};
    return model(drugs, std::array<S, 2>{x[6], x[7]});
}
} // namespace

TEMPLATE_LIST_TEST_CASE("gradients in curves and doses are those of central differences, lanes are as if alone", "", every_model) {
    TestType const model{};
    using S = dual<8>;
    for (auto const& drugs : all_pairs)
        for (two const d : {two{0.5, 1.7}, two{0.2, 6.0}, two{3.0, 9.0}}) {
            if (!takes(model, drugs) || !is_defined(model, drugs, d))
                continue;
            std::array<double, 8> const x{drugs[0].half, drugs[0].maximum, drugs[0].slope, drugs[1].half, drugs[1].maximum, drugs[1].slope, d[0], d[1]};
            std::array<S, 8> seeds;
            std::array<pack<4>, 8> wide;
            for (std::size_t i = 0; i < 8; ++i) {
                seeds[i] = S::variable(x[i], i);
                wide[i] = pack<4>(x[i]);
            }
            wide[6].set(2, 0.0);
            wide[7].set(3, 0.1 * wide[7][3]);
            S const e = from_eight(model, seeds);
            double const plain = from_eight(model, x);
            CHECK(e.value == Approx(plain).epsilon(1e-9));
            for (std::size_t i = 0; i < 8; ++i) {
                bool const kink = (i == 1 || i == 4) && (drugs[0].maximum == drugs[1].maximum || std::same_as<TestType, zip>);
                bool const only_at_one = (i == 2 || i == 5) && std::same_as<TestType, gca>;
                if (kink || only_at_one || (std::same_as<TestType, ursa<>> && (i == 1 || i == 4)))
                    continue; // a model may bend where the maxima cross, or end
                auto const along = [&](double v) {
                    auto y = x;
                    y[i] = v;
                    return from_eight(model, y);
                };
                INFO(model.about.name << ", input " << i << ", doses " << d[0] << ", " << d[1]);
                CHECK(e.gradient[i] == Approx(central_difference(along, x[i], 1e-3 * x[i])).epsilon(1e-6).margin(1e-8));
            }
            pack<4> const lanes = from_eight(model, wide);
            auto third = x, last = x;
            third[6] = 0.0;
            last[7] = wide[7][3];
            CHECK(lanes[0] == Approx(plain).epsilon(1e-13));
            CHECK(lanes[2] == Approx(from_eight(model, third)).epsilon(1e-13));
            CHECK(lanes[3] == Approx(from_eight(model, last)).epsilon(1e-13));
        }
}

TEMPLATE_TEST_CASE("models of any number of drugs: three drugs, gradients, order, and a third without a dose", "", bliss, hsa, loewe, harbron, generalised_loewe, gca, hand, schindler) {
    TestType const model{};
    bool const straight = std::same_as<TestType, gca>;
    for (double const most : {1.0, 0.8}) {
        std::array<marginal<>, 3> const drugs{{{1.0, most, straight ? 1.0 : 1.25}, {3.6, 0.9 * most, straight ? 1.0 : 2.0}, {0.5, 0.7, straight ? 1.0 : 0.8}}};
        std::array<double, 3> const d{0.6, 1.5, 0.1};
        REQUIRE(is_defined(model, drugs, d));
        double const e = model(drugs, d);
        CHECK(e == Approx(model(std::array{drugs[2], drugs[0], drugs[1]}, std::array{d[2], d[0], d[1]})).epsilon(1e-9));
        CHECK(model(drugs, std::array{d[0], d[1], 0.0}) == Approx(model(pair{drugs[0], drugs[1]}, two{d[0], d[1]})).epsilon(1e-12));
        auto const dual_effect = model(drugs, std::array{dual<3>::variable(d[0], 0), dual<3>::variable(d[1], 1), dual<3>::variable(d[2], 2)});
        for (std::size_t i = 0; i < 3; ++i)
            CHECK(dual_effect.gradient[i] == Approx(central_difference([&](double v) {
                                                 auto y = d;
                                                 y[i] = v;
                                                 return model(drugs, y);
                                             }, d[i])).epsilon(1e-6).margin(1e-9));
    }
}

TEST_CASE("a drug without a dose still has the gradient of its first drop") {
    using S = dual<1>;
    auto const drop = [](auto const& model, pair const& drugs, double other) { return model(drugs, std::array{S::variable(0.0, 0), S(other)}); };
    // at slope 1 effects are straight near 0, and the models agree there
    for_each_model([&](auto const& model) {
        using M = std::decay_t<decltype(model)>;
        if constexpr (!std::same_as<M, hsa> && !std::same_as<M, bouillon_hierarchy<>> && !std::same_as<M, musyc<>> && !std::same_as<M, braid<>> && !std::same_as<M, ursa<>>) {
            double const bit = 1e-7, beside = model(one_slope, two{0.0, 1.3});
            INFO(model.about.name);
            CHECK(drop(model, one_slope, 1.3).gradient[0] == Approx((model(one_slope, two{bit, 1.3}) - beside) / bit).epsilon(1e-5));
            CHECK(drop(model, one_slope, 0.0).gradient[0] == Approx(1.0).epsilon(1e-12));
        }
    });
}

TEST_CASE("coefficients have gradients") {
    using S = dual<1>;
    two const d{0.8, 2.9};
    auto const check = [&](auto const& with, double at) {
        double const slope = with(S::variable(at, 0)).gradient[0];
        CHECK(slope == Approx(central_difference([&](double v) { return with(v); }, at, 1e-3)).epsilon(1e-7).margin(1e-10));
        CHECK(std::abs(slope) > 1e-4);
    };
    check([&]<class T>(T const& k) { return braid<T>{.kappa = k}(partial_agonist, d); }, 0.4);
    check([&]<class T>(T const& k) { return braid<T>{.delta = k}(partial_agonist, d); }, 1.2);
    check([&]<class T>(T const& k) { return braid<T>{.maximum = k}(partial_agonist, d); }, 1.1);
    check([&]<class T>(T const& k) { return musyc<T>{.alpha12 = k}(partial_agonist, d); }, 1.7);
    check([&]<class T>(T const& k) { return musyc<T>{.gamma21 = k}(partial_agonist, d); }, 0.7);
    check([&]<class T>(T const& k) { return musyc<T>{.maximum = k}(partial_agonist, d); }, 0.9);
    check([&]<class T>(T const& k) { return ursa<T>{.alpha = k}(equal_drugs, d); }, -0.4);
    check([&]<class T>(T const& k) { return ursa<T>{.alpha = k}(equal_drugs, d); }, 0.9);
    check([&]<class T>(T const& k) { return minto<T>{.half = {k}}(partial_agonist, d); }, 1.1);
    check([&]<class T>(T const& k) { return minto<T>{.slope = {.cubic = k}}(equal_drugs, d); }, 0.3);
    check([&]<class T>(T const& k) { return gpdi<bliss, T>{.on_first = {.strength = k}}(partial_agonist, d); }, -0.4);
    check([&]<class T>(T const& k) { return gpdi<harbron, T>{.on_second = {.strength = k}}(equal_drugs, d); }, 0.6);
    check([&]<class T>(T const& k) { return bouillon_hierarchy<T>{.stimulus = k}(equal_drugs, d); }, 0.8);
}
