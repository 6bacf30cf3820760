// Apart from the other tests of these models: each scalar of a model of nine compartments is a long compilation.

#include <alkaloid/models/buprenorphine.hpp>
#include <alkaloid/models/morphine.hpp>

#include <alkaloid/core/dual.hpp>
#include <alkaloid/core/pack.hpp>
#include <alkaloid/simulate/simulate.hpp>
#include <alkaloid/solve/exact.hpp>

#include "catch.hpp"
#include "central_difference.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

TEST_CASE("opioids: the slope of plasma in a parameter is that of a central difference") {
    auto const morphine_at = [](auto who) {
        using S = scalar_of_t<decltype(who)>;
        return simulate(morphine::model, who, dose<S>{morphine::drug, S(10.0) * mg}, {.at = {0 * h, 1 * h}})[plasma].values().back();
    };
    auto p = with_scalar<dual<2>>(morphine::typical);
    p.cl = dual<2>::variable(morphine::typical.cl.base(), 0) * (L / h);
    p.f = dual<2>::variable(morphine::typical.f, 1);
    auto const got = morphine_at(p);
    auto const by_difference = central_difference(
        [&](double cl) {
            auto q = morphine::typical;
            q.cl = cl * (L / h);
            return morphine_at(q);
        },
        morphine::typical.cl.base());
    CHECK(got.gradient[0] == Approx(by_difference).epsilon(1e-8));
    CHECK(got.gradient[0] < 0.0);
    CHECK(got.gradient[1] == Approx(got.value / morphine::typical.f).epsilon(1e-12));

    auto const under_tongue = [](auto who) {
        using S = scalar_of_t<decltype(who)>;
        return simulate(buprenorphine::model, who, dose<S>{buprenorphine::drug, S(8.0) * mg, {.by = sublingual}},
                        {.at = {0 * h, 1 * h}})[plasma].values().back();
    };
    auto b = with_scalar<dual<1>>(buprenorphine::typical);
    b.f_power = dual<1>::variable(buprenorphine::typical.f_power, 0);
    b.taken = dual<1>(8.0) * mg;
    auto const eight = buprenorphine::at_dose(buprenorphine::typical, 8 * mg);
    CHECK(under_tongue(b).gradient[0] == Approx(central_difference(
                                                 [&](double power) {
                                                     auto q = eight;
                                                     q.f_power = power;
                                                     return under_tongue(q);
                                                 },
                                                 eight.f_power))
                                          .epsilon(1e-8));
}

TEST_CASE("opioids: several patients side by side are each as they are alone, in the largest model too") {
    using lanes = pack<4>;
    auto p = with_scalar<lanes>(buprenorphine::typical);
    auto q = buprenorphine::typical;
    double const factors[] = {1.0, 0.5, 2.0, 3.0};
    lanes cl(0.0);
    for (std::size_t i = 0; i < 4; ++i)
        cl.set(i, factors[i] * q.cl.base());
    p.cl = cl * (L / h);
    sampling const some{.until = 6 * h, .every = 1 * h};
    auto const together = simulate(buprenorphine::model, p, dose<lanes>{buprenorphine::drug, lanes(16.0) * mg, {.by = sublingual}}, some)[plasma];
    for (std::size_t i = 0; i < 4; ++i) {
        q.cl = factors[i] * buprenorphine::typical.cl;
        auto const alone = simulate(buprenorphine::model, q, dose<>{buprenorphine::drug, 16 * mg, {.by = sublingual}}, some)[plasma];
        CHECK(together.values()[5][i] == Approx(alone.values()[5]).epsilon(1e-12));
    }
}

// ---- what stands behind the values ------------------------------------------------------------------------------------
