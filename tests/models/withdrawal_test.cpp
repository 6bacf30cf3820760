#include "catch.hpp"

#include <alkaloid/dynamics/activation.hpp>
#include <alkaloid/facts/buprenorphine.hpp>
#include <alkaloid/models/neurotransmitters.hpp>
#include <alkaloid/models/withdrawal.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
using fractions = curve<dimension{}>;
std::vector<double> grid(double until, int steps) {
    std::vector<double> t;
    for (int i = 0; i <= steps; ++i)
        t.push_back(until * i / steps);
    return t;
}
/// Ninety days at one occupancy by buprenorphine, then at another: the score an instant after.
double after_change(double before, double after) {
    auto const t = grid(90.0 * 24.0, 900);
    std::vector<double> occupied(t.size(), before);
    occupied.back() = after;
    fractions const rho(t, occupied, {{t.size() - 1, before}});
    auto const stimulus = stimulus_behind(buprenorphine::yassen2007::alpha.value * rho);
    return withdrawal::scored(adapt(stimulus, withdrawal::typical()).drive).total.values().back();
}
} // namespace

TEST_CASE("withdrawal is nothing without dependence, and the score stays within its scale") {
    auto const s = withdrawal::scored(fractions({0, 1, 2, 3}, {0.0, 0.2, 1.0, 1.0}));
    CHECK(s.total[0] == 0.0);
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK((s.total[i] >= 0.0 && s.total[i] <= 48.0));
        CHECK(s.pain[i] + s.gastrointestinal[i] + s.autonomic[i] + s.restlessness[i] == Approx(s.total[i]).margin(1e-12));
        CHECK((s.insomnia[i] >= 0.0 && s.insomnia[i] <= 1.0));
    }
    CHECK(s.total[2] > s.total[1]);
}

TEST_CASE("the bands are the scale's") {
    CHECK(withdrawal::band_of(0.0) == "none");
    CHECK(withdrawal::band_of(4.4) == "none");
    CHECK(withdrawal::band_of(4.5) == "mild");
    CHECK(withdrawal::band_of(13.0) == "moderate");
    CHECK(withdrawal::band_of(30.0) == "moderately severe");
    CHECK(withdrawal::band_of(48.0) == "severe");
}

TEST_CASE("maintained on 32 mg buprenorphine: no named withdrawal while half of the receptors are occupied, moderate when all of it is gone") {
    CHECK(after_change(0.84, 0.84) < 0.1);
    CHECK(after_change(0.84, 0.50) < 5.0);  // Greenwald 2014: at most 50 % available
    CHECK(after_change(0.84, 0.41) > after_change(0.84, 0.50));
    CHECK(withdrawal::band_of(after_change(0.84, 0.0)) == "moderate");
}

TEST_CASE("withdrawal is precipitated: at once by an antagonist, and by a partial agonist in one used to a full agonist, not in one used to nothing") {
    auto const t = grid(60.0 * 24.0, 1440);
    auto const level = [&](double before, double after) {
        std::vector<double> c(t.size(), before);
        c.back() = after;
        return curve<dims::amount - dims::volume>(t, c, {{t.size() - 1, before}});
    };
    auto const score = [&](double full, double partial_given, double antagonist_given) {
        auto const s = activation(receptors::mu, agonist{level(full, full), half_maximal(10.0 * nM, 1.0)},
                                  agonist{level(0.0, partial_given), half_maximal(buprenorphine::ki_mu, 0.3)}, agonist{level(0.0, antagonist_given), antagonist(1.4 * nM)}).stimulus;
        auto const felt = withdrawal::scored(adapt(s, withdrawal::typical()).drive).total;
        return std::pair{felt.before(t.size() - 1), felt.values().back()};
    };
    auto const heavy = score(0.2, 0.1, 0.0), blocked = score(0.2, 0.0, 1.0), naive = score(0.0, 0.1, 0.0), blocked_naive = score(0.0, 0.0, 1.0);
    CHECK(heavy.first < 0.1);
    CHECK(heavy.second > 5.0);                // a partial agonist in the full one's place
    CHECK(blocked.second > heavy.second);
    CHECK(naive.second == 0.0);
    CHECK(blocked_naive.second == 0.0);
}

TEST_CASE("a person whose activation averages one half has the tolerance of chronic users") {
    auto const t = grid(120.0 * 24.0, 1200);
    // The stimulus that leaves one half after tolerance: fold times 1.
    auto const a = adapt(fractions(t, std::vector<double>(t.size(), 4.3)), withdrawal::typical());
    CHECK(a.activation.values().back() == Approx(0.5).epsilon(1e-3));
    CHECK(a.fold.values().back() == Approx(opioid_effects::respiratory_tolerance.value).epsilon(2e-3));
}

TEST_CASE("what is said of withdrawal is grade D, and names what was assumed") {
    auto const s = withdrawal::scored(adapt(fractions({0, 1}, {1.0, 1.0}), withdrawal::typical()).drive);
    CHECK(evidence(s).grade == evidence_grade::D);
    CHECK(evidence(s).links == 7);
    CHECK(evidence(s).weakest.status == verification::assumed);
}

TEST_CASE("dopamine rises with activation, noradrenaline falls with it and overshoots in withdrawal, at rest nothing moves") {
    using neurotransmitters::extrapolated_from_opioids;
    auto const t = grid(24.0, 240);
    auto const level = [&](double x) { return fractions(t, std::vector<double>(t.size(), x)); };
    CHECK(neurotransmitters::dopamine(level(0.0), extrapolated_from_opioids)[240] == Approx(1.0));
    CHECK(neurotransmitters::dopamine(level(0.5), extrapolated_from_opioids)[240] == Approx(1.5).epsilon(1e-4));
    CHECK(neurotransmitters::noradrenaline(level(0.0), level(0.0), level(0.0), extrapolated_from_opioids)[240] == Approx(1.0));
    CHECK(neurotransmitters::noradrenaline(level(0.5), level(0.5), level(0.0), extrapolated_from_opioids)[240] == Approx(0.36).epsilon(1e-4));
    auto const rebound = neurotransmitters::noradrenaline(level(0.0), level(0.0), level(0.5), extrapolated_from_opioids);
    CHECK(rebound[240] == Approx(2.0).epsilon(1e-4));
    CHECK(evidence(rebound).grade == evidence_grade::D);
}
