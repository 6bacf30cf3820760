#pragma once
/// @file Every constant of the room, by its name.

#include "alkaloid/facts/binding_rates.hpp"
#include "alkaloid/facts/body_water.hpp"
#include "alkaloid/facts/buprenorphine.hpp"
#include "alkaloid/facts/buprenorphine_kinetics.hpp"
#include "alkaloid/facts/carfentanil.hpp"
#include "alkaloid/facts/depression.hpp"
#include "alkaloid/facts/efficacy.hpp"
#include "alkaloid/facts/ethanol_absorption.hpp"
#include "alkaloid/facts/ethanol_effects.hpp"
#include "alkaloid/facts/ethanol_kinetics.hpp"
#include "alkaloid/facts/fentanyl.hpp"
#include "alkaloid/facts/fentanyl_kinetics.hpp"
#include "alkaloid/facts/hydroxymitragynine.hpp"
#include "alkaloid/facts/inhibition.hpp"
#include "alkaloid/facts/laboratories.hpp"
#include "alkaloid/facts/methadone.hpp"
#include "alkaloid/facts/methadone_kinetics.hpp"
#include "alkaloid/facts/mitragynine.hpp"
#include "alkaloid/facts/morphine.hpp"
#include "alkaloid/facts/morphine_kinetics.hpp"
#include "alkaloid/facts/nalmefene.hpp"
#include "alkaloid/facts/naloxone.hpp"
#include "alkaloid/facts/naloxone_kinetics.hpp"
#include "alkaloid/facts/naltrexone.hpp"
#include "alkaloid/facts/naltrexone_kinetics.hpp"
#include "alkaloid/facts/opioid_effects.hpp"
#include "alkaloid/facts/opioid_efficacy.hpp"
#include "alkaloid/facts/opioid_laboratories.hpp"
#include "alkaloid/facts/organ_function.hpp"
#include "alkaloid/facts/oxycodone.hpp"
#include "alkaloid/facts/oxycodone_kinetics.hpp"
#include "alkaloid/facts/phenotypes.hpp"
#include "alkaloid/facts/physiology.hpp"
#include "alkaloid/facts/pk_interactions.hpp"
#include "alkaloid/facts/products.hpp"
#include "alkaloid/facts/pseudoindoxyl.hpp"
#include "alkaloid/facts/receptors.hpp"
#include "alkaloid/facts/speciociliatine.hpp"
#include "alkaloid/facts/standard_drinks.hpp"

#include <vector>

/// A constant, its unit forgotten: numbers in base units.
struct constant {
    alkaloid::provenance source;
    double value, low, high;
    alkaloid::spread_kind spread;
    int n;
};

inline double base(double x) { return x; }
template <alkaloid::dimension D>
double base(alkaloid::quantity<D> const& x) {
    return x.base();
}
template <class Q>
constant forget(char const* name, alkaloid::reported<Q> const& r) {
    return {provenance_of(name, r), base(r.value), base(r.low), base(r.high), r.spread, r.n};
}

