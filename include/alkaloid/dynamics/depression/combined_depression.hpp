#pragma once
/// @file The depression of one endpoint by several drugs, as every model of interaction that was asked has it.

#include "model_spread.hpp"

#include "../../core/curve.hpp"

#include <algorithm>
#include <cstddef>
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

    /// @throws invalid_input where there are fewer than two models
    combined_depression(std::string endpoint, std::vector<member> members, std::vector<std::string> left_out, basis path)
        : endpoint_(std::move(endpoint)), members_(std::move(members)), left_out_(std::move(left_out)), path_(std::move(path)) {
        if (members_.size() < 2) {
            checklist found;
            found.refuse("models of interaction", std::to_string(members_.size()), "", "at least 2: a spread needs several");
            found.settle(endpoint_);
        }
        for (auto& m : members_)
            m.effect = m.effect.resting_on(path_);
    }

    std::string const& endpoint() const { return endpoint_; }
    std::vector<member> const& models() const& { return members_; }
    std::vector<member> models() && { return std::move(members_); }
    /// Models that could not be asked, and why.
    std::vector<std::string> const& left_out() const { return left_out_; }
    std::size_t size() const { return members_.front().effect.size(); }
    duration<> time(std::size_t i) const { return members_.front().effect.time(i); }

    /// At sample `i`; after a dose at that very time.
    model_spread<S> operator[](std::size_t i) const {
        auto const at = [&](member const& m) { return S(m.effect.values()[i]); };
        std::size_t low = 0, high = 0;
        S least = at(members_[0]), most = least;
        for (std::size_t k = 1; k < members_.size(); ++k) {
            S const x = at(members_[k]);
            low = min_lane(value_of(x)) < min_lane(value_of(at(members_[low]))) ? k : low;
            high = max_lane(value_of(x)) > max_lane(value_of(at(members_[high]))) ? k : high;
            least = select(value_of(x) < value_of(least), x, least);
            most = select(value_of(x) > value_of(most), x, most);
        }
        return {at(members_[0]), least, most, members_[0].model, members_[low].model, members_[high].model, members_.size(), evidence_grade::D};
    }
    /// At the sample where the default is largest; the first of equals.
    model_spread<S> peak() const { return (*this)[peak_at()]; }
    duration<> peak_time() const { return time(peak_at()); }

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
    std::size_t peak_at() const {
        auto const v = members_[0].effect.values();
        return static_cast<std::size_t>(std::max_element(v.begin(), v.end(), [](S const& a, S const& b) { return max_lane(value_of(a)) < max_lane(value_of(b)); }) - v.begin());
    }
    std::string endpoint_;
    std::vector<member> members_;
    std::vector<std::string> left_out_;
    basis path_;
};

} // namespace alkaloid
