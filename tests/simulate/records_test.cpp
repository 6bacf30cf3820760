#include "catch.hpp"
#include "simulate/superposition.hpp"

#include <alkaloid/models/one_compartment.hpp>
#include <alkaloid/simulate/records.hpp>
#include <alkaloid/solve/dopri5.hpp>

#include <cmath>

using namespace alkaloid;
using namespace alkaloid::units;
using superposition::coming;
using superposition::for_ever;
using superposition::operator+;

namespace {

using person = one_compartment::parameters<>;
using rows = std::vector<record<>>;
using terms = std::vector<given_terms<double>>;

person const typical{.ka = 0.9 * per_h, .cl = 2.0 * (L / h), .v = 25.0 * L};
superposition::body const body{.ka = 0.9, .k = 0.08};

/// Every row against the arrivals that explain it, from `from` on.
void explained(rows const& records, terms const& given, std::vector<coming> const& arrivals, conventions const& rules = physical, std::size_t from = 0) {
    auto const course = simulate(one_compartment::model, history<person>{records, {typical}, given}, {.convention = rules});
    REQUIRE(course.size() == records.size());
    for (std::size_t i = from; i < records.size(); ++i) {
        CAPTURE(i, records[i].time);
        auto const expected = body.at(records[i].time, arrivals);
        CHECK(course[i].base()[0] == Approx(expected[0]).epsilon(1e-10).margin(1e-9));
        CHECK(course[i].base()[1] == Approx(expected[1]).epsilon(1e-10).margin(1e-9));
    }
    CHECK(course.outcome().convention == rules.name);
}
rows with_samples(rows records, std::vector<double> const& times) {
    for (double const t : times) {
        auto const at = std::upper_bound(records.begin(), records.end(), t, [](double x, record<> const& r) { return x < r.time; });
        records.insert(at, {.time = t});
    }
    return records;
}
terms same_for_all(std::size_t n, given_terms<double> const& t) {
    return terms(n, t);
}
std::vector<double> const often{0.0, 0.5, 1.0, 3.0, 5.0, 7.5, 11.0, 12.0, 13.0, 18.0, 24.0, 29.0, 30.0, 36.0, 47.0, 60.0};

record<> give(double t, double amt, int cmt = 1) {
    return {.time = t, .evid = evid::dose, .amt = amt, .cmt = cmt};
}

} // namespace

TEST_CASE("A dose and its copies arrive at t + k ii, by compartment number", "[records]") {
    auto dose = give(1.0, 100.0);
    dose.ii = 12.0, dose.addl = 3;
    explained(with_samples({dose}, often), {}, {{1.0, 100.0}, {13.0, 100.0}, {25.0, 100.0}, {37.0, 100.0}});
    dose.cmt = 2;
    explained(with_samples({dose}, often), {}, {{1.0, 100.0, 0.0, 1}, {13.0, 100.0, 0.0, 1}, {25.0, 100.0, 0.0, 1}, {37.0, 100.0, 0.0, 1}});
    dose.cmt = 0; // the first
    explained(with_samples({dose}, often), {}, {{1.0, 100.0}, {13.0, 100.0}, {25.0, 100.0}, {37.0, 100.0}});
}

TEST_CASE("Copies have the lag and F of their parent, whatever later records say", "[records]") {
    auto dose = give(1.0, 100.0);
    dose.ii = 12.0, dose.addl = 2;
    auto const records = with_samples({dose}, often);
    terms given(records.size());
    auto const place = std::find_if(records.begin(), records.end(), [](auto const& r) { return r.gives_dose(); }) - records.begin();
    given[static_cast<std::size_t>(place)] = {.f = 0.6, .lag = 2.0};
    explained(records, given, {{3.0, 60.0}, {15.0, 60.0}, {27.0, 60.0}});
}

TEST_CASE("F scales what a record does not say: the duration of a rate, the rate of a duration", "[records]") {
    auto dose = give(0.0, 100.0, 2);
    dose.rate = 20.0;
    auto const given = same_for_all(17, {.f = 0.5, .lag = 1.0, .rate = 8.0, .duration = 5.0});
    explained(with_samples({dose}, often), given, {{1.0, 50.0, 2.5, 1}}); // 20/h for 2.5 h
    dose.rate = -2.0;
    explained(with_samples({dose}, often), given, {{1.0, 50.0, 5.0, 1}});
    dose.rate = -1.0;
    explained(with_samples({dose}, often), given, {{1.0, 50.0, 6.25, 1}});
}

