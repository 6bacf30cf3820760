#pragma once
/// @file Dubowski's stages of intoxication: descriptions of social drinkers whose ranges overlap by design. A level
/// belongs to several of them; none is a threshold, and people who are used to alcohol show less.

#include "../core/source.hpp"

#include <array>
#include <limits>
#include <vector>

namespace alkaloid::dubowski {

/// A stage: its name and the levels in blood it was seen at.
struct band {
    std::string_view name;
    mass_concentration<> low, high; ///< Both ends belong to it.  [g/L]
    std::string_view cite = "dubowski";
    verification status = verification::read;

    constexpr bool contains(mass_concentration<> const& level) const { return level >= low && level <= high; }
};

namespace detail {
constexpr band of(std::string_view name, double low, double high) {
    return {.name = name, .low = low * (units::g / units::L), .high = high * (units::g / units::L)};
}
} // namespace detail

/// In order of their lower ends; the page prints them in g/100 mL.  @cite dubowski
inline constexpr std::array bands{
    detail::of("sobriety (subclinical)", 0.1, 0.5), detail::of("euphoria", 0.3, 1.2), detail::of("excitement", 0.9, 2.5), detail::of("confusion", 1.8, 3.0),
    detail::of("stupor", 2.5, 4.0),                 detail::of("coma", 3.5, 5.0),     detail::of("death (early versions)", 4.5, std::numeric_limits<double>::infinity())};

/// Every band that contains this level, none below 0.1 g/L.
inline std::vector<band> containing(mass_concentration<> const& level) {
    std::vector<band> all;
    for (auto const& b : bands)
        if (b.contains(level))
            all.push_back(b);
    return all;
}

} // namespace alkaloid::dubowski
