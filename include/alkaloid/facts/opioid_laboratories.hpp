#pragma once
/// @file Affinities and off-rates of opioids from other laboratories than the default's, and the defaults under their
/// laboratory's name. One alias chooses, as in laboratories.hpp.

#include "buprenorphine.hpp"
#include "fentanyl.hpp"
#include "laboratories.hpp"
#include "methadone.hpp"
#include "morphine.hpp"
#include "naloxone.hpp"
#include "naltrexone.hpp"
#include "oxycodone.hpp"
#include "pseudoindoxyl.hpp"

#include <numbers>

/// One assay for all, human mu: the default set, and drugs that have no header of their own.
namespace alkaloid::receptors::volpe2011 {
inline constexpr reported<concentration<>> const& buprenorphine_ki_mu = buprenorphine::ki_mu;
inline constexpr reported<concentration<>> const& morphine_ki_mu = morphine::ki_mu;
inline constexpr reported<concentration<>> const& fentanyl_ki_mu = fentanyl::ki_mu;
inline constexpr reported<concentration<>> const& methadone_ki_mu = methadone::ki_mu;
inline constexpr reported<concentration<>> const& oxycodone_ki_mu = oxycodone::ki_mu;
/// [nM]  @cite volpe2011
inline constexpr reported<concentration<>> hydromorphone_ki_mu =
    detail::binding(detail::volpe_lab, "0.3654 nM", 0.3654, 0, detail::volpe_note);
/// [nM]  @cite volpe2011
inline constexpr reported<concentration<>> nalbuphine_ki_mu =
    detail::binding(detail::volpe_lab, "2.118 nM", 2.118, 0, detail::volpe_note);
/// [nM]  @cite volpe2011
inline constexpr reported<concentration<>> sufentanil_ki_mu =
    detail::binding(detail::volpe_lab_read, "0.138 nM", 0.138);
/// [nM]  @cite volpe2011
inline constexpr reported<concentration<>> tramadol_ki_mu = detail::binding(detail::volpe_lab_read, "12486 nM", 12486);
} // namespace alkaloid::receptors::volpe2011

/// One laboratory for three receptors, of two species: for selectivity rather than for levels.
namespace alkaloid::receptors::toll1998 {
/// [nM]  @cite toll1998
inline constexpr reported<concentration<>> morphine_ki_mu = detail::binding(detail::toll_lab, "1.1 nM", 1.1);
inline constexpr reported<concentration<>> const& morphine_ki_kappa = morphine::ki_kappa;
inline constexpr reported<concentration<>> const& morphine_ki_delta = morphine::ki_delta;
/// [nM]  @cite toll1998
inline constexpr reported<concentration<>> fentanyl_ki_mu = detail::binding(detail::toll_lab, "0.7 nM", 0.7);
inline constexpr reported<concentration<>> const& fentanyl_ki_kappa = fentanyl::ki_kappa;
inline constexpr reported<concentration<>> const& fentanyl_ki_delta = fentanyl::ki_delta;
inline constexpr reported<concentration<>> const& naloxone_ki_mu = naloxone::ki_mu;
inline constexpr reported<concentration<>> const& naloxone_ki_kappa = naloxone::ki_kappa;
inline constexpr reported<concentration<>> const& naloxone_ki_delta = naloxone::ki_delta;
inline constexpr reported<concentration<>> const& naltrexone_ki_mu = naltrexone::ki_mu;
inline constexpr reported<concentration<>> const& naltrexone_ki_kappa = naltrexone::ki_kappa;
inline constexpr reported<concentration<>> const& naltrexone_ki_delta = naltrexone::ki_delta;
inline constexpr reported<concentration<>> const& methadone_ki_kappa = methadone::ki_kappa;
} // namespace alkaloid::receptors::toll1998

/// Buprenorphine.
namespace alkaloid::receptors::huang2001 {
/// [nM]  @cite huang2001
inline constexpr reported<concentration<>> buprenorphine_ki_mu = detail::binding(detail::huang_lab, "0.08 nM", 0.08);
inline constexpr reported<concentration<>> const& buprenorphine_ki_kappa = buprenorphine::ki_kappa;
inline constexpr reported<concentration<>> const& buprenorphine_ki_delta = buprenorphine::ki_delta;
/// At the nociceptin receptor.
/// [nM]  @cite huang2001
inline constexpr reported<concentration<>> buprenorphine_ki_nop = detail::binding(detail::huang_lab, "285 nM", 285);
} // namespace alkaloid::receptors::huang2001

