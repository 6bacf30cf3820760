#pragma once
/// @file A system of which some compartments are switched off: they are empty and stay so; what flows there is lost.

#include "system.hpp"

namespace alkaloid {

/// Reads as `System` does, but for what is switched off.
template <class System>
class switched {
public:
    using scalar_type = typename System::scalar_type;
    using compartments = typename System::compartments;
    static constexpr std::size_t size = System::size;
    static constexpr bool linear = System::linear;
    using state = std::array<scalar_type, size>;
    using square = std::array<state, size>;
    using mask = std::array<bool, size>;

    constexpr explicit switched(System const& system, mask const& off = {}) : system_(system), off_(off) {}

    template <class X, class DX, class Time>
    constexpr void derivatives(X const& x, DX& dxdt, Time const& t) const {
        system_.derivatives(x, dxdt, t);
        silence(dxdt);
    }
    template <class X, class Time>
    constexpr square jacobian(X const& x, Time const& t) const {
        square j = system_.jacobian(x, t);
        silence_rows(j);
        return j;
    }
    template <class X, class Time>
    constexpr state time_slope(X const& x, Time const& t) const {
        state s = system_.time_slope(x, t);
        silence(s);
        return s;
    }
    constexpr square rate_matrix() const
        requires linear
    {
        square j = system_.rate_matrix();
        silence_rows(j);
        return j;
    }
    constexpr state production() const
        requires linear
    {
        state s = system_.production();
        silence(s);
        return s;
    }
    void check(checklist& found) const { system_.check(found); }
    constexpr System const& system() const { return system_; }
    constexpr mask const& off() const { return off_; }

private:
    template <class DX>
    constexpr void silence(DX& dxdt) const {
        for (std::size_t i = 0; i < size; ++i)
            if (off_[i])
                dxdt[i] = std::decay_t<decltype(dxdt[i])>(0.0);
    }
    constexpr void silence_rows(square& j) const {
        for (std::size_t i = 0; i < size; ++i)
            if (off_[i])
                j[i].fill(scalar_type(0.0));
    }

    System system_;
    mask off_;
};

} // namespace alkaloid
