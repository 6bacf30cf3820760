// Event records through a model: reads NONMEM-style CSV and writes the state after each record, in the order of the file.
// Research use. Not medical advice.

#include "support/command_line.hpp"
#include "support/record_models.hpp"
#include "support/rows_file.hpp"

#include <alkaloid/alkaloid.hpp>
#include <alkaloid/io/nonmem.hpp>
#include <alkaloid/io/run_record.hpp>
#include <alkaloid/simulate/records.hpp>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <optional>

namespace {

using namespace alkaloid;

struct choices {
    std::string model = "one_compartment_oral", convention = "physical", covariates = {}, data = {}, out = {};
    std::vector<std::string> parameters = {}, renames = {};
    double scale = 1.0;
    bool json = false;
};

/// "a=b" in two.
std::pair<std::string, std::string> halves(std::string const& option, std::string const& s) {
    auto const at = s.find('=');
    if (at == std::string::npos || at == 0 || at + 1 == s.size())
        throw std::runtime_error(option + " " + s + ": must read name=value");
    return {s.substr(0, at), s.substr(at + 1)};
}
double number(std::string const& option, std::string const& s) {
    double x = 0.0;
    auto const [end, problem] = std::from_chars(s.data(), s.data() + s.size(), x);
    if (problem != std::errc{} || end != s.data() + s.size())
        throw std::runtime_error(option + ": '" + s + "' is not a number");
    return x;
}

record_options options_of(choices const& c) {
    record_options how;
    how.convention = c.convention == "nonmem" ? nonmem : c.convention == "mrgsolve" ? mrgsolve : physical;
    if (c.covariates == "locf")
        how.convention.covariates = between_records::previous;
    if (c.covariates == "linear")
        how.convention.covariates = between_records::linear;
    return how;
}

/// What a column that is not a standard one means.
struct meaning {
    enum { carried, parameter, f, lag, rate, duration } kind = carried;
    std::string name = {};
    int compartment = 0; ///< of f, lag, rate, duration
};

/// Reads the columns once; rows of a subject become a history.
template <class M, class P>
class table_of_records {
public:
    static constexpr auto const& compartments = system_type<M, P>::compartments::names;

    table_of_records(P const& base, std::vector<std::string> const& columns) : base_(base) {
        for (auto const& column : columns) {
            std::string const name = record_models::lower(column);
            P probe = base;
            meaning m{.kind = record_models::set(probe, name, 1.0) ? meaning::parameter : meaning::carried, .name = name};
            auto const numbered = [&](std::string_view prefix, auto kind) {
                if (m.kind != meaning::carried || name.size() <= prefix.size() || name.substr(0, prefix.size()) != prefix)
                    return;
                std::string const digits = name.substr(prefix.size());
                if (digits.find_first_not_of("0123456789") != std::string::npos || digits.size() > 2 || digits[0] == '0')
                    return; // F01 beside F1 would be a second word for the same
                m.kind = kind;
                m.compartment = std::stoi(digits);
                if (m.compartment < 1 || m.compartment > static_cast<int>(compartments.size()))
                    throw std::runtime_error("column " + column + ": the model has " + std::to_string(compartments.size()) + " compartments");
            };
            numbered("alag", meaning::lag);
            numbered("f", meaning::f);
            numbered("r", meaning::rate);
            numbered("d", meaning::duration);
            any_parameter_ = any_parameter_ || m.kind == meaning::parameter;
            any_given_ = any_given_ || (m.kind != meaning::parameter && m.kind != meaning::carried);
            meanings_.push_back(m);
        }
    }
    bool carried(std::size_t column) const { return meanings_[column].kind == meaning::carried; }
    /// Is there a column for the parameter?
    bool supplies(std::string_view parameter) const {
        return std::any_of(meanings_.begin(), meanings_.end(),
                           [&](meaning const& m) { return m.kind == meaning::parameter && m.name == parameter; });
    }

