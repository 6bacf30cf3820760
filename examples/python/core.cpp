// The compiled half of the Python module: numbers and names between Python and alkaloid/hosts, without a copy of what is large.
// src/alkaloid/__init__.py is the half that people see. Research use, not medical advice.

#include <alkaloid/hosts/depression.hpp>
#include <alkaloid/hosts/drinkers.hpp>
#include <alkaloid/hosts/models.hpp>
#include <alkaloid/hosts/noncompartmental.hpp>
#include <alkaloid/version.hpp>

#include <pybind11/functional.h>
#include <pybind11/numpy.h>
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

namespace py = pybind11;
namespace hosts = alkaloid::hosts;

namespace {

using column = py::array_t<double, py::array::c_style | py::array::forcecast>;
using maybe = std::optional<double>;

std::span<double const> view(column const& c) { return {c.data(), static_cast<std::size_t>(c.size())}; }

/// An array that owns the vector: nothing is copied.
py::array_t<double> owning(std::vector<double> values, std::vector<py::ssize_t> const& shape) {
    auto kept = std::make_unique<std::vector<double>>(std::move(values));
    double* const data = kept->data();
    py::capsule const owner(kept.release(), [](void* p) { delete static_cast<std::vector<double>*>(p); });
    return py::array_t<double>(shape, data, owner);
}

hosts::numbers numbers_of(py::dict const& d) {
    hosts::numbers all;
    all.reserve(d.size());
    for (auto const& [name, value] : d)
        try {
            all.emplace_back(name.cast<std::string>(), value.cast<double>());
        } catch (py::cast_error const&) {
            throw py::type_error(py::str("{!r}: must be a number, found {!r}").format(name, value));
        }
    return all;
}

/// Rows as Python has them: tuples of (time, amount, into, duration, rate, ii, addl, ss).
std::vector<hosts::dose_row> doses_of(py::list const& rows) {
    std::vector<hosts::dose_row> all;
    all.reserve(rows.size());
    for (auto const& row : rows) {
        auto const t = py::reinterpret_borrow<py::tuple>(row);
        try {
            all.push_back({t[0].cast<double>(), t[1].cast<double>(), t[2].is_none() ? std::string() : t[2].cast<std::string>(), t[3].cast<double>(), t[4].cast<double>(), t[5].cast<double>(),
                           t[6].cast<long>(), t[7].cast<int>()});
        } catch (py::cast_error const&) {
            throw py::type_error(py::str("dose row {}: {}, must be numbers, `into` a name or None, `addl` and `ss` whole").format(all.size() + 1, row));
        }
    }
    return all;
}

/// What all questions have in common: (parameters, molar masses, outputs, solver, relative, absolute).
void set(hosts::setting& s, py::tuple const& common) {
    s.parameters = numbers_of(common[0].cast<py::dict>());
    s.molar_masses = numbers_of(common[1].cast<py::dict>());
    s.outputs = common[2].cast<std::vector<std::string>>();
    s.solver = {common[3].cast<std::string>(), common[4].cast<maybe>(), common[5].cast<maybe>()};
}
hosts::look look_of(std::optional<column> const& at, maybe until, maybe every) {
    hosts::look l{{}, until, every};
    if (at)
        l.at.assign(view(*at).begin(), view(*at).end());
    return l;
}

py::list described(std::vector<hosts::output> const& outputs) {
    py::list all;
    for (auto const& o : outputs)
        all.append(py::make_tuple(o.name, o.unit, o.substance, o.compartment));
    return all;
}

/// Looks at signals (Ctrl-C) and tells how far it is, in Python's own thread.
hosts::watcher watcher_of(py::object const& progress) {
    return [&progress](std::size_t done, std::size_t of) {
        py::gil_scoped_acquire const gil;
        if (PyErr_CheckSignals() != 0)
            throw py::error_already_set();
        if (!progress.is_none())
            progress(done, of);
        return true;
    };
}

py::dict description(hosts::model const& m) {
    auto const& d = m.about();
    py::dict all;
    py::list parameters, substances, ways;
    for (auto const& p : d.parameters)
        parameters.append(py::make_tuple(p.name, p.unit, p.typical == p.typical ? py::object(py::float_(p.typical)) : py::object(py::none()), p.allowed, p.low, p.high));
    for (auto const& s : d.substances)
        substances.append(py::make_tuple(s.name, s.molar_mass > 0.0 ? py::object(py::float_(s.molar_mass)) : py::object(py::none()), s.molar_mass_needed, s.mass_unit, s.level_unit));
    for (auto const& w : d.ways)
        ways.append(py::make_tuple(w.name, w.unit, w.substance, w.means));
    all["name"] = d.name, all["title"] = d.title, all["linear"] = d.linear;
    all["parameters"] = parameters, all["substances"] = substances, all["outputs"] = described(d.outputs), all["ways"] = ways;
    return all;
}

py::tuple simulate(hosts::model const& m, py::tuple const& common, py::list const& doses, std::optional<column> const& at, maybe until, maybe every) {
    hosts::question q;
    set(q, common);
    q.doses = doses_of(doses);
    q.when = look_of(at, until, every);
    hosts::course c;
    {
        py::gil_scoped_release const others_run;
        c = m.simulate(q);
    }
    auto const n = static_cast<py::ssize_t>(c.times.size()), k = static_cast<py::ssize_t>(c.outputs.size());
    auto outputs = described(c.outputs);
    return py::make_tuple(outputs, owning(std::move(c.times), {n}), owning(std::move(c.values), {k, n}), c.solver, c.steps);
}

py::tuple population(hosts::model const& m, py::tuple const& common, std::size_t count, std::vector<std::uint64_t> ids, std::vector<std::pair<std::string, column>> const& columns,
                     std::vector<std::pair<std::string, double>> const& varies, std::vector<std::tuple<std::string, std::string, double>> const& correlations, py::list const& doses,
                     std::vector<std::uint64_t> doses_of_whom, std::optional<column> const& at, maybe until, maybe every, std::uint64_t seed, std::uint64_t replicate, unsigned threads,
                     std::optional<py::array> out, py::object const& progress) {
    hosts::population_question q;
    set(q, common);
    q.count = count;
    q.ids = std::move(ids);
    for (auto const& [name, values] : columns)
        q.columns.push_back({name, view(values)});
    for (auto const& [name, cv] : varies)
        q.varies.push_back({name, cv});
    for (auto const& [one, other, value] : correlations)
        q.correlations.push_back({one, other, value});
    q.doses = doses_of(doses);
    q.doses_of = std::move(doses_of_whom);
    q.when = look_of(at, until, every);
    q.seed = seed, q.replicate = replicate, q.threads = threads;
    if (out) {
        if (!py::isinstance<py::array_t<double, py::array::c_style>>(*out) || !out->writeable()) // another would be copied, and the copy written
            throw py::type_error("out: must be a writeable array of doubles, contiguous (C order)");
        q.memory = {static_cast<double*>(out->mutable_data()), static_cast<std::size_t>(out->size())};
    }
    q.watch = watcher_of(progress);
    hosts::crowd c;
    {
        py::gil_scoped_release const others_run;
        c = m.simulate(q);
    }
    auto const n = static_cast<py::ssize_t>(c.ids.size()), k = static_cast<py::ssize_t>(c.outputs.size()), s = static_cast<py::ssize_t>(c.times.size());
    py::array values;
    if (out) {
        values = out->reshape({n, k, s});
    } else {
        double* const data = c.own.release();
        values = py::array_t<double>({n, k, s}, data, py::capsule(data, [](void* p) { delete[] static_cast<double*>(p); }));
    }
    py::list failures;
    for (auto const& f : c.failures)
        failures.append(py::make_tuple(f.index, f.id, f.message));
    auto outputs = described(c.outputs);
    auto id_array = py::array_t<std::uint64_t>(n, c.ids.data());
    return py::make_tuple(outputs, owning(std::move(c.times), {s}), values, id_array, failures, c.rescued, c.solver, c.steps, c.stopped);
}

py::tuple records(hosts::model const& m, py::tuple const& common, std::vector<std::pair<std::string, std::variant<column, std::vector<std::string>>>> const& columns,
                  std::vector<std::pair<std::string, std::string>> rename, std::string convention, std::string covariates, unsigned threads, py::object const& progress) {
    hosts::record_question q;
    set(q, common);
    for (auto const& [name, cells] : columns)
        if (auto const* values = std::get_if<column>(&cells))
            q.columns.push_back({name, view(*values), {}});
        else
            q.columns.push_back({name, {}, std::get<std::vector<std::string>>(cells)});
    q.rename = std::move(rename);
    q.convention = std::move(convention);
    q.covariates = std::move(covariates);
    q.threads = threads;
    q.watch = watcher_of(progress);
    hosts::record_course c;
    {
        py::gil_scoped_release const others_run;
        c = m.simulate(q);
    }
    py::list failures;
    for (auto const& f : c.failures)
        failures.append(py::make_tuple(f.id, f.first_row, f.rows, f.message));
    auto const n = static_cast<py::ssize_t>(c.rows), k = static_cast<py::ssize_t>(c.outputs.size());
    auto outputs = described(c.outputs);
    return py::make_tuple(outputs, owning(std::move(c.values), {k, n}), owning(std::move(c.time_after_dose), {n}), failures, c.unused, c.solver, c.convention);
}

py::list sources(hosts::model const& m, py::dict const& parameters) {
    py::list all;
    for (auto const& s : m.sources(numbers_of(parameters)))
        all.append(py::make_tuple(s.name, s.printed, s.population, s.cite, s.status, std::string(1, s.grade), s.note));
    return all;
}

py::list nca(column const& times, column const& values, std::string level_unit, maybe dose, std::string dose_unit, maybe tau, maybe from, maybe to) {
    py::list all;
    for (auto const& f : hosts::nca({view(times), view(values), std::move(level_unit), dose, std::move(dose_unit), tau, from, to}))
        all.append(py::make_tuple(f.name, f.value, f.unit, f.rule, f.reason));
    return all;
}

py::dict ethanol(std::string sex, maybe age, maybe height, maybe weight, std::string beverage, bool fed, std::string const& prefix) {
    py::dict all;
    for (auto const& [name, x] : hosts::ethanol_parameters({std::move(sex), age, height, weight, std::move(beverage), fed}, prefix))
        all[py::str(name)] = x;
    return all;
}

py::list depression(column const& times, column const& mg, column const& oh, column const& alcohol) {
    py::list all;
    auto const n = static_cast<py::ssize_t>(times.size());
    auto const array = [n](std::vector<double> v) { return owning(std::move(v), {n}); };
    for (auto& d : hosts::depression_of(view(times), view(mg), view(oh), view(alcohol))) {
        py::dict models;
        for (auto& one : d.models)
            models[py::str(one.name)] = array(std::move(one.effect));
        all.append(py::make_tuple(d.endpoint, d.meaning, array(std::move(d.kratom)), array(std::move(d.alcohol)), array(std::move(d.bliss)), array(std::move(d.low)), array(std::move(d.high)), models,
                                  py::make_tuple(d.peak, d.peak_low, d.peak_high), py::make_tuple(d.lowest, d.highest), std::string(1, d.grade), d.evidence));
    }
    return all;
}

/// Python's exceptions, with what the library's carry; the text is the same.
PyObject *bad_input = nullptr, *no_integration = nullptr;
void raise(PyObject* type, char const* text, std::initializer_list<std::pair<char const*, py::object>> with) {
    auto const error = py::reinterpret_borrow<py::object>(type)(text);
    for (auto const& [name, value] : with)
        error.attr(name) = value;
    PyErr_SetObject(type, error.ptr());
}

} // namespace

