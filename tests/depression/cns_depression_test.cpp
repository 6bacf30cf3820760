#include <alkaloid/models/cns_depression.hpp>
#include <alkaloid/models/kratom_with_alcohol.hpp>
#include <alkaloid/models/typical_mitragynine.hpp>

#include <alkaloid/core/dual.hpp>
#include <alkaloid/core/pack.hpp>
#include <alkaloid/simulate/simulate.hpp>

#include "catch.hpp"
#include "central_difference.hpp"

#include <algorithm>
#include <cmath>
#include <string>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
sampling const one_day{.until = 24 * h, .every = 20 * minute};
auto const kratom_course = simulate(mitragynine::model, mitragynine::typical, dose{mitragynine::drug, 59.2 * mg}, one_day);

/// Alcohol in blood on the same times, in moles per litre: up to `peak` g/L at 2 h, gone at 10 h.
curve<dims::amount - dims::volume> alcohol(double peak) {
    auto const t = kratom_course[plasma].times();
    std::vector<double> c;
    for (double const x : t)
        c.push_back(peak / 46.07e-6 * std::max(0.0, x < 2.0 ? x / 2.0 : (10.0 - x) / 8.0));
    return {t, c};
}
curve<dimension{}> constant(double x) {
    return alcohol(1.0).map<dimension{}>([x](double) { return x; });
}
auto const& by(combined_depression<> const& d, std::string const& model) {
    auto const all = d.models().begin();
    auto const found = std::find_if(all, d.models().end(), [&](auto const& m) { return m.model == model; });
    REQUIRE(found != d.models().end());
    return found->effect;
}
} // namespace

TEST_CASE("Without alcohol every model says what kratom does alone, without kratom what alcohol does") {
    for (auto const& at : depression::endpoints()) {
        auto const sober = kratom::with_alcohol(at, kratom_course, alcohol(0.0));
        auto const alone = kratom::depression_alone(at, kratom_course);
        auto const untouched = simulate(mitragynine::model, mitragynine::typical, regimen<>{}, one_day);
        auto const drunk = kratom::with_alcohol(at, untouched, alcohol(1.5));
        auto const drinks = depression::alcohol_alone(at, ethanol::grams_per_litre(alcohol(1.5))).alone();
        for (std::size_t i = 0; i < sober.size(); ++i) {
            for (auto const& m : sober.models()) {
                INFO(at.name << ", " << m.model << " at sample " << i);
                CHECK_THAT(m.effect[i], WithinAbs(alone[i], 1e-9));
            }
            for (auto const& m : drunk.models())
                if (m.model.find("slope") == std::string::npos) {
                    INFO(at.name << ", " << m.model << " at sample " << i);
                    CHECK_THAT(m.effect[i], WithinAbs(drinks[i], 1e-9));
                }
        }
    }
}

TEST_CASE("Kratom with alcohol is grade D whatever goes in, and its weakest link is that nobody measured it") {
    for (auto const& at : depression::endpoints()) {
        auto const both = kratom::with_alcohol(at, kratom_course, alcohol(1.0));
        CHECK(both.peak().grade == evidence_grade::D);
        CHECK(evidence(both).grade == evidence_grade::D);
        CHECK_THAT(evidence(both).sentence(), ContainsSubstring("kratom with alcohol = no controlled study found"));
        CHECK(evidence(both.models()[3].effect).grade == evidence_grade::D);
    }
}

TEST_CASE("The default chain is Bliss on the fractions, with no shift") {
    auto const at = depression::hypercapnic_drive();
    auto const both = kratom::with_alcohol(at, kratom_course, alcohol(1.0));
    auto const mu = kratom::depression_alone(at, kratom_course);
    auto const b = ethanol::grams_per_litre(alcohol(1.0));
    for (std::size_t i = 0; i < both.size(); ++i) {
        double const f = std::pow(b[i], 1.32) / (std::pow(3.6, 1.32) + std::pow(b[i], 1.32));
        CHECK_THAT(both[i].value, WithinAbs(1.0 - (1.0 - mu[i]) * (1.0 - f), 1e-14));
    }
    auto const activated = kratom::activation(kratom_course).total;
    for (std::size_t i = 0; i < mu.size(); ++i)
        CHECK_THAT(mu[i], WithinAbs(activated[i], 1e-14));
}

TEST_CASE("A shift of potency is a C50 so many times as high, named with its range, and never shown without") {
    auto at = depression::hypercapnic_drive();
    auto const plain = kratom::with_alcohol(at, kratom_course, alcohol(1.0));
    auto const& shifted = by(plain, "Bliss, INT -0.5");
    auto const sample = std::size_t{6}; // 2 h
    double const b = ethanol::grams_per_litre(alcohol(1.0))[sample], factor = 1.0 - 0.5 * b / (1.0 + b);
    auto tenth = kratom::constants{};
    // the same as every concentration over the factor
    tenth.mg_ka.value = tenth.mg_ka.value * factor;
    tenth.oh_ka.value = tenth.oh_ka.value * factor;
    double const expected = 1.0 - (1.0 - kratom::depression_alone(at, kratom_course, tenth)[sample]) * (1.0 - depression::alcohol_alone(at, ethanol::grams_per_litre(alcohol(1.0))).alone()[sample]);
    CHECK_THAT(shifted[sample], WithinAbs(expected, 1e-12));
    CHECK(shifted[sample] > plain[sample].value);

    at.c50_fall.value = 0.2;
    auto const chosen = kratom::with_alcohol(at, kratom_course, alcohol(1.0));
    CHECK(chosen.peak().model == "Bliss, INT -0.2");
    CHECK(by(chosen, "Bliss, INT 0")[sample] == plain[sample].value);
    CHECK(chosen[sample].value > plain[sample].value);
}

