// From R's values to the library's questions, and back. No model is compiled here.

#include "guarded.h"

#include <alkaloid/hosts/models.hpp>
#include <alkaloid/version.hpp>

#include <Rcpp.h>

#include <string>
#include <utility>
#include <vector>

namespace hosts = alkaloid::hosts;
using Rcpp::_;

namespace {

// --- from R ---------------------------------------------------------------------------------------------------------

template <class T>
T member(Rcpp::List const& all, char const* name) {
    return Rcpp::as<T>(all[name]);
}

hosts::numbers numbers_of(Rcpp::Nullable<Rcpp::NumericVector> given) {
    hosts::numbers all;
    if (given.isNull())
        return all;
    Rcpp::NumericVector const values(given);
    if (values.size() == 0)
        return all;
    auto const names = Rcpp::as<std::vector<std::string>>(values.names());
    for (R_xlen_t i = 0; i < values.size(); ++i)
        all.emplace_back(names[static_cast<std::size_t>(i)], values[i]);
    return all;
}

std::span<double const> span_of(Rcpp::NumericVector const& v) {
    return {v.begin(), static_cast<std::size_t>(v.size())};
}

void read_setting(Rcpp::List const& from, hosts::setting& to) {
    to.parameters = numbers_of(from["param"]);
    to.molar_masses = numbers_of(from["molar_mass"]);
    to.outputs = member<std::vector<std::string>>(from, "output");
    to.solver.name = member<std::string>(from, "solver");
    for (auto const& [name, tolerance] : {std::pair{"rtol", &to.solver.relative}, std::pair{"atol", &to.solver.absolute}})
        if (!Rf_isNull(from[name]))
            *tolerance = member<double>(from, name);
}

hosts::look look_of(Rcpp::List const& from) {
    hosts::look l;
    if (!Rf_isNull(from["times"]))
        l.at = member<std::vector<double>>(from, "times");
    else
        l.until = member<double>(from, "end"), l.every = member<double>(from, "delta");
    return l;
}

/// A number of R's as one that C++ counts in.  @throws invalid_input where it would not be the same number
template <class T>
T counted(double x, std::string const& name, double least, double most) {
    alkaloid::checklist found;
    if (!(x >= least && x <= most && x == static_cast<double>(static_cast<long long>(x))))
        found.refuse(name, alkaloid::text(x), "", "a whole number, " + alkaloid::text(least) + " to " + alkaloid::text(most));
    found.settle("numbers");
    return static_cast<T>(x);
}
constexpr double exact_in_double = 9007199254740992.0; // 2^53
constexpr double most_unsigned = 4294967295.0;

/// Columns that R has completed and checked.
std::vector<hosts::dose_row> doses_of(Rcpp::List const& e) {
    auto const time = member<std::vector<double>>(e, "time"), amt = member<std::vector<double>>(e, "amt"), tinf = member<std::vector<double>>(e, "tinf"),
               rate = member<std::vector<double>>(e, "rate"), ii = member<std::vector<double>>(e, "ii"), addl = member<std::vector<double>>(e, "addl"),
               ss = member<std::vector<double>>(e, "ss");
    auto const cmt = member<std::vector<std::string>>(e, "cmt");
    std::vector<hosts::dose_row> all;
    for (std::size_t i = 0; i < time.size(); ++i) {
        std::string const where = "dose row " + std::to_string(i + 1) + ", ";
        all.push_back({.time = time[i], .amount = amt[i], .into = cmt[i], .duration = tinf[i], .rate = rate[i], .ii = ii[i],
                       .addl = counted<long>(addl[i], where + "addl", -1e9, 1e9), .ss = counted<int>(ss[i], where + "ss", -1e9, 1e9)});
    }
    return all;
}

// --- R's thread, while others work --------------------------------------------------------------------------------------

struct watching {
    Rcpp::Nullable<Rcpp::Function> progress;

    hosts::watcher watch() {
        return [this](std::size_t done, std::size_t of) {
            // What R raises at an interrupt must not jump over C++: it is caught here, and Rcpp raises it again. The answer is
            // discarded, so nothing more is written into it.
            if (!R_ToplevelExec([](void*) { R_CheckUserInterrupt(); }, nullptr))
                throw Rcpp::internal::InterruptedException();
            if (progress.isNotNull()) {
                Rcpp::Function const call(progress.get());
                call(static_cast<double>(done), static_cast<double>(of));
            }
            return true;
        };
    }
};

// --- to R ---------------------------------------------------------------------------------------------------------------

Rcpp::DataFrame frame(std::vector<hosts::output> const& all) {
    std::vector<std::string> name, unit, substance;
    std::vector<bool> compartment;
    for (auto const& o : all)
        name.push_back(o.name), unit.push_back(o.unit), substance.push_back(o.substance), compartment.push_back(o.compartment);
    return Rcpp::DataFrame::create(_["name"] = name, _["unit"] = unit, _["substance"] = substance, _["compartment"] = compartment, _["stringsAsFactors"] = false);
}

} // namespace

