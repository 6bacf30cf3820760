#pragma once
/// @file Curves of ethanol over time that were published, as digitised or printed.

#include "alcohol_observation.hpp"

namespace alkaloid::alcohol_trials {

namespace detail {
/// Mean, and what the file calls sigma.
inline constexpr point mumenthaler_mean_points[] = {
    {19.2, 0.2093, 0.1093}, {39, 0.4651, 0.1744}, {55.2, 0.6535, 0.1814}, {60, 0.7209, 0.1628}, {70.2, 0.7721, 0.1558}, {79.8, 0.7791, 0.1512},
    {90, 0.7535, 0.1349}, {105, 0.8721, 0.1488}, {109.8, 0.8651, 0.1209}, {120, 0.8279, 0.0977}, {130.2, 0.7721, 0.107}, {139.2, 0.7209, 0.0907},
    {154.8, 0.6651, 0.0884}, {180, 0.593, 0.0884}, {210, 0.4953, 0.086}, {240, 0.4093, 0.093}, {270, 0.3279, 0.0884}, {300, 0.2419, 0.0977},
    {330, 0.1535, 0.093}, {360, 0.0884, 0.0814}, {390, 0.0419, 0.0674}, {420, 0.0186, 0.0372}, {450, 0.007, 0.0209},
};
/// One of them.
inline constexpr point mumenthaler_one_points[] = {
    {19.2, 0.2841}, {39, 0.4148}, {55.2, 0.6193}, {60, 0.6534}, {70.2, 0.7102}, {79.8, 0.7216},
    {90, 0.6534}, {105, 0.8125}, {109.8, 0.7557}, {120, 0.767}, {139.2, 0.7045}, {154.8, 0.5568},
    {180, 0.4716}, {210, 0.3864}, {240, 0.2898}, {270, 0.1875}, {300, 0.1136}, {330, 0.0455},
    {360, 0.017},
};
/// The first three are from memory.
inline constexpr point wilkinson_points[] = {
    {12, 0.25, not_given, verification::unverified}, {30, 0.41, not_given, verification::unverified}, {45, 0.4, not_given, verification::unverified}, {60, 0.33}, {75, 0.29}, {90, 0.24},
    {105, 0.22}, {120, 0.18}, {135, 0.15}, {150, 0.12}, {180, 0.069}, {210, 0.034},
    {240, 0.01},
};
/// 0.54 g/kg.
inline constexpr point franks_low_points[] = {
    {40, 0.69}, {100, 0.57}, {160, 0.44},
};
/// 0.75 g/kg.
inline constexpr point franks_middle_points[] = {
    {40, 0.92}, {100, 0.84}, {160, 0.64},
};
/// 1.0 g/kg.
inline constexpr point franks_high_points[] = {
    {40, 1.01}, {100, 1.13}, {160, 0.91},
};
/// In the order of the file.
inline constexpr point hipflask_man_points[] = {
    {0, 0}, {35, 0.4005}, {65, 0.9173}, {80, 0.9482}, {95, 1.1072}, {110, 1.0919},
    {125, 0.9836}, {155, 0.8995}, {185, 0.7964}, {215, 0.7699}, {245, 0.6741}, {275, 0.5666},
    {305, 0.4623}, {320, 0.5553}, {335, 0.9431}, {350, 1.0589}, {365, 1.0363}, {295, 0.9554},
    {425, 0.8738}, {455, 0.7986}, {485, 0.6602}, {545, 0.5183}, {605, 0.3161}, {840, 0},
};
/// In the order of the file.
inline constexpr point hipflask_woman_points[] = {
    {0, 0}, {30, 0.3001}, {60, 0.7652}, {75, 0.8298}, {90, 0.8803}, {105, 0.89},
    {120, 0.8744}, {135, 0.9065}, {150, 1.1401}, {165, 1.2601}, {180, 1.2953}, {210, 1.297},
    {240, 1.1715}, {270, 1.0953}, {300, 0.9452}, {360, 0.6463}, {420, 0.3972}, {600, 0.298},
};
} // namespace detail

/// Women, four drinks.  @cite mumenthaler2000
inline constexpr published_curve mumenthaler{"Mumenthaler 2000", "mumenthaler2000", "women, mean; weight 70 kg in a later model of theirs, an assumption", "0.186 g/kg at 0, 0.333 and 0.667 h, 0.112 g/kg at 1.5 h", 0, detail::mumenthaler_mean_points, spread_kind::none,
    "breath as blood, digitised by others; whether the spread is SD or SEM is not stated"};
/// One woman of them.  @cite mumenthaler2000
inline constexpr published_curve mumenthaler_one{"Mumenthaler 2000", "mumenthaler2000", "one of the women", "the same", 1, detail::mumenthaler_one_points, spread_kind::none, "breath as blood"};
/// Men, one fast drink; the first three points are unverified.  @cite wilkinson1977
inline constexpr published_curve wilkinson{"Wilkinson 1977", "wilkinson1977", "fasting men, mean; weights not given", "30 mL ethanol (23.7 g), fast", 8, detail::wilkinson_points, spread_kind::none, "as a textbook reprints it; the points before 1 h are from memory"};
/// Three doses, three times.  @cite franks1976
inline constexpr published_curve franks_low{"dose and performance 1976", "franks1976", "12, half of them women, mean", "0.54 g/kg, 20 % v/v, over 20 min", 12, detail::franks_low_points, spread_kind::none, "authors unverified"};
inline constexpr published_curve franks_middle{"dose and performance 1976", "franks1976", "12, half of them women, mean", "0.75 g/kg, 20 % v/v, over 20 min", 12, detail::franks_middle_points, spread_kind::none, "authors unverified"};
inline constexpr published_curve franks_high{"dose and performance 1976", "franks1976", "12, half of them women, mean", "1.0 g/kg, 20 % v/v, over 20 min", 12, detail::franks_high_points, spread_kind::none, "authors unverified"};
/// A man with meals and a hip flask.  @cite hipflask2026
inline constexpr published_curve hipflask_man{"hip flask, man", "hipflask2026", "106.6 kg, 1.86 m, 28 years", "4 x 22.7 g (13 % v/v, 10 min each at 0, 15, 30, 45 min), 54.4 g (20 %, 30 min at 300 min); meals at 90, 180, 540 min", 1, detail::hipflask_man_points, spread_kind::none,
    "a time stamp of 295 min between 365 and 425 is probably 395"};
/// A woman with the same.  @cite hipflask2026
inline constexpr published_curve hipflask_woman{"hip flask, woman", "hipflask2026", "62.7 kg, 1.69 m, 22 years", "4 x 13.3 g (13 % v/v, 10 min each at 0, 15, 30, 45 min), 32.0 g (20 %, 30 min at 120 min); meals at 90, 180, 540 min", 1, detail::hipflask_woman_points};

} // namespace alkaloid::alcohol_trials
