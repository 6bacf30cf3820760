#pragma once
/// @file Who is in a population, what each of them takes, and how he becomes parameters: from columns and variability.

#include "dose_table.hpp"
#include "parameters.hpp"

#include "../core/subject_draws.hpp"
#include "../people/between_subject.hpp"
#include "../people/omega.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>

namespace alkaloid::hosts::detail {

/// The people of a question: their ids, or how many there are, 1, 2, ...
struct crowd_people {
    struct one {
        std::uint64_t id;
        std::size_t index;
    };
    std::vector<std::uint64_t> ids;
    std::size_t count = 0;
    std::size_t size() const { return count; }
    one operator[](std::size_t i) const { return {ids.empty() ? i + 1 : ids[i], i}; }
    std::vector<std::uint64_t> listed() const {
        std::vector<std::uint64_t> all(ids);
        for (std::size_t i = all.size(); i < count; ++i)
            all.push_back(i + 1);
        return all;
    }
    bool has(std::uint64_t id) const { return ids.empty() ? id >= 1 && id <= count : std::find(ids.begin(), ids.end(), id) != ids.end(); }
};

/// What each of them takes: the same, or by subject. A subject whose doses make no sense fails alone.
struct crowd_doses {
    regimen<> common;
    std::vector<regimen<>> own;
    std::vector<std::string> wrong; ///< [subject], empty where nothing is
    regimen<> operator()(crowd_people::one const& who) const {
        if (own.empty())
            return common;
        if (!wrong[who.index].empty())
            throw std::invalid_argument(wrong[who.index]);
        return own[who.index];
    }
};

/// How one of them becomes parameters: typical or common values, columns, then what is drawn.
template <class P>
struct crowd_person {
    static constexpr std::size_t N = number_of<P>;
    P base;
    std::vector<std::pair<std::size_t, std::span<double const>>> columns;
    std::optional<omega<N>> varies;
    std::vector<std::size_t> varying;

    P operator()(crowd_people::one const& who, subject_draws const& d) const {
        P p = base;
        for (auto const& [place, values] : columns)
            places<P>::set[place](p, values[who.index]);
        if (varies) {
            auto const eta = varies->draw(d);
            for (std::size_t const i : varying)
                places<P>::set[i](p, vary::log_normal(places<P>::get[i](p), eta.value[i]));
        }
        return p;
    }
};

/// Ids, or 1 to as many as there are; draws and doses go by the id, so nobody has another's.
inline crowd_people people_in(population_question const& q, checklist& found) {
    std::size_t n = q.count;
    auto const agree = [&](std::string const& what, std::size_t size) {
        if (n == 0)
            n = size;
        else if (size != n)
            found.refuse(what, std::to_string(size), "", "one value a subject, " + std::to_string(n));
    };
    if (!q.ids.empty())
        agree("ids", q.ids.size());
    for (auto const& c : q.columns)
        agree("column " + c.name, c.values.size());
    if (std::adjacent_find(q.ids.begin(), q.ids.end(), std::greater_equal{}) != q.ids.end()) { // else they rise, and differ
        auto sorted = q.ids;
        std::sort(sorted.begin(), sorted.end());
        if (auto const twice = std::adjacent_find(sorted.begin(), sorted.end()); twice != sorted.end())
            found.refuse("id", std::to_string(*twice), "", "given once");
    }
    return {q.ids, n};
}

template <class P>
std::optional<omega<number_of<P>>> omega_of(population_question const& q, std::vector<std::size_t>& varying, checklist& found) {
    constexpr std::size_t N = number_of<P>;
    if (q.varies.empty() && q.correlations.empty())
        return {};
    std::string_view names[N];
    std::copy_n(names_of<P>.begin(), N, names);
    double cvs[N] = {};
    for (auto const& v : q.varies) {
        std::size_t const i = places<P>::of(v.parameter);
        if (i == N)
            found.refuse("variability of", "'" + v.parameter + "'", "", "one of " + places<P>::listed());
        else if (std::find(varying.begin(), varying.end(), i) != varying.end())
            found.refuse("variability of " + v.parameter, text(v.cv), "", "given once");
        else {
            found.require("cv of " + v.parameter, v.cv, not_negative);
            cvs[i] = v.cv;
            varying.push_back(i);
        }
    }
    std::vector<correlation> between;
    for (auto const& c : q.correlations) {
        for (auto const& name : {c.one, c.other})
            if (std::none_of(q.varies.begin(), q.varies.end(), [&](variability const& v) { return v.parameter == name; }))
                found.refuse("correlation with", "'" + name + "'", "", "a parameter that varies");
        between.push_back({c.one, c.other, c.value});
    }
    if (!found.empty())
        return {};
    return omega<N>::of_cvs("people", names, cvs, between);
}

template <class P>
crowd_person<P> person_in(P const& typical, population_question const& q, checklist& found) {
    crowd_person<P> who{typical, {}, {}, {}};
    set_parameters(who.base, q.parameters, found);
    std::array<bool, number_of<P>> elsewhere{};
    for (auto const& c : q.columns) {
        std::size_t const i = places<P>::of(c.name);
        if (i == number_of<P>)
            found.refuse("column", "'" + c.name + "'", "", "a parameter: one of " + places<P>::listed());
        else if (elsewhere[i])
            found.refuse("column", c.name, "", "there once");
        else if (std::any_of(q.parameters.begin(), q.parameters.end(), [&](auto const& p) { return p.first == c.name; }))
            found.refuse("column", c.name, "", "left out of the common parameters, or of the columns");
        else {
            elsewhere[i] = true;
            who.columns.emplace_back(i, c.values);
        }
    }
    if (found.empty())
        require_given(who.base, elsewhere, q.parameters, found);
    who.varies = omega_of<P>(q, who.varying, found);
    return who;
}

/// @throws invalid_input where doses for everybody make no sense, or are of nobody
inline crowd_doses doses_in(population_question const& q, crowd_people const& people, std::vector<way_in> const& ways) {
    crowd_doses all;
    if (q.doses_of.empty()) {
        all.common = regimen_of(q.doses, ways);
        return all;
    }
    checklist found;
    if (q.doses_of.size() != q.doses.size())
        found.refuse("subjects of the doses", std::to_string(q.doses_of.size()), "", "one a row of doses, " + std::to_string(q.doses.size()));
    found.settle("doses");
    std::map<std::uint64_t, std::vector<std::size_t>> rows;
    for (std::size_t k = 0; k < q.doses.size(); ++k)
        rows[q.doses_of[k]].push_back(k);
    all.own.resize(people.size());
    all.wrong.resize(people.size());
    std::size_t met = 0;
    for (std::size_t i = 0; i < people.size(); ++i) {
        auto const at = rows.find(people[i].id);
        if (at == rows.end())
            continue; // takes nothing
        ++met;
        std::vector<dose_row> own;
        for (std::size_t const k : at->second)
            own.push_back(q.doses[k]);
        try {
            all.own[i] = regimen_of(own, ways, at->second);
        } catch (invalid_input const& e) {
            all.wrong[i] = e.what();
        }
    }
    if (met < rows.size())
        for (auto const& [id, its] : rows)
            if (!people.has(id))
                found.refuse("dose row " + std::to_string(its.front() + 1) + ", subject", std::to_string(id), "", "one of the people");
    found.settle("doses");
    return all;
}

} // namespace alkaloid::hosts::detail