TEST_CASE("Steady state of boluses: as if they had been given for ever", "[records]") {
    auto dose = give(0.0, 100.0);
    dose.ii = 12.0, dose.ss = 1;
    auto const all = for_ever({0.0, 100.0}, 12.0, 0.0);
    explained(with_samples({dose}, often), {}, all);
    dose.addl = 2;
    explained(with_samples({dose}, often), {}, all + std::vector<coming>{{12.0, 100.0}, {24.0, 100.0}});
}

TEST_CASE("Steady state with lag: the last dose arrived at t + lag - ii, the record's own is on its way", "[records]") {
    auto dose = give(0.0, 100.0, 2);
    dose.ii = 12.0, dose.ss = 1, dose.addl = 1;
    auto const given = same_for_all(17, {.f = 0.4, .lag = 5.0});
    explained(with_samples({dose}, often), given, for_ever({0.0, 40.0, 0.0, 1}, 12.0, 17.0));
}

TEST_CASE("Steady state with a lag beyond the interval: the regimen has been running, several doses are on their way", "[records]") {
    for (double const lag : {12.0, 24.0, 29.0, 30.5}) {
        CAPTURE(lag);
        auto dose = give(0.0, 100.0);
        dose.ii = 12.0, dose.ss = 1;
        auto const given = same_for_all(17, {.lag = lag});
        explained(with_samples({dose}, often), given, for_ever({0.0, 100.0}, 12.0, lag));
    }
}

TEST_CASE("A lag beyond the interval is extrapolated by nonmem and refused by mrgsolve", "[records]") {
    auto dose = give(0.0, 100.0, 2);
    dose.ii = 12.0, dose.ss = 1;
    auto const given = same_for_all(17, {.lag = 15.0});
    auto const records = with_samples({dose}, often);
    auto const course = simulate(one_compartment::model, history<person>{records, {typical}, given}, {.convention = nonmem});
    double const after = 100.0 / (1.0 - std::exp(-0.08 * 12.0)); // a bolus into central, at its peak
    CHECK(course[0].base()[1] == Approx(after * std::exp(0.08 * 3.0)).epsilon(1e-10)); // 3 h before t + lag - ii
    CHECK_THROWS_WITH(simulate(one_compartment::model, history<person>{records, {typical}, given}, {.convention = mrgsolve}),
                      ContainsSubstring("lag = 15 h, must be at most II, 12 h (convention mrgsolve)"));
}

TEST_CASE("Steady state of infusions, shorter and longer than the interval, equal to it, with and without lag", "[records]") {
    for (double const lasts : {0.5, 11.0, 12.0, 17.0, 24.0, 40.0})
        for (double const lag : {0.0, 4.0, 12.0, 19.0}) {
            CAPTURE(lasts, lag);
            auto dose = give(0.0, 100.0, 2);
            dose.ii = 12.0, dose.ss = 1, dose.rate = -2.0;
            auto const given = same_for_all(17, {.lag = lag, .duration = lasts});
            explained(with_samples({dose}, often), given, for_ever({0.0, 100.0, lasts, 1}, 12.0, lag));
            dose.rate = 100.0 / lasts;
            dose.cmt = 1;
            explained(with_samples({dose}, often), given, for_ever({0.0, 100.0, lasts, 0}, 12.0, lag));
        }
}

TEST_CASE("SS 1 cancels what is pending and running; SS 2 adds and keeps it", "[records]") {
    auto first = give(0.0, 100.0), later = give(7.0, 50.0, 2);
    first.ii = 10.0, first.addl = 3, first.rate = 10.0; // runs for 10 h, without a break
    later.ii = 24.0, later.ss = 1;
    auto const records = with_samples({first, later}, often);
    auto const at_second = static_cast<std::size_t>(std::find_if(records.begin(), records.end(), [](auto const& r) { return r.ss == 1; }) - records.begin());
    explained(records, {}, for_ever({0.0, 50.0, 0.0, 1}, 24.0, 7.0), physical, at_second);
    later.ss = 2;
    explained(with_samples({first, later}, often), {},
              for_ever({0.0, 50.0, 0.0, 1}, 24.0, 7.0) + std::vector<coming>{{0.0, 100.0, 10.0}, {10.0, 100.0, 10.0}, {20.0, 100.0, 10.0}, {30.0, 100.0, 10.0}},
              physical, at_second);
}

