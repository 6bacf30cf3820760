#include "catch.hpp"
#include "shared_data.hpp"

#include <alkaloid/core/text.hpp>
#include <alkaloid/io/nonmem.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <numeric>
#include <random>
#include <set>
#include <sstream>

using namespace alkaloid;
namespace fs = std::filesystem;

namespace {
std::vector<nonmem_subject> read(std::istream& in, nonmem_options const& options = {}) {
    nonmem_reader reader(in, options);
    std::vector<nonmem_subject> all;
    while (auto s = reader.next())
        all.push_back(std::move(*s));
    return all;
}
std::vector<nonmem_subject> read(std::string const& file, nonmem_options const& options = {}) {
    std::istringstream in(file);
    return read(in, options);
}
std::string complaint(std::string const& file, nonmem_options const& options = {}) {
    try {
        read(file, options);
    } catch (parse_error const& e) {
        return e.what();
    }
    return "none";
}

bool same(double a, double b) {
    return a == b || (a != a && b != b);
}
bool same(nonmem_row const& a, nonmem_row const& b) {
    record<> const &x = a.what, &y = b.what;
    return x.time == y.time && x.evid == y.evid && x.amt == y.amt && x.cmt == y.cmt && x.rate == y.rate &&
           x.ii == y.ii && x.addl == y.addl && x.ss == y.ss && a.text == b.text &&
           std::equal(a.extra.begin(), a.extra.end(), b.extra.begin(), b.extra.end(),
                      [](double p, double q) { return same(p, q); });
}

/// A table of cells that is a legal file, whatever the seed; its first row is the header.
using table_of_cells = std::vector<std::vector<std::string>>;
table_of_cells legal_table(unsigned seed) {
    std::mt19937 random(seed);
    auto const any = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    auto const number = [&] { return text(std::ldexp(static_cast<double>(random()), any(80) - 60)); };
    table_of_cells t{{"ID", "TIME", "EVID", "AMT", "CMT", "RATE", "II", "ADDL", "SS", "DV", "site"}};
    for (int subject = 0; subject < 1 + any(4); ++subject) {
        double clock = any(3) - 1;
        for (int row = 0; row < 1 + any(5); ++row, clock += any(3) * 0.1) {
            auto const id = "P-" + std::to_string(subject);
            auto const dv = any(3) == 0 ? std::string(".") : "-" + number();
            auto const site = any(2) == 0 ? "Hull, \"north\"" : any(2) == 0 ? "" : "7";
            std::string const cmt = std::to_string(any(3));
            switch (any(5)) {
            case 0: t.push_back({id, text(clock), "0", "0", cmt, "0", ".", "", "0", dv, site}); break;
            case 1: t.push_back({id, text(clock), "1", number(), cmt, number(), "12", "3", "", dv, site}); break;
            case 2: t.push_back({id, text(clock), "4", number(), cmt, "-2", "24", "0", "1", dv, site}); break;
            case 3: t.push_back({id, text(clock), "2", ".", "-2", ".", ".", ".", ".", dv, site}); break;
            default: t.push_back({id, text(clock), "8", number(), "2", "0", "0", "0", "0", dv, site}); break;
            }
        }
    }
    return t;
}

std::string in_marks(std::string const& cell) {
    std::string q = "\"";
    for (char const c : cell)
        q += c == '"' ? std::string("\"\"") : std::string(1, c);
    return q + '"';
}
/// The table's columns in an order of its own.
std::string written(table_of_cells const& table, std::vector<std::size_t> const& order,
                    std::string const& line_end = "\n") {
    std::string file;
    for (auto const& row : table) {
        for (std::size_t i = 0; i < order.size(); ++i) {
            std::string const& cell = row[order[i]];
            file += (i == 0 ? "" : ",") + (cell.find_first_of(",\"") == std::string::npos ? cell : in_marks(cell));
        }
        file += line_end;
    }
    return file;
}
std::vector<std::size_t> as_is(table_of_cells const& table) {
    std::vector<std::size_t> order(table[0].size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    return order;
}
double value(std::string const& cell) {
    return cell.empty() || cell == "." ? 0.0 : std::strtod(cell.c_str(), nullptr);
}

/// Tells how much was asked of it.
class counting_buffer : public std::streambuf {
public:
    explicit counting_buffer(std::size_t rows) : rows_(rows) {}
    std::size_t given() const { return given_; }

protected:
    int_type underflow() override {
        if (given_ > rows_)
            return traits_type::eof();
        text_ = given_ == 0 ? "ID,TIME,DV\n" : std::to_string(given_ / 10) + "," + std::to_string(given_ % 10) + ",1\n";
        ++given_;
        setg(text_.data(), text_.data(), text_.data() + text_.size());
        return traits_type::to_int_type(text_[0]);
    }

private:
    std::size_t rows_, given_ = 0;
    std::string text_;
};
} // namespace

TEST_CASE("what is read is what was written: every column of every row, bit by bit") {
    auto const seed = GENERATE(range(0U, 200U));
    auto const table = legal_table(seed);
    auto const subjects = read(written(table, as_is(table)));
    std::size_t line = 1;
    for (auto const& s : subjects)
        for (auto const& row : s.rows) {
            auto const& cells = table[line++];
            INFO("seed " << seed << ", line " << line);
            CHECK(row.line == line);
            CHECK(s.id == cells[0]);
            CHECK(row.what.time == value(cells[1]));
            CHECK(static_cast<double>(row.what.evid) == value(cells[2]));
            CHECK(row.what.amt == value(cells[3]));
            CHECK(row.what.cmt == value(cells[4]));
            CHECK(row.what.rate == value(cells[5]));
            CHECK(row.what.ii == value(cells[6]));
            CHECK(static_cast<double>(row.what.addl) == value(cells[7]));
            CHECK(row.what.ss == value(cells[8]));
            REQUIRE(row.extra.size() == 2);
            CHECK((cells[9] == "." ? std::isnan(row.extra[0]) : row.extra[0] == value(cells[9])));
            CHECK((cells[10] == "7" ? row.extra[1] == 7.0 : std::isnan(row.extra[1])));
            CHECK((cells[10].size() > 1 ? row.text == std::vector<std::string>{"", cells[10]} : row.text.empty()));
        }
    CHECK(line == table.size());
}

TEST_CASE("the order of columns, their case, blanks, quotation marks, line ends, comments do not matter") {
    auto const seed = GENERATE(range(0U, 50U));
    auto const table = legal_table(seed);
    auto const plain = read(written(table, as_is(table)));

    std::mt19937 random(seed);
    auto order = as_is(table);
    std::shuffle(order.begin(), order.begin() + 9, random); // extra columns come in the file's order
    auto other = table;
    for (auto& name : other[0])
        for (char& c : name)
            c = random() % 2 == 0 ? static_cast<char>(std::tolower(c)) : static_cast<char>(std::toupper(c));
    auto file = "\xEF\xBB\xBF# made by a test\r\n" + written(other, order, " \t\r\n# a \"comment\r\n \r\n");
    file.erase(file.find_last_of('#') - 4); // no line end behind the last row
    auto const shuffled = read(file);
    for (auto& row : other)
        for (auto& cell : row)
            cell = "\t" + in_marks(cell) + " ";
    std::string all_quoted;
    for (auto const& row : other) {
        for (auto const i : order)
            all_quoted += (i == order[0] ? "" : ",") + row[i];
        all_quoted += "\n";
    }

    for (auto const& again : {shuffled, read(all_quoted)}) {
        REQUIRE(again.size() == plain.size());
        for (std::size_t s = 0; s < plain.size(); ++s) {
            CHECK(again[s].id == plain[s].id);
            CHECK(std::equal(plain[s].rows.begin(), plain[s].rows.end(), again[s].rows.begin(), again[s].rows.end(),
                             [](nonmem_row const& a, nonmem_row const& b) { return same(a, b); }));
        }
    }
}

TEST_CASE("subjects come one by one, while the rest of the file is still unread") {
    counting_buffer endless(1000000);
    std::istream in(&endless);
    nonmem_reader reader(in);
    for (int id = 0; id < 100; ++id) {
        auto const s = reader.next();
        REQUIRE(s);
        CHECK(s->id == std::to_string(id));
        REQUIRE(s->rows.size() == (id == 0 ? 9 : 10)); // lines cross the ends of the reader's buffer here and there
        for (auto const& row : s->rows) {
            CHECK(row.what.time == static_cast<double>((row.line - 1) % 10));
            CHECK(row.extra == std::vector<double>{1.0});
        }
    }
    CHECK(endless.given() < 10000);
}

TEST_CASE("the same ID again is another subject, and each subject has a clock of its own") {
    auto const subjects = read("ID,TIME\nA,5\nA,6\nB,0\nA,1\n");
    REQUIRE(subjects.size() == 3);
    CHECK(subjects[0].rows.size() == 2);
    CHECK(subjects[1].id == "B");
    CHECK(subjects[2].id == "A");
    CHECK(read("ID,TIME\n1,0\n1.0,0\n").size() == 2);
}

TEST_CASE("EVID 3 and 4 may restart the clock") {
    auto const subjects = read("TIME,EVID,AMT\n5,0,0\n0,3,0\n4,0,0\n1,4,10\n2,0,0\n");
    REQUIRE(subjects.size() == 1);
    CHECK(subjects[0].id == "1");
    CHECK(subjects[0].rows.size() == 5);
    CHECK(subjects[0].rows[3].what.evid == evid::reset_and_dose);
}

TEST_CASE("without a column EVID a row with AMT, RATE or SS is a dose, another one an observation") {
    auto const rows = read("TIME,AMT,RATE,SS,II\n0,100,0,0,0\n1,0,0,0,0\n2,0,10,1,0\n3,.,.,.,.\n")[0].rows;
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].what.evid == evid::dose);
    CHECK(rows[1].what.evid == evid::observation);
    CHECK(rows[2].what.evid == evid::dose);
    CHECK(rows[3].what.evid == evid::observation);
}

