#pragma once
/// @file A model's equations: what every exported form is written from.

#include "formula.hpp"

#include "../core/field.hpp"
#include "../core/source.hpp"
#include "../dosing/intake.hpp"
#include "../kinetics/initial.hpp"
#include "../kinetics/model.hpp"

#include <vector>

namespace alkaloid {

/// A model as formulas: parameters with values, flows by their laws, derivatives, beginnings, observables, intakes.
/// Amounts are in umol, time in h; parameters are in the units that they are spoken of in.
struct equations {
    struct parameter {
        std::string name, unit;
        double value;
    };
    /// A compartment, and what it holds before anything is given.  [umol]
    struct state {
        std::string name;
        formula begin;
        formula slope; ///< Only of derivatives written by hand; flows say it otherwise.  [umol/h]
    };
    /// What runs from one compartment to another. An effect compartment draws nothing.  [umol/h]
    struct rate {
        std::string from, to, law;
        bool draws;
        formula value;
    };
    struct output {
        std::string name, unit;
        formula value;
    };
    std::string title;
    std::vector<parameter> parameters;
    std::vector<state> states;
    std::vector<rate> rates;
    std::vector<output> outputs;
    std::vector<intake<formula>> intakes;
    std::vector<provenance> sources;
};

namespace detail {
/// P of formulas, where P is a template over its scalar and names its members; else P as it is, and its numbers stay numbers.
template <class P>
struct with_names {
    using type = P;
    static constexpr bool names = false;
};
template <template <class> class P, scalar S>
    requires self_describing<P<S>> && requires(P<S> const& p) { with_scalar<formula>(p); }
struct with_names<P<S>> {
    using type = P<formula>;
    static constexpr bool names = true;
};

/// Every member by its name, times its unit where that is not the base unit.
template <class P>
auto named(P const& p, std::vector<equations::parameter>& list) {
    if constexpr (!with_names<P>::names)
        return p;
    else {
        auto q = with_scalar<formula>(p);
        auto const name = [&](auto const& theirs, auto const& f) {
            double const x = number_in(p, theirs);
            list.push_back({std::string(f.name), std::string(f.unit_text), x});
            auto& member = member_in(q, f);
            using Q = std::decay_t<decltype(member)>;
            formula const base = formula::parameter(f.name, x) * f.unit_used.factor;
            if constexpr (scalar<Q>)
                member = base;
            else
                member = Q::from_base(base);
        };
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            auto const theirs = P::fields();
            auto const ours = decltype(q)::fields();
            (name(std::get<I>(theirs), std::get<I>(ours)), ...);
        }(std::make_index_sequence<std::tuple_size_v<decltype(P::fields())>>{});
        return q;
    }
}

/// A dimension in base units: "umol/L".
inline std::string base_unit_text(dimension const& d) {
    std::string over, under;
    auto const add = [&](int n, char const* name) {
        std::string const power = std::string(name) + (n * n > 1 ? "^" + std::to_string(n < 0 ? -n : n) : "");
        if (n > 0)
            over += (over.empty() ? "" : " ") + power;
        if (n < 0)
            under += "/" + power;
    };
    add(d.amount, "umol"), add(d.mass, "ug"), add(d.volume, "L"), add(d.time, "h"), add(d.length, "m"), add(d.pressure, "kPa");
    return over.empty() && !under.empty() ? "1" + under : over + under;
}

/// Amounts as formulas: bare for laws, as quantities for readouts.
template <class List>
struct formula_amounts {
    template <any_compartment C>
    amount<formula> operator[](C) const {
        static_assert(List::template contains<C>, "this compartment is foreign to the model");
        return amount<formula>::from_base(formula::amount(C::name));
    }
};

/// What `read` says, with the place that it is said of in front of any complaint.
template <class F>
auto said_of(std::string const& where, F const& read) {
    try {
        return read();
    } catch (invalid_input const& bad) {
        throw invalid_input("export of " + where, bad.violations());
    }
}
} // namespace detail

/// The equations of model `m` with parameters `p`, which stand in them by name where their type is a template over its
/// scalar and describes itself; else as numbers. `title` is what the model is called.  @throws invalid_input
template <class M, class P>
    requires any_model<M, P>
equations equations_of(M const& m, P const& p, std::string_view title = "model") {
    checklist found;
    check_parameters(p, found);
    system_of<scalar_of_t<P>>(m, p).check(found);
    found.settle("export of " + std::string(title));

    equations all;
    all.title = title;
    auto const q = detail::named(p, all.parameters);
    using Q = std::decay_t<decltype(q)>;
    static_assert(any_model<M, Q>, "export: the model's flows(p) must take parameters of any scalar");
    auto const system = system_of<formula>(m, q);
    using list = typename std::decay_t<decltype(system)>::compartments;
    std::array<formula, list::size> x, slopes;
    auto const begin = initial_state<formula>(m, q);
    for (std::size_t i = 0; i < list::size; ++i)
        x[i] = formula::amount(list::names[i]);
    if constexpr (flow_model<M, Q>) {
        amounts_of<list, decltype(x)> const amounts{x};
        auto const add = [&]<class Term>(Term const& term) {
            if constexpr (requires { typename Term::law_type; }) {
                std::string const law(Term::law_type::name);
                static_assert(requires { term.template rate<formula>(amounts); }, "export: a law's rate must be a template over its number type");
                all.rates.push_back({std::string(Term::from::name), std::string(Term::to::name), law, true,
                                     detail::said_of(Term::label() + ", " + law, [&] { return term.template rate<formula>(amounts); })});
            } else
                term.template changes<list, formula>(amounts, [&](std::size_t, formula const& r) {
                    all.rates.push_back({std::string(Term::from::name), std::string(Term::to::name), "follows", false, r});
                });
        };
        std::apply([&](auto const&... term) { (add(term), ...); }, system.terms());
    } else
        detail::said_of(all.title + ", derivatives", [&] { return system.derivatives(x, slopes, formula::time()), 0; });
    for (std::size_t i = 0; i < list::size; ++i)
        all.states.push_back({std::string(list::names[i]), begin[i], slopes[i]});

    auto const read = [&]<class R>(R const& one) {
        auto const value = detail::said_of(std::string(R::what::name), [&] { return one.read(detail::formula_amounts<list>{}); });
        if constexpr (scalar<std::decay_t<decltype(value)>>)
            all.outputs.push_back({std::string(R::what::name), "", formula(value)});
        else
            all.outputs.push_back({std::string(R::what::name), detail::base_unit_text(value.dim), formula(value.base())});
    };
    std::apply([&](auto const&... one) { (read(one), ...); }, readouts_of(m, q));
    all.intakes = intakes_of<formula>(m, q);
    if constexpr (requires { sources(p); }) {
        auto const lines = sources(p);
        all.sources.assign(lines.begin(), lines.end());
    }
    return all;
}

} // namespace alkaloid
