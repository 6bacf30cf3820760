#pragma once
/// @file A number read off a result, with the rule that gave it, or the reason why there is none.

#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

namespace alkaloid {

/// Somebody asked for the value of a finding that has none.
class missing_value : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A value and the rule that gave it; or no value, and why.
template <class Q>
class finding {
public:
    /// Found by `rule`, e.g. "linear trapezoids, 0 to 24 h".
    finding(Q value, std::string rule) : value_(std::move(value)), rule_(std::move(rule)) {}

    static finding missing(std::string const& reason, std::string const& rule = {}) {
        finding f;
        f.reason_ = reason;
        f.rule_ = rule;
        return f;
    }

    explicit operator bool() const { return value_.has_value(); }
    /// @throws missing_value, saying why there is none
    Q const& value() const {
        if (!value_)
            throw missing_value("no value: " + reason_ + (rule_.empty() ? "" : " (asked for: " + rule_ + ")"));
        return *value_;
    }
    std::string const& rule() const { return rule_; }     ///< How it was, or would have been, found.
    std::string const& reason() const { return reason_; } ///< Why it is missing; empty if it is not.

private:
    finding() = default;
    std::optional<Q> value_;
    std::string rule_, reason_;
};

/// `f` of the values of some findings; missing as soon as one of them is, for the same reason.
template <class F, class... Q>
auto derived(std::string rule, F const& f, finding<Q> const&... from) {
    using R = decltype(f(from.value()...));
    std::string reason;
    auto const ask = [&reason](auto const& one) {
        if (!one && reason.empty())
            reason = one.reason();
        return static_cast<bool>(one);
    };
    if ((ask(from) && ...))
        return finding<R>(f(from.value()...), std::move(rule));
    return finding<R>::missing(std::move(reason), std::move(rule));
}

} // namespace alkaloid
