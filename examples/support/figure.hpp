#pragma once
/// A figure of panels, drawn by gnuplot as SVG and PNG; the script stays beside them.

#include <alkaloid/core/text.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace support {

/// A line through points, or points with bars from low to high where `bars` are given, or, with `band`, a line in a
/// shaded band from low to high.
struct series {
    std::string label; ///< in the legend; none where empty
    std::vector<double> x, y;
    std::vector<std::pair<double, double>> bars = {};
    int style = 1; ///< 1, 2, ...: colour, dashes and mark together: print without colour can be read
    bool band = false;
    bool solid = false; ///< no dashes, whatever the style
};

struct panel {
    std::string title, x_label, y_label;
    std::vector<series> lines;
    bool legend = false;
    double x_end = 0.0;               ///< right end of the axis; 0: where the data end
    std::optional<double> y_top = {}; ///< shared by neighbours that are to be compared
    double headroom = 0.0;            ///< fraction of `y_top` above it, without ticks: room for the legend
    double x_begin = 0.0;             ///< left end of the axis
    double x_tick = 0.0;              ///< from tick to tick; 0: as gnuplot likes
};

/// The next number above `x` that five even ticks divide well: a `y_top` for `headroom`.
inline double round_top(double x) {
    double const decade = std::pow(10.0, std::floor(std::log10(x / 5.0)));
    for (double const step : {1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0})
        if (5.0 * step * decade >= x)
            return 5.0 * step * decade;
    return x;
}

class figure {
public:
    static constexpr std::size_t most_lines = 6; ///< in a panel that can be told apart, without colour too

    figure(std::string title, std::size_t columns) : title_(std::move(title)), columns_(columns) {}
    void add(panel p) { panels_.push_back(std::move(p)); }
    void note(std::string below) { note_ = std::move(below); }

    /// Writes `<stem>.gp`, `.svg` and `.png`.  @throws std::runtime_error if a file cannot be written or gnuplot fails
    void draw(std::filesystem::path const& stem, int width = 1200, int row_height = 330) const {
        auto const script = stem.string() + ".gp";
        std::ofstream out(script);
        out << text(stem.string(), width, row_height);
        out.close();
        if (!out)
            throw std::runtime_error("cannot write " + script);
        if (std::system("command -v gnuplot >/dev/null 2>&1") != 0)
            throw std::runtime_error("gnuplot is not installed (apt-get install gnuplot-nox); the script is in " +
                                     script);
        if (std::system(("gnuplot '" + script + "'").c_str()) != 0) {
            for (char const* kind : {".svg", ".png"})
                std::filesystem::remove(stem.string() + ".partial" + kind);
            throw std::runtime_error("gnuplot could not draw " + script);
        }
        for (char const* kind : {".svg", ".png"})
            std::filesystem::rename(stem.string() + ".partial" + kind, stem.string() + kind);
    }

private:
    static std::string number(double x) { return alkaloid::text(x); }

    /// Broken at blanks into lines of at most `most` characters, as gnuplot writes them, and how many lines that is.
    static std::pair<std::string, int> wrapped(std::string const& note, std::size_t most) {
        std::string all;
        int lines = 1;
        std::size_t length = 0;
        for (std::size_t at = 0; at < note.size();) {
            auto const end = std::min(note.find(' ', at), note.size());
            bool const fits = length + 1 + (end - at) <= most;
            all += length == 0 ? "" : fits ? " " : "\\n";
            lines += length > 0 && !fits ? 1 : 0;
            length = (fits && length > 0 ? length + 1 : 0) + (end - at);
            all.append(note, at, end - at);
            at = end + 1;
        }
        return {all, lines};
    }

