#pragma once
/// @file Sobol points in the place of random draws: a cohort that fills its covariates and effects evenly, for averages that
/// converge faster than by chance. Under the same names, and like them a pure function of seed, replicate, person and name.

#include "../core/subject_draws.hpp"

#include <boost/random/sobol.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace alkaloid {

namespace detail {
/// What all points of a plan share.
struct sobol_table {
    std::vector<std::string> names;
    std::vector<std::array<std::uint64_t, 52>> direction; ///< per dimension and bit, 52 bits
    std::vector<std::uint64_t> shift;                     ///< per dimension, 52 bits
};
} // namespace detail

/// The draws of one person: names of the plan are coordinates of Sobol point id - 1, each shifted; other names, and slots
/// other than 0, are the plain `subject_draws` of the same seed, person and replicate.
class sobol_draws {
public:
    std::uint64_t seed() const { return plain_.seed(); }
    std::uint64_t subject() const { return plain_.subject(); }
    std::uint64_t replicate() const { return plain_.replicate(); }

    /// Uniform in (0, 1), 52 bits, never an end.
    double uniform(std::string_view what, std::uint64_t slot = 0) const {
        if (slot == 0)
            for (std::size_t i = 0; i < table_->names.size(); ++i)
                if (table_->names[i] == what)
                    return coordinate(i);
        return plain_.uniform(what, slot);
    }
    /// Standard normal.
    double normal(std::string_view what, std::uint64_t slot = 0) const { return normal_quantile(uniform(what, slot)); }

private:
    friend class sobol_plan;
    sobol_draws(std::shared_ptr<detail::sobol_table const> table, subject_draws plain) : table_(std::move(table)), plain_(plain) {}

    double coordinate(std::size_t i) const {
        std::uint64_t bits = table_->shift[i];
        std::uint64_t const point = plain_.subject() - 1;
        std::uint64_t gray = point ^ (point >> 1);
        for (auto const* v = table_->direction[i].data(); gray != 0; gray >>= 1, ++v)
            if (gray & 1U)
                bits ^= *v;
        return (static_cast<double>(bits) + 0.5) * 0x1p-52;
    }

    std::shared_ptr<detail::sobol_table const> table_;
    subject_draws plain_;
};

/// Which draws are Sobol's: the names in order, the most influential first, since early coordinates are spread best. An
/// `omega` lists its own by `keys()`. Direction numbers are Joe and Kuo's, by Boost.Random  @cite joe2008 ; coordinates are
/// shifted digit by digit, each by draws of seed, replicate and name, so that every point is uniform, replicates are
/// independent, and their spread is an honest error  @cite cranley1976 . Shifts are no scrambling: the gain is in averages.
/// Persons 1 to 2^k together are balanced, so recruit a power of 2; a person's point depends on no one else's.
class sobol_plan {
public:
    /// @throws invalid_input where there are no names, one twice, or more than Boost has directions for (3667)
    explicit sobol_plan(std::uint64_t seed, std::vector<std::string> names, std::uint64_t replicate = 0) : seed_(seed), replicate_(replicate) {
        checklist found;
        if (names.empty() || names.size() > most)
            found.refuse("names of Sobol coordinates", std::to_string(names.size()), "", "1 to " + std::to_string(most));
        for (auto i = names.begin(); i != names.end(); ++i)
            if (i->empty() || std::find(names.begin(), i, *i) != i)
                found.refuse("name of a Sobol coordinate", "'" + *i + "'", "", "one of its own");
        found.settle("sobol_plan");

        auto table = std::make_shared<detail::sobol_table>();
        table->direction.resize(names.size());
        boost::random::sobol points(names.size());
        for (std::size_t bit = 0; bit < 52; ++bit) {
            // Point n is the sum, without carry, of the directions at the bits of n's Gray code. 2^(bit+1) - 1 has one.
            // The engine's first output is point 1.
            points.seed((std::uint64_t{1} << (bit + 1)) - 2);
            for (auto& d : table->direction)
                d[bit] = points() >> 12;
        }
        draws const shifts(seed, replicate);
        for (auto const& name : names)
            table->shift.push_back(static_cast<std::uint64_t>(shifts.uniform("sobol: " + name) * 0x1p52)); // its 52 bits, the half cut off
        table->names = std::move(names);
        table_ = std::move(table);
    }
    /// The draws of a person, of ids 1 to 2^52.  @throws invalid_input
    sobol_draws at(std::uint64_t subject) const {
        if (subject == 0 || (subject - 1) >> 52 != 0) {
            checklist found;
            found.refuse("subject", std::to_string(subject), "", "1 to 2^52, one for each of Sobol's points");
            found.settle("sobol_plan");
        }
        return {table_, subject_draws(seed_, subject, replicate_)};
    }
    std::vector<std::string> const& names() const { return table_->names; }
    bool has(std::string_view name) const { return std::find(names().begin(), names().end(), name) != names().end(); }

    static constexpr std::size_t most = 3667;

private:
    std::uint64_t seed_, replicate_;
    std::shared_ptr<detail::sobol_table const> table_;
};

} // namespace alkaloid
