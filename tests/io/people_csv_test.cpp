#include "catch.hpp"

#include <alkaloid/io/people_csv.hpp>
#include <alkaloid/people/adults.hpp>
#include <alkaloid/people/recruit.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
std::vector<subject> people_of(std::string const& text, std::vector<std::string> const& ignored = {}) {
    std::istringstream in(text);
    return read_people(in, ignored);
}
std::string const head = "id,sex,age,height,weight";
/// What the reader says of these lines under the header.
std::string complaint(std::string const& lines, std::string const& header = head) {
    try {
        people_of(header + "\n" + lines);
    } catch (parse_error const& e) {
        return e.what();
    }
    return "nothing";
}
} // namespace

TEST_CASE("People read from CSV have what the file says, in any order and case, and defaults where a column is not there") {
    auto const people = people_of("# a comment\nWeight,ID,Sex,age,HEIGHT,cyp2d6,child_pugh,fed\n\n62.5, 7 ,F,41,1.65,Poor,b,yes\n80,3,male,29.5,1.8,normal,none,0\n");
    REQUIRE(people.size() == 2);
    CHECK(people[0].id == 7);
    CHECK(people[0].body.sex == sex::female);
    CHECK(people[0].body.age == 41.0);
    CHECK(people[0].body.height == 1.65 * metre);
    CHECK(people[0].body.weight == 62.5 * kg);
    CHECK(people[0].cyp2d6 == cyp2d6::poor);
    CHECK(people[0].liver == child_pugh::b);
    CHECK(people[0].fed);
    CHECK_FALSE(people[1].fed);
    CHECK(people[1].body.sex == sex::male);
    CHECK(people[1].egfr == ordinary_egfr);
    CHECK(people[1].cyp3a == 1.0);
}

TEST_CASE("Whom one writes one reads again") {
    auto all = recruit(200, 5, adults({.regular_users = 0.5, .fed = 0.5}));
    all[3].liver = child_pugh::c, all[4].liver = child_pugh::a, all[5].id = 18446744073709551615ull;
    auto const file = std::filesystem::temp_directory_path() / "alkaloid_people_csv_test.csv";
    write_people(file, all, {"two hundred people"});
    std::ifstream in(file);
    auto const again = read_people(in);
    REQUIRE(again.size() == all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto const &a = all[i], &b = again[i];
        REQUIRE((a.id == b.id && a.body.sex == b.body.sex && a.liver == b.liver && a.cyp2d6 == b.cyp2d6 && a.regular_user == b.regular_user && a.fed == b.fed));
        REQUIRE((a.body.age == b.body.age && a.body.height == b.body.height && a.egfr == b.egfr && a.cyp3a == b.cyp3a));
        REQUIRE(a.body.weight.in(kg) == Approx(b.body.weight.in(kg)).epsilon(3e-16));
    }
    std::filesystem::remove(file);

    auto const lazy = recruits(3, 5, adults());
    write_people(file, lazy);
    std::ifstream few(file);
    CHECK(read_people(few).size() == 3);
    std::filesystem::remove(file);
}

TEST_CASE("A person who cannot be read is refused with line, column, name and what was found") {
    CHECK(complaint("1,male,30,1.7,nan") == "line 2, column 15: weight: must be a decimal number; a missing covariate is not replaced; found 'nan'");
    CHECK(complaint("1,male,30,,70") == "line 2, column 11: height: must be a decimal number; a missing covariate is not replaced; found nothing");
    CHECK(complaint("1,male,30,.,70") == "line 2, column 11: height: must be a decimal number; a missing covariate is not replaced; found '.'");
    CHECK(complaint("1,male,30,1.7,70\n2,male,30,170,70") == "line 3, column 11: height: must be in [1.2, 2.3] m; found '170'");
    CHECK(complaint("1,man,30,1.7,70") == "line 2, column 3: sex: must be male, female, m or f; found 'man'");
    CHECK(complaint("1,m,30,1.7,70\n\n1,f,30,1.7,70") == "line 4, column 1: id: must be a person of its own, since draws are keyed by it; line 2 has it, too; found '1'");
    CHECK(complaint("1.5,m,30,1.7,70") == "line 2, column 1: id: must be a whole number below 2^64, 0 or more; found '1.5'");
    CHECK(complaint("18446744073709551616,m,30,1.7,70").find("must be a whole number below 2^64") != std::string::npos);
    CHECK(complaint("1,m,30,1.7") == "line 2, column 11: the row must have 5 cells, as the header has; found 4");
    CHECK(complaint("1,m,30,1.7,70,x") == "line 2, column 15: the row must have 5 cells, as the header has; found 6");
    CHECK(complaint("1,m,30,1.7,70,-3", head + ",egfr") == "line 2, column 15: egfr: must be in [0, 250] mL/min/1.73 m2; found '-3'");
    CHECK(complaint("1,m,30,1.7,70,fast", head + ",cyp2d6") == "line 2, column 15: cyp2d6: must be poor, intermediate, normal or ultrarapid; found 'fast'");
    CHECK(complaint("1,m,30,1.7,70,2", head + ",fed") == "line 2, column 15: fed: must be 0, 1, no or yes; found '2'");
}

TEST_CASE("A header must name what is needed, once, and nothing that would be passed over unsaid; a file must have people") {
    CHECK(complaint("", "id,sex,age,height") == "line 1, column 1: weight: the header must have it");
    CHECK(complaint("", head + ",weight") == "line 1, column 26: header: must name each column once; found 'weight' again");
    CHECK(complaint("", head + ",race").starts_with("line 1, column 26: header: must be id, sex, age"));
    CHECK(complaint("1,m,30,1.7,70,x", head + ",race").ends_with("found 'race'"));
    CHECK(people_of(head + ",race\n1,m,30,1.7,70,x\n", {"RACE"}).size() == 1);
    CHECK(complaint("# nobody") == "line 2, column 1: people: must be at least 1; found none");
    CHECK_THROWS_WITH(people_of(""), "line 1, column 1: header: must name the columns; found nothing");
}
