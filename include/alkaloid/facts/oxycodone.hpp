#pragma once
/// @file Oxycodone: mass, salt and affinity at the mu receptor. Its Ki at kappa and delta were not found.

#include "../core/salt.hpp"
#include "opioid_assays.hpp"

namespace alkaloid::oxycodone {
/// Molar mass of the base.  [g/mol]  @cite prohaska2022
inline constexpr reported<molar_mass_t<>> molar_mass = detail::weighed("315.369 g/mol", 315.369, "C18H21NO4");
/// The drug: what a dose of oxycodone base is a mass of.
inline constexpr substance drug{"oxycodone", molar_mass.value};
/// Molar mass of the hydrochloride.  [g/mol]  @cite prohaska2022
inline constexpr reported<molar_mass_t<>> hydrochloride_molar_mass =
    detail::weighed("351.827 g/mol", 351.827, "C18H21NO4 HCl");
/// The hydrochloride, as weighed.
inline constexpr salt hydrochloride{"oxycodone hydrochloride", drug, hydrochloride_molar_mass.value};

/// Ki at the mu-opioid receptor. Oxymorphone, its metabolite, is not here.  [nM]  @cite volpe2011
inline constexpr reported<concentration<>> ki_mu =
    detail::binding(detail::volpe_lab, "25.87 nM", 25.87, 0, detail::volpe_note);
} // namespace alkaloid::oxycodone
