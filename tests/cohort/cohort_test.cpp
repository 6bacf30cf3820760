#include "catch.hpp"
#include "people.hpp"

#include <alkaloid/models/one_compartment.hpp>
#include <alkaloid/simulate/simulate.hpp>
#include <alkaloid/solve/automatic.hpp>
#include <alkaloid/solve/lanes/dopri5_lanes.hpp>
#include <alkaloid/solve/rosenbrock4.hpp>

#include <atomic>
#include <mutex>
#include <set>

using namespace testing_cohorts;

namespace {

/// Largest difference of a cohort's observable from each subject's own simulation, in units of that subject's peak.
template <class Cohort, class What>
double away_from_one_by_one(Cohort const& c, What what, sampling const& when, bool lags) {
    double worst = 0.0;
    for (std::size_t i = 0; i < c.size(); ++i) {
        somebody const s{i + 1};
        auto const alone = simulate(kratom_and_drink::model, drawn(lags)(s, subject_draws(5, s.id)), doses(), when, split<dopri5>{dopri5{.relative = 1e-12, .absolute = 1e-9 * umol}});
        auto const curve = alone[what];
        double peak = 0.0;
        for (double const v : curve.values())
            peak = std::max(peak, v);
        for (std::size_t k = 0; k < curve.size(); ++k)
            worst = std::max(worst, std::abs(curve.values()[k] - c[what].row(i)[k]) / peak);
    }
    return worst;
}

} // namespace

TEST_CASE("Each subject of a cohort is what simulate makes of him") {
    for (bool const lags : {false, true})
        for (auto const& when : {quarters(), scattered()}) {
            auto const c = simulate(kratom_and_drink::model, people(20), drawn(lags), doses(), when, everything, {.seed = 5});
            REQUIRE(c.failures().empty());
            CHECK(away_from_one_by_one(c, plasma, when, lags) < 1e-12);
            CHECK(away_from_one_by_one(c, plasma_7oh, when, lags) < 1e-12);
            CHECK(away_from_one_by_one(c, gut, when, lags) < 1e-12);
            CHECK(away_from_one_by_one(c, blood_alcohol, when, lags) < 2e-9);
        }
}

TEST_CASE("Another solver in lanes, and one that knows none, come to the same") {
    auto const tight = simulate(kratom_and_drink::model, people(20), drawn(true), doses(), quarters(), everything, {.seed = 5}, dopri5{.relative = 1e-11});
    CHECK(tight.solver().starts_with("dopri5, "));
    CHECK(tight.solver().find("lanes") != std::string::npos);
    CHECK(away_from_one_by_one(tight, plasma, quarters(), true) < 1e-9);
    CHECK(away_from_one_by_one(tight, blood_alcohol, quarters(), true) < 1e-8);
    auto const alone = simulate(kratom_and_drink::model, people(5), drawn(true), doses(), quarters(), everything, {.seed = 5, .threads = 2}, rosenbrock4{.relative = 1e-8});
    CHECK(alone.solver() == "rosenbrock4, one at a time, 1 thread");
    CHECK(away_from_one_by_one(alone, blood_alcohol, quarters(), true) < 1e-5);
}

TEST_CASE("The solver is chosen by the model's type, and said") {
    auto const both = simulate(kratom_and_drink::model, people(3), drawn(false), doses(), quarters(), keep(plasma), {.threads = 1});
    CHECK(both.solver() == "exact + taylor, " + std::to_string(native_lanes) + " lanes, 1 thread");
    auto const linear = simulate(mitragynine::model, 3, [](auto const&, subject_draws const&) { return mitragynine::typical; }, dose{mitragynine::drug, 25 * mg}, quarters(), {.threads = 1});
    CHECK(linear.solver() == "exact, " + std::to_string(native_lanes) + " lanes, 1 thread");
    CHECK(linear[plasma].size() == 3);
    CHECK(linear[plasma_7oh].curve(2).size() == linear.samples());
}

