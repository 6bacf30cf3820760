// The population workload from CSV to CSV, so that others can check it: reads people (ID,KA,CL,...), writes
// ID,TIME_h,MG_ng_mL,OHMG_ng_mL,CE_MG_ng_mL,CE_OHMG_ng_mL,ETOH_g_L, and compares with such a file where one is given.
// Usage: see `usage` below.

#include "support/crowd.hpp"
#include "support/workload_truth.hpp"

#include <alkaloid/io/csv.hpp>

#include <chrono>
#include <iostream>
#include <map>

using namespace support;

namespace {

constexpr char const* usage = R"(usage: workload_csv PEOPLE.csv OUT.csv [options]
       workload_csv --draw N OUT.csv [options]

  --draw N            N people drawn instead of read
  --seed N            with seed N (1)
  --model NAME        w1 (default), w2 (no ethanol), coupled
  --solver NAME       crowd (default), each (a call of simulate a person), odeint (by hand)
  --tolerance X       relative and, of the file's mg and g, absolute (1e-8; crowd: what the library chooses)
  --every T           hours between rows, a multiple of 0.25 (6h)
  --first N           only the first N people
  --threads N         of the crowd (1)
  --against FILE      compares with FILE, as reference.csv: the largest |y - ref| / max(|ref|, peak / 1000) of each column
  --within X          and ends with status 1 where that is more than X (1e-7)
)";

struct settings {
    std::string people, out, against, model = "w1", solver = "crowd";
    std::size_t draw = 0, first = 0;
    std::uint64_t seed = 1;
    unsigned threads = 1;
    double tolerance = 0.0, every = 6.0, within = 1e-7;
};

struct wrong : std::runtime_error {
    using std::runtime_error::runtime_error;
};
double number(std::string const& option, std::string text) {
    if (text.ends_with('h') && option == "--every")
        text.pop_back();
    char* behind = nullptr;
    double const x = std::strtod(text.c_str(), &behind);
    if (text.empty() || *behind != '\0' || !(x > 0.0))
        throw wrong(option + " needs a positive number, not '" + text + "'");
    return x;
}
std::uint64_t whole(std::string const& option, std::string const& text) {
    double const x = number(option, text);
    if (x != std::floor(x) || x > 1e15)
        throw wrong(option + " needs a whole number, not '" + text + "'");
    return static_cast<std::uint64_t>(x);
}
settings read(std::vector<std::string> const& words) {
    settings s;
    std::vector<std::string> files;
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto const& w = words[i];
        if (!w.starts_with("--")) {
            files.push_back(w);
            continue;
        }
        if (i + 1 == words.size())
            throw wrong(w + " needs a value, or is unknown");
        auto const& v = words[++i];
        if (w == "--draw")
            s.draw = whole(w, v);
        else if (w == "--seed")
            s.seed = whole(w, v);
        else if (w == "--model")
            s.model = v;
        else if (w == "--solver")
            s.solver = v;
        else if (w == "--tolerance")
            s.tolerance = number(w, v);
        else if (w == "--every")
            s.every = number(w, v);
        else if (w == "--first")
            s.first = whole(w, v);
        else if (w == "--threads")
            s.threads = static_cast<unsigned>(whole(w, v));
        else if (w == "--against")
            s.against = v;
        else if (w == "--within")
            s.within = number(w, v);
        else
            throw wrong("unknown option " + w);
    }
    if (files.size() != (s.draw > 0 ? 1u : 2u))
        throw wrong(s.draw > 0 ? "--draw needs one file, to write" : "two files are needed: people to read, and what to write");
    s.out = files.back();
    if (s.draw == 0)
        s.people = files.front();
    double const quarters = s.every * plain_plan::samples_an_hour;
    if (quarters != std::floor(quarters) || quarters > static_cast<double>(plain_plan::samples))
        throw wrong("--every has to be a multiple of 0.25 h, of 168 h at most");
    return s;
}

/// Every person's outputs in the file's units, [person][output][quarter of an hour].
struct outputs {
    std::size_t each;
    std::vector<double> values;
    double at(std::size_t person, std::size_t output, std::size_t sample) const { return values[(person * each + output) * plain_plan::samples + sample]; }
};
template <template <class> class Model, class Question>
outputs solve(settings const& s, std::vector<volunteer> const& people, Question const& q) {
    outputs all{Model<double>::outputs, {}};
    double const tolerance = s.tolerance > 0.0 ? s.tolerance : 1e-8;
    if (s.solver == "odeint") {
        plain_population<Model, double>(numbers_of(people), tolerance, all.values);
        return all;
    }
    rows mine;
    if (s.solver == "crowd")
        as_a_crowd(mine, q, people, quarter_hours(), {.threads = s.threads, .tolerance = s.tolerance});
    else if (s.solver == "each")
        one_by_one(mine, q, people, quarter_hours(), as_the_competitor(q, tolerance));
    else
        throw wrong("--solver is crowd, each or odeint, not " + s.solver);
    all.values.reserve(mine.values.size());
    for (std::size_t i = 0; i < people.size(); ++i)
        for (std::size_t k = 0; k < all.each; ++k)
            for (double const v : mine(i, k))
                all.values.push_back(in_file_units(k) * v);
    return all;
}

