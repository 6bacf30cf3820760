#pragma once
/// @file The chemoreflex loop of a published person at rest, for `closed_loop`.

#include "../dynamics/ventilation.hpp"
#include "../facts/opioid_effects.hpp"

namespace alkaloid {

/// Ten volunteers: baseline, gain and delays of carbon dioxide.  @cite bouillon2003
inline chemoreflex<> breathing_at_rest() {
    namespace b = opioid_effects::bouillon2003;
    return {.v0 = b::v0.value,
            .pa0 = b::pa0.value,
            .kel = b::kel.value,
            .ke0 = b::ke0.value,
            .gain = b::gain.value,
            .path = {provenance_of("V0 at rest", b::v0), provenance_of("PaCO2 at rest", b::pa0), provenance_of("kel of CO2", b::kel), provenance_of("ke0 of CO2", b::ke0),
                     provenance_of("gain", b::gain)}};
}

} // namespace alkaloid
