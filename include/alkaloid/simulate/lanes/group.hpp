#pragma once
/// @file A handful of subjects, one a lane, from their parameters to the rows of what is kept.

#include "group_plan.hpp"
#include "lane_doses.hpp"
#include "march.hpp"
#include "pursuit.hpp"
#include "side_by_side.hpp"
#include "tracks.hpp"

#include "../../solve/lanes/taylor_lanes.hpp"

namespace alkaloid::detail {

template <class M, class P, class Kept, class Solver, std::size_t V>
class lane_group {
    using narrow_parameters = in_lanes_t<P, V>;
    using narrow_parts = lane_division<system_type<M, narrow_parameters>, Solver>;

public:
    static constexpr std::size_t width = group_width<narrow_parts, V>;

private:
    static constexpr std::size_t W = width, crews = W / V; // linear parts march in crews of `V`
    using S = pack<W>;
    using lane_parameters = in_lanes_t<P, W>;
    using whole = system_type<M, lane_parameters>;
    using parts = lane_division<whole, Solver>;
    using list = typename whole::compartments;
    static constexpr std::size_t N = whole::size;
    using readouts = decltype(readouts_of(std::declval<M const&>(), std::declval<lane_parameters const&>()));
    using tracks = tracks_of<list, readouts, Kept>;
    using linear_tracks = part_tracks<tracks, list, typename parts::linear::compartments, V>;
    using other_tracks = part_tracks<tracks, list, typename parts::other::compartments, W>;
    using plan_type = cohort_plan<M, Solver>;
    static constexpr auto linear_place = linear_tracks::place;
    static constexpr auto other_place = other_tracks::place;

public:
    explicit lane_group(plan_type const& plan) : plan_(plan) {}

    static constexpr bool has_paces = parts::other::size > 0;
    static double pace(M const& model, P const& p) { return pace_of<lane_division<system_type<M, P>, Solver>>(model, p); }

    /// Runs up to `W` subjects. False, and nothing done, where one of them makes no sense: its neighbours can be run
    /// without it.
    bool run(std::span<lane_subject<P> const> who) {
        if (!load(who))
            return false;
        std::size_t const periods = plan_.begins.size() + 1;
        for (std::size_t k = 0; k < periods; ++k) {
            bool const final = k + 1 == periods || comes_after(plan_.begins[k], plan_.samples.until);
            run_period(who, k, final ? plan_.samples.until : plan_.begins[k], final);
            if (final)
                break;
        }
        return finish(who), true;
    }

private:
    bool load(std::span<lane_subject<P> const> who) {
        std::size_t const periods = plan_.begins.size() + 1;
        who_.clear();
        intakes_.clear();
        checklist found;
        for (std::size_t k = 0; k < periods; ++k) {
            std::array<P const*, W> each;
            for (std::size_t l = 0; l < W; ++l)
                each[l] = &(*who[l < who.size() ? l : 0].parameters)[k];
            auto const p = side_by_side<W>(each);
            check_parameters(p, found);
            system_of<S>(plan_.model, p).check(found);
            check_initial<S>(plan_.model, p, found);
            std::apply([&](auto const&... r) { (check_readout(r, found), ...); }, readouts_of(plan_.model, p));
            intakes_.push_back(intakes_of<S>(plan_.model, p));
            check_intakes(intakes_.back(), found);
            if (!found.empty())
                return false;
            who_.push_back(p);
        }
        alike_.fill(true);
        for (std::size_t l = 0; l < W; ++l) {
            auto const& doses = *who[l < who.size() ? l : 0].doses;
            linear_events_[l].clear();
            other_events_[l].clear();
            if (l == 0 || &doses != last_doses_)
                ways_ = ways_of(doses, intakes_[0], std::span<std::string_view const>(list::names), found);
            last_doses_ = &doses;
            bool const sound = found.empty() && lane_events(doses, ways_, intakes_, plan_.begins, l, [&](std::size_t& into) -> auto& {
                                   bool const first = linear_place[into] != nowhere;
                                   into = first ? linear_place[into] : other_place[into];
                                   return first ? linear_events_[l] : other_events_[l];
                               });
            if (!sound)
                return false;
            put_in_order(linear_events_[l]);
            put_in_order(other_events_[l]);
            alike_[l / V] = alike_[l / V] && alike(linear_events_[l], linear_events_[l / V * V]);
            linear_ways_[l / V][l % V] = {.events = linear_events_[l]};
            other_ways_[l] = {.events = other_events_[l]};
        }
        report_ = {};
        linear_reports_ = {};
        auto const x = initial_state<S>(plan_.model, who_[0]);
        for (std::size_t i = 0; i < N; ++i) {
            if (linear_place[i] != nowhere)
                for (std::size_t l = 0; l < W; ++l)
                    x_linear_[l / V][linear_place[i]].set(l % V, x[i][l]);
            if (other_place[i] != nowhere)
                x_other_[other_place[i]] = x[i];
        }
        in_linear_ = {};
        in_other_ = {};
        std::size_t const samples = plan_.samples.times.size();
        spare_.resize(tracks::kept_rows * samples);
        if constexpr (tracks::whole_state)
            states_.resize(W * N * samples);
        return true;
    }

