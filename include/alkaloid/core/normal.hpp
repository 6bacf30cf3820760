#pragma once
/// @file Normal deviates by inversion, the same bits wherever arithmetic is IEEE's: every product that meets a sum is an
/// explicit fma, so no compiler contracts what another does not. Boost.Math's quantile goes through long double and the
/// platform's logarithm, whose last digits differ between machines; std::normal_distribution differs between libraries.

#include <array>
#include <cmath>
#include <cstddef>

namespace alkaloid {

namespace detail {
/// Polynomial by Horner's rule, the highest power first.
template <std::size_t N>
double horner(double x, std::array<double, N> const& c) {
    double y = c[0];
    for (std::size_t i = 1; i < N; ++i)
        y = std::fma(y, x, c[i]);
    return y;
}
/// The natural logarithm of a number in (0, 1]: log((1 + s)/(1 - s)) by a polynomial in s^2.
inline double portable_log(double x) {
    int e = 0;
    double m = std::frexp(x, &e); // [0.5, 1)
    if (m < 0.70710678118654752) {
        m *= 2.0;
        --e;
    }
    double const f = m - 1.0, s = f / (2.0 + f), z = s * s;
    static constexpr std::array<double, 7> series{1.479819860511658591e-01, 1.531383769920937332e-01, 1.818357216161805012e-01, 2.222219843214978396e-01,
                                                  2.857142874366239149e-01, 3.999999999940941908e-01, 6.666666666666735130e-01};
    double const r = z * horner(z, series);
    return std::fma(static_cast<double>(e), 0.693147180559945309417, std::fma(s, r, 2.0 * s));
}
} // namespace detail

/// The standard normal deviate below which the fraction `u`, in (0, 1), lies; relative error about 1e-15.
/// Algorithm AS 241 (PPND16).  @cite wichura1988
inline double normal_quantile(double u) {
    using detail::horner;
    static constexpr std::array<double, 8> a{2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4,
                                             1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080e0};
    static constexpr std::array<double, 8> b{5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4,
                                             5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1.0};
    static constexpr std::array<double, 8> c{7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e0,
                                             3.64784832476320460504e0, 5.76949722146069140550e0, 4.63033784615654529590e0, 1.42343711074968357734e0};
    static constexpr std::array<double, 8> d{1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
                                             6.89767334985100004550e-1, 1.67638483018380384940e0, 2.05319162663775882187e0, 1.0};
    static constexpr std::array<double, 8> e{2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
                                             2.96560571828504891230e-1, 1.78482653991729133580e0, 5.46378491116411436990e0, 6.65790464350110377720e0};
    static constexpr std::array<double, 8> f{2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
                                             1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0};
    double const q = u - 0.5;
    if (std::abs(q) <= 0.425) {
        double const r = std::fma(-q, q, 0.180625);
        return q * (horner(r, a) / horner(r, b));
    }
    double const tail = q < 0.0 ? u : 1.0 - u;
    double const r = std::sqrt(-detail::portable_log(tail));
    double const far = r <= 5.0 ? horner(r - 1.6, c) / horner(r - 1.6, d) : horner(r - 5.0, e) / horner(r - 5.0, f);
    return q < 0.0 ? -far : far;
}

} // namespace alkaloid
