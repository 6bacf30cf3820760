# What users call. All numbers are checked by the library; what is checked here is only what it never sees: the columns'
# names, and what R makes of them.

# --- models ---------------------------------------------------------------------------------------------------------------

alk_models <- function() {
    all <- lapply(.alk_names(), alk_model)
    data.frame(name = vapply(all, `[[`, "", "name"), title = vapply(all, `[[`, "", "title"), linear = vapply(all, `[[`, TRUE, "linear"))
}

alk_model <- function(name) {
    if (inherits(name, "alkaloid_model")) return(name)
    if (!is.character(name) || length(name) != 1L || is.na(name)) .refuse("model must be one name; alk_models() lists them", sys.call())
    structure(.checked(.alk_about(name), sys.call()), class = "alkaloid_model")
}

print.alkaloid_model <- function(x, ...) {
    cat(x$name, ": ", x$title, if (x$linear) " (solved exactly)", "\n\n", sep = "")
    cat("parameters\n")
    print(x$param, row.names = FALSE)
    cat("\ndoses (cmt)\n")
    print(x$ways, row.names = FALSE)
    cat("\noutputs\n")
    print(x$output[c("name", "unit", "substance")], row.names = FALSE)
    if (any(x$substances$needed)) cat("\nneeds molar_mass of:", x$substances$name[x$substances$needed], "\n")
    cat("\nResearch use; no dosing advice.\n")
    invisible(x)
}

alk_sources <- function(model, param = NULL) {
    .checked(.alk_sources(alk_model(model)$name, .numbers(param, "param")), sys.call())$frame
}

# --- simulations ----------------------------------------------------------------------------------------------------------

alk_sim <- function(model, events = NULL, end = 24, delta = 0.25, times = NULL, param = NULL, idata = NULL, n = NULL, cv = NULL,
                    correlation = NULL, output = NULL, molar_mass = NULL, seed = 1, replicate = 0, threads = 0, solver = "automatic",
                    rtol = NULL, atol = NULL, progress = NULL) {
    call <- sys.call()
    m <- alk_model(model)
    e <- .events(events, m, call)
    when <- list(times = if (is.null(times)) NULL else .column(times, "times", call), end = .column(end, "end", call), delta = .column(delta, "delta", call))
    setting <- .setting(param, molar_mass, output, solver, rtol, atol)
    alone <- is.null(idata) && is.null(n) && is.null(cv) && is.null(correlation) && length(unique(e$ID)) <= 1L
    if (alone) {
        a <- .checked(.alk_one(m$name, setting, e, when), call)
        return(.course(list(ID = rep(if (length(e$ID)) e$ID[1] else 1, length(a$time)), time = a$time), a))
    }
    columns <- list()
    ids <- numeric()
    if (!is.null(idata)) {
        if (!is.data.frame(idata)) .refuse("idata must be a data frame, one row a subject", call)
        is_id <- tolower(names(idata)) == "id"
        if (sum(is_id) > 1L) .refuse("idata has more than one column ID", call)
        if (any(is_id)) ids <- .ids(idata[[which(is_id)]], "idata$ID", call)
        unknown <- setdiff(names(idata)[!is_id], m$param$name)
        if (length(unknown)) .refuse(paste0("idata has columns that are no parameters of ", m$name, ": ", paste(unknown, collapse = ", ")), call)
        columns <- Map(function(x, name) .column(x, paste0("idata$", name), call), idata[!is_id], names(idata)[!is_id])
        if (is.null(n)) n <- nrow(idata)
    } else if (is.null(n)) ids <- sort(unique(e$ID))
    if (!is.null(n)) n <- .whole(n, "n", call)
    if (!is.null(n) && n < 1) .refuse("n must be at least 1", call)
    if (!is.null(correlation)) {
        if (!is.data.frame(correlation) || !identical(names(correlation), c("one", "other", "value")))
            .refuse("correlation must be a data frame with columns one, other (parameters) and value", call)
        correlation <- list(one = as.character(correlation$one), other = as.character(correlation$other), value = as.numeric(correlation$value))
    }
    people <- list(n = if (length(ids)) length(ids) else if (is.null(n)) 0 else n, ID = ids, columns = columns, cv = .numbers(cv, "cv"),
                   correlation = if (is.null(correlation)) list() else correlation, seed = .whole(seed, "seed", call), replicate = .whole(replicate, "replicate", call),
                   threads = .whole(threads, "threads", call), progress = progress)
    if (length(ids) && !is.null(n) && n != length(ids)) .refuse("n is not the number of rows of idata", call)
    a <- .checked(.alk_crowd(m$name, setting, e, when, people), call)
    .warned(.course(list(ID = a$ID, time = a$time), a), "subjects")
}

