// One model, as hosts see it; the others are asked by examples/python's tests, by the same scenarios.

#include "catch.hpp"

#include <alkaloid/hosts/make_model.hpp>

#include <cmath>
#include <fstream>
#include <map>
#include <mutex>
#include <set>

using namespace alkaloid;

namespace {

constexpr std::size_t mitragynine_line = 8;
hosts::model const& kratom() {
    return hosts::model_at<mitragynine_line>();
}
hosts::question one_dose(double mg, std::vector<std::string> outputs = {}) {
    hosts::question q;
    q.doses = {{.time = 0.0, .amount = mg}};
    q.when = {.at = {}, .until = 24.0, .every = 1.0};
    q.outputs = std::move(outputs);
    return q;
}
hosts::population_question people(std::size_t count) {
    hosts::population_question q;
    q.count = count;
    q.doses = {{.time = 0.0, .amount = 25.0, .ii = 12.0, .addl = 1}};
    q.when = {.at = {}, .until = 24.0, .every = 2.0};
    return q;
}
template <class F>
std::string complaint(F const& f) {
    try {
        f();
    } catch (invalid_input const& e) {
        return e.what();
    }
    return "none";
}

/// hosts_reference.csv: scenario, subject, output, time, value.
std::map<std::pair<int, std::string>, std::vector<double>> reference(std::string const& scenario) {
    std::ifstream file(ALKALOID_SOURCE_DIR "/examples/data/hosts_reference.csv");
    std::map<std::pair<int, std::string>, std::vector<double>> all;
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with(scenario + ","))
            continue;
        std::vector<std::string> cells{""};
        for (char const c : line)
            c == ',' ? cells.push_back("") : cells.back().push_back(c);
        all[{std::stoi(cells[1]), cells[2]}].push_back(std::stod(cells[4]));
    }
    REQUIRE_FALSE(all.empty());
    return all;
}
void same_as(std::span<double const> found, std::vector<double> const& expected) {
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        CHECK_THAT(found[i], WithinRel(expected[i], 1e-12));
}

} // namespace

TEST_CASE("A host's course is simulate's, in the units that are spoken") {
    auto const c = kratom().simulate(one_dose(25.0, {"plasma_7oh", "central"}));
    using namespace units;
    auto const course = simulate(mitragynine::model, mitragynine::typical, dose{mitragynine::drug, 25 * mg}, {.until = 24 * h, .every = 1 * h});
    REQUIRE(c.times.size() == 25);
    REQUIRE(c.outputs.size() == 2);
    CHECK(c.outputs[0].unit == "ng/mL");
    CHECK(c.outputs[1].unit == "mg");
    for (std::size_t i = 0; i < 25; ++i) {
        CHECK_THAT(c[0][i], WithinRel(course[plasma_7oh][i].in(ng / mL, hydroxymitragynine::drug), 1e-14) || WithinAbs(0.0, 0.0));
        CHECK_THAT(c[1][i], WithinRel((course[central][i] * mitragynine::drug.molar_mass).in(mg), 1e-14) || WithinAbs(0.0, 0.0));
    }
    CHECK(c.solver == "exact");
}

TEST_CASE("Hosts give the numbers of the reference") {
    auto q = one_dose(25.0, {"plasma", "plasma_7oh", "central"});
    q.doses = {{.time = 0.0, .amount = 25.0, .into = "mitragynine oral", .ii = 8.0, .addl = 8}};
    q.when = {.at = {}, .until = 72.0, .every = 3.0};
    auto const c = kratom().simulate(q);
    auto const repeated = reference("mitragynine repeated");
    for (std::size_t k = 0; k < 3; ++k)
        same_as(c[k], repeated.at({0, c.outputs[k].name}));

    auto p = people(20);
    p.seed = 7;
    p.varies = {{"cl", 0.3}, {"v1", 0.25}, {"ka", 0.4}};
    p.correlations = {{"cl", "v1", 0.5}};
    auto const crowd = kratom().simulate(p);
    auto const twenty = reference("twenty people");
    for (std::size_t i = 0; i < 20; ++i)
        for (std::size_t k = 0; k < 2; ++k)
            same_as(crowd.values.subspan((i * 2 + k) * 13, 13), twenty.at({static_cast<int>(i + 1), crowd.outputs[k].name}));
}

