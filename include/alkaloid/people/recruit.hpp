#pragma once
/// @file People by the number, from a function of their draws: all at once, or each when it is asked for.

#include "../core/subject_draws.hpp"
#include "subject.hpp"

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace alkaloid {

namespace detail {
/// Whose draws: plain ones by seed and replicate.
struct plain_source {
    std::uint64_t seed, replicate;
    subject_draws at(std::uint64_t id) const { return subject_draws(seed, id, replicate); }
};
template <std::integral Seed>
plain_source source_of(Seed seed) {
    return {static_cast<std::uint64_t>(seed), 0};
}
inline plain_source source_of(draws const& trial) { return {trial.seed(), trial.replicate()}; }
template <class Plan>
    requires requires(Plan const& p) { p.at(std::uint64_t{1}).normal("x"); }
Plan source_of(Plan plan) { return plan; }

/// `f(id, draws)` or `f(draws)`; the id is the recruiter's, whatever `f` says.
template <class F, class D>
subject recruited(F const& f, std::uint64_t id, D const& d) {
    subject who = [&] {
        if constexpr (std::is_invocable_v<F const&, std::uint64_t, D const&>)
            return f(id, d);
        else
            return f(d);
    }();
    who.id = id;
    return who;
}
inline void require_people(std::size_t count, std::string_view where) {
    checklist found;
    if (count == 0)
        found.refuse("people", "0", "", "at least 1");
    found.settle(where);
}
/// What is wrong with somebody, under "subject 17: weight".
inline void check_named(subject const& who, checklist& found) {
    checklist own;
    who.check(own);
    for (auto const& v : own.found())
        found.refuse("subject " + std::to_string(who.id) + ": " + v.name, v.value, v.unit, v.allowed);
}
} // namespace detail

/// A random-access range of people who are made when they are looked at: ten million need no memory. The same person is
/// made anew at each look, to the same bits; somebody with an impossible covariate throws `invalid_input` when looked at.
template <class Source, class F>
class lazy_people {
public:
    lazy_people(std::size_t count, Source source, F f) : count_(count), source_(std::move(source)), f_(std::move(f)) {}

    std::size_t size() const { return count_; }
    /// Person `i + 1`.  @throws invalid_input
    subject operator[](std::size_t i) const {
        std::uint64_t const id = static_cast<std::uint64_t>(i) + 1;
        subject const who = detail::recruited(f_, id, source_.at(id));
        checklist found;
        detail::check_named(who, found);
        found.settle("recruits");
        return who;
    }

    /// Random access by index; what it points to is made on the spot.
    class iterator {
    public:
        using value_type = subject;
        using reference = subject;
        using difference_type = std::ptrdiff_t;
        using iterator_category = std::input_iterator_tag; ///< of C++17; by C++20 it is random access
        using iterator_concept = std::random_access_iterator_tag;

        iterator() = default;
        iterator(lazy_people const* all, std::ptrdiff_t i) : all_(all), i_(i) {}
        subject operator*() const { return (*all_)[static_cast<std::size_t>(i_)]; }
        subject operator[](difference_type n) const { return *(*this + n); }
        iterator& operator+=(difference_type n) { i_ += n; return *this; }
        iterator& operator-=(difference_type n) { i_ -= n; return *this; }
        iterator& operator++() { return *this += 1; }
        iterator& operator--() { return *this -= 1; }
        iterator operator++(int) { auto const old = *this; ++*this; return old; }
        iterator operator--(int) { auto const old = *this; --*this; return old; }
        friend iterator operator+(iterator a, difference_type n) { return a += n; }
        friend iterator operator+(difference_type n, iterator a) { return a += n; }
        friend iterator operator-(iterator a, difference_type n) { return a -= n; }
        friend difference_type operator-(iterator const& a, iterator const& b) { return a.i_ - b.i_; }
        friend bool operator==(iterator const& a, iterator const& b) { return a.i_ == b.i_; }
        friend auto operator<=>(iterator const& a, iterator const& b) { return a.i_ <=> b.i_; }

    private:
        lazy_people const* all_ = nullptr;
        std::ptrdiff_t i_ = 0;
    };
    iterator begin() const { return {this, 0}; }
    iterator end() const { return {this, static_cast<std::ptrdiff_t>(count_)}; }

private:
    std::size_t count_;
    Source source_;
    F f_;
};

/// `count` people with ids 1 to `count`, made by `f(draws)` or `f(id, draws)` when looked at. `from` is a seed, a
/// replicate (`draws(seed, k)`), or a plan of Sobol points (people/sobol_draws.hpp).  @throws invalid_input
template <class From, class F>
auto recruits(std::size_t count, From const& from, F f) {
    detail::require_people(count, "recruits");
    using source = decltype(detail::source_of(from));
    return lazy_people<source, F>(count, detail::source_of(from), std::move(f));
}

/// The same people, all made now. Impossible covariates are refused with their subject, those of the first ten.
/// @throws invalid_input
template <class From, class F>
std::vector<subject> recruit(std::size_t count, From const& from, F const& f) {
    detail::require_people(count, "recruit");
    auto const source = detail::source_of(from);
    std::vector<subject> all;
    all.reserve(count);
    checklist found;
    std::size_t refused = 0;
    for (std::uint64_t id = 1; id <= count; ++id) {
        all.push_back(detail::recruited(f, id, source.at(id)));
        checklist own;
        all.back().check(own);
        if (!own.empty() && ++refused <= 10)
            detail::check_named(all.back(), found);
    }
    if (refused > 10)
        found.refuse("subjects with impossible covariates", std::to_string(refused), "", "0; the first ten are named");
    found.settle("recruit");
    return all;
}

} // namespace alkaloid
