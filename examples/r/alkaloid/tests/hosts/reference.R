# The scenarios that every host is asked (examples/data/hosts_scenarios.json), against the answers that the library gave
# (ALKALOID_REFERENCE, hosts_reference.csv beside them): to 1e-12. Needs jsonlite. Sourced by alkaloid_test.R.
scenarios <- jsonlite::fromJSON(file.path(dirname(Sys.getenv("ALKALOID_REFERENCE")), "hosts_scenarios.json"), simplifyDataFrame = FALSE)$scenarios
answers <- read.csv(Sys.getenv("ALKALOID_REFERENCE"), na.strings = c("nan", "-nan", "NaN", "NA"), stringsAsFactors = FALSE)

events_of <- function(s) {
    rows <- lapply(s$doses, function(d) {
        r <- data.frame(time = 0, amt = 0, cmt = "", tinf = 0, rate = 0, ii = 0, addl = 0, ss = 0)
        for (name in names(d)) r[[c(time = "time", amount = "amt", into = "cmt", duration = "tinf", rate = "rate", ii = "ii", addl = "addl", ss = "ss", id = "ID")[[name]]]] <- d[[name]]
        r
    })
    do.call(rbind, rows)
}
ask <- function(s) {
    common <- list(s$model, output = s$outputs, param = s$parameters, molar_mass = s$molar_masses)
    if (s$kind == "records") return(do.call(alk_records, c(common, list(data = as.data.frame(s$records)))))
    common$events <- events_of(s)
    common <- c(common, if (is.null(s$at)) list(end = s$until, delta = s$every) else list(times = s$at))
    if (s$kind == "population") {
        common <- c(common, list(cv = s$variability, seed = if (is.null(s$seed)) 1 else s$seed))
        if (!is.null(s$columns)) common$idata <- as.data.frame(s$columns, check.names = FALSE) else common$n <- s$count
        if (!is.null(s$correlations)) common$correlation <- do.call(rbind, lapply(s$correlations, as.data.frame))
    }
    do.call(alk_sim, common)
}
compared <- 0
for (s in scenarios) {
    if (!is.null(s$error)) {
        e <- tryCatch(ask(s), alkaloid_error = identity)
        if (!inherits(e, "alkaloid_error") || conditionMessage(e) != s$error) stop(s$name, ": expected '", s$error, "', got ", if (inherits(e, "condition")) conditionMessage(e) else "an answer")
        next
    }
    x <- withCallingHandlers(ask(s), alkaloid_failures = function(w) invokeRestart("muffleWarning"))
    ours <- answers[answers$scenario == s$name, ]
    if (!nrow(ours)) stop(s$name, ": no answer in the reference")
    for (output in unique(ours$output)) {
        theirs <- ours[ours$output == output, ]
        if (length(x[[output]]) != nrow(theirs)) stop(s$name, ": ", output, " has another length")
        stopifnot(identical(is.na(x[[output]]), is.na(theirs$value)), x$time == theirs$time)
        off <- abs(x[[output]] - theirs$value) > 1e-12 * pmax(abs(theirs$value), 1e-12 * max(abs(theirs$value), na.rm = TRUE))
        if (any(off, na.rm = TRUE)) stop(s$name, ": ", output, " is ", x[[output]][which(off)[1]], ", the library says ", theirs$value[which(off)[1]])
        compared <- compared + nrow(theirs)
    }
}
cat(compared, "numbers of", length(scenarios), "scenarios are the library's\n")
