#pragma once
/// A request to examples/kratom.cpp as a file, examples/scenarios/*.toml: what it asks, and where in the file. What the
/// command line says beside it comes on top.

#include "kratom_question.hpp"
#include "toml_file.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace support {

/// Options by their names in TOML. The unit of a number is in its key.
inline std::vector<toml_key> const& scenario_keys() {
    using enum toml_kind;
    static std::vector<toml_key> const all{
        {"title", text}, {"product.name", text},
        {"dose.mitragynine_mg", numbers}, {"dose.hydroxymitragynine_mg", numbers}, {"dose.product_g", numbers}, {"dose.tablets", numbers},
        {"schedule.every_h", number}, {"schedule.count", whole}, {"schedule.until_h", number},
        {"person.weight_kg", number}, {"person.sex", text},
        {"drinks.count", number}, {"drinks.beverage", text}, {"drinks.first_sip_h", number}, {"drinks.fed", truth},
        {"output.folder", text}, {"output.picture", truth}, {"output.json", truth}, {"output.sources", truth}};
    return all;
}

/// What a file asks.
struct scenario {
    choices asked = {};
    std::string dose_key = {}; ///< the one key of [dose] that is there
    std::map<std::string, std::string> places = {}; ///< option of the command line: where it stands in the file

    bool says(std::string const& option) const { return places.count(option) > 0; }
    /// Where the options that `message` names stand in the file.
    std::string about(std::string const& message) const {
        std::string s;
        for (auto const& [option, place] : places) {
            auto const at = message.find(option);
            if (at != std::string::npos && (at + option.size() == message.size() || message[at + option.size()] == ' '))
                s += (s.empty() ? "" : "; ") + option + ": " + place;
        }
        return s.empty() ? s : " (" + s + ")";
    }
};

/// @throws std::runtime_error that names line and column
inline scenario read_scenario(std::filesystem::path const& file) {
    scenario s;
    auto& c = s.asked;
    auto const one_of = [](toml_entry const& e, std::vector<std::string_view> const& words) {
        auto const& word = std::get<std::string>(e.value);
        std::string all;
        for (auto const w : words) {
            if (w == word)
                return word;
            all.append(all.empty() ? "" : ", ").append(w);
        }
        throw std::runtime_error(e.place + ": " + e.name + " = \"" + word + "\", must be one of " + all);
    };
    c.scenario = file.filename().string();
    for (auto const& e : read_toml(file, scenario_keys())) {
        auto const number = [&] { return std::get<double>(e.value); };
        auto const truth = [&] { return std::get<bool>(e.value); };
        auto const is = [&](std::string_view name, char const* option) {
            if (e.name != name)
                return false;
            s.places[option] = e.place;
            return true;
        };
        if (e.name.starts_with("dose.")) {
            if (!s.dose_key.empty())
                throw std::runtime_error(e.place + ": " + e.name + " beside " + s.dose_key + "; a scenario has one of them");
            s.dose_key = e.name;
            bool const milligrams = e.name.ends_with("_mg");
            (milligrams ? c.milligrams : c.amounts) = std::get<std::vector<double>>(e.value);
            s.places[milligrams ? "--mg" : "--amount"] = e.place;
        } else if (e.name == "title")
            c.scenario += ", " + std::get<std::string>(e.value);
        else if (is("product.name", "--product"))
            c.product = one_of(e, {"leaf", "tea", "extract", "tablet"});
        else if (is("schedule.every_h", "--every"))
            c.every = number();
        else if (is("schedule.count", "--count"))
            c.count = std::get<long>(e.value);
        else if (is("schedule.until_h", "--until"))
            c.until = number();
        else if (is("person.weight_kg", "--weight"))
            c.weight = number();
        else if (is("person.sex", "--sex"))
            c.sex = one_of(e, {"male", "female"});
        else if (is("drinks.count", "--drinks"))
            c.drinks = number();
        else if (is("drinks.beverage", "--beverage"))
            c.beverage = one_of(e, {"beer", "wine", "spirits"});
        else if (is("drinks.first_sip_h", "--drink-at"))
            c.drink_at = number();
        else if (is("drinks.fed", "--fed"))
            c.fed = truth();
        else if (is("output.folder", "--out"))
            c.out = std::get<std::string>(e.value);
        else if (is("output.picture", "--picture"))
            c.picture = truth();
        else if (is("output.json", "--json"))
            c.json = truth();
        else if (is("output.sources", "--sources"))
            c.sources = truth();
    }
    return s;
}

/// A dose by the file must be of the product, which the command line may have changed.  @throws std::runtime_error
inline void check_dose(scenario const& s, choices const& c) {
    std::string const product = c.product, wanted = product == "tablet" ? "dose.hydroxymitragynine_mg or dose.tablets" : "dose.mitragynine_mg or dose.product_g";
    if (s.dose_key.empty() || wanted.find(s.dose_key) != std::string::npos)
        return;
    auto const option = s.dose_key.ends_with("_mg") ? "--mg" : "--amount";
    throw std::runtime_error(s.places.at(option) + ": " + s.dose_key + " is no dose of " + product + "; " + wanted + " is");
}

} // namespace support
