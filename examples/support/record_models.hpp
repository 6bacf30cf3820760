#pragma once
/// The models that 06_records knows by name, and how a file's columns become their parameters.

#include <alkaloid/models/ethanol.hpp>
#include <alkaloid/models/one_compartment.hpp>
#include <alkaloid/models/saturable.hpp>
#include <alkaloid/models/three_compartment.hpp>
#include <alkaloid/models/two_compartment.hpp>
#include <alkaloid/models/typical_mitragynine.hpp>

#include <cctype>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace record_models {

using namespace alkaloid;

inline std::string lower(std::string_view s) {
    std::string l(s);
    for (char& c : l)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return l;
}

/// Parameters of which nothing is known yet: every required one is NaN, and is named when it stays so.
template <class P>
P unknown() {
    auto const nan = [](auto const* member) {
        using Q = std::decay_t<decltype(*member)>;
        if constexpr (scalar<Q>)
            return Q(std::numeric_limits<double>::quiet_NaN());
        else
            return Q::from_base(std::numeric_limits<double>::quiet_NaN());
    };
    return std::apply([&](auto const&... f) { return P{nan(&(static_cast<P const*>(nullptr)->*(f.member)))...}; }, P::fields());
}

/// Sets the parameter of this name to `x` of its units; false where there is none.
template <class P>
bool set(P& p, std::string_view name, double x) {
    bool found = false;
    auto const set_one = [&](auto const& f) {
        if (f.name != name)
            return;
        using Q = std::decay_t<decltype(p.*(f.member))>;
        if constexpr (scalar<Q>)
            p.*(f.member) = x * f.unit_used.factor;
        else
            p.*(f.member) = Q::from_base(x * f.unit_used.factor);
        found = true;
    };
    std::apply([&](auto const&... f) { (set_one(f), ...); }, P::fields());
    return found;
}

/// Calls `visit(name, model, parameters)` for each model; what has no default is NaN.
template <class Visit>
void each(Visit const& visit) {
    auto const depot = [](auto p) {
        p.f = 1.0;
        p.lag = decltype(p.lag)::from_base(0.0);
        return p;
    };
    visit("one_compartment", one_compartment::without_depot, unknown<one_compartment::parameters_without_depot<>>());
    visit("one_compartment_oral", one_compartment::model, depot(unknown<one_compartment::parameters<>>()));
    visit("two_compartment", two_compartment::without_depot, unknown<two_compartment::parameters_without_depot<>>());
    visit("two_compartment_oral", two_compartment::model, depot(unknown<two_compartment::parameters<>>()));
    visit("three_compartment", three_compartment::without_depot, unknown<three_compartment::parameters_without_depot<>>());
    visit("three_compartment_oral", three_compartment::model, depot(unknown<three_compartment::parameters<>>()));
    visit("michaelis_menten", saturable::without_depot, unknown<saturable::parameters_without_depot<>>());
    visit("michaelis_menten_oral", saturable::model, depot(unknown<saturable::parameters<>>()));
    visit("mitragynine", mitragynine::model, mitragynine::typical);
    visit("ethanol", ethanol::model, unknown<ethanol::parameters<>>());
}

/// "gut 1/h"-like list of parameters with units and defaults.
template <class P>
std::string parameters_of(P const& p) {
    std::string s;
    for_each_field(p, [&](auto const& f, double x) {
        s += (s.empty() ? "" : ", ") + std::string(f.name) + (f.unit_text.empty() ? "" : " [" + std::string(f.unit_text) + "]") +
             (x == x ? " = " + text(x, 4) : "");
    });
    return s;
}

} // namespace record_models
