#pragma once
/// @file Every constant of the room, by its name.

#include "alkaloid/facts/efficacy.hpp"
#include "alkaloid/facts/hydroxymitragynine.hpp"
#include "alkaloid/facts/inhibition.hpp"
#include "alkaloid/facts/laboratories.hpp"
#include "alkaloid/facts/mitragynine.hpp"
#include "alkaloid/facts/physiology.hpp"
#include "alkaloid/facts/products.hpp"
#include "alkaloid/facts/receptors.hpp"

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
    };
#undef CONSTANT
    return all;
}
