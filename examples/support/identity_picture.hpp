#pragma once
/// Predicted against observed on logarithmic axes, by gnuplot: the line of identity, the two-fold band, a mark for a part;
/// beside it the ratios, part by part.

#include "validated.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace support {

/// Writes `<stem>.gp`, `.svg` and `.png`; rows beyond two-fold bear their number.
/// @throws std::runtime_error if a file cannot be written or gnuplot fails
inline void draw_identity(std::vector<validated_part> const& parts, std::filesystem::path const& stem) {
    // Okabe and Ito's colours; filled marks were predicted, open ones fitted. In grey the shapes tell.
    struct mark {
        char const* colour;
        int filled, open;
    };
    static constexpr std::array marks{mark{"#000000", 7, 6}, mark{"#D55E00", 5, 4}, mark{"#0072B2", 9, 8}, mark{"#009E73", 13, 12}, mark{"#CC79A7", 11, 10}};
    if (parts.size() > marks.size())
        throw std::runtime_error("draw_identity: more parts than marks that can be told apart");

    std::string data, left, right, names;
    std::array<std::string, 2> labels; // above, below
    std::array<std::string, 2> strip_labels; // right of the mark, left: away from the middle, where the others are
    std::vector<validated const*> numbered;
    std::size_t number = 0;
    for (std::size_t p = 0; p < parts.size(); ++p) {
        std::array<std::string, 2> points; // predicted, fitted: observed, predicted, ratio, height in the strip
        std::size_t in_part = 0;
        for (auto const& row : parts[p].rows) {
            ++number;
            if (!row.has_ratio())
                continue;
            double const height = static_cast<double>(parts.size() - p) + 0.076 * static_cast<double>(in_part++ % 10) - 0.342; // side by side where they agree
            std::string const at = alkaloid::text(row.observed) + ' ' + alkaloid::text(row.predicted) + ' ', across = alkaloid::text(row.ratio()) + ' ' + alkaloid::text(height) + ' ';
            points[row.fitted ? 1 : 0] += at + across + '\n';
            if (row.two_fold())
                continue;
            // A number that would lie on another goes below its mark.
            auto const covered = [&](validated const* other) { return std::abs(std::log(other->observed / row.observed)) < 0.2 && std::abs(std::log(other->predicted / row.predicted)) < 0.2; };
            std::size_t const place = std::any_of(numbered.begin(), numbered.end(), covered) ? 1 : 0;
            numbered.push_back(&row);
            labels[place] += at + std::to_string(number) + '\n';
            strip_labels[row.ratio() < 1.0 ? 1 : 0] += across + std::to_string(number) + '\n';
        }
        names += (p == 0 ? "\"" : ", \"") + parts[p].name + "\" " + std::to_string(parts.size() - p);
        for (std::size_t kind : {0U, 1U}) {
            if (points[kind].empty())
                continue;
            auto const name = "$p" + std::to_string(p) + "_" + std::to_string(kind);
            auto const style = std::string(" with points pt ") + std::to_string(kind == 0 ? marks[p].filled : marks[p].open) + " ps 1.2 lw 1.6 lc rgb '" + marks[p].colour + "' ";
            data += name + " << EOD\n" + points[kind] + "EOD\n";
            left += ", \\\n     " + name + " using 1:2" + style + "title \"" + parts[p].name + (kind == 0 ? "\"" : ", fitted\"");
            right += ", \\\n     " + name + " using 3:4" + style + "notitle";
        }
    }
    data += "$above << EOD\n" + labels[0] + "EOD\n$below << EOD\n" + labels[1] + "EOD\n$over << EOD\n" + strip_labels[0] + "EOD\n$under << EOD\n" + strip_labels[1] + "EOD\n";

    std::string s = "# Drawn by: gnuplot this-file\nset encoding utf8\n" + data;
    for (auto const& [terminal, kind] : {std::pair{std::string("svg dynamic background rgb 'white'"), ".svg"}, std::pair{std::string("pngcairo"), ".png"}}) {
        s += "set terminal " + terminal + " size 1300,860 font 'Helvetica,13'\nset output '" + stem.string() + ".partial" + kind + "'\n";
        s += "set multiplot\nset label 1 \"Every published number that the library is compared with\" at screen 0.5,screen 0.97 center font ',16'\n"
             "set label 2 \"Units: ng/mL, ng h/mL, nM, nM h, h, min, g/L, g h/L, %, L, L/min, points, people, ratios; the table names each row's. Numbers: rows of docs/validation.md beyond two-fold.\\nFilled: predicted. Open: a constant was fitted to the row, or chosen for it, so that agreement proves nothing. Research use; not medical advice.\" at screen 0.5,screen 0.05 center font ',11'\n"
             "set grid lc rgb '#dddddd' lt 1 dt 1 lw 0.8\nset border 3\nset tics nomirror\nset format '%g'\nset samples 200\n"
             "set lmargin at screen 0.07\nset rmargin at screen 0.50\nset bmargin at screen 0.15\nset tmargin at screen 0.92\n"
             "set logscale xy\nset xrange [0.007:2000]\nset yrange [0.007:2000]\nset xlabel \"published, each in its own unit\"\nset ylabel \"predicted, in the same unit\"\n"
             "set key top left Left reverse samplen 2 spacing 1.15 font ',11'\n"
             "plot '+' using 1:($1/2):($1*2) with filledcurves lc rgb '#e4e4e4' fs solid noborder title \"within two-fold\", \\\n     x with lines lw 1.6 lc rgb '#555555' title \"predicted = published\"" +
             left + ", \\\n     $above using 1:2:3 with labels offset 0.9,0.3 left font ',10' notitle, $below using 1:2:3 with labels offset 0.9,-0.5 left font ',10' notitle\n";
        s += "unset label\nunset key\nset lmargin at screen 0.68\nset rmargin at screen 0.97\nset bmargin at screen 0.15\nset tmargin at screen 0.92\n"
             "unset logscale y\nset xrange [0.12:10]\nset yrange [0.4:" + std::to_string(parts.size()) + ".6]\nset xtics (0.2, 0.5, 1, 2, 5, 10)\nset xlabel \"predicted over published\"\nunset ylabel\nset ytics (" + names + ") font ',12'\n"
             "set object 1 rectangle from 0.5,graph 0 to 2,graph 1 fc rgb '#e4e4e4' fs solid noborder behind\nset arrow 1 from 1,graph 0 to 1,graph 1 nohead lw 1.6 lc rgb '#555555' back\n"
             "plot NaN notitle" + right + ", \\\n     $over using 1:2:3 with labels offset 0.9,0 left font ',10' notitle, $under using 1:2:3 with labels offset -0.9,0 right font ',10' notitle\n"
             "unset object\nunset arrow\nunset multiplot\nunset output\nset ytics autofreq font ',13'\nset xtics autofreq\n";
    }
    auto const script = stem.string() + ".gp";
    std::ofstream out(script);
    out << s;
    out.close();
    if (!out)
        throw std::runtime_error("cannot write " + script);
    if (std::system("command -v gnuplot >/dev/null 2>&1") != 0)
        throw std::runtime_error("gnuplot is not installed (apt-get install gnuplot-nox); the script is in " + script);
    if (std::system(("gnuplot '" + script + "'").c_str()) != 0)
        throw std::runtime_error("gnuplot could not draw " + script);
    for (char const* kind : {".svg", ".png"})
        std::filesystem::rename(stem.string() + ".partial" + kind, stem.string() + kind);
}

} // namespace support
