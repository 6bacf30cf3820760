#include "catch.hpp"

#include <alkaloid/models/ethanol.hpp>
#include <alkaloid/models/typical_ethanol.hpp>
#include <alkaloid/models/typical_mitragynine.hpp>
#include <alkaloid/people/adults.hpp>
#include <alkaloid/people/between_subject.hpp>
#include <alkaloid/people/recruit.hpp>
#include <alkaloid/people/sobol_draws.hpp>
#include <alkaloid/people/uncertain.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace alkaloid;

namespace {
// The covariate model of docs/people.md.
auto const disposition = omega<3>::of_cvs("disposition", {"cl", "v1", "ka"}, {0.4, 0.3, 0.5}, {{"cl", "v1", 0.6}});
auto const visits = omega<1>::of_cvs("visits", {"ka"}, {0.3});

auto const person = [](subject const& who, auto const& d, std::size_t visit) {
    auto p = mitragynine::at_weight(mitragynine::typical, who.body.weight);
    auto const eta = disposition.draw(d);
    p.cl = vary::log_normal(p.cl, eta["cl"]);
    p.v1 = vary::log_normal(p.v1, eta["v1"]);
    p.ka = vary::log_normal(p.ka, eta["ka"] + visits.draw(d, visit)["ka"]);
    return p;
};
} // namespace

TEST_CASE("A covariate model is an ordinary function of a subject and draws, in which clearance follows size and effects") {
    auto const crowd = recruits(20000, 21, adults());
    std::vector<double> logs;
    double size = 0;
    for (auto const& who : crowd) {
        auto const p = person(who, subject_draws(21, who.id), 0);
        checklist found;
        check_parameters(p, found);
        REQUIRE(found.empty());
        logs.push_back(std::log(p.cl / mitragynine::typical.cl));
        size += std::log(clearance_by_size(who.body));
    }
    double sum = 0;
    for (double x : logs)
        sum += x;
    double const n = double(logs.size());
    CHECK(std::abs(sum - size) / n < 3.5 * sd_of_cv(0.4) / std::sqrt(n)); // effects have mean 0 on the logarithm
}

TEST_CASE("Visits of one person share what is the person's, and differ in what is the visit's") {
    subject const who{.id = 5};
    subject_draws const d(21, who.id);
    auto const first = person(who, d, 1), next = person(who, d, 2);
    CHECK(first.cl == next.cl);
    CHECK(first.v1 == next.v1);
    CHECK_FALSE(first.ka == next.ka);
}

TEST_CASE("The same model takes Sobol's points in the place of draws") {
    auto names = adults::keys();
    names.insert(names.begin(), disposition.keys().begin(), disposition.keys().end());
    sobol_plan const plan(21, names);
    auto const even = recruits(1024, plan, adults());
    double sum = 0, size = 0, random = 0, random_size = 0;
    for (auto const& who : even) {
        sum += std::log(person(who, plan.at(who.id), 0).cl / mitragynine::typical.cl);
        size += std::log(clearance_by_size(who.body));
    }
    for (auto const& who : recruits(1024, 21, adults())) {
        random += std::log(person(who, subject_draws(21, who.id), 0).cl / mitragynine::typical.cl);
        random_size += std::log(clearance_by_size(who.body));
    }
    CHECK(std::abs(sum - size) < 0.1 * std::abs(random - random_size)); // the mean effect is nearer 0
}

TEST_CASE("A replicate is a whole trial: people and typical values change, people's common typical values do not differ") {
    uncertain const fit("fit", {"cl"}, {26.54}, {{0.16}});
    double const first = fit.draw(draws(21, 0))["cl"], next = fit.draw(draws(21, 1))["cl"];
    CHECK(first != next);
    CHECK_FALSE(recruits(3, draws(21, 0), adults())[0].body.weight == recruits(3, draws(21, 1), adults())[0].body.weight);
    CHECK_FALSE(person(subject{}, subject_draws(21, 1, 0), 0).cl == person(subject{}, subject_draws(21, 1, 1), 0).cl);
}

TEST_CASE("Somebody who has eaten absorbs ethanol as somebody who has eaten: the stomach is a covariate") {
    auto const drinker = [](subject const& who, auto const&) { return ethanol::typical(who.body, drinks::wine, who.fed ? ethanol::stomach::fed : ethanol::stomach::fasting); };
    subject_draws const d(1, 1);
    CHECK(drinker({.fed = true}, d).ka < drinker({.fed = false}, d).ka);
}
