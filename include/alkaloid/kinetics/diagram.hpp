#pragma once
/// @file A model's picture, drawn from its flows: Mermaid for Markdown, DOT for Graphviz.

#include "model.hpp"

#include <string>

namespace alkaloid {

namespace detail {
template <class Term>
constexpr bool is_follow = !requires { typename Term::law_type; };

template <class Term>
std::string law_label() {
    if constexpr (is_follow<Term>)
        return "follows";
    else
        return std::string(Term::law_type::name);
}
template <class Term, class F>
void describe(F const& f) {
    f(std::string(Term::from::name), std::string(Term::to::name), law_label<Term>(), is_follow<Term>);
}
template <class... Term, class F>
void each_term(flow_system<Term...> const&, F const& f) {
    (describe<Term>(f), ...);
}
} // namespace detail

/// Mermaid text: one arrow a flow, labelled with its law; dotted where an effect compartment follows.
template <class M, class P>
    requires flow_model<M, P>
std::string mermaid(M const& m, P const& p) {
    std::string out = "flowchart LR\n";
    detail::each_term(system_of<scalar_of_t<P>>(m, p), [&](auto const& from, auto const& to, auto const& label, bool dotted) {
        out += "    " + from + (dotted ? " -.->|" : " -->|") + label + "| " + to + "\n";
    });
    return out;
}

/// DOT text for Graphviz: one edge a flow, labelled with its law; dashed where an effect compartment follows.
template <class M, class P>
    requires flow_model<M, P>
std::string graphviz(M const& m, P const& p) {
    std::string out = "digraph model {\n    rankdir=LR;\n    node [shape=box, style=rounded];\n    eliminated [shape=plaintext];\n";
    detail::each_term(system_of<scalar_of_t<P>>(m, p), [&](auto const& from, auto const& to, auto const& label, bool dotted) {
        out += "    " + from + " -> " + to + " [label=\"" + label + "\"" + (dotted ? ", style=dashed" : "") + "];\n";
    });
    return out + "}\n";
}

} // namespace alkaloid
