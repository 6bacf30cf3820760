// Ten million people over the nodes of a cluster, by MPI: mitragynine and 7-hydroxymitragynine in plasma, three doses a day,
// as streamed summaries that are the same bits for any number of ranks. What has been computed is kept in checkpoints, from
// which --resume goes on. How to run it: docs/cluster.md. How people differ is assumed, grade D. Research use, not medical advice.

#include "support/ranks.hpp" // first: mpi.h

#include "support/checkpoint.hpp"
#include "support/command_line.hpp"
#include "support/kratom_people.hpp"
#include "support/progress.hpp"

#include <alkaloid/alkaloid.hpp>
#include <alkaloid/io/table.hpp>
#include <alkaloid/people/adults.hpp>
#include <alkaloid/people/recruit.hpp>
#include <alkaloid/simulate/summarise.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

using namespace alkaloid;
using namespace alkaloid::units;

namespace {

struct choices {
    std::uint64_t people = 10'000'000, seed = 20261127;
    unsigned threads = 1;
    double milligrams = 50.0;
    std::size_t piece_blocks = 256; ///< blocks of 64 people in a piece
    std::string folder = "12_cluster.checkpoints";
    bool resume = false, keep = false;
    int fail_rank = -1; ///< for tests: this rank fails ...
    std::size_t fail_after = 0; ///< ... after so many pieces of its own ...
    std::string fail_how = "exception"; ///< ... by an exception, or as if it were killed
};
auto const every = 8 * h, end = 48 * h, grid = 1 * h;
long const doses = 6;
double const level = 200.0; ///< of mitragynine, ng/mL
auto const kept_courses = keep(plasma, plasma_7oh);

double const mg_ng = mitragynine::drug.molar_mass.in(g / mol), oh_ng = hydroxymitragynine::drug.molar_mass.in(g / mol); // ng/mL of umol/L

/// Everything that the answer depends on.
support::question asked_of(choices const& c) {
    return {"alkaloid " + std::string(version),
            "program=12_cluster 1",
            "people=" + std::to_string(c.people),
            "seed=" + std::to_string(c.seed),
            "dose=" + text(c.milligrams) + " mg mitragynine, " + std::to_string(doses) + " times, every " + text(every.in(h)) + " h",
            "sampling=every " + text(grid.in(h)) + " h until " + text(end.in(h)) + " h",
            "threshold=" + text(level) + " ng/mL",
            "piece=" + std::to_string(c.piece_blocks) + " blocks of " + std::to_string(block_size),
            "compiler=" __VERSION__};
}
summary_plan plan_of() {
    auto const high = level * (ng / mL) / mitragynine::drug.molar_mass;
    return {.percentiles = {5.0, 50.0, 95.0}, .thresholds = {above(kept_courses, plasma, high), above(kept_courses, plasma, high, crossing::ever)}};
}

/// One piece: whole blocks, with their numbers in the whole cohort, so that pieces add up to the same bits.
template <class People>
support::piece computed(choices const& c, People const& people, std::size_t number) {
    std::size_t const first = number * c.piece_blocks * block_size, count = std::min(c.piece_blocks * block_size, people.size() - first);
    static support::kratom_variation const varied;
    auto const part = summarise(mitragynine::model, share(people, first, count), varied, repeat({mitragynine::drug, c.milligrams * mg}, {.every = every, .count = doses}), {.until = end, .every = grid},
                                kept_courses, plan_of(), {.seed = c.seed, .threads = c.threads});
    return {part.streamed(), part.failures()};
}

void add(support::piece& sum, support::piece&& p) {
    sum.summary.merge(p.summary);
    sum.failures.insert(sum.failures.end(), std::make_move_iterator(p.failures.begin()), std::make_move_iterator(p.failures.end()));
}

void print(choices const& c, support::piece& all, std::vector<double> const& times) {
    std::ranges::sort(all.failures, {}, &subject_failure::index);
    auto const& s = all.summary;
    std::cout << c.people << " adults, seed " << c.seed << "; " << text(c.milligrams) << " mg mitragynine by mouth every " << text(every.in(h)) << " h, " << doses << " times. Percentiles to " << text(100.0 * s.plan().relative) << " %.\n\n";
    table rows({"time, h", "MG ng/mL: mean", "5 %", "median", "95 %", "most", "above " + text(level) + ", %", "7-OH ng/mL: mean", "5 %", "median", "95 %", "most"});
    auto const above = s.fraction_above(0);
    std::array<std::vector<double>, 5> const of_mg{s.mean(0), s.percentile(0, 5), s.percentile(0, 50), s.percentile(0, 95), s.most(0)}, of_oh{s.mean(1), s.percentile(1, 5), s.percentile(1, 50), s.percentile(1, 95), s.most(1)};
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (!(times[i] <= 8.0 || std::fmod(times[i], 8.0) == 1.0 || times[i] == times.back()))
            continue;
        std::vector<std::string> cells{text(times[i])};
        for (auto const& x : of_mg)
            cells.push_back(fixed(mg_ng * x[i], 1));
        cells.push_back(fixed(100.0 * above[i], 2));
        for (auto const& x : of_oh)
            cells.push_back(fixed(oh_ng * x[i], 2));
        rows.row(std::move(cells));
    }
    support::print(rows);
    auto const bytes = to_bytes(s);
    std::cout << "\nAbove " << text(level) << " ng/mL mitragynine at some hour: " << fixed(100.0 * s.fraction_ever_above(1), 2) << " % of people.\n"
              << support::about_failures(all.failures, c.people) << '\n'
              << support::kratom_variation::sentence() << "\nThe summary's " << bytes.size() << " bytes have the checksum " << support::checksum({reinterpret_cast<char const*>(bytes.data()), bytes.size()})
              << ".\nResearch use; not medical advice, nobody should dose by it." << std::endl;
}

