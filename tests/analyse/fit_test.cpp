#include "alkaloid/analyse/fit.hpp"

#include "catch.hpp"

#include <cmath>
#include <span>
#include <string>
#include <vector>

using namespace alkaloid;

namespace {

struct point {
    double t, y;
};

std::vector<double> const times{0.25, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 16.0, 24.0};

/// `f` at the times, off by a reproducible few per cent times `noise`.
template <class F>
std::vector<point> measured(F const& f, double noise = 0.0) {
    std::vector<point> data;
    for (std::size_t i = 0; i < times.size(); ++i)
        data.push_back({times[i], f(times[i]) * (1.0 + noise * (static_cast<double>((i * 7) % 5) - 2.0))});
    return data;
}

/// Sum of two exponentials, in ratio to the data. One function for all tests: each new one compiles a fit of its own.
enum class kind { biexponential, line, product, sum, third_unused };
struct model {
    kind what;
    std::vector<point> data;
    double sd = 1.0;
    int* calls = nullptr;

    template <class P>
    auto operator()(P const& p) const {
        using S = typename P::value_type;
        using std::exp;
        std::vector<S> r;
        for (auto const& [t, y] : data) {
            S f(0.0);
            switch (what) {
            case kind::biexponential: f = p[0] * exp(-p[1] * t) + p[2] * exp(-p[3] * t); break;
            case kind::line: f = p[0] + p[1] * t; break;
            case kind::product: f = p[0] * p[1] * exp(-p[2] * t); break;
            case kind::sum: f = (p[0] + p[1]) * exp(-p[2] * t); break;
            case kind::third_unused: f = p[0] * exp(-p[1] * t); break;
            }
            r.push_back((f - y) / sd);
        }
        if (calls)
            ++*calls;
        return r;
    }
};

auto const biexponential = [](double t) { return 10.0 * std::exp(-1.5 * t) + 3.0 * std::exp(-0.1 * t); };
auto const decay = [](double t) { return 6.0 * std::exp(-0.2 * t); };

std::vector<parameter> four() {
    return {{.name = "a", .start = 3.0, .low = 0.0, .unit = "uM"},
            {.name = "alpha", .start = 0.7, .low = 0.0, .unit = "1/h"},
            {.name = "b", .start = 1.0, .low = 0.0, .unit = "uM"},
            {.name = "beta", .start = 0.05, .low = 0.0, .high = 5.0, .unit = "1/h"}};
}
std::vector<parameter> three() {
    return {{.name = "a", .start = 1.0, .low = 0.0},
            {.name = "b", .start = 2.0, .low = 0.0},
            {.name = "k", .start = 1.0, .low = 0.0}};
}
} // namespace

TEST_CASE("A fit recovers the parameters that made the data") {
    auto const f = fit(model{kind::biexponential, measured(biexponential)}, four());
    INFO(f.report());
    CHECK(f.good());
    CHECK(f.objective < 1e-18);
    CHECK_THAT(f["a"].value, WithinRel(10.0, 1e-8));
    CHECK_THAT(f["alpha"].value, WithinRel(1.5, 1e-8));
    CHECK_THAT(f["b"].value, WithinRel(3.0, 1e-8));
    CHECK_THAT(f["beta"].value, WithinRel(0.1, 1e-8));
    CHECK(f.correlation(2, 3) > 0.5); // also where the errors are next to nothing
    CHECK(f.values()[3] == f["beta"].value);
    CHECK_THROWS_WITH(f["gamma"], "no parameter 'gamma' in this fit; it has a, alpha, b, beta");
}

