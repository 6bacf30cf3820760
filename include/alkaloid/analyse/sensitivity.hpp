#pragma once
/// @file How a course depends on its parameters: exact derivatives, by dual numbers through the whole simulation.

#include "../core/dual.hpp"
#include "../simulate/records.hpp"
#include "../simulate/simulate.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>
#include <vector>

namespace alkaloid {

/// The parameters asked about, by the names their `fields()` give them.
template <std::size_t N>
struct with_respect_to {
    std::array<std::string_view, N> names;
};
/// `wrt("cl", "v")`
template <class... Name>
constexpr with_respect_to<sizeof...(Name)> wrt(Name const&... names) {
    return {{std::string_view(names)...}};
}

/// A course with its derivatives.
template <class Course, std::size_t N>
class sensitivity_of {
public:
    sensitivity_of(Course course, with_respect_to<N> const& asked, std::array<double, N> const& at)
        : course_(std::move(course)), asked_(asked), at_(at) {}

    Course const& course() const { return course_; } ///< over dual numbers; `.gradient[i]` goes with the i-th name

    /// d(what)/d(parameter) at each sample or record: in the base unit of `what` (umol, umol/L) per unit of the parameter.
    /// @throws invalid_input for a name that was not asked about
    template <class What>
    std::vector<double> slope(What what, std::string_view parameter) const {
        std::size_t const i = place(parameter);
        std::vector<double> all;
        each(what, [&](auto const& x) { all.push_back(x.gradient[i]); });
        return all;
    }
    /// d log(what)/d log(parameter), in percent per percent; NaN where `what` is 0.
    template <class What>
    std::vector<double> relative(What what, std::string_view parameter) const {
        std::size_t const i = place(parameter);
        std::vector<double> all;
        each(what, [&](auto const& x) {
            all.push_back(x.value != 0.0 ? x.gradient[i] * at_[i] / x.value : std::numeric_limits<double>::quiet_NaN());
        });
        return all;
    }

private:
    std::size_t place(std::string_view parameter) const {
        auto const found = std::find(asked_.names.begin(), asked_.names.end(), parameter);
        if (found == asked_.names.end()) {
            checklist list;
            std::string known;
            for (auto const& n : asked_.names)
                known += (known.empty() ? "" : ", ") + std::string(n);
            list.refuse("parameter", std::string(parameter), "", "one of those asked about: " + known);
            list.settle("sensitivity");
        }
        return static_cast<std::size_t>(found - asked_.names.begin());
    }
    template <class What, class Visit>
    void each(What what, Visit const& visit) const {
        auto const values = course_[what];
        for (std::size_t k = 0; k < values.size(); ++k)
            if constexpr (requires { values[k].base(); })
                visit(values[k].base());
            else
                visit(values[k]);
    }

    Course course_;
    with_respect_to<N> asked_;
    std::array<double, N> at_;
};

namespace detail {
/// The parameters as dual numbers of which those asked about vary, and the values of these.
template <std::size_t N, class P>
auto varied(P const& p, with_respect_to<N> const& asked, std::array<double, N>& at) {
    using S = dual<N>;
    auto d = with_scalar<S>(p);
    using D = decltype(d);
    checklist found;
    for (std::size_t i = 0; i < N; ++i) {
        bool known = false;
        std::string names;
        auto const vary = [&](auto const& f) {
            names += (names.empty() ? "" : ", ") + std::string(f.name);
            if (f.name != asked.names[i])
                return;
            known = true;
            at[i] = value_of(number_in(d, f));
            using Q = std::decay_t<decltype(member_in(d, f))>;
            S const x = S::variable(at[i], i) * f.unit_used.factor;
            if constexpr (scalar<Q>)
                member_in(d, f) = x;
            else
                member_in(d, f) = Q::from_base(x);
        };
        std::apply([&](auto const&... f) { (vary(f), ...); }, D::fields());
        if (!known)
            found.refuse("parameter", std::string(asked.names[i]), "", "one of " + names);
        for (std::size_t k = 0; k < i; ++k)
            if (asked.names[k] == asked.names[i])
                found.refuse("parameter", std::string(asked.names[i]), "", "asked about once");
    }
    found.settle("sensitivity");
    return d;
}
template <class S>
regimen<S> lifted(regimen<> const& doses) {
    std::vector<dose<S>> all;
    for (auto const& d : doses.doses())
        all.push_back(dose<S>(d.what, quantity<dims::mass, S>::from_base(S(d.mass.base())),
                              {d.given.by, duration<S>::from_base(S(d.given.at.base())), duration<S>::from_base(S(d.given.over.base()))}));
    return regimen<S>(std::move(all));
}
} // namespace detail

/// `sensitivity(model, p, doses, sampling, wrt("cl", "ka")).slope(plasma, "cl")`; derivatives run through doses, lags,
/// bioavailability and steady states, with any solver.  @throws as `simulate`; invalid_input for an unknown name
template <class M, template <class> class P, std::size_t N, class Solver = default_solver<M, P<dual<N>>>>
auto sensitivity(M const& m, P<double> const& p, regimen<> const& doses, sampling const& when, with_respect_to<N> const& asked,
                 Solver const& solver = {}) {
    std::array<double, N> at{};
    auto const d = detail::varied(p, asked, at);
    auto course = simulate(m, d, detail::lifted<dual<N>>(doses), when, solver);
    return sensitivity_of<decltype(course), N>(std::move(course), asked, at);
}
/// Of records, whose parameters are one set for all.
template <class M, template <class> class P, std::size_t N, class Solver = default_solver<M, P<dual<N>>>>
auto sensitivity(M const& m, history<P<double>> const& what, with_respect_to<N> const& asked, record_options const& how = {},
                 Solver const& solver = {}) {
    using S = dual<N>;
    checklist found;
    if (what.parameters.size() != 1)
        found.refuse("number of parameter sets", std::to_string(what.parameters.size()), "", "one for all records");
    found.settle("sensitivity");
    std::array<double, N> at{};
    history<P<S>> lifted{{}, {detail::varied(what.parameters.front(), asked, at)}, {}};
    for (auto const& r : what.records)
        lifted.records.push_back({r.time, r.evid, S(r.amt), r.cmt, S(r.rate), r.ii, r.addl, r.ss});
    auto const lift = [](std::optional<double> const& x) { return x ? std::optional<S>(S(*x)) : std::nullopt; };
    for (auto const& g : what.given)
        lifted.given.push_back({lift(g.f), lift(g.lag), lift(g.rate), lift(g.duration)});
    auto course = simulate(m, lifted, how, solver);
    return sensitivity_of<decltype(course), N>(std::move(course), asked, at);
}

} // namespace alkaloid
