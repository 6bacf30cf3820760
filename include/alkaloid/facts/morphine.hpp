#pragma once
/// @file Morphine: mass, salts, affinities, and how it acts on breathing.

#include "../core/salt.hpp"
#include "opioid_assays.hpp"

#include <numbers>

namespace alkaloid::morphine {
/// Molar mass of the base.  [g/mol]  @cite prohaska2022
inline constexpr reported<molar_mass_t<>> molar_mass = detail::weighed("285.343 g/mol", 285.343, "C17H19NO3");
/// The drug: what a dose of morphine base is a mass of.
inline constexpr substance drug{"morphine", molar_mass.value};

/// Molar mass of the sulfate, a pentahydrate.  [g/mol]  @cite prohaska2022
inline constexpr reported<molar_mass_t<>> sulfate_molar_mass =
    detail::weighed("758.833 g/mol", 758.833, "(C17H19NO3)2 H2SO4 5H2O");
/// What tablets and ampoules of morphine sulfate are labelled in.
inline constexpr salt sulfate{"morphine sulfate pentahydrate", drug, sulfate_molar_mass.value, 2};
/// Molar mass of the hydrochloride, a trihydrate.  [g/mol]  @cite prohaska2022
inline constexpr reported<molar_mass_t<>> hydrochloride_molar_mass =
    detail::weighed("375.846 g/mol", 375.846, "C17H19NO3 HCl 3H2O");
/// The hydrochloride, as weighed.
inline constexpr salt hydrochloride{"morphine hydrochloride trihydrate", drug, hydrochloride_molar_mass.value};

/// Ki at the mu-opioid receptor.  [nM]  @cite volpe2011
inline constexpr reported<concentration<>> ki_mu =
    detail::binding(detail::volpe_lab, "1.168 nM", 1.168, 0, detail::volpe_note);
/// Ki at the kappa-opioid receptor.  [nM]  @cite toll1998
inline constexpr reported<concentration<>> ki_kappa = detail::binding(detail::toll_lab, "46.9 nM", 46.9);
/// Ki at the delta-opioid receptor.  [nM]  @cite toll1998
inline constexpr reported<concentration<>> ki_delta = detail::binding(detail::toll_lab, "140 nM", 140);
} // namespace alkaloid::morphine

/// Ventilation of volunteers, the depression proportional to the occupancy. koff/kon is 46 ng/mL in total plasma,
/// 162 nM, 140 times the Ki: not a binding constant, and of use in this model only.
namespace alkaloid::morphine::olofsen2010 {
/// Apparent association.  [mL/ng/min]  @cite olofsen2010
inline constexpr reported<mass_association<>> kon =
    detail::from(detail::olofsen_reversal, "0.002989 mL/ng/min (IIV 43.8 %)",
                 0.002989 * (units::mL / (units::ng * units::minute)), "apparent, on the scale of total plasma");
/// Apparent dissociation.  [1/min]  @cite olofsen2010
inline constexpr reported<rate_constant<>> koff =
    detail::from(detail::olofsen_reversal, "0.138 /min (IIV 33.5 %)", 0.138 / units::minute);
/// Rate of equilibration with the effect site.  [1/min]  @cite olofsen2010
inline constexpr reported<rate_constant<>> ke0 =
    detail::from(detail::olofsen_half_life, "t1/2 74.4 min (IIV 40 %)", std::numbers::ln2 / (74.4 * units::minute),
                 "ln 2 over the half-life; by pupil and ventilatory response it is 231 min (dershwitz2000)");
/// Largest depression, as a fraction of ventilation.  [1]  @cite olofsen2010
inline constexpr reported<double> alpha =
    detail::from(detail::olofsen_reversal, "1.0 (fixed)", 1.0, "fixed, not estimated");
} // namespace alkaloid::morphine::olofsen2010