TEST_CASE("At the end of a fit the residuals are at right angles to every derivative") {
    auto const exact = model{kind::biexponential, measured(biexponential, 0.05)};
    auto const f = fit(exact, four());
    CHECK(f.good());
    auto const p = f.values();
    for (std::size_t k = 0; k < 4; ++k) {
        std::vector<dual<1>> at(p.begin(), p.end());
        at[k] = dual<1>::variable(p[k], 0);
        double dot = 0.0, length = 0.0;
        for (auto const& r : exact(std::span<dual<1> const>(at))) {
            dot += r.value * r.gradient[0];
            length += r.gradient[0] * r.gradient[0];
        }
        CHECK(std::abs(dot) < 1e-6 * std::sqrt(length * f.objective));
    }
}

TEST_CASE("For a straight line the errors are those of the textbook") {
    auto const data = measured([](double t) { return 2.0 + 0.5 * t; }, 0.02);
    double n = 0.0, t = 0.0, y = 0.0, tt = 0.0, ty = 0.0, rest = 0.0;
    for (auto const& d : data) {
        n += 1.0;
        t += d.t / 12.0;
        y += d.y / 12.0;
    }
    for (auto const& d : data) {
        tt += (d.t - t) * (d.t - t);
        ty += (d.t - t) * (d.y - y);
    }
    double const slope = ty / tt, intercept = y - slope * t;
    for (auto const& d : data)
        rest += std::pow(d.y - intercept - slope * d.t, 2);
    double const variance = rest / (n - 2.0);

    std::vector<parameter> const line{{.name = "intercept", .start = 0.0}, {.name = "slope", .start = 0.0}};
    auto const f = fit(model{kind::line, data}, line);
    CHECK(f.good());
    CHECK_THAT(f["slope"].value, WithinRel(slope, 1e-10));
    CHECK_THAT(f["intercept"].value, WithinRel(intercept, 1e-10));
    CHECK_THAT(f["slope"].standard_error.value(), WithinRel(std::sqrt(variance / tt), 1e-10));
    CHECK_THAT(f["intercept"].standard_error.value(), WithinRel(std::sqrt(variance * (1.0 / n + t * t / tt)), 1e-10));
    CHECK_THAT(f["slope"].relative_error.value(), WithinRel(std::sqrt(variance / tt) / slope, 1e-10));
    CHECK_THAT(f.correlation(0, 1), WithinRel(-t / std::sqrt(tt / n + t * t), 1e-10));
    CHECK_THAT(f.correlation(1, 1), WithinRel(1.0, 1e-12));
    CHECK_THAT(f.residual_sd, WithinRel(std::sqrt(variance), 1e-10));
    CHECK_THAT(f.residuals[3], WithinAbs((intercept + slope * data[3].t - data[3].y) / std::sqrt(variance), 1e-8));
    double const cosine = t / std::sqrt(tt / n + t * t); // between the columns: singular values sqrt(1 +- cosine)
    CHECK_THAT(f.condition_number, WithinRel(std::sqrt((1.0 + cosine) / (1.0 - cosine)), 1e-10));

    auto const known = fit(model{kind::line, data, 0.1}, line, {.scale = residual_scale::known});
    CHECK_THAT(known["slope"].standard_error.value(), WithinRel(0.1 / std::sqrt(tt), 1e-10));
    CHECK(known.residual_sd == 1.0);
}

TEST_CASE("A prior and data meet as two measurements do") {
    auto const data = measured([](double) { return 4.0; });
    std::vector<parameter> p{
        {.name = "level", .start = 1.0, .prior = prior{.shape = prior::shape_kind::normal, .centre = 2.0, .sd = 0.5}},
        {.name = "slope", .start = 0.0, .fixed = true}};
    auto const f = fit(model{kind::line, data, 1.0}, p, {.scale = residual_scale::known});
    CHECK_THAT(f["level"].value, WithinRel((12.0 * 4.0 + 4.0 * 2.0) / 16.0, 1e-10));
    CHECK_THAT(f["level"].standard_error.value(), WithinRel(std::sqrt(1.0 / 16.0), 1e-10));
    CHECK_THAT(f["level"].data_only_error.value(), WithinRel(std::sqrt(1.0 / 12.0), 1e-10));
    CHECK_THAT(f["level"].prior_share.value(), WithinRel(0.25, 1e-10));
    CHECK_FALSE(f["level"].prior_only);
    CHECK(f["slope"].value == 0.0);
    CHECK(f["slope"].standard_error.reason() == "fixed");
}

