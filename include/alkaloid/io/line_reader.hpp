#pragma once
/// @file The lines of a stream, one at a time, in a buffer that does not grow with the stream.

#include "../core/error.hpp"

#include <cstring>
#include <ios>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace alkaloid::detail {

/// Reads lines that end in LF or CRLF, the last one in neither if it likes; a UTF-8 byte order mark is passed over.
/// Own, since std::getline would put a file without line ends into memory whole. It reads ahead, so the stream is its own from the first call on.
class line_reader {
public:
    static constexpr std::size_t longest = std::size_t{1} << 20; ///< what a line may have  [bytes]

    explicit line_reader(std::istream& in) : in_(in), buffer_(std::size_t{1} << 14) {
        if (in.fail())
            throw parse_error("the stream cannot be read; does the file exist?", 1, 1);
    }
    line_reader(line_reader const&) = delete;
    line_reader& operator=(line_reader const&) = delete;

    /// Goes to the next line; false where there is none.  @throws parse_error
    bool next() {
        for (std::size_t searched = 0;;) {
            char const* const line = buffer_.data() + begin_;
            std::size_t const left = end_ - begin_;
            if (void const* const hit = std::memchr(line + searched, '\n', left - searched)) {
                take(static_cast<std::size_t>(static_cast<char const*>(hit) - line), 1);
                return true;
            }
            searched = left;
            if (searched > longest + 1) // one more for the CR
                too_long();
            if (!fill()) {
                if (searched == 0)
                    return false;
                take(searched, 0);
                return true;
            }
        }
    }
    /// Without its end; valid until the next call of `next`.
    std::string_view line() const { return line_; }
    /// From 1; 0 before the first.
    std::size_t number() const { return number_; }
    /// Says what cannot be read, at a byte of the line, as the character's column.  @throws parse_error
    [[noreturn]] void complain(std::string const& what, std::size_t byte) const {
        std::size_t column = 1;
        for (char const c : line_.substr(0, byte))
            column += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U; // a character's first byte
        throw parse_error(what, number_ == 0 ? 1 : number_, column);
    }

private:
    [[noreturn]] void too_long() const {
        throw parse_error("a line must have at most " + std::to_string(longest) + " bytes", number_ + 1, longest + 1);
    }

    void take(std::size_t length, std::size_t its_end) {
        line_ = {buffer_.data() + begin_, length};
        begin_ += length + its_end;
        if (line_.ends_with('\r'))
            line_.remove_suffix(1);
        if (line_.size() > longest)
            too_long();
        if (++number_ > 1)
            return;
        if (line_.starts_with("\xEF\xBB\xBF"))
            line_.remove_prefix(3);
        else if (line_.starts_with("\xFF\xFE") || line_.starts_with("\xFE\xFF"))
            complain("the file must be UTF-8; found the byte order mark of UTF-16", 0);
    }

    /// More bytes behind the last; false where there are none.
    bool fill() {
        if (begin_ > 0) {
            std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
            end_ -= begin_;
            begin_ = 0;
        }
        if (end_ == buffer_.size())
            buffer_.resize(2 * buffer_.size());
        try {
            in_.read(buffer_.data() + end_, static_cast<std::streamsize>(buffer_.size() - end_));
        } catch (std::ios_base::failure const&) { // a stream that was told to throw at its end; seen to below
        }
        auto const got = static_cast<std::size_t>(in_.gcount());
        if (in_.bad())
            throw parse_error("the stream broke off: a read failed", number_ + 1, 1);
        end_ += got;
        return got > 0;
    }

    std::istream& in_;
    std::vector<char> buffer_;
    std::size_t begin_ = 0, end_ = 0; ///< what of the buffer is not yet a line
    std::string_view line_;
    std::size_t number_ = 0;
};

} // namespace alkaloid::detail
