// The picture of each model that the library ships, drawn from its flows: Mermaid, or Graphviz with --dot.

#include <alkaloid/kinetics/diagram.hpp>
#include <alkaloid/models/one_compartment.hpp>
#include <alkaloid/models/parent_metabolite.hpp>
#include <alkaloid/models/two_compartment.hpp>
#include <alkaloid/models/typical_mitragynine.hpp>

#include <functional>
#include <iostream>
#include <map>
#include <string>

namespace {

using namespace alkaloid;
using namespace alkaloid::units;

/// A picture needs the flows' types only; any valid numbers will do.
template <class M, class P>
std::string draw(M const& model, P const& parameters, bool dot) {
    return dot ? graphviz(model, parameters) : mermaid(model, parameters);
}

std::map<std::string, std::function<std::string(bool)>> const models{
    {"one_compartment",
     [](bool dot) { return draw(one_compartment::model, one_compartment::parameters<>{.ka = 1 / h, .cl = 1 * (L / h), .v = 1 * L}, dot); }},
    {"two_compartment",
     [](bool dot) {
         return draw(two_compartment::model,
                     two_compartment::parameters<>{.ka = 1 / h, .cl = 1 * (L / h), .vc = 1 * L, .q = 1 * (L / h), .vp = 1 * L}, dot);
     }},
    {"parent_metabolite",
     [](bool dot) {
         return draw(parent_metabolite::model,
                     parent_metabolite::parameters<>{.ka = 1 / h, .cl = 1 * (L / h), .vc = 1 * L, .q = 1 * (L / h), .vp = 1 * L,
                                                     .first_pass = 0.1, .fm = 0.1, .cl_m = 1 * (L / h), .v_m = 1 * L},
                     dot);
     }},
    {"mitragynine", [](bool dot) { return draw(mitragynine::model, mitragynine::typical, dot); }},
};

} // namespace

int main(int argc, char** argv) {
    bool dot = false;
    std::string which;
    for (int i = 1; i < argc; ++i) {
        std::string const word = argv[i];
        if (word == "--dot")
            dot = true;
        else if (word == "--list") {
            for (auto const& [name, picture] : models)
                std::cout << name << '\n';
            return 0;
        } else
            which = word;
    }
    if (!which.empty() && !models.contains(which)) {
        std::cerr << "diagrams: no model is called " << which << "; --list names them\n";
        return 2;
    }
    for (auto const& [name, picture] : models)
        if (which.empty() || which == name)
            std::cout << (which.empty() ? name + "\n" : "") << picture(dot);
    return 0;
}
