#pragma once
/// @file A number that remembers how it was made: the scalar that reads a model's laws as text.

#include "../core/error.hpp"

#include <algorithm>
#include <cmath>
#include <deque>
#include <string>
#include <string_view>

namespace alkaloid {

/// What formulas are made of: steps of computations, which live as long as the book does that was open.
class formula_book {
public:
    enum class kind { number, parameter, amount, time, sum, difference, product, quotient, negative, function };
    /// One step of the computation.
    struct node {
        kind what;
        double value;     ///< of numbers, parameters and what is made of them
        std::string text; ///< a name: of a parameter, a compartment, a function
        bool moves;       ///< hangs on amounts or time
        node const *a = nullptr, *b = nullptr;
    };
    node const* keep(node one) { return &nodes_.emplace_back(std::move(one)); }

    /// New formulas of this thread go into `book` while this lives.
    class open {
    public:
        explicit open(formula_book& book) : before_(current()) { current() = &book; }
        ~open() { current() = before_; }
        open(open const&) = delete;
        open& operator=(open const&) = delete;

    private:
        formula_book* before_;
    };
    /// The book that is open, else one that ends with the thread.
    static formula_book& here() {
        thread_local formula_book loose;
        return current() ? *current() : loose;
    }

private:
    static formula_book*& current() {
        thread_local formula_book* book = nullptr;
        return book;
    }
    std::deque<node> nodes_;
};

/// A formula in parameters, amounts and time. Models and laws are templates over their scalar; evaluated with this one
/// they give what they compute instead of its value, in the order in which they compute it. Parameters keep their values,
/// so that choices may be made by them; the text then holds the branch that these parameters take. A choice made by
/// amounts or time has no text. A formula is valid as long as the `formula_book` that was open when it was made.
/// @throws invalid_input
class formula {
public:
    using kind = formula_book::kind;
    using node = formula_book::node;

    formula(double x = 0.0) : node_(formula_book::here().keep({kind::number, x, {}, false})) {}
    static formula parameter(std::string_view name, double value) { return {kind::parameter, value, name, false}; }
    static formula amount(std::string_view compartment) { return {kind::amount, 0.0, compartment, true}; }
    static formula time() { return {kind::time, 0.0, "t", true}; }

    node const& root() const { return *node_; }
    /// It is the number `x` itself, written so.
    bool is(double x) const { return node_->what == kind::number && node_->value == x; }

    friend formula operator+(formula const& a, formula const& b) {
        return a.is(0.0) ? b : b.is(0.0) ? a : join(kind::sum, a, b, value(a) + value(b));
    }
    friend formula operator-(formula const& a, formula const& b) {
        return b.is(0.0) ? a : a.is(0.0) ? -b : join(kind::difference, a, b, value(a) - value(b));
    }
    friend formula operator*(formula const& a, formula const& b) {
        return a.is(1.0) ? b : b.is(1.0) ? a : join(kind::product, a, b, value(a) * value(b));
    }
    friend formula operator/(formula const& a, formula const& b) { return b.is(1.0) ? a : join(kind::quotient, a, b, value(a) / value(b)); }
    friend formula operator-(formula const& a) { return join(kind::negative, a, {}, -value(a)); }
    formula& operator+=(formula const& b) { return *this = *this + b; }
    formula& operator-=(formula const& b) { return *this = *this - b; }
    formula& operator*=(formula const& b) { return *this = *this * b; }
    formula& operator/=(formula const& b) { return *this = *this / b; }

    friend formula exp(formula const& x) { return call("exp", x, {}, std::exp(value(x))); }
    friend formula expm1(formula const& x) { return call("expm1", x, {}, std::expm1(value(x))); }
    friend formula log(formula const& x) { return call("log", x, {}, std::log(value(x))); }
    friend formula log1p(formula const& x) { return call("log1p", x, {}, std::log1p(value(x))); }
    friend formula sqrt(formula const& x) { return call("sqrt", x, {}, std::sqrt(value(x))); }
    friend formula abs(formula const& x) { return call("abs", x, {}, std::abs(value(x))); }
    friend formula pow(formula const& x, formula const& n) { return call("pow", x, n, std::pow(value(x), value(n))); }
    friend formula min(formula const& a, formula const& b) { return call("min", a, b, std::min(value(a), value(b))); }
    friend formula max(formula const& a, formula const& b) { return call("max", a, b, std::max(value(a), value(b))); }

    /// The value, where parameters alone decide it.
    friend double value_of(formula const& x) {
        if (x.node_->moves) {
            checklist found;
            found.refuse("what a law decides by", x.node_->text.empty() ? "a formula" : x.node_->text, "", "parameters: text has no branches for amounts or time");
            found.settle("formula");
        }
        return x.node_->value;
    }
    friend bool all_finite(formula const& x) { return x.node_->moves || x.node_->value - x.node_->value == 0.0; }
    friend bool operator<(formula const& a, formula const& b) { return value_of(a) < value_of(b); }
    friend bool operator>(formula const& a, formula const& b) { return value_of(a) > value_of(b); }
    friend bool operator<=(formula const& a, formula const& b) { return value_of(a) <= value_of(b); }
    friend bool operator>=(formula const& a, formula const& b) { return value_of(a) >= value_of(b); }
    friend bool operator==(formula const& a, formula const& b) { return value_of(a) == value_of(b); }
    friend bool operator!=(formula const& a, formula const& b) { return value_of(a) != value_of(b); }

    /// Made in the same way of the same names and numbers.
    friend bool identical(formula const& a, formula const& b) { return same(a.node_, b.node_); }

private:
    formula(kind what, double value, std::string_view name, bool moves, node const* a = nullptr, node const* b = nullptr)
        : node_(formula_book::here().keep({what, value, std::string(name), moves, a, b})) {}

    static double value(formula const& x) { return x.node_->value; }
    static bool plain(formula const& x) { return x.node_->what == kind::number; }
    static formula join(kind what, formula const& a, formula const& b, double value) {
        if (plain(a) && plain(b))
            return value;
        return {what, value, {}, a.node_->moves || b.node_->moves, a.node_, b.node_};
    }
    static formula call(std::string_view name, formula const& a, formula const& b, double value) {
        if (plain(a) && plain(b))
            return value;
        return {kind::function, value, name, a.node_->moves || b.node_->moves, a.node_, b.node_};
    }
    static bool same(node const* a, node const* b) {
        if (a == b)
            return true;
        return a && b && a->what == b->what && a->text == b->text && (a->what != kind::number || a->value == b->value) &&
               same(a->a, b->a) && same(a->b, b->b);
    }

    node const* node_;
};
static_assert(scalar<formula>);

} // namespace alkaloid
