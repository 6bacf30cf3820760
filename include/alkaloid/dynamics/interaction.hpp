#pragma once
/// @file Effects of drugs together: the models, their checked door, surfaces, isoboles and indices.

#include "interaction/combined.hpp"
#include "interaction/every_model.hpp"
#include "interaction/interaction_index.hpp"
#include "interaction/isobole.hpp"
#include "interaction/surface.hpp"
