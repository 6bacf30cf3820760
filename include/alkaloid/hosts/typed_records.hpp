#pragma once
/// @file A table of records through a model with its types on, asked as hosts ask.

#include "record_reader.hpp"
#include "typed_course.hpp"
#include "watched.hpp"

#include "../simulate/workers.hpp"

#include <charconv>

namespace alkaloid::hosts::detail {

/// Complaints count records within the subject; readers of a table want its rows, from 1.
inline std::string with_rows(std::string why, std::size_t first) {
    for (std::size_t at = why.find("record["); at != std::string::npos; at = why.find("record[", at + 1)) {
        std::size_t const end = why.find(']', at);
        std::size_t i = 0;
        if (end != std::string::npos && std::from_chars(why.data() + at + 7, why.data() + end, i).ptr == why.data() + end)
            why.replace(at, end + 1 - at, "row " + std::to_string(first + i + 1));
    }
    return why;
}

/// One subject's rows as a history, amounts in moles.  @throws invalid_input where a parameter's cell is empty
template <class P>
history<P> history_of(record_table const& t, record_subject const& s, P const& base, std::vector<double> const& units) {
    history<P> h{{}, {base}, {}};
    bool const own = t.has(column_meaning::parameter);
    bool const given = t.has(column_meaning::f) || t.has(column_meaning::lag) || t.has(column_meaning::modelled_rate) || t.has(column_meaning::modelled_duration);
    if (own)
        h.parameters.assign(s.rows, base);
    if (given)
        h.given.resize(s.rows);
    table_complaints wrong;
    for (std::size_t i = 0; i < s.rows; ++i) {
        std::size_t const row = s.first + i;
        record<> r = t.records[row];
        std::size_t const into = r.cmt == 0 ? 0 : static_cast<std::size_t>(std::abs(r.cmt)) - 1;
        r.amt *= units[into];
        r.rate *= r.rate > 0.0 ? units[into] : 1.0; // -1 and -2 are codes
        for (std::size_t c = 0; c < t.meanings.size(); ++c) {
            auto const& m = t.meanings[c];
            if (m.is < column_meaning::parameter || m.is == column_meaning::unused)
                continue;
            auto const& column = t.columns[c];
            double const x = cell_number(column, row);
            bool const gone = is_missing(column, row);
            if ((!gone && !column.words.empty()) || (gone && m.is == column_meaning::parameter)) {
                wrong.refuse(row, s.id, column.name, gone ? "missing" : "'" + column.words[row] + "'", "a number");
                continue;
            }
            if (m.is == column_meaning::parameter) {
                places<P>::set[m.place](h.parameters[i], x);
            } else if (r.gives_dose() && m.place == into + 1 && !gone) {
                auto& g = h.given[i];
                if (m.is == column_meaning::modelled_rate)
                    g.rate = x * units[into];
                else
                    (m.is == column_meaning::f ? g.f : m.is == column_meaning::lag ? g.lag : g.duration) = x;
            }
        }
        h.records.push_back(r);
    }
    wrong.settle();
    return h;
}

template <class M, class P, std::size_t N>
record_course records_through(entry<M, P, N> const& e, description const& d, record_question const& q) {
    using kept_type = typename outputs_of<M, P>::type;
    auto const outputs = asked(d.outputs, q.outputs);
    auto const solver = solver_named(q.solver, d.linear);
    auto const convention = convention_named(q.convention, q.covariates);
    require_for_records(solver, d.linear, convention.covariates == between_records::linear);
    door const way_in = door_of(e, q.molar_masses);
    P base = e.typical;
    table_complaints wrong;
    set_parameters(base, q.parameters, wrong.whole());
    record_table t{q.columns, {}, {}, {}, {}};
    read_header(q, t, number_of<P>, system_type<M, P>::size, [](std::string const& as_spelled, std::string const& lowered) {
        std::size_t const i = places<P>::of(as_spelled);
        return i < number_of<P> ? i : places<P>::of(lowered);
    }, wrong.whole());
    std::size_t rows = q.columns.empty() ? 0 : q.columns[0].words.empty() ? q.columns[0].values.size() : q.columns[0].words.size();
    for (auto const& c : q.columns)
        if (std::size_t const n = c.words.empty() ? c.values.size() : c.words.size(); n != rows)
            wrong.whole().refuse("rows of column " + c.name, std::to_string(n), "", "as many as of the first, " + std::to_string(rows));
    std::array<bool, number_of<P>> elsewhere{};
    for (auto const& m : t.meanings)
        if (m.is == column_meaning::parameter)
            elsewhere[m.place] = true;
    if (wrong.empty())
        require_given(base, elsewhere, q.parameters, wrong.whole());
    wrong.settle();
    record_reader(t, d.compartments(), wrong).read(rows);
    wrong.settle();

    record_course all;
    all.outputs = outputs_at(d.outputs, outputs);
    all.rows = rows;
    all.values.assign(outputs.size() * rows, std::numeric_limits<double>::quiet_NaN());
    all.time_after_dose.assign(rows, std::numeric_limits<double>::quiet_NaN());
    all.unused = t.unused;
    all.convention = convention.name;
    std::vector<std::string> messages(t.subjects.size());
    auto const one = [&](record_subject const& s) -> std::string {
        try {
            auto const solved = run_records(e.model, history_of(t, s, base, way_in.compartment_units), record_options{.convention = convention}, solver);
            if (!solved.outcome().ok)
                return with_rows(solved.outcome().message, s.first);
            for (std::size_t i = 0; i < s.rows; ++i) {
                auto const seen = solved[i];
                all.time_after_dose[s.first + i] = solved.time_after_dose(i);
                each_output(kept_type{}, [&](std::size_t k, auto what) {
                    auto const at = std::find(outputs.begin(), outputs.end(), k);
                    if (at != outputs.end())
                        all.values[static_cast<std::size_t>(at - outputs.begin()) * rows + s.first + i] = way_in.factors[k] * base_number(seen[what]);
                });
            }
            return {};
        } catch (std::exception const& why) {
            return with_rows(why.what(), s.first);
        }
    };
    watched(t.subjects.size(), q.watch, [&](watched_work& told) {
        struct worker {
            watched_work& told;
            decltype(one)& run_one;
            record_table const& table;
            std::vector<std::string>& said;
            void run(std::size_t s) {
                told.go_on();
                said[s] = told.stop.stop_requested() ? "not simulated: the records were stopped" : run_one(table.subjects[s]);
                ++told.done;
            }
        };
        unsigned const threads = q.threads > 0 ? q.threads : std::max(1u, std::thread::hardware_concurrency());
        alkaloid::detail::each_block(t.subjects.size(), threads, [&](unsigned) { return worker{told, one, t, messages}; });
        all.stopped = told.stop.stop_requested();
    });
    for (std::size_t s = 0; s < t.subjects.size(); ++s)
        if (!messages[s].empty())
            all.failures.push_back({t.subjects[s].id, t.subjects[s].first, t.subjects[s].rows, messages[s]});
    bool const integrates = !system_type<M, P>::linear || convention.covariates == between_records::linear;
    all.solver = convention.covariates == between_records::linear ? dopri5::name : integrates ? solver.template text_for<system_type<M, P>>() : exact::name;
    return all;
}

} // namespace alkaloid::hosts::detail
