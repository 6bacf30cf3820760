#pragma once
/// @file Summaries as bytes: messages between processes, and checkpoints.
///
/// Little-endian, doubles as IEEE 754 binary64. In order: the 8 characters "ALKALSUM"; version (32 bits) and 0 (32 bits);
/// length of all (64 bits); plan; observables, samples; subjects counted and failed; thresholds' counts; cells of the
/// sketch; nodes of the tree; checksum of all before it (64 bits, `detail::checksum`). The same blocks give the same bytes,
/// whoever gathered them in whatever order.

#include "byte_stream.hpp"
#include "streamed_summary.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace alkaloid {

namespace detail {
struct summary_codec {
    static constexpr std::uint64_t magic = 0x4d55534c414b4c41ull; // "ALKALSUM"
    static constexpr std::uint32_t version = 1;
    static constexpr std::uint64_t head = 24, tail = 8;
    static constexpr std::uint64_t any = std::numeric_limits<std::uint64_t>::max();

    static void write(byte_writer& out, summary_plan const& p) {
        out.number(std::uint64_t{p.percentiles.size()});
        out.numbers(p.percentiles);
        out.number(p.relative);
        out.number(p.smallest);
        out.number(std::uint64_t{p.thresholds.size()});
        for (auto const& t : p.thresholds) {
            out.number(std::uint64_t{t.observable});
            out.number(t.value);
            out.number(static_cast<std::uint8_t>(t.when));
        }
    }
    static summary_plan read_plan(byte_reader& in) {
        summary_plan p;
        p.percentiles = in.numbers<double>("percentiles", in.whole("number of percentiles", any));
        p.relative = in.number<double>("relative");
        p.smallest = in.number<double>("smallest");
        std::uint64_t const n = in.whole("number of thresholds", in.left() / 17);
        p.thresholds.resize(static_cast<std::size_t>(n));
        for (auto& t : p.thresholds) {
            t.observable = static_cast<std::size_t>(in.number<std::uint64_t>("threshold's observable"));
            t.value = in.number<double>("threshold's value");
            t.when = static_cast<crossing>(in.number<std::uint8_t>("threshold's kind"));
        }
        return p;
    }

    static void write(byte_writer& out, counter_run const& run) {
        out.number(static_cast<std::uint32_t>(run.low));
        out.number(static_cast<std::uint32_t>(run.counts.size()));
        out.numbers(run.counts);
    }
    static void read(byte_reader& in, counter_run& run, std::uint32_t bins) {
        auto const low = in.number<std::uint32_t>("first bin"), size = in.number<std::uint32_t>("number of bins");
        constexpr auto chunk = static_cast<std::uint32_t>(counter_run::chunk);
        in.expect("first bin", low % chunk == 0 && low <= bins && (size > 0 || low == 0), std::to_string(low), "a multiple of 16 up to " + std::to_string(bins));
        in.expect("number of bins", size % chunk == 0 && size <= bins + chunk - low, std::to_string(size), "a multiple of 16 up to " + std::to_string(bins + chunk - low));
        run.low = static_cast<std::int32_t>(low);
        run.counts = in.numbers<std::uint32_t>("counts of bins", size);
        in.expect("count of bin 0", low > 0 || size == 0 || run.counts[0] == 0, "more than 0", "0 (the first bin is 1)");
    }

    static void write(byte_writer& out, summary_tally const& t) {
        out.number(t.counted_);
        out.number(t.failed_);
        for (auto const& c : t.crossings_) {
            out.number(c.ever_);
            out.number(c.decided_);
            out.numbers(c.above_);
        }
        for (auto const& c : t.sketch_.cells_) {
            out.number(c.zeros);
            write(out, c.positive);
            write(out, c.negative);
        }
    }
    static void read(byte_reader& in, summary_tally& t) {
        t.counted_ = in.whole("subjects counted", percentile_sketch::most_subjects);
        t.failed_ = in.number<std::uint64_t>("subjects failed");
        t.sketch_.subjects_ = t.counted_;
        for (auto& c : t.crossings_) {
            c.decided_ = 0;
            c.ever_ = in.whole("subjects ever above", t.counted_);
            c.decided_ = in.whole("subjects decided", t.counted_);
            in.expect("subjects ever above", c.ever_ <= c.decided_, std::to_string(c.ever_), "at most those decided, " + std::to_string(c.decided_));
            c.above_ = in.numbers<std::uint64_t>("subjects above", c.above_.size());
            for (auto const n : c.above_)
                in.expect("subjects above", n <= t.counted_, std::to_string(n), "at most " + std::to_string(t.counted_));
        }
        auto const bins = static_cast<std::uint32_t>(t.sketch_.bins_.index(std::numeric_limits<double>::max()));
        for (auto& c : t.sketch_.cells_) {
            c.zeros = in.whole("values near 0", t.counted_);
            read(in, c.positive, bins);
            read(in, c.negative, bins);
            in.expect("values in bins", c.total() <= t.counted_, std::to_string(c.total()), "at most the subjects, " + std::to_string(t.counted_));
        }
    }

