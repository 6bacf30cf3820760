// Every published number that the library is compared with: predicted, observed, ratio, met or missed, fitted or not.
//     validation               the tables
//     validation --markdown    the same for docs/validation.md
//     validation --picture X   X.png and X.svg: predicted against observed
// Research use, not medical advice.

#include "support/identity_picture.hpp"
#include "support/program.hpp"
#include "support/validation_rows.hpp"

#include <alkaloid/io/table.hpp>

#include <cmath>
#include <iostream>
#include <string_view>

using namespace alkaloid;

namespace {

/// Counts of a part, those not fitted to apart from the fitted.
struct tally {
    int predicted = 0, met = 0, ratios = 0, two_fold = 0, fitted = 0, fitted_met = 0;
    double sum = 0.0, sum_of_sizes = 0.0;

    void add(support::validated const& row) {
        if (row.fitted) {
            ++fitted, fitted_met += row.met();
            return;
        }
        ++predicted, met += row.met();
        if (!row.has_ratio())
            return;
        ++ratios, two_fold += row.two_fold();
        sum += std::log(row.ratio()), sum_of_sizes += std::abs(std::log(row.ratio()));
    }
    void add(tally const& t) {
        predicted += t.predicted, met += t.met, ratios += t.ratios, two_fold += t.two_fold, fitted += t.fitted, fitted_met += t.fitted_met;
        sum += t.sum, sum_of_sizes += t.sum_of_sizes;
    }
    std::vector<std::string> cells(std::string const& name) const {
        auto const of = [](int part, int all) { return std::to_string(part) + " of " + std::to_string(all); };
        return {name, std::to_string(predicted), std::to_string(met), std::to_string(predicted - met), of(two_fold, ratios), fixed(std::exp(sum / ratios), 2), fixed(std::exp(sum_of_sizes / ratios), 2), of(fitted_met, fitted)};
    }
};

std::string sentence(support::validated const& row, std::size_t number) {
    std::string s = "- " + std::to_string(number) + ": " + row.quantity + (row.study.empty() ? "" : " (" + row.study + ")") + ": " + text(row.predicted, 3) + " predicted, " + row.printed + " published, " + row.unit;
    return s + (row.has_ratio() ? "; " + text(row.ratio(), 3) + "-fold" : "");
}

} // namespace

int main(int argc, char** argv) {
    return support::run("validation", [&] {
        bool const markdown = argc > 1 && std::string_view(argv[1]) == "--markdown";
        auto const parts = support::validation_parts();
        if (argc > 2 && std::string_view(argv[1]) == "--picture") {
            support::draw_identity(parts, argv[2]);
            std::cout << "wrote " << argv[2] << ".png, .svg\n";
            return 0;
        }
        auto const show = [&](table const& t) { markdown ? t.markdown(std::cout) : t.print(std::cout); };
        auto const heading = [&](std::string const& what) { std::cout << (markdown ? "\n### " : "\n") << what << "\n\n"; };

        table summary({"part", "predicted", "met", "missed", "within two-fold", "mean ratio", "mean fold error", "fitted, met"});
        tally all;
        for (auto const& part : parts) {
            tally t;
            for (auto const& row : part.rows)
                t.add(row);
            summary.row(t.cells(part.name));
            all.add(t);
        }
        summary.row(all.cells("all"));
        show(summary);

        heading("What is missed");
        std::size_t number = 0;
        for (auto const& part : parts)
            for (auto const& row : part.rows) {
                ++number;
                if (!row.met())
                    std::cout << sentence(row, number) << (row.fitted ? "; fitted, and missed all the same" : "") << '\n';
            }

        number = 0;
        for (auto const& part : parts) {
            heading(part.name);
            table rows({"no.", "study", "quantity", "unit", "predicted", "published", "ratio", "met within", "which is", "verdict", "fitted to it", "grade", "source"});
            for (auto const& row : part.rows)
                rows.row({std::to_string(++number), row.study, row.quantity, row.unit, text(row.predicted, 3), row.printed, row.has_ratio() ? fixed(row.ratio(), 2) : "", text(row.low, 3) + " - " + text(row.high, 3), row.rule, row.met() ? "met" : "MISSED", row.fitted ? "yes" : "no", row.grade, row.cite.empty() ? "" : (markdown ? "@cite " : "@") + row.cite});
            show(rows);
            std::cout << '\n' << part.note << '\n';
        }
        return 0;
    });
}
