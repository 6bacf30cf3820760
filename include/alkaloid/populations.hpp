#pragma once
/// @file The front door for populations: people, cohorts, percentiles and summaries, with every solver that lanes know.
/// Apart from alkaloid.hpp, since draws need Random123 and threads cost compile time; it brings neither models nor facts.

#include "analyse/percentiles.hpp"
#include "people/adults.hpp"
#include "people/between_subject.hpp"
#include "people/omega.hpp"
#include "people/recruit.hpp"
#include "people/residual_error.hpp"
#include "people/scaling.hpp"
#include "people/subject.hpp"
#include "people/truncation.hpp"
#include "people/uncertain.hpp"
#include "simulate/cohort.hpp"
#include "simulate/summarise.hpp"
#include "solve/automatic.hpp"
#include "solve/lanes/dopri5_lanes.hpp"
