# Plain R: what does not hold stops. The library's numbers have their own tests; these are about the way here and back.
library(alkaloid)

refused <- function(expression, kind, ...) {
    e <- tryCatch(expression, alkaloid_error = identity)
    stopifnot(inherits(e, "alkaloid_error"), inherits(e, kind), inherits(e, "error"))
    for (text in c(...)) if (!grepl(text, conditionMessage(e), fixed = TRUE)) stop("'", text, "' is not in: ", conditionMessage(e))
    invisible(e)
}

# Models describe themselves.
all <- alk_models()
stopifnot(is.data.frame(all), "mitragynine" %in% all$name, !anyDuplicated(all$name), all$linear[all$name == "mitragynine"], !all$linear[all$name == "ethanol"])
m <- alk_model("mitragynine")
stopifnot(all(c("ka", "cl", "v1") %in% m$param$name), m$param$unit[m$param$name == "cl"] == "L/h", is.finite(m$param$typical))
stopifnot(any(grepl("Research use", capture.output(print(m)))))
s <- alk_sources("mitragynine")
stopifnot(nrow(s) == nrow(m$param), s$evidence %in% c("A", "B", "C", "D"), all(alk_sources(m, c(cl = 30))$printed[s$name == "cl"] == "changed"))

# One compartment by vein is an exponential.
x <- alk_sim("one_compartment", data.frame(amt = 100), param = list(cl = 4, v = 20), end = 24, delta = 1)
stopifnot(identical(names(x), c("ID", "time", "plasma")), x$ID == 1, x$time == 0:24, all.equal(x$plasma, 5 * exp(-0.2 * x$time), tolerance = 1e-12))
stopifnot(alk_units(x)[["plasma"]] == "mg/L", alk_units(x)[["time"]] == "h", nrow(alk_failures(x)) == 0)

# mrgsolve's columns, any case; copies are what they stand for; an infusion by rate is that by duration.
same <- function(a, b) stopifnot(identical(a$plasma, b$plasma), all(is.finite(a$plasma)))
see <- function(...) alk_sim("mitragynine", data.frame(...), times = c(0.5, 9, 20))
same(see(TIME = 0, AMT = 25, II = 8, ADDL = 2), see(time = c(0, 8, 16), amt = 25))
same(see(amt = 25, cmt = "mitragynine", evid = 1), see(amt = 25))
same(alk_sim("morphine", data.frame(amt = 10, cmt = "intravenous", rate = 5), end = 6), alk_sim("morphine", data.frame(amt = 10, cmt = "intravenous", tinf = 2), end = 6))
same(see(amt = 25, cmt = 2), see(amt = 25, cmt = m$cmt[2]))
stopifnot(identical(names(alk_sim(m, data.frame(amt = 25), output = c("plasma_7oh", "gut")))[3:4], c("plasma_7oh", "gut")))

# A population: one row a subject and time; who has typical parameters has the single subject's course, whatever the threads.
who <- data.frame(ID = c(7, 3, 12), cl = c(20, 26.54, 40))
p <- alk_sim("mitragynine", data.frame(amt = 25), idata = who, end = 12, delta = 0.5)
alone <- alk_sim("mitragynine", data.frame(amt = 25), param = c(cl = 20), end = 12, delta = 0.5)
stopifnot(identical(unique(p$ID), c(7, 3, 12)), nrow(p) == 75, all.equal(p$plasma[p$ID == 7], alone$plasma, tolerance = 1e-12))
crowd <- function(threads, ...) alk_sim("kratom_and_drink", data.frame(time = 0:1, amt = c(25, 20), cmt = c("mitragynine", "ethanol oral")), n = 200, cv = c(cl = 0.3, "alcohol.vmax" = 0.2),
                                        correlation = data.frame(one = "cl", other = "alcohol.vmax", value = 0.4), end = 8, delta = 1, threads = threads, ...)
stopifnot(identical(crowd(1), crowd(2)) || isTRUE(all.equal(crowd(1)[-1], crowd(2)[-1], check.attributes = FALSE, tolerance = 0)))
stopifnot(!identical(crowd(2)$plasma, crowd(2, seed = 2)$plasma))
own <- alk_sim("mitragynine", data.frame(ID = c(1, 2), amt = c(25, 50)), times = c(1, 2))
stopifnot(own$ID == c(1, 1, 2, 2), all.equal(2 * own$plasma[1:2], own$plasma[3:4], tolerance = 1e-12))

