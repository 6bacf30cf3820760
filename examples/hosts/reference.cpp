// Asks the scenarios of examples/data/hosts_scenarios.json and writes the answers, 17 digits each, for the tests of every host
// to compare with: hosts_reference <scenarios.json> <reference.csv>

#include <alkaloid/hosts/models.hpp>

#include <nlohmann/json.hpp>

#include <fstream>
#include <iostream>

namespace hosts = alkaloid::hosts;
using nlohmann::json;

namespace {

hosts::numbers numbers(json const& from) {
    hosts::numbers all;
    for (auto const& [name, value] : from.items())
        all.emplace_back(name, value.get<double>());
    return all;
}
void set(hosts::setting& s, json const& from) {
    s.parameters = numbers(from.value("parameters", json::object()));
    s.molar_masses = numbers(from.value("molar_masses", json::object()));
    s.outputs = from.value("outputs", std::vector<std::string>{});
}
hosts::look look(json const& from) {
    hosts::look l{from.value("at", std::vector<double>{}), {}, {}};
    if (from.contains("until"))
        l.until = from["until"].get<double>(), l.every = from["every"].get<double>();
    return l;
}
std::vector<hosts::dose_row> doses(json const& from) {
    std::vector<hosts::dose_row> all;
    for (auto const& d : from.value("doses", json::array()))
        all.push_back({d.value("time", 0.0), d.value("amount", 0.0), d.value("into", std::string()), d.value("duration", 0.0), d.value("rate", 0.0), d.value("ii", 0.0), d.value("addl", 0L), d.value("ss", 0)});
    return all;
}

/// `write(subject, output, time, value)` of everything that comes back.
template <class Write>
void answer(json const& s, Write const& write) {
    auto const& model = hosts::find(s.at("model").get<std::string>());
    std::string const kind = s.at("kind");
    if (kind == "simulate") {
        hosts::question q;
        set(q, s);
        q.doses = doses(s);
        q.when = look(s);
        auto const c = model.simulate(q);
        for (std::size_t k = 0; k < c.outputs.size(); ++k)
            for (std::size_t i = 0; i < c.times.size(); ++i)
                write(0, c.outputs[k].name, c.times[i], c[k][i]);
    } else if (kind == "records") {
        std::map<std::string, std::vector<double>> columns = s.at("records");
        hosts::record_question q;
        set(q, s);
        for (auto const& [name, values] : columns)
            q.columns.push_back({name, values, {}});
        auto const c = model.simulate(q);
        for (std::size_t k = 0; k < c.outputs.size(); ++k)
            for (std::size_t i = 0; i < c.rows; ++i)
                write(i + 1, c.outputs[k].name, columns["TIME"][i], c.values[k * c.rows + i]);
    } else {
        std::map<std::string, std::vector<double>> columns = s.value("columns", json::object());
        hosts::population_question q;
        set(q, s);
        q.count = s.value("count", std::size_t{0});
        q.seed = s.value("seed", 1U);
        for (auto const& [name, values] : columns)
            q.columns.push_back({name, values});
        for (auto const& [name, cv] : numbers(s.value("variability", json::object())))
            q.varies.push_back({name, cv});
        for (auto const& c : s.value("correlations", json::array()))
            q.correlations.push_back({c["one"], c["other"], c["value"]});
        q.doses = doses(s);
        for (auto const& d : s["doses"])
            if (d.contains("id"))
                q.doses_of.push_back(d["id"]);
        q.when = look(s);
        auto const c = model.simulate(q);
        for (std::size_t i = 0; i < c.ids.size(); ++i)
            for (std::size_t k = 0; k < c.outputs.size(); ++k)
                for (std::size_t t = 0; t < c.times.size(); ++t)
                    write(c.ids[i], c.outputs[k].name, c.times[t], c.values[(i * c.outputs.size() + k) * c.times.size() + t]);
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: hosts_reference <scenarios.json> <reference.csv>\n";
        return 2;
    }
    try {
        std::ifstream in(argv[1]);
        std::ofstream out(argv[2], std::ios::binary);
        out.precision(17);
        out << "scenario,subject,output,time,value\n";
        json const all = json::parse(in);
        for (auto const& s : all.at("scenarios")) {
            std::string const name = s.at("name");
            try {
                answer(s, [&](std::uint64_t subject, std::string const& output, double t, double x) { out << name << ',' << subject << ',' << output << ',' << t << ',' << x << '\n'; });
                if (s.contains("error"))
                    throw std::runtime_error(name + ": should have failed");
            } catch (alkaloid::invalid_input const& e) {
                if (!s.contains("error") || s["error"] != e.what())
                    throw std::runtime_error(name + ": " + e.what());
            }
        }
        return out.flush() ? 0 : 1;
    } catch (std::exception const& e) {
        std::cerr << "hosts_reference: " << e.what() << '\n';
        return 1;
    }
}
