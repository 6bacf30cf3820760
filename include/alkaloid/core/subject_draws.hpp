#pragma once
/// @file Random numbers of one person: a pure function of seed, replicate, person, purpose and slot. Nobody's draws depend
/// on who else is there, on the order in which they are made, or on a thread.

#include "draws.hpp"

#include <cmath>
#include <cstdint>
#include <string_view>

namespace alkaloid {

/// The draws of one subject: `d.normal("cl")`, or with a slot (an occasion, an observation) `d.normal("residual", k)`.
/// Philox4x64-10: the counter is (name, subject, slot, replicate), the key (seed, 0), so that no two of them share a
/// block; deviates by inversion, the same bits under any compiler.  @cite salmon2011
class subject_draws {
public:
    explicit constexpr subject_draws(std::uint64_t seed, std::uint64_t subject, std::uint64_t replicate = 0)
        : seed_(seed), subject_(subject), replicate_(replicate) {}

    constexpr std::uint64_t seed() const { return seed_; }
    constexpr std::uint64_t subject() const { return subject_; }
    constexpr std::uint64_t replicate() const { return replicate_; }

    /// Uniform in (0, 1), 53 bits, never an end.
    double uniform(std::string_view what, std::uint64_t slot = 0) const {
        r123::Philox4x64 const philox;
        auto const out = philox({{detail::name_hash(what), subject_, slot, replicate_}}, {{seed_, 0}});
        return (static_cast<double>(out[0] >> 12) + 0.5) * 0x1p-52;
    }
    /// Standard normal.
    double normal(std::string_view what, std::uint64_t slot = 0) const { return normal_quantile(uniform(what, slot)); }

private:
    std::uint64_t seed_, subject_, replicate_;
};

} // namespace alkaloid
