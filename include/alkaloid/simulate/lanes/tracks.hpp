#pragma once
/// @file Which compartments have to be followed for what is kept, found from the types.

#include "row_writer.hpp"

#include "../keep.hpp"

#include "../../kinetics/model.hpp"
#include "../../solve/lanes/parts.hpp"

namespace alkaloid::detail {

/// Where a readout comes from one compartment, over a volume.
template <class Read>
concept reads_level = requires(Read const& r) {
    typename Read::source;
    r.in;
};
template <class What, class Readouts>
struct readout_type;
template <class What, class... R>
struct readout_type<What, std::tuple<R...>> {
    using type = std::decay_t<decltype(find_readout<What>(std::declval<std::tuple<R...> const&>()))>;
};

/// The compartment behind `What`, `nowhere` for a function of all amounts.
template <class What, class List, class Readouts>
constexpr std::size_t source_of() {
    if constexpr (any_compartment<What>) {
        static_assert(List::template contains<What>, "keep(...): this compartment is foreign to the model");
        return List::template index_of<What>();
    } else {
        using read = decltype(std::declval<typename readout_type<What, Readouts>::type>().read);
        if constexpr (reads_level<read>)
            return List::template index_of<typename read::source>();
        else
            return nowhere;
    }
}

/// One row of output: from a compartment to `kept` row `to`; beyond the kept ones, to the whole state's rows.
struct track {
    std::size_t compartment = 0, to = 0;
};

template <class List, class Readouts, class Kept>
struct tracks_of;
template <class List, class Readouts, class... What>
struct tracks_of<List, Readouts, kept<What...>> {
    static constexpr std::size_t kept_rows = sizeof...(What);
    static constexpr std::array<std::size_t, kept_rows> sources{source_of<What, List, Readouts>()...};
    static constexpr bool whole_state = ((source_of<What, List, Readouts>() == nowhere) || ...);
    static constexpr std::size_t rows = kept_rows + (whole_state ? List::size : 0);

    static constexpr std::size_t count(std::array<std::size_t, List::size> const& place) {
        std::size_t n = 0;
        for (std::size_t s : sources)
            n += s != nowhere && place[s] != nowhere ? 1 : 0;
        for (std::size_t c = 0; c < List::size; ++c)
            n += whole_state && place[c] != nowhere ? 1 : 0;
        return n;
    }
    /// Those of a part of the system; `place` of each compartment in it.
    template <std::size_t Count>
    static constexpr std::array<track, Count> in(std::array<std::size_t, List::size> const& place) {
        std::array<track, Count> all{};
        std::size_t n = 0;
        for (std::size_t k = 0; k < kept_rows; ++k)
            if (sources[k] != nowhere && place[sources[k]] != nowhere)
                all[n++] = {place[sources[k]], k};
        for (std::size_t c = 0; c < List::size; ++c)
            if (whole_state && place[c] != nowhere)
                all[n++] = {place[c], kept_rows + c};
        return all;
    }
};

/// The tracks of one part, and their writer.
template <class Tracks, class Whole, class Part, std::size_t W>
struct part_tracks {
    static constexpr auto place = places_in<Whole, Part>();
    static constexpr std::size_t count = Tracks::count(place);
    static constexpr auto all = Tracks::template in<count>(place);
    template <std::size_t... T>
    static row_writer<W, all[T].compartment...> writer(std::index_sequence<T...>);
    using writer_type = decltype(writer(std::make_index_sequence<count>{}));
};

} // namespace alkaloid::detail