TEST_CASE("An infusion without end: its steady state, and it stops at its record", "[records]") {
    record<> const drip{.time = 0.0, .evid = evid::dose, .cmt = 1, .rate = 10.0, .ss = 1};
    explained(with_samples({drip}, often), {}, {{-1e4, 1e5, 1e4}});
}

TEST_CASE("An infusion without end by SS 2 comes on top of what there is", "[records]") {
    record<> const drip{.time = 3.0, .evid = evid::dose, .cmt = 2, .rate = 10.0, .ss = 2};
    rows const records{give(0.0, 100.0), drip, {.time = 3.0}, {.time = 8.0}};
    explained(records, {}, {{0.0, 100.0}, {3.0 - 1e4, 1e5, 1e4, 1}}, physical, 1);
}

TEST_CASE("A reset empties all, stops infusions and cancels what is pending; mrgsolve keeps the pending", "[records]") {
    auto lagged = give(0.0, 100.0);
    lagged.ii = 10.0, lagged.addl = 3;
    auto running = give(1.0, 60.0, 2);
    running.rate = 5.0;
    record<> const reset{.time = 7.0, .evid = evid::reset};
    auto const records = with_samples({lagged, running, reset}, often);
    auto const given = same_for_all(records.size(), {.lag = 0.25});
    auto const at_reset = static_cast<std::size_t>(std::find_if(records.begin(), records.end(), [](auto const& r) { return r.resets(); }) - records.begin());
    explained(records, given, {}, physical, at_reset);
    explained(records, given, {{10.25, 100.0}, {20.25, 100.0}, {30.25, 100.0}}, mrgsolve, at_reset);
}

TEST_CASE("Reset and dose is a reset, then a dose, steady state included", "[records]") {
    auto first = give(0.0, 100.0);
    first.ii = 10.0, first.addl = 3;
    auto later = give(7.0, 50.0);
    later.evid = evid::reset_and_dose;
    auto const place = [](rows const& r) { // by the column, not by what the record makes of it
        auto const at = std::find_if(r.begin(), r.end(), [](auto const& x) { return x.evid == evid::reset_and_dose; });
        REQUIRE(at != r.end());
        return static_cast<std::size_t>(at - r.begin());
    };
    auto records = with_samples({first, later}, often);
    explained(records, {}, {{7.0, 50.0}}, physical, place(records));
    later.ss = 1, later.ii = 8.0;
    records = with_samples({first, later}, often);
    explained(records, {}, for_ever({0.0, 50.0}, 8.0, 7.0), physical, place(records));
}

TEST_CASE("After a reset the clock may start again", "[records]") {
    auto again = give(0.0, 50.0);
    again.evid = evid::reset_and_dose;
    rows const records{give(0.0, 100.0), {.time = 30.0}, again, {.time = 5.0}};
    auto const course = simulate(one_compartment::model, history<person>{records, {typical}});
    CHECK(course[3].base()[1] == Approx(body.at(5.0, {{0.0, 50.0}})[1]).epsilon(1e-12));
    CHECK_THROWS_WITH(simulate(one_compartment::model, history<person>{{{.time = 3.0}, {.time = 2.0}}, {typical}}),
                      ContainsSubstring("must be not before its predecessor, unless EVID 3 or 4 restarts the clock"));
}

TEST_CASE("EVID 8 replaces an amount", "[records]") {
    rows const records{give(0.0, 100.0), {.time = 4.0, .evid = evid::replace, .amt = 7.0, .cmt = 1}, {.time = 4.0}};
    auto const course = simulate(one_compartment::model, history<person>{records, {typical}});
    CHECK(course[2].base()[0] == 7.0);
    CHECK(course[2].base()[1] == Approx(body.at(4.0, {{0.0, 100.0}})[1]).epsilon(1e-12));
}

