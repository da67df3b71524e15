/* What deSolve calls: parameters, right-hand side, analytic Jacobian (banded) and sessions, all compiled. */
#include "equations.h"

#define DRAW_LENGTH ((int)(sizeof(struct draw) / sizeof(double)))

static struct draw draw;
static struct equations equations;

/* deSolve hands over the numbers of one draw. */
void begin(void (*parameters)(int *, double *)) {
  int count = DRAW_LENGTH;
  parameters(&count, (double *)&draw);
  equations = equations_of(&draw);
}

void rate(int *count, double *day, double *y, double *into, double *out, int *integers) {
  (void)count, (void)out, (void)integers;
  derivative(&equations, *day, y, into);
}

void jacobian(int *count, double *day, double *y, int *below, int *above, double *band, int *rows, double *out,
              int *integers) {
  (void)count, (void)out, (void)integers, (void)below;
#define PUT(row, column, value) band[(row) - (column) + *above + (column) * *rows] = (value)
  WRITE_JACOBIAN(&equations, *day, y, PUT);
#undef PUT
}

void session(int *count, double *day, double *y) {
  (void)count;
  for (int k = 0; k < SESSION_COUNT; k++)
    if (SESSION_DAYS[k] == *day) needle(&draw, &draw.wounds[k], y);
}

/* The states right after the first session, which is on day 0. */
void first_states(double *numbers, double *y) {
  memcpy(&draw, numbers, sizeof draw);
  equations = equations_of(&draw);
  untouched(&equations, y);
  needle(&draw, &draw.wounds[0], y);
}

/* Rows of states, one a day, into what is compared. */
void answers_of(double *states, double *answers) {
  for (int day = 0; day < DAY_COUNT; day++) write_answer(states + day * STATES, (struct answer *)answers + day);
}