TEST_CASE("Two factors of one product are named, and no error is made up for them") {
    auto const f = fit(model{kind::product, measured(decay, 0.05)}, three());
    INFO(f.report());
    CHECK(f.converged);
    CHECK_FALSE(f.good());
    REQUIRE(f.open.size() == 1);
    CHECK(f.open[0].parameters == std::vector<std::string>{"a", "b"});
    CHECK(f.open[0].text == "the data do not tell a, b apart: only their product is determined");
    CHECK(f.open[0].directions == 1);
    CHECK(f.open[0].relative_singular_value < 1e-12);
    CHECK(f["a"].standard_error.reason() == f.open[0].text);
    CHECK(std::isnan(f.correlation(0, 1)));
    CHECK_THAT(f["a"].value * f["b"].value, WithinRel(6.0, 0.1));
    CHECK_THAT(f["k"].value, WithinRel(0.2, 0.1));
    CHECK(f["k"].relative_error.value() < 0.1);
    CHECK_THAT(f.report(), ContainsSubstring(f.open[0].text));
}

TEST_CASE("Two parts of one sum are named as such") {
    auto const f = fit(model{kind::sum, measured(decay)}, three());
    REQUIRE(f.open.size() == 1);
    CHECK(f.open[0].text == "the data do not tell a, b apart: only their sum is determined");
}

TEST_CASE("A parameter without influence is named") {
    auto const f = fit(model{kind::third_unused, measured(decay)}, three());
    REQUIRE(f.open.size() == 1);
    CHECK(f.open[0].text == "the data say nothing about k");
    CHECK(f["k"].value == 1.0);
    CHECK_THAT(f["a"].value, WithinRel(6.0, 1e-8));
}

TEST_CASE("What only a prior tells is reported as such") {
    auto unused = three();
    unused[2].prior = prior{.centre = 0.7, .sd = 0.4};
    auto const f = fit(model{kind::third_unused, measured(decay), 0.1}, unused, {.scale = residual_scale::known});
    CHECK_THAT(f["k"].value, WithinRel(0.7, 1e-9));
    CHECK_THAT(f["k"].standard_error.value(), WithinRel(0.28, 1e-9));
    CHECK_THAT(f["k"].prior_share.value(), WithinRel(1.0, 1e-9));
    CHECK(f["k"].prior_only);
    CHECK(f["k"].data_only_error.reason() == "the data say nothing about k");
    CHECK_FALSE(f["a"].prior_only);

    auto factors = three();
    factors[0].prior = prior{.centre = 2.0, .sd = 0.3};
    auto const g = fit(model{kind::product, measured(decay), 0.1}, factors, {.scale = residual_scale::known});
    CHECK_THAT(g["a"].value, WithinRel(2.0, 1e-6));
    CHECK(g["a"].prior_only);
    CHECK(g["b"].prior_only); // told from a by a's prior, and by nothing else
    CHECK_FALSE(g["k"].prior_only);
    REQUIRE(g.open.size() == 1);
    CHECK_THAT(g.report(), ContainsSubstring("known through priors only"));
}

