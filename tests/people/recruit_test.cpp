#include "catch.hpp"

#include <alkaloid/people/adults.hpp>
#include <alkaloid/people/recruit.hpp>
#include <alkaloid/people/sobol_draws.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <limits>
#include <vector>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
subject somebody(subject_draws const& d) {
    subject who;
    who.body.weight = 70.0 * std::exp(0.2 * d.normal("weight")) * kg;
    return who;
}
/// Bitwise.
bool same(subject const& a, subject const& b) {
    return a.id == b.id && a.body.sex == b.body.sex && a.body.age == b.body.age && a.body.height == b.body.height && a.body.weight == b.body.weight && a.egfr == b.egfr && a.liver == b.liver &&
           a.cyp2d6 == b.cyp2d6 && a.cyp3a == b.cyp3a && a.regular_user == b.regular_user && a.fed == b.fed;
}
} // namespace

TEST_CASE("Recruits are numbered from 1, and are the same whether they are made at once or on demand, in any order") {
    auto const now = recruit(500, 11, adults());
    auto const lazy = recruits(500, 11, adults());
    REQUIRE(now.size() == 500);
    REQUIRE(lazy.size() == 500);
    for (std::size_t i = now.size(); i-- > 0;) {
        REQUIRE(now[i].id == i + 1);
        REQUIRE(same(now[i], lazy[i]));
    }
}

TEST_CASE("One person more changes nobody; another seed or replicate changes all") {
    auto const few = recruit(20, 11, somebody), more = recruit(21, 11, somebody);
    for (std::size_t i = 0; i < few.size(); ++i)
        REQUIRE(same(few[i], more[i]));
    auto const first = recruit(20, draws(11, 0), somebody), next = recruit(20, draws(11, 1), somebody), other = recruit(20, 12, somebody);
    for (std::size_t i = 0; i < few.size(); ++i) {
        REQUIRE(same(few[i], first[i]));
        REQUIRE_FALSE(same(few[i], next[i]));
        REQUIRE_FALSE(same(few[i], other[i]));
    }
}

TEST_CASE("Ten million people on demand are a random-access range") {
    auto const crowd = recruits(10000000, 3, somebody);
    static_assert(std::random_access_iterator<decltype(crowd.begin())>);
    CHECK(crowd.end() - crowd.begin() == 10000000);
    CHECK(crowd[9999999].id == 10000000);
    CHECK(same(*(crowd.begin() + 5000000), crowd[5000000]));
    CHECK(std::distance(crowd.begin(), std::next(crowd.begin(), 7)) == 7);
}

TEST_CASE("A recruiter may know the number of the person") {
    auto const pair = recruit(4, 1, [](std::uint64_t id, auto const&) { return subject{.fed = id % 2 == 0}; });
    CHECK_FALSE(pair[0].fed);
    CHECK(pair[1].fed);
    CHECK(pair[3].id == 4);
}

TEST_CASE("A cohort of nobody is refused, at once or on demand") {
    CHECK_THROWS_WITH(recruit(0, 1, somebody), "recruit: 1 value cannot be used\n  people = 0, must be at least 1");
    CHECK_THROWS_WITH(recruits(0, 1, somebody), "recruits: 1 value cannot be used\n  people = 0, must be at least 1");
}

TEST_CASE("A covariate that is no number is refused with its person, name and value") {
    auto const broken = [](std::uint64_t id, auto const&) {
        subject who;
        if (id == 3)
            who.body.weight = std::numeric_limits<double>::quiet_NaN() * kg, who.egfr = -1.0;
        return who;
    };
    CHECK_THROWS_WITH(recruit(5, 1, broken), "recruit: 2 values cannot be used\n  subject 3: weight = nan kg, must be in [30, 250]\n  subject 3: egfr = -1 mL/min/1.73 m2, must be in [0, 250]");
    auto const lazy = recruits(5, 1, broken);
    CHECK(lazy[1].id == 2);
    CHECK_THROWS_WITH(lazy[2], ContainsSubstring("subject 3: weight = nan kg"));

    auto const all = [](auto const&) { return subject{.cyp3a = -1.0}; };
    CHECK_THROWS_WITH(recruit(50, 1, all), ContainsSubstring("subject 10: cyp3a = -1") && ContainsSubstring("subjects with impossible covariates = 50") && !ContainsSubstring("subject 11"));

    for (auto const& bad : {subject{.body = {.age = 5.0}}, subject{.body = {.height = 3.0 * metre}}, subject{.liver = static_cast<child_pugh>(9)}, subject{.cyp2d6 = static_cast<cyp2d6>(-1)},
                            subject{.cyp3a = std::numeric_limits<double>::infinity()}}) {
        checklist found;
        bad.check(found);
        CHECK(found.found().size() == 1);
    }
    checklist sound;
    subject{}.check(sound);
    CHECK(sound.empty());
}

