#pragma once
/// @file A solver that is chosen by name when the program runs: everything around it is compiled once for all of them.

#include "questions.hpp"

#include "../kinetics/model.hpp"
#include "../solve/automatic.hpp"
#include "../solve/exact.hpp"
#include "../solve/rosenbrock4.hpp"
#include "../solve/taylor.hpp"

#include <variant>

namespace alkaloid::hosts::detail {

enum class method { automatic, exact, dopri5, rosenbrock4, taylor };

/// Engines of one system; which is there was asked for by name.
template <class... Engine>
class one_of_engines {
public:
    template <class E>
    explicit one_of_engines(E engine) : engine_(std::move(engine)) {}

    template <class State, class Stretch, class Report>
    void run(State& x, Stretch const& s, Report const& report) {
        std::visit([&](auto& e) { e.run(x, s, report); }, engine_);
    }
    effort spent() const {
        return std::visit([](auto const& e) { return e.spent(); }, engine_);
    }

private:
    std::variant<Engine...> engine_;
};

/// Where nothing falls into a linear part, `automatic` is dopri5.
template <class From, class Plain, class... More>
using distinct_engines = std::conditional_t<std::same_as<From, Plain>, one_of_engines<Plain, More...>, one_of_engines<From, Plain, More...>>;

/// What is linear is solved exactly, or by dopri5; the rest by any but `exact`.
struct chosen_solver {
    static constexpr std::string_view name = "chosen by name";

    method by = method::automatic;
    solver_choice told = {};

    template <class System>
    auto bind(System const& system) const {
        using from = decltype(automatic{}.bind(system));
        using plain = decltype(dopri5{}.bind(system));
        if constexpr (System::linear) { // each engine costs seconds of compilation: what is solved exactly is not offered four
            using engines = one_of_engines<from, plain>;
            return by == method::dopri5 ? engines(as<dopri5>().bind(system)) : engines(automatic{as<dopri5>()}.bind(system));
        } else if constexpr (!requires { system.terms(); }) { // of records: no series
            using engines = distinct_engines<from, plain, decltype(rosenbrock4{}.bind(system))>;
            return by == method::dopri5        ? engines(as<dopri5>().bind(system))
                   : by == method::rosenbrock4 ? engines(as<rosenbrock4>().bind(system))
                                               : engines(automatic{as<dopri5>()}.bind(system));
        } else {
            using engines = distinct_engines<from, plain, decltype(rosenbrock4{}.bind(system)), decltype(split<alkaloid::taylor>{}.bind(system))>;
            return by == method::dopri5        ? engines(as<dopri5>().bind(system))
                   : by == method::rosenbrock4 ? engines(as<rosenbrock4>().bind(system))
                   : by == method::taylor      ? engines(split<alkaloid::taylor>{as<alkaloid::taylor>()}.bind(system))
                                               : engines(automatic{as<dopri5>()}.bind(system));
        }
    }
    /// What `bind` makes of it.
    template <class System>
    std::string_view text_for() const {
        switch (by) {
        case method::dopri5: return alkaloid::dopri5::name;
        case method::rosenbrock4: return alkaloid::rosenbrock4::name;
        case method::taylor: return split<alkaloid::taylor>::name_for<System>();
        default: return automatic::name_for<System>();
        }
    }
    /// With the tolerances that were asked for.
    template <class Solver>
    Solver as() const {
        Solver s;
        if (told.relative)
            s.relative = *told.relative;
        if (told.absolute)
            s.absolute = amount<>::from_base(*told.absolute);
        return s;
    }
};

/// @throws invalid_input where there is no such solver, or it does not solve a model that is (not) `linear`
inline chosen_solver solver_named(solver_choice const& told, bool linear) {
    struct offered {
        std::string_view name;
        method by;
        bool to_linear, to_others;
    };
    static constexpr offered all[] = {{"automatic", method::automatic, true, true},
                                      {"exact", method::exact, true, false},
                                      {"dopri5", method::dopri5, true, true},
                                      {"rosenbrock4", method::rosenbrock4, false, true},
                                      {"taylor", method::taylor, false, true}};
    checklist found;
    chosen_solver s{method::automatic, told};
    std::string known;
    bool is_known = false;
    for (auto const& o : all)
        if (linear ? o.to_linear : o.to_others) {
            known += (known.empty() ? "" : ", ") + std::string(o.name);
            if (o.name == told.name)
                s.by = o.by, is_known = true;
        }
    if (!is_known)
        found.refuse("solver", "'" + told.name + "'", "", "one of " + known + (linear ? " (the model is linear)" : " (the model is not linear)"));
    if (told.relative)
        found.require("relative tolerance", *told.relative, positive);
    if (told.absolute)
        found.require("absolute tolerance", *told.absolute, positive, "umol");
    found.settle("solver");
    return s;
}

} // namespace alkaloid::hosts::detail
