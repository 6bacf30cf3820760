#pragma once
/// @file A model as rxode2 code, for R.  @cite wang2016

#include "infix.hpp"

namespace alkaloid {

namespace detail {
/// Words that rxode2 reads itself. From memory of its manual; an underscore behind a name costs nothing.
inline std::vector<std::string_view> const rxode2_words{
    "t",    "time",   "tad",  "tlast", "f",     "F",     "lag",   "alag", "rate",  "dur",    "lead",  "first", "last",   "diff", "d",     "dt",
    "if",   "else",   "pi",   "id",    "ID",    "cmt",   "amt",   "evid", "addl",  "ii",     "ss",    "dvid",  "mtime",  "exp",  "log",   "sqrt",
    "pow",  "abs",    "min",  "max",   "depot", "param", "print", "sum",  "break", "while",  "podo",  "linCmt", "lag0",  "tafd", "tfirst", "newind",
    "c",    "function", "for", "in",   "next",  "repeat", "TRUE", "FALSE", "NULL", "NA",     "NaN",   "Inf",    "M_PI", "M_E", "LN2"};
} // namespace detail

/// R code that makes the rxode2 model `title`. Values stand in it as defaults, to be replaced by `rxSolve(params = ...)`.
inline std::string rxode2_code(equations const& e) {
    detail::spelt const names(e, detail::rxode2_words);
    detail::infix const write(names, {.caret = true, .decimal_points = false, .time = "t", .absolute = "abs", .least = "min", .most = "max"});
    std::string out = detail::head_of(e, "# ") + detail::spelling(detail::rxode2_words).take(e.title) + " <- rxode2::rxode2({\n";
    auto const line = [&](std::string const& code, std::string const& remark = {}) { out += "  " + code + (remark.empty() ? "" : "  # " + remark) + "\n"; };
    for (auto const& p : e.parameters)
        line(names.parameters.at(p.name) + " = " + text(p.value), p.unit.empty() ? "no unit" : p.unit);
    for (std::size_t k = 0; k < e.rates.size(); ++k)
        line(names.rates[k] + " = " + write(e.rates[k].value), e.rates[k].from + (e.rates[k].draws ? " -> " : " leads ") + e.rates[k].to + ", " + e.rates[k].law + ", umol/h");
    for (std::size_t i = 0; i < e.states.size(); ++i)
        line("d/dt(" + names.states.at(e.states[i].name) + ") = " + detail::net_flow(e, names, write, i, "0"));
    // What belongs to a compartment stands behind its derivative: compartments are numbered as they are first named.
    for (auto const& s : e.states)
        if (!s.begin.is(0.0))
            line(names.states.at(s.name) + "(0) = " + write(s.begin), "umol");
    for (auto const& at : detail::entrances_of(e)) {
        for (auto const* i : at.by)
            line("# doses into " + names.states.at(at.to) + ": " + detail::said(*i) +
                 (at.alike() ? "" : "; of which this fraction arrives: " + write(i->available) + ", this lag later: " + write(i->lag.base()) + " h"));
        if (!at.alike())
            continue;
        if (auto const& f = at.by.front()->available; !f.is(1.0))
            line("f(" + names.states.at(at.to) + ") = " + write(f));
        if (auto const& lag = at.by.front()->lag.base(); !lag.is(0.0))
            line("alag(" + names.states.at(at.to) + ") = " + write(lag), "h");
    }
    for (std::size_t k = 0; k < e.outputs.size(); ++k)
        line(names.outputs[k] + " = " + write(e.outputs[k].value), e.outputs[k].unit);
    return out + "})\n";
}
/// The same of a model and its parameters.  @throws invalid_input
template <class M, class P>
    requires any_model<M, P>
std::string rxode2_code(M const& m, P const& p, std::string_view title = "model") {
    return rxode2_code(equations_of(m, p, title));
}

} // namespace alkaloid
