#include "alkaloid/dosing/product.hpp"
#include "alkaloid/dosing/schedule.hpp"
#include "alkaloid/kinetics/modified.hpp"
#include "alkaloid/models/one_compartment.hpp"
#include "alkaloid/simulate/simulate.hpp"
#include "alkaloid/solve/dopri5.hpp"

#include "catch.hpp"

#include <functional>
#include <limits>
#include <set>
#include <string>
#include <vector>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
constexpr double no_number = std::numeric_limits<double>::quiet_NaN(), endless = std::numeric_limits<double>::infinity(),
                 most = std::numeric_limits<double>::max();
constexpr substance drug{"drug", 400.0 * (g / mol)};

/// One impossible value: what is tried, and the complaint that must come of it, in full.
struct impossible {
    std::string complaint;
    std::function<void()> attempt;
};

// --- what is given -----------------------------------------------------------------------------------------------------
void give(dose<> const& d) {
    (void)regimen<>(d);
}
void give(mass<> m, administration<> const& how = {}) {
    give(dose<>(drug, m, how));
}
void again(duration<> every, long count) {
    (void)repeat(dose{drug, 1 * mg}, {.every = every, .count = count});
}
steps const gentle{.from = 10 * mg, .to = 5 * mg, .by = 1 * mg, .hold = 1 * day, .every = 1 * day};
void down(std::function<void(steps&)> const& spoil) {
    steps s = gentle;
    spoil(s);
    (void)taper(drug, s);
}
product const leaf{.name = "leaf", .unit_name = "g", .contents = {{.what = drug, .per_unit = 10 * mg}}};
void leaves(std::function<void(content&)> const& spoil) {
    product p = leaf;
    spoil(p.contents[0]);
    (void)p.serving(1);
}

// --- how it is simulated -----------------------------------------------------------------------------------------------
constexpr one_compartment::parameters<> patient{.ka = 1 * per_h, .cl = 5 * L / h, .v = 20 * L};
void look(sampling const& when) {
    (void)simulate(one_compartment::model, patient, dose{drug, 1 * mg}, when);
}
void run(regimen<> const& r) {
    (void)simulate(one_compartment::model, patient, r, {.at = {1 * h}});
}
void solve(dopri5 const& solver) {
    (void)simulate(one_compartment::model, patient, dose{drug, 1 * mg}, {.at = {1 * h}}, solver);
}
void look_up(duration<> t) {
    (void)simulate(one_compartment::model, patient, dose{drug, 1 * mg}, {.until = 4 * h, .every = 1 * h}).at(t);
}

// --- what the flows of a model of one's own are made of: it has no fields to check, its laws and intakes do it ---------
struct numbers {
    double k = 1, fraction = 1, lag = 0;
    double ke0 = 1, produced = 1, vmax = 1, km = 1, v = 1, ki = 1, emax = 1, ec50 = 1;
};
inline constexpr struct own final {
    static constexpr auto flows(numbers const& p) {
        auto const saturable = michaelis_menten(p.vmax * (umol / h), p.km * uM, p.v * L);
        return std::tuple{flow(gut, central, first_order(p.k * per_h)),
                          flow(produced, central, zero_order(p.produced * (umol / h))),
                          follows(effect_compartment, central, p.ke0 * per_h),
                          flow(central, eliminated, saturable),
                          flow(central, metabolite, inhibited(first_order(1.0 * per_h), metabolite / (1.0 * L), p.ki * uM)),
                          flow(metabolite, eliminated, induced(first_order(1.0 * per_h), central / (1.0 * L), p.emax, p.ec50 * uM))};
    }
    static constexpr auto intakes(numbers const& p) {
        return std::tuple{takes(drug, oral, gut, {.available = p.fraction, .lag = p.lag * h})};
    }
} own;
void own_model(std::function<void(numbers&)> const& spoil) {
    numbers p;
    spoil(p);
    (void)simulate(own, p, dose{drug, 1 * mg}, {.at = {1 * h}}, dopri5{});
}

