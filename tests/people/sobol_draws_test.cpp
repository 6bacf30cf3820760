#include "catch.hpp"

#include <alkaloid/people/between_subject.hpp>
#include <alkaloid/people/omega.hpp>
#include <alkaloid/people/sobol_draws.hpp>

#include <boost/random/sobol.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

using namespace alkaloid;

namespace {
std::uint64_t bits(double u) { return static_cast<std::uint64_t>(u * 0x1p52); }
std::vector<std::string> const names{"a", "b", "c", "d", "e"};
} // namespace

TEST_CASE("Without their shifts the points are Boost's, one after the other, and far out") {
    sobol_plan const plan(1, names);
    boost::random::sobol engine(names.size());
    std::array<std::uint64_t, 5> shift{};
    for (std::uint64_t i = 2; i <= 3000; ++i) // point 0, the first person's, is what the engine leaves out
        for (std::size_t k = 0; k < names.size(); ++k) {
            std::uint64_t const difference = bits(plan.at(i).uniform(names[k])) ^ (engine() >> 12);
            if (i == 2)
                shift[k] = difference;
            REQUIRE(difference == shift[k]);
        }
    for (std::uint64_t far : {123456789012ull, (1ull << 50) + 12345}) {
        engine.seed(far - 2); // its first output is point far - 1
        for (std::size_t k = 0; k < names.size(); ++k)
            REQUIRE((bits(plan.at(far).uniform(names[k])) ^ (engine() >> 12)) == shift[k]);
    }
}

TEST_CASE("A point is that of its seed, replicate, person and name, whoever else is asked for, and when") {
    sobol_plan const plan(1, names), again(1, names), other(2, names), next(1, names, 1);
    double const u = plan.at(77).uniform("c");
    plan.at(5).uniform("c");
    CHECK(plan.at(77).uniform("c") == u);
    CHECK(again.at(77).uniform("c") == u);
    CHECK(other.at(77).uniform("c") != u);
    CHECK(next.at(77).uniform("c") != u);
    CHECK(plan.at(78).uniform("c") != u);
    CHECK(plan.at(77).uniform("d") != u);
    CHECK(plan.at(77).normal("c") == normal_quantile(u));
    CHECK(plan.has("c"));
    // The first person is point 0, nothing but the shifts: they belong to names, wherever in the order those stand.
    CHECK(plan.at(1).uniform("a") != plan.at(1).uniform("b"));
    CHECK(sobol_plan(1, {"b", "a"}).at(1).uniform("a") == plan.at(1).uniform("a"));
    CHECK_FALSE(plan.has("f"));
}

TEST_CASE("Names that are not the plan's, and slots beyond the first, are plain draws under the same keys") {
    sobol_plan const plan(3, names, 4);
    subject_draws const plain(3, 9, 4);
    CHECK(plan.at(9).uniform("residual", 2) == plain.uniform("residual", 2));
    CHECK(plan.at(9).uniform("z") == plain.uniform("z"));
    CHECK(plan.at(9).uniform("a", 1) == plain.uniform("a", 1));
    CHECK(plan.at(9).uniform("a") != plain.uniform("a"));
    CHECK(plan.at(9).subject() == 9);
    CHECK(plan.at(9).replicate() == 4);
}

TEST_CASE("The first 2^10 persons fall once into each of 2^10 strips, in every coordinate, shifted or not") {
    for (std::uint64_t seed : {1u, 2u}) {
        sobol_plan const plan(seed, names);
        for (auto const& name : names) {
            std::vector<int> strips(1024, 0);
            for (std::uint64_t i = 1; i <= 1024; ++i)
                ++strips[static_cast<std::size_t>(plan.at(i).uniform(name) * 1024.0)];
            CHECK(*std::min_element(strips.begin(), strips.end()) == 1);
            CHECK(*std::max_element(strips.begin(), strips.end()) == 1);
        }
    }
}

TEST_CASE("A mean over Sobol's people is nearer the truth than over as many random ones, without bias over replicates") {
    auto const block = omega<3>::of_cvs("b", {"cl", "v", "ka"}, {0.4, 0.3, 0.6}, {{"cl", "v", 0.5}});
    auto const exposure = [&](auto const& d) {
        auto const [cl, v, ka] = block.draw(d).value;
        return vary::log_normal(1.0, v - cl) + 0.3 * std::tanh(ka);
    };
    // E exp(v - cl), with the variance of the difference; tanh is odd.
    double const truth = std::exp(0.5 * (block.covariance(0, 0) + block.covariance(1, 1) - 2.0 * block.covariance(0, 1)));
    double random = 0, even = 0, bias = 0;
    std::uint64_t const replicates = 40, people = 4096;
    for (std::uint64_t k = 0; k < replicates; ++k) {
        sobol_plan const plan(11, {block.keys().begin(), block.keys().end()}, k);
        double a = 0, b = 0;
        for (std::uint64_t i = 1; i <= people; ++i)
            a += exposure(subject_draws(11, i, k)), b += exposure(plan.at(i));
        random += std::pow(a / double(people) - truth, 2), even += std::pow(b / double(people) - truth, 2), bias += b / double(people) - truth;
    }
    CHECK(std::sqrt(even / random) < 0.1);
    CHECK(std::abs(bias / double(replicates)) < 3.5 * std::sqrt(even) / double(replicates));
}

TEST_CASE("A plan without names, with one twice, with more than there are directions, or a person beyond its points is refused") {
    CHECK_THROWS_WITH(sobol_plan(1, {}), ContainsSubstring("names of Sobol coordinates = 0, must be 1 to 3667"));
    CHECK_THROWS_WITH(sobol_plan(1, {"a", "b", "a", ""}), ContainsSubstring("name of a Sobol coordinate = 'a'") && ContainsSubstring("= ''"));
    std::vector<std::string> many;
    for (int i = 0; i < 3668; ++i)
        many.push_back(std::to_string(i));
    CHECK_THROWS_WITH(sobol_plan(1, many), ContainsSubstring("= 3668"));
    CHECK_THROWS_WITH(sobol_plan(1, {"a"}).at((1ull << 52) + 1), ContainsSubstring("subject = 4503599627370497, must be 1 to 2^52"));
    CHECK_THROWS_WITH(sobol_plan(1, {"a"}).at(0), ContainsSubstring("subject = 0, must be 1 to 2^52"));
}