alk_records <- function(model, data, param = NULL, output = NULL, convention = "physical", covariates = "next", rename = NULL,
                        molar_mass = NULL, threads = 0, solver = "automatic", rtol = NULL, atol = NULL, progress = NULL) {
    call <- sys.call()
    m <- alk_model(model)
    if (!is.data.frame(data)) .refuse("data must be a data frame, one row a record", call)
    columns <- lapply(data, function(x) {
        if (inherits(x, .with_units)) return(ifelse(is.na(x), ".", format(x))) # a column that means something is refused with these words
        if (is.factor(x)) x <- as.character(x)
        if (is.character(x)) ifelse(is.na(x), ".", x) else as.numeric(x)
    })
    how <- list(convention = convention, covariates = covariates, rename = if (is.null(rename)) character() else rename,
                threads = .whole(threads, "threads", call), progress = progress)
    a <- .checked(.alk_records(m$name, .setting(param, molar_mass, output, solver, rtol, atol), columns, how), call)
    named <- names(data)
    if (length(how$rename)) { # the table's names, and what they mean
        at <- match(tolower(named), tolower(names(how$rename)))
        named[!is.na(at)] <- how$rename[at[!is.na(at)]]
    }
    of <- function(what, otherwise) if (any(tolower(named) == what)) data[[which(tolower(named) == what)]] else otherwise
    x <- .course(list(ID = of("id", rep(1, nrow(data))), time = of("time", NULL), tad = a$tad), a)
    attr(x, "convention") <- a$convention
    attr(x, "unused") <- a$unused
    .warned(x, "subjects")
}

# --- readings -------------------------------------------------------------------------------------------------------------

alk_nca <- function(time, value, unit = "ng/mL", dose = NULL, dose_unit = "mg", tau = NULL, from = NULL, to = NULL) {
    if (length(time) != length(value)) .refuse("time and value differ in length", sys.call())
    .checked(.alk_nca(.column(time, "time", sys.call()), .column(value, "value", sys.call()), list(unit = unit, dose = dose, dose_unit = dose_unit, tau = tau, from = from, to = to)), sys.call())$frame
}

alk_drinker <- function(sex = "male", age = NULL, height = NULL, weight = NULL, beverage = "spirits", fed = FALSE, prefix = "") {
    a <- .checked(.alk_drinker(list(sex = sex, age = age, height = height, weight = weight, beverage = beverage, fed = fed, prefix = prefix)), sys.call())
    setNames(a$value, a$name)
}

alk_depression <- function(time, mitragynine, hydroxymitragynine, alcohol) {
    if (length(unique(lengths(list(time, mitragynine, hydroxymitragynine, alcohol)))) != 1L) .refuse("the columns differ in length", sys.call())
    a <- .checked(.alk_depression(.column(time, "time", sys.call()), as.numeric(mitragynine), as.numeric(hydroxymitragynine), as.numeric(alcohol)), sys.call())
    structure(a$frame, peaks = a$peaks)
}

alk_units <- function(x) attr(x, "units")
alk_failures <- function(x) attr(x, "failures")

# --- details --------------------------------------------------------------------------------------------------------------

.refuse <- function(text, call, kind = "alkaloid_invalid_input", violations = NULL) {
    stop(structure(class = c(kind, "alkaloid_error", "error", "condition"), list(message = text, call = call, violations = violations)))
}
.checked <- function(answer, call) {
    if (!is.null(answer$error)) .refuse(answer$message, call, answer$error, answer$violations)
    answer
}
.warned <- function(x, what) {
    gone <- nrow(alk_failures(x))
    if (gone)
        warning(structure(class = c("alkaloid_failures", "warning", "condition"),
                          list(message = paste0(gone, " of the ", what, " could not be simulated; alk_failures() lists them"), call = NULL)))
    x
}

