#pragma once
/// What the library refuses, as a list that R makes a condition of: of which class, with which text and violations.

#include <alkaloid/core/error.hpp>

#include <Rcpp.h>

#include <new>
#include <stdexcept>
#include <string>
#include <vector>

inline Rcpp::List complaint(char const* kind, std::string const& text, std::vector<alkaloid::violation> const& all = {}) {
    using Rcpp::_;
    std::vector<std::string> name, value, unit, allowed;
    for (auto const& v : all)
        name.push_back(v.name), value.push_back(v.value), unit.push_back(v.unit), allowed.push_back(v.allowed);
    return Rcpp::List::create(_["error"] = kind, _["message"] = text,
                              _["violations"] = Rcpp::DataFrame::create(_["name"] = name, _["value"] = value, _["unit"] = unit, _["allowed"] = allowed, _["stringsAsFactors"] = false));
}
template <class F>
Rcpp::List guarded(F const& body) {
    try {
        return body();
    } catch (alkaloid::invalid_input const& e) {
        return complaint("alkaloid_invalid_input", e.what(), e.violations());
    } catch (alkaloid::integration_error const& e) {
        return complaint("alkaloid_integration_error", e.what());
    } catch (std::invalid_argument const& e) {
        return complaint("alkaloid_invalid_input", e.what());
    } catch (std::bad_alloc const&) {
        return complaint("alkaloid_out_of_memory", "not enough memory for this many subjects, outputs and times");
    }
}
