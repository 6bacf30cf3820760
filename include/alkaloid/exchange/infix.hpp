#pragma once
/// @file Formulas in the notation that C++ and R share: the computation's own order, no parenthesis too many.

#include "names.hpp"

#include <string>

namespace alkaloid::detail {

/// What differs between the languages.
struct dialect {
    bool caret;            ///< a^b, else pow(a, b)
    bool decimal_points;   ///< 1 is written 1.0: without, 1/2 would be 0
    std::string_view time; ///< what the time is called
    std::string_view absolute, least, most;
};

inline std::string number(double x, bool decimal_points) {
    std::string t = text(x);
    if (decimal_points && t.find_first_of(".en") == std::string::npos)
        t += ".0";
    return t;
}

class infix {
public:
    infix(spelt const& names, dialect const& how) : names_(names), how_(how) {}
    std::string operator()(formula const& f) const { return write(f.root()).text; }

private:
    /// How tightly the last operation binds.
    enum strength { sum, product, power, atom };
    struct piece {
        std::string text;
        strength binds;
    };
    static std::string inside(piece const& p, strength least) { return p.binds < least ? "(" + p.text + ")" : p.text; }

    piece write(formula::node const& n) const {
        using kind = formula::kind;
        switch (n.what) {
        case kind::number: return {number(n.value, how_.decimal_points), n.value < 0.0 ? sum : atom};
        case kind::parameter: return {names_.parameters.find(n.text)->second, atom};
        case kind::amount: return {names_.states.find(n.text)->second, atom};
        case kind::time: return {std::string(how_.time), atom};
        // What stands on the right is computed first: it keeps its parentheses where the same operation follows.
        case kind::sum: return {inside(write(*n.a), sum) + " + " + inside(write(*n.b), product), sum};
        case kind::difference: return {inside(write(*n.a), sum) + " - " + inside(write(*n.b), product), sum};
        case kind::product: return {inside(write(*n.a), product) + "*" + inside(write(*n.b), power), product};
        case kind::quotient: return {inside(write(*n.a), product) + "/" + inside(write(*n.b), power), product};
        case kind::negative: return {"-" + inside(write(*n.a), product), sum};
        case kind::function: break;
        }
        if (n.text == "pow" && how_.caret)
            return {inside(write(*n.a), atom) + "^" + inside(write(*n.b), atom), power};
        std::string const args = write(*n.a).text + (n.text == "pow" || n.text == "min" || n.text == "max" ? ", " + write(*n.b).text : "");
        std::string_view const name = n.text == "abs" ? how_.absolute : n.text == "min" ? how_.least : n.text == "max" ? how_.most : std::string_view(n.text);
        return {std::string(name) + "(" + args + ")", atom};
    }

    spelt const& names_;
    dialect how_;
};

/// The net flow into compartment `i`: "flow_1 - flow_2"; what was written by hand as it is.
inline std::string net_flow(equations const& e, spelt const& names, infix const& write, std::size_t i, std::string const& nothing) {
    if (e.rates.empty())
        return write(e.states[i].slope);
    std::string out;
    for (std::size_t k = 0; k < e.rates.size(); ++k) {
        auto const& r = e.rates[k];
        if (r.from == e.states[i].name && r.draws)
            out += (out.empty() ? "-" : " - ") + names.rates[k];
        if (r.to == e.states[i].name)
            out += (out.empty() ? "" : " + ") + names.rates[k];
    }
    return out.empty() ? nothing : out;
}

} // namespace alkaloid::detail