TEST_CASE("A model's description has a range and a unit for each parameter, and every way for a dose") {
    auto const& d = kratom().about();
    CHECK(d.name == "mitragynine");
    CHECK(d.parameters.size() == 12);
    CHECK(d.parameters[2].name == "cl");
    CHECK(d.parameters[2].unit == "L/h");
    CHECK(d.parameters[2].typical == Approx(26.54));
    CHECK(d.parameters[7].high == 1.0);
    CHECK(d.observables() == std::vector<std::string>{"plasma", "plasma_7oh"});
    CHECK(d.compartments() == std::vector<std::string>{"gut", "central", "hydroxy", "peripheral", "gut_hydroxy"});
    CHECK(d.ways.front().name == "mitragynine oral");
    CHECK(d.ways[1].substance == "7-hydroxymitragynine");
    CHECK(d.outputs[4].substance == "7-hydroxymitragynine");
}

TEST_CASE("Doses go in under every name of their way") {
    auto q = one_dose(25.0);
    auto const first = kratom().simulate(q).values;
    for (char const* const name : {"mitragynine oral", "mitragynine"}) {
        q.doses[0].into = name;
        CHECK(kratom().simulate(q).values == first);
    }
    q.doses[0].into = "gut"; // the same depot, without the lag
    CHECK(kratom().simulate(q).values != first);
}

TEST_CASE("A dose by rate is the dose over the time that it takes") {
    auto q = one_dose(20.0);
    q.doses[0].duration = 4.0;
    auto const over = kratom().simulate(q).values;
    q.doses[0].duration = 0.0;
    q.doses[0].rate = 5.0;
    CHECK(kratom().simulate(q).values == over);
}

TEST_CASE("A steady state is where repeated doses lead") {
    auto q = one_dose(25.0);
    q.doses[0] = {.time = 0.0, .amount = 25.0, .ii = 12.0, .addl = 1, .ss = 1};
    auto const steady = kratom().simulate(q);
    q.doses[0] = {.time = 0.0, .amount = 25.0, .ii = 12.0, .addl = 201};
    q.when = {};
    for (double const t : steady.times)
        q.when.at.push_back(2400.0 + t);
    auto const led = kratom().simulate(q);
    for (std::size_t i = 0; i < led.values.size(); ++i)
        CHECK_THAT(steady.values[i], WithinRel(led.values[i], 1e-9));
}

TEST_CASE("All that is wrong with a question is said at once, by the host's own names") {
    auto q = one_dose(25.0);
    q.parameters = {{"cl", -1.0}, {"fm", 2.0}};
    CHECK(complaint([&] { kratom().simulate(q); }) == "parameters: 2 values cannot be used\n  cl = -1 L/h, must be finite and > 0\n  fm = 2, must be in [0, 1]");
    q = one_dose(25.0);
    q.doses.push_back({.time = -1.0, .amount = 5.0, .ii = 3.0});
    CHECK_THAT(complaint([&] { kratom().simulate(q); }), ContainsSubstring("dose row 2, time = -1 h, must be finite and >= 0") && ContainsSubstring("dose row 2, ii = 3 h, must be 0 without addl or ss"));
    q = one_dose(25.0, {"plasma", "blood"});
    CHECK_THAT(complaint([&] { kratom().simulate(q); }), ContainsSubstring("output = 'blood', must be one of plasma, plasma_7oh, gut"));
    q = one_dose(25.0);
    q.solver.name = "rosenbrock4";
    CHECK_THAT(complaint([&] { kratom().simulate(q); }), ContainsSubstring("must be one of automatic, exact, dopri5 (the model is linear)"));
    q = one_dose(25.0);
    q.molar_masses = {{"mitragynine", 400.0}, {"tea", 1.0}};
    CHECK_THAT(complaint([&] { kratom().simulate(q); }), ContainsSubstring("molar mass of mitragynine = 400 g/mol, must be left out") && ContainsSubstring("molar mass of tea"));
}

