// Boost odeint. Configurations: dopri5 with dense output, and rosenbrock4 with the analytic Jacobian, whose steps land on
// the output days because its own dense output is of third order.
#include <array>
#include <boost/numeric/odeint.hpp>
#include <boost/numeric/ublas/matrix.hpp>
#include <boost/numeric/ublas/vector.hpp>

#include "equations.h"

namespace odeint = boost::numeric::odeint;
namespace ublas = boost::numeric::ublas;

static struct equations equations;
static double relative_tolerance, absolute_tolerance;
static const double first_step_days = 0.01;

template <class Stepper, class State, class System>
static void land(Stepper &stepper, State &y, System system, const struct draw *draw, struct answer *answers) {
  equations = equations_of(draw);
  untouched(&equations, &y[0]);
  double now = 0, step = first_step_days;
  const auto go = [&](double to) {
    while (now < to) {
      const double before = step, left = to - now;
      step = std::min(step, left);
      if (stepper.try_step(system, y, now, step) == odeint::success && before > left) step = before, now = to;
    }
  };
  int day = 0;
  for (int k = 0; k < SESSION_COUNT; k++) {
    go(SESSION_DAYS[k]);
    needle(draw, &draw->wounds[k], &y[0]);
    step = first_step_days;
    const double end = k + 1 < SESSION_COUNT ? SESSION_DAYS[k + 1] : DAYS[DAY_COUNT - 1];
    for (; day < DAY_COUNT && DAYS[day] <= end; day++) {
      go(DAYS[day]);
      write_answer(&y[0], &answers[day]);
    }
  }
}

template <class Stepper, class State, class System>
static void walk(Stepper &stepper, State &y, System system, const struct draw *draw, struct answer *answers) {
  equations = equations_of(draw);
  untouched(&equations, &y[0]);
  int day = 0;
  for (int k = 0; k < SESSION_COUNT; k++) {
    needle(draw, &draw->wounds[k], &y[0]);
    const double end = k + 1 < SESSION_COUNT ? SESSION_DAYS[k + 1] : DAYS[DAY_COUNT - 1];
    stepper.initialize(y, SESSION_DAYS[k], first_step_days);
    while (stepper.current_time() < end) {
      stepper.do_step(system);
      for (; day < DAY_COUNT && DAYS[day] <= end && DAYS[day] <= stepper.current_time(); day++) {
        stepper.calc_state(DAYS[day], y);
        write_answer(&y[0], &answers[day]);
      }
    }
    stepper.calc_state(end, y);
  }
}

typedef std::array<double, STATES> state;

static void rate(const state &at, state &into, double day) { derivative(&equations, day, at.data(), into.data()); }

static void dopri5(const struct draw *draw, struct answer *answers) {
  static auto stepper =
      odeint::make_dense_output(absolute_tolerance, relative_tolerance, odeint::runge_kutta_dopri5<state>());
  static state y;
  walk(stepper, y, rate, draw, answers);
}

typedef ublas::vector<double> vector;
typedef ublas::matrix<double> matrix;

static void jacobian(const vector &y, matrix &j, const double &day, vector &by_time) {
  j.clear();
#define PUT(row, column, value) j(row, column) = (value)
  WRITE_JACOBIAN(&equations, day, y, PUT);
#undef PUT
  double basal, fragmenting;
  homeostasis(&equations, day, &basal, &fragmenting);
  const double basal_by_time = -equations.loss * basal;
  const double fragmenting_by_time = (equations.fragmented_growth - equations.loss) * fragmenting;
  by_time.clear();
  for (int layer = 0; layer < LAYERS; layer++) {
    const int o = layer * LAYER_STATES;
    by_time[o + C1] = basal_by_time;
    by_time[o + F] = (fragmenting_by_time - y[o + F] * basal_by_time) / y[o + C1];
  }
}

static void vector_rate(const vector &at, vector &into, double day) { derivative(&equations, day, &at[0], &into[0]); }

// d4 as Hairer and Wanner have it: odeint's own has the other sign, and errs where the equations depend on time.
struct rodas_coefficients : odeint::default_rosenbrock_coefficients<double> {
  const double d4 = -0.3620000000000023e-01;
};
typedef odeint::rosenbrock4_controller<odeint::rosenbrock4<double, rodas_coefficients>> rosenbrock;

static void rosenbrock4(const struct draw *draw, struct answer *answers) {
  static rosenbrock stepper(absolute_tolerance, relative_tolerance);
  static vector y(STATES);
  land(stepper, y, std::make_pair(vector_rate, jacobian), draw, answers);
}

int main(int argc, char **argv) {
  if (argc != 8) return 1;
  struct workload work = read_workload(argv[1]);
  relative_tolerance = atof(argv[5]);
  absolute_tolerance = relative_tolerance * atof(argv[6]);
  run_workload(&work, strcmp(argv[4], "dopri5") == 0 ? dopri5 : rosenbrock4, atof(argv[7]));
  write_answers(&work, argv[2]);
  return 0;
}
