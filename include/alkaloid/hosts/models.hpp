#pragma once
/// @file Models by name, for hosts. This header is cheap; the models themselves are compiled elsewhere, in files like
///
///     #include <alkaloid/hosts/make_model.hpp>
///     template alkaloid::hosts::model const& alkaloid::hosts::model_at<8>();
///     template alkaloid::hosts::model const& alkaloid::hosts::model_at<9>();
///
/// for 0 to before `models`, so that they build side by side. One that is missing is named by the linker.

#include "model_at.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace alkaloid::hosts {

namespace detail {
template <std::size_t... I>
constexpr auto makers(std::index_sequence<I...>) {
    return std::array<model const& (*)(), sizeof...(I)>{&model_at<I>...};
}
} // namespace detail

/// All names, in the catalogue's order.
inline std::vector<std::string> names() {
    return std::apply([](auto const&... e) { return std::vector<std::string>{std::string(e.name)...}; }, catalogue());
}

/// The model of this name.  @throws invalid_input
inline model const& find(std::string_view name) {
    static auto const known = names();
    static constexpr auto make = detail::makers(std::make_index_sequence<models>{});
    std::string all;
    for (std::size_t i = 0; i < models; ++i) {
        if (known[i] == name)
            return make[i]();
        all += (i == 0 ? "" : ", ") + known[i];
    }
    checklist found;
    found.refuse("model", "'" + std::string(name) + "'", "", "one of " + all);
    found.settle("models");
    return make[0]();
}

} // namespace alkaloid::hosts