TEST_CASE("A subject's numbers can be visited by name, in the unit they are spoken of in") {
    std::vector<std::string> names;
    std::vector<double> numbers;
    for_each_field(subject{.cyp3a = 0.5}, [&](auto const& f, double x) { names.emplace_back(f.name), numbers.push_back(x); });
    CHECK(names == std::vector<std::string>{"age", "height", "weight", "egfr", "cyp3a"});
    CHECK(numbers == std::vector<double>{30.0, 1.76, 75.0, 100.0, 0.5});
}

TEST_CASE("A hundred thousand adults have the shares, means and limits that their population states") {
    adult_population const of{.women = 0.3, .youngest = 20, .oldest = 60, .regular_users = 0.2, .fed = 0.7};
    double const n = 100000;
    auto const people = recruits(100000, 17, adults(of));
    double women = 0, age = 0, height = 0, squares = 0, men = 0, poor = 0, intermediate = 0, ultrarapid = 0, regular = 0, fed = 0, log_cyp3a = 0;
    for (auto const& who : people) {
        women += who.body.sex == sex::female;
        age += who.body.age;
        if (who.body.sex == sex::male) {
            double const off = who.body.height.in(metre) - 1.76;
            ++men, height += off, squares += off * off;
        }
        poor += who.cyp2d6 == cyp2d6::poor, intermediate += who.cyp2d6 == cyp2d6::intermediate, ultrarapid += who.cyp2d6 == cyp2d6::ultrarapid;
        regular += who.regular_user, fed += who.fed, log_cyp3a += std::log(who.cyp3a);
        double const index = who.body.weight.in(kg) / std::pow(who.body.height.in(metre), 2);
        REQUIRE((index > 17.0 - 1e-9 && index < 45.0 + 1e-9));
        REQUIRE((who.body.height.in(metre) > 1.4 - 1e-9 && who.body.height.in(metre) < 2.1 + 1e-9));
        REQUIRE((who.body.age > 20.0 && who.body.age < 60.0));
    }
    auto const share = [&](double count, double p) { return std::abs(count / n - p) < 3.5 * std::sqrt(p * (1 - p) / n); };
    CHECK(share(women, 0.3));
    CHECK(share(poor, of.cyp2d6_poor));
    CHECK(share(intermediate, of.cyp2d6_intermediate));
    CHECK(share(ultrarapid, of.cyp2d6_ultrarapid));
    CHECK(share(regular, 0.2));
    CHECK(share(fed, 0.7));
    CHECK(std::abs(age / n - 40.0) < 3.5 * 40.0 / std::sqrt(12.0 * n));
    CHECK(std::abs(height / men) < 3.5 * 0.07 / std::sqrt(men));
    CHECK(std::sqrt(squares / men) == Approx(0.07).epsilon(3.5 / std::sqrt(2.0 * men)));
    CHECK(std::abs(log_cyp3a / n) < 3.5 * 0.3 / std::sqrt(n));
}

TEST_CASE("A population that cannot be is refused as a whole") {
    CHECK_THROWS_WITH(adults({.women = 1.5, .youngest = 50, .oldest = 40, .cyp2d6_poor = 0.9, .cyp2d6_intermediate = 0.9}),
                      ContainsSubstring("share of women = 1.5") && ContainsSubstring("oldest = 40") && ContainsSubstring("phenotypes together = 1.8"));
}

TEST_CASE("Every draw of an adult is in the list for Sobol's points") {
    struct spy {
        mutable std::vector<std::string> asked;
        double uniform(std::string_view what) const { return asked.emplace_back(what), 0.4; }
    } const d;
    adults()(d);
    auto keys = adults::keys();
    std::sort(keys.begin(), keys.end());
    std::sort(d.asked.begin(), d.asked.end());
    CHECK(keys == d.asked);
}
