// NONMEM 7.5.1's own tables of its event records (shared/oracles/events), through the reader and the records.
#include "catch.hpp"
#include "shared_data.hpp"

#include <alkaloid/io/nonmem.hpp>
#include <alkaloid/models/one_compartment.hpp>
#include <alkaloid/simulate/records.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {

using person = one_compartment::parameters<>;
person const typical{.ka = 1.5 * per_h, .cl = 1.1 * (L / h), .v = 20.0 * L};

/// The tables whose names begin so, in order.
std::vector<std::filesystem::path> tables(std::filesystem::path const& shared, std::string const& beginning) {
    std::vector<std::filesystem::path> all;
    for (auto const& entry : std::filesystem::directory_iterator(shared / "oracles" / "events"))
        if (entry.path().extension() == ".csv" && entry.path().filename().string().starts_with(beginning))
            all.push_back(entry.path());
    std::sort(all.begin(), all.end());
    return all;
}

/// Where the extra columns stand.
struct columns {
    std::vector<std::string> names;

    /// NaN where the file has no such column.
    double operator()(nonmem_row const& row, std::string const& name) const {
        auto const at = std::find(names.begin(), names.end(), name);
        return at == names.end() ? std::nan("") : row.extra[static_cast<std::size_t>(at - names.begin())];
    }
};

/// Every row against the concentration that NONMEM printed, to the five digits that it printed. `cl_of` reads a row.
/// Returns how many rows were held against NONMEM's.
template <class ClOf>
std::size_t meets(std::filesystem::path const& table, nonmem_options const& layout, ClOf const& cl_of) {
    std::ifstream file(table, std::ios::binary);
    nonmem_reader reader(file, layout);
    columns const column{reader.extra_columns()};
    std::size_t rows = 0;
    while (auto const subject = reader.next()) {
        history<person> one{{}, {}, {}};
        for (auto const& row : subject->rows) {
            one.records.push_back(row.what);
            auto p = typical;
            p.cl = cl_of(column, row) * (L / h);
            one.parameters.push_back(p);
            given_terms<double> own;
            if (row.what.gives_dose() && row.what.cmt == 2) { // the columns are those of compartment 2
                auto const set = [&](auto& term, char const* name) {
                    if (double const x = column(row, name); x == x)
                        term = x;
                };
                set(own.f, "f2"), set(own.lag, "alag2"), set(own.rate, "r2"), set(own.duration, "d2");
            }
            one.given.push_back(own);
        }
        auto const course = simulate(one_compartment::model, one, {.convention = nonmem});
        REQUIRE(course.size() == one.records.size());
        for (std::size_t i = 0; i < course.size(); ++i) {
            double const theirs = column(subject->rows[i], "NM_CP"), ours = 1000.0 * course[i].base()[1] / 20.0;
            ++rows;
            INFO(table.filename().string() << ", line " << subject->rows[i].line << ", at " << one.records[i].time
                                           << " h: NONMEM has " << theirs << ", records give " << ours);
            CHECK(std::abs(ours - theirs) <= 6e-5 * std::abs(theirs) + 1e-3);
        }
    }
    return rows;
}

} // namespace

TEST_CASE("Records give NONMEM's 29 tables of doses, lags, copies, resets and steady states, row by row", "[records]") {
    auto const shared = shared_data();
    if (!shared)
        return;
    nonmem_options const layout{.rename = {{"LAGT", "alag2"}, {"BIOAV", "f2"}, {"RAT2", "r2"}, {"DUR2", "d2"}},
                                .compartments = {"gut", "central"}};
    auto const all = tables(*shared, "nm751_");
    CHECK(all.size() == 29);
    std::size_t rows = 0;
    for (auto const& table : all)
        rows += meets(table, layout, [](columns const&, nonmem_row const&) { return 1.1; });
    CHECK(rows == 3837); // a table that is read in part would pass
}

TEST_CASE("Records give NONMEM's table of a clearance that follows the weight, each up to its record", "[records]") {
    auto const shared = shared_data();
    if (!shared)
        return;
    auto const all = tables(*shared, "tv751_");
    CHECK(all.size() == 1);
    std::size_t rows = 0;
    for (auto const& table : all)
        rows += meets(table, {}, [&](columns const& column, nonmem_row const& row) {
            double const cl = 1.1 * std::pow(column(row, "WT") / 70.0, 0.75);
            INFO(table.filename().string() << ", line " << row.line);
            CHECK(std::abs(cl - column(row, "NM_CL")) <= 6e-5 * cl); // the clearance itself, as NONMEM printed it
            return cl;
        });
    CHECK(rows == 34);
}

TEST_CASE("These are all the tables of event records that there are", "[records]") {
    auto const shared = shared_data();
    if (!shared)
        return;
    CHECK(tables(*shared, "").size() == 30); // a new one wants a test
}
