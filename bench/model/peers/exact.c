/* The exact scheme of packages/model/src/healing, function by function, in C: what the same work costs without
 * JavaScript. Names are those of the TypeScript; read it there. */
#include <math.h>

#include "workload.h"

enum { BURST = 15, FRAGMENT_RETURN, WATER, CHANNEL, EPIDERMAL, LASTING, SIGNAL_TO_EPIDERMAL, SIGNAL_TO_LASTING };
enum { CHAIN_LENGTH = 15, TRANSITION_LENGTH = 23, STAGES = 5, TAYLOR_TERMS = 18, SERIES_TERMS = 48 };
#define LARGEST_TAYLOR_STEP 0.5
#define FLOOR 1e-120
#define STATE_FLOOR 1e-60
#define SMALLEST_TERM 1e-17
#define DAYS_PER_YEAR 365.25

/* ---- span-rows.ts and schedule.ts: once, for all draws. Only whole days occur here. ---- */

static int row_of_span[4096], row_count, product_count;
static int products[4096][3];
static int session_at[SESSION_COUNT], output_at[DAY_COUNT], first_output[SESSION_COUNT + 2];

static int row_of(int span) {
  if (row_of_span[span] >= 0) return row_of_span[span];
  int block = 1;
  while (block * 32 <= span) block *= 32;
  const int rest = span % block;
  const int last = rest > 0 ? rest : span == block ? block / 32 : block;
  const int first = row_of(last), second = row_of(span - last);
  products[product_count][0] = first;
  products[product_count][1] = second;
  products[product_count++][2] = row_count;
  return row_of_span[span] = row_count++;
}

static void schedule(void) {
  memset(row_of_span, -1, sizeof row_of_span);
  row_of_span[0] = 0;
  row_of_span[1] = 1;
  row_count = 2;
  int output = 0;
  for (int k = 0; k <= SESSION_COUNT; k++) {
    first_output[k] = output;
    const double last = k > 0 ? SESSION_DAYS[k - 1] : 0;
    const double next = k < SESSION_COUNT ? SESSION_DAYS[k] : 1e300;
    if (k > 0 && k < SESSION_COUNT) session_at[k] = row_of((int)(next - last)) * TRANSITION_LENGTH;
    for (; output < DAY_COUNT && DAYS[output] <= next; output++)
      if (k > 0) output_at[output] = row_of((int)(DAYS[output] - last)) * TRANSITION_LENGTH;
  }
  first_output[SESSION_COUNT + 1] = output;
}

/* ---- ageing.ts, closure.ts and healingRates of transition.ts ---- */

struct ageing { double loss, fragmented_share, fragmented_growth, capacity; };

static struct ageing ageing(const struct draw *draw) {
  const struct constants *c = &draw->c;
  const double age = draw->age_years;
  const int after_menopause = draw->is_female != 0 && age >= 51 && age < 61;
  const double loss = c->collagenLossPerYear * (1 + (c->photodamageLossRatio - 1) * draw->photodamage) +
                      (after_menopause ? c->menopauseLossPerYear : 0);
  const double share =
      c->fragmentedShareAt50 * age / 50 * (1 + (c->photodamageFragmentRatio - 1) * draw->photodamage);
  return (struct ageing){loss / DAYS_PER_YEAR, fmin(0.9, share), 1 / (fmax(age, 1) * DAYS_PER_YEAR),
                         fmax(0.6, 1 - c->repairLossPerYearOfAge * fmax(0, age - 25))};
}

struct rates {
  double leaving[STAGES], entering[STAGES];
  double burst, fragment_return, water, channel, epidermal, lasting, lasting_share;
};

