#pragma once
/// @file Lines of the catalogue as models, by number.

#include "catalogue.hpp"
#include "model.hpp"

namespace alkaloid::hosts {

/// @cond
// Doxygen would take this and the definition for two. Line `I` of the catalogue as a model; defined in hosts/make_model.hpp, for the files that compile models.
template <std::size_t I>
model const& model_at();
/// @endcond

} // namespace alkaloid::hosts