    /// @throws invalid_input naming the first line whose columns say nothing that the model can use
    history<P> operator()(nonmem_subject const& subject) const {
        history<P> h{{}, {base_}, {}};
        h.records.reserve(subject.rows.size());
        if (any_parameter_)
            h.parameters.assign(subject.rows.size(), base_);
        if (any_given_)
            h.given.resize(subject.rows.size());
        for (std::size_t i = 0; i < subject.rows.size(); ++i) {
            auto const& row = subject.rows[i];
            h.records.push_back(row.what);
            for (std::size_t c = 0; c < meanings_.size(); ++c) {
                auto const& m = meanings_[c];
                if (m.kind == meaning::carried)
                    continue;
                double const x = row.extra[c];
                bool const is_text = !row.text.empty() && !row.text[c].empty(); // must not pass for missing
                if (is_text || (x != x && m.kind == meaning::parameter)) {
                    checklist found;
                    found.refuse(m.name, is_text ? "'" + row.text[c] + "'" : "missing", "", "a number");
                    found.settle("line " + std::to_string(row.line));
                }
                if (m.kind == meaning::parameter) {
                    record_models::set(h.parameters[i], m.name, x);
                } else if (row.what.gives_dose() && m.compartment == std::max(row.what.cmt, 1) && x == x) {
                    auto& g = h.given[i];
                    (m.kind == meaning::f ? g.f : m.kind == meaning::lag ? g.lag : m.kind == meaning::rate ? g.rate : g.duration) = x;
                }
            }
            if (any_parameter_) {
                checklist found;
                check_parameters(h.parameters[i], found);
                found.settle("line " + std::to_string(row.line));
            }
        }
        return h;
    }

private:
    P base_;
    std::vector<meaning> meanings_;
    bool any_parameter_ = false, any_given_ = false;
};

/// Integrates what cannot be solved exactly a little closer than the default: files are compared with other programs'.
constexpr double relative = 1e-10;

template <class M, class P>
auto solve(M const& m, history<P> const& h, record_options const& how) {
    dopri5 const fine{.relative = relative, .absolute = amount<>::from_base(1e-12)};
    if constexpr (linear_model<M, P>) {
        if (how.convention.covariates != between_records::linear)
            return attempt(m, h, how);
        return record_simulation<M, P, dopri5, true>(m, h, how, fine).run(); // `attempt` would be compiled for both
    } else {
        return attempt(m, h, how, fine);
    }
}

/// What a model makes of a subject: a row of amounts and the observed concentration for each record that was reached.
struct course {
    std::vector<std::vector<double>> amounts;
    std::vector<double> concentrations;
    std::string why;
};

/// A cell as RFC 4180 has it.
std::string quoted(std::string const& cell) {
    if (cell.find_first_of(",\"\r\n") == std::string::npos && (cell.empty() || (cell.front() != ' ' && cell.back() != ' ')))
        return cell;
    std::string q = "\"";
    for (char const c : cell)
        q.append(c == '"' ? 2 : 1, c);
    return q + "\"";
}

/// Where --out leads: through a link to what it names. Only a file is written over, and not the data.
std::filesystem::path destination(choices const& c) {
    namespace fs = std::filesystem;
    std::error_code none;
    if (!fs::exists(c.out, none))
        return c.out;
    if (!fs::is_regular_file(c.out, none))
        throw write_error("--out " + c.out + ": is not a regular file");
    if (fs::equivalent(c.out, c.data, none))
        throw write_error("--out " + c.out + ": is the data itself");
    return fs::canonical(c.out);
}

/// The head of the JSON; the CSV has none, so that every program can read it.
std::vector<std::string> head_of_json(choices const& c) {
    std::vector<std::string> lines{"alkaloid " + std::string(version), "compiler: " + compiler(), "model: " + c.model, "convention: " + c.convention, "covariates: " + (c.covariates.empty() ? "as the convention has them" : c.covariates),
                                   "data: " + std::filesystem::path(c.data).filename().string(), "CP: " + text(c.scale) + " x amount / volume"};
    for (auto const& p : c.parameters)
        lines.push_back("parameter of all subjects: " + p);
    for (auto const& r : c.renames)
        lines.push_back("renamed: " + r);
    lines.emplace_back("research use; not medical advice");
    return lines;
}

/// Complaints count records within the subject; readers of a file want its lines.
std::string with_lines(std::string why, std::vector<nonmem_row> const& rows) {
    for (std::size_t at = why.find("record["); at != std::string::npos; at = why.find("record[", at + 1)) {
        std::size_t const end = why.find(']', at);
        std::size_t i = 0;
        if (end != std::string::npos && std::from_chars(why.data() + at + 7, why.data() + end, i).ptr == why.data() + end && i < rows.size())
            why.replace(at, end + 1 - at, "line " + std::to_string(rows[i].line));
    }
    return why;
}

/// Reads subject after subject and writes their rows; `solve_subject` is the model.
int stream(choices const& c, nonmem_reader& reader, std::vector<std::string> const& compartments, std::vector<bool> const& carried,
           std::function<course(nonmem_subject const&)> const& solve_subject) {
    std::ofstream to_file;
    std::filesystem::path const goal = c.out.empty() ? std::filesystem::path() : destination(c);
    std::string const partial = goal.string() + ".partial";
    if (!c.out.empty()) {
        to_file.open(partial, std::ios::binary);
        if (!to_file)
            throw write_error("cannot write " + partial);
    }
    std::ostream& out = c.out.empty() ? std::cout : to_file;
    int failed = 0;
    try {
        std::string line = "ID,TIME,EVID";
        for (auto const& n : compartments)
            line.append(",").append(n);
        line += ",CP";
        for (std::size_t k = 0; k < carried.size(); ++k)
            if (carried[k])
                line += "," + quoted(reader.extra_columns()[k]);
        out << line << '\n';
        std::optional<support::json_file> json;
        if (c.json) {
            std::vector<std::string> names{"ID", "TIME", "EVID"};
            names.insert(names.end(), compartments.begin(), compartments.end());
            names.emplace_back("CP");
            for (std::size_t k = 0; k < carried.size(); ++k)
                if (carried[k])
                    names.push_back(reader.extra_columns()[k]);
            json.emplace(support::json_beside(goal), head_of_json(c), names);
        }
        while (auto const subject = reader.next()) {
            auto const solved = solve_subject(*subject);
            auto const& rows = subject->rows;
            if (solved.amounts.size() < rows.size()) {
                std::cerr << "06_records: subject " << subject->id << " (lines " << rows.front().line << " to " << rows.back().line
                          << "): " << support::one_line(with_lines(solved.why, rows)) << '\n';
                ++failed;
            }
            for (std::size_t i = 0; i < rows.size(); ++i) {
                auto const& row = rows[i];
                line = quoted(subject->id);
                line.append(",").append(text(row.what.time)).append(",").append(std::to_string(static_cast<int>(row.what.evid)));
                bool const reached = i < solved.amounts.size();
                for (std::size_t k = 0; k < compartments.size(); ++k)
                    line.append(",").append(reached ? text(solved.amounts[i][k]) : ".");
                line.append(",").append(reached ? text(c.scale * solved.concentrations[i]) : ".");
                for (std::size_t k = 0; k < carried.size(); ++k)
                    if (carried[k])
                        line.append(",").append(row.extra[k] == row.extra[k] ? text(row.extra[k]) : row.text.empty() || row.text[k].empty() ? "." : quoted(row.text[k]));
                out << line << '\n';
                if (!json)
                    continue;
                std::vector<support::json_cell> cells{subject->id, row.what.time, static_cast<long long>(row.what.evid)};
                for (std::size_t k = 0; k < compartments.size(); ++k)
                    cells.push_back(reached ? support::json_cell(solved.amounts[i][k]) : support::json_cell());
                cells.push_back(reached ? support::json_cell(c.scale * solved.concentrations[i]) : support::json_cell());
                for (std::size_t k = 0; k < carried.size(); ++k)
                    if (carried[k])
                        cells.push_back(row.extra[k] == row.extra[k] ? support::json_cell(row.extra[k]) : row.text.empty() || row.text[k].empty() ? support::json_cell() : support::json_cell(row.text[k]));
                json->row(cells);
            }
        }
        out.flush();
        if (!c.out.empty())
            to_file.close();
        if (!out)
            throw write_error(c.out.empty() ? "cannot write to standard output" : "cannot finish " + c.out + ": is the disk full?");
        if (json)
            json->close();
        if (!c.out.empty())
            std::filesystem::rename(partial, goal);
    } catch (...) {
        std::error_code ignored;
        if (!c.out.empty())
            std::filesystem::remove(partial, ignored);
        throw;
    }
    return failed > 0 ? 1 : 0;
}

/// What would fail for every subject is said before any: parameters that nobody gives, or outside their ranges.
/// @throws invalid_input naming each
template <class M, class P>
void require_usable(P const& parameters, std::vector<std::string> const& from_options, table_of_records<M, P> const& table) {
    checklist found;
    for_each_field(parameters, [&](auto const& f, double x) {
        bool const given = std::find(from_options.begin(), from_options.end(), f.name) != from_options.end();
        if (!given && table.supplies(f.name))
            return; // line by line
        std::string const name(f.name);
        if (!given && x != x)
            found.refuse(name, "missing", "",
                         "given by --param " + name + "=..." + (f.unit_text.empty() ? "" : " in ") +
                             std::string(f.unit_text) + " or by a column " + name);
        else
            found.require(f.name, x, f.range, f.unit_text);
    });
    found.settle("parameters");
}

template <class M, class P>
int records(M const& model, P parameters, choices const& c) {
    if (c.scale - c.scale != 0.0)
        throw std::runtime_error("--scale: must be finite");
    std::vector<std::string> from_options;
    for (auto const& p : c.parameters) {
        auto const [name, value] = halves("--param", p);
        if (!record_models::set(parameters, name, number("--param " + name, value)))
            throw std::runtime_error("--param " + name + ": the model has " + record_models::parameters_of(parameters));
        if (std::find(from_options.begin(), from_options.end(), name) != from_options.end())
            throw std::runtime_error("--param " + name + ": given twice");
        from_options.push_back(name);
    }
    nonmem_options layout;
    for (auto const& r : c.renames)
        layout.rename.push_back(halves("--rename", r));
    auto const& names = table_of_records<M, P>::compartments;
    layout.compartments.assign(names.begin(), names.end());

    std::ifstream file(c.data, std::ios::binary);
    if (!file)
        throw std::runtime_error("cannot read " + c.data);
    nonmem_reader reader(file, layout);
    table_of_records<M, P> const table(parameters, reader.extra_columns());
    require_usable(parameters, from_options, table);
    std::vector<bool> carried;
    for (std::size_t k = 0; k < reader.extra_columns().size(); ++k)
        carried.push_back(table.carried(k));
    auto const how = options_of(c);
    return stream(c, reader, layout.compartments, carried, [&](nonmem_subject const& subject) {
        course result;
        try {
            auto const solved = solve(model, table(subject), how);
            for (std::size_t i = 0; i < solved.size(); ++i) {
                auto const state = solved[i];
                result.amounts.emplace_back(state.base().begin(), state.base().end());
                result.concentrations.push_back(state[plasma].base());
            }
            result.why = solved.outcome().message;
        } catch (invalid_input const& e) {
            result.why = e.what();
        }
        return result;
    });
}

} // namespace

