#pragma once
/// @file Another competitor for populations: CVODE, its Adams and BDF methods, on the same formulas by hand. The library
/// as the system has it; only what it calls is compiled here.

#include "plain_workload.hpp"

#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <sundials/sundials_context.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>
#include <sunnonlinsol/sunnonlinsol_fixedpoint.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <tuple>
#include <vector>

namespace support {

/// `adams` with functional iteration, `bdf` with Newton's and a Jacobian by differences.
enum class cvode_method { adams, bdf };

/// One solver for everybody, begun anew at each dose; it stops at the next one.
template <template <class> class Model>
class cvode_population {
    using model = Model<double>;
    using state = typename model::state;
    using plan = plain_plan;
    static constexpr sunindextype size = static_cast<sunindextype>(std::tuple_size_v<state>);

public:
    cvode_population(cvode_method how, double tolerance) {
        checked(SUNContext_Create(nullptr, &context_));
        x_ = N_VNew_Serial(size, context_);
        cvode_ = CVodeCreate(how == cvode_method::adams ? CV_ADAMS : CV_BDF, context_);
        checked(CVodeInit(cvode_, &cvode_population::rates, 0.0, x_));
        checked(CVodeSStolerances(cvode_, tolerance, tolerance));
        checked(CVodeSetMaxNumSteps(cvode_, 1'000'000));
        checked(CVodeSetUserData(cvode_, this));
        if (how == cvode_method::adams) {
            iteration_ = SUNNonlinSol_FixedPoint(x_, 0, context_);
            checked(CVodeSetNonlinearSolver(cvode_, iteration_));
        } else {
            matrix_ = SUNDenseMatrix(size, size, context_);
            linear_ = SUNLinSol_Dense(x_, matrix_, context_);
            checked(CVodeSetLinearSolver(cvode_, linear_, matrix_));
        }
    }
    cvode_population(cvode_population const&) = delete;
    cvode_population& operator=(cvode_population const&) = delete;
    ~cvode_population() {
        CVodeFree(&cvode_);
        if (iteration_)
            SUNNonlinSolFree(iteration_);
        if (linear_)
            SUNLinSolFree(linear_);
        if (matrix_)
            SUNMatDestroy(matrix_);
        N_VDestroy(x_);
        SUNContext_Free(&context_);
    }

    /// As plain_population: `to[(person * outputs + output) * samples + sample]`.
    void run(std::vector<plain_person> const& people, std::vector<double>& to) {
        constexpr std::size_t each = model::outputs * plan::samples, in_between = plan::between_tablets * plan::samples_an_hour;
        to.resize(people.size() * each);
        double* const x = N_VGetArrayPointer(x_);
        for (std::size_t i = 0; i < people.size(); ++i) {
            model const f(people[i]);
            now_ = &f;
            double* const out = to.data() + i * each;
            state here = model::begin();
            f.look(here, out, plan::samples);
            for (std::size_t d = 0; d < plan::tablets; ++d) {
                here[0] += plan::tablet;
                if constexpr (model::drinks)
                    if (d % plan::tablets_a_drink == 0)
                        here[6] += plan::drink;
                std::ranges::copy(here, x);
                double t = static_cast<double>(d * plan::between_tablets);
                checked(CVodeReInit(cvode_, t, x_));
                checked(CVodeSetStopTime(cvode_, t + plan::between_tablets));
                for (std::size_t k = d * in_between + 1; k <= (d + 1) * in_between; ++k) {
                    checked(CVode(cvode_, static_cast<double>(k) / plan::samples_an_hour, x_, &t, CV_NORMAL));
                    std::copy(x, x + size, here.begin());
                    f.look(here, out + k, plan::samples);
                }
            }
        }
    }

private:
    static int rates(double t, N_Vector x, N_Vector dxdt, void* self) {
        auto const& f = *static_cast<cvode_population*>(self)->now_;
        state now, slope;
        double const* const from = N_VGetArrayPointer(x);
        std::copy(from, from + size, now.begin());
        f(now, slope, t);
        std::ranges::copy(slope, N_VGetArrayPointer(dxdt));
        return 0;
    }
    static void checked(int status) {
        if (status < 0)
            throw std::runtime_error("CVODE: status " + std::to_string(status));
    }

    SUNContext context_ = nullptr;
    N_Vector x_ = nullptr;
    void* cvode_ = nullptr;
    SUNNonlinearSolver iteration_ = nullptr;
    SUNLinearSolver linear_ = nullptr;
    SUNMatrix matrix_ = nullptr;
    model const* now_ = nullptr;
};

} // namespace support