# Who cannot be simulated costs no other: a warning, a list, NaN.
told <- NULL
p <- withCallingHandlers(alk_sim("mitragynine", data.frame(amt = 25), idata = data.frame(ID = 1:3, cl = c(20, -1, 30)), end = 2),
                         alkaloid_failures = function(w) { told <<- conditionMessage(w); invokeRestart("muffleWarning") })
stopifnot(!is.null(told), alk_failures(p)$ID == 2, grepl("cl = -1", alk_failures(p)$message), is.nan(p$plasma[p$ID == 2]), is.finite(p$plasma[p$ID != 2]))

# Records: one row out for each in; the same course.
d <- data.frame(ID = "a", TIME = c(0, 1, 4, 12), EVID = c(1, 0, 0, 0), AMT = c(25, 0, 0, 0), CMT = 1, DV = NA)
r <- alk_records("mitragynine", d)
lag <- m$param$typical[m$param$name == "lag"]
stopifnot(nrow(r) == 4, r$ID == "a", r$time == d$TIME, all.equal(r$tad[-1], d$TIME[-1] - lag), attr(r, "unused") == "DV")
stopifnot(all.equal(r$plasma[-1], alk_sim("mitragynine", data.frame(amt = 25), times = d$TIME[-1])$plasma, tolerance = 1e-12))

# Readings.
nca <- alk_nca(x$time, x$plasma, unit = "mg/L", dose = 100)
stopifnot(all.equal(nca$value[nca$name == "half_life"], log(2) / 0.2, tolerance = 1e-9), nca$unit[nca$name == "cmax"] == "mg/L")
w <- alk_drinker("female", weight = 60, prefix = "alcohol.")
stopifnot(is.numeric(w), "alcohol.vmax" %in% names(w))
k <- alk_sim("kratom_and_drink", data.frame(time = c(0, 0.5), cmt = c("mitragynine", "ethanol oral"), amt = c(50, 30)), param = w, end = 8)
dep <- alk_depression(k$time, k$plasma, k$plasma_7oh, k$blood_alcohol)
stopifnot(dep$low <= dep$bliss + 1e-9, dep$bliss <= dep$high + 1e-9, attr(dep, "peaks")$evidence == "D")

# What makes no sense is refused, in the library's words or in ours, all at once.
e <- refused(alk_sim("mitragynine", data.frame(amt = c(-1, 25), time = c(0, -2))), "alkaloid_invalid_input", "dose row 1, amount = -1 mg", "dose row 2, time = -2 h")
stopifnot(nrow(e$violations) == 2, e$violations$value == c("-1", "-2"), e$violations$unit == c("mg", "h"))
refused(alk_sim("aspirin", data.frame(amt = 1)), "alkaloid_invalid_input", "'aspirin'", "mitragynine")
refused(alk_sim("mitragynine", data.frame(amt = 1), param = c(clearance = 3)), "alkaloid_invalid_input", "clearance")
refused(alk_sim("mitragynine", data.frame(amt = 1), param = c(cl = NaN)), "alkaloid_invalid_input", "cl = nan")
refused(alk_sim("one_compartment", data.frame(amt = 1)), "alkaloid_invalid_input", "cl", "v")
refused(alk_sim("mitragynine", data.frame(amt = 1, dose = 2)), "alkaloid_invalid_input", "mean nothing: dose")
refused(alk_sim("mitragynine", data.frame(amt = 1, evid = 4)), "alkaloid_invalid_input", "alk_records")
refused(alk_sim("mitragynine", data.frame(amt = NA)), "alkaloid_invalid_input", "row 1: amt is missing")
refused(alk_sim("mitragynine", data.frame(amt = 1, cmt = 9)), "alkaloid_invalid_input", "cmt must be 1 to 5")
refused(alk_sim("mitragynine", data.frame(amt = 1, cmt = "vein")), "alkaloid_invalid_input", "'vein'")
refused(alk_sim("mitragynine", data.frame(amt = 1), idata = data.frame(ID = 1, weight = 70)), "alkaloid_invalid_input", "weight")
refused(alk_sim("mitragynine", data.frame(amt = 1), solver = "lsoda"), "alkaloid_invalid_input", "'lsoda'")
refused(alk_sim("mitragynine", data.frame(amt = 1), times = c(2, 1)), "alkaloid_invalid_input")
refused(alk_records("mitragynine", data.frame(ID = 1, AMT = 1)), "alkaloid_invalid_input", "TIME")

