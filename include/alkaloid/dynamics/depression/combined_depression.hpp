#pragma once
/// @file The depression of one endpoint by several drugs, as every model of interaction that was asked has it.

#include "model_spread.hpp"

#include "../../core/curve.hpp"

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace alkaloid {

/// Curves of fractions in [0, 1], one a model of interaction, the default chain's first. No study says which is right, so
/// whoever reads a number from here gets the range over all of them with it, and the grade.
template <scalar S = double>
class combined_depression {
public:
    struct member {
        std::string model; ///< "Bliss", "Bliss, shift -0.5"
        curve<dimension{}, S> effect;
    };
    /// What the models span, over time.
    struct span_of_models {
        curve<dimension{}, S> low, value, high;
    };

    /// @throws invalid_input where there are fewer than two models, or no samples
    combined_depression(std::string endpoint, std::vector<member> members, std::vector<std::string> left_out, basis path)
        : endpoint_(std::move(endpoint)), members_(std::move(members)), left_out_(std::move(left_out)), path_(std::move(path)) {
        checklist found;
        if (members_.size() < 2)
            found.refuse("models of interaction", std::to_string(members_.size()), "", "at least 2: a spread needs several");
        for (auto const& m : members_)
            if (m.effect.empty())
                found.refuse("samples of " + m.model, "0", "", "at least 1");
        found.settle(endpoint_);
        for (auto& m : members_)
            m.effect = m.effect.resting_on(path_);
    }

    std::string const& endpoint() const& { return endpoint_; }
    std::string endpoint() && { return std::move(endpoint_); }
    std::vector<member> const& models() const& { return members_; }
    std::vector<member> models() && { return std::move(members_); }
    /// Models that could not be asked, and why.
    std::vector<std::string> const& left_out() const& { return left_out_; }
    std::vector<std::string> left_out() && { return std::move(left_out_); }
    std::size_t size() const { return members_.front().effect.size(); }
    duration<> time(std::size_t i) const { return members_.front().effect.time(i); }

    /// At sample `i`; after a dose at that very time.  @throws std::out_of_range
    model_spread<S> operator[](std::size_t i) const {
        if (i >= size())
            throw std::out_of_range("combined_depression: sample " + std::to_string(i) + " of " + std::to_string(size()));
        return spread([&](member const& m) { return S(m.effect.values()[i]); });
    }
    /// The largest over time, of each model its own, whenever it is; of lanes each its own.
    model_spread<S> peak() const {
        return spread([](member const& m) {
            S most = m.effect.values()[0];
            for (auto const& x : m.effect.values())
                most = select(value_of(x) > value_of(most), x, most);
            return most;
        });
    }

    /// The range over time, jumps included.
    span_of_models span() const {
        auto low = members_[0].effect, high = low;
        for (auto const& m : members_) {
            low = low.template zip<dimension{}>(m.effect, [](S const& a, S const& b) { return select(value_of(b) < value_of(a), b, a); });
            high = high.template zip<dimension{}>(m.effect, [](S const& a, S const& b) { return select(value_of(b) > value_of(a), b, a); });
        }
        return {std::move(low), members_[0].effect, std::move(high)};
    }
    basis const& rests_on() const& { return path_; }
    basis rests_on() && { return std::move(path_); }

private:
    /// What `of` reads from each model: the default's, and the ends over all, with the first model that has them.
    template <class F>
    model_spread<S> spread(F const& of) const {
        S const value = of(members_[0]);
        S least = value, most = value;
        std::size_t low = 0, high = 0;
        for (std::size_t k = 1; k < members_.size(); ++k) {
            S const x = of(members_[k]);
            double const rounding = 1e-12; // two models may be the same one, but for the last digits
            low = min_lane(value_of(x)) < min_lane(value_of(least)) - rounding ? k : low;
            high = max_lane(value_of(x)) > max_lane(value_of(most)) + rounding ? k : high;
            least = select(value_of(x) < value_of(least), x, least);
            most = select(value_of(x) > value_of(most), x, most);
        }
        return {value, least, most, members_[0].model, members_[low].model, members_[high].model, members_.size(), evidence_grade::D};
    }
    std::string endpoint_;
    std::vector<member> members_;
    std::vector<std::string> left_out_;
    basis path_;
};

} // namespace alkaloid
