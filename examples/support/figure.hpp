#pragma once
/// A figure of panels, drawn by gnuplot as SVG and PNG; the script stays beside them.

#include <alkaloid/core/text.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace support {

/// A line through points, or points with error bars where `error` is filled.
struct series {
    std::string label; ///< in the legend; none where empty
    std::vector<double> x, y;
    std::vector<double> error = {};
    int style = 1;     ///< 1, 2, ...: colour, dashes and mark together, so that print without colour can be read
};

struct panel {
    std::string title, x_label, y_label;
    std::vector<series> lines;
    bool legend = false;
    double x_end = 0.0;               ///< right end of the axis; 0: where the data end
    std::optional<double> y_top = {}; ///< shared by neighbours that are to be compared
};

class figure {
public:
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
            throw std::runtime_error("gnuplot is not installed (apt-get install gnuplot-nox); the script is in " + script);
        if (std::system(("gnuplot '" + script + "'").c_str()) != 0)
            throw std::runtime_error("gnuplot could not draw " + script);
        for (char const* kind : {".svg", ".png"})
            std::filesystem::rename(stem.string() + ".partial" + kind, stem.string() + kind);
    }

private:
    static std::string number(double x) { return alkaloid::text(x); }

    std::string text(std::string const& stem, int width, int row_height) const {
        std::size_t const rows = (panels_.size() + columns_ - 1) / columns_;
        int const height = row_height * static_cast<int>(rows) + 105;
        std::string s = "# Drawn by: gnuplot this-file\nset encoding utf8\n";
        for (std::size_t p = 0; p < panels_.size(); ++p)
            for (std::size_t l = 0; l < panels_[p].lines.size(); ++l) {
                auto const& line = panels_[p].lines[l];
                s += "$d" + std::to_string(p) + "_" + std::to_string(l) + " << EOD\n";
                for (std::size_t i = 0; i < line.x.size(); ++i)
                    s += number(line.x[i]) + " " + number(line.y[i]) + (line.error.empty() ? "" : " " + number(line.error[i])) + "\n";
                s += "EOD\n";
            }
        // Colours that stay apart for colour-blind readers and in grey (Okabe and Ito's), each with its own dashes.
        char const* const colours[] = {"#000000", "#D55E00", "#0072B2", "#009E73", "#CC79A7", "#E69F00"};
        char const* const dashes[] = {"1", "'- '", "'-. '", "'. '", "'_. '", "'_ '"};
        for (int i = 0; i < 6; ++i)
            s += "set linetype " + std::to_string(i + 1) + " lc rgb '" + colours[i] + "' dt " + dashes[i] + " lw 2.2 pt " + std::to_string(i * 2 + 5) + " ps 1.1\n";
        for (auto const& [terminal, kind] : {std::pair{std::string("svg dynamic background rgb 'white'"), ".svg"}, std::pair{std::string("pngcairo"), ".png"}}) {
            s += "set terminal " + terminal + " size " + std::to_string(width) + "," + std::to_string(height) + " font 'Helvetica,13'\n";
            s += "set output '" + stem + ".partial" + kind + "'\n";
            double const foot = 62.0 / height, head = 40.0 / height;
            s += "set multiplot layout " + std::to_string(rows) + "," + std::to_string(columns_) + " margins " + number(88.0 / width) + "," + number(1.0 - 24.0 / width) + "," + number(foot + 0.075) + "," +
                 number(1.0 - head - 0.035) + " spacing " + number(92.0 / width) + "," + number(90.0 / height) + "\n";
            s += "set label 1 \"" + title_ + "\" at screen 0.5,screen " + number(1.0 - 0.45 * head) + " center font ',15'\n";
            s += "set label 2 \"" + note_ + "\" at screen 0.5,screen " + number(0.62 * foot) + " center font ',11'\n";
            for (std::size_t p = 0; p < panels_.size(); ++p)
                s += panel_text(p) + (p == 0 ? "unset label 1\nunset label 2\n" : "");
            s += "unset multiplot\nunset output\n";
        }
        return s;
    }

    std::string panel_text(std::size_t p) const {
        auto const& panel = panels_[p];
        std::string s = "set title \"" + panel.title + "\" offset 0,-0.6\nset xlabel \"" + panel.x_label + "\" offset 0,0.4\nset ylabel \"" + panel.y_label + "\" offset 1,0\n";
        s += "set grid lc rgb '#dddddd' lt 1 dt 1 lw 0.8\nset border 3\nset tics nomirror\nset yrange [0:" + (panel.y_top ? number(*panel.y_top) : std::string("*")) + "]\n";
        s += "set xrange [0:" + (panel.x_end > 0.0 ? number(panel.x_end) : std::string("*")) + "]\nset xtics " + (panel.x_end == 24.0 ? "4" : "autofreq") + "\n";
        s += panel.legend ? "set key top right spacing 1.1 samplen 4\n" : "unset key\n";
        s += "plot ";
        for (std::size_t l = 0; l < panel.lines.size(); ++l) {
            auto const& line = panel.lines[l];
            std::string const style = std::to_string(line.style);
            s += (l == 0 ? "" : ", \\\n     ") + std::string("$d") + std::to_string(p) + "_" + std::to_string(l);
            s += line.error.empty() ? " using 1:2 with lines lt " + style : " using 1:2:3 with yerrorbars lt " + style + " dt 1 lw 1.4";
            s += line.label.empty() ? " notitle" : " title \"" + line.label + "\"";
        }
        return s + "\n";
    }

    std::string title_, note_;
    std::size_t columns_;
    std::vector<panel> panels_;
};

} // namespace support
