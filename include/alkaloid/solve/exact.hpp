#pragma once
/// @file The exact solver: linear models, by the exponential of their rate matrix.

#include "propagator.hpp"
#include "span.hpp"

#include "../core/error.hpp"

#include <optional>
#include <vector>

namespace alkaloid {

/// Solves linear models without a step size. Error: rounding only, about (steps + 2^s (N + 30)) units in the last
/// place of each amount (see `propagator`); amounts are never negative.
struct exact {
    static constexpr std::string_view name = "exact";

    template <class System>
    class engine;
    template <class System>
    auto bind(System const& system) const {
        static_assert(System::linear, "exact solves linear models only: a law of this model is not first-order; use dopri5 or rosenbrock4");
        if constexpr (System::linear)
            return engine<System>(system);
        else
            return detail::no_engine{};
    }
};

template <class System>
class exact::engine {
    using S = typename System::scalar_type;
    static constexpr std::size_t N = System::size;

public:
    using state = std::array<S, N>;

    explicit engine(System const& system) {
        auto const rates = system.rate_matrix();
        for (std::size_t i = 0; i < N; ++i)
            for (std::size_t j = 0; j < N; ++j)
                a_(static_cast<int>(i), static_cast<int>(j)) = rates[i][j];
        production_ = system.production();
        for (std::size_t i = 0; i < N; ++i)
            fastest_ = std::max(fastest_, magnitude(rates[i][i]));
    }

    template <class Report>
    void run(state& x, stretch<S, N> const& s, Report&& report) {
        if (!(fastest_ * magnitude(S(s.to - s.from)) < most_lifetimes))
            give_up(x, min_lane(value_of(s.from)), max_lane(value_of(s.to)));
        set_input(s.input);
        Eigen::Map<column<S, N>> const at_end(x.data());
        column<S, N> now = at_end;
        for (std::size_t i = 0; i < s.times.size();) {
            if (s.step != 0.0 && (i > 0 || s.first_on_grid)) {
                std::size_t const number = std::min(ahead, s.times.size() - i);
                march(now, S(s.step), number, [&](std::size_t k, state const& amounts) { report(i + k, amounts); });
                i += number;
            } else {
                move(now, i > 0 ? S(s.times[i] - s.times[i - 1]) : S(s.times[0] - s.from));
                state sample;
                Eigen::Map<column<S, N>>(sample.data()) = now;
                report(i++, sample);
            }
        }
        // The end does not go through the samples: one more observation changes no later amount.
        if (!s.last) {
            column<S, N> end = at_end;
            move(end, S(s.to - s.from));
            Eigen::Map<column<S, N>>(x.data()) = end;
        }
    }

    effort spent() const { return effort_; }

private:
    /// Of the fastest compartment, in one stretch: beyond, the slowest keeps fewer than five of its sixteen digits.
    static constexpr double most_lifetimes = 1e10;

    [[noreturn]] void give_up(state const& x, double from, double to) const {
        std::vector<double> amounts;
        for (auto const& v : x)
            amounts.push_back(max_lane(value_of(v)));
        throw integration_error("exact: gave up at t = " + text(from, 6) + " h of " + text(to, 6) + " h; a rate of " + text(fastest_, 3) +
                                    " 1/h leaves the slower ones too few digits, look for a misplaced unit or try rosenbrock4{}",
                                from, std::move(amounts));
    }

    /// Steps of a grid taken at once: one would wait for the one before it. The wider scalars fill the registers anyhow.
    static constexpr std::size_t ahead = std::same_as<S, double> ? 8 : 1;
    template <int Columns>
    using strip = Eigen::Matrix<S, static_cast<int>(ahead * N), Columns>;

    struct remembered {
        S dt;
        matrix<S, N> p;
        column<S, N> from_input;
    };
    /// The propagators over one step, two, three ... below each other.
    struct stride {
        S dt;
        strip<static_cast<int>(N)> p;
        strip<1> from_input;
    };

