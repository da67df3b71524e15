/* CVODE of SUNDIALS, with the analytic Jacobian. Configurations: bdf|adams, then dense|band|fixed-point. */
#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <sunlinsol/sunlinsol_band.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_band.h>
#include <sunmatrix/sunmatrix_dense.h>
#include <sunnonlinsol/sunnonlinsol_fixedpoint.h>

#include "equations.h"

static struct equations equations;
static void *memory;
static N_Vector state;
static N_Vector output;

static int right_hand_side(realtype day, N_Vector y, N_Vector into, void *data) {
  derivative((const struct equations *)data, day, N_VGetArrayPointer(y), N_VGetArrayPointer(into));
  return 0;
}

static int dense_jacobian(realtype day, N_Vector y, N_Vector rhs, SUNMatrix j, void *data, N_Vector a, N_Vector b,
                          N_Vector c) {
  (void)rhs, (void)a, (void)b, (void)c;
  const struct equations *e = (const struct equations *)data;
#define PUT(row, column, value) SM_ELEMENT_D(j, row, column) = (value)
  WRITE_JACOBIAN(e, day, N_VGetArrayPointer(y), PUT);
#undef PUT
  return 0;
}

static int band_jacobian(realtype day, N_Vector y, N_Vector rhs, SUNMatrix j, void *data, N_Vector a, N_Vector b,
                         N_Vector c) {
  (void)rhs, (void)a, (void)b, (void)c;
  const struct equations *e = (const struct equations *)data;
#define PUT(row, column, value) SM_ELEMENT_B(j, row, column) = (value)
  WRITE_JACOBIAN(e, day, N_VGetArrayPointer(y), PUT);
#undef PUT
  return 0;
}

static void solve(const struct draw *draw, struct answer *answers) {
  double *y = N_VGetArrayPointer(state);
  equations = equations_of(draw);
  untouched(&equations, y);
  int day = 0;
  for (int k = 0; k < SESSION_COUNT; k++) {
    needle(draw, &draw->wounds[k], y);
    CVodeReInit(memory, SESSION_DAYS[k], state);
    const double end = k + 1 < SESSION_COUNT ? SESSION_DAYS[k + 1] : DAYS[DAY_COUNT - 1];
    CVodeSetStopTime(memory, end);
    double reached;
    for (; day < DAY_COUNT && DAYS[day] <= end; day++) {
      if (CVode(memory, DAYS[day], output, &reached, CV_NORMAL) < 0) exit(1);
      write_answer(N_VGetArrayPointer(output), &answers[day]);
    }
    if (k + 1 < SESSION_COUNT && CVode(memory, end, state, &reached, CV_NORMAL) < 0) exit(1);
  }
}

static void choose_solvers(const char *method, SUNContext context) {
  if (strstr(method, "fixed-point")) {
    CVodeSetNonlinearSolver(memory, SUNNonlinSol_FixedPoint(state, 0, context));
    return;
  }
  const int is_band = strstr(method, "band") != NULL;
  SUNMatrix matrix = is_band ? SUNBandMatrix(STATES, BAND_ABOVE, BAND_BELOW, context)
                             : SUNDenseMatrix(STATES, STATES, context);
  SUNLinearSolver solver =
      is_band ? SUNLinSol_Band(state, matrix, context) : SUNLinSol_Dense(state, matrix, context);
  CVodeSetLinearSolver(memory, solver, matrix);
  CVodeSetJacFn(memory, is_band ? band_jacobian : dense_jacobian);
}

int main(int argc, char **argv) {
  if (argc != 8) return 1;
  struct workload work = read_workload(argv[1]);
  const char *method = argv[4];
  const double tolerance = atof(argv[5]), absolute_share = atof(argv[6]);
  double sizes[STATES];
  read_sizes(argv[3], sizes, STATES);
  SUNContext context;
  SUNContext_Create(NULL, &context);
  state = N_VNew_Serial(STATES, context);
  output = N_VNew_Serial(STATES, context);
  N_Vector absolute = N_VNew_Serial(STATES, context);
  for (int i = 0; i < STATES; i++) N_VGetArrayPointer(absolute)[i] = tolerance * absolute_share * sizes[i];
  untouched(&equations, N_VGetArrayPointer(state));
  memory = CVodeCreate(strstr(method, "adams") ? CV_ADAMS : CV_BDF, context);
  CVodeInit(memory, right_hand_side, 0, state);
  CVodeSVtolerances(memory, tolerance, absolute);
  CVodeSetUserData(memory, &equations);
  CVodeSetMaxNumSteps(memory, 1000000);
  choose_solvers(method, context);
  run_workload(&work, solve, atof(argv[7]));
  write_answers(&work, argv[2]);
  return 0;
}
