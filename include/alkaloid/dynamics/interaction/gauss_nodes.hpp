#pragma once
/// @file Nodes and weights of Gauss-Legendre on [-1, 1], those of one half. Boost has them, too, for 90 thousand lines
/// of headers; a test compares.

#include <array>
#include <cstddef>

namespace alkaloid::detail {

template <std::size_t Points>
struct gauss_nodes;
template <>
struct gauss_nodes<7> {
    static constexpr std::array x{0.0, 0.40584515137739718, 0.74153118559939446, 0.94910791234275849};
    static constexpr std::array w{0.4179591836734694, 0.38183005050511892, 0.27970539148927664, 0.1294849661688697};
};
template <>
struct gauss_nodes<15> {
    static constexpr std::array x{0.0,
                                  0.20119409399743451,
                                  0.39415134707756339,
                                  0.57097217260853883,
                                  0.72441773136017007,
                                  0.84820658341042721,
                                  0.93727339240070595,
                                  0.98799251802048538};
    static constexpr std::array w{0.20257824192556129, 0.19843148532711158, 0.18616100001556221,  0.16626920581699392,
                                  0.13957067792615432, 0.10715922046717194, 0.070366047488108124, 0.030753241996117269};
};

} // namespace alkaloid::detail
