// The anchors of ethanol: what its kinetics predict beside what was published. `--markdown` for the docs.

#include "support/alcohol_anchors.hpp"
#include "support/program.hpp"

#include <alkaloid/io/table.hpp>

#include <iostream>
#include <string_view>

using namespace alkaloid;

int main(int argc, char** argv) {
    return support::run("alcohol_anchors", [&] {
        table rows({"study", "quantity", "unit", "predicted", "published", "interval", "which is", "model of", "source", ""});
        int inside = 0, outside = 0, calibrated = 0;
        for (auto const& a : support::alcohol_anchors()) {
            rows.row({a.study, a.quantity, a.unit, fixed(a.predicted, a.published < 10.0 ? 3 : 1), text(a.published, 4), text(a.low, 3) + " - " + text(a.high, 3), a.interval, a.who, "@" + a.cite, a.verdict()});
            (a.calibrated ? calibrated : a.inside() ? inside : outside) += 1;
        }
        if (argc > 1 && std::string_view(argv[1]) == "--markdown")
            rows.markdown(std::cout);
        else
            rows.print(std::cout);
        std::cout << '\n' << inside << " inside, " << outside << " outside; " << calibrated << " more were calibrated. Weights that a paper does not give are assumed, see the column.\n";
        return 0;
    });
}
