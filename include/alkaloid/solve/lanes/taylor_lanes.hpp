#pragma once
/// @file Taylor's method for several subjects, each at its own pace.

#include "lane_method.hpp"

#include "../taylor.hpp"

#include "../../core/pack.hpp"

namespace alkaloid::detail {

/// What lanes read off their series, whatever decides how far these reach.
template <class System, int Order>
class series_in_lanes {
    using S = typename System::scalar_type;
    static constexpr std::size_t N = System::size;

public:
    using state = std::array<S, N>;
    using mask = typename S::mask;

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

protected:
    explicit series_in_lanes(System const& system) : system_(system), series_(system) {}

    System system_;
    taylor_expansion<System, Order> series_;
};

/// A lane method: `advance` tries one step of each lane, of at most `left`, and gives what was taken (0 where a step was
/// refused: it will try a shorter one); `along` reads one lane at several times within it; `to` moves all to its end; `sound` says which lanes can go on. `fresh` are lanes that
/// something happened to since.
template <class System>
class taylor_lanes : public series_in_lanes<System, taylor::order> {
    using base = series_in_lanes<System, taylor::order>;
    using S = typename System::scalar_type;
    static constexpr std::size_t N = System::size;

public:
    using typename base::mask, typename base::state;
    static constexpr std::string_view name = taylor::name;
    static constexpr std::string_view advice = "the model may be stiff, or a law no power series there";

    taylor_lanes(System const& system, taylor const& s)
        : base(system), relative_(s.relative),
          absolute_(resolve_tolerances(System::compartments::names, s.relative, s.absolute, s.absolute_in, s.max_steps, taylor::name)) {}

    S advance(state const& x, state const& input, S const& left, mask const&) {
        this->series_.expand(this->system_, x, input);
        S const reach = this->series_.reach(relative_, absolute_);
        return select(reach < left, reach, left);
    }
private:
    double relative_;
    std::array<double, N> absolute_;
};

template <class System>
    requires requires(System const& s) { s.terms(); }
struct lane_method<taylor, System> {
    using type = taylor_lanes<System>;
};

/// 1/19! is 8e-18; what is k flows away begins with the k-th term.
template <class System>
inline constexpr int order_for_all_digits = 18 + static_cast<int>(System::size);

/// The same series for a linear model, whose reach is known beforehand: for samples that lie on no grid.
template <class System>
class series_lanes : public series_in_lanes<System, order_for_all_digits<System>> {
    using base = series_in_lanes<System, order_for_all_digits<System>>;
    using S = typename System::scalar_type;

public:
    using typename base::mask, typename base::state;
    static constexpr std::string_view name = "exact";
    static constexpr std::string_view advice = "look for a misplaced unit in the rates";

    explicit series_lanes(System const& system) : base(system) {
        auto const rates = system.rate_matrix();
        S fastest(0.0);
        for (std::size_t i = 0; i < System::size; ++i)
            fastest = max(fastest, abs(rates[i][i]));
        reach_ = S(1.0) / (fastest + S(1e-300));
    }
    S advance(state const& x, state const& input, S const& left, mask const&) {
        this->series_.expand(this->system_, x, input);
        return select(reach_ < left, reach_, left);
    }
private:
    S reach_;
};

} // namespace alkaloid::detail
