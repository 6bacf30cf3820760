// Sixty days of morphine, or of daily kratom; then a stop, a taper, or something in its place: what a model of tolerance,
// dependence and withdrawal makes of it. Every number of that model is an assumption. Research use, not medical advice:
// nobody should stop, taper or substitute by it.

#include "support/figure.hpp"
#include "support/program.hpp"

#include <alkaloid/analyse/band.hpp>
#include <alkaloid/analyse/peak.hpp>
#include <alkaloid/core/molar.hpp>
#include <alkaloid/dosing/schedule.hpp>
#include <alkaloid/dynamics/activation.hpp>
#include <alkaloid/dynamics/effect_site.hpp>
#include <alkaloid/io/table.hpp>
#include <alkaloid/models/buprenorphine.hpp>
#include <alkaloid/models/kratom_receptors.hpp>
#include <alkaloid/models/morphine.hpp>
#include <alkaloid/models/naloxone.hpp>
#include <alkaloid/models/withdrawal.hpp>
#include <alkaloid/simulate/simulate.hpp>
#include <alkaloid/solve/exact.hpp>

#include <iostream>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {

constexpr int stop = 60, end = 120; // days
constexpr double daily_kratom = 69.0; // mg, four times: what regular users in Malaysia took in a day, 276.5 mg MG @cite singh2014
sampling const four_months{.until = end * day, .every = 10 * minute};

/// What a person takes of each.
struct plan {
    char const* what;
    regimen<> morphine = {}, kratom = {}, buprenorphine = {}, naloxone = {};
};

regimen<> injected(double milligrams_of_sulfate, int from, int to) { // four times a day
    return repeat({morphine::drug, morphine::sulfate.base_in(milligrams_of_sulfate * mg), {.by = intravenous}}, {.every = 6 * h, .count = 4 * (to - from)}).delayed(from * day);
}
regimen<> extract(double milligrams, int from, int to) { // four times a day
    return repeat({mitragynine::drug, milligrams * mg}, {.every = 6 * h, .count = 4 * (to - from)}).delayed(from * day);
}
regimen<> under_the_tongue(double milligrams, int from, int to) {
    return repeat({buprenorphine::drug, milligrams * mg, {.by = sublingual}}, {.every = 24 * h, .count = (to - from)}).delayed(from * day);
}
/// Seven steps of four days, each an eighth less; the eighth is nothing.
template <class Make>
regimen<> falling(Make const& make, double from) {
    regimen<> all;
    for (int k = 1; k < 8; ++k)
        all = all + make(from * (8 - k) / 8.0, stop + 4 * (k - 1), stop + 4 * k);
    return all;
}

struct result {
    adaptation<double> body;
    withdrawal::score<double> score;
};
/// What a plan leads to: `r(constants of kratom)`.
auto following(plan const& p) {
    auto const kratom = simulate(mitragynine::model, mitragynine::typical, p.kratom, four_months);
    auto const morphine_level = simulate(morphine::model, morphine::typical, p.morphine, four_months)[biophase];
    auto const bup = simulate(buprenorphine::model, buprenorphine::at_dose(buprenorphine::typical_oud, 8 * mg), p.buprenorphine, four_months)[plasma];
    auto const bup_level = effect_site(bup, buprenorphine::yassen2007::ke0);
    auto against_morphine = naloxone::typical;
    against_morphine.ke0 = naloxone::olofsen2010::ke0.value;
    auto const naloxone_level = simulate(naloxone::model, against_morphine, p.naloxone, four_months)[biophase];
    auto const half = [](auto const& koff, auto const& kon, substance const& drug, std::string_view printed) { // where its published model has half its effect
        reported<concentration<>> k{.value = koff.value / kon.value / drug.molar_mass, .printed = printed, .population = kon.population, .cite = kon.cite, .status = kon.status, .grade = kon.grade};
        return k;
    };
    agonist const by_morphine{morphine_level, half_maximal(half(morphine::olofsen2010::koff, morphine::olofsen2010::kon, morphine::drug, "koff/kon"), morphine::olofsen2010::alpha)};
    agonist const by_buprenorphine{bup_level, half_maximal(half(buprenorphine::yassen2007::koff, buprenorphine::yassen2007::kon, buprenorphine::drug, "koff/kon"), buprenorphine::yassen2007::alpha)};
    agonist const by_naloxone{naloxone_level, antagonist(molar(naloxone::olofsen2010::ec50, naloxone::drug)) /* without its exponent, an assumption */};
    return [=](kratom::constants const& c) {
        auto const mu = activation(receptors::mu, by_morphine, by_buprenorphine, kratom::mg_at_mu(kratom, c), kratom::oh_at_mu(kratom, c), by_naloxone);
        auto body = adapt(mu.stimulus, withdrawal::typical());
        auto score = withdrawal::scored(body.drive);
        return result{std::move(body), std::move(score)};
    };
}

std::size_t sample_at(double days) {
    return static_cast<std::size_t>(std::lround(days * 144.0));
}

} // namespace

