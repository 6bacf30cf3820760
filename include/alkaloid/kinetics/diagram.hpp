#pragma once
/// @file A model's picture, drawn from its flows: Mermaid for Markdown, DOT for Graphviz.

#include "model.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace alkaloid {

namespace detail {
/// One arrow of the picture.
struct arrow {
    std::string_view from, to, label;
    bool follows;          ///< an effect compartment after its leader, no flow
    std::string_view edge; ///< the end that is no compartment, if there is one
};

template <class Term>
constexpr arrow arrow_of() {
    using from = typename Term::from;
    using to = typename Term::to;
    if constexpr (requires { typename Term::law_type; })
        return {from::name, to::name, Term::law_type::name, false,
                any_boundary<from> ? from::name : any_boundary<to> ? to::name : std::string_view{}};
    else
        return {from::name, to::name, "follows", true, {}};
}
template <class... Term>
constexpr std::array<arrow, sizeof...(Term)> arrows_of(flow_system<Term...> const&) {
    return {arrow_of<Term>()...};
}
inline std::string quoted(std::string_view name) {
    return '"' + std::string(name) + '"';
}
inline std::string mermaid_of(std::span<arrow const> arrows) {
    std::string out = "flowchart LR\n";
    for (auto const& a : arrows)
        out += "    " + std::string(a.from) + (a.follows ? " -.->|" : " -->|") + std::string(a.label) + "| " + std::string(a.to) + "\n";
    return out;
}
inline std::string graphviz_of(std::span<arrow const> arrows) {
    std::string edges, ends;
    for (auto const& a : arrows) {
        std::string const plain = "    " + quoted(a.edge) + " [shape=plaintext];\n";
        if (!a.edge.empty() && ends.find(plain) == std::string::npos)
            ends += plain;
        edges += "    " + quoted(a.from) + " -> " + quoted(a.to) + " [label=" + quoted(a.label) + (a.follows ? ", style=dashed" : "") + "];\n";
    }
    return "digraph model {\n    rankdir=LR;\n    node [shape=box, style=rounded];\n" + ends + edges + "}\n";
}
} // namespace detail

/// Mermaid text: one arrow a flow, labelled with its law; dotted where an effect compartment follows.
template <class M, class P>
    requires flow_model<M, P>
std::string mermaid(M const& m, P const& p) {
    return detail::mermaid_of(detail::arrows_of(system_of<scalar_of_t<P>>(m, p)));
}

/// DOT text for Graphviz: one edge a flow, labelled with its law; dashed where an effect compartment follows.
template <class M, class P>
    requires flow_model<M, P>
std::string graphviz(M const& m, P const& p) {
    return detail::graphviz_of(detail::arrows_of(system_of<scalar_of_t<P>>(m, p)));
}

} // namespace alkaloid
