#include "catch.hpp"

#include <alkaloid/kinetics/initial.hpp>
#include <alkaloid/kinetics/modified.hpp>
#include <alkaloid/simulate/records.hpp>
#include <alkaloid/simulate/simulate.hpp>
#include <alkaloid/simulate/steady_state.hpp>
#include <alkaloid/solve/automatic.hpp>
#include <alkaloid/solve/rosenbrock4.hpp>

#include <cmath>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {

inline constexpr struct response final : compartment<"response"> {} response;

struct turnover_person {
    rate_constant<> k, kout;
    amount_rate<> kin;
    double base = 1.0; ///< of kin / kout, at the beginning
};
/// A drug, and something that the body makes and loses whatever the drug does.
struct turnover {
    static auto flows(turnover_person const& p) {
        return std::tuple{flow(central, eliminated, first_order(p.k)), flow(produced, response, zero_order(p.kin)),
                          flow(response, eliminated, first_order(p.kout))};
    }
    static auto initial(turnover_person const& p) { return std::tuple{begins(response, p.base * (p.kin / p.kout))}; }
};
turnover_person const person{.k = 0.2 * per_h, .kout = 0.1 * per_h, .kin = 3.0 * (umol / h)};

struct target_person {
    double kel = 0.05, kon = 0.8, koff = 0.02, ksyn = 0.5, kdeg = 0.1, kint = 0.04, at_first = 5.0; // [1/h], [1/(umol h)], [umol/h]
};
inline constexpr struct target final : compartment<"target"> {} target;
inline constexpr struct bound final : compartment<"bound"> {} bound;
/// Target-mediated disposition, derivatives by hand: the drug binds to a target that turns over.
struct mediated {
    using compartments = compartment_list<struct central, struct target, struct bound>;
    template <class P, class X, class DX, class T>
    static void derivatives(P const& p, X const& x, DX const& d, T const&) {
        auto const binding = p.kon * x[central] * x[target] - p.koff * x[bound];
        d[central] = -p.kel * x[central] - binding;
        d[target] = p.ksyn - p.kdeg * x[target] - binding;
        d[bound] = binding - p.kint * x[bound];
    }
    static auto initial(target_person const& p) { return std::tuple{begins(target, p.at_first * umol)}; }
};

} // namespace

TEST_CASE("A model begins with what it holds by itself, and stays there while nothing is given", "[initial]") {
    auto const course = simulate(turnover{}, person, regimen<>{}, {.at = {0.0 * h, 5.0 * h, 50.0 * h}});
    for (std::size_t i = 0; i < 3; ++i)
        CHECK(course[response][i].base() == Approx(30.0).epsilon(1e-13));
    auto lower = person;
    lower.base = 0.5;
    auto const rising = simulate(turnover{}, lower, regimen<>{}, {.at = {10.0 * h}});
    CHECK(rising[response][0].base() == Approx(30.0 * (1.0 - 0.5 * std::exp(-1.0))).epsilon(1e-12));
    lower.base = -1.0;
    CHECK_THROWS_WITH(simulate(turnover{}, lower, regimen<>{}, {.at = {10.0 * h}}), ContainsSubstring("initial amount in response = -30 umol"));
}

TEST_CASE("A reset goes back to the beginning, not to nothing; a steady state is found beside it", "[initial][records]") {
    record<> const dose{.time = 0.0, .evid = evid::dose, .amt = 50.0, .cmt = 1, .ii = 12.0, .ss = 1};
    std::vector<record<>> const records{dose, {.time = 3.0}, {.time = 4.0, .evid = evid::replace, .amt = 7.0, .cmt = 2}, {.time = 6.0, .evid = evid::reset}, {.time = 9.0}};
    auto const course = simulate(turnover{}, history<turnover_person>{records, {person}});
    CHECK(course[0].base()[0] == Approx(50.0 / (1.0 - std::exp(-2.4))).epsilon(1e-12));
    CHECK(course[1].base()[1] == Approx(30.0).epsilon(1e-12));
    CHECK(course[2].base()[1] == 7.0);
    CHECK(course[3].base()[0] == 0.0);
    CHECK(course[3].base()[1] == 30.0);
    CHECK(course[4].base()[1] == Approx(30.0).epsilon(1e-13));
}

TEST_CASE("Target-mediated disposition, written as derivatives, runs records: baseline, steady state, switch, reset", "[initial][records]") {
    record<> const dose{.time = 0.0, .evid = evid::dose, .amt = 40.0, .cmt = 1, .ii = 24.0, .addl = 2, .ss = 1};
    std::vector<record<>> const records{dose, {.time = 30.0}, {.time = 40.0, .evid = evid::other, .cmt = -1}, {.time = 41.0}, {.time = 100.0, .evid = evid::reset}, {.time = 101.0}};
    rosenbrock4 const solver{.relative = 1e-10, .absolute = 1e-12 * umol};
    auto const course = simulate(mediated{}, history<target_person>{records, {target_person{}}}, {}, solver);
    REQUIRE(course.outcome().steady.size() == 1);
    CHECK(course.outcome().steady[0].residual <= 1e-11);
    auto const waited = simulate(mediated{}, target_person{}, alkaloid::repeat(alkaloid::dose<>(unnamed, 40.0 * umol, {.by = into(central)}), {.every = 24.0 * h, .count = 60}),
                                 {.at = {58.0 * 24.0 * h, (58.0 * 24.0 + 30.0) * h}}, solver);
    for (std::size_t c = 0; c < 3; ++c) {
        CHECK(course[0].base()[c] == Approx(waited.at(58.0 * 24.0 * h).base()[c]).epsilon(1e-6));
        CHECK(course[1].base()[c] == Approx(waited.at((58.0 * 24.0 + 30.0) * h).base()[c]).epsilon(1e-6));
    }
    CHECK(course[2].base()[0] == 0.0);
    CHECK(course[3].base()[0] == 0.0);
    CHECK(course[5].base()[1] == Approx(5.0).epsilon(1e-9)); // its baseline
    CHECK(course[5].base()[0] == 0.0);
}

TEST_CASE("A placebo has a steady state: the baseline, or nothing", "[initial][records]") {
    std::vector<record<>> const nothing{{.time = 0.0, .evid = evid::dose, .amt = 0.0, .cmt = 1, .ii = 24.0, .ss = 1}};
    auto const with_target = simulate(mediated{}, history<target_person>{nothing, {target_person{.at_first = 2.0}}}, {}, rosenbrock4{});
    CHECK(with_target[0].base()[0] == 0.0);
    CHECK(with_target[0].base()[1] == Approx(5.0).epsilon(1e-9));
    auto const linear = simulate(turnover{}, history<turnover_person>{nothing, {person}});
    CHECK(linear[0].base()[1] == Approx(30.0).epsilon(1e-12));
}