static struct rates healing_rates(const struct draw *draw) {
  const struct constants *c = &draw->c;
  const struct ageing a = ageing(draw);
  const double slowing =
      1 + (c->elderlyClosureRatio - 1) * fmax(0, fmin(90, draw->age_years) - 25) / (77.0 - 25.0);
  const double signal = 1 / c->signalDays, recruitment = 1 / c->recruitmentDays, immature = 1 / c->immatureCollagenDays;
  const double mature = M_LN2 / (c->matureHalfLifeYears * DAYS_PER_YEAR);
  return (struct rates){
      .leaving = {signal, recruitment, 1 / c->repairCellDays, immature, mature},
      .entering = {0, signal, recruitment, 1, c->maturedShare * immature},
      .burst = 1 / c->burstDays,
      .fragment_return = mature - a.loss + a.fragmented_growth,
      .water = 24 / (c->waterBarrierHours * slowing),
      .channel = 24 * M_LN2 / (c->channelHalfLifeHours * slowing),
      .epidermal = 1 / c->epidermalExcessDays,
      .lasting = 1 / c->epidermalLastingDays,
      .lasting_share = c->epidermalLastingShare,
  };
}

/* ---- multiply-transitions.ts ---- */

static inline double floored(double share) { return share < FLOOR ? 0 : share; }

static void multiply_chain(double *rows, const int product[3]) {
  const double *restrict a = rows + product[0] * TRANSITION_LENGTH;
  const double *restrict b = rows + product[1] * TRANSITION_LENGTH;
  double *restrict t = rows + product[2] * TRANSITION_LENGTH;
  t[0] = floored(b[0] * a[0]);
  t[1] = b[1] * a[0] + b[2] * a[1];
  t[2] = b[2] * a[2];
  t[3] = b[3] * a[0] + b[4] * a[1] + b[5] * a[3];
  t[4] = b[4] * a[2] + b[5] * a[4];
  t[5] = b[5] * a[5];
  t[6] = b[6] * a[0] + b[7] * a[1] + b[8] * a[3] + b[9] * a[6];
  t[7] = b[7] * a[2] + b[8] * a[4] + b[9] * a[7];
  t[8] = b[8] * a[5] + b[9] * a[8];
  t[9] = b[9] * a[9];
  t[10] = b[10] * a[0] + b[11] * a[1] + b[12] * a[3] + b[13] * a[6] + b[14] * a[10];
  t[11] = b[11] * a[2] + b[12] * a[4] + b[13] * a[7] + b[14] * a[11];
  t[12] = b[12] * a[5] + b[13] * a[8] + b[14] * a[12];
  t[13] = b[13] * a[9] + b[14] * a[13];
  t[14] = b[14] * a[14];
}

static void multiply_clocks(double *rows, const int product[3]) {
  const double *restrict a = rows + product[0] * TRANSITION_LENGTH;
  const double *restrict b = rows + product[1] * TRANSITION_LENGTH;
  double *restrict t = rows + product[2] * TRANSITION_LENGTH;
  t[BURST] = floored(a[BURST] * b[BURST]);
  t[FRAGMENT_RETURN] = a[FRAGMENT_RETURN] * b[FRAGMENT_RETURN];
  t[WATER] = floored(a[WATER] * b[WATER]);
  t[CHANNEL] = floored(a[CHANNEL] * b[CHANNEL]);
  t[EPIDERMAL] = a[EPIDERMAL] * b[EPIDERMAL];
  t[LASTING] = a[LASTING] * b[LASTING];
  t[SIGNAL_TO_EPIDERMAL] = b[SIGNAL_TO_EPIDERMAL] * a[0] + b[EPIDERMAL] * a[SIGNAL_TO_EPIDERMAL];
  t[SIGNAL_TO_LASTING] = b[SIGNAL_TO_LASTING] * a[0] + b[LASTING] * a[SIGNAL_TO_LASTING];
}

static void multiply_transitions(double *rows, const int (*all)[3], int count) {
  for (int i = 0; i < count; i++) multiply_chain(rows, all[i]);
  for (int i = 0; i < count; i++) multiply_clocks(rows, all[i]);
}