TEST_CASE("numbers may be written in every decimal way") {
    auto const row = read("TIME,AMT,EVID,CMT,DV\n+1.50e1,.5,1.0,2.,-1E-2\n")[0].rows[0];
    CHECK(row.what.time == 15.0);
    CHECK(row.what.amt == 0.5);
    CHECK(row.what.evid == evid::dose);
    CHECK(row.what.cmt == 2);
    CHECK(row.extra[0] == -0.01);
}

TEST_CASE("extra columns keep their order and names, and what is no number is kept as text") {
    std::istringstream in("dv,ID,Mdv,TIME,Sex,x\n1.5,1,0,0,F,1e999\n.,1,,0,.,inf\n2,1,1,0,0x1,3\n");
    nonmem_reader reader(in);
    CHECK(reader.extra_columns() == std::vector<std::string>{"dv", "Mdv", "Sex", "x"});
    auto const rows = reader.next()->rows;
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].extra[0] == 1.5);
    CHECK(std::isnan(rows[0].extra[2]));
    CHECK(std::isnan(rows[0].extra[3]));
    CHECK(rows[0].text == std::vector<std::string>{"", "", "F", "1e999"});
    CHECK(rows[1].text == std::vector<std::string>{"", "", "", "inf"});
    CHECK(rows[2].text == std::vector<std::string>{"", "", "0x1", ""});
    CHECK(std::all_of(rows[1].extra.begin(), rows[1].extra.end(), [](double x) { return std::isnan(x); }));
}