    /// Where a track's row of lane `l` is.
    double* row(std::span<lane_subject<P> const> who, std::size_t l, std::size_t to) {
        std::size_t const samples = plan_.samples.times.size();
        if (to >= tracks::kept_rows)
            return states_.data() + (l * N + to - tracks::kept_rows) * samples;
        return (l < who.size() ? who[l].rows : spare_.data()) + to * samples;
    }
    template <class PartTracks, class Parameters, class Writer>
    void aim(std::span<lane_subject<P> const> who, std::size_t first, Parameters const& p, Writer& out) {
        using T = std::decay_t<decltype(out.scale[0])>;
        auto const scale = scales_of<T, tracks::rows>(plan_.model, p, Kept{});
        for (std::size_t t = 0; t < PartTracks::count; ++t) {
            out.scale[t] = scale[PartTracks::all[t].to];
            for (std::size_t l = 0; l < T::width; ++l)
                out.rows[t][l] = row(who, first + l, PartTracks::all[t].to);
        }
    }

    void run_period(std::span<lane_subject<P> const> who, std::size_t k, double until, bool final) {
        if constexpr (parts::linear::size > 0)
            for (std::size_t c = 0; c * V < who.size(); ++c)
                run_linear(who, k, c, until, final);
        if constexpr (parts::other::size > 0) {
            typename other_tracks::writer_type out;
            aim<other_tracks>(who, 0, who_[k], out);
            auto const system = system_of<S>(plan_.model, who_[k]);
            auto method = parts::method_for(parts::other_of(system), plan_.solver);
            for (auto& w : other_ways_)
                w.done = w.failed;
            pursuit(method, x_other_, in_other_, other_ways_, plan_.samples, parts::max_steps(plan_.solver), out, report_).run(until, final, plan_.reuse_periods);
        }
    }

    /// Crew `c`'s linear part.
    void run_linear(std::span<lane_subject<P> const> who, std::size_t k, std::size_t c, double until, bool final) {
        std::array<P const*, V> each;
        for (std::size_t l = 0; l < V; ++l)
            each[l] = &(*who[c * V + l < who.size() ? c * V + l : 0].parameters)[k];
        auto const p = side_by_side<V>(each);
        auto& ways = linear_ways_[c];
        typename linear_tracks::writer_type out;
        aim<linear_tracks>(who, c * V, p, out);
        auto const part = narrow_parts::linear_of(system_of<pack<V>>(plan_.model, p));
        for (auto& w : ways)
            w.done = w.failed;
        if (plan_.samples.step > 0.0) {
            linear_lanes<typename narrow_parts::linear> body(part);
            for (std::size_t l = 0; l < V; ++l)
                if (!(body.fastest()[l] * plan_.samples.until < most_lifetimes))
                    linear_reports_[c].failure[l] = "exact: a rate of " + text(body.fastest()[l], 3) + " 1/h leaves the slower ones too few digits";
            body.set_input(in_linear_[c]);
            body.set_step(plan_.samples.step);
            march_lanes(body, x_linear_[c], in_linear_[c], ways, plan_.samples, until, final, alike_[c], out);
        } else {
            series_lanes<typename narrow_parts::linear> method(part);
            pursuit(method, x_linear_[c], in_linear_[c], ways, plan_.samples, narrow_parts::max_steps(plan_.solver), out, linear_reports_[c]).run(until, final);
        }
    }

    void finish(std::span<lane_subject<P> const> who) {
        for (std::size_t l = 0; l < who.size(); ++l) {
            auto const good = [](auto const& x, std::size_t lane) {
                return std::all_of(x.begin(), x.end(), [lane](auto const& v) { return all_finite(v[lane]); });
            };
            auto const& linear = linear_reports_[l / V];
            *who[l].failure = linear.failure[l % V].empty() ? report_.failure[l] : linear.failure[l % V];
            *who[l].steps = linear.steps[l % V] + report_.steps[l];
            if (who[l].failure->empty() && !(good(x_linear_[l / V], l % V) && good(x_other_, l)))
                *who[l].failure = "amounts beyond all numbers; look for a misplaced unit in doses and rates";
            if constexpr (tracks::whole_state)
                if (who[l].failure->empty())
                    read_out<tracks>(plan_, who[l], states_.data() + l * N * plan_.samples.times.size(), Kept{});
        }
    }

    plan_type const& plan_;
    std::vector<lane_parameters> who_;                 // by occasion
    std::vector<std::vector<intake<S>>> intakes_;      // by occasion
    std::vector<dose_way> ways_;
    regimen<> const* last_doses_ = nullptr;
    std::array<std::vector<event<double>>, W> linear_events_, other_events_;
    std::array<lane_way, W> other_ways_;
    std::array<std::array<lane_way, V>, crews> linear_ways_;
    std::array<std::array<pack<V>, parts::linear::size>, crews> x_linear_{}, in_linear_{};
    std::array<S, parts::other::size> x_other_{}, in_other_{};
    std::vector<double> spare_, states_;
    pursuit_report<W> report_;
    std::array<pursuit_report<V>, crews> linear_reports_;
    std::array<bool, crews> alike_{};
};

} // namespace alkaloid::detail