# Nobody takes anything: no events, or none in the table.
for (events in list(NULL, data.frame(time = numeric(), amt = numeric()))) stopifnot(alk_sim("mitragynine", events, end = 2, delta = 1)$plasma == 0)
same(see(amt = 25, cmt = NA), see(amt = 25))

# A factor's codes, a date's days and a duration in days are no numbers of ours.
known <- function(expression, ...) refused(expression, "alkaloid_invalid_input", ...)
known(alk_sim("mitragynine", data.frame(amt = factor(25))), "events, amt is a factor")
known(alk_sim("mitragynine", data.frame(amt = 25), idata = data.frame(cl = factor(c(20, 30)))), "idata$cl is a factor")
for (time in list(as.difftime(1, units = "days"), as.Date("2026-01-01"), as.POSIXct("2026-01-01 08:00:00", tz = "UTC"))) {
    known(alk_sim("mitragynine", data.frame(amt = 25, time = time)), "events, time is a date or a difference of times")
    known(alk_sim("mitragynine", data.frame(amt = 25), times = time), "times is a date")
    known(alk_sim("mitragynine", data.frame(amt = 25), end = time), "end is a date")
    known(alk_records("mitragynine", data.frame(TIME = time, AMT = 25)), "row 1, column TIME = '", "must be a number")
    stopifnot(attr(alk_records("mitragynine", data.frame(TIME = 0, AMT = 25, VISIT = time)), "unused") == "VISIT")
}
stopifnot(alk_records("mitragynine", data.frame(TIME = 0:1, AMT = c(25, 0), CMT = factor("gut")))$plasma[2] > 0)

# Counts are whole, within what can be counted, and named; subjects are there once.
many <- function(...) alk_sim("mitragynine", data.frame(amt = 25), end = 2, delta = 1, ...)
for (n in list(2.7, NA_real_, 1e300, Inf, -1, "3")) known(many(n = n), "n must be a whole number")
known(many(n = 2^50), "people x outputs x samples = 1125899906842624 x 2 x 3")
for (threads in list(2^32 + 1, 1.5, NA_real_)) known(many(n = 2, threads = threads), "threads")
for (addl in c(1e30, Inf)) known(see(amt = 25, ii = 8, addl = addl), "dose row 1, addl", "whole number")
known(many(idata = data.frame(ID = c(1, 1), cl = c(20, 30))), "id = 1, must be given once")
known(alk_records("mitragynine", d, covariates = "linear", solver = "exact"), "solver = 'exact', must be automatic or dopri5")

# Progress is told, and an error in it comes out; so does an interrupt.
seen <- c()
long <- alk_sim("kratom_and_drink", data.frame(amt = 20, cmt = "ethanol oral"), n = 3000, cv = c("alcohol.vmax" = 0.3), end = 24, threads = 1, progress = function(done, of) seen <<- c(seen, done / of))
stopifnot(length(seen) > 0, !is.unsorted(seen), seen[length(seen)] == 1)
e <- tryCatch(alk_sim("mitragynine", data.frame(amt = 25), n = 1000, progress = function(done, of) stop("enough")), error = identity)
stopifnot(grepl("enough", conditionMessage(e)))

interrupted <- FALSE
tryCatch(alk_sim("kratom_and_drink", data.frame(amt = 20, cmt = "ethanol oral"), n = 100000, cv = c("alcohol.vmax" = 0.3), end = 24, threads = 1,
                 progress = function(done, of) tools::pskill(Sys.getpid(), tools::SIGINT)), interrupt = function(i) interrupted <<- TRUE)
stopifnot(interrupted)

# The numbers that every host gives (examples/hosts).
reference <- Sys.getenv("ALKALOID_REFERENCE")
if (nzchar(reference) && file.exists(reference)) source("hosts/reference.R") else cat("the hosts' reference was not compared: ALKALOID_REFERENCE names no file\n")
cat("all tests passed\n")
