#pragma once
/// @file Names that a foreign language takes: letters, digits and underscores, none twice, none of its own words.

#include "equations.hpp"

#include "../version.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace alkaloid::detail {

/// Gives each name its spelling: what is no letter or digit becomes an underscore, what is taken gets one behind it.
/// `reserved`: the language's words, and with a star for a compartment those that it makes of each, as F_gut by "F_*".
class spelling {
public:
    explicit spelling(std::vector<std::string_view> const& reserved = {}) {
        for (auto const word : reserved)
            (word.find('*') == std::string_view::npos ? taken_ : made_of_compartments_).emplace_back(word);
    }

    std::string take(std::string_view wanted) {
        std::string name = letters(wanted);
        while (taken(name))
            name += '_';
        taken_.push_back(name);
        return name;
    }
    /// With the names that the language makes of it.
    std::string take_compartment(std::string_view wanted) {
        std::string name = letters(wanted);
        auto const made = [&](std::string form) { return form.replace(form.find('*'), 1, name); };
        while (taken(name) || std::any_of(made_of_compartments_.begin(), made_of_compartments_.end(), [&](auto const& form) { return taken(made(form)); }))
            name += '_';
        taken_.push_back(name);
        for (auto const& form : made_of_compartments_)
            taken_.push_back(made(form));
        return name;
    }

private:
    static std::string letters(std::string_view wanted) {
        std::string name;
        for (char const c : wanted)
            name += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? c : '_';
        if (name.empty() || !((name[0] >= 'a' && name[0] <= 'z') || (name[0] >= 'A' && name[0] <= 'Z')))
            name = "x" + name;
        return name;
    }
    bool taken(std::string const& name) const { return std::find(taken_.begin(), taken_.end(), name) != taken_.end(); }

    std::vector<std::string> taken_, made_of_compartments_;
};

/// How every name of a model is spelt in one language: compartments first, they appear in the data.
struct spelt {
    std::map<std::string, std::string, std::less<>> states, parameters;
    std::vector<std::string> outputs, rates;

    spelt(equations const& e, std::vector<std::string_view> const& reserved) {
        spelling all(reserved);
        for (auto const& s : e.states)
            states[s.name] = all.take_compartment(s.name);
        for (auto const& p : e.parameters)
            parameters[p.name] = all.take(p.name);
        for (auto const& o : e.outputs)
            outputs.push_back(all.take(o.name));
        for (std::size_t i = 0; i < e.rates.size(); ++i)
            rates.push_back(all.take("flow_" + std::to_string(i + 1)));
    }
};

/// The head of every form, line by line, each behind `mark`.
inline std::string head_of(equations const& e, std::string_view mark) {
    std::string out;
    auto const line = [&](std::string const& text) { out += std::string(mark) + text + "\n"; };
    line(e.title + ", written by alkaloid " + version + ". Research use only: no dosing advice.");
    line("Amounts in umol, time in h, concentrations in umol/L, parameters in the units behind them.");
    if (e.parameters.empty())
        line("Parameters stand in the equations as numbers: their type does not name them.");
    if (!e.sources.empty())
        line("What stands behind the numbers (evidence A to D; keys of docs/references.bib):");
    for (auto const& s : e.sources)
        line("  " + std::string(s.name) + ": " + std::string(s.printed) + "; " + std::string(s.population) + "; " +
             (s.cite.empty() ? "" : std::string(s.cite) + ", ") + std::string(name_of(s.status)) + ", evidence " + name_of(s.grade));
    return out;
}

/// The ways in that one compartment has.
struct entrance {
    std::string to;
    std::vector<intake<formula> const*> by;
    /// Every dose meets the same fraction and lag here, as languages with one of each per compartment need it.
    bool alike() const {
        return std::all_of(by.begin(), by.end(), [&](auto const* i) {
            return identical(i->available, by.front()->available) && identical(i->lag.base(), by.front()->lag.base());
        });
    }
};
inline std::vector<entrance> entrances_of(equations const& e) {
    std::vector<entrance> all;
    for (auto const& i : e.intakes) {
        auto at = std::find_if(all.begin(), all.end(), [&](auto const& one) { return one.to == i.to; });
        if (at == all.end())
            at = all.insert(all.end(), {std::string(i.to), {}});
        at->by.push_back(&i);
    }
    return all;
}
/// "oral mitragynine, 1 mg is 2.51 umol", or "oral, any substance".
inline std::string said(intake<formula> const& i) {
    if (!i.what)
        return std::string(i.by.name) + ", any substance";
    return std::string(i.by.name) + " " + std::string(i.what->name) + ", 1 mg is " + text(1e3 / i.what->molar_mass.base(), 12) + " umol";
}

} // namespace alkaloid::detail