/// Mouse receptors: the pseudoindoxyl's default, and morphine in the same assay.
namespace alkaloid::receptors::varadi2016 {
inline constexpr reported<concentration<>> const& pseudoindoxyl_ki_mu = pseudoindoxyl::ki_mu;
inline constexpr reported<concentration<>> const& pseudoindoxyl_ki_kappa = pseudoindoxyl::ki_kappa;
inline constexpr reported<concentration<>> const& pseudoindoxyl_ki_delta = pseudoindoxyl::ki_delta;
/// [nM]  @cite varadi2016
inline constexpr reported<concentration<>> morphine_ki_mu =
    detail::binding(detail::varadi_lab, "4.6 +- 1.8 nM (SEM)", 4.6, 1.8);
} // namespace alkaloid::receptors::varadi2016

/// Guinea-pig brain, ten times tighter at mu than the mouse receptor.
namespace alkaloid::receptors::takayama2002 {
/// [nM]  @cite takayama2002
inline constexpr reported<concentration<>> pseudoindoxyl_ki_mu =
    detail::binding(detail::takayama_lab, "0.087 nM", 0.087);
/// [nM]  @cite takayama2002
inline constexpr reported<concentration<>> pseudoindoxyl_ki_kappa =
    detail::binding(detail::takayama_lab, "79.4 nM", 79.4);
/// [nM]  @cite takayama2002
inline constexpr reported<concentration<>> pseudoindoxyl_ki_delta =
    detail::binding(detail::takayama_lab, "3.02 nM", 3.02);
} // namespace alkaloid::receptors::takayama2002

/// Rat brain.
namespace alkaloid::receptors::chen1991 {
/// [nM]  @cite chen1991
inline constexpr reported<concentration<>> morphine_ki_mu =
    detail::binding({"rat brain, [3H]DAMGO", "chen1991", verification::read}, "1.2 nM", 1.2);
} // namespace alkaloid::receptors::chen1991

/// As a later paper quotes them.
namespace alkaloid::receptors::scirep2022 {
/// [nM]  @cite scirep2022
inline constexpr reported<concentration<>> fentanyl_ki_mu =
    detail::binding(detail::quoting_lab, "0.39 nM", 0.39, 0, "quoted; its source not seen");
/// [nM]  @cite scirep2022
inline constexpr reported<concentration<>> naloxone_ki_mu =
    detail::binding(detail::quoting_lab, "0.73 nM", 0.73, 0, "a Kd, quoted; its source not seen");
} // namespace alkaloid::receptors::scirep2022

/// Adrenoceptors: what mitragynine's affinity there compares with.
namespace alkaloid::receptors::obeng2024 {
inline constexpr reported<concentration<>> const& mitragynine_ki_alpha2a = mitragynine::ki_alpha2a;
/// (-)-Epinephrine.  [nM]  @cite obeng2024
inline constexpr reported<concentration<>> epinephrine_ki_alpha2a =
    detail::binding(detail::obeng_alpha2a, "263 nM", 263);
/// Lofexidine, given for withdrawal.  [nM]  @cite obeng2024
inline constexpr reported<concentration<>> lofexidine_ki_alpha2a =
    detail::binding(detail::obeng_alpha2a, "7.42 nM", 7.42);
} // namespace alkaloid::receptors::obeng2024

/// Off-rates, rat brain.
namespace alkaloid::receptors::boas1985 {
/// [1/min]  @cite boas1985
inline constexpr reported<rate_constant<>> buprenorphine_koff =
    detail::from(detail::boas_brain, "t1/2 166 min", std::numbers::ln2 / (166.0 * units::minute),
                 "ln 2 over the half-life; dissociation incomplete, half in an hour");
/// 2.5 times slower than in mann2022.  [1/min]  @cite boas1985
inline constexpr reported<rate_constant<>> fentanyl_koff = detail::from(
    detail::boas_brain, "t1/2 6.8 min", std::numbers::ln2 / (6.8 * units::minute), "ln 2 over the half-life");
} // namespace alkaloid::receptors::boas1985

/// Off-rates of labelled ligands, human mu.
namespace alkaloid::receptors::cassel2005 {
/// [1/min]  @cite cassel2005
inline constexpr reported<rate_constant<>> naloxone_koff =
    detail::from(detail::cassel_dissociation, "0.8453 /min (t1/2 0.82 min)", 0.8453 / units::minute);
/// [1/min]  @cite cassel2005
inline constexpr reported<rate_constant<>> methylnaltrexone_koff =
    detail::from(detail::cassel_dissociation, "1.5068 /min (t1/2 0.46 min)", 1.5068 / units::minute);
/// [1/min]  @cite cassel2005
inline constexpr reported<rate_constant<>> buprenorphine_koff =
    detail::from(detail::cassel_dissociation, "0.0158 /min (t1/2 44 min)", 0.0158 / units::minute);
} // namespace alkaloid::receptors::cassel2005