std::vector<impossible> const table{
    // doses
    {"dose.mass = -1 mg, must be finite and >= 0", [] { give(-1 * mg); }},
    {"dose.mass = nan mg, must be finite and >= 0", [] { give(no_number * mg); }},
    {"dose.mass = inf mg, must be finite and >= 0", [] { give(endless * mg); }},
    {"dose.mass = -inf mg, must be finite and >= 0", [] { give(-endless * mg); }},
    {"dose.mass = inf mg, must be finite and >= 0", [] { give(most * g); }},
    {"dose.mass = -0.4 mg, must be finite and >= 0", [] { give(dose{drug, -1 * umol}); }},
    {"dose.mass = nan mg, must be finite and >= 0", [] { give(dose{drug, no_number * umol}); }},
    {"dose.what.molar_mass = 0 g/mol, must be finite and > 0", [] { give(dose{substance{"ghost", 0 * (g / mol)}, 1 * mg}); }},
    {"dose.what.molar_mass = -300 g/mol, must be finite and > 0", [] { give(dose{substance{"ghost", -300 * (g / mol)}, 1 * mg}); }},
    {"dose.what.molar_mass = nan g/mol, must be finite and > 0", [] { give(dose{substance{"ghost", no_number * (g / mol)}, 1 * mg}); }},
    {"dose.at = -1 h, must be finite and >= 0", [] { give(1 * mg, {.at = -1 * h}); }},
    {"dose.at = nan h, must be finite and >= 0", [] { give(1 * mg, {.at = no_number * h}); }},
    {"dose.at = inf h, must be finite and >= 0", [] { give(1 * mg, {.at = endless * h}); }},
    {"dose.over = -0.5 h, must be finite and >= 0", [] { give(1 * mg, {.over = -30 * minute}); }},
    {"dose.over = nan h, must be finite and >= 0", [] { give(1 * mg, {.over = no_number * h}); }},
    {"dose.over = inf h, must be finite and >= 0", [] { give(1 * mg, {.over = endless * h}); }},
    {"dose.at = -3 h, must be finite and >= 0", [] { (void)delayed(regimen(dose{drug, 1 * mg}), -3 * h); }},
    {"dose.at = nan h, must be finite and >= 0", [] { (void)delayed(regimen(dose{drug, 1 * mg}), no_number * h); }},
    // repetitions
    {"every = 0 h, must be finite and > 0", [] { again(0 * h, 3); }},
    {"every = -8 h, must be finite and > 0", [] { again(-8 * h, 3); }},
    {"every = nan h, must be finite and > 0", [] { again(no_number * h, 3); }},
    {"every = inf h, must be finite and > 0", [] { again(endless * h, 3); }},
    {"count = 0, must be at least 1 and at most 10000000", [] { again(8 * h, 0); }},
    {"count = -1, must be at least 1 and at most 10000000", [] { again(8 * h, -1); }},
    {"count = 10000001, must be at least 1 and at most 10000000", [] { again(8 * h, 10'000'001); }},
    // schedules
    {"from = nan mg, must be finite and > 0", [] { down([](steps& s) { s.from = no_number * mg; }); }},
    {"from = 0 mg, must be finite and > 0", [] { down([](steps& s) { s.from = s.to = 0 * mg; }); }},
    {"to = -1 mg, must be finite and >= 0", [] { down([](steps& s) { s.to = -1 * mg; }); }},
    {"to = 11 mg, must be at most `from`, 10 mg", [] { down([](steps& s) { s.to = 11 * mg; }); }},
    {"by = 0 mg, must be finite and > 0", [] { down([](steps& s) { s.by = 0 * mg; }); }},
    {"by = -1 mg, must be finite and > 0", [] { down([](steps& s) { s.by = -1 * mg; }); }},
    {"by = inf mg, must be finite and > 0", [] { down([](steps& s) { s.by = endless * mg; }); }},
    {"hold = nan h, must be finite and > 0", [] { down([](steps& s) { s.hold = no_number * h; }); }},
    {"every = 0 h, must be finite and > 0", [] { down([](steps& s) { s.every = 0 * h; }); }},
    {"every = 25 h, must be at most `hold`, 24 h", [] { down([](steps& s) { s.every = 25 * h; }); }},
    // products
    {"amount of leaf = -1 g, must be finite and >= 0", [] { (void)leaf.serving(-1); }},
    {"amount of leaf = nan g, must be finite and >= 0", [] { (void)leaf.serving(no_number); }},
    {"drug in leaf = -1 mg/g, must be finite and >= 0", [] { leaves([](content& c) { c.per_unit = -1 * mg; }); }},
    {"drug in leaf = nan mg/g, must be finite and >= 0", [] { (void)leaf.batch(no_number).serving(1); }},
    {"drug in leaf: yield = 1.5, must be in [0, 1]", [] { leaves([](content& c) { c.yield = 1.5; }); }},
    {"drug in leaf: geometric SD = 0.5, must be finite and >= 1", [] { leaves([](content& c) { c.geometric_sd = 0.5; }); }},
    {"substance = unnamed, must be one that is in leaf", [] { (void)leaf.units_with(unnamed, 1 * mg); }},
    {"wanted = nan mg, must be finite and >= 0", [] { (void)leaf.units_with(drug, no_number * mg); }},
    {"wanted = -5 mg, must be finite and >= 0", [] { (void)leaf.units_with(drug, -5 * mg); }},
    // samples
    {"until = 0 h, must be finite and > 0", [] { look({.until = 0 * h, .every = 1 * h}); }},
    {"until = -48 h, must be finite and > 0", [] { look({.until = -48 * h, .every = 1 * h}); }},
    {"until = nan h, must be finite and > 0", [] { look({.until = no_number * h, .every = 1 * h}); }},
    {"until = inf h, must be finite and > 0", [] { look({.until = endless * h, .every = 1 * h}); }},
    {"until = missing, must be given, with `every` (or `at` instead of both)", [] { look({.every = 1 * h}); }},
    {"every = 0 h, must be finite and > 0", [] { look({.until = 1 * h, .every = 0 * h}); }},
    {"every = -1 h, must be finite and > 0", [] { look({.until = 1 * h, .every = -1 * h}); }},
    {"every = nan h, must be finite and > 0", [] { look({.until = 1 * h, .every = no_number * h}); }},
    {"every = inf h, must be finite and > 0", [] { look({.until = 1 * h, .every = endless * h}); }},
    {"every = missing, must be given, with `until` (or `at` instead of both)", [] { look({.until = 1 * h}); }},
    {"every = 1e-09 h, must be long enough for fewer than 100000000 samples", [] { look({.until = 1 * h, .every = 1e-9 * h}); }},
    {"at[0] = -1 h, must be finite and >= 0", [] { look({.at = {-1 * h}}); }},
    {"at[1] = nan h, must be finite and >= 0", [] { look({.at = {1 * h, no_number * h}}); }},
    {"at[1] = inf h, must be finite and >= 0", [] { look({.at = {1 * h, endless * h}}); }},
    {"at[1] = 1 h, must be not before its predecessor, 2 h", [] { look({.at = {2 * h, 1 * h}}); }},
    {"sampling = `at` with `until` or `every`, must be either a list of times or a grid", [] { look({.until = 1 * h, .at = {1 * h}}); }},
    // ways in
    {"dose[0] = drug inhaled, must be one that the model takes: any substance oral, any substance intravenous, into(gut), into(central)",
     [] { run(dose<>(drug, 1 * mg, {.by = inhaled})); }},
    {"dose[0] = drug by snake, must be one that the model takes: any substance oral, any substance intravenous, into(gut), into(central)",
     [] { run(dose<>(drug, 1 * mg, {.by = {"by snake"}})); }},
    {"dose[1] = drug into(peripheral), must be one that the model takes: any substance oral, any substance intravenous, into(gut), into(central)",
     [] { run(dose{drug, 1 * mg} + dose<>(drug, 1 * mg, {.by = into(peripheral)})); }},
    {"dose[0]: rate = inf umol/h, must be finite", [] { run(dose<>(drug, 1 * mg, {.over = 1e-310 * h})); }},
    {"dose[0]: end = inf h, must be finite", [] { run(dose<>(drug, 1 * mg, {.at = most * h, .over = most * h})); }},
    {"dose[0]: amount = inf umol, must be finite", [] { run(dose<>({"feather", 1e-10 * (g / mol)}, most * ug)); }},
    // solvers
    {"relative = 0, must be finite and > 0", [] { solve({.relative = 0}); }},
    {"relative = -1e-08, must be finite and > 0", [] { solve({.relative = -1e-8}); }},
    {"relative = nan, must be finite and > 0", [] { solve({.relative = no_number}); }},
    {"relative = inf, must be finite and > 0", [] { solve({.relative = endless}); }},
    {"relative = 1e-20, must be at least 1e-14 (double precision has 16 digits)", [] { solve({.relative = 1e-20}); }},
    {"absolute = 0 umol, must be finite and > 0", [] { solve({.absolute = 0 * umol}); }},
    {"absolute = nan umol, must be finite and > 0", [] { solve({.absolute = no_number * umol}); }},
    {"absolute_in gut = -1 umol, must be finite and > 0", [] { solve({.absolute_in = {{"gut", -1 * umol}}}); }},
    {"absolute_in = brain, must be a compartment of the model", [] { solve({.absolute_in = {{"brain", 1 * umol}}}); }},
    {"max_steps = 0, must be at least 1", [] { solve({.max_steps = 0}); }},
    {"max_steps = -1, must be at least 1", [] { solve({.max_steps = -1}); }},
    // snapshots
    {"t = -1 h, must be in the simulated time, 0 to 4 h", [] { look_up(-1 * h); }},
    {"t = 5 h, must be in the simulated time, 0 to 4 h", [] { look_up(5 * h); }},
    {"t = nan h, must be in the simulated time, 0 to 4 h", [] { look_up(no_number * h); }},
    {"t = inf h, must be in the simulated time, 0 to 4 h", [] { look_up(endless * h); }},
    // intakes and laws
    {"intake oral -> gut: fraction = -0.1, must be finite and >= 0", [] { own_model([](numbers& p) { p.fraction = -0.1; }); }},
    {"intake oral -> gut: fraction = nan, must be finite and >= 0", [] { own_model([](numbers& p) { p.fraction = no_number; }); }},
    {"intake oral -> gut: lag = -1 h, must be finite and >= 0", [] { own_model([](numbers& p) { p.lag = -1; }); }},
    {"intake oral -> gut: lag = nan h, must be finite and >= 0", [] { own_model([](numbers& p) { p.lag = no_number; }); }},
    {"intake oral -> gut: lag = inf h, must be finite and >= 0", [] { own_model([](numbers& p) { p.lag = endless; }); }},
    {"gut -> central: rate constant = -1 1/h, must be finite and >= 0", [] { own_model([](numbers& p) { p.k = -1; }); }},
    {"gut -> central: rate constant = nan 1/h, must be finite and >= 0", [] { own_model([](numbers& p) { p.k = no_number; }); }},
    {"produced -> central: rate = -1 umol/h, must be finite and >= 0", [] { own_model([](numbers& p) { p.produced = -1; }); }},
    {"effect_compartment follows central: ke0 = inf 1/h, must be finite and >= 0", [] { own_model([](numbers& p) { p.ke0 = endless; }); }},
    {"central -> eliminated: vmax = -1 umol/h, must be finite and >= 0", [] { own_model([](numbers& p) { p.vmax = -1; }); }},
    {"central -> eliminated: km times volume = 0 umol, must be finite and > 0", [] { own_model([](numbers& p) { p.km = 0; }); }},
    {"central -> eliminated: km times volume = -1 umol, must be finite and > 0", [] { own_model([](numbers& p) { p.v = -1; }); }},
    {"central -> metabolite: ki times volume of metabolite = 0 umol, must be finite and > 0", [] { own_model([](numbers& p) { p.ki = 0; }); }},
    {"metabolite -> eliminated: emax = -0.5, must be finite and >= 0", [] { own_model([](numbers& p) { p.emax = -0.5; }); }},
    {"metabolite -> eliminated: ec50 times volume of central = nan umol, must be finite and > 0",
     [] { own_model([](numbers& p) { p.ec50 = no_number; }); }},
};
} // namespace

