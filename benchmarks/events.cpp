// How fast are events? A hundred thousand rows, 1000 subjects, one compartment by mouth: irregular times, copies,
// infusions, lags, a steady state each.

#include "support/ratios.hpp"

#include <alkaloid/io/nonmem.hpp>
#include <alkaloid/models/one_compartment.hpp>
#include <alkaloid/simulate/records.hpp>

#include <cmath>
#include <cstdlib>
#include <sstream>
#include <string>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {

constexpr int subjects = 1000, rows = 100;
one_compartment::parameters<> const person{.ka = 0.9 * per_h, .cl = 2.0 * (L / h), .v = 25.0 * L};

/// The same file every time; times are irregular, so that no propagator serves twice.
std::string const& file() {
    static std::string const text = [] {
        std::string s = "ID,TIME,EVID,AMT,CMT,RATE,II,ADDL,SS,WT\n";
        unsigned long seed = 1;
        auto const any = [&] { return static_cast<double>((seed = seed * 6364136223846793005UL + 1442695040888963407UL) >> 40) / 16777216.0; };
        for (int i = 0; i < subjects; ++i) {
            double t = 0.0;
            for (int r = 0; r < rows; ++r) {
                std::string const head = std::to_string(i + 1) + "," + alkaloid::text(std::round(t * 1000.0) / 1000.0) + ",";
                if (r == 0)
                    s += head + "1,100,1,0,12,6,1,70\n";
                else if (r % 10 == 5)
                    s += head + "1,50,2,25,0,0,0,70\n";
                else
                    s += head + "0,0,0,0,0,0,0,70\n";
                t += 0.2 + 2.0 * any();
            }
        }
        return s;
    }();
    return text;
}
std::vector<history<one_compartment::parameters<>>> const& histories() {
    static auto const all = [] {
        std::vector<history<one_compartment::parameters<>>> h;
        std::istringstream in(file());
        nonmem_reader reader(in);
        while (auto const s = reader.next()) {
            h.push_back({{}, {person}});
            for (auto const& r : s->rows)
                h.back().records.push_back(r.what);
        }
        return h;
    }();
    return all;
}

/// By hand: this model's closed form, superposed over every dose so far. It knows no other model, lag, or steady state of
/// infusions; who writes it has to know what to add up.
void by_hand(benchmark::State& state) {
    double const ka = 0.9, k = 0.08;
    auto const& all = histories();
    for (auto _ : state) {
        double sum = 0.0;
        for (auto const& h : all) {
            double const ii = 12.0, amt = 100.0;
            for (auto const& r : h.records) {
                double c = 0.0;
                double const since = r.time; // the steady state, then its copies
                double const a = ka / (ka - k) * amt;
                c += a * (std::exp(-k * since) / -std::expm1(-k * ii) - std::exp(-ka * since) / -std::expm1(-ka * ii));
                for (int j = 1; j <= 6 && j * ii <= since; ++j)
                    c += a * (std::exp(-k * (since - j * ii)) - std::exp(-ka * (since - j * ii)));
                for (auto const& d : h.records) {
                    if (d.time > r.time)
                        break;
                    if (d.rate > 0.0) {
                        double const u = r.time - d.time, lasts = d.amt / d.rate;
                        c += d.rate / k * (u < lasts ? -std::expm1(-k * u) : std::exp(-k * (u - lasts)) - std::exp(-k * u));
                    }
                }
                sum += c;
            }
        }
        benchmark::DoNotOptimize(sum);
    }
}
void simulated(benchmark::State& state) {
    auto const& all = histories();
    for (auto _ : state) {
        double sum = 0.0;
        for (auto const& h : all) {
            auto const course = simulate(one_compartment::model, h);
            for (std::size_t i = 0; i < course.size(); ++i)
                sum += course[i].base()[1];
        }
        benchmark::DoNotOptimize(sum);
    }
}
void read(benchmark::State& state) {
    for (auto _ : state) {
        std::istringstream in(file());
        nonmem_reader reader(in);
        std::size_t n = 0;
        while (auto const s = reader.next())
            n += s->rows.size();
        benchmark::DoNotOptimize(n);
    }
}

BENCHMARK(by_hand)->Name("the model's closed form by hand, superposed");
BENCHMARK(simulated)->Name("simulate(history), exact");
BENCHMARK(read)->Name("reading the file (10 columns)");

} // namespace

int main(int argc, char** argv) {
    return support::compare(argc, argv, "How fast are events? Records, 100 000 rows of 1000 subjects, irregular times: copies, infusions, a steady state each.",
                            {"the model's closed form by hand, superposed"});
}
