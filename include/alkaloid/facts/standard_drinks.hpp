#pragma once
/// @file Standard drinks: how much ethanol a country calls one drink. They differ by a factor of two and a half.

#include "ethanol.hpp"

#include <array>

namespace alkaloid::detail {
constexpr reported<mass<>> a_drink(std::string_view country, std::string_view printed, double grams, std::string_view note = {}, verification status = verification::read) {
    return {.value = grams * units::g, .printed = printed, .population = country, .cite = "kalinowski2016", .status = status, .grade = evidence_grade::A, .note = note};
}
} // namespace alkaloid::detail

/// Each is a mass of ethanol [g]; the review behind the encyclopaedia's table was not seen.  @cite kalinowski2016
namespace alkaloid::drinks::standard {

inline constexpr reported<mass<>> usa = detail::a_drink("USA", "14 g", 14.0);
inline constexpr reported<mass<>> united_kingdom = detail::a_drink("United Kingdom", "8 g (unit)", 8.0, "quoted from memory", verification::unverified);
inline constexpr reported<mass<>> who = detail::a_drink("WHO, AUDIT", "10 g", 10.0);
inline constexpr reported<mass<>> australia = detail::a_drink("Australia", "10 g", 10.0);
inline constexpr reported<mass<>> austria = detail::a_drink("Austria", "20 g", 20.0);
inline constexpr reported<mass<>> canada = {.value = 13.525 * units::g, .printed = "13.45-13.6 g", .spread = spread_kind::range, .low = 13.45 * units::g, .high = 13.6 * units::g, .population = "Canada",
    .cite = "kalinowski2016", .status = verification::derived, .grade = evidence_grade::A, .note = "geometric mean of the ends of the range"};
inline constexpr reported<mass<>> denmark = detail::a_drink("Denmark", "12 g", 12.0);
inline constexpr reported<mass<>> japan = detail::a_drink("Japan", "~20 g (unit)", 20.0);
inline constexpr reported<mass<>> costa_rica = detail::a_drink("Costa Rica", "8 g", 8.0);
inline constexpr reported<mass<>> albania = detail::a_drink("Albania", "10 g", 10.0, "14 g is listed, too");
inline constexpr reported<mass<>> benin = detail::a_drink("Benin", "14 g", 14.0);
inline constexpr reported<mass<>> croatia = detail::a_drink("Croatia", "10 g", 10.0);
inline constexpr reported<mass<>> bosnia_and_herzegovina = detail::a_drink("Bosnia and Herzegovina", "10 g", 10.0);

/// All of them, for tables.
inline constexpr std::array all{usa, united_kingdom, who, australia, austria, canada, denmark, japan, costa_rica, albania, benin, croatia, bosnia_and_herzegovina};

} // namespace alkaloid::drinks::standard
