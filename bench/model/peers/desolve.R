# deSolve with everything compiled. Configurations: lsoda, vode-bdf, vode-adams; each -band (analytic Jacobian).
suppressPackageStartupMessages(library(deSolve))
arguments <- commandArgs(trailingOnly = TRUE)
library_path <- arguments[1]
method <- arguments[5]
tolerance <- as.numeric(arguments[6])
absolute_share <- as.numeric(arguments[7])
seconds <- as.numeric(arguments[8])
layout <- as.integer(strsplit(arguments[9], ",")[[1]]) # numbers in a draw, states, numbers in an answer
sessions <- as.numeric(strsplit(arguments[10], ",")[[1]])
days <- as.numeric(strsplit(arguments[11], ",")[[1]])

dyn.load(library_path)
size <- file.info(arguments[2])$size / 8
draws <- matrix(readBin(arguments[2], "double", size), nrow = layout[1])
sizes <- readBin(arguments[4], "double", layout[2])
absolute <- tolerance * absolute_share * sizes
times <- sort(c(0, days, sessions[-1]))
kept <- match(days, times)
events <- list(func = "session", time = sessions[-1])

solve_draw <- function(draw) {
  start <- .C("first_states", draw, double(layout[2]))[[2]]
  common <- list(
    y = start, times = times, func = "rate", parms = draw, dllname = "desolve", initfunc = "begin",
    rtol = tolerance, atol = absolute, events = events, maxsteps = 1e6
  )
  band <- list(jacfunc = "jacobian", jactype = "bandusr", bandup = 1, banddown = 3)
  if (method == "lsoda-band") return(do.call(lsoda, c(common, band)))
  if (method == "lsoda") return(do.call(lsoda, common))
  if (method == "vode-bdf-band") return(do.call(vode, c(common, band)))
  do.call(vode, c(common, list(mf = 10)))
}

answers <- function(states) {
  .C("answers_of", as.double(t(states[kept, -1])), double(layout[3] * length(days)))[[2]]
}

results <- apply(draws, 2, function(draw) answers(solve_draw(draw)))
spent <- function() sum(proc.time()[c("user.self", "sys.self")])
from <- spent()
courses <- 0
while (spent() - from < seconds) {
  for (i in seq_len(ncol(draws))) {
    answers(solve_draw(draws[, i]))
    courses <- courses + 1
    if (spent() - from >= seconds) break
  }
}
cat(sprintf("%.6f\n", 1e6 * (spent() - from) / courses))
writeBin(as.vector(results), arguments[3])
