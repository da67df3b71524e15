// What every answer is held against: Runge, Kutta and Fehlberg of order 8(7), which lands on every output day.
#include <array>
#include <boost/numeric/odeint.hpp>

#include "equations.h"

namespace odeint = boost::numeric::odeint;
typedef std::array<double, STATES> state;

static struct equations equations;
static double tolerance;
static double sizes[STATES];             // the usual size of each state: its largest value, averaged over the draws
static double largest[sizeof(struct answer) / sizeof(double)];

static void note_sizes(const state &y, state &most) {
  struct answer answer;
  write_answer(y.data(), &answer);
  const double *values = reinterpret_cast<const double *>(&answer);
  for (size_t i = 0; i < sizeof(largest) / sizeof(double); i++) largest[i] = std::max(largest[i], values[i]);
  for (int i = 0; i < STATES; i++) most[i] = std::max(most[i], y[i]);
}

static void solve(const struct draw *draw, struct answer *answers) {
  static auto stepper =
      odeint::make_controlled(1e-3 * tolerance, tolerance, odeint::runge_kutta_fehlberg78<state>());
  const auto system = [](const state &at, state &into, double day) {
    derivative(&equations, day, at.data(), into.data());
  };
  equations = equations_of(draw);
  state y, most{};
  std::fill(std::begin(largest), std::end(largest), 0.0);
  untouched(&equations, y.data());
  double now = 0;
  const auto go = [&](double to) {
    if (to > now) odeint::integrate_adaptive(stepper, system, y, now, to, 0.01);
    now = to;
    note_sizes(y, most);
  };
  int day = 0;
  for (int k = 0; k < SESSION_COUNT; k++) {
    go(SESSION_DAYS[k]);
    needle(draw, &draw->wounds[k], y.data());
    note_sizes(y, most);
    const double end = k + 1 < SESSION_COUNT ? SESSION_DAYS[k + 1] : DAYS[DAY_COUNT - 1];
    for (; day < DAY_COUNT && DAYS[day] <= end; day++) {
      go(DAYS[day]);
      write_answer(y.data(), &answers[day]);
    }
  }
  for (int i = 0; i < STATES; i++) sizes[i] += most[i];
}

int main(int argc, char **argv) {
  if (argc != 6) return 1;
  struct workload work = read_workload(argv[1]);
  tolerance = atof(argv[5]);
  FILE *scales = fopen(argv[3], "wb");
  for (int i = 0; i < work.draw_count; i++) {
    solve(&work.draws[i], &work.answers[i * DAY_COUNT]);
    fwrite(largest, sizeof(largest), 1, scales);
  }
  fclose(scales);
  write_answers(&work, argv[2]);
  for (double &size : sizes) size /= work.draw_count;
  FILE *file = fopen(argv[4], "wb");
  fwrite(sizes, sizeof(sizes), 1, file);
  return fclose(file);
}