TEST_CASE("A compartment that is switched off is empty, loses what flows in, and wakes with a dose or a switch", "[records]") {
    rows const records{give(0.0, 100.0), {.time = 4.0, .evid = evid::other, .cmt = -2}, {.time = 6.0}, give(6.0, 10.0, 2), {.time = 7.0},
                       {.time = 8.0, .evid = evid::other, .cmt = -2}, {.time = 9.0, .evid = evid::other, .cmt = 2}, {.time = 10.0}};
    auto const course = simulate(one_compartment::model, history<person>{records, {typical}});
    CHECK(course[1].base()[1] == 0.0);
    CHECK(course[2].base()[1] == 0.0);
    CHECK(course[2].base()[0] == Approx(100.0 * std::exp(-0.9 * 6.0)).epsilon(1e-12)); // the gut goes on
    double const in_gut = 100.0 * std::exp(-0.9 * 6.0);
    CHECK(course[4].base()[1] == Approx(10.0 * std::exp(-0.08) + in_gut * body.from_gut(1.0)[1]).epsilon(1e-12));
    CHECK(course[5].base()[1] == 0.0);
    CHECK(course[7].base()[1] == Approx(100.0 * std::exp(-0.9 * 9.0) * body.from_gut(1.0)[1]).epsilon(1e-12));
    auto const shown = simulate(one_compartment::model, history<person>{records, {typical}}, {.convention = mrgsolve});
    CHECK(shown[1].base()[1] == Approx(body.at(4.0, {{0.0, 100.0}})[1]).epsilon(1e-12)); // the row shows what was there
    CHECK(shown[2].base()[1] == 0.0);
}

TEST_CASE("A reset switches every compartment on", "[records]") {
    rows const records{give(0.0, 100.0), {.time = 2.0, .evid = evid::other, .cmt = -2}, {.time = 3.0, .evid = evid::reset},
                       give(3.0, 50.0), {.time = 5.0}};
    explained(records, {}, {{3.0, 50.0}}, physical, 3);
}

TEST_CASE("At one time file order decides, and what arrives there comes first; mrgsolve puts it last", "[records]") {
    auto first = give(0.0, 100.0, 2);
    first.ii = 12.0, first.addl = 1;
    rows const records{{.time = 0.0}, first, {.time = 0.0}, {.time = 12.0}, give(12.0, 10.0, 2), {.time = 12.0}};
    auto const course = simulate(one_compartment::model, history<person>{records, {typical}});
    double const left = 100.0 * std::exp(-0.96);
    CHECK(course[0].base()[1] == 0.0);
    CHECK(course[2].base()[1] == 100.0);
    CHECK(course[3].base()[1] == Approx(left + 100.0).epsilon(1e-12));
    CHECK(course[5].base()[1] == Approx(left + 110.0).epsilon(1e-12));
    auto const behind = simulate(one_compartment::model, history<person>{records, {typical}}, {.convention = mrgsolve});
    CHECK(behind[3].base()[1] == Approx(left).epsilon(1e-12));
    CHECK(behind[5].base()[1] == Approx(left + 10.0).epsilon(1e-12));
}

TEST_CASE("Parameters of a record hold up to it, from it on, or a straight line between", "[records]") {
    auto const with_cl = [](double cl) {
        auto p = typical;
        p.cl = cl * (L / h);
        return p;
    };
    rows const records{give(0.0, 100.0, 2), {.time = 4.0}, {.time = 10.0}, {.time = 12.0}};
    history<person> const changing{records, {with_cl(1.0), with_cl(2.0), with_cl(4.0), with_cl(4.0)}};
    auto const left = [&](between_records how) {
        auto rules = physical;
        rules.covariates = how;
        return simulate(one_compartment::model, changing, {.convention = rules}, dopri5{.relative = 1e-12, .absolute = 1e-12 * umol})[3].base()[1];
    };
    CHECK(left(between_records::next) == Approx(100.0 * std::exp(-(4.0 * 2.0 + 6.0 * 4.0 + 2.0 * 4.0) / 25.0)).epsilon(1e-10));
    CHECK(left(between_records::previous) == Approx(100.0 * std::exp(-(4.0 * 1.0 + 6.0 * 2.0 + 2.0 * 4.0) / 25.0)).epsilon(1e-10));
    CHECK(left(between_records::linear) == Approx(100.0 * std::exp(-(4.0 * 1.5 + 6.0 * 3.0 + 2.0 * 4.0) / 25.0)).epsilon(1e-10));
    auto const exactly = simulate(one_compartment::model, changing)[3].base()[1];
    CHECK(exactly == Approx(left(between_records::next)).epsilon(1e-10));
    auto linear = physical;
    linear.covariates = between_records::linear;
    CHECK_THROWS_WITH(simulate(one_compartment::model, changing, {.convention = linear}),
                      ContainsSubstring("covariates = linear, must be integrated: pass dopri5{} or rosenbrock4{} as the solver"));
}

