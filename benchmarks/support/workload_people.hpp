#pragma once
/// @file The workload's people, from its file or drawn.

#include "plain_workload.hpp"

#include <alkaloid/core/subject_draws.hpp>

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace support {

/// One of the workload's people: who, and the numbers of the file.
struct volunteer {
    std::uint64_t id = 0;
    plain_person numbers;
};

/// The people of a file with the columns ID,KA,CL,V1,Q,V2,FM,FMFP,CLM,VM,KE0,KE0M,KAE,VE,VMAX,KMM.
inline std::vector<volunteer> read_workload(std::string const& path) {
    std::ifstream in(path);
    std::string line;
    if (!std::getline(in, line))
        throw std::runtime_error("cannot read " + path);
    if (line.substr(0, line.find('\r')) != "ID,KA,CL,V1,Q,V2,FM,FMFP,CLM,VM,KE0,KE0M,KAE,VE,VMAX,KMM")
        throw std::runtime_error(path + ": other columns than the workload's: " + line);
    std::vector<volunteer> all;
    while (std::getline(in, line)) {
        std::array<double, 16> row{};
        char const* at = line.c_str();
        for (std::size_t k = 0; k < row.size(); ++k) {
            char* behind = nullptr;
            row[k] = std::strtod(at, &behind);
            if (behind == at || (k + 1 < row.size() && *behind != ','))
                throw std::runtime_error(path + ", row " + std::to_string(all.size() + 2) + ", column " + std::to_string(k + 1) + ": not a number");
            at = behind + 1;
        }
        auto const& r = row;
        all.push_back({static_cast<std::uint64_t>(r[0]),
                       {r[1], r[2], r[3], r[4], r[5], r[6], r[7], r[8], r[9], r[10], r[11], r[12], r[13], r[14], r[15]}});
    }
    return all;
}

/// People like the file's for whoever has no file: KA, CL, V1, CLM and VMAX log-normal with a spread of 0.3 on the
/// logarithm, the rest the same for all. Person i of a seed is the same however many there are.
inline plain_person drawn_person(alkaloid::subject_draws const& d) {
    auto const spread = [&](char const* what, double typical) { return typical * std::exp(0.3 * d.normal(what)); };
    return {.ka = spread("ka", 1.5), .cl = spread("cl", 200.0), .v1 = spread("v1", 1000.0), .q = 300.0, .v2 = 8000.0, .fm = 0.15, .fmfp = 0.1,
            .clm = spread("clm", 150.0), .vm = 800.0, .ke0 = 1.0, .ke0m = 1.0, .kae = 3.0, .ve = 42.0, .vmax = spread("vmax", 8.0), .kmm = 0.05};
}
inline std::vector<volunteer> draw_workload(std::size_t count, std::uint64_t seed) {
    std::vector<volunteer> all;
    all.reserve(count);
    for (std::uint64_t id = 1; id <= count; ++id)
        all.push_back({id, drawn_person(alkaloid::subject_draws(seed, id))});
    return all;
}
/// The shared workload's folder, with params.csv and reference.csv: $ALKALOID_SHARED/oracles/workload; empty where that is not set.
inline std::string workload_folder() {
    char const* const shared = std::getenv("ALKALOID_SHARED");
    return shared ? std::string(shared) + "/oracles/workload" : std::string();
}
/// The shared people where there are any, else `count` drawn with seed 1.
inline std::vector<volunteer> the_workload(std::size_t count = 1000) {
    auto const folder = workload_folder();
    return folder.empty() ? draw_workload(count, 1) : read_workload(folder + "/params.csv");
}
inline std::vector<plain_person> numbers_of(std::vector<volunteer> const& people) {
    std::vector<plain_person> all;
    all.reserve(people.size());
    for (auto const& p : people)
        all.push_back(p.numbers);
    return all;
}

} // namespace support