/// What this rank is to do: `compute` new pieces, `read` pieces that are there; nothing where the run is refused.
struct work {
    std::vector<std::size_t> compute, read;
};
std::optional<work> dealt(support::ranks const& all, choices const& c, support::checkpoints const& files, std::size_t pieces) {
    std::vector<unsigned char> there(pieces, 0);
    std::string refused;
    if (all.first()) {
        std::error_code problem;
        std::filesystem::create_directories(files.folder(), problem);
        if (problem)
            refused = "cannot make " + files.folder().string() + ": " + problem.message();
        for (std::size_t k = 0; k < pieces; ++k)
            there[k] = std::filesystem::exists(files.path(k), problem) ? 1 : 0;
        auto const done = std::count(there.begin(), there.end(), 1);
        if (done > 0 && !c.resume)
            refused = files.folder().string() + " holds " + std::to_string(done) + " pieces of an earlier run: go on with --resume, or name another folder with --checkpoints";
        if (refused.empty())
            std::cerr << "12_cluster: " << c.people << " people in " << pieces << " pieces, " << done << " of them there already; " << all.size() << (all.size() == 1 ? " rank" : " ranks") << std::endl;
        else
            std::cerr << "12_cluster: " << refused << std::endl;
    }
    if (all.agreed(refused.empty() ? 0 : 1) != 0)
        return std::nullopt;
    all.agree(there);
    work mine;
    for (bool const done : {false, true}) {
        std::vector<std::size_t> these;
        for (std::size_t k = 0; k < pieces; ++k)
            if ((there[k] != 0) == done)
                these.push_back(k);
        auto const [first, last] = support::share_of(these.size(), all);
        (done ? mine.read : mine.compute).assign(these.begin() + static_cast<std::ptrdiff_t>(first), these.begin() + static_cast<std::ptrdiff_t>(last));
    }
    return mine;
}

/// All pieces of this rank.
support::piece my_share(support::ranks const& all, choices const& c, support::checkpoints const& files, work const& mine, std::size_t samples) {
    auto const people = recruits(c.people, c.seed, adults());
    support::piece sum{streamed_summary(plan_of(), 2, samples), {}};
    auto const bar = all.first() ? support::progress_bar("12_cluster, rank 0's share, pieces") : std::function<void(cohort_progress)>{};
    auto compute = mine.compute;
    for (std::size_t const k : mine.read) {
        if (auto p = files.read(k))
            add(sum, std::move(*p));
        else {
            std::cerr << "12_cluster: rank " + std::to_string(all.rank()) + ": " + files.path(k).string() + " is damaged: computed anew\n";
            compute.push_back(k);
        }
    }
    std::size_t done = 0;
    for (std::size_t const k : compute) {
        if (all.rank() == c.fail_rank && done >= c.fail_after) {
            if (c.fail_how == "abort") {
                std::cerr << "12_cluster: rank " + std::to_string(all.rank()) + " is killed, as --fail-rank asks" << std::endl;
                std::abort();
            }
            throw std::runtime_error("failed, as --fail-rank asks");
        }
        auto p = computed(c, people, k);
        files.write(k, p);
        add(sum, std::move(p));
        ++done;
        if (bar)
            bar({done, compute.size()});
    }
    return sum;
}

