#pragma once
/// @file Random numbers that are a pure function of what they are for: the same seed gives the same draws, in any order.

#include "error.hpp"
#include "normal.hpp"
#include "source.hpp"

#if !__has_include(<Random123/philox.h>)
#error "alkaloid: core/draws.hpp needs Random123 (Debian: apt-get install librandom123-dev)"
#endif
#include <Random123/philox.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace alkaloid {

namespace detail {
/// FNV-1a, 64 bits: a name as a number.
constexpr std::uint64_t name_hash(std::string_view name) {
    std::uint64_t h = 14695981039346656037ull;
    for (char c : name)
        h = (h ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return h;
}
/// The standard deviation of the logarithm that a printed spread stands for; NaN where none is printed. Of a mean with SD
/// or SEM from its coefficient of variation, of a range as the middle 95 %.
template <class Q>
double log_sd(reported<Q> const& r) {
    double const up = r.high / r.value, span = std::log(r.high / r.low);
    switch (r.spread) {
    case spread_kind::none: break;
    case spread_kind::sd:
    case spread_kind::sem: return std::sqrt(std::log1p((up - 1.0) * (up - 1.0)));
    case spread_kind::range: return span / 4.0;
    case spread_kind::ci90: return span / (2.0 * 1.6448536269514722);
    case spread_kind::ci95: return span / (2.0 * 1.9599639845400545);
    case spread_kind::geometric_sd: return std::log(up);
    }
    return std::numeric_limits<double>::quiet_NaN();
}
} // namespace detail

/// The draws of one replicate: `draws(seed, k).normal("cl")`. Philox4x32-10, keyed by the seed, counted by the name and
/// the replicate; deviates are the same bits under any compiler.  @cite salmon2011
class draws {
public:
    explicit draws(std::uint64_t seed, std::uint64_t replicate = 0) : seed_(seed), replicate_(replicate) {}

    std::uint64_t seed() const { return seed_; }
    std::uint64_t replicate() const { return replicate_; }

    /// Uniform in (0, 1), 53 bits, never an end.
    double uniform(std::string_view what) const {
        auto const name = detail::name_hash(what);
        auto const low = [](std::uint64_t x) { return static_cast<std::uint32_t>(x); };
        auto const high = [](std::uint64_t x) { return static_cast<std::uint32_t>(x >> 32); };
        r123::Philox4x32 const philox;
        auto const out = philox({{low(name), high(name), low(replicate_), high(replicate_)}}, {{low(seed_), high(seed_)}});
        std::uint64_t const bits = (static_cast<std::uint64_t>(out[1]) << 32 | out[0]) >> 12;
        return (static_cast<double>(bits) + 0.5) * 0x1p-52;
    }
    /// Standard normal.
    double normal(std::string_view what) const { return normal_quantile(uniform(what)); }

    /// The constant, its value drawn log-normally about it with this geometric SD; what is printed stays.
    /// @throws invalid_input
    template <class Q>
    reported<Q> around(std::string_view what, reported<Q> constant, double geometric_sd) const {
        checklist found;
        found.require(std::string(what) + ": geometric SD", geometric_sd, allowed_range{.low = 1.0, .words = "finite and >= 1"});
        found.settle("draws.around");
        constant.value = constant.value * std::exp(std::log(geometric_sd) * normal(what));
        return constant;
    }
    /// A fraction, in (0, 1): its odds are drawn log-normally, so that it stays one.  @throws invalid_input
    reported<double> around_fraction(std::string_view what, reported<double> constant, double geometric_sd) const {
        checklist found;
        found.require(std::string(what) + ": geometric SD", geometric_sd, allowed_range{.low = 1.0, .words = "finite and >= 1"});
        found.require(what, constant.value, allowed_range{.low = 0.0, .high = 1.0, .words = "in [0, 1]"});
        found.settle("draws.around_fraction");
        double const odds = constant.value * std::exp(std::log(geometric_sd) * normal(what));
        constant.value = odds / (1.0 - constant.value + odds);
        return constant;
    }
    /// The same with the spread that was printed with it.  @throws invalid_input where none was
    template <class Q>
    reported<Q> around(std::string_view what, reported<Q> const& constant) const {
        double const sd = detail::log_sd(constant);
        if (!(sd >= 0.0) || !(sd < 20.0)) {
            checklist found;
            found.refuse(std::string(what) + ": spread", constant.spread == spread_kind::none ? "none printed" : "not positive", "", "printed with the constant, or given as a geometric SD");
            found.settle("draws.around");
        }
        return around(what, constant, std::exp(sd));
    }
    /// The same with a geometric SD from the literature, such as `receptors::ki_spread`.
    template <class Q>
    reported<Q> around(std::string_view what, reported<Q> const& constant, reported<double> const& geometric_sd) const {
        return around(what, constant, geometric_sd.value);
    }

private:
    std::uint64_t seed_, replicate_;
};

} // namespace alkaloid
