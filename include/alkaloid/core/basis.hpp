#pragma once
/// @file What a result rests on: the constants on the path to it, carried along by every curve.

#include "source.hpp"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace alkaloid {

/// The constants on the path to a result, each once, in the order in which they came in. Empty where nothing on the
/// path carried a source: the caller's own numbers.
class basis {
public:
    basis() = default;
    basis(std::initializer_list<provenance> links) : basis(std::vector<provenance>(links)) {}
    explicit basis(std::vector<provenance> const& links) { add(links); }

    bool empty() const { return links_.empty(); }
    std::span<provenance const> links() const& { return links_; }
    std::vector<provenance> links() && { return std::move(links_); } ///< of a temporary by value, so that a loop does not outlive them

    /// What rests on both.
    friend basis operator+(basis a, basis const& b) {
        if (a.links_.empty())
            return b;
        a.add(b.links_);
        return a;
    }

private:
    static bool same(provenance const& a, provenance const& b) {
        return a.name == b.name && a.printed == b.printed && a.cite == b.cite && a.population == b.population;
    }
    void add(std::vector<provenance> const& more) {
        if (std::equal(links_.begin(), links_.end(), more.begin(), more.end(), same))
            return;
        for (auto const& one : more)
            if (std::none_of(links_.begin(), links_.end(), [&](provenance const& p) { return same(p, one); }))
                links_.push_back(one);
    }
    std::vector<provenance> links_;
};

/// A result is as good as the weakest number on its path.
struct verdict {
    evidence_grade grade; ///< the lowest on the path
    provenance weakest;   ///< the link that has it; of several the least verified, and of these the first
    std::size_t links;    ///< how many constants are on the path
    std::size_t as_weak;  ///< how many of them have that grade

    /// "D: ka = 1.3 1/h, assumed, nobody measured it (assumed)" for tables and plots.
    std::string sentence() const {
        std::string s(1, name_of(grade));
        s += ": " + std::string(weakest.name);
        if (!weakest.printed.empty())
            s += " = " + std::string(weakest.printed);
        if (!weakest.population.empty())
            s += ", " + std::string(weakest.population);
        if (!weakest.cite.empty())
            s += ", @" + std::string(weakest.cite);
        s += " (" + std::string(name_of(weakest.status)) + ")";
        if (as_weak > 1)
            s += " and " + std::to_string(as_weak - 1) + " more";
        return s;
    }
};

/// The grade of what rests on `path`, and its weakest link. On nothing with a source: D, "your own numbers".
inline verdict evidence(basis const& path) {
    if (path.empty())
        return {evidence_grade::D, {"your own numbers", "", "", "", verification::assumed, evidence_grade::D, "nothing on the path carries a source"}, 0, 0};
    constexpr auto doubt = [](verification v) {
        switch (v) {
        case verification::read: return 0;
        case verification::derived: return 1;
        case verification::fitted: return 2;
        case verification::secondary: return 3;
        case verification::unverified: return 4;
        case verification::assumed: return 5;
        }
        return 5;
    };
    auto const links = path.links();
    auto const weakest = std::max_element(links.begin(), links.end(), [&](provenance const& a, provenance const& b) {
        return std::pair(a.grade, doubt(a.status)) < std::pair(b.grade, doubt(b.status));
    });
    auto const as_weak = std::count_if(links.begin(), links.end(), [&](provenance const& p) { return p.grade == weakest->grade; });
    return {weakest->grade, *weakest, links.size(), static_cast<std::size_t>(as_weak)};
}
/// The same for anything that knows what it rests on: curves, and what the dynamics return.
template <class Result>
    requires requires(Result const& r) { { r.rests_on() } -> std::convertible_to<basis const&>; }
verdict evidence(Result const& result) {
    return evidence(result.rests_on());
}

namespace detail {
/// The value of a constant, reported or not.
template <class T>
constexpr T const& plain(T const& x) {
    return x;
}
template <class Q>
constexpr Q const& plain(reported<Q> const& r) {
    return r.value;
}
/// What it rests on, under the name it has where it is used.
template <class T>
basis named(std::string_view, T const&) {
    return {};
}
template <class Q>
basis named(std::string_view name, reported<Q> const& r) {
    return {provenance_of(name, r)};
}
} // namespace detail

} // namespace alkaloid
