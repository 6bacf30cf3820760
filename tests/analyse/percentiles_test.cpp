#include "catch.hpp"

#include <alkaloid/analyse/percentiles.hpp>
#include <alkaloid/models/typical_mitragynine.hpp>
#include <alkaloid/simulate/cohort.hpp>
#include <alkaloid/solve/automatic.hpp>

#include <limits>
#include <random>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
double const nothing = std::numeric_limits<double>::quiet_NaN();
/// Rows of one observable, as a cohort would have them.
struct made {
    std::vector<double> values, times;
    std::size_t subjects;
    ensemble<dimension{}> of() const { return {values.data(), times.size(), subjects, times, {provenance{"k", "3", "", "somebody", verification::read, evidence_grade::B, ""}}}; }
};
} // namespace

TEST_CASE("Percentiles are those of the people at each time: type 7") {
    // By hand: sorted 1, 2, 4, 9; percent p lies at 0.03 p between them.
    made const four{{9, 1, 1, 2, 4, 3, 2, 4}, {0, 1}, 4};
    auto const p = percentiles<0, 5, 50, 95, 100>(four.of());
    std::vector<double> const expected = {1.0, 1.15, 3.0, 8.25, 9.0};
    for (std::size_t k = 0; k < p.size(); ++k)
        CHECK(p[k][0] == Approx(expected[k]).epsilon(1e-14));
    CHECK(p.at(50)[1] == 2.5);
    CHECK(p.at(100)[1] == 4.0);
    CHECK(p.counted == 4);
    CHECK(p.left_out == 0);
    CHECK(p[0].times()[1] == 1.0);
    CHECK(evidence(p).grade == evidence_grade::B);
    CHECK(percentiles(four.of(), std::array{2.5})[0][0] == Approx(1.075).epsilon(1e-14));
}

TEST_CASE("Percentiles do not depend on the order of people, keep their own order, and each has as many people below as it says") {
    std::mt19937_64 bits(5);
    made all{{}, std::vector<double>(21), 201}; // 201: percent k falls on somebody
    for (std::size_t i = 0; i < all.times.size(); ++i)
        all.times[i] = static_cast<double>(i);
    for (std::size_t i = 0; i < all.subjects * all.times.size(); ++i)
        all.values.push_back(static_cast<double>(bits() >> 11));
    auto turned = all;
    for (std::size_t s = 0; s < all.subjects; ++s)
        std::copy_n(all.values.begin() + static_cast<std::ptrdiff_t>(21 * s), 21, turned.values.end() - static_cast<std::ptrdiff_t>(21 * (s + 1)));
    auto const p = percentiles<5, 50, 95>(all.of()), q = percentiles<5, 50, 95>(turned.of());
    for (std::size_t i = 0; i < 21; ++i) {
        CHECK(p[0][i] < p[1][i]);
        CHECK(p[1][i] < p[2][i]);
        for (std::size_t k = 0; k < 3; ++k) {
            CHECK(p[k].values()[i] == q[k].values()[i]);
            std::size_t below = 0;
            for (std::size_t s = 0; s < all.subjects; ++s)
                below += all.of().row(s)[i] < p[k].values()[i];
            CHECK(below == static_cast<std::size_t>(2.0 * p.percent[k]));
        }
    }
}

TEST_CASE("Who has no number at one time is in no percentile at any, and is counted") {
    made const three{{1, 1, nothing, nothing, 5, std::numeric_limits<double>::infinity(), 3, 3}, {0, 1}, 4};
    auto const p = percentiles<0, 100>(three.of());
    CHECK(p.counted == 2);
    CHECK(p.left_out == 2);
    CHECK(p[1][0] == 3.0);
    CHECK(p[1][1] == 3.0);
}

TEST_CASE("Percentiles refuse what makes no sense") {
    made const one{{1, 2}, {0, 1}, 1}, nobody{{nothing, 1}, {0, 1}, 1};
    CHECK_THROWS_WITH(percentiles<101>(one.of()), ContainsSubstring("percentile = 101 %, must be in [0, 100]"));
    CHECK_THROWS_WITH((percentiles<-1, 50>(one.of())), ContainsSubstring("-1 %"));
    CHECK_THROWS_WITH(percentiles<50>(nobody.of()), ContainsSubstring("subjects who can be counted = 0 of 1"));
    CHECK_THROWS_WITH(percentiles<50>(one.of()).at(51), ContainsSubstring("one that was asked for"));
}

TEST_CASE("Of a cohort the percentiles have the observable's unit, and the failed are left out") {
    auto const crowd = simulate(
        mitragynine::model, 20,
        [](auto const& who, subject_draws const& d) {
            auto p = mitragynine::typical;
            p.cl = (who.id == 7 ? -1.0 : std::exp(0.3 * d.normal("cl"))) * p.cl;
            return p;
        },
        dose{mitragynine::drug, 25 * mg}, {.until = 4 * h, .every = 1 * h}, keep(plasma), {.seed = 3, .threads = 1});
    auto const p = percentiles<0, 50, 100>(crowd[plasma]);
    CHECK(p.counted == 19);
    CHECK(p.left_out == crowd.failures().size());
    double most = 0.0;
    for (std::size_t i = 0; i < crowd.size(); ++i)
        if (crowd.ok(i))
            most = std::max(most, crowd[plasma].row(i)[2]);
    CHECK(p.at(100)[2].in(uM) == most);
}
