#pragma once
/// @file Binding sites with names, for calls that read as they are meant and complaints that say where.

#include <string_view>

namespace alkaloid {

/// A binding site; its name heads what `occupancy(site, ...)` complains about.
struct receptor {
    std::string_view name;
};

/// The sites kratom alkaloids and their companions bind to; what binds how tightly is in facts/.
namespace receptors {
inline constexpr struct mu final : receptor {
    constexpr mu() : receptor{"mu"} {}
} mu;
inline constexpr struct kappa final : receptor {
    constexpr kappa() : receptor{"kappa"} {}
} kappa;
inline constexpr struct delta final : receptor {
    constexpr delta() : receptor{"delta"} {}
} delta;
inline constexpr struct alpha2a final : receptor {
    constexpr alpha2a() : receptor{"alpha2a"} {}
} alpha2a;
} // namespace receptors

} // namespace alkaloid