TEST_CASE("People come into the host's memory, the outputs in the order in which they were asked for") {
    auto q = people(70); // more than a block
    q.outputs = {"hydroxy", "plasma"};
    q.varies = {{"cl", 0.3}};
    std::vector<double> memory(70 * 2 * 13, -1.0);
    q.memory = memory;
    auto const crowd = kratom().simulate(q);
    CHECK(crowd.values.data() == memory.data());
    CHECK_FALSE(crowd.own);
    q.memory = {};
    q.outputs = {"plasma", "hydroxy"};
    q.threads = 1;
    auto const other = kratom().simulate(q);
    REQUIRE(other.own);
    for (std::size_t i = 0; i < 70; ++i)
        for (std::size_t s = 0; s < 13; ++s) {
            CHECK(memory[(i * 2 + 1) * 13 + s] == other.values[(i * 2) * 13 + s]);
            CHECK(memory[(i * 2) * 13 + s] == other.values[(i * 2 + 1) * 13 + s]);
        }
}

TEST_CASE("A person of columns is who has these parameters, alone") {
    std::vector<double> const cl{20.0, 25.0, 30.0};
    hosts::population_question q = people(0);
    q.columns = {{"cl", cl}};
    auto const crowd = kratom().simulate(q);
    for (std::size_t i = 0; i < 3; ++i) {
        hosts::question alone;
        alone.parameters = {{"cl", cl[i]}};
        alone.doses = q.doses;
        alone.when = q.when;
        auto const c = kratom().simulate(alone);
        for (std::size_t k = 0; k < 26; ++k)
            CHECK_THAT(crowd.values[i * 26 + k], WithinRel(c.values[k], 1e-11) || WithinAbs(c.values[k], 0.0));
    }
}

TEST_CASE("One bad subject costs no other: by parameters, and by doses") {
    std::vector<double> const cl{20.0, -1.0, 30.0, 35.0};
    hosts::population_question q = people(0);
    q.columns = {{"cl", cl}};
    q.doses = {{.amount = 25.0}, {.amount = 25.0}, {.amount = -3.0}, {.amount = 25.0}};
    q.doses_of = {1, 2, 3, 4};
    auto const crowd = kratom().simulate(q);
    REQUIRE(crowd.failures.size() == 2);
    CHECK(crowd.failures[0].id == 2);
    CHECK_THAT(crowd.failures[0].message, ContainsSubstring("cl = -1 L/h"));
    CHECK_THAT(crowd.failures[1].message, ContainsSubstring("dose row 3, amount = -3 mg"));
    CHECK(std::isnan(crowd.values[26]));
    CHECK(crowd.values[3 * 26 + 3] > 0.0);
    q.doses_of = {1, 2, 3, 9};
    CHECK_THAT(complaint([&] { kratom().simulate(q); }), ContainsSubstring("dose row 4, subject = 9, must be one of the people"));
}