# A named list or vector of numbers, or a data frame of one row.
.numbers <- function(x, what) {
    if (is.null(x)) return(NULL)
    if (is.list(x)) {
        if (any(lengths(x) != 1L)) .refuse(paste(what, "must be one number a name"), sys.call(-1))
        x <- unlist(x)
    }
    if (length(x) && (!is.numeric(x) || is.null(names(x)) || any(names(x) == ""))) .refuse(paste(what, "must be numbers with names"), sys.call(-1))
    storage.mode(x) <- "double"
    x
}
.whole <- function(x, what, call) {
    if (!is.numeric(x) || length(x) != 1L || is.na(x) || x < 0 || x != floor(x) || x > 2^53) .refuse(paste(what, "must be a whole number, 0 to 2^53"), call)
    as.numeric(x)
}
# Numbers: what R would make one of, a factor's code, a date's days, is refused.
.with_units <- c("POSIXt", "Date", "difftime")
.column <- function(x, what, call) {
    if (inherits(x, .with_units)) .refuse(paste0(what, " is a date or a difference of times (class ", class(x)[1], "): it must be numbers, times in hours; as.numeric(x, units = \"hours\") of a difftime"), call)
    if (is.factor(x)) .refuse(paste(what, "is a factor: it must be numbers; as.numeric(as.character(x)) reads its labels"), call)
    as.numeric(x)
}
.ids <- function(x, what, call) {
    if (inherits(x, .with_units)) .refuse(paste(what, "must be whole numbers, 0 to 2^53"), call)
    if (is.factor(x)) x <- as.character(x)
    x <- suppressWarnings(as.numeric(x))
    if (anyNA(x) || any(x < 0 | x != floor(x) | x > 2^53)) .refuse(paste(what, "must be whole numbers, 0 to 2^53"), call)
    x
}
.setting <- function(param, molar_mass, output, solver, rtol, atol) {
    list(param = .numbers(param, "param"), molar_mass = .numbers(molar_mass, "molar_mass"), output = if (is.null(output)) character() else as.character(output),
         solver = as.character(solver), rtol = rtol, atol = atol)
}

# Doses with mrgsolve's column names, any case: complete, compartments by name.
.events <- function(events, model, call) {
    known <- c("id", "time", "amt", "cmt", "evid", "ii", "addl", "rate", "tinf", "ss")
    if (is.null(events)) events <- data.frame(time = numeric(), amt = numeric())
    if (!is.data.frame(events)) .refuse("events must be a data frame, one row a dose", call)
    names(events) <- tolower(names(events))
    unknown <- setdiff(names(events), known)
    if (length(unknown)) .refuse(paste0("events has columns that mean nothing: ", paste(unknown, collapse = ", "), "; known are ", paste(known, collapse = ", ")), call)
    if (anyDuplicated(names(events))) .refuse("events has a column twice, but for the case", call)
    if (!"amt" %in% names(events)) .refuse("events has no column amt", call)
    rows <- nrow(events)
    number <- function(name) {
        x <- if (name %in% names(events)) .column(events[[name]], paste0("events, ", name), call) else numeric(rows)
        if (anyNA(x)) .refuse(paste0("events, row ", which(is.na(x))[1], ": ", name, " is missing"), call)
        x
    }
    if ("evid" %in% names(events) && any(is.na(events$evid) | events$evid != 1))
        .refuse("events are doses, evid 1; tables with other records go to alk_records()", call)
    for (name in c("addl", "ss"))
        if (any(number(name) != floor(number(name)))) .refuse(paste("events:", name, "must be whole numbers"), call)
    cmt <- if ("cmt" %in% names(events)) events$cmt else rep("", rows)
    if (is.factor(cmt)) cmt <- as.character(cmt)
    if (is.numeric(cmt)) {
        if (anyNA(cmt) || any(cmt < 1 | cmt > length(model$cmt) | cmt != floor(cmt)))
            .refuse(paste0("events: cmt must be 1 to ", length(model$cmt), ", or one of ", paste(model$ways$cmt, collapse = ", ")), call)
        cmt <- model$cmt[cmt]
    }
    cmt <- as.character(cmt)
    cmt[is.na(cmt)] <- ""
    list(ID = if ("id" %in% names(events)) .ids(events$id, "events$ID", call) else numeric(), time = number("time"), amt = number("amt"), cmt = cmt,
         ii = number("ii"), addl = number("addl"), rate = number("rate"), tinf = number("tinf"), ss = number("ss"))
}

.course <- function(first, a) {
    names(a$columns) <- a$outputs$name
    x <- as.data.frame(c(first, a$columns), check.names = FALSE)
    attr(x, "units") <- c(c(time = "h", tad = "h")[setdiff(names(first), "ID")], setNames(a$outputs$unit, a$outputs$name))
    attr(x, "solver") <- a$solver
    attr(x, "failures") <- if (is.null(a$failures)) data.frame(ID = numeric(), message = character()) else a$failures
    x
}
