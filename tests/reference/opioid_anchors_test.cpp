// The published anchors of receptors, ventilation, tolerance and withdrawal: each within its range, or a miss that is known.

#include "../../examples/support/opioid_anchors.hpp"

#include "catch.hpp"

TEST_CASE("occupancy, ventilation and tolerance meet what was published, but where a miss is known") {
    auto const all = support::opioid_anchors();
    CHECK(all.size() == 23);
    std::size_t misses = 0;
    for (auto const& a : all) {
        INFO(a.what << ", predicted " << a.predicted << ' ' << a.unit << ", published " << a.published << " (" << a.low << " to " << a.high << ", " << a.range << "), @" << a.cite << ", by " << a.rests_on);
        CHECK(a.met() == !a.known_miss);
        CHECK(!a.cite.empty());
        misses += a.known_miss;
        CHECK_FALSE((a.by_construction && a.known_miss));
    }
    CHECK(misses == 4);
}

TEST_CASE("blocked occupancy rises with naloxone's dose, and each constant's own opioid is named") {
    double before = -1.0;
    for (auto const& a : support::opioid_anchors())
        if (a.rests_on.find("olofsen2010") != std::string::npos) {
            CHECK(a.predicted > before);
            before = a.predicted;
        }
    CHECK(before > 90.0);
}
