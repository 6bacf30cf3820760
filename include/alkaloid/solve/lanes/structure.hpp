#pragma once
/// @file Which entries of a linear system's matrices can be other than zero, read off its type: what no flow joins costs
/// nothing.

#include "../../kinetics/system.hpp"

#include <array>
#include <cstddef>

namespace alkaloid::detail {

template <std::size_t N>
using pattern = std::array<std::array<bool, N>, N>;

/// An entry of a matrix.
struct entry {
    std::size_t row, column;
};

template <std::size_t N>
constexpr std::size_t count_of(pattern<N> const& p) {
    std::size_t n = 0;
    for (auto const& row : p)
        for (bool there : row)
            n += there ? 1 : 0;
    return n;
}
/// The entries of a pattern, row by row.
template <std::size_t Count, std::size_t N>
constexpr std::array<entry, Count> entries_of(pattern<N> const& p) {
    std::array<entry, Count> all{};
    std::size_t n = 0;
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t j = 0; j < N; ++j)
            if (p[i][j])
                all[n++] = {i, j};
    return all;
}

/// The rate matrix's pattern, and that of its exponential: what reaches what.
template <class System>
struct structure;
template <class... Term>
struct structure<flow_system<Term...>> {
    using list = typename flow_system<Term...>::compartments;
    static constexpr std::size_t size = list::size;

    static constexpr pattern<size> direct = [] {
        pattern<size> p{};
        auto const mark = [&]<class... Row, class Depends>(compartment_list<Row...>, Depends) {
            auto const in_row = [&]<class... Column>([[maybe_unused]] std::size_t i, compartment_list<Column...>) {
                ((p[i][list::template index_of<Column>()] = true), ...);
            };
            (in_row(list::template index_of<Row>(), Depends{}), ...);
        };
        (mark(typename Term::changed{}, typename Term::depends{}), ...);
        for (std::size_t i = 0; i < size; ++i)
            p[i][i] = true;
        return p;
    }();
    static constexpr pattern<size> reach = [] {
        pattern<size> p = direct;
        for (std::size_t k = 0; k < size; ++k)
            for (std::size_t i = 0; i < size; ++i)
                for (std::size_t j = 0; j < size; ++j)
                    p[i][j] = p[i][j] || (p[i][k] && p[k][j]);
        return p;
    }();

    static constexpr auto direct_entries = entries_of<count_of(direct)>(direct);
    static constexpr auto reach_entries = entries_of<count_of(reach)>(reach);
};

} // namespace alkaloid::detail