TEST_CASE("More alcohol, more kratom, more depressants: more depression by every model") {
    auto const at = depression::sedation();
    auto const little = kratom::with_alcohol(at, kratom_course, alcohol(0.5)), more = kratom::with_alcohol(at, kratom_course, alcohol(2.0));
    auto const propofol = one_depressant("propofol", "ug/mL", constant(1.0), depression::propofol::half_unconscious, 1.0, 2.0);
    auto const three = kratom::with_alcohol(at, kratom_course, alcohol(2.0), {}, {}, std::tuple<>{}, propofol);
    CHECK(three.left_out().size() == 1);
    for (std::size_t i = 0; i < little.size(); ++i) {
        for (std::size_t k = 0; k < little.models().size(); ++k)
            CHECK(more.models()[k].effect[i] >= little.models()[k].effect[i] - 1e-9);
        for (auto const& m : three.models())
            CHECK(m.effect[i] >= by(more, m.model)[i] - 1e-9);
    }
}

TEST_CASE("Another opioid joins at the receptor, where a partial agonist takes from it") {
    auto const at = depression::hypercapnic_drive();
    auto const opioid = agonist{curve<dims::amount - dims::volume>(kratom_course[plasma].map<dims::amount - dims::volume>([](double) { return 0.2; })), half_maximal(0.02 * uM, 1.0)};
    auto const with = [&](auto const& course) { return kratom::with_alcohol(at, course, alcohol(1.0), {}, {}, std::tuple{opioid}); };
    auto const alone = with(simulate(mitragynine::model, mitragynine::typical, regimen<>{}, one_day)), both = with(kratom_course);
    CHECK(both[6].value < alone[6].value);
    CHECK(both[6].value > kratom::with_alcohol(at, kratom_course, alcohol(1.0))[6].value);
}

TEST_CASE("Tolerance takes from kratom's part; alcohol gives it back only where the caller says so") {
    auto const at = depression::hypercapnic_drive();
    depression::circumstances how{.fold = constant(4.0)};
    auto const naive = kratom::with_alcohol(at, kratom_course, alcohol(1.0)), tolerant = kratom::with_alcohol(at, kratom_course, alcohol(1.0), {}, how);
    how.reversal = 1.0;
    auto const reversed = kratom::with_alcohol(at, kratom_course, alcohol(1.0), {}, how);
    CHECK(tolerant[6].value < reversed[6].value);
    CHECK(reversed[6].value < naive[6].value);
    CHECK(reversed[72].value == Approx(tolerant[72].value)); // no alcohol left
    how.reversal = 1.5;
    CHECK_THROWS_WITH(kratom::with_alcohol(at, kratom_course, alcohol(1.0), {}, how), ContainsSubstring("reversal = 1.5"));
}

TEST_CASE("Depression in lanes and with gradients is that of each") {
    auto const at = depression::hypercapnic_drive();
    auto const of = [&]<class S>(S const& scale) {
        auto const p = with_scalar<S>(mitragynine::typical);
        auto const course = simulate(mitragynine::model, p, dose<S>(mitragynine::drug, scale * (50.0 * mg)), {.at = {1 * h, 2 * h}});
        auto const blood = course[plasma].template map<dims::amount - dims::volume>([](S const&) { return S(1.0 / 46.07e-6); });
        return kratom::with_alcohol(at, course, blood);
    };
    auto const plain = of(1.0);
    auto const slope = of(dual<2>::variable(1.0, 0));
    auto const lanes = of(pack<4>(std::array{0.5, 1.0, 2.0, 3.0}));
    for (std::size_t k = 0; k < plain.models().size(); ++k) {
        INFO(plain.models()[k].model);
        CHECK_THAT(slope.models()[k].effect.values()[0].gradient[0], WithinAbs(central_difference([&](double x) { return of(x).models()[k].effect[0]; }, 1.0), 1e-7));
        CHECK_THAT(lanes.models()[k].effect.values()[0][1], WithinAbs(plain.models()[k].effect[0], 1e-9));
    }
}

TEST_CASE("An endpoint whose numbers make no sense says so, all at once") {
    auto at = depression::apnoea();
    at.share.value = -1.0;
    at.alcohol_half.value = 0.0 * (g / L);
    at.c50_fall.value = 1.0;
    CHECK_THROWS_WITH(kratom::with_alcohol(at, kratom_course, alcohol(1.0)), ContainsSubstring("share") && ContainsSubstring("alcohol_half") && ContainsSubstring("c50_fall = 1"));
}