PYBIND11_MODULE(_core, module) {
    module.doc() = "The compiled half of alkaloid; use `import alkaloid`.";
    py::options quiet;
    quiet.disable_function_signatures();

    bad_input = PyErr_NewExceptionWithDoc("alkaloid.InvalidInput", "Values that cannot be used, all of them at once; `violations` lists (name, value, unit, allowed).", PyExc_ValueError, nullptr);
    no_integration = PyErr_NewExceptionWithDoc("alkaloid.IntegrationError", "An integration that cannot reach its end; `time` [h] is how far it came.", PyExc_RuntimeError, nullptr);
    module.attr("InvalidInput") = py::reinterpret_borrow<py::object>(bad_input);
    module.attr("IntegrationError") = py::reinterpret_borrow<py::object>(no_integration);
    py::register_exception_translator([](std::exception_ptr p) {
        try {
            if (p)
                std::rethrow_exception(p);
        } catch (alkaloid::invalid_input const& e) {
            py::list all;
            for (auto const& v : e.violations())
                all.append(py::make_tuple(v.name, v.value, v.unit, v.allowed));
            raise(bad_input, e.what(), {{"violations", all}});
        } catch (alkaloid::integration_error const& e) {
            raise(no_integration, e.what(), {{"time", py::float_(e.time())}});
        }
    });

    py::class_<hosts::model, std::unique_ptr<hosts::model, py::nodelete>>(module, "Model")
        .def("description", &description)
        .def("simulate", &simulate)
        .def("population", &population)
        .def("records", &records)
        .def("sources", &sources);
    module.def("find", [](std::string const& name) { return &hosts::find(name); }, py::return_value_policy::reference);
    module.def("names", &hosts::names);
    module.def("nca", &nca);
    module.def("ethanol", &ethanol);
    module.def("depression", &depression);
    module.attr("version") = alkaloid::version;
}