inline std::vector<constant> const& constants() {
#define CONSTANT(name) forget(#name, alkaloid::name)
    static std::vector<constant> const all{
        CONSTANT(mitragynine::molar_mass),
        CONSTANT(mitragynine::pka),
        CONSTANT(mitragynine::fu_plasma),
        CONSTANT(mitragynine::fu_plasma_manda2014),
        CONSTANT(mitragynine::urine_fraction),
        CONSTANT(mitragynine::bioavailability_dog),
        CONSTANT(mitragynine::volume_dog_per_kg),
        CONSTANT(mitragynine::ketoconazole_auc_ratio_rat),

        CONSTANT(hydroxymitragynine::molar_mass),
        CONSTANT(hydroxymitragynine::fu_plasma),
        CONSTANT(hydroxymitragynine::half_life_microsomes),
        CONSTANT(hydroxymitragynine::hepatic_extraction),
        CONSTANT(hydroxymitragynine::hepatic_extraction_microsomes),
        CONSTANT(hydroxymitragynine::half_life_dog),
        CONSTANT(hydroxymitragynine::ketoconazole_auc_ratio_rat),
        CONSTANT(hydroxymitragynine::back_conversion),
        CONSTANT(hydroxymitragynine::pseudoindoxyl_fraction),

        CONSTANT(mitragynine::cyp3a_liver_half_inactivation),
        CONSTANT(mitragynine::cyp3a_liver_kinact),
        CONSTANT(mitragynine::cyp3a_gut_half_inactivation),
        CONSTANT(mitragynine::cyp3a_gut_kinact),
        CONSTANT(mitragynine::cyp3a_ic50),
        CONSTANT(mitragynine::cyp2d6_ki),
        CONSTANT(mitragynine::hepatic_inlet_unbound),
        CONSTANT(mitragynine::midazolam_auc_ratio_static),
        CONSTANT(mitragynine::midazolam_auc_ratio),
        CONSTANT(mitragynine::midazolam_cmax_ratio),
        CONSTANT(mitragynine::midazolam_half_life_ratio),
        CONSTANT(mitragynine::dextromethorphan_auc_ratio),
        CONSTANT(mitragynine::dextromethorphan_cmax_ratio),

        CONSTANT(mitragynine::ki_mu),
        CONSTANT(mitragynine::ki_kappa),
        CONSTANT(mitragynine::ki_delta),
        CONSTANT(mitragynine::ki_alpha2a),
        CONSTANT(hydroxymitragynine::ki_mu),
        CONSTANT(hydroxymitragynine::ki_kappa),
        CONSTANT(hydroxymitragynine::ki_delta),
        CONSTANT(receptors::ki_spread),
        CONSTANT(receptors::tau_spread),

        CONSTANT(receptors::varadi2016::mitragynine_ki_mu),
        CONSTANT(receptors::varadi2016::mitragynine_ki_kappa),
        CONSTANT(receptors::varadi2016::mitragynine_ki_delta),
        CONSTANT(receptors::varadi2016::hydroxymitragynine_ki_mu),
        CONSTANT(receptors::varadi2016::hydroxymitragynine_ki_kappa),
        CONSTANT(receptors::varadi2016::hydroxymitragynine_ki_delta),
        CONSTANT(receptors::obeng2020::mitragynine_ki_mu),
        CONSTANT(receptors::obeng2020::mitragynine_ki_kappa),
        CONSTANT(receptors::obeng2020::mitragynine_ki_delta),
        CONSTANT(receptors::obeng2021::mitragynine_ki_mu),
        CONSTANT(receptors::obeng2021::hydroxymitragynine_ki_mu),
        CONSTANT(receptors::takayama2002::mitragynine_ki_mu),
        CONSTANT(receptors::takayama2002::mitragynine_ki_kappa),
        CONSTANT(receptors::takayama2002::mitragynine_ki_delta),
        CONSTANT(receptors::takayama2002::hydroxymitragynine_ki_mu),
        CONSTANT(receptors::takayama2002::hydroxymitragynine_ki_kappa),
        CONSTANT(receptors::takayama2002::hydroxymitragynine_ki_delta),

        CONSTANT(mitragynine::ec50_mu),
        CONSTANT(mitragynine::emax_mu),
        CONSTANT(mitragynine::tau_mu),
        CONSTANT(mitragynine::ka_mu),
        CONSTANT(hydroxymitragynine::ec50_mu),
        CONSTANT(hydroxymitragynine::emax_mu),
        CONSTANT(hydroxymitragynine::tau_mu),
        CONSTANT(hydroxymitragynine::ka_mu),

        CONSTANT(physiology::cardiac_output),
        CONSTANT(physiology::muscle_and_fat_flow),
        CONSTANT(physiology::liver_flow),

        CONSTANT(products::leaf_powder_mitragynine),
        CONSTANT(products::tea_leaf_mitragynine),
        CONSTANT(products::tea_leaf_hydroxymitragynine),
        CONSTANT(products::extract_mitragynine),
        CONSTANT(products::isolate_hydroxymitragynine),
        CONSTANT(products::isolate_mitragynine),
        CONSTANT(products::isolate_over_label),
        CONSTANT(products::tablet_hydroxymitragynine),
        CONSTANT(products::retail_mitragynine),
        CONSTANT(products::commercial_mitragynine),
        CONSTANT(products::wild_leaf_mitragynine),
        CONSTANT(products::thai_leaf_mitragynine),
        CONSTANT(products::intake_per_use),
        CONSTANT(products::median_intake_per_use),
        CONSTANT(products::intake_per_day),

        CONSTANT(morphine::molar_mass),
        CONSTANT(morphine::sulfate_molar_mass),
        CONSTANT(morphine::hydrochloride_molar_mass),
        CONSTANT(morphine::ki_mu),
        CONSTANT(morphine::ki_kappa),
        CONSTANT(morphine::ki_delta),
        CONSTANT(morphine::olofsen2010::kon),
        CONSTANT(morphine::olofsen2010::koff),
        CONSTANT(morphine::olofsen2010::ke0),
        CONSTANT(morphine::olofsen2010::alpha),

        CONSTANT(oxycodone::molar_mass),
        CONSTANT(oxycodone::hydrochloride_molar_mass),
        CONSTANT(oxycodone::ki_mu),

        CONSTANT(methadone::molar_mass),
        CONSTANT(methadone::hydrochloride_molar_mass),
        CONSTANT(methadone::ki_mu),
        CONSTANT(methadone::ki_kappa),

        CONSTANT(fentanyl::molar_mass),
        CONSTANT(fentanyl::citrate_molar_mass),
        CONSTANT(fentanyl::ki_mu),
        CONSTANT(fentanyl::ki_kappa),
        CONSTANT(fentanyl::ki_delta),
        CONSTANT(fentanyl::mann2022::kon),
        CONSTANT(fentanyl::mann2022::koff),
        CONSTANT(fentanyl::mann2022::hill),
        CONSTANT(fentanyl::mann2022::ke0),
        CONSTANT(fentanyl::yassen2007::ec50),
        CONSTANT(fentanyl::yassen2007::hill),
        CONSTANT(fentanyl::yassen2007::alpha),
        CONSTANT(fentanyl::yassen2007::ke0),
        CONSTANT(fentanyl::yassen2007::v0),
        CONSTANT(fentanyl::algera2021::c50_naive),
        CONSTANT(fentanyl::algera2021::c50_chronic),

        CONSTANT(carfentanil::molar_mass),
        CONSTANT(carfentanil::citrate_molar_mass),
        CONSTANT(carfentanil::ki_mu),
        CONSTANT(carfentanil::mann2022::kon),
        CONSTANT(carfentanil::mann2022::koff),
        CONSTANT(carfentanil::mann2022::hill),
        CONSTANT(carfentanil::mann2022::ke0),

        CONSTANT(buprenorphine::molar_mass),
        CONSTANT(buprenorphine::hydrochloride_molar_mass),
        CONSTANT(buprenorphine::ki_mu),
        CONSTANT(buprenorphine::ki_kappa),
        CONSTANT(buprenorphine::ki_delta),
        CONSTANT(buprenorphine::occupancy_emax),
        CONSTANT(buprenorphine::occupancy_ec50),
        CONSTANT(buprenorphine::nasser2014::occupancy_emax),
        CONSTANT(buprenorphine::nasser2014::occupancy_ec50),
        CONSTANT(buprenorphine::mann2022::kon),
        CONSTANT(buprenorphine::mann2022::koff),
        CONSTANT(buprenorphine::mann2022::hill),
        CONSTANT(buprenorphine::yassen2007::kon),
        CONSTANT(buprenorphine::yassen2007::koff),
        CONSTANT(buprenorphine::yassen2007::ke0),
        CONSTANT(buprenorphine::yassen2007::alpha),
        CONSTANT(buprenorphine::yassen2007fentanyl::kon),
        CONSTANT(buprenorphine::yassen2007fentanyl::koff),
        CONSTANT(buprenorphine::yassen2007fentanyl::ke0),
        CONSTANT(buprenorphine::yassen2006::kon),
        CONSTANT(buprenorphine::yassen2006::koff),
        CONSTANT(buprenorphine::yassen2006::ke0),

        CONSTANT(naloxone::molar_mass),
        CONSTANT(naloxone::hydrochloride_molar_mass),
        CONSTANT(naloxone::ki_mu),
        CONSTANT(naloxone::ki_kappa),
        CONSTANT(naloxone::ki_delta),
        CONSTANT(naloxone::mann2022::kon),
        CONSTANT(naloxone::mann2022::koff),
        CONSTANT(naloxone::mann2022::hill),
        CONSTANT(naloxone::yassen2007::kd),
        CONSTANT(naloxone::yassen2007::ke0),
        CONSTANT(naloxone::olofsen2010::ec50),
        CONSTANT(naloxone::olofsen2010::shape),
        CONSTANT(naloxone::olofsen2010::ke0),

        CONSTANT(naltrexone::molar_mass),
        CONSTANT(naltrexone::hydrochloride_molar_mass),
        CONSTANT(naltrexone::ki_mu),
        CONSTANT(naltrexone::ki_kappa),
        CONSTANT(naltrexone::ki_delta),

        CONSTANT(nalmefene::molar_mass),
        CONSTANT(nalmefene::occupancy_emax),
        CONSTANT(nalmefene::occupancy_ec50),
        CONSTANT(nalmefene::laffont2024::kon),
        CONSTANT(nalmefene::laffont2024::koff),
        CONSTANT(nalmefene::laffont2024::hill),

        CONSTANT(pseudoindoxyl::molar_mass),
        CONSTANT(pseudoindoxyl::ki_mu),
        CONSTANT(pseudoindoxyl::ki_kappa),
        CONSTANT(pseudoindoxyl::ki_delta),

        CONSTANT(speciociliatine::molar_mass),

        CONSTANT(alfentanil::mann2022::kon),
        CONSTANT(alfentanil::mann2022::koff),
        CONSTANT(alfentanil::mann2022::hill),
        CONSTANT(remifentanil::mann2022::kon),
        CONSTANT(remifentanil::mann2022::koff),
        CONSTANT(remifentanil::mann2022::hill),
        CONSTANT(sufentanil::mann2022::kon),
        CONSTANT(sufentanil::mann2022::koff),
        CONSTANT(sufentanil::mann2022::hill),

        CONSTANT(receptors::volpe2011::hydromorphone_ki_mu),
        CONSTANT(receptors::volpe2011::nalbuphine_ki_mu),
        CONSTANT(receptors::volpe2011::sufentanil_ki_mu),
        CONSTANT(receptors::volpe2011::tramadol_ki_mu),
        CONSTANT(receptors::toll1998::morphine_ki_mu),
        CONSTANT(receptors::toll1998::fentanyl_ki_mu),
        CONSTANT(receptors::huang2001::buprenorphine_ki_mu),
        CONSTANT(receptors::huang2001::buprenorphine_ki_nop),
        CONSTANT(receptors::varadi2016::morphine_ki_mu),
        CONSTANT(receptors::takayama2002::pseudoindoxyl_ki_mu),
        CONSTANT(receptors::takayama2002::pseudoindoxyl_ki_kappa),
        CONSTANT(receptors::takayama2002::pseudoindoxyl_ki_delta),
        CONSTANT(receptors::chen1991::morphine_ki_mu),
        CONSTANT(receptors::scirep2022::fentanyl_ki_mu),
        CONSTANT(receptors::scirep2022::naloxone_ki_mu),
        CONSTANT(receptors::obeng2024::epinephrine_ki_alpha2a),
        CONSTANT(receptors::obeng2024::lofexidine_ki_alpha2a),
        CONSTANT(receptors::boas1985::buprenorphine_koff),
        CONSTANT(receptors::boas1985::fentanyl_koff),
        CONSTANT(receptors::cassel2005::naloxone_koff),
        CONSTANT(receptors::cassel2005::methylnaltrexone_koff),
        CONSTANT(receptors::cassel2005::buprenorphine_koff),

        CONSTANT(morphine::relative_efficacy),
        CONSTANT(methadone::relative_efficacy),
        CONSTANT(pentazocine::relative_efficacy),
        CONSTANT(pseudoindoxyl::ec50_mu),
        CONSTANT(pseudoindoxyl::emax_mu),
        CONSTANT(pseudoindoxyl::tau_mu),
        CONSTANT(pseudoindoxyl::ka_mu),
        CONSTANT(receptors::varadi2016::mitragynine_ec50_mu),
        CONSTANT(receptors::varadi2016::mitragynine_emax_mu),
        CONSTANT(receptors::varadi2016::hydroxymitragynine_ec50_mu),
        CONSTANT(receptors::varadi2016::hydroxymitragynine_emax_mu),
        CONSTANT(receptors::obeng2021::mitragynine_emax_mu),
        CONSTANT(receptors::obeng2021::hydroxymitragynine_emax_mu),

        CONSTANT(opioid_effects::respiratory_tolerance),
        CONSTANT(opioid_effects::tolerance_half_life),
        CONSTANT(opioid_effects::tolerance_recovery),
        CONSTANT(opioid_effects::withdrawal_suppression_occupancy),
        CONSTANT(opioid_effects::blockade_occupancy),
        CONSTANT(opioid_effects::ventilation_resting),
        CONSTANT(opioid_effects::bouillon2003::gain),
        CONSTANT(opioid_effects::bouillon2003::ke0),
        CONSTANT(opioid_effects::bouillon2003::kel),
        CONSTANT(opioid_effects::bouillon2003::pa0),
        CONSTANT(opioid_effects::bouillon2003::v0),
        CONSTANT(opioid_effects::eudybyrne2021::kin),
        CONSTANT(opioid_effects::eudybyrne2021::kout),
        CONSTANT(opioid_effects::eudybyrne2021::emax),
        CONSTANT(opioid_effects::eudybyrne2021::ec50),
        CONSTANT(opioid_effects::eudybyrne2021::nowsmax),
        CONSTANT(opioid_effects::eudybyrne2021::nowsm),

        CONSTANT(morphine::kinetics::olofsen2010::v1),
        CONSTANT(morphine::kinetics::olofsen2010::k10),
        CONSTANT(morphine::kinetics::olofsen2010::k12),
        CONSTANT(morphine::kinetics::olofsen2010::k21),
        CONSTANT(morphine::kinetics::olofsen2010::k13),
        CONSTANT(morphine::kinetics::olofsen2010::k31),
        CONSTANT(morphine::kinetics::bioavailability),
        CONSTANT(morphine::kinetics::bioavailability_westerling1993),
        CONSTANT(morphine::kinetics::bioavailability_controlled_release),
        CONSTANT(morphine::kinetics::ka),
        CONSTANT(morphine::kinetics::lag),
        CONSTANT(morphine::kinetics::ka_liquid_franken2016),
        CONSTANT(morphine::kinetics::ka_controlled_release_franken2016),

        CONSTANT(oxycodone::kinetics::label::cl),
        CONSTANT(oxycodone::kinetics::label::half_life),
        CONSTANT(oxycodone::kinetics::label::v),
        CONSTANT(oxycodone::kinetics::label::ka),
        CONSTANT(oxycodone::kinetics::lamminsalo2019::cl),
        CONSTANT(oxycodone::kinetics::lamminsalo2019::v1),
        CONSTANT(oxycodone::kinetics::lamminsalo2019::q2),
        CONSTANT(oxycodone::kinetics::lamminsalo2019::v2),

        CONSTANT(methadone::kinetics::r::cl),
        CONSTANT(methadone::kinetics::r::v1),
        CONSTANT(methadone::kinetics::r::q2),
        CONSTANT(methadone::kinetics::r::v2),
        CONSTANT(methadone::kinetics::r::q3),
        CONSTANT(methadone::kinetics::r::v3),
        CONSTANT(methadone::kinetics::s::cl),
        CONSTANT(methadone::kinetics::s::v1),
        CONSTANT(methadone::kinetics::s::q2),
        CONSTANT(methadone::kinetics::s::v2),
        CONSTANT(methadone::kinetics::s::q3),
        CONSTANT(methadone::kinetics::s::v3),
        CONSTANT(methadone::kinetics::bioavailability),
        CONSTANT(methadone::kinetics::bioavailability_dale2004),
        CONSTANT(methadone::kinetics::ka),

        CONSTANT(fentanyl::kinetics::yassen2007::cl),
        CONSTANT(fentanyl::kinetics::yassen2007::v1),
        CONSTANT(fentanyl::kinetics::yassen2007::q2),
        CONSTANT(fentanyl::kinetics::yassen2007::v2),
        CONSTANT(fentanyl::kinetics::mann2022::v1),
        CONSTANT(fentanyl::kinetics::mann2022::k10),
        CONSTANT(fentanyl::kinetics::mann2022::k12),
        CONSTANT(fentanyl::kinetics::mann2022::k21),
        CONSTANT(fentanyl::kinetics::mann2022::k13),
        CONSTANT(fentanyl::kinetics::mann2022::k31),

        CONSTANT(buprenorphine::kinetics::bjoernsson2023::cl),
        CONSTANT(buprenorphine::kinetics::bjoernsson2023::v1),
        CONSTANT(buprenorphine::kinetics::bjoernsson2023::v1_ratio_oud),
        CONSTANT(buprenorphine::kinetics::bjoernsson2023::q2),
        CONSTANT(buprenorphine::kinetics::bjoernsson2023::v2),
        CONSTANT(buprenorphine::kinetics::bjoernsson2023::q3),
        CONSTANT(buprenorphine::kinetics::bjoernsson2023::v3),
        CONSTANT(buprenorphine::kinetics::bjoernsson2023::f_16mg),
        CONSTANT(buprenorphine::kinetics::bjoernsson2023::f_power),
        CONSTANT(buprenorphine::kinetics::bjoernsson2023::fast),
        CONSTANT(buprenorphine::kinetics::bjoernsson2023::lag),
        CONSTANT(buprenorphine::kinetics::bjoernsson2023::filling),
        CONSTANT(buprenorphine::kinetics::bjoernsson2023::ka),
        CONSTANT(buprenorphine::kinetics::bjoernsson2023::ka_slow),
        CONSTANT(buprenorphine::kinetics::bjoernsson2023::ke0),
        CONSTANT(buprenorphine::kinetics::yassen2007::cl),
        CONSTANT(buprenorphine::kinetics::yassen2007::v1),
        CONSTANT(buprenorphine::kinetics::yassen2007::q2),
        CONSTANT(buprenorphine::kinetics::yassen2007::v2),
        CONSTANT(buprenorphine::kinetics::yassen2007::q3),
        CONSTANT(buprenorphine::kinetics::yassen2007::v3),

        CONSTANT(naloxone::kinetics::yassen2007::q2),
        CONSTANT(naloxone::kinetics::yassen2007::v2),
        CONSTANT(naloxone::kinetics::yassen2007::v1),
        CONSTANT(naloxone::kinetics::yassen2007::cl),
        CONSTANT(naloxone::kinetics::yang2024::cl),
        CONSTANT(naloxone::kinetics::yang2024::v1),
        CONSTANT(naloxone::kinetics::yang2024::q2),
        CONSTANT(naloxone::kinetics::yang2024::v2),
        CONSTANT(naloxone::kinetics::yang2024::ktr),
        CONSTANT(naloxone::kinetics::yang2024::ke0),

        CONSTANT(naltrexone::kinetics::cl_meyer1984),
        CONSTANT(naltrexone::kinetics::half_life),
        CONSTANT(naltrexone::kinetics::bioavailability),
        CONSTANT(naltrexone::kinetics::cl_licko1981),
        CONSTANT(naltrexone::kinetics::cl_dunbar2007),

        CONSTANT(depression::mu_share_sedation),
        CONSTANT(depression::mu_share_apnoea),
        CONSTANT(depression::alcohol_half_sedation),
        CONSTANT(depression::alcohol_slope_sedation),
        CONSTANT(depression::alcohol_half_apnoea),
        CONSTANT(depression::alcohol_slope_apnoea),
        CONSTANT(depression::c50_fall_drive),
        CONSTANT(depression::c50_fall_sedation),
        CONSTANT(depression::c50_fall_apnoea),
        CONSTANT(depression::tolerance_reversal),
        CONSTANT(depression::tolerance_reversal_half),
        CONSTANT(depression::propofol::half_drive),
        CONSTANT(depression::propofol::slope_drive),
        CONSTANT(depression::propofol::half_unconscious),
        CONSTANT(depression::propofol::half_apnoea),
        CONSTANT(ethanol::norberg2000::vmax),
        CONSTANT(ethanol::norberg2000::km),
        CONSTANT(ethanol::norberg2000::q),
        CONSTANT(ethanol::norberg2000::vc),
        CONSTANT(ethanol::norberg2000::vp),
        CONSTANT(ethanol::norberg2000::clr),
        CONSTANT(ethanol::norberg2000::vss),
        CONSTANT(ethanol::wilkinson1976::vmax),
        CONSTANT(ethanol::wilkinson1976::km),
        CONSTANT(ethanol::widmark::r_male),
        CONSTANT(ethanol::widmark::r_female),
        CONSTANT(ethanol::widmark::beta),
        CONSTANT(ethanol::widmark::beta_fasting),
        CONSTANT(ethanol::widmark::beta_fed),
        CONSTANT(ethanol::widmark::beta_alcoholic),
        CONSTANT(ethanol::widmark::beta_drivers),
        CONSTANT(ethanol::winek1984::beta_non_drinkers),
        CONSTANT(ethanol::winek1984::beta_social),
        CONSTANT(ethanol::winek1984::beta_alcoholics),
        CONSTANT(ethanol::pathways::km_adh),
        CONSTANT(ethanol::pathways::km_cyp2e1),
        CONSTANT(ethanol::pathways::cyp2e1_share),
        CONSTANT(ethanol::pathways::metabolised),

        CONSTANT(ethanol::ka_spirits),
        CONSTANT(ethanol::ka_wine),
        CONSTANT(ethanol::ka_beer),
        CONSTANT(ethanol::ka_fed),
        CONSTANT(ethanol::fed_elimination),
        CONSTANT(ethanol::strength_beer),
        CONSTANT(ethanol::strength_wine),
        CONSTANT(ethanol::strength_mixed),
        CONSTANT(ethanol::strength_spirits),
        CONSTANT(ethanol::ka_cv),
        CONSTANT(ethanol::vmax_cv),
        CONSTANT(ethanol::volume_cv),
        CONSTANT(ethanol::first_pass_fed_small_dose),
        CONSTANT(ethanol::first_pass_fed),

        CONSTANT(body_facts::blood_water),
        CONSTANT(body_facts::watson_divisor),
        CONSTANT(organ_facts::clearance_exponent),
        CONSTANT(organ_facts::volume_exponent),
        CONSTANT(phenotypes::cyp2d6_poor),
        CONSTANT(phenotypes::cyp2d6_intermediate),
        CONSTANT(phenotypes::cyp2d6_ultrarapid),

        CONSTANT(drinks::standard::usa),
        CONSTANT(drinks::standard::united_kingdom),
        CONSTANT(drinks::standard::who),
        CONSTANT(drinks::standard::australia),
        CONSTANT(drinks::standard::austria),
        CONSTANT(drinks::standard::canada),
        CONSTANT(drinks::standard::denmark),
        CONSTANT(drinks::standard::japan),
        CONSTANT(drinks::standard::costa_rica),
        CONSTANT(drinks::standard::albania),
        CONSTANT(drinks::standard::benin),
        CONSTANT(drinks::standard::croatia),
        CONSTANT(drinks::standard::bosnia_and_herzegovina),

        CONSTANT(ethanol::steady_level),
        CONSTANT(ethanol::sway_rise),
        CONSTANT(ethanol::maze_errors_rise),
        CONSTANT(ethanol::digit_symbol_fall),
        CONSTANT(ethanol::tapping_fall),
        CONSTANT(ethanol::sway_seen_at),
        CONSTANT(ethanol::saccade_velocity_fall),
        CONSTANT(ethanol::saccade_duration_rise),
        CONSTANT(ethanol::rate_gain_ratio),
        CONSTANT(ethanol::sensitive_from),
        CONSTANT(ethanol::resting_before),
        CONSTANT(ethanol::resting_after),
        CONSTANT(ethanol::drives_fall_at),
        CONSTANT(ethanol::no_effect_in_tolerant),
        CONSTANT(ethanol::fatal),
        CONSTANT(ethanol::hypercapnic_half),
        CONSTANT(ethanol::hypercapnic_slope),
        CONSTANT(ethanol::hypercapnic_slope_steep),
        CONSTANT(pk_interactions::oxymorphone_er_cmax_ratio),
        CONSTANT(pk_interactions::ka_with_ethanol),
        CONSTANT(pk_interactions::ethanol_ka_with_opioid),
        CONSTANT(pk_interactions::clearance_with_ethanol),
    };
#undef CONSTANT
    return all;
}
