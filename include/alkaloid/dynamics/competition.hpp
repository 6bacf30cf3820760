#pragma once
/// @file Ligands that compete for one site: the equilibrium, and the same over time.

#include "aligned.hpp"
#include "ligand.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace alkaloid {

/// One site, competitive, at equilibrium, on bare numbers: turns the ratios C_i/K_i into the occupied fractions
/// rho_i = (C_i/K_i) / (1 + sum_j C_j/K_j) in place and returns their sum. Unchecked: for laws.
/// Not for ligands that leave the site more slowly than their concentration changes.  @cite gaddum1937
template <class Range>
constexpr auto gaddum(Range& ratios) {
    auto sum = ratios[0];
    for (std::size_t i = 1; i < ratios.size(); ++i)
        sum = sum + ratios[i];
    decltype(sum) const whole = 1.0 + sum;
    for (auto& x : ratios)
        x = x / whole;
    return decltype(sum)(sum / whole);
}

namespace detail {

/// Gathers ligands and works out who holds the site at every time. `note` every ligand before the first `add`.
template <class S>
class competition {
public:
    competition() = default;
    competition(competition const&) = delete;
    competition& operator=(competition const&) = delete;

    template <class L>
    void note(L const& l) {
        all_.note(l.concentration);
        all_.rests_on(l.path);
    }
    template <class L>
    void add(L const& l) {
        auto const name = "ligand[" + std::to_string(all_.rows()) + "]";
        check_.require(name + ".ki", l.ki.base(), positive, "umol/L");
        auto const& ki = l.ki;
        all_.add(l.concentration, name + ".concentration", "umol/L", [&](auto const& c) { return S(c / ki.base()); });
    }

    /// The fraction each ligand occupies, and last the sum.  @throws invalid_input
    std::vector<curve<dimension{}, S>> curves(std::string const& where) {
        if (all_.rows() == 0)
            check_.refuse("number of ligands", "0", "", "at least 1");
        check_.settle(where);
        auto const n = all_.rows();
        return all_.curves(n + 1, [n](std::size_t, std::vector<S>& ratios, std::vector<S>& out) {
            out[n] = gaddum(ratios);
            for (std::size_t k = 0; k < n; ++k)
                out[k] = ratios[k];
        });
    }
    basis const& path() const { return all_.path(); }

private:
    checklist check_;
    aligned<S> all_{check_};
};

} // namespace detail
} // namespace alkaloid
