#pragma once
/// @file From lanes to rows: amounts come as one instant of several subjects and are kept as one subject's course.

#include "../../core/pack.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace alkaloid::detail {

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpsabi"
/// Rows become columns: swaps blocks of 1, 2, 4 ... lanes.
template <std::size_t Distance, class V, std::size_t W>
inline void transpose_from(std::array<V, W>& r) {
    if constexpr (Distance < W) {
        for (std::size_t i = 0; i < W; ++i)
            if ((i & Distance) == 0) {
                auto const a = r[i].lanes, b = r[i + Distance].lanes;
                [&]<std::size_t... L>(std::index_sequence<L...>) {
                    r[i].lanes = __builtin_shufflevector(a, b, ((L & Distance) != 0 ? W + L - Distance : L)...);
                    r[i + Distance].lanes = __builtin_shufflevector(a, b, ((L & Distance) != 0 ? W + L : L + Distance)...);
                }(std::make_index_sequence<W>{});
            }
        transpose_from<Distance * 2>(r);
    }
}
#pragma GCC diagnostic pop

/// Where the amounts of compartments `C...` of several subjects go, each times a number of its subject's.
template <std::size_t W, std::size_t... C>
class row_writer {
    using S = pack<W>;

public:
    static constexpr std::size_t tracks = sizeof...(C);
    std::array<std::array<double*, W>, tracks> rows{}; ///< by track and lane
    std::array<S, tracks> scale{};

    /// Samples of all lanes at once, one after the other.
    template <class State>
    void put(std::size_t sample, State const& x) {
        if (fill_ == 0)
            base_ = sample;
        [&]<std::size_t... T>(std::index_sequence<T...>) { (keep(T, x[C] * scale[T]), ...); }(std::make_index_sequence<tracks>{});
        if (++fill_ == each) {
            for (std::size_t t = 0; t < tracks; ++t)
                for (std::size_t r = 0; r < S::registers; ++r) {
                    std::array<block, each> turned;
                    for (std::size_t k = 0; k < each; ++k) // a register each: a copy of the array may come in halves, and waits
                        turned[k].lanes = tile_[t][r][k].lanes;
                    transpose_from<1>(turned);
                    for (std::size_t l = 0; l < each; ++l)
                        *reinterpret_cast<typename vector_of<each>::anywhere*>(rows[t][r * each + l] + base_) = turned[l].lanes;
                }
            fill_ = 0;
        }
    }
    /// What is left of them.
    void flush() {
        for (std::size_t t = 0; t < tracks; ++t)
            for (std::size_t k = 0; k < fill_; ++k)
                for (std::size_t l = 0; l < W; ++l)
                    rows[t][l][base_ + k] = tile_[t][l / each][k].lanes[l % each];
        fill_ = 0;
    }
    /// One lane's sample.
    template <class State>
    void put_lane(std::size_t lane, std::size_t sample, State const& x) {
        [&]<std::size_t... T>(std::index_sequence<T...>) {
            ((rows[T][lane][sample] = x[C][lane] * scale[T][lane]), ...);
        }(std::make_index_sequence<tracks>{});
    }
    /// Samples `first` to `behind` of one lane, side by side: `along(compartment, tau)`, `tau` after `from`. What is written
    /// beyond is written again: a row is filled from its beginning.
    template <class Along>
    void put_along(std::size_t lane, std::size_t first, std::size_t behind, std::span<double const> times, double from, Along const& along) {
        // Most steps hold few samples, and half of AVX-512's lanes cost half; any lane's arithmetic is the same.
        constexpr std::size_t few = native_lanes == 8 ? 4 : native_lanes;
        for (; first + few < behind; first += native_lanes)
            put_few<native_lanes>(lane, first, times, from, along);
        if (first < behind)
            put_few<few>(lane, first, times, from, along);
    }

    /// `count` samples of one lane once more, from `first` on as from `earlier` on.
    void repeat(std::size_t lane, std::size_t earlier, std::size_t first, std::size_t count) {
        for (auto const& lanes : rows)
            std::copy_n(lanes[lane] + earlier, count, lanes[lane] + first);
    }

private:
    template <std::size_t Wide, class Along>
    void put_few(std::size_t lane, std::size_t first, std::span<double const> times, double from, Along const& along) {
        using V = pack<Wide>;
        using anywhere = typename vector_of<Wide>::anywhere;
        bool const fits = first + Wide <= times.size();
        V at;
        if (fits)
            at.part[0] = *reinterpret_cast<anywhere const*>(times.data() + first);
        else
            for (std::size_t k = 0; k < Wide; ++k)
                at.set(k, times[std::min(first + k, times.size() - 1)]);
        V const tau = at - V(from);
        [&]<std::size_t... T>(std::index_sequence<T...>) {
            [[maybe_unused]] auto const one = [&](std::size_t t, V const& value) {
                if (fits)
                    *reinterpret_cast<anywhere*>(rows[t][lane] + first) = value.part[0];
                else
                    for (std::size_t k = 0; first + k < times.size(); ++k)
                        rows[t][lane][first + k] = value[k];
            };
            (one(T, V(along(C, tau) * V(scale[T][lane]))), ...);
        }(std::make_index_sequence<tracks>{});
    }
    static constexpr std::size_t each = S::per_register;
    struct block {
        typename S::vector lanes;
    };
    void keep(std::size_t t, S const& value) {
        for (std::size_t r = 0; r < S::registers; ++r)
            tile_[t][r][fill_].lanes = value.part[r];
    }
    std::size_t fill_ = 0, base_ = 0;
    std::array<std::array<std::array<block, each>, S::registers>, tracks> tile_; ///< [track][register][sample]
};

} // namespace alkaloid::detail
