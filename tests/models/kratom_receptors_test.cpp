#include "catch.hpp"

#include <alkaloid/analyse/band.hpp>
#include <alkaloid/analyse/peak.hpp>
#include <alkaloid/facts/laboratories.hpp>
#include <alkaloid/models/kratom_receptors.hpp>
#include <alkaloid/models/products.hpp>
#include <alkaloid/simulate/simulate.hpp>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
auto extract() {
    return simulate(mitragynine::model, mitragynine::typical, dose{mitragynine::drug, 29.6 * mg}, {.until = 24 * h, .every = 15 * minute});
}
} // namespace

TEST_CASE("kratom at mu: occupancy and activation are in (0, 1), 7-OH does most, and both fall to less than a tenth at delta by mitragynine") {
    auto const course = extract();
    auto const mu = kratom::occupancy(receptors::mu, course);
    auto const active = kratom::activation(course);
    CHECK((cmax(mu.total) > 0.1 && cmax(mu.total) < 0.5));
    CHECK(cmax(mu[1]) > cmax(mu[0]));
    CHECK((cmax(active.total) > 0.02 && cmax(active.total) < cmax(mu.total)));
    CHECK(cmax(kratom::occupancy(receptors::delta, course)[0]) < 0.1 * cmax(mu.total));
    CHECK(kratom::occupancy(receptors::alpha2a, course).size() == 1);
}

TEST_CASE("another laboratory is a change of members, and the result says whose constants it rests on") {
    auto const course = extract();
    kratom::constants mouse;
    mouse.mg_ki_mu = receptors::varadi2016::mitragynine_ki_mu;
    mouse.oh_ki_mu = receptors::varadi2016::hydroxymitragynine_ki_mu;
    auto const theirs = kratom::occupancy(receptors::mu, course, mouse);
    CHECK(cmax(theirs.total) > cmax(kratom::occupancy(receptors::mu, course).total));
    bool named = false;
    for (auto const& link : theirs.rests_on().links())
        named = named || link.cite == "varadi2016";
    CHECK(named);
}

TEST_CASE("plasma is as weak as its weakest parameter; of 7-OH's own parameters plasma mitragynine knows nothing") {
    auto const course = extract();
    CHECK(evidence(course[plasma]).grade == evidence_grade::D);
    CHECK(evidence(course[plasma]).weakest.name == "lag");
    CHECK(course[plasma].rests_on().links().size() == 7);
    CHECK(course[plasma_7oh].rests_on().links().size() == 12);
    CHECK(evidence(kratom::activation(course)).grade == evidence_grade::D);
}

TEST_CASE("constants drawn within what laboratories disagree by give a band about the line") {
    auto const course = extract();
    auto const line = kratom::occupancy(receptors::mu, course).total;
    auto const b = uncertainty({.replicates = 300, .seed = 4}, [&](draws const& d) { return kratom::occupancy(receptors::mu, course, kratom::constants{}.drawn(d)).total; });
    for (std::size_t i = 4; i < line.size(); i += 10) {
        CHECK(b.low[i] < line[i]);
        CHECK(b.high[i] > line[i]);
        CHECK(b.median[i] == Approx(line[i]).epsilon(0.2));
        CHECK((b.low[i] >= 0.0 && b.high[i] <= 1.0));
    }
    bool named = false;
    for (auto const& link : b.rests_on().links())
        named = named || link.name == "spread of affinities";
    CHECK(named);
    auto const c = kratom::constants{}.drawn(draws(4, 11));
    CHECK(c.mg_ki_mu.value / mitragynine::ki_mu.value == Approx(c.mg_ka.value / mitragynine::ka_mu.value));
}

TEST_CASE("what a product holds is on the path, through repetition, delay and sum; a dose that was chosen is not") {
    auto const names = [](basis const& b, std::string_view name) {
        for (auto const& link : b.links())
            if (link.name == name)
                return true;
        return false;
    };
    auto const plan = repeat(products::tea.serving(2), {.every = 24 * h, .count = 3}).delayed(1 * h) + dose{mitragynine::drug, 5 * mg};
    CHECK(names(plan.rests_on(), "yield of tea"));
    auto const course = simulate(mitragynine::model, mitragynine::typical, plan, {.until = 24 * h, .every = 1 * h});
    CHECK(names(course[plasma].rests_on(), "yield of tea"));
    CHECK(names(kratom::activation(course).rests_on(), "yield of tea"));
    CHECK_FALSE(names(extract()[plasma].rests_on(), "yield of tea"));
    CHECK(regimen<>(dose{mitragynine::drug, 5 * mg}).rests_on().empty());
}