TEST_CASE("every impossible value is refused with its name, value, unit and range, and nothing else is") {
    CHECK(table.size() >= 60);
    for (auto const& [complaint, attempt] : table) {
        INFO(complaint);
        try {
            attempt();
            FAIL_CHECK("it went through");
        } catch (invalid_input const& e) {
            REQUIRE(e.violations().size() == 1);
            CHECK(e.violations().front().sentence() == complaint);
            CHECK_THAT(e.what(), ContainsSubstring(complaint));
        }
    }
}

TEST_CASE("the same calls with possible values go through") {
    CHECK_NOTHROW(give(1 * mg, {.at = 1 * h, .over = 30 * minute}));
    CHECK_NOTHROW(again(8 * h, 3));
    CHECK_NOTHROW(down([](steps&) {}));
    CHECK_NOTHROW(leaves([](content&) {}));
    CHECK_NOTHROW(look({.until = 1 * h, .every = 1 * h}));
    CHECK_NOTHROW(look({.at = {1 * h, 1 * h}}));
    CHECK_NOTHROW(run(dose{drug, 1 * mg}));
    CHECK_NOTHROW(solve({}));
    CHECK_NOTHROW(look_up(4 * h));
    CHECK_NOTHROW(own_model([](numbers&) {}));
}

TEST_CASE("all that is wrong with a call is said at once") {
    auto const complaints = [](auto const& attempt) {
        std::set<std::string> names;
        try {
            attempt();
        } catch (invalid_input const& e) {
            for (auto const& v : e.violations()) {
                names.insert(v.name);
                CHECK_THAT(e.what(), ContainsSubstring(v.sentence()));
            }
            CHECK_THAT(e.what(), ContainsSubstring(std::to_string(e.violations().size()) + " values cannot be used"));
        }
        return names;
    };
    using words = std::set<std::string>;
    CHECK(complaints([] { give(-1 * mg, {.at = no_number * h, .over = -1 * h}); }) == words{"dose.mass", "dose.at", "dose.over"});
    CHECK(complaints([] {
              (void)regimen(std::vector<dose<>>{dose<>(drug, -1 * mg), dose<>(drug, 1 * mg), dose<>(drug, 1 * mg, {.at = -1 * h})});
          }) == words{"dose[0].mass", "dose[2].at"});
    CHECK(complaints([] { again(0 * h, 0); }) == words{"every", "count"});
    CHECK(complaints([] { look({}); }) == words{"until", "every"});
    CHECK(complaints([] { look({.until = -1 * h, .every = no_number * h}); }) == words{"until", "every"});
    CHECK(complaints([] { run(dose<>(drug, 1 * mg, {.by = inhaled}) + dose<>(drug, 1 * mg, {.by = into(deep)})); }) == words{"dose[0]", "dose[1]"});
    CHECK(complaints([] { solve({.relative = 0, .absolute = 0 * umol, .absolute_in = {{"brain", 1 * umol}}, .max_steps = 0}); }) ==
          words{"relative", "absolute", "absolute_in", "max_steps"});
    CHECK(complaints([] {
              own_model([](numbers& p) {
                  p.k = -1;
                  p.vmax = -1;
                  p.ki = 0;
              });
          }) == words{"gut -> central: rate constant", "central -> eliminated: vmax", "central -> metabolite: ki times volume of metabolite"});
}

TEST_CASE("finite numbers that lead beyond all numbers end in an error, not in a result") {
    // Each dose is finite, their sum is not.
    dose<> const huge(unnamed, 1e308 * ug, {.by = intravenous});
    for (double const look_at : {0.0, 1.0})
        CHECK_THROWS_WITH(simulate(one_compartment::model, patient, huge + huge, {.at = {look_at * h}}),
                          ContainsSubstring("exact") && ContainsSubstring("beyond all numbers"));
    auto const c = attempt(one_compartment::model, patient, huge + huge.delayed(3 * h) + huge.delayed(3 * h), {.until = 4 * h, .every = 1 * h});
    CHECK_FALSE(c.outcome().ok);
    CHECK(c.samples() == 3);

    // A rate with which the other one loses all its digits; and one at which the time it takes is beyond all numbers.
    for (double const rate : {1e14, 1e100, 1e308}) {
        auto p = patient;
        p.ka = rate * per_h;
        CHECK_THROWS_WITH(simulate(one_compartment::model, p, dose{drug, 1 * mg}, {.at = {48 * h}}),
                          ContainsSubstring("exact: gave up") && ContainsSubstring(text(rate, 3) + " 1/h"));
    }
}
