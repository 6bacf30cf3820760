#pragma once
/// @file A model's equations: what every exported form is written from.

#include "formula.hpp"

#include "../core/field.hpp"
#include "../core/source.hpp"
#include "../dosing/intake.hpp"
#include "../kinetics/initial.hpp"
#include "../kinetics/model.hpp"

#include <memory>
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
    std::shared_ptr<formula_book> book = std::make_shared<formula_book>(); ///< Holds the formulas.
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

inline formula listed(std::vector<equations::parameter>& list, std::string_view name, std::string_view unit, double x, double factor) {
    list.push_back({std::string(name), std::string(unit), x});
    return formula::parameter(name, x) * factor;
}
/// Every member by its name, times its unit where that is not the base unit.
template <class P>
auto named(P const& p, std::vector<equations::parameter>& list) {
    if constexpr (!with_names<P>::names)
        return p;
    else {
        auto q = with_scalar<formula>(p);
        auto const name = [&](auto const& theirs, auto const& f) {
            double const x = number_in(p, theirs);
            auto& member = member_in(q, f);
            using Q = std::decay_t<decltype(member)>;
            formula const base = listed(list, f.name, f.unit_text, x, f.unit_used.factor);
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

inline void add_rate(equations& e, std::string_view from, std::string_view to, std::string_view law, bool draws, formula const& value) {
    e.rates.push_back({std::string(from), std::string(to), std::string(law), draws, value});
}
inline void add_output(equations& e, std::string_view name, dimension const& d, formula const& value) {
    e.outputs.push_back({std::string(name), base_unit_text(d), value});
}
/// The rate of one flow; `at` says which, should it complain.
template <class Term, class Amounts>
void read_term(equations& e, Term const& term, Amounts const& amounts, std::string (*&at)()) {
    if constexpr (requires { typename Term::law_type; }) {
        static_assert(requires { term.template rate<formula>(amounts); }, "export: a law's rate must be a template over its number type");
        at = [] { return Term::label() + ", " + std::string(Term::law_type::name); };
        add_rate(e, Term::from::name, Term::to::name, Term::law_type::name, true, term.template rate<formula>(amounts));
    } else
        term.template changes<compartment_list<typename Term::to>, formula>(amounts, [&](std::size_t, formula const& r) { add_rate(e, Term::from::name, Term::to::name, "follows", false, r); });
}

template <class M, class P>
void read_model(equations& all, M const& m, P const& p, std::string (*&at)()) {
    formula_book::open const writing(*all.book);
    auto const q = named(p, all.parameters);
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
        std::apply([&](auto const&... term) { (read_term(all, term, amounts, at), ...); }, system.terms());
    } else
        system.derivatives(x, slopes, formula::time());
    for (std::size_t i = 0; i < list::size; ++i)
        all.states.push_back({std::string(list::names[i]), begin[i], slopes[i]});

    auto const read = [&]<class R>(R const& one) {
        auto const value = one.read(formula_amounts<list>{});
        if constexpr (scalar<std::decay_t<decltype(value)>>)
            add_output(all, R::what::name, {}, value);
        else
            add_output(all, R::what::name, value.dim, value.base());
    };
    std::apply([&](auto const&... one) { (read(one), ...); }, readouts_of(m, q));
    all.intakes = intakes_of<formula>(m, q);
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
    std::string (*at)() = nullptr;
    try {
        detail::read_model(all, m, p, at);
    } catch (invalid_input const& bad) {
        throw invalid_input("export of " + all.title + (at ? ", " + at() : std::string{}), bad.violations());
    }
    if constexpr (requires { sources(p); }) {
        auto const lines = sources(p);
        all.sources.assign(lines.begin(), lines.end());
    }
    return all;
}

} // namespace alkaloid
