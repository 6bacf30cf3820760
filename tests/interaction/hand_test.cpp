// Hand's path: against its own differential equation, and its parts against Boost and the standard library.

#include "catch.hpp"
#include "pairs.hpp"

#include <alkaloid/core/draws.hpp>

#include <boost/math/quadrature/exp_sinh.hpp>
#include <boost/math/quadrature/gauss.hpp>

using namespace alkaloid;

namespace {
/// s at which the effect E below all maxima is reached: the integral of dE over the sum of slopes, from 0, by Boost.
double part_of_doses(pair const& drugs, two const& doses, double effect) {
    boost::math::quadrature::exp_sinh<double> integrator;
    double const top = std::log(effect);
    return integrator.integrate([&](double below) { // E = effect exp(-below)
        double const e = std::exp(top - below);
        double sum = 0.0;
        for (std::size_t i = 0; i < 2; ++i) {
            double const p = e / drugs[i].maximum;
            sum += doses[i] / drugs[i].inverse(e) * drugs[i].slope * e * (1.0 - p);
        }
        return sum > 0.0 && std::isfinite(sum) ? e / sum : 0.0;
    }, 1e-13);
}
} // namespace

TEST_CASE("Hand's effect solves Hand's equation") {
    std::size_t compared = 0;
    for (std::uint64_t k = 0; k < 400; ++k) {
        draws const r(4, k);
        auto const between = [&](char const* what, double low, double high) { return low * std::pow(high / low, r.uniform(what)); };
        pair const drugs{{{1.0, k % 2 ? 1.0 : between("m", 0.1, 1.0), between("h1", 0.4, 5.0)}, {3.0, 1.0, between("h2", 0.4, 5.0)}}};
        two const doses{between("d1", 0.02, 50.0), between("d2", 0.06, 150.0)};
        double const e = hand{}(drugs, doses), least = drugs[0].maximum;
        if (e < 0.99 * least) {
            CHECK(part_of_doses(drugs, doses, e) == Approx(1.0).epsilon(3e-8));
            ++compared;
        } else if (e > least) { // what is left of the doses went to the stronger drug alone
            double const s = part_of_doses(drugs, doses, least * (1.0 - 1e-13));
            CHECK(e == Approx(drugs[1].at(drugs[1].inverse(least) + (1.0 - s) * doses[1])).epsilon(1e-7));
            ++compared;
        }
    }
    CHECK(compared > 200);
}

TEST_CASE("Hand's model is Loewe's at slopes 1 and equal maxima, and of three equal drugs one") {
    for (double const a : some_doses)
        for (double const b : some_doses)
            CHECK(hand{}(one_slope, two{a, b}) == Approx(loewe{}(one_slope, two{a, b})).epsilon(1e-11));
    marginal<> const m{2.0, 0.8, 1.7};
    CHECK(hand{}(std::array{m, m, m}, std::array{0.3, 1.1, 0.6}) == Approx(m.at(2.0)).epsilon(1e-11));
}

TEST_CASE("Hand's path copes with slopes from 0.05 to 50 and doses from 1e-20 to 1e20") {
    for (std::uint64_t k = 0; k < 20000; ++k) {
        draws const r(5, k);
        auto const between = [&](char const* what, double low, double high) { return low * std::pow(high / low, r.uniform(what)); };
        std::array<marginal<>, 3> const drugs{{{1.0, k % 2 ? 1.0 : between("m", 0.1, 1.0), between("h1", 0.05, 50.0)}, {3.0, 1.0, between("h2", 0.05, 50.0)}, {1.0, 0.9, 1.0}}};
        std::array<double, 3> const d{between("d1", 1e-20, 1e20), between("d2", 1e-20, 1e20), k % 3 ? 0.0 : between("d3", 0.01, 100.0)};
        double const e = hand{}(drugs, d), best = hsa{}(drugs, d);
        bool const good = e >= best * (1.0 - 1e-7) - 1e-300 && e <= 1.0;
        if (!good) {
            INFO("case " << k << ", effect " << e << ", best alone " << best);
            CHECK(good);
        }
    }
}

TEST_CASE("the nodes of Gauss-Legendre are Boost's") {
    auto const compare = [](auto const& ours, auto const& theirs) {
        REQUIRE(ours.size() == theirs.size());
        for (std::size_t i = 0; i < ours.size(); ++i)
            CHECK(ours[i] == theirs[i]);
    };
    compare(detail::gauss_nodes<7>::x, boost::math::quadrature::gauss<double, 7>::abscissa());
    compare(detail::gauss_nodes<7>::w, boost::math::quadrature::gauss<double, 7>::weights());
    compare(detail::gauss_nodes<15>::x, boost::math::quadrature::gauss<double, 15>::abscissa());
    compare(detail::gauss_nodes<15>::w, boost::math::quadrature::gauss<double, 15>::weights());
}

TEST_CASE("exp and log of two numbers at once are those of the standard library to 1e-14") {
    double of_exp = 0.0, of_log = 0.0;
    for (int i = -69900; i < 69900; ++i) {
        double const x = 0.01 * i + 0.0013, y = std::exp(x);
        of_exp = std::max(of_exp, std::abs(detail::exp_of_both(detail::both(x))[1] / y - 1.0));
        of_log = std::max(of_log, std::abs(detail::log_of_both(detail::both(y))[0] - std::log(y)) / std::max(1.0, std::abs(std::log(y))));
    }
    CHECK(of_exp < 1e-14);
    CHECK(of_log < 1e-14);
    CHECK(detail::log_of_both(detail::both(1.0))[0] == 0.0);
}