/* ---- transition.ts ---- */

static double largest(const double *values) {
  double most = values[0];
  for (int i = 1; i < STAGES; i++) most = fmax(most, values[i]);
  return most;
}

static void write_short_chain(const struct rates *rates, double days, double fastest, double *target) {
  const double scale = exp(-fastest * days);
  double stay[STAGES], enter[STAGES + 1] = {0};
  for (int i = 0; i < STAGES; i++) stay[i] = fastest - rates->leaving[i], enter[i] = rates->entering[i];
  for (int stage = 0, at = 0; stage < STAGES; stage++, at += stage) {
    double from[STAGES + 1] = {0}, sum[STAGES] = {0};
    from[stage] = sum[stage] = scale;
    for (int n = 1; n <= TAYLOR_TERMS; n++) {
      const double step = days / n;
      for (int i = 0; i < STAGES; i++) {
        from[i] = (from[i] * stay[i] + from[i + 1] * enter[i + 1]) * step;
        sum[i] += from[i];
      }
    }
    for (int i = 0; i <= stage; i++) target[at + i] = sum[i];
  }
}

static void write_chain(const struct rates *rates, double days, double *target) {
  double half_and_whole[2 * TRANSITION_LENGTH] = {0};
  static const int half_twice_is_whole[1][3] = {{0, 0, 1}};
  const double fastest = largest(rates->leaving);
  const double size = fastest + largest(rates->entering);
  double step = days;
  int halvings = 0;
  for (; size * step > LARGEST_TAYLOR_STEP; halvings++) step /= 2;
  write_short_chain(rates, step, fastest, half_and_whole);
  for (int i = 0; i < halvings; i++) {
    multiply_transitions(half_and_whole, half_twice_is_whole, 1);
    memcpy(half_and_whole, half_and_whole + TRANSITION_LENGTH, TRANSITION_LENGTH * sizeof(double));
  }
  memcpy(target, half_and_whole, CHAIN_LENGTH * sizeof(double));
}

static double passing(double leaving_first, double leaving_second, double days) {
  const double half = (leaving_first - leaving_second) * days / 2;
  const double sinhc = half == 0 ? 1 : sinh(half) / half;
  return leaving_first * days * exp(-(leaving_first + leaving_second) * days / 2) * sinhc;
}

static void write_transition(const struct rates *rates, double days, double *target) {
  write_chain(rates, days, target);
  target[BURST] = exp(-rates->burst * days);
  target[FRAGMENT_RETURN] = exp(-rates->fragment_return * days);
  target[WATER] = exp(-rates->water * days);
  target[CHANNEL] = exp(-rates->channel * days);
  target[EPIDERMAL] = exp(-rates->epidermal * days);
  target[LASTING] = exp(-rates->lasting * days);
  target[SIGNAL_TO_EPIDERMAL] = (1 - rates->lasting_share) * passing(rates->leaving[0], rates->epidermal, days);
  target[SIGNAL_TO_LASTING] = rates->lasting_share * passing(rates->leaving[0], rates->lasting, days);
}

/* ---- table.ts ---- */

static struct {
  double rows[4096];
  double untreated[DAY_COUNT], per_untreated[DAY_COUNT], fragments[DAY_COUNT];
  double deposition[LAYERS], clearance[LAYERS];
  double series[SERIES_TERMS];
  double response_per_injury, excess_ceiling;
} table;

static void fill_layers(const struct draw *draw) {
  const struct ageing a = ageing(draw);
  const struct constants *c = &draw->c;
  for (int i = 0; i < DAY_COUNT; i++) {
    const double untreated = exp(-a.loss * DAYS[i]);
    table.untreated[i] = untreated;
    table.per_untreated[i] = 1 / untreated;
    table.fragments[i] = a.fragmented_share * exp((a.fragmented_growth - a.loss) * DAYS[i]);
  }
  const double papillary = c->basalSynthesisPerDay * c->synthesisBoostFold * c->depositedShare * a.capacity;
  double gain = 1;
  for (int layer = 0; layer < LAYERS; layer++) {
    table.deposition[layer] = papillary * gain;
    table.clearance[layer] = c->fragmentClearancePerSession * gain;
    gain *= c->gainShareOfLayerAbove;
  }
}

