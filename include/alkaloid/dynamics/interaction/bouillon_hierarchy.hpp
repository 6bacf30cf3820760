#pragma once
/// @file The hierarchy of opioid and hypnotic: the opioid dims the stimulus, the hypnotic meets what is left of it.

#include "combination_model.hpp"
#include "lanewise.hpp"

namespace alkaloid {

/// The probability of tolerating a stimulus: an opioid (drug 0) leaves post = pre (1 - its effect with half dose C50
/// pre), and a hypnotic (drug 1) suppresses that, P = its effect with half dose C50 post. The two are not alike: the
/// opioid alone does nothing.  @cite bouillon2004
template <scalar K = double>
struct bouillon_hierarchy {
    K stimulus = K(1.0); ///< pre: the intensity that reaches the opioid; C50s are of intensity 1.

    static constexpr combination_description about{
        .name = "Bouillon's hierarchy",
        .equation = "post = pre (1 - Em_o d_o^h/((C50_o pre)^h + d_o^h)); P = Em_h d_h^g/((C50_h post)^g + d_h^g)",
        .cite = "bouillon2004",
        .reduces_to = "the hypnotic's curve with half dose C50 pre where there is no opioid",
        .sham = "fails: its two drugs have different parts",
        .partial_agonists = "a partial opioid leaves a part of the stimulus whatever its dose",
        .not_for = "two drugs of one kind; endpoints without a stimulus; an opioid alone, for which it says 0",
    };
    template <scalar S, scalar D, std::size_t N>
    detail::effect_t<S, D, K> operator()(std::array<marginal<S>, N> const& drugs, std::array<D, N> const& doses) const {
        detail::only_two<N>();
        using R = detail::effect_t<S, D, K>;
        return detail::lanewise<R>(drugs, doses, std::array{R(stimulus)},
                                   [](auto const& m, auto const& d, auto const& k) { return effect(m, d, k[0]); });
    }
    /// The opioid's maximum is a fraction.
    template <scalar S, std::size_t N>
    void check(std::array<marginal<S>, N> const& drugs, checklist& found) const {
        found.require("bouillon_hierarchy.stimulus", stimulus, positive);
        found.require("drug[0].maximum", drugs[0].maximum,
                      {.low = 0.0, .high = 1.0, .words = "in [0, 1]: it is a part of the stimulus"});
    }

private:
    template <class R>
    static R effect(std::array<marginal<R>, 2> const& drugs, std::array<R, 2> const& doses, R const& pre) {
        using std::exp;
        using std::log;
        using std::log1p;
        if (value_of(doses[1]) <= 0.0)
            return R(0.0) * doses[0];
        R left = log(pre); // log post
        if (!(value_of(doses[0]) <= 0.0)) {
            auto const& opioid = drugs[0];
            R const u = opioid.slope * detail::log_ratio(doses[0], R(opioid.half * pre)), spared = 1.0 - opioid.maximum;
            // log(1 - m/(1 + e^-u)) = log1p((1 - m) e^u) - log1p(e^u), without overflow
            if (value_of(u) < 0.0)
                left = left + log1p(R(spared * exp(u))) - log1p(R(exp(u)));
            else if (value_of(spared) > 0.0)
                left = left + log(R(exp(R(-u)) + spared)) - log1p(R(exp(R(-u))));
            else
                left = left - u - log1p(R(exp(R(-u))));
        }
        auto const& hypnotic = drugs[1];
        return hypnotic.maximum *
               detail::logistic(R(hypnotic.slope * (detail::log_ratio(doses[1], hypnotic.half) - left)));
    }
};

} // namespace alkaloid
