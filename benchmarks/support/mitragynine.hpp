#pragma once
/// @file The subject of the benchmarks, for us and, as plain numbers, for the competitor.

#include "plain_odeint.hpp"

#include <alkaloid/models/typical_mitragynine.hpp>

namespace support {

inline plain_parameters plain(alkaloid::mitragynine::parameters<> const& p) {
    return {p.ka.base(),         p.lag.base(), p.cl.base(),     p.v1.base(),    p.q.base(), p.v2.base(),
            p.first_pass, p.fm,         p.cl_7oh.base(), p.v_7oh.base()};
}

} // namespace support
