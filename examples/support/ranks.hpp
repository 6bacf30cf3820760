#pragma once
/// The few words of MPI that an example needs.

#ifndef OMPI_SKIP_MPICXX
#define OMPI_SKIP_MPICXX 1 // the C++ bindings that MPI took out in version 3
#endif
#ifndef MPICH_SKIP_MPICXX
#define MPICH_SKIP_MPICXX 1
#endif
#include <mpi.h>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

namespace support {

/// All processes of this run. MPI's own errors end all of them, with a message.
class ranks {
public:
    ranks(int& argc, char**& argv) {
        MPI_Init(&argc, &argv);
        MPI_Comm_rank(MPI_COMM_WORLD, &rank_);
        MPI_Comm_size(MPI_COMM_WORLD, &size_);
    }
    ranks(ranks const&) = delete;
    ranks& operator=(ranks const&) = delete;
    ~ranks() { MPI_Finalize(); }

    int rank() const { return rank_; }
    int size() const { return size_; }
    bool first() const { return rank_ == 0; }

    /// What rank 0 says, in all of them.
    int agreed(int x) const {
        MPI_Bcast(&x, 1, MPI_INT, 0, MPI_COMM_WORLD);
        return x;
    }
    void agree(std::vector<unsigned char>& x) const { MPI_Bcast(x.data(), length(x.size()), MPI_UNSIGNED_CHAR, 0, MPI_COMM_WORLD); }

    /// Rank 0 hands what each rank has to `take(rank, bytes)`, in order of ranks; waits for those who are late.
    template <class F>
    void gather(std::string const& mine, F const& take) const {
        if (!first()) {
            MPI_Send(mine.data(), length(mine.size()), MPI_CHAR, 0, 0, MPI_COMM_WORLD);
            return;
        }
        take(0, mine);
        std::string theirs;
        for (int r = 1; r < size_; ++r) {
            MPI_Status status;
            int count = 0;
            MPI_Probe(r, 0, MPI_COMM_WORLD, &status);
            MPI_Get_count(&status, MPI_CHAR, &count);
            theirs.resize(static_cast<std::size_t>(count));
            MPI_Recv(theirs.data(), count, MPI_CHAR, r, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
            take(r, theirs);
        }
    }

private:
    static int length(std::size_t n) {
        if (n > static_cast<std::size_t>(std::numeric_limits<int>::max()))
            throw std::length_error("a message of 2^31 bytes or more");
        return static_cast<int>(n);
    }
    int rank_ = 0, size_ = 1;
};

/// The part of `count` things that is rank r's: contiguous, at most one more than another's.
struct share {
    std::size_t first, last;
};
inline share share_of(std::size_t count, ranks const& all) {
    auto const r = static_cast<std::size_t>(all.rank()), n = static_cast<std::size_t>(all.size());
    auto const before = [&](std::size_t k) { return count / n * k + std::min(k, count % n); };
    return {before(r), before(r + 1)};
}

} // namespace support