constexpr std::array<char const*, 5> columns{"MG_ng_mL", "OHMG_ng_mL", "CE_MG_ng_mL", "CE_OHMG_ng_mL", "ETOH_g_L"};

void write(settings const& s, std::vector<volunteer> const& people, outputs const& all) {
    std::vector<std::string> head{"ID", "TIME_h"};
    head.insert(head.end(), columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(all.each));
    alkaloid::csv_writer file(s.out, {}, head);
    auto const apart = static_cast<std::size_t>(s.every * plain_plan::samples_an_hour);
    for (std::size_t i = 0; i < people.size(); ++i)
        for (std::size_t k = 0; k < plain_plan::samples; k += apart) {
            auto const id = static_cast<std::size_t>(people[i].id);
            double const t = static_cast<double>(k) / plain_plan::samples_an_hour;
            if (all.each == 5)
                file.row(id, t, all.at(i, 0, k), all.at(i, 1, k), all.at(i, 2, k), all.at(i, 3, k), all.at(i, 4, k));
            else
                file.row(id, t, all.at(i, 0, k), all.at(i, 1, k), all.at(i, 2, k), all.at(i, 3, k));
        }
    file.close();
}

/// The largest difference from the file; people and times that are not in both are left out, and counted.
int compare(settings const& s, std::vector<volunteer> const& people, outputs const& all) {
    std::map<std::uint64_t, std::size_t> place;
    for (std::size_t i = 0; i < people.size(); ++i)
        place[people[i].id] = i;
    std::ifstream in(s.against);
    std::string line;
    if (!std::getline(in, line))
        throw wrong("cannot read " + s.against);
    std::array<double, 5> worst{};
    std::size_t rows_used = 0, rows_left = 0;
    while (std::getline(in, line)) {
        std::ranges::replace(line, ',', ' ');
        std::istringstream cells(line);
        double id = 0.0, time = 0.0;
        if (!(cells >> id >> time))
            throw wrong(s.against + ": cannot read the row " + line);
        auto const who = place.find(static_cast<std::uint64_t>(id));
        double const quarter = time * plain_plan::samples_an_hour;
        if (who == place.end() || quarter != std::floor(quarter) || quarter >= static_cast<double>(plain_plan::samples)) {
            ++rows_left;
            continue;
        }
        ++rows_used;
        for (std::size_t k = 0; k < all.each; ++k) {
            double theirs = 0.0;
            if (!(cells >> theirs))
                throw wrong(s.against + ": too few numbers in the row of " + alkaloid::text(id) + " at " + alkaloid::text(time) + " h");
            auto const mine = all.values.begin() + static_cast<std::ptrdiff_t>((who->second * all.each + k) * plain_plan::samples);
            double const peak = *std::max_element(mine, mine + static_cast<std::ptrdiff_t>(plain_plan::samples));
            double const off = std::abs(all.at(who->second, k, static_cast<std::size_t>(quarter)) - theirs) / std::max(std::abs(theirs), 1e-3 * peak);
            worst[k] = off <= worst[k] ? worst[k] : off;
        }
    }
    if (rows_used == 0)
        throw wrong(s.against + " has nobody and no time in common with the output");
    bool good = true;
    std::cout << rows_used << " rows compared with " << s.against << ", " << rows_left << " left out\n";
    for (std::size_t k = 0; k < all.each; ++k) {
        std::cout << "  " << columns[k] << ": " << alkaloid::text(worst[k], 2) << '\n';
        good = good && worst[k] <= s.within;
    }
    std::cout << (good ? "all within " : "NOT all within ") << alkaloid::text(s.within) << '\n';
    return good ? 0 : 1;
}

template <template <class> class Model, class Question>
int run(settings const& s, std::vector<volunteer> const& people, Question const& q) {
    auto const begin = std::chrono::steady_clock::now();
    auto const all = solve<Model>(s, people, q);
    double const took = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    write(s, people, all);
    std::cout << "wrote " << s.out << ": " << people.size() << " people, " << s.model << " by " << (s.solver == "crowd" ? crowd_solver_name(q, s.threads) : s.solver) << (s.tolerance > 0.0 ? " at " + alkaloid::text(s.tolerance) : std::string()) << " in "
              << alkaloid::text(took, 3) << " s\n";
    return s.against.empty() ? 0 : compare(s, people, all);
}

} // namespace

int main(int argc, char** argv) try {
    std::vector<std::string> const words(argv + 1, argv + argc);
    if (words.empty() || words[0] == "--help" || words[0] == "-h") {
        std::cout << usage;
        return words.empty() ? 2 : 0;
    }
    auto const s = read(words);
    auto people = s.draw > 0 ? draw_workload(s.draw, s.seed) : read_workload(s.people);
    if (s.first > 0 && s.first < people.size())
        people.resize(s.first);
    if (s.model == "w1")
        return run<plain_w1>(s, people, ask_w1());
    if (s.model == "w2")
        return run<plain_w2>(s, people, ask_w2());
    if (s.model == "coupled")
        return run<plain_coupled>(s, people, ask_coupled());
    throw wrong("--model is w1, w2 or coupled, not " + s.model);
} catch (std::exception const& e) {
    std::cerr << "workload_csv: " << e.what() << '\n';
    return 2;
}