TEST_CASE("columns are renamed, to standard names and to others, and may swap their names") {
    std::istringstream in("id,hours,dose,LAGT,a,b\n1,2,100,0.5,1,2\n");
    nonmem_reader reader(
        in, {.rename = {{"HOURS", "time"}, {"Dose", "AMT"}, {"lagt", "alag2"}, {"a", "b"}, {"b", "a"}}});
    CHECK(reader.extra_columns() == std::vector<std::string>{"alag2", "b", "a"});
    auto const row = reader.next()->rows[0];
    CHECK(row.what.time == 2.0);
    CHECK(row.what.amt == 100.0);
    CHECK(row.extra == std::vector<double>{0.5, 1.0, 2.0});
}

TEST_CASE("CMT may hold a compartment's name, with a minus where it is switched off") {
    auto const rows = read("TIME,EVID,AMT,CMT\n0,1,5,central\n1,2,0,-central\n2,2,0,-1\n3,0,0,2\n4,0,0,gut\n",
                           {.compartments = {"gut", "central"}})[0].rows;
    std::vector<int> cmt;
    for (auto const& row : rows)
        cmt.push_back(row.what.cmt);
    CHECK(cmt == std::vector<int>{2, -2, -1, 2, 1});
}

TEST_CASE("comments are those of the option, and are counted") {
    auto const count = [](std::string const& file, char comment) {
        std::istringstream in(file);
        nonmem_reader reader(in, {.comment = comment});
        std::size_t rows = 0;
        while (auto const s = reader.next())
            rows += s->rows.size();
        return std::pair(rows, reader.comments());
    };
    CHECK(count("# a\nID,TIME\n1,0\n #2,0\n", '#') == std::pair<std::size_t, std::size_t>(1, 2));
    CHECK(count("@ a\nID,TIME\n1,0\nA,0\n @,0\n", '@') == std::pair<std::size_t, std::size_t>(1, 3));
    CHECK(count("C,ID,TIME\nC,1,0\n.,1,0\n", 'C') == std::pair<std::size_t, std::size_t>(1, 1));
    CHECK(count("ID,TIME\n#1,0\n", '\0') == std::pair<std::size_t, std::size_t>(1, 0));
    for (char const c : {'1', '-', '.', ',', '"', ' '}) {
        std::istringstream in("TIME\n0\n");
        CHECK_THROWS_AS(nonmem_reader(in, {.comment = c}), invalid_input);
    }
}

