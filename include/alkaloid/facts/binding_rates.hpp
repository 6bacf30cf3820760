#pragma once
/// @file Rates of binding at the human mu receptor of three anaesthetic opioids; other drugs' stand in their headers.
/// One law for all, d rho/dt = kon C^n (1 - rho) - koff rho with C in pM: kon, koff and n of a set belong together, and
/// n is part of the unit of kon.

#include "opioid_assays.hpp"

/// Half-occupancy (koff/kon)^(1/n) = 42.5 nM.
namespace alkaloid::alfentanil::mann2022 {
/// Association.  [pM^-n/s]  @cite mann2022
inline constexpr reported<double> kon =
    detail::from(detail::mann_lab_transcribed, "3.32e-07 pM^-n s^-1", 3.32e-7, detail::pm_n_transcribed);
/// Dissociation.  [1/s]  @cite mann2022
inline constexpr reported<rate_constant<>> koff =
    detail::from(detail::mann_lab_transcribed, "0.0141 /s", 0.0141 / units::second, detail::transcribed);
/// Power of the concentration.  [1]  @cite mann2022
inline constexpr reported<double> hill = detail::from(detail::mann_lab_transcribed, "1.0", 1.0, detail::transcribed);
} // namespace alkaloid::alfentanil::mann2022

/// Half-occupancy (koff/kon)^(1/n) = 2.78 nM.
namespace alkaloid::remifentanil::mann2022 {
/// Association.  [pM^-n/s]  @cite mann2022
inline constexpr reported<double> kon =
    detail::from(detail::mann_lab_transcribed, "8.08e-06 pM^-n s^-1", 8.08e-6, detail::pm_n_transcribed);
/// Dissociation.  [1/s]  @cite mann2022
inline constexpr reported<rate_constant<>> koff =
    detail::from(detail::mann_lab_transcribed, "0.00208 /s", 0.00208 / units::second, detail::transcribed);
/// Power of the concentration.  [1]  @cite mann2022
inline constexpr reported<double> hill = detail::from(detail::mann_lab_transcribed, "0.7", 0.7, detail::transcribed);
} // namespace alkaloid::remifentanil::mann2022

/// Half-occupancy (koff/kon)^(1/n) = 0.0844 nM.
namespace alkaloid::sufentanil::mann2022 {
/// Association.  [pM^-n/s]  @cite mann2022
inline constexpr reported<double> kon =
    detail::from(detail::mann_lab_transcribed, "1.16e-05 pM^-n s^-1", 1.16e-5, detail::pm_n_transcribed);
/// Dissociation.  [1/s]  @cite mann2022
inline constexpr reported<rate_constant<>> koff =
    detail::from(detail::mann_lab_transcribed, "0.00107 /s", 0.00107 / units::second, detail::transcribed);
/// Power of the concentration.  [1]  @cite mann2022
inline constexpr reported<double> hill = detail::from(detail::mann_lab_transcribed, "1.02", 1.02, detail::transcribed);
} // namespace alkaloid::sufentanil::mann2022
