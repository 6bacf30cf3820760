#pragma once
/// @file What a laboratory would report: a prediction with residual error.

#include "../core/error.hpp"

#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>

namespace alkaloid {

/// Additive, proportional, both (their variances add), or on the logarithm. Each observation has a draw of its own, keyed by
/// `name` and the observation's index: one sample more changes no other. Give observables names of their own, else they share
/// their errors.
///
/// Additive and proportional errors are normal: what is reported may be negative, as a blank's reading may. It is not cut
/// off at 0, nor at a limit of quantification.
class residual_error {
public:
    /// SD in the unit of the prediction.  @throws invalid_input
    static residual_error additive(double sd, std::string_view name = "residual") { return {form::additive, sd, 0.0, name}; }
    /// SD as a fraction of the prediction.  @throws invalid_input
    static residual_error proportional(double part, std::string_view name = "residual") { return {form::normal, 0.0, part, name}; }
    /// Variance sd^2 + (part prediction)^2.  @throws invalid_input
    static residual_error combined(double sd, double part, std::string_view name = "residual") { return {form::normal, sd, part, name}; }
    /// prediction exp(error), SD of the logarithm: never negative, median at the prediction.  @throws invalid_input
    static residual_error logarithmic(double sd, std::string_view name = "residual") { return {form::logarithmic, sd, 0.0, name}; }

    /// The SD at a prediction, of the logarithm for `logarithmic`.  @throws invalid_input
    double sd_at(double prediction) const {
        check(prediction);
        double const relative = part_ * prediction;
        return relative == 0.0 ? sd_ : sd_ == 0.0 ? relative : std::sqrt(std::fma(relative, relative, sd_ * sd_));
    }
    /// The observation with this index. `d` is a `subject_draws`, or what draws like it.  @throws invalid_input where the
    /// prediction is no number, or negative and the error is not additive
    template <class D>
    double apply(double prediction, D const& d, std::uint64_t index) const {
        double const sd = sd_at(prediction), z = d.normal(name_, index);
        return form_ == form::logarithmic ? prediction * std::exp(sd * z) : std::fma(sd, z, prediction);
    }
    std::string const& name() const { return name_; }

private:
    enum class form { additive, normal, logarithmic };

    residual_error(form f, double sd, double part, std::string_view name) : form_(f), sd_(sd), part_(part), name_(name) {
        checklist found;
        found.require(name_ + (f == form::logarithmic ? ": SD of the logarithm" : ": additive SD"), sd, not_negative);
        found.require(name_ + ": proportional SD", part, not_negative);
        found.settle("residual_error");
    }
    void check(double prediction) const {
        auto const& range = form_ == form::additive ? any_finite : not_negative;
        if (range.admits(prediction))
            return; // no checklist for the many that are sound
        checklist found;
        found.require(name_ + ": prediction", prediction, range);
        found.settle("residual_error");
    }

    form form_;
    double sd_, part_;
    std::string name_;
};

} // namespace alkaloid