namespace {
inline constexpr struct ratio final : observable<"ratio"> {} ratio;
/// Mitragynine with a readout that is a function of two compartments.
inline constexpr struct with_ratio final {
    template <class S>
    static constexpr auto flows(mitragynine::parameters<S> const& p) {
        return mitragynine::model.flows(p);
    }
    template <class S>
    static constexpr auto intakes(mitragynine::parameters<S> const& p) {
        return mitragynine::model.intakes(p);
    }
    template <class S>
    static constexpr auto observables(mitragynine::parameters<S> const& p) {
        return std::tuple{observe(plasma, central / p.v1), observe(ratio, [](auto const& x) { return x[hydroxy] / x[central]; })};
    }
} with_ratio;
} // namespace

TEST_CASE("A readout of several compartments is read off the whole state") {
    auto const person = [](auto const&, subject_draws const& d) {
        auto p = mitragynine::typical;
        p.cl = p.cl * std::exp(0.3 * d.normal("cl"));
        return p;
    };
    auto const c = simulate(with_ratio, 10, person, dose{mitragynine::drug, 25 * mg}, {.at = {2 * h, 5 * h, 9.5 * h}}, keep(ratio, hydroxy, central), {.seed = 3});
    for (std::size_t i = 0; i < 10; ++i)
        for (std::size_t k = 0; k < 3; ++k)
            CHECK(c[ratio].row(i)[k] == Approx(c[hydroxy].row(i)[k] / c[central].row(i)[k]).epsilon(1e-14));
}

TEST_CASE("Doses may be a function of the subject") {
    auto const person = [](auto const&, subject_draws const&) { return mitragynine::typical; };
    auto const c = simulate(mitragynine::model, 20, person, [](auto const& s) { return regimen<>(dose{mitragynine::drug, static_cast<double>(s.id) * mg, {.at = 0.1 * static_cast<double>(s.id) * h}}); },
                            quarters(), keep(plasma));
    auto const alone = simulate(mitragynine::model, mitragynine::typical, dose{mitragynine::drug, 7 * mg, {.at = 0.7 * h}}, quarters());
    auto const curve = alone[plasma];
    for (std::size_t k = 0; k < curve.size(); ++k)
        CHECK(c[plasma].row(6)[k] == Approx(curve.values()[k]).epsilon(1e-12).margin(1e-15));
}

TEST_CASE("A new occasion brings new parameters, and keeps what is in the body") {
    // Each occasion's clearance as a simulation of its own, begun with what the one before left.
    auto const person = [](auto const&, subject_draws const& d, std::size_t occasion) {
        auto p = mitragynine::typical;
        p.cl = p.cl * std::exp(0.5 * d.normal("cl", occasion));
        return p;
    };
    auto const plan = repeat(dose{mitragynine::drug, 25 * mg}, {.every = 8 * h, .count = 6});
    auto const c = simulate(mitragynine::model, 12, person, plan, quarters(48.0), keep(plasma, central), {.seed = 9, .occasions = {24 * h}});
    REQUIRE(c.failures().empty());
    std::size_t const change = 96;
    for (std::size_t i = 0; i < 12; ++i) {
        subject_draws const d(9, i + 1);
        auto const first = simulate(mitragynine::model, person(0, d, 0), plan, quarters(48.0))[central];
        auto const later = simulate(mitragynine::model, person(0, d, 1), plan, quarters(48.0))[central];
        for (std::size_t k = 0; k < change; ++k)
            REQUIRE(c[central].row(i)[k] == Approx(first.values()[k]).epsilon(1e-12).margin(1e-12));
        // From the second occasion on the difference from its own parameters' course dies out as that course says.
        CHECK(std::abs(c[central].row(i)[change + 1] - first.values()[change + 1]) > 1e-6);
        CHECK(std::abs(c[central].row(i).back() - later.values().back()) < std::abs(c[central].row(i)[change] - later.values()[change]));
    }
    // An occasion that changes nothing is none, but for roundings.
    auto const same = [&](auto const& s, subject_draws const& d, std::size_t) { return person(s, d, 0); };
    auto const cut = simulate(mitragynine::model, 12, same, plan, quarters(48.0), keep(plasma), {.seed = 9, .occasions = {5 * h, 24.1 * h}});
    auto const whole = simulate(mitragynine::model, 12, same, plan, quarters(48.0), keep(plasma), {.seed = 9});
    for (std::size_t k = 0; k < cut.values().size(); ++k)
        REQUIRE(cut.values()[k] == Approx(whole.values()[k]).epsilon(1e-12).margin(1e-15));
}