// [[Rcpp::export(.alk_version)]]
std::string alk_version() {
    return alkaloid::version;
}

// [[Rcpp::export(.alk_names)]]
std::vector<std::string> alk_names() {
    return hosts::names();
}

// [[Rcpp::export(.alk_about)]]
Rcpp::List alk_about(std::string name) {
    return guarded([&] {
        auto const& d = hosts::find(name).about();
        std::vector<std::string> p_name, p_unit, p_allowed, s_name, s_mass, s_level, w_name, w_unit, w_substance, w_means;
        std::vector<double> typical, molar;
        std::vector<bool> needed;
        for (auto const& p : d.parameters)
            p_name.push_back(p.name), p_unit.push_back(p.unit), p_allowed.push_back(p.allowed), typical.push_back(p.typical == p.typical ? p.typical : NA_REAL);
        for (auto const& s : d.substances)
            s_name.push_back(s.name), s_mass.push_back(s.mass_unit), s_level.push_back(s.level_unit), molar.push_back(s.molar_mass > 0.0 ? s.molar_mass : NA_REAL), needed.push_back(s.molar_mass_needed);
        for (auto const& w : d.ways)
            w_name.push_back(w.name), w_unit.push_back(w.unit), w_substance.push_back(w.substance), w_means.push_back(w.means);
        return Rcpp::List::create(
            _["name"] = d.name, _["title"] = d.title, _["linear"] = d.linear,
            _["param"] = Rcpp::DataFrame::create(_["name"] = p_name, _["typical"] = typical, _["unit"] = p_unit, _["allowed"] = p_allowed, _["stringsAsFactors"] = false),
            _["output"] = frame(d.outputs),
            _["ways"] = Rcpp::DataFrame::create(_["cmt"] = w_name, _["unit"] = w_unit, _["substance"] = w_substance, _["means"] = w_means, _["stringsAsFactors"] = false),
            _["substances"] = Rcpp::DataFrame::create(_["name"] = s_name, _["molar_mass"] = molar, _["needed"] = needed, _["amount_unit"] = s_mass, _["level_unit"] = s_level,
                                                      _["stringsAsFactors"] = false),
            _["cmt"] = d.compartments());
    });
}

// [[Rcpp::export(.alk_sources)]]
Rcpp::List alk_sources(std::string name, Rcpp::Nullable<Rcpp::NumericVector> param) {
    return guarded([&] {
        std::vector<std::string> n, printed, population, cite, status, grade, note;
        for (auto const& s : hosts::find(name).sources(numbers_of(param)))
            n.push_back(s.name), printed.push_back(s.printed), population.push_back(s.population), cite.push_back(s.cite), status.push_back(s.status), grade.emplace_back(1, s.grade),
                note.push_back(s.note);
        return Rcpp::List::create(_["frame"] = Rcpp::DataFrame::create(_["name"] = n, _["printed"] = printed, _["evidence"] = grade, _["status"] = status, _["population"] = population,
                                                                      _["cite"] = cite, _["note"] = note, _["stringsAsFactors"] = false));
    });
}

// [[Rcpp::export(.alk_one)]]
Rcpp::List alk_one(std::string name, Rcpp::List setting, Rcpp::List events, Rcpp::List when) {
    return guarded([&] {
        hosts::question q;
        read_setting(setting, q);
        q.doses = doses_of(events);
        q.when = look_of(when);
        auto const c = hosts::find(name).simulate(q);
        Rcpp::List columns(c.outputs.size());
        for (std::size_t k = 0; k < c.outputs.size(); ++k)
            columns[static_cast<R_xlen_t>(k)] = Rcpp::NumericVector(c[k].begin(), c[k].end());
        return Rcpp::List::create(_["time"] = c.times, _["columns"] = columns, _["outputs"] = frame(c.outputs), _["solver"] = c.solver);
    });
}

