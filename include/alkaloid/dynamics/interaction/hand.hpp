#pragma once
/// @file Hand's model: the doses added drop by drop, each drop acting by its own curve's slope at the effect reached.

#include "combination_model.hpp"
#include "hand_path.hpp"

namespace alkaloid {

/// dE/ds = sum of d_i f_i'(f_i^-1(E)), E(0) = 0; the effect is E(1). A drug whose maximum is reached adds nothing. The
/// equation is derived from the model's description and was not compared with the paper's.  @cite sinzger2019
struct hand {
    static constexpr combination_description about{
        .name = "Hand",
        .equation = "dE/ds = sum(d_i f_i'(f_i^-1(E))), E(0) = 0, effect E(1)",
        .cite = "sinzger2019",
        .reduces_to = "Loewe at slopes 1 and equal maxima",
        .sham = "passes",
        .partial_agonists = "a drug whose maximum is reached adds nothing and takes nothing away",
        .not_for = "partial agonists at one receptor, which pull a full agonist down",
    };
    template <scalar S, scalar D, std::size_t N>
    detail::effect_t<S, D> operator()(std::array<marginal<S>, N> const& drugs, std::array<D, N> const& doses) const {
        return detail::lanewise<detail::effect_t<S, D>>(drugs, doses,
                                                        [](auto const& m, auto const& d) { return effect(m, d); });
    }

private:
    template <std::size_t N, class R>
    static R effect(std::array<marginal<R>, N> const& drugs, std::array<R, N> const& doses) {
        using std::exp;
        using std::log;
        constexpr bool plain = std::same_as<R, double>;
        detail::hand_path<N, R> path;
        bool none = true;
        for (std::size_t i = 0; i < N; ++i) {
            double const d = value_of(doses[i]);
            if (d != d)
                return R(d);
            none = none && !(d > 0.0 && value_of(drugs[i].maximum) > 0.0);
            path.empty[i] = !(d > 0.0);
            path.in[i] = (d > 0.0 || (!plain && d == 0.0)) && value_of(drugs[i].maximum) > 0.0;
        }
        if (none)
            return detail::at_rest<R>(drugs, doses);
        R s(0.0), reached(0.0); // the part of the doses gone, and the effect there
        for (bool first = true;; first = false) {
            std::size_t weakest = N, left = 0;
            for (std::size_t i = 0; i < N; ++i)
                if (path.in[i]) {
                    ++left;
                    if (weakest == N || value_of(drugs[i].maximum) < value_of(drugs[weakest].maximum))
                        weakest = i;
                }
            if (left == 1) {
                auto const& last = drugs[weakest];
                return first ? last.at(doses[weakest]) : last.at(R(last.inverse(reached) + doses[weakest] * (1.0 - s)));
            }
            R const top = drugs[weakest].maximum;
            double guess = 0.0;
            for (std::size_t i = 0; i < N; ++i) {
                if (!path.in[i])
                    continue;
                path.ratio[i] = drugs[i].maximum / top;
                path.inverse_slope[i] = 1.0 / drugs[i].slope;
                path.height[i] = log(R(drugs[i].slope / path.ratio[i]));
                if (path.empty[i])
                    path.dose[i] = doses[i] / drugs[i].half;
                else
                    path.height[i] = path.height[i] + detail::log_ratio(doses[i], drugs[i].half);
            }
            path.prepare();
            typename detail::hand_path<N, R>::trend t;
            if (first) {
                guess = start(drugs, doses, path.in, value_of(top));
                if (path.ends) // from 37 on the effect is the maximum to the last digit
                    guess = std::min(guess, 60.0);
                t = path.at(guess);
                s = up_to(path, guess, t);
            } else {
                R const L = -log(R(top / reached - 1.0));
                guess = value_of(L);
                if constexpr (!plain)
                    s = s - (L - guess) / path.rate(guess);
                t = path.at(guess);
            }
            double L = guess;
            if (find(path, s, L, t, first)) {
                R const odds = plain ? R(L) : R(L - (s - value_of(s)) * path.rate(L));
                return top * detail::logistic(odds);
            }
            reached = top;
            bool any = false;
            for (std::size_t i = 0; i < N; ++i) {
                path.in[i] = path.in[i] && value_of(drugs[i].maximum) > value_of(top);
                any = any || (path.in[i] && !path.empty[i]);
            }
            if (!any)
                return top;
        }
    }
    /// Near the effect: Schindler's, or the strongest single one, as log-odds over the smallest maximum.
    template <std::size_t N, class R>
    static double start(std::array<marginal<R>, N> const& drugs, std::array<R, N> const& doses,
                        std::array<bool, N> const& in, double top) {
        double u = 0.0, slope = 0.0, maximum = 0.0, best = -std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < N; ++i) {
            double const d = value_of(doses[i]), m = value_of(drugs[i].maximum), h = value_of(drugs[i].slope);
            if (!in[i] || !(d > 0.0))
                continue;
            double const x = d / value_of(drugs[i].half);
            u += x;
            slope += x * h;
            maximum += x * m;
            double const alone = h * detail::log_ratio(d, value_of(drugs[i].half));
            best = std::max(best, m == top                                  ? alone
                                  : m * detail::logistic(alone) < 0.9 * top ? detail::log_odds_over(alone, m / top)
                                                                            : 2.2);
        }
        double const mixed = slope / u * std::log(u), part = maximum / u / top;
        if (!(mixed - mixed == 0.0))
            return best;
        return std::max(best, part == 1.0                            ? mixed
                              : part * detail::logistic(mixed) < 0.9 ? detail::log_odds_over(mixed, part)
                                                                     : 2.2);
    }
    /// s(L) from the beginning.
    template <std::size_t N, class R>
    static R up_to(detail::hand_path<N, R> const& path, double L, typename detail::hand_path<N, R>::trend t) {
        R s(0.0);
        for (int k = 0; k < 400; ++k) {
            double doubt = 0.0;
            R const rest = path.rest(L, t, -1.0, doubt);
            if (doubt < tiny * (value_of(s) + value_of(rest)))
                return s + rest;
            double const wanted = std::log(doubt / (tiny * (value_of(s) + value_of(rest)))) / value_of(t.growth) + 0.5;
            double const reach = path.reach(L, -1.0), length = wanted > 0.0 && wanted < reach ? wanted : reach;
            s = s + path.template panel<15>(L - length, length);
            L -= length;
            t = path.at(L);
        }
        return s;
    }
    /// Goes on to s = 1, by Halley's steps in log s, or, where something is gone before, in s; false if the path ends
    /// before.
    template <std::size_t N, class R>
    static bool find(detail::hand_path<N, R> const& path, R& s, double& L, typename detail::hand_path<N, R>::trend t,
                     bool from_start) {
        double low = -std::numeric_limits<double>::infinity(), high = -low;
        double const scale = std::min(1.0, 1.0 / path.steepest);
        for (int k = 0; k < 400; ++k) {
            R const speed = t.rate;
            double const gone = value_of(s);
            (gone < 1.0 ? low : high) = L;
            bool to_the_end = false;
            double wanted = 0.0;
            if (path.ends && gone < 1.0) {
                double doubt = 0.0;
                R const rest = path.rest(L, t, 1.0, doubt);
                // It looks like the end: no use looking for s = 1.
                to_the_end = gone + value_of(rest) + doubt < 1.0;
                wanted = to_the_end && doubt > tiny ? 0.5 - std::log(doubt / tiny) / value_of(t.growth) : 0.0;
                if (doubt < tiny && gone + value_of(rest) < 1.0) {
                    s = s + rest;
                    return false;
                }
            }
            double const rise = from_start ? 1.0 / (gone * value_of(speed)) : 1.0 / value_of(speed);
            double const f = from_start ? std::log(gone) : gone - 1.0, newton = -f / rise;
            double const bend = 1.0 + 0.5 * newton * (value_of(t.growth) - (from_start ? rise : 0.0));
            double step = bend > 0.5 && bend < 2.0 ? newton / bend : newton;
            // What Halley leaves is the cube of a step, which is the last digits; derivatives want the last step
            // integrated.
            if (std::abs(f) < 1e-3 && std::abs(step) < (std::same_as<R, double> ? 5e-5 : 1e-10) * scale) {
                s = s + step / speed;
                L += step;
                return true;
            }
            double const reach = path.reach(L, step > 0.0 ? 1.0 : -1.0);
            if (to_the_end)
                step = std::min(reach, wanted);
            else if (!(std::abs(step) < reach))
                step = step > 0.0 ? reach : -reach;
            if (!(L + step > low) || !(L + step < high))
                step = 0.5 * (low + high) - L;
            s = s +
                (std::abs(step) < 0.25 * reach ? path.template panel<7>(L, step) : path.template panel<15>(L, step));
            L += step;
            t = path.at(L);
        }
        return true;
    }
    static constexpr double tiny = 1e-11; ///< of s
};

} // namespace alkaloid