TEST_CASE("A fit ends at a bound where the data press against it, and says so") {
    auto slow = three();
    slow[2] = {.name = "k", .start = 1.0, .low = 0.3, .high = 5.0};
    slow[1].fixed = true;
    auto const f = fit(model{kind::product, measured(decay)}, slow);
    CHECK(f.converged);
    CHECK_FALSE(f.good());
    CHECK(f["k"].bound == at_bound::low);
    CHECK_THAT(f["k"].value, WithinRel(0.3, 1e-6));
    CHECK(f["k"].value >= 0.3);
    CHECK(f["k"].standard_error.reason() == "at its lower bound");
    CHECK(f["a"].bound == at_bound::none);
    CHECK(static_cast<bool>(f["a"].standard_error));

    slow[2] = {.name = "k", .start = 0.05, .high = 0.1};
    CHECK(fit(model{kind::product, measured(decay)}, slow)["k"].bound == at_bound::high);
}

TEST_CASE("Close to a bound is not at it, nor is a search that was stopped on its way there") {
    auto const data = measured([](double t) { return 2.0 + 0.5 * t; }, 0.02);
    std::vector<parameter> line{{.name = "intercept", .start = 0.0}, {.name = "slope", .start = 0.0}};
    double const slope = fit(model{kind::line, data}, line)["slope"].value;
    line[1] = {.name = "slope", .start = slope + 10.0, .low = slope - 0.01};
    auto const above = fit(model{kind::line, data}, line);
    line[1] = {.name = "slope", .start = slope - 10.0, .high = slope + 0.01};
    auto const below = fit(model{kind::line, data}, line);
    CHECK(above.good());
    CHECK(below.good());
    CHECK(above["slope"].bound == at_bound::none);
    CHECK(below["slope"].bound == at_bound::none);

    line[1] = {.name = "slope", .start = 5.0, .low = 1.0};
    auto const stopped = fit(model{kind::line, data}, line, {.most_evaluations = 1});
    CHECK_FALSE(stopped.converged);
    CHECK(stopped["slope"].bound == at_bound::none);
}

TEST_CASE("With as many parameters as residuals there is no error to report") {
    auto data = measured(decay);
    data.resize(2);
    auto two = three();
    two[1].fixed = true;
    auto const f = fit(model{kind::product, data}, two);
    CHECK_THAT(f["k"].value, WithinRel(0.2, 1e-8));
    CHECK(f["k"].standard_error.reason() == "as many parameters as residuals: no spread left to judge by");
    CHECK(std::isnan(f.residual_sd));
}

TEST_CASE("Of several starts the lowest end counts, and all are reported") {
    auto const f = fit(model{kind::biexponential, measured(biexponential)}, four(),
                       {.starts = {{1.0, 0.01, 1.0, 4.9}, {8.0, 2.0, 2.0, 0.2}}});
    REQUIRE(f.searches.size() == 3);
    double lowest = f.searches[0].objective;
    for (auto const& s : f.searches)
        lowest = std::min(lowest, s.objective);
    CHECK(f.objective <= lowest * (1.0 + 1e-9));
    CHECK_THAT(f.report(), ContainsSubstring("start 3: sum of squares"));
}

TEST_CASE("A fit that may not look often enough says that it has not converged") {
    auto const f = fit(model{kind::biexponential, measured(biexponential, 0.05)}, four(), {.most_evaluations = 3});
    CHECK_FALSE(f.converged);
    CHECK_FALSE(f.good());
    CHECK_THAT(f.message, ContainsSubstring("stopped after 3 evaluations"));
    CHECK_THAT(f.report(), ContainsSubstring("NOT CONVERGED"));
    for (auto const& e : f.estimates)
        CHECK(e.bound == at_bound::none);
}

TEST_CASE("A fit that was content too early says what one more step would bring") {
    auto const f = fit(model{kind::biexponential, measured(biexponential, 0.05)}, four(), {.tolerance = 0.01});
    CHECK_FALSE(f.converged);
    CHECK_THAT(f.message, ContainsSubstring("where the sum of squares still falls: by "));
}

TEST_CASE("More parameters than derivatives in one call make several calls") {
    int in_fours = 0, in_twos = 0;
    auto const data = measured(biexponential, 0.05);
    auto const a = fit(model{kind::biexponential, data, 1.0, &in_fours}, four());
    auto const b = fit<2>(model{kind::biexponential, data, 1.0, &in_twos}, four());
    CHECK(in_twos > in_fours);
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(a.values()[i] == b.values()[i]);
}

