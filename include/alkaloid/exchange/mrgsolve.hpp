#pragma once
/// @file A model as mrgsolve code, for R.  @cite elmokadem2019

#include "infix.hpp"

namespace alkaloid {

namespace detail {
/// Words that mrgsolve or C++ read themselves. From memory of the manual; an underscore behind a name costs nothing.
/// A star stands for a compartment: F_gut is what arrives in gut.
inline std::vector<std::string_view> const mrgsolve_words{
    "F_*",   "ALAG_*", "R_*",  "D_*",   "dxdt_*", "*_0",
    "ID",    "TIME",  "AMT",   "CMT",   "EVID", "II",    "SS",     "ADDL",   "RATE",   "id",     "time",   "amt",      "cmt",    "evid",  "ii",
    "ss",    "addl",  "rate",  "t",     "T",    "SOLVERTIME", "NEWIND", "self", "table", "simeps", "simeta", "ETA",     "EPS",    "THETA", "report",
    "mrg",   "F",     "R",     "Rcpp",  "pred",  "CL",   "V",     "DXDTZERO", "capture", "init", "param",  "double", "int",      "bool",   "if",    "else",
    "for",   "while", "do",    "new",   "delete", "this", "class", "struct", "return", "float",  "long",   "short",    "char",   "const", "static",
    "auto",  "and",   "or",    "not",   "xor",  "exp",   "log",    "sqrt",   "pow",    "abs",    "std",    "localdouble", "localint", "localbool", "y0", "y1", "yn", "j0", "j1", "jn"};
} // namespace detail

/// The text of a .cpp model file, or the code of `mread_cache`/`mcode`. AMT is in umol.
inline std::string mrgsolve_code(equations const& e) {
    detail::spelt const names(e, detail::mrgsolve_words);
    detail::infix const write(names, {.caret = false, .decimal_points = true, .time = "SOLVERTIME", .absolute = "std::abs", .least = "std::fmin", .most = "std::fmax"});
    std::string out = "$PROB " + e.title + "\n" + detail::head_of(e, "// ");
    auto const remark = [](std::string const& text) { return text.empty() ? std::string{} : " // " + text; };
    if (!e.parameters.empty()) {
        out += "\n$PARAM @annotated\n";
        for (auto const& p : e.parameters)
            out += names.parameters.at(p.name) + " : " + text(p.value) + " : " + p.name + " (" + (p.unit.empty() ? "no unit" : p.unit) + ")\n";
    }
    out += "\n$CMT @annotated\n";
    for (auto const& s : e.states)
        out += names.states.at(s.name) + " : amount in " + s.name + " (umol)\n";
    std::string main;
    for (auto const& s : e.states)
        if (!s.begin.is(0.0))
            main += names.states.at(s.name) + "_0 = " + write(s.begin) + "; // umol\n";
    for (auto const& at : detail::entrances_of(e)) {
        auto const& to = names.states.at(at.to);
        for (auto const* i : at.by)
            main += "// doses into " + to + ": " + detail::said(*i) +
                    (at.alike() ? "" : "; of which this fraction arrives: " + write(i->available) + ", this lag later: " + write(i->lag.base()) + " h") + "\n";
        if (!at.alike())
            continue;
        if (auto const& f = at.by.front()->available; !f.is(1.0))
            main += "F_" + to + " = " + write(f) + ";\n";
        if (auto const& lag = at.by.front()->lag.base(); !lag.is(0.0))
            main += "ALAG_" + to + " = " + write(lag) + "; // h\n";
    }
    if (!main.empty())
        out += "\n$MAIN\n" + main;
    out += "\n$ODE\n";
    for (std::size_t k = 0; k < e.rates.size(); ++k)
        out += "double " + names.rates[k] + " = " + write(e.rates[k].value) + ";" +
               remark(e.rates[k].from + (e.rates[k].draws ? " -> " : " leads ") + e.rates[k].to + ", " + e.rates[k].law + ", umol/h") + "\n";
    for (std::size_t i = 0; i < e.states.size(); ++i)
        out += "dxdt_" + names.states.at(e.states[i].name) + " = " + detail::net_flow(e, names, write, i, "0.0") + ";\n";
    if (e.outputs.empty())
        return out;
    out += "\n$TABLE\n";
    for (std::size_t k = 0; k < e.outputs.size(); ++k)
        out += "double " + names.outputs[k] + " = " + write(e.outputs[k].value) + ";" + remark(e.outputs[k].unit) + "\n";
    out += "\n$CAPTURE @annotated\n";
    for (std::size_t k = 0; k < e.outputs.size(); ++k)
        out += names.outputs[k] + " : " + e.outputs[k].name + " (" + (e.outputs[k].unit.empty() ? "no unit" : e.outputs[k].unit) + ")\n";
    return out;
}
/// The same of a model and its parameters.  @throws invalid_input
template <class M, class P>
    requires any_model<M, P>
std::string mrgsolve_code(M const& m, P const& p, std::string_view title = "model") {
    return mrgsolve_code(equations_of(m, p, title));
}

} // namespace alkaloid
