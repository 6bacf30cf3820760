// Any model that the library ships, in a form that others read: for checks with their own tools.

#include "support/exported.hpp"
#include "support/program.hpp"

#include <alkaloid/models/buprenorphine.hpp>
#include <alkaloid/models/ethanol_pathways.hpp>
#include <alkaloid/models/fentanyl.hpp>
#include <alkaloid/models/kratom_and_drink.hpp>
#include <alkaloid/models/methadone.hpp>
#include <alkaloid/models/mitragynine_inhibited.hpp>
#include <alkaloid/models/morphine.hpp>
#include <alkaloid/models/naloxone.hpp>
#include <alkaloid/models/one_compartment.hpp>
#include <alkaloid/models/oxycodone.hpp>
#include <alkaloid/models/parent_metabolite.hpp>
#include <alkaloid/models/saturable.hpp>
#include <alkaloid/models/saturable_formation.hpp>
#include <alkaloid/models/three_compartment.hpp>
#include <alkaloid/models/two_compartment.hpp>
#include <alkaloid/models/typical_ethanol.hpp>
#include <alkaloid/models/typical_mitragynine.hpp>
#include <alkaloid/models/with_pseudoindoxyl.hpp>
#include <alkaloid/models/yassen_buprenorphine.hpp>

#include <algorithm>
#include <functional>
#include <iostream>
#include <map>
#include <string>

namespace {

using namespace alkaloid;
using namespace alkaloid::units;

std::map<std::string, std::function<std::string(std::string_view)>> models() {
    std::map<std::string, std::function<std::string(std::string_view)>> all;
    auto const add = [&](std::string const& name, auto const& model, auto const& p) {
        all[name] = [=](std::string_view form) { return support::exported(model, p, name, form); };
    };
    // Persons that stand for no drug: models without a typical person. Any valid numbers will do.
    auto const ka = 0.9 / h;
    auto const cl = 12.0 * (L / h), q = 25.0 * (L / h), q2 = 3.0 * (L / h);
    auto const v = 40.0 * L, vp = 70.0 * L, vp2 = 300.0 * L;
    double const f = 0.6;
    auto const lag = 0.25 * h;
    auto const vmax = 30.0 * (umol / h);
    auto const km = 2.5 * uM;
    auto const drinker = ethanol::typical(typical_body(sex::male));

    add("one_compartment", one_compartment::model, one_compartment::parameters<>{.ka = ka, .cl = cl, .v = v, .f = f, .lag = lag});
    add("one_compartment_without_depot", one_compartment::without_depot, one_compartment::parameters_without_depot<>{.cl = cl, .v = v});
    add("two_compartment", two_compartment::model, two_compartment::parameters<>{.ka = ka, .cl = cl, .vc = v, .q = q, .vp = vp, .f = f, .lag = lag});
    add("two_compartment_without_depot", two_compartment::without_depot, two_compartment::parameters_without_depot<>{.cl = cl, .vc = v, .q = q, .vp = vp});
    add("three_compartment", three_compartment::model,
        three_compartment::parameters<>{.ka = ka, .cl = cl, .vc = v, .q = q, .vp = vp, .q2 = q2, .vp2 = vp2, .f = f, .lag = lag});
    add("three_compartment_without_depot", three_compartment::without_depot,
        three_compartment::parameters_without_depot<>{.cl = cl, .vc = v, .q = q, .vp = vp, .q2 = q2, .vp2 = vp2});
    add("parent_metabolite", parent_metabolite::model,
        parent_metabolite::parameters<>{.ka = ka, .cl = cl, .vc = v, .q = q, .vp = vp, .first_pass = 0.1, .fm = 0.3, .cl_m = q2, .v_m = vp2, .f = f, .lag = lag});
    add("saturable", saturable::model, saturable::parameters<>{.ka = ka, .vmax = vmax, .km = km, .v = v, .f = f, .lag = lag});
    add("saturable_without_depot", saturable::without_depot, saturable::parameters_without_depot<>{.vmax = vmax, .km = km, .v = v});

    add("mitragynine", mitragynine::model, mitragynine::typical);
    add("mitragynine_inhibited", mitragynine_inhibited::model,
        mitragynine_inhibited::parameters<>{.kratom = mitragynine::typical, .ki = 0.02 * uM, .cyp3a_rest = 0.5, .cyp3a_7oh = 0.4, .ka = ka, .cl = cl, .v = v});
    add("saturable_formation", saturable_formation::model, saturable_formation::typical);
    add("with_pseudoindoxyl", with_pseudoindoxyl::model, with_pseudoindoxyl::on(mitragynine::typical, {.formed = 0.1, .cl = cl, .v = v}));
    add("kratom_and_drink", kratom_and_drink::model, kratom_and_drink::parameters<>{.kratom = mitragynine::typical, .alcohol = drinker});
    add("ethanol", ethanol::model, drinker);
    add("ethanol_pathways", ethanol::pathways::model, ethanol::pathways::split(drinker));
    add("buprenorphine", buprenorphine::model, buprenorphine::typical);
    add("buprenorphine_yassen2007", buprenorphine::yassen2007::model, buprenorphine::yassen2007::typical);
    add("fentanyl", fentanyl::model, fentanyl::typical);
    add("fentanyl_mann2022", fentanyl::model, fentanyl::mann2022::typical);
    add("methadone", methadone::model, methadone::typical);
    add("morphine", morphine::model, morphine::typical);
    add("naloxone", naloxone::model, naloxone::typical);
    add("naloxone_yang2024", naloxone::model, naloxone::yang2024::typical);
    add("oxycodone", oxycodone::model, oxycodone::typical);
    add("oxycodone_lamminsalo2019", oxycodone::model, oxycodone::lamminsalo2019::typical);
    return all;
}

int refused(std::string const& why) {
    std::cerr << "export: " << why << "\n";
    return 2;
}

} // namespace

int main(int argc, char** argv) {
    return support::run("export", [&] {
        auto const all = models();
        std::string which = "two_compartment", form = "rxode2";
        for (int i = 1; i < argc; ++i) {
            std::string const word = argv[i];
            if (word == "--list") {
                for (auto const& [name, write] : all)
                    std::cout << name << '\n';
                return 0;
            }
            if (word == "--help" || word == "-h") {
                std::cout << "usage: export [--model NAME] [--as mermaid|graphviz|latex|mrgsolve|rxode2] [--list]\n"
                             "--list names the models; --as check writes every form of every model as JSON, with our own derivatives.\n"
                             "Research use; no dosing advice.\n";
                return 0;
            }
            if ((word != "--model" && word != "--as") || i + 1 == argc)
                return refused("unknown option, or one without its value: " + word + "; --help names them");
            (word == "--model" ? which : form) = argv[++i];
        }
        if (form == "check") {
            std::string sum;
            for (auto const& [name, write] : all)
                sum += (sum.empty() ? "" : ",\n") + write(form);
            std::cout << "[" << sum << "]\n";
            return 0;
        }
        if (std::find(support::forms.begin(), support::forms.end(), form) == support::forms.end())
            return refused("no form is called " + form + "; mermaid, graphviz, latex, mrgsolve or rxode2");
        if (!all.contains(which))
            return refused("no model is called " + which + "; --list names them");
        std::cout << all.at(which)(form);
        return 0;
    });
}
