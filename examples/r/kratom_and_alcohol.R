# Kratom, a population, and kratom with alcohol, in base R: three pictures and a table. Rscript kratom_and_alcohol.R [folder]
# How people differ is assumed; that the two drugs do not touch each other's kinetics, too. Research use; no dosing advice.
library(alkaloid)

folder <- commandArgs(TRUE)
folder <- if (length(folder)) folder[1] else "."
dir.create(folder, showWarnings = FALSE, recursive = TRUE)
picture <- function(name, draw) {
    png(file.path(folder, name), width = 1500, height = 950, res = 170)
    par(mar = c(4.2, 4.4, 2.6, 1), las = 1, bty = "l", mgp = c(2.7, 0.7, 0))
    draw()
    mtext("Research use; no dosing advice", side = 1, line = 3.1, adj = 1, cex = 0.6, col = "grey40")
    dev.off()
    cat("wrote", file.path(folder, name), "\n")
}
blue <- "#1f5a96"
red <- "#b03a2e"
pale <- function(colour, alpha) adjustcolor(colour, alpha)

# One person: 25 mg three times a day for two days.
x <- alk_sim("mitragynine", data.frame(amt = 25, ii = 8, addl = 5), end = 48, delta = 0.1)
unit <- alk_units(x)
picture("r_repeated_doses.png", function() {
    plot(plasma ~ time, x, type = "l", lwd = 2, col = blue, ylim = c(0, max(x$plasma)), xaxt = "n", xlab = "Time (h)",
         ylab = paste0("In plasma (", unit[["plasma"]], ")"), main = "Mitragynine 25 mg every 8 h, typical adult")
    axis(1, seq(0, 48, 8))
    lines(plasma_7oh ~ time, x, lwd = 2, lty = 2, col = red)
    legend("topleft", c("mitragynine", "7-hydroxymitragynine"), col = c(blue, red), lty = 1:2, lwd = 2, bty = "n", horiz = TRUE)
})
print(alk_nca(x$time[x$time <= 8], x$plasma[x$time <= 8], unit = unit[["plasma"]], dose = 25)[1:5, c("name", "value", "unit")], row.names = FALSE)

# A thousand people who differ as assumed here: log-normal, no correlation.
many <- alk_sim("mitragynine", data.frame(amt = 25), n = 1000, cv = c(ka = 0.5, cl = 0.35, v1 = 0.25), end = 24, delta = 0.1, seed = 1)
at <- sort(unique(many$time))
band <- vapply(split(many$plasma, many$time), quantile, numeric(5), probs = c(0.05, 0.25, 0.5, 0.75, 0.95))
picture("r_population.png", function() {
    plot(NA, xlim = c(0, 24), ylim = c(0, max(band)), xaxt = "n", xlab = "Time (h)", ylab = paste0("Mitragynine in plasma (", unit[["plasma"]], ")"),
         main = "1000 people, 25 mg; how they differ is assumed")
    axis(1, seq(0, 24, 4))
    polygon(c(at, rev(at)), c(band[1, ], rev(band[5, ])), col = pale(blue, 0.18), border = NA)
    polygon(c(at, rev(at)), c(band[2, ], rev(band[4, ])), col = pale(blue, 0.32), border = NA)
    lines(at, band[3, ], lwd = 2, col = blue)
    legend("topright", c("median", "middle 50 % of people", "middle 90 %"), bty = "n", lty = c(1, NA, NA), lwd = c(2, NA, NA), pch = c(NA, 15, 15), pt.cex = 2,
           col = c(blue, pale(blue, 0.45), pale(blue, 0.18)))
})

# 50 mg, and 30 g ethanol as wine half an hour later, in a woman of 60 kg.
she <- alk_drinker("female", weight = 60, beverage = "wine", prefix = "alcohol.")
both <- alk_sim("kratom_and_drink", data.frame(time = c(0, 0.5), cmt = c("mitragynine", "ethanol oral"), amt = c(50, 30)), param = she, end = 10, delta = 0.05)
together <- alk_depression(both$time, both$plasma, both$plasma_7oh, both$blood_alcohol)
one <- together[together$endpoint == unique(together$endpoint)[1], ]
picture("r_kratom_and_alcohol.png", function() {
    plot(NA, xlim = c(0, 10), ylim = c(0, 1.25 * max(one$high)), xlab = "Time (h)", ylab = "Effect (fraction of its maximum)",
         main = paste0("Mitragynine 50 mg and 30 g ethanol: ", one$endpoint[1], " (evidence D)"))
    polygon(c(one$time, rev(one$time)), c(one$low, rev(one$high)), col = pale("black", 0.15), border = NA)
    lines(one$time, one$bliss, lwd = 2)
    lines(one$time, one$kratom, lwd = 2, lty = 2, col = blue)
    lines(one$time, one$alcohol, lwd = 2, lty = 3, col = red)
    legend("topright", c("together, Bliss", "together, all models of interaction", "kratom alone", "alcohol alone"), bty = "n", lty = c(1, NA, 2, 3), lwd = c(2, NA, 2, 2),
           pch = c(NA, 15, NA, NA), pt.cex = 2, col = c("black", pale("black", 0.25), blue, red))
})
print(attr(together, "peaks")[c("endpoint", "low", "bliss", "high", "lowest", "highest", "evidence")], row.names = FALSE, digits = 3)