TEST_CASE("A row is observed, and a steady state found, by the parameters of its own record", "[records]") {
    auto wide = typical;
    wide.cl = 4.0 * (L / h), wide.v = 80.0 * L;
    auto const course = simulate(one_compartment::model, history<person>{{give(0.0, 100.0, 2), {.time = 4.0}}, {typical, wide}});
    CHECK(course[0][plasma].base() == Approx(100.0 / 25.0).epsilon(1e-12));
    CHECK(course[1][plasma].base() == Approx(100.0 * std::exp(-4.0 / 80.0 * 4.0) / 80.0).epsilon(1e-12));
    auto steady = give(5.0, 100.0, 2);
    steady.ii = 12.0, steady.ss = 1;
    auto const after = simulate(one_compartment::model, history<person>{{{.time = 0.0}, steady}, {typical, wide}});
    CHECK(after[1].base()[1] == Approx(100.0 / (1.0 - std::exp(-4.0 / 80.0 * 12.0))).epsilon(1e-10));
}

TEST_CASE("Time after dose counts from arrivals, copies and steady states included", "[records]") {
    auto dose = give(2.0, 100.0);
    dose.ii = 12.0, dose.addl = 1;
    auto steady = give(50.0, 100.0);
    steady.ii = 12.0, steady.ss = 1;
    rows const records{{.time = 0.0}, dose, {.time = 10.0}, {.time = 20.0}, steady, {.time = 60.0}};
    auto const course = simulate(one_compartment::model, history<person>{records, {typical}, same_for_all(6, {.lag = 3.0})});
    CHECK(std::isnan(course.time_after_dose(0)));
    CHECK(std::isnan(course.time_after_dose(1)));
    CHECK(course.time_after_dose(2) == Approx(5.0));
    CHECK(course.time_after_dose(3) == Approx(3.0));
    CHECK(course.time_after_dose(4) == Approx(9.0));
    CHECK(course.time_after_dose(5) == Approx(7.0));
    auto const forgotten = simulate(one_compartment::model,
                                    history<person>{{give(0.0, 100.0), {.time = 3.0, .evid = evid::reset}, {.time = 4.0}}, {typical}});
    CHECK(std::isnan(forgotten.time_after_dose(2)));
}

TEST_CASE("Times come back verbatim, however many copies there are", "[records]") {
    auto dose = give(0.1, 1.0);
    dose.ii = 0.1, dose.addl = 1000;
    rows records{dose};
    for (int i = 2; i < 900; ++i)
        records.push_back({.time = 0.1 * i});
    auto const course = simulate(one_compartment::model, history<person>{records, {typical}});
    for (std::size_t i = 0; i < records.size(); ++i)
        REQUIRE(course.row(i).time == records[i].time);
    // The copy that arrives at a sample's time is seen by it, whatever the last bits say.
    for (std::size_t i = 1; i < records.size(); ++i)
        REQUIRE(course.time_after_dose(i) < 1e-9);
}

TEST_CASE("A model's own lag and fraction hold where the records say nothing", "[records]") {
    auto person_ = typical;
    person_.lag = 1.5 * h;
    person_.f = 0.5;
    rows const records{give(0.0, 100.0), {.time = 6.0}};
    auto const course = simulate(one_compartment::model, history<person>{records, {person_}});
    CHECK(course[1].base()[1] == Approx(body.at(6.0, {{1.5, 50.0}})[1]).epsilon(1e-12));
    auto const half = simulate(one_compartment::model, history<person>{records, {person_}, {{.f = 0.8}, {}}});
    CHECK(half[1].base()[1] == Approx(body.at(6.0, {{1.5, 80.0}})[1]).epsilon(1e-12)); // one said, one not
    auto const other = simulate(one_compartment::model, history<person>{records, {person_}, {{.lag = 2.0}, {}}});
    CHECK(other[1].base()[1] == Approx(body.at(6.0, {{2.0, 50.0}})[1]).epsilon(1e-12));
}