    std::string text(std::string const& stem, int width, int row_height) const {
        std::size_t const rows = (panels_.size() + columns_ - 1) / columns_;
        auto const [note, note_lines] = wrapped(note_, static_cast<std::size_t>(0.118 * width));
        int const foot_height = 30 + 16 * std::max(note_lines, 2);
        int const height = row_height * static_cast<int>(rows) + 43 + foot_height;
        std::string s = "# Drawn by: gnuplot this-file\nset encoding utf8\n";
        for (std::size_t p = 0; p < panels_.size(); ++p)
            for (std::size_t l = 0; l < panels_[p].lines.size(); ++l) {
                auto const& line = panels_[p].lines[l];
                s += "$d" + std::to_string(p) + "_" + std::to_string(l) + " << EOD\n";
                for (std::size_t i = 0; i < line.x.size(); ++i) {
                    s += number(line.x[i]) + ' ' + number(line.y[i]);
                    if (!line.bars.empty())
                        s.append(1, ' ').append(number(line.bars[i].first) + ' ' + number(line.bars[i].second));
                    s += '\n';
                }
                s += "EOD\n";
            }
        // Colours that stay apart for colour-blind readers and in grey (Okabe and Ito's), each with its own dashes.
        char const* const colours[] = {"#000000", "#D55E00", "#0072B2", "#009E73", "#CC79A7", "#E69F00"};
        char const* const dashes[] = {"1", "'- '", "'-. '", "'. '", "'_. '", "'_ '"};
        for (int i = 0; i < 6; ++i)
            s += "set linetype " + std::to_string(i + 1) + " lc rgb '" + colours[i] + "' dt " + dashes[i] +
                 " lw 2.2 pt " + std::to_string(i * 2 + 5) + " ps 1.1\n";
        for (auto const& [terminal, kind] : {std::pair{std::string("svg dynamic background rgb 'white'"), ".svg"},
                                             std::pair{std::string("pngcairo"), ".png"}}) {
            s += "set terminal " + terminal + " size " + std::to_string(width) + "," + std::to_string(height) +
                 " font 'Helvetica,13'\n";
            s += "set output '" + stem + ".partial" + kind + "'\n";
            double const foot = static_cast<double>(foot_height) / height, head = 40.0 / height;
            s += "set multiplot layout " + std::to_string(rows) + "," + std::to_string(columns_) + " margins " +
                 number(88.0 / width) + "," + number(1.0 - 24.0 / width) + "," + number(foot + 62.0 / height) + "," +
                 number(1.0 - head - 30.0 / height) + " spacing " + number(92.0 / width) + "," + number(90.0 / height) + "\n";
            s += "set label 1 \"" + title_ + "\" at screen 0.5,screen " + number(1.0 - 0.45 * head) +
                 " center font ',15'\n";
            s += "set label 2 \"" + note + "\" at screen 0.5,screen " + number(0.62 * foot) + " center font ',11'\n";
            for (std::size_t p = 0; p < panels_.size(); ++p)
                s += panel_text(p) + (p == 0 ? "unset label 1\nunset label 2\n" : "");
            s += "unset multiplot\nunset output\n";
        }
        return s;
    }

    std::string panel_text(std::size_t p) const {
        auto const& panel = panels_[p];
        auto const up_to = [](bool known, double end) { return known ? number(end) : std::string("*"); };
        std::string s = "set title \"" + panel.title + "\" offset 0,-0.6\nset xlabel \"" + panel.x_label +
                        "\" offset 0,0.4\nset ylabel \"" + panel.y_label + "\" offset 1,0\n";
        s += "set grid lc rgb '#dddddd' lt 1 dt 1 lw 0.8\nset border 3\nset tics nomirror\n";
        s += "set yrange [0:" + up_to(panel.y_top.has_value(), panel.y_top.value_or(0.0) * (1.0 + panel.headroom)) + "]\n";
        s += panel.headroom > 0.0 ? "set ytics 0," + number(panel.y_top.value_or(1.0) / 5.0) + "," + number(panel.y_top.value_or(1.0)) + "\n" : "set ytics autofreq\n";
        s += "set xrange [" + number(panel.x_begin) + ":" + up_to(panel.x_end > 0.0, panel.x_end) + "]\nset xtics " +
             (panel.x_tick > 0.0 ? number(panel.x_tick) : panel.x_end == 24.0 ? "4" : "autofreq") + "\n";
        s += panel.legend ? "set key top right spacing 1.1 samplen 4\n" : "unset key\n";
        s += "plot ";
        for (std::size_t l = 0; l < panel.lines.size(); ++l) {
            auto const& line = panel.lines[l];
            std::string const style = std::to_string(line.style);
            auto const data = "$d" + std::to_string(p) + "_" + std::to_string(l);
            s += l == 0 ? "" : ", \\\n     ";
            if (line.band)
                s += data + " using 1:3:4 with filledcurves lt " + style + " fs transparent solid 0.18 noborder notitle, \\\n     ";
            s += data;
            s += line.bars.empty() || line.band ? " using 1:2 with lines lt " + style
                                   : " using 1:2:3:4 with yerrorbars lt " + style + " dt 1 lw 1.4";
            s += line.solid ? " dt 1" : "";
            s += line.label.empty() ? " notitle" : " title \"" + line.label + "\"";
        }
        return s + "\n";
    }

    std::string title_, note_;
    std::size_t columns_;
    std::vector<panel> panels_;
};

} // namespace support
