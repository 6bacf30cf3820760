#pragma once
/// @file One subject of a model with its types on, asked as hosts ask.

#include "answers.hpp"
#include "chosen_solver.hpp"
#include "typed_outputs.hpp"

#include "../core/order.hpp"
#include "../simulate/records.hpp"
#include "../simulate/simulate.hpp"

namespace alkaloid::hosts::detail {

/// The parameters of a setting, complete.  @throws invalid_input
template <class P>
P parameters_in(P const& typical, numbers const& given) {
    P p = typical;
    checklist found;
    set_parameters(p, given, found);
    if (found.empty())
        require_given(p, {}, given, found);
    found.settle("parameters");
    return p;
}

/// The outputs of these places.
inline std::vector<output> outputs_at(std::vector<output> const& all, std::vector<std::size_t> const& places) {
    std::vector<output> some;
    for (std::size_t const k : places)
        some.push_back(all[k]); // NOLINT(performance-inefficient-vector-operation)
    return some;
}

template <class Q>
double base_number(Q const& q) {
    if constexpr (scalar<Q>)
        return q;
    else
        return q.base();
}

/// The rows of doses with a steady state among them, and the samples, as records: doses before what is seen at their time.
struct steady_records {
    std::vector<record<>> all;
    std::vector<std::size_t> samples; ///< which of them are samples
};
inline steady_records records_of(std::vector<dose_row> const& rows, std::vector<way_in> const& ways, std::vector<double> const& times) {
    checklist found;
    std::vector<record<>> doses;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const& r = rows[i];
        auto const read = read_row(r, i, ways, true, found);
        auto const& way = ways[read.way];
        std::string const where = "dose row " + std::to_string(i + 1) + ", ";
        if (way.branches)
            found.refuse(where + "into", way.names.front(), "", "a way into one compartment, in a table with steady states");
        if (way.by.direct)
            found.refuse(where + "into", way.names.front(), "", "a route, in a table with steady states: records go through the model's own lag and fraction");
        double const amount = r.amount * way.micrograms / way.what.molar_mass.base();
        doses.push_back({.time = r.time, .evid = evid::dose, .amt = amount, .cmt = static_cast<int>(way.into) + 1,
                         .rate = read.duration > 0.0 ? amount / read.duration : 0.0, .ii = r.ii, .addl = r.addl, .ss = r.ss});
    }
    found.settle("doses");
    alkaloid::detail::put_in_order(doses, [](auto const& a, auto const& b) { return a.time < b.time; });
    steady_records s;
    std::size_t d = 0;
    for (double const t : times) {
        for (; d < doses.size() && !comes_after(doses[d].time, t); ++d)
            s.all.push_back(doses[d]);
        s.samples.push_back(s.all.size());
        s.all.push_back({.time = t});
    }
    return s;
}

/// Records are run by what the model's type chooses, or by another that integrates; by dopri5 where covariates slide between
/// them.  @throws invalid_input
inline void require_for_records(chosen_solver const& s, bool linear, bool sliding = false) {
    checklist found;
    if (sliding && s.told.name != "automatic" && s.by != method::dopri5)
        found.refuse("solver", "'" + s.told.name + "'", "", "automatic or dopri5 where covariates are linear between records");
    else if (!sliding && (s.by == method::taylor || (linear && s.by == method::dopri5)))
        found.refuse("solver", "'" + s.told.name + "'", "", linear ? "automatic or exact for records and steady states of a linear model" : "automatic, dopri5 or rosenbrock4 for records and steady states");
    found.settle("solver");
}
template <class M, class P>
auto run_records(M const& model, history<P> const& what, record_options const& how, chosen_solver const& solver) {
    if (how.convention.covariates == between_records::linear) // integrated in any case
        return record_simulation<M, P, dopri5, true>(model, what, how, solver.as<dopri5>()).run();
    if constexpr (linear_model<M, P>)
        return record_simulation<M, P, exact, false>(model, what, how, exact{}).run();
    else
        return record_simulation<M, P, chosen_solver, false>(model, what, how, solver).run();
}

template <class M, class P, std::size_t N>
course course_of(entry<M, P, N> const& e, description const& d, question const& q) {
    using kept_type = typename outputs_of<M, P>::type;
    auto const places = asked(d.outputs, q.outputs);
    auto const p = parameters_in(e.typical, q.parameters);
    auto const solver = solver_named(q.solver, d.linear);
    door const way_in = door_of(e, q.molar_masses);
    course c{.outputs = outputs_at(d.outputs, places), .times = {}, .values = {}, .solver = {}};

    bool const steady = std::any_of(q.doses.begin(), q.doses.end(), [](dose_row const& r) { return r.ss > 0; });
    auto const fill = [&](std::size_t samples, auto const& value) {
        c.values.resize(places.size() * samples);
        each_output(kept_type{}, [&](std::size_t k, auto what) {
            auto const at = std::find(places.begin(), places.end(), k);
            if (at != places.end())
                value(what, c.values.data() + static_cast<std::size_t>(at - places.begin()) * samples, way_in.factors[k]);
        });
    };
    if (!steady) {
        auto const solved = alkaloid::simulate(e.model, p, regimen_of(q.doses, way_in.ways), sampling_of(q.when), solver);
        c.times.assign(solved.times().begin(), solved.times().end());
        c.steps = solved.outcome().spent.steps;
        c.solver = solver.template text_for<system_type<M, P>>();
        fill(solved.samples(), [&](auto which, double* to, double factor) {
            auto const seen = solved[which];
            std::transform(seen.values().begin(), seen.values().end(), to, [factor](double x) { return factor * x; });
        });
        return c;
    }
    require_for_records(solver, d.linear);
    c.times = alkaloid::detail::sample_grid(sampling_of(q.when)).times;
    auto const records = records_of(q.doses, way_in.ways, c.times);
    history<P> const what{records.all, {p}, {}};
    auto const solved = run_records(e.model, what, record_options{}, solver);
    if (!solved.outcome().ok)
        throw integration_error(solved.outcome().message, solved.outcome().reached, {});
    c.steps = solved.outcome().spent.steps;
    c.solver = solver.template text_for<system_type<M, P>>();
    fill(c.times.size(), [&](auto which, double* to, double factor) {
        for (std::size_t i = 0; i < c.times.size(); ++i)
            to[i] = factor * base_number(solved[records.samples[i]][which]);
    });
    return c;
}

} // namespace alkaloid::hosts::detail