// [[Rcpp::export(.alk_crowd)]]
Rcpp::List alk_crowd(std::string name, Rcpp::List setting, Rcpp::List events, Rcpp::List when, Rcpp::List people) {
    watching here{people["progress"]};
    return guarded([&] {
        hosts::population_question q;
        read_setting(setting, q);
        q.doses = doses_of(events);
        q.when = look_of(when);
        for (double const id : member<std::vector<double>>(events, "ID"))
            q.doses_of.push_back(counted<std::uint64_t>(id, "ID", 0.0, exact_in_double));
        for (double const id : member<std::vector<double>>(people, "ID"))
            q.ids.push_back(counted<std::uint64_t>(id, "ID", 0.0, exact_in_double));
        q.count = counted<std::size_t>(member<double>(people, "n"), "n", 0.0, exact_in_double);
        Rcpp::List const columns = people["columns"];
        std::vector<Rcpp::NumericVector> kept; // the library looks at their memory
        for (R_xlen_t k = 0; k < columns.size(); ++k) {
            kept.emplace_back(columns[k]);
            q.columns.push_back({Rcpp::as<std::string>(Rcpp::CharacterVector(columns.names())[k]), span_of(kept.back())});
        }
        for (auto const& [parameter, cv] : numbers_of(people["cv"]))
            q.varies.push_back({parameter, cv});
        Rcpp::List const correlation = people["correlation"];
        if (correlation.size() > 0) {
            auto const one = member<std::vector<std::string>>(correlation, "one"), other = member<std::vector<std::string>>(correlation, "other");
            auto const value = member<std::vector<double>>(correlation, "value");
            for (std::size_t i = 0; i < one.size(); ++i)
                q.correlations.push_back({one[i], other[i], value[i]});
        }
        q.seed = counted<std::uint64_t>(member<double>(people, "seed"), "seed", 0.0, exact_in_double);
        q.replicate = counted<std::uint64_t>(member<double>(people, "replicate"), "replicate", 0.0, exact_in_double);
        q.threads = counted<unsigned>(member<double>(people, "threads"), "threads", 0.0, most_unsigned);
        q.watch = here.watch();
        auto const c = hosts::find(name).simulate(q);

        std::size_t const subjects = c.ids.size(), samples = c.times.size(), outputs = c.outputs.size();
        Rcpp::NumericVector id(static_cast<R_xlen_t>(subjects * samples)), time(static_cast<R_xlen_t>(subjects * samples));
        for (std::size_t s = 0; s < subjects; ++s) {
            std::fill_n(id.begin() + static_cast<R_xlen_t>(s * samples), samples, static_cast<double>(c.ids[s]));
            std::copy(c.times.begin(), c.times.end(), time.begin() + static_cast<R_xlen_t>(s * samples));
        }
        Rcpp::List values(outputs);
        for (std::size_t k = 0; k < outputs; ++k) {
            Rcpp::NumericVector column(static_cast<R_xlen_t>(subjects * samples));
            for (std::size_t s = 0; s < subjects; ++s)
                std::copy_n(c.values.begin() + static_cast<std::ptrdiff_t>((s * outputs + k) * samples), samples, column.begin() + static_cast<R_xlen_t>(s * samples));
            values[static_cast<R_xlen_t>(k)] = column;
        }
        std::vector<double> failed, rescued(c.rescued.begin(), c.rescued.end());
        std::vector<std::string> why;
        for (auto const& f : c.failures)
            failed.push_back(static_cast<double>(f.id)), why.push_back(f.message);
        return Rcpp::List::create(_["ID"] = id, _["time"] = time, _["columns"] = values, _["outputs"] = frame(c.outputs), _["solver"] = c.solver,
                                  _["failures"] = Rcpp::DataFrame::create(_["ID"] = failed, _["message"] = why, _["stringsAsFactors"] = false), _["rescued"] = rescued);
    });
}

// [[Rcpp::export(.alk_records)]]
Rcpp::List alk_records(std::string name, Rcpp::List setting, Rcpp::List columns, Rcpp::List how) {
    watching here{how["progress"]};
    return guarded([&] {
        hosts::record_question q;
        read_setting(setting, q);
        std::vector<Rcpp::NumericVector> kept;
        auto const names = Rcpp::as<std::vector<std::string>>(columns.names());
        for (std::size_t k = 0; k < names.size(); ++k) {
            SEXP const column = columns[static_cast<R_xlen_t>(k)];
            if (TYPEOF(column) == STRSXP) {
                q.columns.push_back({.name = names[k], .values = {}, .words = Rcpp::as<std::vector<std::string>>(column)});
            } else {
                kept.emplace_back(column);
                q.columns.push_back({.name = names[k], .values = span_of(kept.back()), .words = {}});
            }
        }
        Rcpp::CharacterVector const rename = how["rename"];
        if (rename.size() > 0) {
            auto const from = Rcpp::as<std::vector<std::string>>(rename.names());
            for (R_xlen_t i = 0; i < rename.size(); ++i)
                q.rename.emplace_back(from[static_cast<std::size_t>(i)], Rcpp::as<std::string>(rename[i]));
        }
        q.convention = member<std::string>(how, "convention");
        q.covariates = member<std::string>(how, "covariates");
        q.threads = counted<unsigned>(member<double>(how, "threads"), "threads", 0.0, most_unsigned);
        q.watch = here.watch();
        auto const c = hosts::find(name).simulate(q);
        Rcpp::List values(c.outputs.size());
        for (std::size_t k = 0; k < c.outputs.size(); ++k)
            values[static_cast<R_xlen_t>(k)] = Rcpp::NumericVector(c.values.begin() + static_cast<std::ptrdiff_t>(k * c.rows), c.values.begin() + static_cast<std::ptrdiff_t>((k + 1) * c.rows));
        std::vector<std::string> failed, why;
        for (auto const& f : c.failures)
            failed.push_back(f.id), why.push_back(f.message);
        return Rcpp::List::create(_["columns"] = values, _["tad"] = c.time_after_dose, _["outputs"] = frame(c.outputs), _["solver"] = c.solver, _["convention"] = c.convention,
                                  _["unused"] = c.unused, _["failures"] = Rcpp::DataFrame::create(_["ID"] = failed, _["message"] = why, _["stringsAsFactors"] = false));
    });
}
