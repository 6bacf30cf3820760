#pragma once
/// @file A model's equations in LaTeX: what amsmath and KaTeX set.

#include "infix.hpp"

namespace alkaloid {

namespace detail {
/// Underscores behind a backslash.
inline std::string upright(std::string_view name) {
    std::string out = "\\mathrm{";
    for (char const c : name)
        out += (c == '_' ? "\\" : "") + std::string(1, c);
    return out + "}";
}

/// Words as \text takes them; a power stays one.
inline std::string in_text(std::string_view words) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        char const c = words[i];
        std::size_t digits = i + 1;
        while (digits < words.size() && words[digits] >= '0' && words[digits] <= '9')
            ++digits;
        if (c == '^' && digits > i + 1) {
            out += "$^{" + std::string(words.substr(i + 1, digits - i - 1)) + "}$";
            i = digits - 1;
        } else if (std::string_view("_%&#${}").find(c) != std::string_view::npos)
            out += std::string("\\") + c;
        else if (c == '^' || c == '~' || c == '\\')
            out += c == '^' ? "\\textasciicircum{}" : c == '~' ? "\\textasciitilde{}" : "\\textbackslash{}";
        else
            out += c;
    }
    return out;
}

class latex_writer {
public:
    explicit latex_writer(spelt const& names) : names_(names) {}
    std::string operator()(formula const& f) const { return write(f.root()).text; }
    std::string amount(std::string const& compartment) const { return "A_{" + upright(names_.states.find(compartment)->second) + "}"; }
    std::string parameter(std::string const& name) const { return upright(names_.parameters.find(name)->second); }
    static std::string number(double x) {
        std::string t = text(x);
        auto const e = t.find('e');
        return e == std::string::npos ? t : t.substr(0, e) + " \\cdot 10^{" + std::to_string(std::stoi(t.substr(e + 1))) + "}";
    }

private:
    enum strength { sum, product, atom };
    struct piece {
        std::string text;
        strength binds;
    };
    static std::string inside(piece const& p, strength least) { return p.binds < least ? "\\left(" + p.text + "\\right)" : p.text; }

    piece write(formula::node const& n) const {
        using kind = formula::kind;
        switch (n.what) {
        case kind::number: return {number(n.value), n.value < 0.0 ? sum : number(n.value).find('\\') == std::string::npos ? atom : product};
        case kind::parameter: return {parameter(n.text), atom};
        case kind::amount: return {amount(n.text), atom};
        case kind::time: return {"t", atom};
        case kind::sum: return {inside(write(*n.a), sum) + " + " + inside(write(*n.b), product), sum};
        case kind::difference: return {inside(write(*n.a), sum) + " - " + inside(write(*n.b), product), sum};
        case kind::product: return {inside(write(*n.a), product) + " \\cdot " + inside(write(*n.b), atom), product};
        case kind::quotient: return {"\\frac{" + write(*n.a).text + "}{" + write(*n.b).text + "}", atom};
        case kind::negative: return {"-" + inside(write(*n.a), product), sum};
        case kind::function: break;
        }
        std::string const a = write(*n.a).text;
        auto const of = [](std::string const& f, std::string const& args) { return f + "\\left(" + args + "\\right)"; };
        if (n.text == "pow")
            return {"{\\left(" + a + "\\right)}^{" + write(*n.b).text + "}", atom};
        if (n.text == "sqrt")
            return {"\\sqrt{" + a + "}", atom};
        if (n.text == "expm1")
            return {of("\\exp", a) + " - 1", sum};
        if (n.text == "log1p")
            return {of("\\ln", "1 + " + inside(write(*n.a), product)), atom};
        if (n.text == "abs")
            return {"\\left|" + a + "\\right|", atom};
        if (n.text == "min" || n.text == "max")
            return {of("\\" + n.text, a + ", " + write(*n.b).text), atom};
        return {of(n.text == "log" ? "\\ln" : "\\" + n.text, a), atom};
    }
    spelt const& names_;
};

inline std::string latex_net_flow(equations const& e, latex_writer const& write, std::size_t i) {
    if (e.rates.empty())
        return write(e.states[i].slope);
    std::string out;
    for (std::size_t k = 0; k < e.rates.size(); ++k) {
        auto const rate = "r_{" + std::to_string(k + 1) + "}";
        if (e.rates[k].from == e.states[i].name && e.rates[k].draws)
            out += (out.empty() ? "-" : " - ") + rate;
        if (e.rates[k].to == e.states[i].name)
            out += (out.empty() ? "" : " + ") + rate;
    }
    return out.empty() ? "0" : out;
}
} // namespace detail

/// An `align*` of flows, derivatives, beginnings, what arrives of a dose, observables and values.
inline std::string latex(equations const& e) {
    detail::spelt const names(e, {});
    detail::latex_writer const write(names);
    std::string body;
    auto const row = [&](std::string const& left, std::string const& right, std::string const& remark = {}) {
        body += (body.empty() ? "" : " \\\\\n") + left + " &= " + right + (remark.empty() ? "" : " && \\text{" + detail::in_text(remark) + "}");
    };
    for (std::size_t k = 0; k < e.rates.size(); ++k)
        row("r_{" + std::to_string(k + 1) + "}", write(e.rates[k].value), e.rates[k].from + (e.rates[k].draws ? " to " : " leads ") + e.rates[k].to + ", " + e.rates[k].law);
    for (std::size_t i = 0; i < e.states.size(); ++i)
        row("\\frac{\\mathrm{d}" + write.amount(e.states[i].name) + "}{\\mathrm{d}t}", detail::latex_net_flow(e, write, i));
    for (auto const& s : e.states)
        if (!s.begin.is(0.0))
            row(write.amount(s.name) + "(0)", write(s.begin), "umol");
    for (auto const& i : e.intakes) {
        auto const mark = "_{" + detail::upright(detail::spelling().take(i.by.name)) + "," + detail::upright(names.states.at(std::string(i.to))) + "}";
        if (!i.available.is(1.0))
            row("F" + mark, write(i.available), i.what ? "of " + std::string(i.what->name) : "");
        if (!i.lag.base().is(0.0))
            row("t" + mark, write(i.lag.base()), "h, lag" + (i.what ? " of " + std::string(i.what->name) : ""));
    }
    for (std::size_t k = 0; k < e.outputs.size(); ++k)
        row(detail::upright(names.outputs[k]), write(e.outputs[k].value), e.outputs[k].unit);
    for (auto const& p : e.parameters)
        row(write.parameter(p.name), detail::latex_writer::number(p.value), p.unit);
    return detail::head_of(e, "% ") + "\\begin{align*}\n" + body + "\n\\end{align*}\n";
}
/// The same of a model and its parameters.  @throws invalid_input
template <class M, class P>
    requires any_model<M, P>
std::string latex(M const& m, P const& p, std::string_view title = "model") {
    return latex(equations_of(m, p, title));
}

} // namespace alkaloid
