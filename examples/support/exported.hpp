#pragma once
/// A model in every form it can be exported in, and, for checks, our own right-hand side beside them.

#include <alkaloid/exchange/latex.hpp>
#include <alkaloid/exchange/mrgsolve.hpp>
#include <alkaloid/exchange/rxode2.hpp>
#include <alkaloid/kinetics/diagram.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace support {

/// JSON, as far as it is needed here.
inline std::string json(std::string_view s) {
    std::string out = "\"";
    for (char const c : s)
        out += c == '"' || c == '\\' ? std::string{'\\', c} : c == '\n' ? std::string("\\n") : std::string(1, c);
    return out + '"';
}
inline std::string json(double x) { return alkaloid::text(x); }
template <class T>
std::string json(std::vector<T> const& all) {
    std::string out;
    for (auto const& one : all)
        out += (out.empty() ? "" : ", ") + json(one);
    return "[" + out + "]";
}
inline std::string json(std::vector<std::pair<std::string, std::string>> const& members) { // values are JSON already
    std::string out;
    for (auto const& [name, value] : members)
        out += (out.empty() ? "" : ",\n") + json(name) + ": " + value;
    return "{" + out + "}";
}

inline constexpr std::array<std::string_view, 5> forms{"mermaid", "graphviz", "latex", "mrgsolve", "rxode2"};

/// Amounts as quantities, for readouts.
template <class List, std::size_t N>
struct given_amounts {
    std::array<double, N> const& x;
    template <alkaloid::any_compartment C>
    alkaloid::amount<> operator[](C) const {
        return alkaloid::amount<>::from_base(x[List::template index_of<C>()]);
    }
};

/// What the library computes of a model, in numbers: at states drawn at random, derivatives and observables; beginnings;
/// what arrives of a dose how late.  [umol, h]
struct numbers {
    std::vector<std::string_view> compartments, observables;
    std::vector<double> begin, times, available, lags;
    std::vector<std::vector<double>> states, slopes, outputs;
    std::vector<std::string> routes, into, arrows;

    static std::vector<double> drawn(std::size_t n, std::uint64_t& state) {
        std::vector<double> x(n);
        for (auto& v : x) { // Knuth's multiplier; the upper bits are good enough
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            v = 500.0 * static_cast<double>(state >> 11) * 0x1p-53 + 0.01;
        }
        return x;
    }
    void take(alkaloid::intake<> const& in) {
        routes.emplace_back(in.by.name), into.emplace_back(in.to), available.push_back(in.available), lags.push_back(in.lag.base());
    }
    void draw(alkaloid::detail::arrow const& a) {
        arrows.push_back(std::string(a.from) + (a.follows ? "|follows|" : "|" + std::string(a.label) + "|") + std::string(a.to));
    }
};
inline std::string checkable(alkaloid::equations const& e, numbers const& n, std::string const& mermaid, std::string const& graphviz) {
    return json(std::vector<std::pair<std::string, std::string>>{
        {"title", json(e.title)}, {"compartments", json(n.compartments)}, {"observables", json(n.observables)}, {"begin", json(n.begin)},
        {"times", json(n.times)}, {"states", json(n.states)}, {"slopes", json(n.slopes)}, {"outputs", json(n.outputs)}, {"routes", json(n.routes)},
        {"into", json(n.into)}, {"available", json(n.available)}, {"lags", json(n.lags)}, {"arrows", json(n.arrows)}, {"latex", json(latex(e))},
        {"mrgsolve", json(mrgsolve_code(e))}, {"rxode2", json(rxode2_code(e))}, {"mermaid", json(mermaid)}, {"graphviz", json(graphviz)}});
}

/// Every form of a model as JSON, with the library's numbers beside them.
template <class M, class P>
std::string checkable(M const& model, P const& p, std::string_view title) {
    using namespace alkaloid;
    auto const system = system_of<double>(model, p);
    using list = typename std::decay_t<decltype(system)>::compartments;
    constexpr std::size_t size = list::size;
    auto const begin = initial_state<double>(model, p);
    auto const readouts = readouts_of(model, p);
    numbers n;
    n.compartments.assign(list::names.begin(), list::names.end());
    n.begin.assign(begin.begin(), begin.end());
    std::apply([&]<class... R>(R const&...) { n.observables = {R::what::name...}; }, readouts);
    std::uint64_t state = 20261127;
    for (int k = 0; k < 4; ++k) {
        auto const drawn = numbers::drawn(size + 1, state);
        std::array<double, size> x{}, dxdt{};
        std::copy(drawn.begin(), drawn.end() - 1, x.begin());
        system.derivatives(x, dxdt, drawn.back() / 20.0);
        n.times.push_back(drawn.back() / 20.0), n.states.emplace_back(x.begin(), x.end()), n.slopes.emplace_back(dxdt.begin(), dxdt.end());
        std::apply([&](auto const&... one) { n.outputs.push_back({alkaloid::detail::base_of(one.read(given_amounts<list, size>{x}))...}); }, readouts);
    }
    for (auto const& in : intakes_of<double>(model, p))
        n.take(in);
    std::string mermaid_text, graphviz_text;
    if constexpr (flow_model<M, P>) {
        for (auto const& a : alkaloid::detail::arrows_of(system))
            n.draw(a);
        mermaid_text = mermaid(model, p), graphviz_text = graphviz(model, p);
    }
    return checkable(equations_of(model, p, title), n, mermaid_text, graphviz_text);
}

/// `model` in one of the forms, or "check" for `checkable`.
template <class M, class P>
std::string exported(M const& model, P const& p, std::string_view title, std::string_view form) {
    using namespace alkaloid;
    if (form == "check")
        return checkable(model, p, title);
    if (form == "mermaid" || form == "graphviz")
        return form == "mermaid" ? mermaid(model, p) : graphviz(model, p);
    auto const e = equations_of(model, p, title);
    return form == "latex" ? latex(e) : form == "mrgsolve" ? mrgsolve_code(e) : rxode2_code(e);
}

} // namespace support