TEST_CASE("Draws are the subject's own: replicates and seeds differ, neighbours do not matter") {
    auto const at = [](std::uint64_t seed, std::uint64_t replicate, std::size_t count) {
        auto const c = simulate(mitragynine::model, count,
                                [](auto const&, subject_draws const& d) {
                                    auto p = mitragynine::typical;
                                    p.cl = p.cl * std::exp(0.3 * d.normal("cl"));
                                    return p;
                                },
                                dose{mitragynine::drug, 25 * mg}, quarters(8.0), keep(plasma), {.seed = seed, .replicate = replicate});
        return c[plasma].row(2)[20];
    };
    CHECK(at(1, 0, 3) == at(1, 0, 30));
    CHECK(at(1, 0, 3) != at(2, 0, 3));
    CHECK(at(1, 0, 3) != at(1, 1, 3));
}

TEST_CASE("Progress is told in order and to the end") {
    std::vector<std::size_t> heard;
    auto const c = simulate(mitragynine::model, 500, [](auto const&, subject_draws const&) { return mitragynine::typical; }, dose{mitragynine::drug, 25 * mg}, quarters(), keep(plasma),
                            {.threads = 3, .progress = [&](cohort_progress p) {
                                 CHECK(p.of == 500);
                                 heard.push_back(p.done);
                             }});
    CHECK(std::ranges::is_sorted(heard));
    REQUIRE(!heard.empty());
    CHECK(heard.back() == 500);
    CHECK(c.failures().empty());
}

TEST_CASE("An occasion that begins at the end is the last sample's, whatever is read") {
    auto const person = [](auto const&, subject_draws const&, std::size_t occasion) {
        auto p = mitragynine::typical;
        p.v1 = (occasion == 0 ? 1.0 : 2.0) * p.v1;
        return p;
    };
    auto const c = simulate(mitragynine::model, 3, person, dose{mitragynine::drug, 25 * mg}, quarters(8.0), keep(plasma, central), {.occasions = {8 * h}});
    auto const volume_at = [&](std::size_t k) { return c[central].row(1)[k] / c[plasma].row(1)[k]; };
    CHECK(volume_at(31) == Approx(mitragynine::typical.v1.base()).epsilon(1e-13));
    CHECK(volume_at(32) == Approx(2.0 * mitragynine::typical.v1.base()).epsilon(1e-13));
}

namespace {
template <class S = double>
struct rate_of_growth {
    S k;
    static constexpr auto fields() { return std::tuple{field{"k", &rate_of_growth::k, none, "1/h", any_finite}}; }
};
/// A law of one's own: what is there becomes more.
template <class S>
struct growth_law {
    using scalar_type = S;
    using reads = compartment_list<>;
    static constexpr bool linear = true;
    static constexpr std::string_view name = "growth";
    S k;
    template <class T, class Amounts>
    constexpr T rate(T const& amount, Amounts const&) const {
        return -k * amount;
    }
    void check(checklist&, std::string const&) const {}
};
inline constexpr struct growing final {
    template <class S>
    static constexpr auto flows(rate_of_growth<S> const& p) {
        return std::tuple{flow(central, eliminated, growth_law<S>{p.k})};
    }
} growing;
} // namespace

TEST_CASE("A linear law that grows is as exact as one that falls") {
    auto const person = [](auto const&, subject_draws const&) { return rate_of_growth<>{1.0 / 3.0}; };
    auto const given = dose{mitragynine::drug, 1 * mg, {.by = into(central)}};
    double const start = given.amount_base();
    auto const steps = simulate(growing, 2, person, given, {.until = 48 * h, .every = 24 * h}, keep(central));
    CHECK(steps[central].row(1)[2] == Approx(start * std::exp(16.0)).epsilon(1e-12));
    auto const listed = simulate(growing, 2, person, given, {.at = {0 * h, 5 * h, 48 * h}}, keep(central));
    CHECK(listed[central].row(1)[1] == Approx(start * std::exp(5.0 / 3.0)).epsilon(1e-12));
    CHECK(listed[central].row(1)[2] == Approx(start * std::exp(16.0)).epsilon(1e-12));
}
