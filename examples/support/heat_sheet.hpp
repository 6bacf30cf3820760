#pragma once
/// A sheet of maps: one quantity over two others, in shades with lines of equal value, drawn by gnuplot as SVG and PNG.

#include <alkaloid/core/text.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace support {

struct heat_panel {
    std::string title;
    std::vector<double> x, y; ///< ascending, evenly spaced
    std::vector<double> z;    ///< z[row of y * x.size() + column of x]; NaN is left white
};

class heat_sheet {
public:
    heat_sheet(std::string title, std::size_t columns, std::string x_label, std::string y_label, std::string z_label, double most, std::vector<double> lines, int label_at = 6)
        : title_(std::move(title)), columns_(columns), x_label_(std::move(x_label)), y_label_(std::move(y_label)), z_label_(std::move(z_label)), most_(most), lines_(std::move(lines)), label_at_(label_at) {}
    void add(heat_panel p) { panels_.push_back(std::move(p)); }
    /// A line below the maps.
    void note(std::string line) { notes_.push_back(std::move(line)); }

    /// Writes `<stem>.gp`, `.svg` and `.png`.  @throws std::runtime_error if a file cannot be written or gnuplot fails
    void draw(std::filesystem::path const& stem, int panel_width = 300, int panel_height = 280) const {
        auto const script = stem.string() + ".gp";
        std::ofstream out(script);
        out << text(stem.string(), panel_width, panel_height);
        out.close();
        if (!out)
            throw std::runtime_error("cannot write " + script);
        if (std::system("command -v gnuplot >/dev/null 2>&1") != 0)
            throw std::runtime_error("gnuplot is not installed (apt-get install gnuplot-nox); the script is in " + script);
        // What it prints is that a map is flat, where a contour cannot be drawn.
        if (std::system(("gnuplot '" + script + "' 2>/dev/null").c_str()) != 0)
            throw std::runtime_error("gnuplot could not draw " + script);
    }

private:
    static bool blank(heat_panel const& p) {
        return std::all_of(p.z.begin(), p.z.end(), [](double z) { return z != z; });
    }
    static std::string number(double x) { return x == x ? alkaloid::text(x, 8) : std::string("NaN"); }

    std::string text(std::string const& stem, int panel_width, int panel_height) const {
        std::size_t const rows = (panels_.size() + columns_ - 1) / columns_;
        int const foot = 46 + 17 * static_cast<int>(notes_.size()), head = 46, right = 92, left = 80;
        int const width = panel_width * static_cast<int>(columns_) + right + left - 62, height = panel_height * static_cast<int>(rows) + head + foot;
        std::string s = "# Drawn by: gnuplot this-file\nset encoding utf8\nset datafile missing 'NaN'\n";
        std::string levels;
        for (double const l : lines_)
            levels += (levels.empty() ? "" : ",") + number(l);
        for (std::size_t p = 0; p < panels_.size(); ++p) {
            auto const& panel = panels_[p];
            auto const name = std::to_string(p);
            s += "$m" + name + " << EOD\n";
            for (std::size_t j = 0; j < panel.y.size(); ++j) {
                for (std::size_t i = 0; i < panel.x.size(); ++i)
                    s.append(number(panel.x[i])).append(1, ' ').append(number(panel.y[j])).append(1, ' ').append(number(panel.z[j * panel.x.size() + i])).append(1, '\n');
                s += '\n';
            }
            if (blank(panel)) {
                s += "EOD\n";
                continue;
            }
            s += "EOD\nset contour base\nunset surface\nset cntrparam levels discrete " + levels + "\nset table $c" + name + "\nsplot $m" + name +
                 " using 1:2:3 notitle\nunset table\nunset contour\nset surface\n";
        }
        // Light to dark: printed without colour the order stays.
        s += "set palette defined (0 '#ffffff', 0.25 '#c7dff0', 0.5 '#6fb0d6', 0.75 '#2a76b3', 1 '#0b2f63')\n";
        s += "set cbrange [0:" + number(most_) + "]\nset linetype 20 lc rgb '#000000' dt 1 lw 1.3\n";
        for (auto const& [terminal, kind] : {std::pair{std::string("svg dynamic background rgb 'white'"), ".svg"}, std::pair{std::string("pngcairo"), ".png"}}) {
            s += "set terminal " + terminal + " size " + std::to_string(width) + "," + std::to_string(height) + " font 'Helvetica,12'\nset output '" + stem + kind + "'\n";
            s += "set multiplot\nset label 1 \"" + title_ + "\" at screen 0.5,screen " + number(1.0 - 0.5 * head / height) + " center font ',15'\n";
            for (std::size_t n = 0; n < notes_.size(); ++n)
                s += "set label " + std::to_string(n + 2) + " \"" + notes_[n] + "\" at screen 0.5,screen " + number((foot - 40.0 - 17.0 * static_cast<double>(n)) / height) + " center font ',11'\n";
            for (std::size_t p = 0; p < panels_.size(); ++p) {
                auto const& panel = panels_[p];
                std::size_t const row = p / columns_, column = p % columns_;
                double const x0 = left + panel_width * static_cast<double>(column), y1 = height - head - panel_height * static_cast<double>(row) - 22.0;
                bool const last_column = column + 1 == columns_ || p + 1 == panels_.size();
                s += "set lmargin at screen " + number(x0 / width) + "\nset rmargin at screen " + number((x0 + panel_width - 74.0) / width) + "\nset tmargin at screen " + number(y1 / height) +
                     "\nset bmargin at screen " + number((y1 - panel_height + 78.0) / height) + "\n";
                s += "set title \"" + panel.title + "\" offset 0,-0.7\nset xlabel \"" + x_label_ + "\" offset 0,0.6\nset ylabel \"" + (column == 0 ? y_label_ : std::string()) + "\" offset 1.2,0\n";
                s += "set xrange [" + number(panel.x.front()) + ":" + number(panel.x.back()) + "]\nset yrange [" + number(panel.y.front()) + ":" + number(panel.y.back()) + "]\nset tics out nomirror\n";
                s += last_column && row == 0 ? "set colorbox\nset cblabel \"" + z_label_ + "\" offset 0.5,0\n" : std::string("unset colorbox\nunset cblabel\n");
                auto const name = std::to_string(p);
                if (blank(panel))
                    s += "set label 9 \"no answer\\nfor this pair\" at graph 0.5,0.55 center\nplot NaN notitle\nunset label 9\n";
                else
                    s += "plot $m" + name + " using 1:2:3 with image notitle, $c" + name + " using 1:2 with lines lt 20 notitle, $c" + name +
                     " using 1:2:(sprintf('%g',$3)) every 10000::" + std::to_string(label_at_) + " with labels font ',9' tc rgb '#000000' boxed notitle\n";
                s += p == 0 ? "unset label\nset style textbox opaque noborder margins 0.4,0.3\n" : "";
            }
            s += "unset multiplot\nunset output\n";
        }
        return s;
    }

    std::string title_;
    std::size_t columns_;
    std::string x_label_, y_label_, z_label_;
    double most_;
    std::vector<double> lines_;
    int label_at_; ///< which point of a line bears its value
    std::vector<heat_panel> panels_;
    std::vector<std::string> notes_;
};

} // namespace support