static void fill_table(const struct draw *draw) {
  const struct rates rates = healing_rates(draw);
  write_transition(&rates, 1, table.rows + TRANSITION_LENGTH);
  multiply_transitions(table.rows, (const int(*)[3])products, product_count);
  fill_layers(draw);
  const double a = 1 - rates.fragment_return * draw->c.burstDays;
  double coefficient = 1;
  for (int n = 0; n < SERIES_TERMS; n++) table.series[n] = coefficient *= 1 / (a + n);
  table.response_per_injury = draw->c.epidermalResponsePerInjury;
  table.excess_ceiling = draw->c.epidermalExcessCeiling;
}

/* ---- fragments.ts ---- */

static double exponential_series[SERIES_TERMS];

static inline double after_burst(double y, double kept) {
  double sum = kept, power = y;
  for (int n = 0; n < SERIES_TERMS && power > SMALLEST_TERM; n++) {
    sum += power * (kept * exponential_series[n] - table.series[n]);
    power *= y;
  }
  return sum;
}

/* ---- heal-layer.ts ---- */

struct layer_state { double signal, recruitment, cells, immature, matured, burst, clearance_left, cleared; };

static inline double state_floored(double share) { return share < STATE_FLOOR ? 0 : share; }

static void rest(struct layer_state *s, const double *span) {
  const double signal = s->signal, recruitment = s->recruitment, cells = s->cells, immature = s->immature;
  s->signal = state_floored(span[0] * signal);
  s->recruitment = state_floored(span[1] * signal + span[2] * recruitment);
  s->cells = state_floored(span[3] * signal + span[4] * recruitment + span[5] * cells);
  s->immature = span[6] * signal + span[7] * recruitment + span[8] * cells + span[9] * immature;
  s->matured = span[10] * signal + span[11] * recruitment + span[12] * cells + span[13] * immature + span[14] * s->matured;
  s->burst = state_floored(s->burst * span[BURST]);
  s->cleared = after_burst(s->clearance_left * span[BURST], span[FRAGMENT_RETURN] * s->cleared);
}

static void wound_layer(struct layer_state *s, double coverage, double clearance_per_burst) {
  const double busy = s->signal + s->recruitment + s->cells;
  s->signal += coverage * (1 - busy);
  s->burst += coverage * (1 - s->burst);
  s->clearance_left = clearance_per_burst * s->burst;
  s->cleared = (s->cleared - after_burst(s->clearance_left, 0)) * exp(-s->clearance_left);
}

/* The TypeScript also writes the change against untreated skin; so does this, beside what is compared. */
static double collagen_change[DAY_COUNT * LAYERS];

static void write_after_session(const struct layer_state *state, int first, int end, int layer, struct answer *answers) {
  const struct layer_state s = *state;
  const double deposition = table.deposition[layer];
  for (int i = first; i < end; i++) {
    const double *span = table.rows + output_at[i];
    const double cells = span[3] * s.signal + span[4] * s.recruitment + span[5] * s.cells;
    const double immature = span[6] * s.signal + span[7] * s.recruitment + span[8] * s.cells + span[9] * s.immature;
    const double matured = span[10] * s.signal + span[11] * s.recruitment + span[12] * s.cells +
                           span[13] * s.immature + span[14] * s.matured;
    const double cleared = after_burst(s.clearance_left * span[BURST], span[FRAGMENT_RETURN] * s.cleared);
    const double lost = cleared * table.fragments[i];
    const double mature = table.untreated[i] + deposition * matured - lost;
    answers[i].layer[layer].signal = span[0] * s.signal;
    answers[i].layer[layer].repair_cells = cells;
    answers[i].layer[layer].burst = span[BURST] * s.burst;
    answers[i].layer[layer].immature = deposition * immature;
    answers[i].layer[layer].mature = mature;
    answers[i].layer[layer].fragmented_fraction = (table.fragments[i] - lost) / mature;
    collagen_change[i * LAYERS + layer] = (deposition * (immature + matured) - lost) * table.per_untreated[i];
  }
}

