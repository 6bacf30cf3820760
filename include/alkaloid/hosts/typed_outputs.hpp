#pragma once
/// @file From a model's types to its description: what can be looked at, in which units, and how doses go in.

#include "dose_table.hpp"
#include "entry.hpp"
#include "parameters.hpp"

#include "../dosing/intake.hpp"
#include "../kinetics/model.hpp"
#include "../simulate/keep.hpp"
#include "../simulate/profile.hpp"
#include "../simulate/sampling.hpp"

#include <algorithm>

namespace alkaloid::hosts::detail {

/// All observables, then all compartments.
template <class Readouts, class Compartments>
struct joined;
template <class... R, class... C>
struct joined<std::tuple<R...>, compartment_list<C...>> {
    using type = kept<typename R::what..., C...>;
    static constexpr std::size_t observables = sizeof...(R);
};
template <class M, class P>
using outputs_of = joined<decltype(readouts_of(std::declval<M const&>(), std::declval<P const&>())), typename system_type<M, P>::compartments>;

/// `visit(k, what)` for each output.
template <class... What, class F>
void each_output(kept<What...>, F const& visit) {
    std::size_t k = 0;
    (visit(k++, What{}), ...);
}

/// Is `name` among the names between blanks?
inline bool holds(std::string_view names, std::string_view name) {
    for (std::size_t at = names.find(name); at != std::string_view::npos; at = names.find(name, at + 1)) {
        std::size_t const end = at + name.size();
        if ((at == 0 || names[at - 1] == ' ') && (end == names.size() || names[end] == ' '))
            return true;
    }
    return false;
}

/// Substances and ways, of a model with the caller's molar masses.
struct door {
    std::vector<substance> substances;     ///< in the order of the parts
    std::vector<way_in> ways;
    std::vector<double> factors;           ///< of outputs: from base units to those that are spoken
    std::vector<double> compartment_units; ///< of compartments, in the order of CMT: umol in one unit
};

/// Molar masses by name; those that are needed and missing are added to `found`.
template <std::size_t N>
std::vector<substance> substances_of(std::array<part, N> const& parts, numbers const& given, checklist& found) {
    std::vector<substance> all;
    for (auto const& p : parts) {
        substance s = p.what;
        bool const own = s.molar_mass.base() == 0.0;
        if (own)
            s.molar_mass = unnamed.molar_mass;
        bool named = false;
        for (auto const& [name, x] : given)
            if (name == s.name) {
                if (!own)
                    found.refuse("molar mass of " + name, text(x), "g/mol", "left out: the model's is " + text(s.molar_mass.base()) + " g/mol");
                else
                    found.require("molar mass of " + name, x, positive, "g/mol");
                s.molar_mass = own && x > 0.0 ? molar_mass_t<>::from_base(x) : s.molar_mass;
                named = true;
            }
        if (own && p.matters && !named)
            found.refuse("molar mass of " + std::string(s.name), "missing", "g/mol", "given");
        all.push_back(s);
    }
    for (auto const& one : given)
        if (std::none_of(parts.begin(), parts.end(), [&](part const& p) { return p.what.name == one.first; }))
            found.refuse("molar mass of " + one.first, text(one.second), "g/mol", "of a substance of the model");
    return all;
}

/// Which part holds the compartment or observable.
template <std::size_t N>
std::size_t part_of(std::array<part, N> const& parts, std::string_view name) {
    for (std::size_t i = 0; i < N; ++i)
        if (holds(parts[i].holds, name))
            return i;
    return 0;
}

/// One way for each route of each substance, then one straight into each compartment.
template <class M, class P, std::size_t N>
std::vector<way_in> ways_of(entry<M, P, N> const& e, std::vector<substance> const& substances) {
    auto const intakes = intakes_of<double>(e.model, e.typical);
    auto const& names = system_type<M, P>::compartments::names;
    std::vector<way_in> all;
    std::vector<std::size_t> parts;
    for (auto const& in : intakes) {
        std::size_t k = 0;
        for (std::size_t i = 0; i < N; ++i)
            if (in.what && in.what->name == e.parts[i].what.name)
                k = i;
        bool again = false;
        for (std::size_t w = 0; w < all.size(); ++w)
            if (all[w].by == in.by && parts[w] == k)
                again = all[w].branches = true;
        if (again)
            continue;
        auto const into = static_cast<std::size_t>(std::find(names.begin(), names.end(), in.to) - names.begin());
        all.push_back({{}, in.by, substances[k], e.parts[k].in.micrograms, e.parts[k].in.mass, into, false});
        parts.push_back(k);
    }
    auto const alone = [&](auto const& same) { return std::count_if(all.begin(), all.end(), same) == 1; };
    for (std::size_t w = 0; w < all.size(); ++w) {
        std::string const drug(all[w].what.name), by(all[w].by.name);
        std::vector<std::string> own;
        if (N > 1)
            own.push_back(drug + " " + by); // NOLINT(performance-inefficient-string-concatenation)
        if (alone([&](way_in const& o) { return o.by == all[w].by; }))
            own.push_back(by);
        if (alone([&](way_in const& o) { return o.what.name == drug; }))
            own.push_back(drug);
        all[w].names = std::move(own);
    }
    for (std::size_t c = 0; c < names.size(); ++c) {
        std::size_t const k = part_of(e.parts, names[c]);
        all.push_back({{std::string(names[c])}, route{names[c], true}, substances[k], e.parts[k].in.micrograms, e.parts[k].in.mass, c, false});
    }
    return all;
}

template <class M, class P, std::size_t N>
door door_of(entry<M, P, N> const& e, numbers const& molar_masses) {
    using kept_type = typename outputs_of<M, P>::type;
    checklist found;
    door d;
    d.substances = substances_of(e.parts, molar_masses, found);
    found.settle("molar masses");
    d.ways = ways_of(e, d.substances);
    each_output(kept_type{}, [&]<class What>(std::size_t, What) {
        std::size_t const k = part_of(e.parts, What::name);
        double const molar = d.substances[k].molar_mass.base();
        if constexpr (any_compartment<What>) {
            d.factors.push_back(molar / e.parts[k].in.micrograms);
            d.compartment_units.push_back(e.parts[k].in.micrograms / molar);
        } else {
            using Q = std::decay_t<decltype(std::declval<snapshot<M, P, double> const&>()[What{}])>;
            static_assert(std::same_as<Q, concentration<>>, "hosts: observables are concentrations; say how this one is spoken of");
            d.factors.push_back(molar / e.parts[k].in.ug_per_litre);
        }
    });
    return d;
}

/// The description of a line of the catalogue.
template <class M, class P, std::size_t N>
description described(entry<M, P, N> const& e) {
    description d{.name = std::string(e.name), .title = std::string(e.title), .parameters = {}, .substances = {}, .outputs = {}, .ways = {}, .linear = system_type<M, P>::linear};
    for_each_field(e.typical, [&](auto const& f, double x) {
        d.parameters.push_back({std::string(f.name), std::string(f.unit_text), x, std::string(f.range.words), f.range.low, f.range.high, f.range.low_included});
    });
    std::vector<substance> substances;
    for (auto const& p : e.parts) {
        d.substances.push_back({std::string(p.what.name), p.what.molar_mass.base(), p.what.molar_mass.base() == 0.0 && p.matters, std::string(p.in.mass), std::string(p.in.level)});
        substances.push_back(p.what);
    }
    each_output(typename outputs_of<M, P>::type{}, [&]<class What>(std::size_t, What) {
        auto const& p = e.parts[part_of(e.parts, What::name)];
        d.outputs.push_back({std::string(What::name), std::string(any_compartment<What> ? p.in.mass : p.in.level), std::string(p.what.name), any_compartment<What>});
    });
    for (auto const& w : ways_of(e, substances)) {
        std::string const to = w.by.direct ? "straight into " + std::string(w.by.name) : std::string(w.by.name) + " into " + std::string(system_type<M, P>::compartments::names[w.into]) + (w.branches ? " and others" : "");
        d.ways.push_back({w.names.front(), std::string(w.unit), std::string(w.what.name), to});
        for (std::size_t k = 1; k < w.names.size(); ++k)
            d.ways.back().means += (k == 1 ? "; also called " : ", ") + w.names[k];
    }
    return d;
}

/// Places of the outputs that were asked for; none: the observables.
inline std::vector<std::size_t> asked(std::vector<output> const& all, std::vector<std::string> const& names) {
    std::vector<std::size_t> places;
    if (names.empty())
        for (std::size_t k = 0; k < all.size() && !all[k].compartment; ++k)
            places.push_back(k);
    checklist found;
    for (auto const& n : names) {
        auto const at = std::find_if(all.begin(), all.end(), [&](output const& o) { return o.name == n; });
        auto const k = static_cast<std::size_t>(at - all.begin());
        std::string known;
        if (at == all.end()) {
            for (auto const& o : all)
                known += (known.empty() ? "" : ", ") + o.name;
            found.refuse("output", "'" + n + "'", "", "one of " + known);
        } else if (std::find(places.begin(), places.end(), k) != places.end())
            found.refuse("output", n, "", "named once");
        else
            places.push_back(k);
    }
    found.settle("outputs");
    return places;
}

/// @throws invalid_input, later, by whoever uses it
inline sampling sampling_of(look const& l) {
    sampling s;
    for (double const t : l.at)
        s.at.push_back(alkaloid::duration<>::from_base(t));
    if (l.until)
        s.until = alkaloid::duration<>::from_base(*l.until);
    if (l.every)
        s.every = alkaloid::duration<>::from_base(*l.every);
    return s;
}

} // namespace alkaloid::hosts::detail
