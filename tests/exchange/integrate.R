# Rscript integrate.R PROGRAM
#
# Integrates the rxode2 text that `PROGRAM --course` prints, read as R's own expressions, with deSolve, after 25 mg of
# mitragynine by mouth, and compares with the exact course that stands behind it: to 1e-6 of each observable's maximum.
if (!suppressWarnings(requireNamespace("deSolve", quietly = TRUE))) {
    cat("SKIPPED (R has no deSolve: apt-get install r-cran-desolve)\n")
    quit(status = 0)
}
printed <- system2(commandArgs(TRUE)[1], "--course", stdout = TRUE)
cut <- which(printed == "---")
course <- read.csv(text = printed[-seq_len(cut)])
model <- as.list(parse(text = sub("^[a-z]+ <- rxode2::rxode2\\(", "(", printed[seq_len(cut - 1)]))[[1]][[2]])[-1]

# What each line is told by its left side; all right sides are R's already.
text_of <- function(e) paste(deparse(e), collapse = "")
left <- vapply(model, function(s) text_of(s[[2]]), "")
right <- lapply(model, function(s) s[[3]])
told <- function(pattern) {
    hits <- grep(pattern, left)
    setNames(right[hits], sub(pattern, "\\1", left[hits]))
}
slopes <- told("^d/dt\\((.*)\\)$")
fractions <- told("^f\\((.*)\\)$")
lags <- told("^alag\\((.*)\\)$")
plain <- !grepl("(", left, fixed = TRUE)
steps <- setNames(right[plain], left[plain])

all_at <- function(amounts) {
    scope <- list2env(as.list(amounts))
    for (name in names(steps)) assign(name, eval(steps[[name]], scope), scope)
    scope
}
derivatives <- function(t, amounts, ...) {
    scope <- all_at(amounts)
    list(vapply(slopes, function(e) eval(e, scope), 0))
}
amounts <- setNames(numeric(length(slopes)), names(slopes))
per_mg <- as.numeric(sub(".*1 mg is ([0-9.e-]+) umol.*", "\\1", grep("doses into gut: oral mitragynine", printed, value = TRUE)))
scope <- all_at(amounts)
lag <- eval(lags[["gut"]], scope)
given <- 25 * per_mg * if (is.null(fractions[["gut"]])) 1 else eval(fractions[["gut"]], scope)

# The dose arrives at the end of its lag; before, there is nothing.
times <- course$time
after <- times[times >= lag]
amounts["gut"] <- given
run <- deSolve::lsoda(amounts, c(lag, after), derivatives, NULL, rtol = 1e-11, atol = 1e-12)[-1, names(slopes)]
read <- rbind(matrix(0, sum(times < lag), 2), t(apply(run, 1, function(x) unlist(mget(c("plasma", "plasma_7oh"), all_at(x))))))
worst <- 0
for (k in 1:2) {
    ours <- course[[k + 1]]
    off <- max(abs(read[, k] - ours)) / max(ours)
    worst <- max(worst, off)
    cat(sprintf("%s: largest %.4f umol/L, off by %.1e of it\n", names(course)[k + 1], max(ours), off))
}
quit(status = if (is.finite(worst) && worst < 1e-6) 0 else 1)
