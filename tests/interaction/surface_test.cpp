// Surfaces, isoboles, and the indices.

#include "catch.hpp"
#include "pairs.hpp"

using namespace alkaloid;

TEST_CASE("a surface is its points, to the last bit, and counts those without an answer") {
    for_each_model([](auto const& model) {
        for (auto const& drugs : all_pairs) {
            if (!takes(model, drugs))
                continue;
            auto const s = surface(model, drugs, some_doses, some_doses);
            std::size_t undefined = 0;
            for (std::size_t i = 0; i < some_doses.size(); ++i)
                for (std::size_t j = 0; j < some_doses.size(); ++j) {
                    double const e = model(drugs, two{some_doses[i], some_doses[j]});
                    CHECK((s.at(i, j) == e || (std::isnan(e) && std::isnan(s.at(i, j)))));
                    undefined += std::isnan(e);
                }
            CHECK(s.undefined == undefined);
        }
    });
    CHECK(surface(loewe{}, partial_agonist, some_doses, some_doses).undefined > 0);
    CHECK_THROWS_AS(surface(bliss{}, equal_drugs, std::vector{-1.0, 0.0}, std::vector{std::nan("")}), invalid_input);
}

TEST_CASE("Loewe's isobole is the straight line, Bliss's is not, and every point has the effect") {
    auto const line = isobole(loewe{}, equal_drugs, 0.4, 21);
    REQUIRE(line.points.size() == 21);
    CHECK(line.missing.empty());
    CHECK(line.points.front().first == Approx(equal_drugs[0].inverse(0.4)).epsilon(1e-12));
    CHECK(line.points.front().second == 0.0);
    CHECK(line.points.back().second == Approx(*line.second).epsilon(1e-12));
    for (auto const& p : line.points)
        CHECK(p.first / *line.first + p.second / *line.second == Approx(1.0).epsilon(1e-11));
    for_each_model([](auto const& model) {
        if (!takes(model, partial_agonist))
            return;
        for (auto const& p : isobole(model, partial_agonist, 0.4).points)
            CHECK(model(partial_agonist, two{p.first, p.second}) == Approx(0.4).epsilon(1e-9));
    });
    auto const bent = isobole(bliss{}, equal_drugs, 0.4, 21).points[10];
    CHECK(std::abs(bent.first / *line.first + bent.second / *line.second - 1.0) > 0.05);
}

TEST_CASE("an isobole says where nothing has the effect") {
    auto const beyond = isobole(harbron{}, partial_agonist, 0.7, 11);
    CHECK_FALSE(beyond.first);
    CHECK(beyond.second);
    CHECK(beyond.points.size() == 10);
    REQUIRE(beyond.missing.size() == 1);
    CHECK(beyond.missing[0] == 0.0);
    for (auto const& p : beyond.points) // the partial agonist is as if it were not there
        CHECK(p.second == Approx(*beyond.second).epsilon(1e-10));
    CHECK(isobole(loewe{}, partial_agonist, 0.7, 11).points.size() == 1);
    CHECK(isobole(bliss{}, partial_agonist, 1.5, 11).missing.size() == 11);
    CHECK_THROWS_AS(isobole(bliss{}, partial_agonist, 0.0, 1), invalid_input);
}

TEST_CASE("the index of what Loewe predicts is 1; Chou and Talalay's has two definitions") {
    for (double const a : {0.1, 0.7, 2.0})
        for (double const b : {0.2, 3.0}) {
            double const e = loewe{}(equal_drugs, two{a, b});
            CHECK(interaction_index(equal_drugs, two{a, b}, e) == Approx(1.0).epsilon(1e-11));
            CHECK(interaction_index(equal_drugs, two{a, b}, 0.5 * e) > 1.0); // less effect than that: antagonism
            CHECK(chou_talalay(equal_drugs, two{a, b}, e) == Approx(1.0).epsilon(1e-11));
            double const x = a / equal_drugs[0].inverse(e), y = b / equal_drugs[1].inverse(e);
            CHECK(chou_talalay(equal_drugs, two{a, b}, e, exclusivity::mutually_nonexclusive) == Approx(x + y + x * y).epsilon(1e-14));
        }
}

TEST_CASE("indices refuse effects that no dose of a drug alone has") {
    CHECK_THROWS_AS(interaction_index(partial_agonist, two{1.0, 1.0}, 0.6), invalid_input);
    CHECK_THROWS_AS(interaction_index(partial_agonist, two{-1.0, 1.0}, 0.0), invalid_input);
    CHECK_THROWS_AS(chou_talalay(partial_agonist, two{1.0, 1.0}, 0.3), invalid_input);
}