int answer(support::ranks const& all, choices const& c) {
    std::size_t const pieces = static_cast<std::size_t>((c.people + block_size * c.piece_blocks - 1) / (block_size * c.piece_blocks));
    auto const asked = asked_of(c);
    support::checkpoints const files(c.folder, asked, all.rank());
    auto const mine = dealt(all, c, files, pieces);
    if (!mine)
        return 2;
    std::vector<double> times;
    for (int i = 0; i * grid <= end; ++i)
        times.push_back((i * grid).in(h));
    // A rank that cannot go on says so and waits for the others, whose pieces are then kept, too.
    std::string problem, message;
    try {
        message = support::encoded(asked, "sum of a rank", my_share(all, c, files, *mine, times.size()));
    } catch (std::exception const& e) {
        problem = support::one_line(e.what());
    }
    int failed = 0;
    all.gather(problem, [&](int rank, std::string const& what) {
        if (!what.empty()) {
            ++failed;
            std::cerr << "12_cluster: rank " << rank << " of " << all.size() << ": " << what << std::endl;
        }
    });
    if (all.agreed(failed) > 0) {
        if (all.first())
            std::cerr << "12_cluster: no answer; the pieces that were computed are kept in " << c.folder << "; when the reason is gone, --resume goes on from there" << std::endl;
        return 3;
    }
    support::piece sum{streamed_summary(plan_of(), 2, times.size()), {}};
    all.gather(message, [&](int rank, std::string const& bytes) {
        auto p = support::decoded(bytes, asked, "sum of a rank", "the message of rank " + std::to_string(rank));
        if (!p)
            throw std::runtime_error("the message of rank " + std::to_string(rank) + " is damaged");
        add(sum, std::move(*p));
    });
    if (all.first()) {
        sum.summary.expect(0, (c.people + block_size - 1) / block_size);
        print(c, sum, times);
        if (!std::cout)
            throw std::runtime_error("cannot write the answer; the pieces are kept in " + c.folder);
        if (!c.keep)
            files.remove(pieces);
    }
    return all.agreed(sum.failures.empty() ? 0 : 1);
}

} // namespace

int main(int argc, char** argv) {
    support::ranks const all(argc, argv);
    choices c;
    CLI::App app{"A cohort of millions over the ranks of an MPI run (mpirun -n 4 12_cluster); the same bits for any number of ranks.\n"
                 "Research use; not medical advice.",
                 "12_cluster"};
    app.add_option("--people", c.people, "how many")->capture_default_str()->group("People");
    app.add_option("--seed", c.seed, "of all draws")->capture_default_str()->group("People");
    app.add_option("--threads", c.threads, "of each rank")->capture_default_str()->group("Work");
    app.add_option("--mg", c.milligrams, "mitragynine at a time, in mg")->capture_default_str()->group("Dose");
    app.add_option("--piece", c.piece_blocks, "blocks of 64 people that are computed, and kept, at once")->capture_default_str()->group("Work");
    app.add_option("--checkpoints", c.folder, "folder that all ranks can write to")->capture_default_str()->group("Work");
    app.add_flag("--resume", c.resume, "go on with the pieces that are there")->group("Work");
    app.add_flag("--keep", c.keep, "leave the pieces where they are when all is done")->group("Work");
    app.add_option("--fail-rank", c.fail_rank, "for tests: this rank fails")->group("Tests");
    app.add_option("--fail-after", c.fail_after, "after so many pieces")->group("Tests");
    app.add_option("--fail-how", c.fail_how, "exception or abort")->check(CLI::IsMember({"exception", "abort"}))->group("Tests");
    if (auto const status = support::parsed(app, argc, argv, all.first()))
        return *status;
    checklist found;
    found.require("--people", static_cast<double>(c.people), allowed_range{.low = 1.0, .high = 4e9, .words = "from 1 to 4 thousand million"});
    found.require("--mg", c.milligrams, allowed_range{.low = 0.01, .high = 1000.0, .words = "from 0.01 to 1000"}, "mg");
    found.require("--piece", static_cast<double>(c.piece_blocks), allowed_range{.low = 1.0, .high = 1e6, .words = "from 1 to a million"});
    found.require("--threads", static_cast<double>(c.threads), allowed_range{.low = 1.0, .high = 4096.0, .words = "from 1 to 4096"});
    if (!found.empty()) {
        if (all.first())
            return support::run("12_cluster", [&] { found.settle("options"); return 2; });
        return 2;
    }
    try {
        return answer(all, c);
    } catch (std::exception const& e) { // not in a share: the others would wait for ever
        std::cerr << "12_cluster: rank " + std::to_string(all.rank()) + ": " + support::one_line(e.what()) << std::endl;
        MPI_Abort(MPI_COMM_WORLD, 3);
        return 3;
    }
}
