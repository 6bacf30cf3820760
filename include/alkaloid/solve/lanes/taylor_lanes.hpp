#pragma once
/// @file Taylor's method for several subjects, each at its own pace.

#include "lane_method.hpp"

#include "../taylor.hpp"

#include "../../core/pack.hpp"

namespace alkaloid::detail {

/// A lane method: `advance` tries one step of each lane, of at most `left`, and gives what was taken (0 where a step was
/// refused: it will try a shorter one); `along` reads one lane at several times within it; `to` moves all to its end; `sound` says which lanes can go on. `fresh` are lanes that
/// something happened to since.
template <class System>
class taylor_lanes {
    using S = typename System::scalar_type;
    static constexpr std::size_t N = System::size;

public:
    using state = std::array<S, N>;
    using mask = typename S::mask;
    static constexpr std::string_view name = taylor::name;
    static constexpr std::string_view advice = "the model may be stiff, or a law no power series there";

    taylor_lanes(System const& system, taylor const& s)
        : system_(system), series_(system), relative_(s.relative),
          absolute_(resolve_tolerances(System::compartments::names, s.relative, s.absolute, s.absolute_in, s.max_steps, taylor::name)) {}

    S advance(state const& x, state const& input, S const& left, mask const&) {
        series_.expand(system_, x, input);
        S const reach = series_.reach(relative_, absolute_);
        return select(reach < left, reach, left);
    }
    template <class V>
    V along(std::size_t i, std::size_t lane, V const& tau) const {
        return series_.along(i, lane, tau);
    }
    void to(S const& tau, state& x) const { series_.at(tau, x); }
    mask sound() const {
        S sum(0.0);
        for (std::size_t i = 0; i < N; ++i)
            sum = sum + (series_.highest(i) - series_.highest(i));
        return sum == S(0.0);
    }

private:
    System system_;
    taylor_expansion<System, taylor::order> series_;
    double relative_;
    std::array<double, N> absolute_;
};

template <class System>
    requires requires(System const& s) { s.terms(); }
struct lane_method<taylor, System> {
    using type = taylor_lanes<System>;
};

/// The same series for a linear model, whose reach is known beforehand: for samples that lie on no grid.
template <class System>
class series_lanes {
    using S = typename System::scalar_type;
    static constexpr std::size_t N = System::size;
    static constexpr int order = 18 + static_cast<int>(N); // 1/19! is 8e-18; what is k flows away begins with the k-th term

public:
    using state = std::array<S, N>;
    using mask = typename S::mask;
    static constexpr std::string_view name = "exact";
    static constexpr std::string_view advice = "look for a misplaced unit in the rates";

    explicit series_lanes(System const& system) : system_(system), series_(system) {
        auto const rates = system.rate_matrix();
        S fastest(0.0);
        for (std::size_t i = 0; i < N; ++i)
            fastest = max(fastest, abs(rates[i][i]));
        reach_ = S(1.0) / (fastest + S(1e-300));
    }
    S advance(state const& x, state const& input, S const& left, mask const&) {
        series_.expand(system_, x, input);
        return select(reach_ < left, reach_, left);
    }
    template <class V>
    V along(std::size_t i, std::size_t lane, V const& tau) const {
        return series_.along(i, lane, tau);
    }
    void to(S const& tau, state& x) const { series_.at(tau, x); }
    mask sound() const {
        S sum(0.0);
        for (std::size_t i = 0; i < N; ++i)
            sum = sum + (series_.highest(i) - series_.highest(i));
        return sum == S(0.0);
    }

private:
    System system_;
    taylor_expansion<System, order> series_;
    S reach_;
};

} // namespace alkaloid::detail
