#pragma once
/// @file Fentanyl in human plasma after injection: one set for each model of its effects, to be used with that.

#include "laboratory.hpp"

namespace alkaloid::detail {
/// At third hand: yang2024's table S7 has it, a model library transcribes that.
inline constexpr laboratory yassen_fentanyl_plasma{"volunteers, intravenous", "yassen2007fentanyl",
                                                   verification::secondary, evidence_grade::B};
inline constexpr std::string_view yang_s7 = "as yang2024 and a transcription of it print it";
inline constexpr laboratory mann_fentanyl_plasma{"overdose model, intravenous, published files", "mann2022",
                                                 verification::secondary, evidence_grade::B};
constexpr rate_constant<> a_second(double x) { return x / units::second; }
} // namespace alkaloid::detail

/// Two compartments; with fentanyl::yassen2007's ke0 and EC50.
namespace alkaloid::fentanyl::kinetics::yassen2007 {
/// Elimination.  [L/min]  @cite yassen2007fentanyl
inline constexpr reported<clearance<>> cl =
    detail::from(detail::yassen_fentanyl_plasma, "0.98 L/min (IIV variance 0.458)",
                 0.98 * (units::L / units::minute), detail::yang_s7);
/// Central volume.  [L]  @cite yassen2007fentanyl
inline constexpr reported<volume<>> v1 =
    detail::from(detail::yassen_fentanyl_plasma, "19.5 L (IIV variance 0.329)", 19.5 * units::L, detail::yang_s7);
/// Between central and tissue.  [L/min]  @cite yassen2007fentanyl
inline constexpr reported<clearance<>> q2 = detail::from(detail::yassen_fentanyl_plasma, "3.51 L/min",
                                                         3.51 * (units::L / units::minute), detail::yang_s7);
/// Tissue.  [L]  @cite yassen2007fentanyl
inline constexpr reported<volume<>> v2 =
    detail::from(detail::yassen_fentanyl_plasma, "150 L", 150.0 * units::L, detail::yang_s7);
} // namespace alkaloid::fentanyl::kinetics::yassen2007

/// Three compartments; with fentanyl::mann2022's ke0 and rates of binding.
namespace alkaloid::fentanyl::kinetics::mann2022 {
/// Central volume.  [L]  @cite mann2022
inline constexpr reported<volume<>> v1 = detail::from(detail::mann_fentanyl_plasma, "10.5 L", 10.5 * units::L);
/// Elimination.  [1/s]  @cite mann2022
inline constexpr reported<rate_constant<>> k10 =
    detail::from(detail::mann_fentanyl_plasma, "0.002 /s", detail::a_second(0.002));
/// Central to the fast tissue.  [1/s]  @cite mann2022
inline constexpr reported<rate_constant<>> k12 =
    detail::from(detail::mann_fentanyl_plasma, "0.0032 /s", detail::a_second(0.0032));
/// And back.  [1/s]  @cite mann2022
inline constexpr reported<rate_constant<>> k21 =
    detail::from(detail::mann_fentanyl_plasma, "0.0023 /s", detail::a_second(0.0023));
/// Central to the slow tissue.  [1/s]  @cite mann2022
inline constexpr reported<rate_constant<>> k13 =
    detail::from(detail::mann_fentanyl_plasma, "0.0036 /s", detail::a_second(0.0036));
/// And back.  [1/s]  @cite mann2022
inline constexpr reported<rate_constant<>> k31 =
    detail::from(detail::mann_fentanyl_plasma, "0.00023 /s", detail::a_second(0.00023));
} // namespace alkaloid::fentanyl::kinetics::mann2022