TEST_CASE("A watcher looks in the caller's thread and may end it; what it throws comes out") {
    auto q = people(20'000);
    auto const here = std::this_thread::get_id();
    std::set<std::thread::id> seen;
    q.watch = [&](std::size_t, std::size_t of) {
        seen.insert(std::this_thread::get_id());
        CHECK(of == 20'000);
        return false;
    };
    auto const crowd = kratom().simulate(q);
    CHECK(seen == std::set{here});
    CHECK(crowd.failures.empty() == !crowd.stopped);
    q.watch = [](std::size_t, std::size_t) -> bool { throw std::out_of_range("enough"); };
    CHECK_THROWS_AS(kratom().simulate(q), std::out_of_range);
}

TEST_CASE("A watcher that throws gets no answer, and so nothing is written into those who are left") {
    auto q = people(200'000);
    q.outputs = {"plasma"};
    q.doses[0].ii = 1.0, q.doses[0].addl = 23; // work enough to be watched
    q.threads = 1;
    std::vector<double> memory(q.count * 13, -1.0);
    q.memory = memory;
    q.watch = [](std::size_t, std::size_t) -> bool { throw std::out_of_range("enough"); };
    CHECK_THROWS_AS(kratom().simulate(q), std::out_of_range);
    CHECK(memory.front() == 0.0);
    CHECK(memory.back() == -1.0);
}

TEST_CASE("Each subject is there once, and more of them than memory holds are told their number") {
    auto q = people(0);
    q.ids = {5, 3, 5};
    CHECK(complaint([&] { kratom().simulate(q); }) == "population: 1 value cannot be used\n  id = 5, must be given once");
    q.ids = {5, 3, 4};
    CHECK(kratom().simulate(q).ids == q.ids);
    q = people(std::size_t{1} << 40);
    CHECK_THAT(complaint([&] { kratom().simulate(q); }), ContainsSubstring("people x outputs x samples = 1099511627776 x 2 x 13, must be few enough for memory"));
    CHECK(kratom().simulate(people(3)).ids == std::vector<std::uint64_t>{1, 2, 3});
}

TEST_CASE("No solver stands in for the one that was asked for: covariates that slide are for dopri5") {
    std::vector<double> id{1, 1}, time{0, 4}, amt{25, 0}, cl{26, 20};
    hosts::record_question q;
    q.columns = {{"ID", id, {}}, {"TIME", time, {}}, {"AMT", amt, {}}, {"cl", cl, {}}};
    q.covariates = "linear";
    CHECK(kratom().simulate(q).solver == "dopri5");
    q.solver.name = "dopri5";
    CHECK(kratom().simulate(q).solver == "dopri5");
    q.solver.name = "exact";
    CHECK_THAT(complaint([&] { kratom().simulate(q); }), ContainsSubstring("solver = 'exact', must be automatic or dopri5 where covariates are linear"));
}

TEST_CASE("Records are read by column, a subject that fails costs no other, and rows are named from 1") {
    std::vector<double> id{1, 1, 1, 2, 2}, time{0, 1, 4, 0, 4}, amt{25, 0, 0, 50, 0}, dv{0, 1, 2, 3, 4}, cl{26, 26, 26, -1, -1};
    hosts::record_question q;
    q.columns = {{"ID", id, {}}, {"time", time, {}}, {"AMT", amt, {}}, {"DV", dv, {}}};
    auto const all = kratom().simulate(q);
    CHECK(all.rows == 5);
    CHECK(all.unused == std::vector<std::string>{"DV"});
    CHECK_THAT(all.values[4], WithinRel(2.0 * all.values[2], 1e-13));
    CHECK(all.time_after_dose[2] == Approx(4.0 - 0.1649));

    q.columns.push_back({"CL", cl, {}});
    auto const some = kratom().simulate(q);
    REQUIRE(some.failures.size() == 1);
    CHECK(some.failures[0].id == "2");
    CHECK(some.failures[0].first_row == 3);
    CHECK_THAT(some.failures[0].message, ContainsSubstring("row 4") && ContainsSubstring("cl = -1 L/h"));
    CHECK(some.values[2] > 0.0);
    CHECK(std::isnan(some.values[4]));

    amt[1] = -5.0;
    time[4] = -1.0;
    CHECK(complaint([&] { kratom().simulate(q); }) == "records (rows count from 1): 2 values cannot be used\n  row 2 (ID 1), column AMT = -5, must be finite and >= 0\n"
                                                      "  row 5 (ID 2), column time = -1, must be not before the row before it, 0, unless EVID 3 or 4 restarts the clock");
    q.columns[2] = {"CMT", {}, {"gut", "central", "", "kidney", "-central"}};
    time[4] = 4.0;
    CHECK_THAT(complaint([&] { kratom().simulate(q); }), ContainsSubstring("row 4 (ID 2), column CMT = 'kidney', must be a compartment's number, or one of gut, central"));
}

TEST_CASE("What stands behind typical values is told, and what is the caller's own is said to be") {
    auto const lines = kratom().sources({{"cl", 30.0}});
    REQUIRE(lines.size() == 12);
    CHECK(lines[0].cite == "huestis2026");
    CHECK(lines[2].printed == "changed");
    CHECK(lines[2].grade == 'D');
}