int main(int argc, char** argv) {
    return support::run("09_taper", [&] {
        std::string const stem = argc > 1 ? argv[1] : "09_taper";
        auto const morphine_days = injected(30, 0, stop), kratom_days = extract(daily_kratom, 0, stop);
        std::vector<plan> const after_morphine{{"stop", morphine_days},
                                               {"taper, 4 weeks", morphine_days + falling(injected, 30)},
                                               {"buprenorphine 8 mg, 4 weeks", morphine_days, {}, under_the_tongue(8, stop, stop + 28)},
                                               {"kratom 4 x 69 mg MG, 4 weeks", morphine_days, extract(daily_kratom, stop, stop + 28)},
                                               {"goes on, naloxone 2 mg once", injected(30, 0, end), {}, {}, regimen<>(dose{naloxone::drug, 2 * mg, {.by = intravenous}}).delayed((stop + 0.1) * day)}};
        std::vector<plan> const after_kratom{{"stop", {}, kratom_days}, {"taper, 4 weeks", {}, kratom_days + falling(extract, daily_kratom)}};

        support::figure picture("Withdrawal after 60 days: a model whose every number is assumed", 1);
        table rows({"60 days of", "then", "activation before (%)", "tolerance (fold)", "dependence", "worst score (0-48)", "90 % of draws", "on day", "band", "days of 5 or more", "pain, muscle (0-4)"});
        std::string weakest, links;
        for (auto const& [name, plans] : {std::pair{"morphine sulfate 4 x 30 mg injected", &after_morphine}, {"kratom extract 4 x 69 mg MG", &after_kratom}}) {
            support::panel panel{name, "day after the 60", "worst score of the day", {}, true, end - stop, 20.0};
            int style = 0;
            for (auto const& p : *plans) {
                auto const with = following(p);
                auto const r = with(kratom::constants{});
                std::string spread = "-";
                if (!p.kratom.empty()) {
                    std::vector<double> worsts;
                    for (std::uint64_t k = 0; k < 50; ++k)
                        worsts.push_back(cmax(with(kratom::constants{}.drawn(draws(2026, k))).score.total));
                    std::sort(worsts.begin(), worsts.end());
                    spread = fixed(percentile(worsts, 5), 0) + " - " + fixed(percentile(worsts, 95), 0);
                }
                double before = 0.0, worst = 0.0, when = 0.0;
                std::size_t above = 0, worst_at = 0;
                for (std::size_t i = sample_at(stop - 1); i < sample_at(stop) - 36; ++i)
                    before += r.body.activation[i] / static_cast<double>(sample_at(1) - 36);
                support::series line{p.what, {}, {}, {}, ++style};
                for (std::size_t i = sample_at(stop - 1); i < r.score.total.size(); ++i) {
                    double const now = r.score.total[i];
                    if (now > worst)
                        worst = now, worst_at = i, when = r.score.total.time(i).in(day);
                    above += now >= 5.0;
                    bool const new_day = (i - sample_at(stop - 1)) % sample_at(1) == 0;
                    if (new_day)
                        line.x.push_back(r.score.total.time(i).in(day) - stop), line.y.push_back(now);
                    line.y.back() = std::max(line.y.back(), now);
                }
                panel.lines.push_back(line);
                rows.row({name, p.what, fixed(100.0 * before, 0), fixed(r.body.fold[sample_at(stop - 0.25)], 1), fixed(r.body.dependence[sample_at(stop - 0.25)], 2), fixed(worst, 0), spread, fixed(when, 1),
                          std::string(withdrawal::band_of(worst)), fixed(static_cast<double>(above) / 144.0, 1), fixed(r.score.pain[worst_at], 1)});
                weakest = evidence(r.score).sentence();
                links = std::to_string(evidence(r.score).links);
            }
            picture.add(panel);
        }
        std::cout << "A score as on the Clinical Opiate Withdrawal Scale; below 5 it has no name. Use ends with day 60.\n\n";
        rows.print(std::cout);
        std::cout << "\nDraws: of kratom's affinities, efficacies and unbound fractions, within what laboratories disagree by; the rest is held.\n"
                     "What was seen of kratom: on stopping, 395 users rated themselves 13.5 +- 11.9 of 64 on another scale @rogers2024; in a trial\n"
                     "26 daily users showed no sign in 10 to 20 h without @vicknasingam2020. The first is more\nthan this model has: a miss. With efficacies from cells it becomes so little dependent (0.15) that taking all activation away\nat once would score 4; and its mitragynine leaves slowly (half-life 43 h, an upper bound).\nThe model's person feels some withdrawal before every dose of morphine (6 points each day): its dependence follows peaks. That is\nmore than people on steady doses report: another miss.\n"
                     "\nAssumed, each of them (grade D):\n";
        for (auto const& p : withdrawal::typical().path.links())
            std::cout << "  " << p.name << ": " << p.printed << "; " << p.note << (p.cite.empty() ? "" : " @") << p.cite << '\n';
        for (auto const& p : withdrawal::felt().path.links())
            std::cout << "  " << p.name << ": " << p.printed << "; " << p.note << (p.cite.empty() ? "" : " @") << p.cite << '\n';
        std::cout << "weakest of " << links << " links: " << weakest << '\n'
                  << "Muscle ache, anxiety, insomnia and craving share one drive here; in people they need not. No controlled trial has put kratom in\n"
                     "an opioid's place, or measured its taper. Nobody should stop, taper or substitute by this.\n";
        picture.note("Score as on the Clinical Opiate Withdrawal Scale, 0 to 48; below 5 it has no name. Evidence grade D: rates from rats or assumed. Users stopping kratom report more than the model has (13.5 of 64 on another scale): a miss. No controlled trial has compared these. Research use; not medical advice.");
        picture.draw(stem, 1200, 380);
        std::cout << "wrote " << stem << ".png, .svg\n";
        return 0;
    });
}
