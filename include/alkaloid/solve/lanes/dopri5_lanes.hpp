#pragma once
/// @file Dormand and Prince's pair for several subjects, each with its own steps. Own code beside Boost.Odeint's stepper,
/// which shares one time and one step among all lanes.

#include "lane_method.hpp"

#include "../dopri5.hpp"
#include "../span.hpp"

#include "../../core/pack.hpp"

namespace alkaloid::detail {

/// See `taylor_lanes` for what a lane method is. Order 5, error of order 4, dense output of order 4; steps by the same rule
/// as Boost.Odeint's adjuster.  @cite dormand1980  @cite hairer1993
template <class System>
class dopri5_lanes {
    using S = typename System::scalar_type;
    static constexpr std::size_t N = System::size, W = S::width;

public:
    using state = std::array<S, N>;
    using mask = typename S::mask;
    static constexpr std::string_view name = dopri5::name;
    static constexpr std::string_view advice = "the model may be stiff, try rosenbrock4{}";

    dopri5_lanes(System const& system, dopri5 const& s)
        : system_(system), relative_(s.relative),
          absolute_(resolve_tolerances(System::compartments::names, s.relative, s.absolute, s.absolute_in, s.max_steps, dopri5::name)) {}

    S advance(state const& x, state const& input, S const& left, mask const& fresh) {
        input_ = input;
        x_ = x;
        slope(x, k_[0]);
        guess(x, left, fresh);
        S const step = select(wanted_ < left, wanted_, left);
        step_ = step;
        state y;
        // The tableau, row by row.
        auto const combine = [&](auto const&... weight) {
            for (std::size_t i = 0; i < N; ++i) {
                std::size_t k = 0;
                S sum(0.0);
                ((sum = sum + S(weight) * k_[k++][i]), ...);
                y[i] = x[i] + step * sum;
            }
        };
        combine(1.0 / 5.0);
        slope(y, k_[1]);
        combine(3.0 / 40.0, 9.0 / 40.0);
        slope(y, k_[2]);
        combine(44.0 / 45.0, -56.0 / 15.0, 32.0 / 9.0);
        slope(y, k_[3]);
        combine(19372.0 / 6561.0, -25360.0 / 2187.0, 64448.0 / 6561.0, -212.0 / 729.0);
        slope(y, k_[4]);
        combine(9017.0 / 3168.0, -355.0 / 33.0, 46732.0 / 5247.0, 49.0 / 176.0, -5103.0 / 18656.0);
        slope(y, k_[5]);
        combine(35.0 / 384.0, 0.0, 500.0 / 1113.0, 125.0 / 192.0, -2187.0 / 6784.0, 11.0 / 84.0);
        slope(y, k_[6]);
        next_ = y;

        S worst(0.0);
        for (std::size_t i = 0; i < N; ++i) {
            S const difference = step * (71.0 / 57600.0 * k_[0][i] - 71.0 / 16695.0 * k_[2][i] + 71.0 / 1920.0 * k_[3][i] -
                                         17253.0 / 339200.0 * k_[4][i] + 22.0 / 525.0 * k_[5][i] - 1.0 / 40.0 * k_[6][i]);
            S const size = max(abs(x[i]), abs(y[i]));
            S const e = abs(difference) / (S(absolute_[i]) + relative_ * size);
            worst = select(e <= worst, worst, e); // what is not a number stays
        }
        auto const good = worst <= S(1.0);
        adjust(step, worst, left);
        return select(good, step, S(0.0));
    }
    /// Dense output of the last step of one lane, at several times.
    template <class V>
    V along(std::size_t i, std::size_t lane, V const& tau) const {
        auto const of = [lane](S const& all) { return all[lane]; };
        double const h = of(step_), change = of(next_[i]) - of(x_[i]), bulge = h * of(k_[0][i]) - change;
        double const fifth = h * (-12715105075.0 / 11282082432.0 * of(k_[0][i]) + 87487479700.0 / 32700410799.0 * of(k_[2][i]) -
                                  10690763975.0 / 1880347072.0 * of(k_[3][i]) + 701980252875.0 / 199316789632.0 * of(k_[4][i]) -
                                  1453857185.0 / 822651844.0 * of(k_[5][i]) + 69997945.0 / 29380423.0 * of(k_[6][i]));
        V const theta = tau / V(h), rest = V(1.0) - theta;
        return V(of(x_[i])) + theta * (V(change) + rest * (V(bulge) + theta * (V(change - h * of(k_[6][i]) - bulge) + rest * V(fifth))));
    }
    /// The end of the step itself does not go through the dense output.
    void to(S const& tau, state& x) const {
        auto const whole = tau == step_;
        for (std::size_t i = 0; i < N; ++i)
            x[i] = select(whole, next_[i], x[i]);
    }
    /// Steps become too short before they end in nothing.
    mask sound() const { return wanted_ > S(0.0); }

private:
    void slope(state const& x, state& k) const {
        system_.derivatives(x, k, 0.0);
        for (std::size_t i = 0; i < N; ++i)
            k[i] = k[i] + input_[i];
    }
    /// A first guess from how fast the amounts change, as solve/adaptive.hpp has it.
    void guess(state const& x, S const& left, mask const& fresh) {
        if (!any(fresh))
            return;
        S size(0.0), speed(0.0);
        for (std::size_t i = 0; i < N; ++i) {
            S const tolerated = S(absolute_[i]) + relative_ * abs(x[i]);
            size = max(size, abs(x[i]) / tolerated);
            speed = max(speed, abs(k_[0][i]) / tolerated);
        }
        auto const telling = (size > S(1e-5)) & (speed > S(1e-5));
        S const first = select(telling, min(S(0.01) * size / select(telling, speed, S(1.0)), left), S(1e-4) * left);
        wanted_ = select(fresh, first, wanted_);
    }
    /// The next step's length; a lane whose error is no number cannot go on.
    void adjust(S const& step, S const& worst, S const& left) {
        for (std::size_t l = 0; l < W; ++l) {
            double const e = worst[l], h = step[l];
            if (!(e <= 1.0))
                wanted_.set(l, e < 1e300 ? h * std::max(0.9 * std::pow(e, -1.0 / 3.0), 0.2) : (h > 1e-12 ? 0.2 * h : 0.0));
            else if (e < 0.5 && h > 0.0) {
                double const wider = h * 0.9 * std::pow(std::max(e, std::pow(5.0, -5.0)), -1.0 / 5.0);
                // A step that was cut short by an event says nothing against the longer one.
                wanted_.set(l, h < left[l] || wider > wanted_[l] ? wider : wanted_[l]);
            }
        }
    }

    System system_;
    double relative_;
    std::array<double, N> absolute_;
    std::array<state, 7> k_{};
    state x_{}, next_{}, input_{};
    S wanted_{1.0}, step_{1.0};
};

template <class System>
    requires requires(System const& s) { s.terms(); }
struct lane_method<dopri5, System> {
    using type = dopri5_lanes<System>;
};

} // namespace alkaloid::detail
