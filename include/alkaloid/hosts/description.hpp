#pragma once
/// @file What a model is, in words and numbers that any language has: no types of the model, no quantities.

#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace alkaloid::hosts {

/// Names with numbers, in the units of the model's description.
using numbers = std::vector<std::pair<std::string, double>>;

/// One parameter of a model, as its `fields()` has it.
struct parameter {
    std::string name;
    std::string unit;     ///< empty for pure numbers
    double typical = std::numeric_limits<double>::quiet_NaN(); ///< NaN: none, the caller must give it
    std::string allowed;  ///< "finite and > 0"
    double low, high;     ///< ends of what is allowed
    bool low_included;    ///< is `low` itself?
};

/// What a dose or an output may be of.
struct substance_description {
    std::string name;
    double molar_mass = 0.0; ///< [g/mol]; 0: the caller's to give, see `molar_mass_needed`
    bool molar_mass_needed = false; ///< false where it is known, or cancels (a linear model of one substance)
    std::string mass_unit;   ///< in which doses and amounts are spoken: "mg"
    std::string level_unit;  ///< in which concentrations are spoken: "ng/mL"
};

/// Something that can be looked at: an observable, or the amount in a compartment.
struct output {
    std::string name, unit;
    std::string substance;
    bool compartment = false; ///< an amount
};

/// A name under which doses go in.
struct way {
    std::string name;      ///< "oral", "mitragynine oral", or a compartment: straight into it
    std::string unit;      ///< of the dose: "mg"
    std::string substance;
    std::string means;     ///< "oral to gut", "straight into central"
};

/// All that a host need know of a model.
struct description {
    std::string name, title;
    std::vector<parameter> parameters;
    std::vector<substance_description> substances;
    std::vector<output> outputs;            ///< observables first, then compartments in NONMEM's order (CMT 1, 2, ...)
    std::vector<way> ways;                  ///< the first is where a dose goes that names none
    bool linear = false;                    ///< solved exactly

    /// Names of the observables.
    std::vector<std::string> observables() const { return names(false); }
    /// Names of the compartments, in the order of CMT.
    std::vector<std::string> compartments() const { return names(true); }

private:
    std::vector<std::string> names(bool compartments) const {
        std::vector<std::string> all;
        for (auto const& o : outputs)
            if (o.compartment == compartments)
                all.push_back(o.name);
        return all;
    }
};

} // namespace alkaloid::hosts
