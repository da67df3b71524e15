/* The right-hand side and its banded Jacobian for SciPy: LSODA's Fortran calls them without Python between. */
#include "equations.h"

static struct draw draw;
static struct equations equations;

void begin(const double *numbers) {
  memcpy(&draw, numbers, sizeof draw);
  equations = equations_of(&draw);
}

void rate(int *count, double *day, double *y, double *into) {
  (void)count;
  derivative(&equations, *day, y, into);
}

void jacobian(int *count, double *day, double *y, int *below, int *above, double *band, int *rows) {
  (void)count, (void)below;
#define PUT(row, column, value) band[(row) - (column) + *above + (column) * *rows] = (value)
  WRITE_JACOBIAN(&equations, *day, y, PUT);
#undef PUT
}

void start(double *y) { untouched(&equations, y); }
void session(int k, double *y) { needle(&draw, &draw.wounds[k], y); }
void answer(const double *y, double *into) { write_answer(y, (struct answer *)into); }
