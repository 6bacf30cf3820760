#pragma once
/// @file GPDI: one drug shifts the other's potency; who does what to whom is a part of the model.

#include "bliss.hpp"
#include "harbron.hpp"

#include <string>

namespace alkaloid {

/// What a perpetrator does to the half dose of its victim: times 1 + strength c^slope/(half^slope + c^slope).
template <scalar K = double>
struct potency_shift {
    K strength = K(0.0); ///< INT, > -1: below 0 the victim becomes more potent, above 0 less; 0: nothing happens.
    K half = K(1.0);     ///< The perpetrator's dose with half the shift, in its unit.
    K slope = K(1.0);

    template <scalar D>
    auto factor(D const& dose) const {
        return 1.0 + marginal<K>{half, strength, slope}.at(dose);
    }
    void check(checklist& found, std::string const& name) const {
        found.require(name + ".strength", strength, {.low = -1.0, .low_included = false, .words = "finite and > -1"});
        found.require(name + ".half", half, positive);
        found.require(name + ".slope", slope, positive);
    }
};

/// Bliss, Harbron, or another base model on curves whose half doses the other drug has shifted. The algebra is derived
/// from the model's description and was not compared with the paper's.  @cite wicha2017
template <class Base = bliss, scalar K = double>
struct gpdi {
    potency_shift<K> on_first = {};  ///< INT_12: what drug 2 does to drug 1.
    potency_shift<K> on_second = {}; ///< INT_21: what drug 1 does to drug 2.
    [[no_unique_address]] Base base = {};

    static constexpr combination_description about{
        .name = Base::about.name == std::string_view("Bliss")     ? "GPDI on Bliss"
                : Base::about.name == std::string_view("Harbron") ? "GPDI on Harbron"
                                                                  : "GPDI",
        .equation = "base model with C50_1 (1 + INT_12 d2^h/(C50_INT^h + d2^h)), and likewise for drug 2",
        .cite = "wicha2017",
        .reduces_to = "its base model without shifts",
        .sham = Base::about.sham == std::string_view("passes") ? "passes without shifts" : "fails, as its base does",
        .partial_agonists = "as its base; maxima are not shifted",
        .not_for = "coefficients without their base: the same data give Bliss and Loewe different ones",
    };
    static constexpr std::string_view answers_for = "such that the base model has an answer";
    template <scalar S, scalar D, std::size_t N>
    detail::effect_t<S, D, K> operator()(std::array<marginal<S>, N> const& drugs, std::array<D, N> const& doses) const {
        detail::only_two<N>();
        return base(shifted(drugs, doses), doses);
    }
    template <scalar S, scalar D, std::size_t N>
    bool defined(std::array<marginal<S>, N> const& drugs, std::array<D, N> const& doses) const {
        return is_defined(base, shifted(drugs, doses), doses);
    }
    template <scalar S, std::size_t N>
    void check(std::array<marginal<S>, N> const& drugs, checklist& found) const {
        on_first.check(found, "gpdi.on_first");
        on_second.check(found, "gpdi.on_second");
        if constexpr (requires { base.check(drugs, found); })
            base.check(drugs, found);
    }

private:
    template <scalar S, scalar D>
    auto shifted(std::array<marginal<S>, 2> const& drugs, std::array<D, 2> const& doses) const {
        using R = detail::effect_t<S, D, K>;
        return std::array<marginal<R>, 2>{
            marginal<R>{R(drugs[0].half * on_first.factor(doses[1])), R(drugs[0].maximum), R(drugs[0].slope)},
            marginal<R>{R(drugs[1].half * on_second.factor(doses[0])), R(drugs[1].maximum), R(drugs[1].slope)}};
    }
};

} // namespace alkaloid
