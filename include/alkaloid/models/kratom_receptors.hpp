#pragma once
/// @file What mitragynine and 7-OH do at four receptors, from a simulated course: which constants, from which laboratory,
/// and how uncertain.

#include "../dynamics/activation.hpp"
#include "../dynamics/occupancy.hpp"
#include "../dynamics/unbound.hpp"
#include "../facts/efficacy.hpp"
#include "../facts/receptors.hpp"
#include "typical_mitragynine.hpp"

namespace alkaloid::kratom {

/// Geometric SD of a prior on the odds of an unbound fraction: for 7-OH only a rat's is known.  [1]
inline constexpr reported<double> unbound_spread{.value = 1.5, .printed = "odds times or over 1.5", .population = "assumed", .status = verification::assumed, .grade = evidence_grade::D,
                                                 .note = "a prior; occupancy is proportional to the unbound fraction where it is low"};

/// One set of constants. Change a member for another laboratory's: `at.mg_ki_mu = receptors::varadi2016::mitragynine_ki_mu`.
struct constants {
    reported<double> mg_unbound = mitragynine::fu_plasma, oh_unbound = hydroxymitragynine::fu_plasma;
    reported<concentration<>> mg_ki_mu = mitragynine::ki_mu, oh_ki_mu = hydroxymitragynine::ki_mu;
    reported<concentration<>> mg_ki_kappa = mitragynine::ki_kappa, oh_ki_kappa = hydroxymitragynine::ki_kappa;
    reported<concentration<>> mg_ki_delta = mitragynine::ki_delta, oh_ki_delta = hydroxymitragynine::ki_delta;
    reported<concentration<>> mg_ki_alpha2a = mitragynine::ki_alpha2a; ///< Of 7-OH none has been published.
    reported<concentration<>> mg_ka = mitragynine::ka_mu, oh_ka = hydroxymitragynine::ka_mu;
    reported<double> mg_tau = mitragynine::tau_mu, oh_tau = hydroxymitragynine::tau_mu;
    basis path = {}; ///< Of drawn constants, the spreads.

    /// Every constant drawn within what laboratories disagree by. Ki and K_A at mu share a draw: what makes one assay find
    /// a ligand tighter makes it find it more potent. `d` is a `draws` (core/draws.hpp, which needs Random123).
    template <class Draws>
    constants drawn(Draws const& d) const {
        constants c = *this;
        auto const affinity = [&](std::string_view what, reported<concentration<>>& k) { k = d.around(what, k, receptors::ki_spread); };
        c.mg_unbound = d.around_fraction("mitragynine unbound", mg_unbound, unbound_spread.value);
        c.oh_unbound = d.around_fraction("7-OH unbound", oh_unbound, unbound_spread.value);
        affinity("mitragynine at mu", c.mg_ki_mu), affinity("7-OH at mu", c.oh_ki_mu);
        affinity("mitragynine at mu", c.mg_ka), affinity("7-OH at mu", c.oh_ka);
        affinity("mitragynine at kappa", c.mg_ki_kappa), affinity("7-OH at kappa", c.oh_ki_kappa);
        affinity("mitragynine at delta", c.mg_ki_delta), affinity("7-OH at delta", c.oh_ki_delta);
        affinity("mitragynine at alpha2a", c.mg_ki_alpha2a);
        c.mg_tau = d.around("mitragynine tau", mg_tau, receptors::tau_spread);
        c.oh_tau = d.around("7-OH tau", oh_tau, receptors::tau_spread);
        c.path = {provenance_of("spread of affinities", receptors::ki_spread), provenance_of("spread of unbound fractions", unbound_spread), provenance_of("spread of efficacies", receptors::tau_spread)};
        return c;
    }
};

/// Free concentrations that act, from a course with `plasma` and `plasma_7oh`; plasma stands for brain.
template <class Course>
struct free_levels {
    free_levels(Course const& course, constants const& c) : mg(unbound(course[plasma], c.mg_unbound).resting_on(c.path)), oh(unbound(course[plasma_7oh], c.oh_unbound).resting_on(c.path)) {}
    decltype(unbound(std::declval<Course const&>()[plasma], std::declval<reported<double> const&>())) mg;
    decltype(unbound(std::declval<Course const&>()[plasma_7oh], std::declval<reported<double> const&>())) oh;
};

/// Who occupies the receptor: [0] mitragynine, [1] 7-OH.  @throws invalid_input
template <class Course>
auto occupancy(struct receptors::mu const& site, Course const& course, constants const& c = {}) {
    free_levels<Course> const free(course, c);
    return alkaloid::occupancy(site, ligand{free.mg, c.mg_ki_mu}, ligand{free.oh, c.oh_ki_mu});
}
template <class Course>
auto occupancy(struct receptors::kappa const& site, Course const& course, constants const& c = {}) {
    free_levels<Course> const free(course, c);
    return alkaloid::occupancy(site, ligand{free.mg, c.mg_ki_kappa}, ligand{free.oh, c.oh_ki_kappa});
}
template <class Course>
auto occupancy(struct receptors::delta const& site, Course const& course, constants const& c = {}) {
    free_levels<Course> const free(course, c);
    return alkaloid::occupancy(site, ligand{free.mg, c.mg_ki_delta}, ligand{free.oh, c.oh_ki_delta});
}
/// Mitragynine alone: no affinity of 7-OH has been published here.
template <class Course>
auto occupancy(struct receptors::alpha2a const& site, Course const& course, constants const& c = {}) {
    return alkaloid::occupancy(site, ligand{unbound(course[plasma], c.mg_unbound).resting_on(c.path), c.mg_ki_alpha2a});
}

/// Mitragynine as an agonist at mu, in the assay's terms; and 7-OH. At kappa and delta both are antagonists, at alpha-2A
/// mitragynine does not stimulate in vitro: nothing is activated there.
template <class Course>
auto mg_at_mu(Course const& course, constants const& c = {}) {
    return agonist{unbound(course[plasma], c.mg_unbound).resting_on(c.path), operational(c.mg_ka, c.mg_tau)};
}
template <class Course>
auto oh_at_mu(Course const& course, constants const& c = {}) {
    return agonist{unbound(course[plasma_7oh], c.oh_unbound).resting_on(c.path), operational(c.oh_ka, c.oh_tau)};
}
/// What both activate at mu: [0] mitragynine's share, [1] 7-OH's.  @throws invalid_input
template <class Course>
auto activation(Course const& course, constants const& c = {}) {
    return alkaloid::activation(receptors::mu, mg_at_mu(course, c), oh_at_mu(course, c));
}
/// The same with another slope, or with fewer receptors.
template <class Course, scalar T>
auto activation(Course const& course, transducer<T> const& how, constants const& c = {}) {
    return alkaloid::activation(receptors::mu, how, mg_at_mu(course, c), oh_at_mu(course, c));
}

} // namespace alkaloid::kratom
