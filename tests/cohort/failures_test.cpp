#include "catch.hpp"
#include "people.hpp"

#include <alkaloid/models/saturable.hpp>
#include <alkaloid/solve/automatic.hpp>

#include <limits>

using namespace testing_cohorts;

namespace {

auto const typical_person = [](auto const&, subject_draws const&) { return mitragynine::typical; };
dose<> const tea{mitragynine::drug, 25 * mg};

/// The message of what `f` throws.
template <class F>
std::string refusal(F const& f) {
    try {
        f();
    } catch (invalid_input const& e) {
        return e.what();
    }
    return "";
}
bool says(std::string const& text, std::string const& words) {
    return text.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("One bad subject costs the others nothing") {
    // Each of several kinds of trouble, among people who are well.
    auto const person = [](somebody const& s, subject_draws const& d) {
        auto p = drawn(true)(s, d);
        if (s.id == 10)
            p.kratom.cl = std::numeric_limits<double>::quiet_NaN() * (L / h);
        if (s.id == 11)
            throw std::runtime_error("no weight for subject 11");
        if (s.id == 70)
            p.alcohol.vmax = -1.0 * p.alcohol.vmax;
        if (s.id == 71)
            p.kratom.v1 = 0.0 * L;
        return p;
    };
    auto const who = people(130);
    auto const c = simulate(kratom_and_drink::model, who, person, doses(), quarters(), everything, {.seed = 5, .threads = 2});
    auto const well = simulate(kratom_and_drink::model, who, drawn(true), doses(), quarters(), everything, {.seed = 5});
    REQUIRE(c.failures().size() == 4);
    std::vector<std::size_t> const expected{9, 10, 69, 70};
    for (std::size_t k = 0; k < 4; ++k) {
        CHECK(c.failures()[k].index == expected[k]);
        CHECK(c.failures()[k].id == expected[k] + 1);
        CHECK_FALSE(c.ok(expected[k]));
        for (double const v : rows_of(c, expected[k]))
            REQUIRE(std::isnan(v));
    }
    CHECK(says(c.failures()[0].message, "cl"));
    CHECK(says(c.failures()[0].message, "nan"));
    CHECK(c.failures()[1].message == "no weight for subject 11");
    CHECK(says(c.failures()[2].message, "vmax"));
    CHECK(says(c.failures()[3].message, "v1"));
    std::size_t same = 0;
    for (std::size_t i = 0; i < who.size(); ++i)
        same += c.ok(i) && same_bits(rows_of(c, i), rows_of(well, i)) ? 1 : 0;
    CHECK(same == 126);
}

TEST_CASE("A subject who cannot be integrated is listed with the reason, and his neighbours go on") {
    auto const person = [](somebody const& s, subject_draws const& d) {
        auto p = drawn(false)(s, d);
        if (s.id == 5)
            p.alcohol.vmax = 1e9 * p.alcohol.vmax; // many orders faster than anybody
        return p;
    };
    auto const few_steps = split<taylor>{taylor{.max_steps = 2000}};
    auto const c = simulate(kratom_and_drink::model, people(20), person, doses(), quarters(), keep(blood_alcohol), {.seed = 5}, few_steps);
    auto const well = simulate(kratom_and_drink::model, people(20), drawn(false), doses(), quarters(), keep(blood_alcohol), {.seed = 5}, few_steps);
    for (std::size_t i = 0; i < 20; ++i)
        if (i != 4)
            CHECK(same_bits(c[blood_alcohol].row(i), well[blood_alcohol].row(i)));
    // Either another solver saved him, or he is in the list.
    CHECK(c.rescued().size() + c.failures().size() == 1);
    if (!c.failures().empty())
        CHECK(says(c.failures()[0].message, "taylor: gave up after 2000 steps"));
}

TEST_CASE("What is wrong for everybody is refused before anything is done") {
    auto const run = [](auto const& who, cohort_options const& how) { return [=] { simulate(mitragynine::model, who, typical_person, tea, quarters(), keep(plasma), how); }; };
    CHECK(says(refusal(run(0, {})), "people = 0, must be at least 1"));
    CHECK(says(refusal(run(std::vector<somebody>{}, {})), "people"));
    CHECK(says(refusal(run(-3, {})), "people"));
    CHECK(says(refusal(run(5, {.threads = 0})), "threads = 0, must be at least 1"));
    CHECK(says(refusal(run(5, {.occasions = {24 * h}})), "person(subject, draws, occasion)"));
    std::vector<double> small(7);
    CHECK(says(refusal(run(5, {.memory = small})), "485")); // 5 people x 1 x 97 samples
    CHECK(says(refusal([] { simulate(mitragynine::model, 5, typical_person, tea, {.until = 24 * h, .every = 0 * h}, keep(plasma)); }), "every"));
}

TEST_CASE("A dose that finds no way in fails for each, with simulate's words") {
    auto const c = simulate(mitragynine::model, 3, typical_person, dose{ethanol::drug, 20 * g}, quarters(), keep(plasma));
    REQUIRE(c.failures().size() == 3);
    std::string alone;
    try {
        simulate(mitragynine::model, mitragynine::typical, dose{ethanol::drug, 20 * g}, quarters());
    } catch (invalid_input const& e) {
        alone = e.what();
    }
    CHECK(c.failures()[2].message == alone);
}

TEST_CASE("A cohort that is stopped says who is missing") {
    std::stop_source source;
    auto const c = simulate(mitragynine::model, 1000, typical_person, tea, quarters(), keep(plasma),
                            {.threads = 1, .progress = [&](cohort_progress p) {
                                 if (p.done >= 128)
                                     source.request_stop();
                             }, .stop = source.get_token()});
    CHECK(c.stopped());
    CHECK(c.failures().size() == 1000 - 128);
    CHECK(says(c.failures()[0].message, "stopped"));
    CHECK(std::isfinite(c[plasma].row(127)[5]));
    CHECK(std::isnan(c[plasma].row(128)[5]));
}

TEST_CASE("A progress callback that throws ends the cohort with its exception") {
    CHECK_THROWS_AS(simulate(mitragynine::model, 1000, typical_person, tea, quarters(), keep(plasma), {.threads = 2, .progress = [](cohort_progress) { throw std::runtime_error("enough"); }}),
                    std::runtime_error);
}

namespace {
/// One compartment whose fields() are not in the order of declaration.
template <class S = double>
struct swapped {
    rate_constant<S> ka, k;
    static constexpr auto fields() { return std::tuple{field{"k", &swapped::k, per_h, "1/h", any_finite}, field{"ka", &swapped::ka, per_h, "1/h", any_finite}}; }
};
inline constexpr struct growing final {
    template <class S>
    static constexpr auto flows(swapped<S> const& p) {
        return std::tuple{flow(gut, central, first_order(p.ka)), flow(central, eliminated, first_order(p.k))};
    }
} growing;
} // namespace

TEST_CASE("Fields that are not in the order of declaration are refused, not mixed up") {
    CHECK(says(refusal([] { simulate(growing, 3, [](auto const&, subject_draws const&) { return swapped<>{1.0 * per_h, 0.1 * per_h}; }, dose{mitragynine::drug, 25 * mg, {.by = into(gut)}}, quarters(), keep(central)); }),
               "order in which the members are declared"));
}

TEST_CASE("Occasions are refused where nobody can have them") {
    struct plain {
        double k = 0.1;
    };
    struct decay {
        static constexpr auto flows(plain const& p) { return std::tuple{flow(central, eliminated, first_order(p.k * per_h))}; }
    };
    CHECK(says(refusal([] { simulate(decay{}, 3, [](auto const&, subject_draws const&, std::size_t) { return plain{}; }, dose{mitragynine::drug, 25 * mg, {.by = into(central)}}, quarters(), keep(central), {.occasions = {5 * h}}); }),
               "lanes do not take"));
}

TEST_CASE("A bend too sharp for an explicit solver is a failure, not a negative amount") {
    auto const with_km = [](double km) {
        auto const person = [km](auto const&, subject_draws const&) { return saturable::parameters_without_depot<>{.vmax = 20 * (umol / h), .km = km * (umol / L), .v = 30 * L}; };
        return simulate(saturable::without_depot, 2, person, dose{mitragynine::drug, 100 * umol, {.by = intravenous}}, {.until = 12 * h, .every = 1 * h}, keep(central));
    };
    auto const sharp = with_km(1e-12);
    REQUIRE(sharp.failures().size() == 2);
    CHECK(says(sharp.failures()[0].message, "below zero"));
    auto const soft = with_km(1e-3);
    CHECK(soft.failures().empty());
    CHECK(soft[central].row(1)[10] > 0.0);
}
