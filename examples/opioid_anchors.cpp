// The anchors: what the receptors' part of the library predicts beside what was published. `--markdown` for the docs.

#include "support/opioid_anchors.hpp"
#include "support/program.hpp"

#include <alkaloid/io/table.hpp>

#include <iostream>
#include <string_view>

using namespace alkaloid;

int main(int argc, char** argv) {
    return support::run("opioid_anchors", [&] {
        table rows({"quantity", "unit", "predicted", "published", "met within", "because", "source", "prediction rests on", ""});
        int met = 0, misses = 0, by_construction = 0;
        for (auto const& a : support::opioid_anchors()) {
            rows.row({a.what, a.unit, fixed(a.predicted, a.published < 10.0 ? 2 : 1), text(a.published, 4), text(a.low, 4) + " - " + text(a.high, 4), a.range, "@" + a.cite, a.rests_on, !a.met() ? "MISSED" : a.by_construction ? "by construction" : "met"});
            (a.by_construction ? by_construction : a.met() ? met : misses) += 1;
        }
        if (argc > 1 && std::string_view(argv[1]) == "--markdown")
            rows.markdown(std::cout);
        else
            rows.print(std::cout);
        std::cout << '\n' << met << " met, " << misses << " missed; " << by_construction << " more hold by construction. Kinetics of plasma have anchors of their own: tests/models, docs/numbers.md.\n";
        return 0;
    });
}