    static void write(byte_writer& out, merge_tree<moments> const& tree) {
        out.number(std::uint64_t{tree.nodes_.size()});
        for (auto const& item : tree.nodes_) {
            auto const& m = item.second.part;
            out.number(item.first);
            out.number(static_cast<std::uint32_t>(item.second.level));
            for (auto const* column : {&m.count_, &m.mean_, &m.squares_, &m.least_, &m.most_})
                out.numbers(*column);
        }
    }
    static void read(byte_reader& in, merge_tree<moments>& tree, std::size_t observables, std::size_t samples) {
        constexpr auto most = merge_tree<moments>::most_blocks;
        std::uint64_t end = 0; // of the node before
        for (std::uint64_t n = in.number<std::uint64_t>("number of nodes"); n > 0; --n) {
            auto const first = in.number<std::uint64_t>("first block of a node");
            auto const level = in.number<std::uint32_t>("level of a node");
            bool const good = level < merge_tree<moments>::levels && first < most && (std::uint64_t{1} << level) <= most - first && first >= end &&
                              first % (std::uint64_t{1} << level) == 0;
            in.expect("node", good, "block " + std::to_string(first) + " at level " + std::to_string(level), "on the tree, behind the one before");
            end = first + (std::uint64_t{1} << level);
            moments m(0, 0);
            m.observables_ = observables;
            m.samples_ = samples;
            for (auto* column : {&m.count_, &m.mean_, &m.squares_, &m.least_, &m.most_})
                *column = in.numbers<double>("moments", observables * samples);
            tree.insert(first, level, std::move(m), "summary_from_bytes");
        }
    }

    static void read(byte_reader& in, streamed_summary& s) {
        read(in, s.tally_);
        read(in, s.moments_, s.observables_, s.samples_);
        in.expect("length", in.left() == 0, std::to_string(in.left()) + " bytes left", "0 bytes left");
        auto const& cells = s.tally_.sketch_.cells_;
        for (std::size_t i = 0; i < cells.size(); ++i) { // every value is in a bin and in a mean
            double sum = 0.0;
            for (auto const& item : s.moments_.nodes_)
                sum += item.second.part.count_[i];
            in.expect("values in means of cell " + std::to_string(i), sum == static_cast<double>(cells[i].total()), text(sum),
                      "as many as in its bins, " + std::to_string(cells[i].total()));
        }
    }
};
} // namespace detail

/// A summary as bytes.
inline std::vector<std::byte> to_bytes(streamed_summary const& s) {
    using codec = detail::summary_codec;
    detail::byte_writer out;
    out.number(codec::magic);
    out.number(codec::version);
    out.number(std::uint32_t{0});
    out.number(std::uint64_t{0}); // the length, when it is known
    codec::write(out, s.plan());
    out.number(std::uint64_t{s.observables()});
    out.number(std::uint64_t{s.samples()});
    codec::write(out, s.tally());
    codec::write(out, s.tree());
    detail::byte_writer length;
    length.number(std::uint64_t{out.bytes().size() + codec::tail});
    std::copy(length.bytes().begin(), length.bytes().end(), out.bytes().begin() + 16);
    out.number(detail::checksum(out.bytes()));
    return std::move(out.bytes());
}

/// The summary that `to_bytes` wrote.  @throws invalid_input, with what and where, for anything else: foreign, of another
/// version, cut off, with something behind it, or changed
inline streamed_summary summary_from_bytes(std::span<std::byte const> bytes) {
    using codec = detail::summary_codec;
    constexpr std::string_view where = "summary_from_bytes";
    detail::byte_reader head(bytes, where);
    head.expect("first 8 bytes", head.number<std::uint64_t>("first 8 bytes") == codec::magic, "foreign", "\"ALKALSUM\"");
    auto const edition = head.number<std::uint32_t>("version");
    head.expect("version", edition == codec::version, std::to_string(edition), std::to_string(codec::version));
    auto const reserved = head.number<std::uint32_t>("reserved");
    head.expect("reserved", reserved == 0, std::to_string(reserved), "0");
    auto const length = head.number<std::uint64_t>("length");
    head.expect("length", length == bytes.size(), std::to_string(bytes.size()) + " bytes", "the " + std::to_string(length) + " bytes that it says it has");
    head.expect("length", length >= codec::head + codec::tail, std::to_string(length), "at least 32");
    auto const body = bytes.first(bytes.size() - codec::tail);
    auto const written = detail::byte_reader(bytes.last(codec::tail), where).number<std::uint64_t>("checksum");
    head.expect("checksum", detail::checksum(body) == written, "another", "that of the bytes before it: they were changed");

    detail::byte_reader in(body, where);
    for (int i = 0; i < 3; ++i)
        (void)in.number<std::uint64_t>("head");
    auto plan = codec::read_plan(in);
    auto const observables = in.number<std::uint64_t>("observables"), samples = in.number<std::uint64_t>("samples");
    std::uint64_t const cells = in.left() / 24; // at least so many bytes each
    in.expect("observables x samples", samples > 0 && observables <= cells / samples, std::to_string(observables) + " x " + std::to_string(samples), "no more than the bytes");
    streamed_summary s(std::move(plan), static_cast<std::size_t>(observables), static_cast<std::size_t>(samples));
    codec::read(in, s);
    return s;
}

} // namespace alkaloid