TEST_CASE("a header without rows has no subjects, and a row needs no line end") {
    CHECK(read("ID,TIME\n").empty());
    CHECK(read("ID,TIME").empty());
    CHECK(read("TIME\n3").at(0).rows.at(0).what.time == 3.0);
}

TEST_CASE("a line of 1 MiB is read, a longer one is refused, in few words, and so is a stream that cannot be read") {
    auto const with = [](std::size_t bytes) { return "TIME,X\r\n0," + std::string(bytes - 2, 'x') + "\r\n1,1\r\n"; };
    std::size_t const most = std::size_t{1} << 20;
    CHECK(read(with(most))[0].rows[0].text[0].size() == most - 2);
    CHECK(complaint(with(most + 1)) == "line 2, column 1048577: a line must have at most 1048576 bytes");
    CHECK(complaint(std::string(5 * most, ',')) == "line 1, column 1048577: a line must have at most 1048576 bytes");
    CHECK(complaint("{" + std::string(9000, '-') + "}") ==
          "line 1, column 1: TIME: the header must have it, between commas; found {" + std::string(199, '-') + "...");
    std::ifstream absent("/no/such/file");
    CHECK_THROWS_AS(nonmem_reader(absent), parse_error);
}

TEST_CASE("what was whole before the fault is given; after it the reader repeats the complaint") {
    std::istringstream in("ID,TIME\n1,0\n2,0\n2,x\n3,0\n");
    in.exceptions(std::ios::failbit | std::ios::badbit);
    nonmem_reader reader(in);
    CHECK(reader.next()->id == "1");
    CHECK_THROWS_AS(reader.next(), parse_error);
    CHECK_THROWS_AS(reader.next(), parse_error);
}

TEST_CASE("every malformed file has the one right complaint, at its line and column") {
    auto const folder = fs::path(ALKALOID_SOURCE_DIR) / "tests" / "io" / "malformed";
    std::set<std::string> files;
    for (auto const& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".csv")
            files.insert(entry.path().filename().string());

    // file | options | line | column | message
    std::ifstream messages(folder / "messages.txt");
    std::set<std::string> expected;
    for (std::string row; std::getline(messages, row);) {
        if (row.starts_with('#'))
            continue;
        std::vector<std::string> part;
        for (std::size_t from = 0; part.size() < 5;) {
            auto const to = part.size() == 4 ? std::string::npos : row.find(" | ", from);
            part.push_back(row.substr(from, to - from));
            from = to + 3;
        }
        INFO(row);
        CHECK(expected.insert(part[0]).second);
        REQUIRE(files.count(part[0]) == 1);

        nonmem_options options;
        auto const equals = part[1].find('=');
        auto const kind = part[1].substr(0, equals);
        std::istringstream values(equals == std::string::npos ? "" : part[1].substr(equals + 1));
        for (std::string value; std::getline(values, value, ',');)
            if (kind == "rename")
                options.rename.emplace_back(value.substr(0, value.find(':')), value.substr(value.find(':') + 1));
            else if (kind == "compartments")
                options.compartments.push_back(value);
            else
                options.comment = value.at(0);

        std::ifstream in(folder / part[0], std::ios::binary);
        std::ostringstream contents;
        contents << in.rdbuf();
        CHECK(complaint(contents.str(), options) == "line " + part[2] + ", column " + part[3] + ": " + part[4]);
    }
    CHECK(files == expected);
    CHECK(files.size() >= 45);
}

TEST_CASE("the shared files of doses and predictions are read, every row") {
    auto const shared = shared_data();
    if (!shared)
        return;
    std::size_t files = 0;
    for (auto const& entry : fs::directory_iterator(*shared / "oracles" / "events")) {
        if (entry.path().extension() != ".csv")
            continue;
        INFO(entry.path());
        std::ifstream in(entry.path()), again(entry.path());
        nonmem_reader reader(in, {.compartments = {"depot", "central"}});
        auto const s = reader.next();
        REQUIRE(s);
        CHECK_FALSE(reader.next());
        auto const lines = std::count(std::istreambuf_iterator<char>(again), {}, '\n');
        CHECK(static_cast<std::ptrdiff_t>(s->rows.size()) == lines - 1);
        auto const& names = reader.extra_columns();
        CHECK(std::find(names.begin(), names.end(), "NM_CP") != names.end());
        for (auto const& row : s->rows) {
            CHECK(row.text.empty());
            CHECK(std::all_of(row.extra.begin(), row.extra.end(), [](double x) { return std::isfinite(x); }));
        }
        ++files;
    }
    CHECK(files == 30);
}