    void set_input(state const& input) {
        state total;
        bool any = false, changed = false;
        for (std::size_t i = 0; i < N; ++i) {
            total[i] = input[i] + production_[i];
            any = any || !identical(total[i], S(0.0));
            changed = changed || !identical(total[i], input_[i]);
        }
        if (changed) {
            memory_.clear();
            stride_.reset();
        }
        input_ = total;
        has_input_ = any;
    }

    void move(column<S, N>& x, S const& dt) {
        ++effort_.steps;
        remembered const& m = recall(dt);
        column<S, N> moved = detail::product(m.p, x);
        if (has_input_)
            moved += m.from_input;
        x = moved;
    }

    /// `number` steps of `dt`, which is not more than `ahead`; all are computed, so that the number changes no amount.
    template <class Report>
    void march(column<S, N>& x, S const& dt, std::size_t number, Report const& report) {
        effort_.steps += static_cast<long>(number);
        if (!stride_ || !identical(stride_->dt, dt))
            set_stride(dt);
        strip<1> all = stride_->p.lazyProduct(x);
        if (has_input_)
            all += stride_->from_input;
        for (std::size_t k = 0; k < number; ++k) {
            state amounts;
            std::copy_n(all.data() + k * N, N, amounts.begin());
            report(k, amounts);
        }
        x = all.template tail<static_cast<int>(N)>();
    }

    void set_stride(S const& dt) {
        constexpr int n = static_cast<int>(N);
        remembered const& m = recall(dt);
        stride_.emplace();
        stride_->dt = dt;
        matrix<S, N> p = m.p;
        column<S, N> from_input = has_input_ ? m.from_input : column<S, N>::Constant(S(0.0));
        for (int k = 0; k < static_cast<int>(ahead); ++k) {
            if (k > 0)
                p = matrix<S, N>(detail::product(m.p, p));
            if (k > 0 && has_input_)
                from_input = column<S, N>(detail::product(m.p, from_input) + m.from_input);
            stride_->p.template middleRows<n>(k * n) = p;
            stride_->from_input.template segment<n>(k * n) = from_input;
        }
    }

    /// The propagator over `dt`; the last few are kept, a regular grid needs one.
    remembered const& recall(S const& dt) {
        for (auto const& m : memory_)
            if (identical(m.dt, dt))
                return m;
        ++effort_.evaluations;
        if (memory_.size() == capacity)
            memory_.erase(memory_.begin());
        memory_.push_back(has_input_ ? with_input(dt) : remembered{dt, propagator<S, N>(a_, dt), {}});
        return memory_.back();
    }

    /// The inflow is a compartment that never empties, in a scale like that of the rates.
    remembered with_input(S const& dt) const {
        double rates = 0.0, most = 0.0;
        for (std::size_t i = 0; i < N; ++i) {
            rates = std::max(rates, magnitude(a_(static_cast<int>(i), static_cast<int>(i))));
            most = std::max(most, magnitude(input_[i]));
        }
        double const scale = rates > 0.0 && most > 0.0 ? rates / most : 1.0;
        matrix<S, N + 1> wide = matrix<S, N + 1>::Constant(S(0.0));
        for (int i = 0; i < static_cast<int>(N); ++i) {
            for (int j = 0; j < static_cast<int>(N); ++j)
                wide(i, j) = a_(i, j);
            wide(i, static_cast<int>(N)) = input_[static_cast<std::size_t>(i)] * scale;
        }
        matrix<S, N + 1> const p = propagator<S, N + 1>(wide, dt);
        remembered m{dt, {}, {}};
        for (int i = 0; i < static_cast<int>(N); ++i) {
            for (int j = 0; j < static_cast<int>(N); ++j)
                m.p(i, j) = p(i, j);
            m.from_input(i) = p(i, static_cast<int>(N)) / scale;
        }
        return m;
    }

    static constexpr std::size_t capacity = 32;
    matrix<S, N> a_;
    double fastest_ = 0.0;
    state production_{}, input_{};
    bool has_input_ = false;
    std::vector<remembered> memory_;
    std::optional<stride> stride_;
    effort effort_;
};

} // namespace alkaloid
