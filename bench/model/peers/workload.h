/* The work that is the same for every peer: the draws, as the run wrote them, the clock, and where answers go. */
#pragma once
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "workload.gen.h" /* struct constants, SESSION_COUNT, SESSION_DAYS, DAY_COUNT, DAYS: written by workload.ts */

#define LAYERS 3

struct wound {
  double coverage[LAYERS];
  double epidermal_injury;
};

struct draw {
  struct constants c;
  double age_years;
  double is_female;
  double photodamage;
  struct wound wounds[SESSION_COUNT];
};

/* What is compared, for one output day. */
struct answer {
  struct {
    double signal, repair_cells, burst, immature, mature, fragmented_fraction;
  } layer[LAYERS];
  double epidermal_excess, barrier_channel, barrier_water;
};

struct workload {
  int draw_count;
  struct draw *draws;
  struct answer *answers; /* [draw][day] */
};

static inline struct workload read_workload(const char *path) {
  struct workload work;
  FILE *file = fopen(path, "rb");
  if (file == NULL) { perror(path); exit(1); }
  fseek(file, 0, SEEK_END);
  work.draw_count = (int)(ftell(file) / (long)sizeof(struct draw));
  rewind(file);
  work.draws = (struct draw *)calloc((size_t)work.draw_count, sizeof(struct draw));
  work.answers = (struct answer *)calloc((size_t)work.draw_count * DAY_COUNT, sizeof(struct answer));
  if (fread(work.draws, sizeof(struct draw), (size_t)work.draw_count, file) != (size_t)work.draw_count) exit(1);
  fclose(file);
  return work;
}

static inline void write_answers(const struct workload *work, const char *path) {
  FILE *file = fopen(path, "wb");
  if (file == NULL) { perror(path); exit(1); }
  fwrite(work->answers, sizeof(struct answer), (size_t)work->draw_count * DAY_COUNT, file);
  fclose(file);
}

/* The usual size of each state, for absolute tolerances. */
static inline void read_sizes(const char *path, double *sizes, size_t count) {
  FILE *file = fopen(path, "rb");
  if (file == NULL || fread(sizes, sizeof(double), count, file) != count) { perror(path); exit(1); }
  fclose(file);
}

static inline double cpu_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

typedef void (*solve_draw)(const struct draw *draw, struct answer *answers);

/* One pass over all draws, for the answers and to warm up, then passes until the seconds are spent. Prints microseconds
 * of processor time for each course. */
static inline void run_workload(const struct workload *work, solve_draw solve, double seconds) {
  static struct answer scratch[DAY_COUNT];
  for (int i = 0; i < work->draw_count; i++) solve(&work->draws[i], &work->answers[(size_t)i * DAY_COUNT]);
  const double from = cpu_seconds();
  long courses = 0;
  while (cpu_seconds() - from < seconds)
    for (int k = 0; k < 16; k++) solve(&work->draws[courses++ % work->draw_count], scratch);
  printf("%.6f\n", 1e6 * (cpu_seconds() - from) / (double)courses);
}
