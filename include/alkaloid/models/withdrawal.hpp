#pragma once
/// @file Tolerance, dependence and withdrawal in numbers: how fast each comes and goes, and what a shortfall of
/// activation feels like on a clinician's scale. The mechanism is published; that it is this one, and most of its
/// numbers, are assumptions (grade D), which every result repeats. Nobody has fitted a time course to an adult scale.

#include "../dynamics/adaptation.hpp"
#include "../dynamics/severity.hpp"
#include "../facts/cows.hpp"
#include "../facts/opioid_effects.hpp"

#include <numbers>

namespace alkaloid::withdrawal {

/// The numbers behind `typical` and `felt`.
namespace assumed {
namespace detail {
template <class Q>
constexpr reported<Q> assumption(Q value, std::string_view printed, std::string_view note, std::string_view cite = {}) {
    return {.value = value, .printed = printed, .low = value, .high = value, .population = "assumed", .cite = cite, .status = verification::assumed, .grade = evidence_grade::D, .note = note};
}
} // namespace detail

/// With which tolerance builds up: that to pain relief in the rat.  [1/h]  @cite ekblom1993
inline constexpr reported<rate_constant<>> tolerance_on =
    detail::assumption<rate_constant<>>(std::numbers::ln2 / opioid_effects::tolerance_half_life.value, "t1/2 26 h", "a rat's, for every effect", "ekblom1993");
/// With which it goes: the rat's 18.5 days taken for 95 % of the way, 4.3 half-lives.  [1/h]  @cite ouellet1995
inline constexpr reported<rate_constant<>> tolerance_off =
    detail::assumption<rate_constant<>>(2.995732273553991 / opioid_effects::tolerance_recovery.value, "95 % in 18.5 d", "a rat's, for every effect", "ouellet1995");
/// Tolerance that doubles the stimulus needed: chosen so that a person whose activation averages one half needs 4.3 times
/// as much, as chronic users of opioids do for their breathing.  [1]  @cite algera2021
inline constexpr reported<double> half_tolerance = detail::assumption<double>(0.5 / (opioid_effects::respiratory_tolerance.value - 1.0), "0.15",
    "4.3-fold at an average activation of one half, which nobody has measured", "algera2021");
/// With which dependence builds up.  [1/h]
inline constexpr reported<rate_constant<>> dependence_on = detail::assumption<rate_constant<>>(std::numbers::ln2 / (24.0 * units::h), "t1/2 24 h", "order of a day");
/// With which it goes: withdrawal from a short-acting opioid takes about a week.  [1/h]
inline constexpr reported<rate_constant<>> dependence_off = detail::assumption<rate_constant<>>(std::numbers::ln2 / (120.0 * units::h), "t1/2 5 d", "a course of about a week");
/// Shortfall of activation that is felt as half of the scale. With `slope` from two conditions on people who are
/// maintained on 32 mg buprenorphine: below 5 points, no named withdrawal, while half of the receptors are occupied
/// @cite greenwald2014 ; moderate, 13 to 24 points, when all of it is gone.
inline constexpr reported<double> half_drive = detail::assumption<double>(0.34, "0.34", "from two conditions, not from scores", "greenwald2014");
/// [1]
inline constexpr reported<double> slope = detail::assumption<double>(3.0, "3", "from the same two conditions", "greenwald2014");
} // namespace assumed

/// How tolerance and dependence come and go.
inline adaptation_rates<> typical() {
    return {.tolerance_on = assumed::tolerance_on.value,
            .tolerance_off = assumed::tolerance_off.value,
            .half_tolerance = assumed::half_tolerance.value,
            .dependence_on = assumed::dependence_on.value,
            .dependence_off = assumed::dependence_off.value,
            .path = {provenance_of("tolerance_on", assumed::tolerance_on), provenance_of("tolerance_off", assumed::tolerance_off),
                     provenance_of("half_tolerance", assumed::half_tolerance), provenance_of("dependence_on", assumed::dependence_on),
                     provenance_of("dependence_off", assumed::dependence_off)}};
}
/// How a shortfall is felt.
inline severity<> felt() {
    return {.half = assumed::half_drive.value, .slope = assumed::slope.value,
            .path = {provenance_of("half_drive", assumed::half_drive), provenance_of("slope of severity", assumed::slope)}};
}

/// A score as on the Clinical Opiate Withdrawal Scale, 0 to 48 points, real-valued: every item at the same fraction of its
/// maximum, since nobody knows how they share a shortfall. Insomnia and craving are no items of that scale: insomnia is
/// one of Gossop's, "feel like using now" of Handelsman's; here fractions of their maximum, on the same assumption.
/// @cite wesson2003  @cite gossop1990  @cite handelsman1987
template <scalar S = double>
struct score {
    curve<dimension{}, S> total;            ///< [points, 0-48]
    curve<dimension{}, S> pain;             ///< Bone, joint and muscle ache.  [points, 0-4]
    curve<dimension{}, S> gastrointestinal; ///< [points, 0-5]
    curve<dimension{}, S> autonomic;        ///< Pulse, sweating, pupils, nose, tremor, yawning, gooseflesh.  [points, 0-30]
    curve<dimension{}, S> restlessness;     ///< Restlessness, anxiety or irritability.  [points, 0-9]
    curve<dimension{}, S> insomnia;         ///< [1]
    curve<dimension{}, S> craving;          ///< [1]

    basis const& rests_on() const& { return total.rests_on(); }
    basis rests_on() && { return total.rests_on(); }
};

/// The score of a shortfall of activation (`adapt(...).drive`).  @throws invalid_input
template <scalar S, scalar T = double>
auto scored(curve<dimension{}, S> const& drive, severity<T> const& how = felt()) {
    auto const part = how(drive);
    using R = std::decay_t<decltype(part.values()[0])>;
    auto const of = [&](cows::group g) { return static_cast<double>(cows::maximum_of(g)) * part; };
    return score<R>{static_cast<double>(cows::maximum) * part, of(cows::group::pain), of(cows::group::gastrointestinal), of(cows::group::autonomic), of(cows::group::restlessness), part, part};
}

/// "none", or the name of the band a score lies in, rounded to the points a clinician would give.
inline std::string_view band_of(double points) {
    std::string_view name = "none";
    for (auto const& b : cows::bands)
        if (points + 0.5 >= b.low)
            name = b.name;
    return name;
}

} // namespace alkaloid::withdrawal