TEST_CASE("A model that refuses a trial point makes the step shorter, and is counted") {
    auto const data = measured(decay);
    auto const prim = [&](auto p) {
        using S = typename decltype(p)::value_type;
        checklist check;
        check.require("k", p[0], allowed_range{.low = 0.15, .high = 3.0, .words = "in [0.15, 3]"});
        check.settle("model");
        using std::exp;
        std::vector<S> r;
        for (auto const& [t, y] : data)
            r.push_back(6.0 * exp(-p[0] * t) - y);
        return r;
    };
    auto const f = fit(prim, {{.name = "k", .start = 2.5}}); // the first step from there overshoots
    CHECK(f.converged);
    CHECK_THAT(f["k"].value, WithinRel(0.2, 1e-8));
    CHECK(f.refusals > 0);
    CHECK_THAT(f.message, ContainsSubstring("refused") && ContainsSubstring("must be in [0.15, 3]"));
    CHECK_THROWS_AS(fit(prim, {{.name = "k", .start = 5.0}}), invalid_input);

    auto const g = fit(prim, {{.name = "k", .start = 0.3}}, {.starts = {{5.0}}});
    CHECK(g.converged);
    REQUIRE(g.searches.size() == 2);
    CHECK(g.searches[1].message == "the residuals are not finite at this start");
}

TEST_CASE("A fit without finite derivatives says so") {
    auto const root = [](auto p) {
        using S = typename decltype(p)::value_type;
        using std::sqrt;
        return std::vector<S>{sqrt(p[0]) - 1.0, S(1.0)};
    };
    auto const f = fit(root, {{.name = "x", .start = 0.0}});
    CHECK_FALSE(f.converged);
    CHECK(f.message == "the derivatives of the residuals are not finite where the search arrived");
    CHECK(f["x"].standard_error.reason() == "the derivatives are not finite");
}

TEST_CASE("What a fit cannot begin with is refused, all at once") {
    auto bad = four();
    bad[0].start = -1.0;
    bad[1].low = 6.0;
    bad[1].high = 5.0;
    bad[2].name = "a";
    bad[3].start = std::nan("");
    bad[3].prior = prior{.centre = -1.0, .sd = 0.0};
    CHECK_THROWS_WITH(
        fit(model{kind::biexponential, measured(biexponential)}, bad, {.starts = {{1.0}}, .tolerance = 0.0}),
        ContainsSubstring("a.start = -1 uM, must be strictly between its bounds 0 and inf") &&
            ContainsSubstring("alpha.low = 6 1/h, must be below alpha.high, 5") &&
            ContainsSubstring("parameters[2].name = a, must be given once") &&
            ContainsSubstring("beta.start = nan 1/h, must be finite") && ContainsSubstring("beta.prior.sd = 0") &&
            ContainsSubstring("beta.prior.centre = -1 1/h") && ContainsSubstring("scale = estimated, must be known") &&
            ContainsSubstring("starts[0] = 1 values, must be one a parameter, 4") &&
            ContainsSubstring("tolerance = 0"));
    auto few = measured(biexponential);
    few.resize(3);
    few[1].y = std::nan("");
    CHECK_THROWS_WITH(fit(model{kind::biexponential, few}, four()),
                      ContainsSubstring("number of residuals = 3, must be at least 4 (free parameters less priors)") &&
                          ContainsSubstring("residual[1] at the start = nan, must be finite"));
    CHECK_THROWS_WITH(
        fit(model{kind::biexponential, measured(biexponential)}, four(), {.starts = {{1.0, 1.0, 1.0, 9.0}}}),
        ContainsSubstring("starts[0].beta = 9 1/h, must be strictly between 0 and 5"));
}
