#pragma once
/// @file What compiles a model for hosts: instantiate `model_at` of it (hosts/models.hpp shows how).

#include "model_at.hpp"
#include "typed_model.hpp"

namespace alkaloid::hosts {

template <std::size_t I>
model const& model_at() {
    static auto const line = std::get<I>(catalogue());
    static detail::typed_model const one(line);
    return one;
}

} // namespace alkaloid::hosts
