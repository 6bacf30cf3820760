#pragma once
/// @file A model without its types: what any language can hold and ask. Every host gets the same numbers and the same errors.

#include "answers.hpp"
#include "questions.hpp"

namespace alkaloid::hosts {

/// Models come from the catalogue (`find`, hosts/models.hpp) and live as long as the program.
class model {
public:
    virtual ~model() = default;

    virtual description const& about() const = 0;
    /// @throws invalid_input with every value that cannot be used; integration_error where the solver cannot reach the end
    virtual course simulate(question const& q) const = 0;
    /// One subject who cannot be simulated is listed in `failures` and costs no other.
    /// @throws invalid_input for what is wrong for everybody
    virtual crowd simulate(population_question const& q) const = 0;
    /// A row of outputs for each record.  @throws invalid_input naming rows and columns that mean nothing
    virtual record_course simulate(record_question const& q) const = 0;
    /// What stands behind the parameters, those that are not named at their typical values.  @throws invalid_input
    virtual std::vector<source_line> sources(numbers const& parameters = {}) const = 0;
};

} // namespace alkaloid::hosts
