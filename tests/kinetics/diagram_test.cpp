#include "alkaloid/kinetics/diagram.hpp"
#include "alkaloid/kinetics/modified.hpp"

#include "catch.hpp"

using namespace alkaloid;
using namespace alkaloid::units;

namespace {
struct none_needed {};
struct drawn {
    static auto flows(none_needed) {
        return std::tuple{flow(gut, central, first_order(1.0 / h)),
                          flow(central, eliminated, michaelis_menten(1.0 * (umol / h), 1.0 * uM, 1.0 * L)),
                          flow(produced, metabolite, zero_order(1.0 * (umol / h))),
                          flow(metabolite, eliminated, inhibited(first_order(1.0 / h), central / (1.0 * L), 1.0 * uM)),
                          follows(effect_compartment, central, 1.0 / h)};
    }
};
struct closed {
    static auto flows(none_needed) { return std::tuple{flow(gut, central, first_order(1.0 / h))}; }
};
} // namespace

TEST_CASE("the Mermaid picture has an arrow for each flow, labelled with its law, and a dotted one for what follows") {
    CHECK(mermaid(drawn{}, none_needed{}) == "flowchart LR\n"
                                             "    gut -->|first-order| central\n"
                                             "    central -->|Michaelis-Menten| eliminated\n"
                                             "    produced -->|zero-order| metabolite\n"
                                             "    metabolite -->|inhibited| eliminated\n"
                                             "    central -.->|follows| effect_compartment\n");
}

TEST_CASE("the Graphviz picture has an edge for each flow, and boxes for compartments only") {
    CHECK(graphviz(drawn{}, none_needed{}) == "digraph model {\n"
                                              "    rankdir=LR;\n"
                                              "    node [shape=box, style=rounded];\n"
                                              "    \"eliminated\" [shape=plaintext];\n"
                                              "    \"produced\" [shape=plaintext];\n"
                                              "    \"gut\" -> \"central\" [label=\"first-order\"];\n"
                                              "    \"central\" -> \"eliminated\" [label=\"Michaelis-Menten\"];\n"
                                              "    \"produced\" -> \"metabolite\" [label=\"zero-order\"];\n"
                                              "    \"metabolite\" -> \"eliminated\" [label=\"inhibited\"];\n"
                                              "    \"central\" -> \"effect_compartment\" [label=\"follows\", style=dashed];\n"
                                              "}\n");
}

TEST_CASE("a model that eliminates nothing is drawn without the edge of the model") {
    CHECK(graphviz(closed{}, none_needed{}).find("eliminated") == std::string::npos);
    CHECK(mermaid(closed{}, none_needed{}).find("eliminated") == std::string::npos);
}
