#pragma once
/// @file The assays and studies that several opioids share.

#include "laboratory.hpp"

namespace alkaloid::detail {
inline constexpr laboratory volpe_lab{"human mu, recombinant membranes, [3H]DAMGO", "volpe2011",
                                      verification::unverified};
inline constexpr std::string_view volpe_note = "the abstract, read, has the order and the class of each drug only";
/// Volpe's two ends of the range stand in the abstract.
inline constexpr laboratory volpe_lab_read{volpe_lab.assay, volpe_lab.cite, verification::read};
inline constexpr laboratory toll_lab{"human clones, guinea-pig brain", "toll1998", verification::unverified};
inline constexpr laboratory huang_lab{"human and rat receptors in CHO membranes, [3H]diprenorphine", "huang2001",
                                      verification::unverified};
inline constexpr laboratory varadi_lab{"mouse receptors in CHO membranes, [125I]IBNtxA", "varadi2016",
                                       verification::unverified};
inline constexpr laboratory takayama_lab{"guinea-pig brain membranes", "takayama2002", verification::unverified};
/// A paper that quotes the number, read; where it was measured, not seen.
inline constexpr laboratory quoting_lab{"human or rat mu, radioligand", "scirep2022", verification::secondary};

/// Association and dissociation fitted as d rho/dt = kon C^n (1 - rho) - koff rho.
inline constexpr laboratory mann_lab{"human mu, C6 membranes", "mann2022", verification::read};
inline constexpr laboratory mann_lab_transcribed{mann_lab.assay, mann_lab.cite, verification::secondary};
inline constexpr std::string_view pm_n = "C in pM; belongs to the n of this set only";
inline constexpr std::string_view pm_n_transcribed = "C in pM; an open model library's transcription of table S2";
inline constexpr std::string_view transcribed = "an open model library's transcription of table S2";

/// A constant of table S2 with its bootstrap interval.
template <class Q>
constexpr reported<Q> bootstrapped(std::string_view printed, Q const& value, Q const& low, Q const& high,
                                   std::string_view note = {}) {
    return from(mann_lab, printed, value, spread_kind::ci95, low, high, note);
}

/// Human studies of ventilation or pain, their models fitted to concentrations in plasma.
inline constexpr laboratory yassen_reversal{"volunteers, ventilation, buprenorphine with naloxone", "yassen2007",
                                            verification::read, evidence_grade::B};
inline constexpr laboratory yassen_ventilation{"volunteers, ventilation, fentanyl and buprenorphine",
                                               "yassen2007fentanyl", verification::read, evidence_grade::B};
inline constexpr laboratory olofsen_reversal{"volunteers, ventilation, morphine with naloxone", "olofsen2010",
                                             verification::read, evidence_grade::B};
/// The same, where a rate follows from a printed half-life.
inline constexpr laboratory olofsen_half_life{olofsen_reversal.assay, olofsen_reversal.cite, verification::derived,
                                              evidence_grade::B};

/// Single studies and reviews.
inline constexpr laboratory yassen_pain{"volunteers, antinociception", "yassen2006", verification::read,
                                        evidence_grade::B};
inline constexpr std::string_view machine_extracted = "from a table extracted by machine";
inline constexpr laboratory kyhl_pet{"volunteers, [11C]carfentanil PET", "kyhl2016", verification::read,
                                     evidence_grade::B};
inline constexpr laboratory laffont_scaled{"scaled from naloxone, human mu", "laffont2024", verification::read,
                                           evidence_grade::D};
inline constexpr std::string_view cassel_ratios = "by the ratios of cassel2005";
inline constexpr laboratory obeng_alpha2a{"human alpha-2A, [3H]RX821002", "obeng2024", verification::read};
inline constexpr laboratory boas_brain{"rat brain, dissociation", "boas1985", verification::derived};
inline constexpr laboratory cassel_dissociation{"human mu, dissociation of the labelled ligand", "cassel2005",
                                                verification::unverified};
inline constexpr laboratory greenwald_review{"review of PET and clinical studies of buprenorphine", "greenwald2014",
                                             verification::derived, evidence_grade::B};
/// Three doses, fitted by this library.
inline constexpr laboratory greenwald_fit{"[11C]carfentanil PET at 2, 16 and 32 mg/day", "greenwald2003",
                                          verification::derived, evidence_grade::B, 5};
inline constexpr std::string_view fitted_by_least_squares =
    "least squares on the three mean occupancies at mid-range peak plasma; chi2 0.74, 1 d.o.f.";
inline constexpr laboratory newborns{"newborns in opioid withdrawal, buprenorphine", "eudybyrne2021",
                                     verification::read, evidence_grade::B};
} // namespace alkaloid::detail
