#pragma once
/// A piece of a long computation as text and bytes: for a file, and for a message from rank to rank. Its head can be read
/// by people; it says which question it belongs to, and its last line is a checksum of all before.

#include "program.hpp"

#include <alkaloid/simulate/cohort_options.hpp>
#include <alkaloid/simulate/summary_bytes.hpp>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace support {

/// What was asked, a line a fact: "seed=7". Pieces of different questions are never put together.
using question = std::vector<std::string>;

/// What has been computed of it: people in numbers, and those who failed by name.
struct piece {
    alkaloid::streamed_summary summary;
    std::vector<alkaloid::subject_failure> failures;
};

/// The library's checksum, in hexadecimal.
inline std::string checksum(std::string_view bytes) {
    std::uint64_t sum = alkaloid::detail::checksum(std::as_bytes(std::span(bytes)));
    std::string s(16, '0');
    for (std::size_t i = 16; i-- > 0; sum >>= 4)
        s[i] = "0123456789abcdef"[sum & 15U];
    return s;
}

inline std::string encoded(question const& asked, std::string const& which, piece const& p) {
    std::string s = "alkaloid piece 1\nquestion " + std::to_string(asked.size()) + '\n';
    for (auto const& line : asked)
        s += line + '\n';
    s += "piece " + which + "\nfailures " + std::to_string(p.failures.size()) + '\n';
    for (auto const& f : p.failures)
        s += std::to_string(f.index) + ' ' + std::to_string(f.id) + ' ' + one_line(f.message) + '\n';
    auto const bytes = alkaloid::to_bytes(p.summary);
    s += "summary " + std::to_string(bytes.size()) + '\n';
    s.append(reinterpret_cast<char const*>(bytes.data()), bytes.size());
    s += '\n';
    return s + "checksum " + checksum(s) + '\n';
}

/// Nothing where it is cut off or changed.  @throws std::runtime_error where it is whole, but of another question
inline std::optional<piece> decoded(std::string_view s, question const& asked, std::string const& which, std::string const& where) {
    std::size_t const tail = 26; // "checksum ", 16 digits, a line's end
    if (s.size() < tail || s.substr(s.size() - tail) != "checksum " + checksum(s.substr(0, s.size() - tail)) + '\n')
        return std::nullopt;
    auto const line = [&] {
        auto const end = s.find('\n');
        if (end == std::string_view::npos)
            throw std::runtime_error(where + " ends where it should go on: another program wrote it");
        auto const l = std::string(s.substr(0, end));
        s.remove_prefix(end + 1);
        return l;
    };
    auto const number = [&](std::string const& word) {
        auto const l = line();
        if (l.compare(0, word.size(), word) != 0)
            throw std::runtime_error(where + " has \"" + l + "\" where " + word + "is due: another program wrote it");
        return std::stoull(l.substr(word.size()));
    };
    if (auto const first = line(); first != "alkaloid piece 1")
        throw std::runtime_error(where + " begins with \"" + first + "\": another program, or another version, wrote it");
    question theirs(number("question "));
    for (auto& l : theirs)
        l = line();
    if (theirs != asked) {
        std::string differ;
        for (std::size_t i = 0; i < std::max(theirs.size(), asked.size()); ++i)
            if (i >= theirs.size() || i >= asked.size() || theirs[i] != asked[i])
                differ += (differ.empty() ? "" : "; ") + (i < theirs.size() ? theirs[i] : "nothing") + " instead of " + (i < asked.size() ? asked[i] : "nothing");
        throw std::runtime_error(where + " is of another question: " + differ);
    }
    if (auto const l = line(); l != "piece " + which)
        throw std::runtime_error(where + " is " + l + " instead of piece " + which);
    std::vector<alkaloid::subject_failure> failures(number("failures "));
    for (auto& f : failures) {
        auto const l = line();
        std::size_t used = 0, more = 0;
        f.index = std::stoull(l, &used);
        f.id = std::stoull(l.substr(used), &more);
        f.message = l.substr(std::min(l.size(), used + more + 1));
    }
    auto const size = number("summary ");
    if (size > s.size())
        throw std::runtime_error(where + " has fewer bytes than it says");
    return piece{alkaloid::summary_from_bytes(std::as_bytes(std::span(s.data(), size))), std::move(failures)};
}

/// Pieces by number in a folder. A file appears under its name only when it is whole; a torn one is found by its checksum.
class checkpoints {
public:
    checkpoints(std::filesystem::path folder, question asked, int rank) : folder_(std::move(folder)), asked_(std::move(asked)), rank_(rank) {}

    std::filesystem::path path(std::size_t number) const { return folder_ / ("piece-" + std::to_string(number)); }
    std::filesystem::path const& folder() const { return folder_; }

    /// @throws std::runtime_error, std::filesystem::filesystem_error
    void write(std::size_t number, piece const& p) const {
        std::filesystem::path const partial = path(number).string() + ".partial-" + std::to_string(rank_);
        std::ofstream out(partial, std::ios::binary);
        out << encoded(asked_, std::to_string(number), p);
        out.close();
        if (!out)
            throw std::runtime_error("cannot write " + partial.string() + ": does its folder exist, and is there room?");
        std::filesystem::rename(partial, path(number));
    }
    /// Nothing where the file is damaged.  @throws std::runtime_error where it cannot be read, or is of another question
    std::optional<piece> read(std::size_t number) const {
        std::ifstream in(path(number), std::ios::binary);
        std::string const all((std::istreambuf_iterator<char>(in)), {});
        if (!in.is_open() || in.bad())
            throw std::runtime_error("cannot read " + path(number).string());
        return decoded(all, asked_, std::to_string(number), path(number).string());
    }
    /// Takes away what a run that came to its end needs no more; what else lies in the folder stays.
    void remove(std::size_t count) const {
        std::error_code ignored;
        for (std::size_t k = 0; k < count; ++k)
            std::filesystem::remove(path(k), ignored);
        std::filesystem::remove(folder_, ignored); // if it is empty
    }

private:
    std::filesystem::path folder_;
    question asked_;
    int rank_;
};

} // namespace support