TEST_CASE("Everything that a history cannot be is refused by name", "[records]") {
    auto const refused = [](rows const& records, terms const& given = {}) {
        try {
            simulate(one_compartment::model, history<person>{records, {typical}, given});
        } catch (invalid_input const& e) {
            return std::string(e.what());
        }
        return std::string();
    };
    CHECK_THAT(refused({give(0.0, 100.0, 3)}), ContainsSubstring("CMT 3, must be one of the 2 compartments"));
    auto modelled = give(0.0, 100.0);
    modelled.rate = -2.0;
    CHECK_THAT(refused({modelled}), ContainsSubstring("modelled duration = missing, must be given, in a file by a column d1"));
    CHECK_THAT(refused({give(0.0, 100.0)}, {{.lag = -1.0}}), ContainsSubstring("lag = -1 h"));
    CHECK_THAT(refused({give(0.0, 100.0)}, {{}, {}}), ContainsSubstring("number of given terms = 2"));
    auto copies = give(0.0, 100.0);
    copies.addl = 2;
    CHECK_THAT(refused({copies}), ContainsSubstring("ADDL > 0 needs II > 0"));
    CHECK_THAT(refused({{.time = 0.0, .amt = 5.0}}), ContainsSubstring("AMT must be 0 where nothing is given"));
    auto never = typical;
    never.cl = 0.0 * (L / h);
    auto forever = give(0.0, 100.0);
    forever.ii = 12.0, forever.ss = 1;
    CHECK_THROWS_WITH(simulate(one_compartment::model, history<person>{{forever}, {never}}), ContainsSubstring("what reaches central never leaves it"));
    auto const failed = attempt(one_compartment::model, history<person>{{{.time = 0.0}, forever}, {never}});
    CHECK_FALSE(failed.outcome().ok);
    CHECK(failed.size() == 1);
}

TEST_CASE("The same records at other times, before zero too, give the same rows", "[records]") {
    auto dose = give(0.0, 100.0, 2);
    dose.ii = 0.1, dose.addl = 3;
    rows const records{dose, {.time = 0.3}, {.time = 1.3}};
    auto const at_zero = simulate(one_compartment::model, history<person>{records, {typical}});
    for (double const shift : {-0.3, -0.7, -24.0, -1000.0, 5000.0}) {
        CAPTURE(shift);
        auto moved = records;
        for (auto& r : moved)
            r.time += shift;
        auto const course = simulate(one_compartment::model, history<person>{moved, {typical}});
        for (std::size_t i = 0; i < records.size(); ++i)
            CHECK(course[i].base()[1] == Approx(at_zero[i].base()[1]).epsilon(1e-12));
    }
}

TEST_CASE("A steady state switches its compartment on", "[records]") {
    auto steady = give(1.0, 100.0, 2);
    steady.ii = 12.0, steady.ss = 1;
    rows const records{{.time = 0.0, .evid = evid::other, .cmt = -2}, steady, {.time = 2.0}};
    explained(records, same_for_all(3, {.lag = 3.0}), for_ever({0.0, 100.0, 0.0, 1}, 12.0, 4.0), physical, 1);
    record<> const drip{.time = 1.0, .evid = evid::dose, .cmt = 2, .rate = 10.0, .ss = 1};
    explained({{.time = 0.0, .evid = evid::other, .cmt = -2}, drip, {.time = 2.0}}, {}, {{-1e4, 1e5 + 10.0, 1e4 + 1.0, 1}}, physical, 1);
}

TEST_CASE("More doses at once than anybody gives are refused, not waited for", "[records]") {
    auto endless = give(0.0, 1.0, 2);
    endless.rate = 1e-9, endless.ii = 1.0, endless.ss = 1;
    CHECK_THROWS_WITH(simulate(one_compartment::model, history<person>{{endless}, {typical}}), ContainsSubstring("would be on their way at once"));
    auto copies = give(0.0, 1.0, 2);
    copies.ii = 1e-6, copies.addl = 100'000'000;
    CHECK_THROWS_WITH(simulate(one_compartment::model, history<person>{{copies, {.time = 100.0}}, {typical}}), ContainsSubstring("ADDL = 100000000, must be at most"));
    copies.time = 5.0, copies.ii = 1e-15;
    CHECK_THROWS_WITH(simulate(one_compartment::model, history<person>{{copies, {.time = 100.0}}, {typical}}), ContainsSubstring("long enough for the clock"));
}