int main(int argc, char** argv) {
    choices c;
    bool list = false;
    std::vector<std::string> known;
    record_models::each([&](char const* name, auto const&, auto const&) { known.emplace_back(name); });
    CLI::App app{"Runs NONMEM-style event records through a model; one row per record, in the order of the file: ID, TIME, EVID,\n"
                 "the amount in every compartment (in the unit of AMT) and CP = scale x amount / volume. Research use.",
                 "06_records"};
    app.add_option("--model", c.model, "see --list")->check(CLI::IsMember(known))->capture_default_str()->group("Model");
    app.add_option("--param", c.parameters, "name=value, in the units of --list; repeat for each")->allow_extra_args(false)->group("Model");
    app.add_option("--convention", c.convention, "physical, nonmem or mrgsolve")->check(CLI::IsMember({"physical", "nonmem", "mrgsolve"}))->capture_default_str()->group("Model");
    app.add_option("--covariates", c.covariates, "between records: next (of the record that ends the interval), locf or linear")->check(CLI::IsMember({"next", "locf", "linear"}))->group("Model");
    app.add_option("--scale", c.scale, "CP = scale x amount / volume")->capture_default_str()->group("Output");
    app.add_option("--rename", c.renames, "file's column=parameter or standard name; repeat for each")->allow_extra_args(false)->group("Data");
    app.add_option("--out", c.out, "file to write (standard output without)")->group("Output");
    app.add_flag("--json", c.json, "the same as JSON, beside --out")->group("Output");
    app.add_flag("--list", list, "print the models with their compartments and parameters")->group("Model");
    app.add_option("data", c.data, "the records, CSV");
    if (auto const status = support::parsed(app, argc, argv))
        return *status;
    if (list) {
        record_models::each([](char const* name, auto const& model, auto const& p) {
            std::cout << name << "\n  compartments: ";
            std::size_t number = 0;
            for (auto const& n : system_type<std::decay_t<decltype(model)>, std::decay_t<decltype(p)>>::compartments::names)
                std::cout << (number > 0 ? ", " : "") << number + 1 << " " << n, ++number;
            std::cout << "\n  parameters: " << record_models::parameters_of(p) << '\n';
        });
        return 0;
    }
    return support::run("06_records", [&] {
        if (c.data.empty())
            throw std::runtime_error("no data file given");
        if (c.json && c.out.empty())
            throw std::runtime_error("--json needs --out: it goes beside that file");
        int status = 0;
        record_models::each([&](std::string_view name, auto const& model, auto const& p) {
            if (name == c.model)
                status = records(model, p, c);
        });
        return status;
    });
}
