#pragma once
/// @file Buprenorphine in human plasma: after injection and under the tongue, and the set that goes with the effects of
/// buprenorphine::yassen2007.

#include "laboratory.hpp"

namespace alkaloid::detail {
/// Two transcriptions of it agree.
inline constexpr laboratory bjoernsson_plasma{"volunteers and patients, intravenous and sublingual", "bjornsson2023",
                                              verification::secondary, evidence_grade::B, 252};
/// An estimate with its relative standard error, in per cent.
template <class Q>
constexpr reported<Q> bjoernsson(std::string_view printed, Q const& value, double rse, std::string_view note = {}) {
    return from(bjoernsson_plasma, printed, value, spread_kind::sem, value * (1 - rse / 100),
                value * (1 + rse / 100), note);
}
/// At third hand: yang2024's table S5 has it, a model library transcribes that.
inline constexpr laboratory yassen_buprenorphine_plasma{"volunteers, intravenous", "yassen2007",
                                                        verification::secondary, evidence_grade::B};
inline constexpr std::string_view yang_s5 = "as yang2024 and a transcription of it print it";
} // namespace alkaloid::detail

/// Three compartments; a sublingual dose arrives along two ways. Age 35 y, 72.4 kg.
namespace alkaloid::buprenorphine::kinetics::bjoernsson2023 {
/// Elimination.  [L/h]  @cite bjornsson2023
inline constexpr reported<clearance<>> cl =
    detail::bjoernsson<clearance<>>("52.1 L/h (RSE 1.80 %, IIV 20.9 %)", 52.1 * (units::L / units::h), 1.80,
                                    "by age/35 to -0.233, weight/72.4 to 0.413");
/// Central volume, healthy.  [L]  @cite bjornsson2023
inline constexpr reported<volume<>> v1 =
    detail::bjoernsson<volume<>>("64.3 L (RSE 10.3 %, IIV 78.6 %)", 64.3 * units::L, 10.3, "healthy volunteers");
/// Central volume of people with opioid use disorder, over that.  [1]  @cite bjornsson2023
inline constexpr reported<double> v1_ratio_oud = detail::from(
    detail::bjoernsson_plasma, "1 + 2.69 (RSE 20.7 %)", 3.69, spread_kind::sem, 3.69 - 2.69 * 0.207, 3.69 + 2.69 * 0.207);
/// Between central and the fast tissue.  [L/h]  @cite bjornsson2023
inline constexpr reported<clearance<>> q2 =
    detail::bjoernsson<clearance<>>("186 L/h (RSE 2.51 %)", 186.0 * (units::L / units::h), 2.51);
/// Fast tissue.  [L]  @cite bjornsson2023
inline constexpr reported<volume<>> v2 = detail::bjoernsson<volume<>>("130 L (RSE 1.86 %)", 130.0 * units::L, 1.86);
/// Between central and the slow tissue.  [L/h]  @cite bjornsson2023
inline constexpr reported<clearance<>> q3 =
    detail::bjoernsson<clearance<>>("60.3 L/h (RSE 4.13 %, IIV 38.0 %)", 60.3 * (units::L / units::h), 4.13);
/// Slow tissue.  [L]  @cite bjornsson2023
inline constexpr reported<volume<>> v3 =
    detail::bjoernsson<volume<>>("1580 L (RSE 3.88 %, IIV 29.8 %)", 1580.0 * units::L, 3.88);
/// Of a dose of 16 mg under the tongue.  [1]  @cite bjornsson2023
inline constexpr reported<double> f_16mg =
    detail::bjoernsson<double>("0.140 (RSE 3.54 %, IIV 31.1 % on the logit)", 0.140, 3.54);
/// F falls as dose/16 mg to the power minus this.  [1]  @cite bjornsson2023
inline constexpr reported<double> f_power =
    detail::bjoernsson<double>("-0.371 (RSE 18.4 %)", 0.371, 18.4, "its sign turned; fitted between 8 and 24 mg");
/// Of what is absorbed, by the fast way.  [1]  @cite bjornsson2023
inline constexpr reported<double> fast = detail::bjoernsson<double>("75.9 % (RSE 2.65 %)", 0.759, 2.65);
/// Before the fast way opens.  [h]  @cite bjornsson2023
inline constexpr reported<duration<>> lag = detail::bjoernsson<duration<>>("0.171 h (RSE 1.85 %)", 0.171 * units::h, 1.85);
/// Time over which the fast way fills, at a constant rate.  [h]  @cite bjornsson2023
inline constexpr reported<duration<>> filling =
    detail::bjoernsson<duration<>>("0.419 h (RSE 4.40 %)", 0.419 * units::h, 4.40);
/// Absorption, fast.  [1/h]  @cite bjornsson2023
inline constexpr reported<rate_constant<>> ka =
    detail::bjoernsson<rate_constant<>>("1.72 /h (RSE 4.33 %)", 1.72 / units::h, 4.33);
/// Absorption, slow.  [1/h]  @cite bjornsson2023
inline constexpr reported<rate_constant<>> ka_slow =
    detail::bjoernsson<rate_constant<>>("0.0875 /h (RSE 15.7 %)", 0.0875 / units::h, 15.7);
/// Rate of equilibration with the effect site, beside this plasma: yassen2007's, fitted with another.  [1/min]
/// @cite yassen2007
inline constexpr reported<rate_constant<>> ke0 = detail::from(
    {"borrowed from volunteers, intravenous", "yassen2007", verification::assumed, evidence_grade::D}, "0.00404 /min",
    0.00404 / units::minute, "assumed: fitted with yassen2007's plasma, not with this one");
} // namespace alkaloid::buprenorphine::kinetics::bjoernsson2023

/// Three compartments, intravenous; with buprenorphine::yassen2007's ke0, kon and koff.
namespace alkaloid::buprenorphine::kinetics::yassen2007 {
/// Elimination.  [L/min]  @cite yassen2007
inline constexpr reported<clearance<>> cl =
    detail::from(detail::yassen_buprenorphine_plasma, "1.43 L/min (IIV 19.1 %)", 1.43 * (units::L / units::minute),
                 detail::yang_s5);
/// Central volume.  [L]  @cite yassen2007
inline constexpr reported<volume<>> v1 =
    detail::from(detail::yassen_buprenorphine_plasma, "5.71 L (IIV 18.4 %)", 5.71 * units::L, detail::yang_s5);
/// Between central and the fast tissue.  [L/min]  @cite yassen2007
inline constexpr reported<clearance<>> q2 =
    detail::from(detail::yassen_buprenorphine_plasma, "1.45 L/min (IIV 36.5 %)", 1.45 * (units::L / units::minute),
                 detail::yang_s5);
/// Fast tissue.  [L]  @cite yassen2007
inline constexpr reported<volume<>> v2 =
    detail::from(detail::yassen_buprenorphine_plasma, "22.1 L", 22.1 * units::L, detail::yang_s5);
/// Between central and the slow tissue.  [L/min]  @cite yassen2007
inline constexpr reported<clearance<>> q3 =
    detail::from(detail::yassen_buprenorphine_plasma, "1.00 L/min (IIV 28.1 %)", 1.00 * (units::L / units::minute),
                 detail::yang_s5);
/// Slow tissue.  [L]  @cite yassen2007
inline constexpr reported<volume<>> v3 =
    detail::from(detail::yassen_buprenorphine_plasma, "135 L (IIV 35.2 %)", 135.0 * units::L, detail::yang_s5);
} // namespace alkaloid::buprenorphine::kinetics::yassen2007