static void heal_layer(const struct draw *draw, int layer, struct answer *answers) {
  struct layer_state state = {0};
  for (int i = 0; i < first_output[1]; i++) {
    memset(&answers[i].layer[layer], 0, sizeof answers[i].layer[layer]);
    answers[i].layer[layer].mature = table.untreated[i];
    answers[i].layer[layer].fragmented_fraction = table.fragments[i] / table.untreated[i];
    collagen_change[i * LAYERS + layer] = 0;
  }
  for (int k = 0; k < SESSION_COUNT; k++) {
    if (first_output[k + 1] == DAY_COUNT) return;
    if (k > 0) rest(&state, table.rows + session_at[k]);
    wound_layer(&state, draw->wounds[k].coverage[layer], table.clearance[layer]);
    write_after_session(&state, first_output[k + 1], first_output[k + 2], layer, answers);
  }
}

/* ---- heal-epidermis.ts ---- */

static void heal_epidermis(const struct draw *draw, struct answer *answers) {
  double signalled = 0, fading = 0, last = 0, water = 0, channel = 0;
  for (int i = 0; i < first_output[1]; i++)
    answers[i].barrier_water = answers[i].barrier_channel = answers[i].epidermal_excess = 0;
  for (int k = 0; k < SESSION_COUNT; k++) {
    if (k > 0) {
      const double *span = table.rows + session_at[k];
      fading = span[EPIDERMAL] * fading + span[SIGNAL_TO_EPIDERMAL] * signalled;
      last = span[LASTING] * last + span[SIGNAL_TO_LASTING] * signalled;
      signalled *= span[0];
      water *= span[WATER];
      channel *= span[CHANNEL];
    }
    const double injury = draw->wounds[k].epidermal_injury;
    if (injury != 0) {
      signalled -= expm1(-table.response_per_injury * injury) * (table.excess_ceiling - signalled - fading - last);
      water = channel = 1;
    }
    for (int i = first_output[k + 1]; i < first_output[k + 2]; i++) {
      const double *span = table.rows + output_at[i];
      answers[i].barrier_water = water * span[WATER];
      answers[i].barrier_channel = channel * span[CHANNEL];
      answers[i].epidermal_excess = span[EPIDERMAL] * fading + span[LASTING] * last +
                                    (span[SIGNAL_TO_EPIDERMAL] + span[SIGNAL_TO_LASTING]) * signalled;
    }
  }
}

static void solve(const struct draw *draw, struct answer *answers) {
  fill_table(draw);
  for (int layer = 0; layer < LAYERS; layer++) heal_layer(draw, layer, answers);
  heal_epidermis(draw, answers);
}

int main(int argc, char **argv) {
  if (argc != 4) return 1;
  struct workload work = read_workload(argv[1]);
  schedule();
  static const int staying[] = {0, 2, 5, 9, 14, BURST, FRAGMENT_RETURN, WATER, CHANNEL, EPIDERMAL, LASTING};
  for (size_t i = 0; i < sizeof staying / sizeof *staying; i++) table.rows[staying[i]] = 1;
  double coefficient = 1;
  for (int n = 0; n < SERIES_TERMS; n++) exponential_series[n] = coefficient *= 1.0 / (1 + n);
  run_workload(&work, solve, atof(argv[3]));
  write_answers(&work, argv[2]);
  return 0;
}
