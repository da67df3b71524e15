/* The equations of packages/model/src/healing/equations.ts, all three layers, the epidermis and the barrier at once.
 * Compiled with WITHOUT_WATER the barrier's six-hour clock is left out. */
#pragma once
#include <math.h>

#include "workload.h"

enum { S, R, A, P, C3, C1, F, LAYER_STATES }; /* of one layer */
enum { G = LAYERS * LAYER_STATES, H, L, CHANNEL_OPEN, WATER_OPEN };
#ifdef WITHOUT_WATER
#define STATES WATER_OPEN
#else
#define STATES (WATER_OPEN + 1)
#endif

#define DAYS_PER_YEAR 365.25

struct equations {
  double signal, recruitment, cells, burst, immature, maturing, turnover;
  double loss, fragmented_growth, fragmented_share;
  double deposition[LAYERS], clearing[LAYERS];
  double to_fading, to_lasting, fading, lasting, channel, water;
};

static inline struct equations equations_of(const struct draw *draw) {
  const struct constants *c = &draw->c;
  struct equations e;
  const double menopause = draw->is_female && draw->age_years >= 51 && draw->age_years < 61;
  const double loss_per_year = c->collagenLossPerYear * (1 + (c->photodamageLossRatio - 1) * draw->photodamage) +
                               menopause * c->menopauseLossPerYear;
  const double share = c->fragmentedShareAt50 * draw->age_years / 50 *
                       (1 + (c->photodamageFragmentRatio - 1) * draw->photodamage);
  const double capacity = fmax(0.6, 1 - c->repairLossPerYearOfAge * fmax(0, draw->age_years - 25));
  const double slowing =
      1 + (c->elderlyClosureRatio - 1) * fmax(0, fmin(90, draw->age_years) - 25) / (77.0 - 25.0);
  e.signal = 1 / c->signalDays;
  e.recruitment = 1 / c->recruitmentDays;
  e.cells = 1 / c->repairCellDays;
  e.burst = 1 / c->burstDays;
  e.immature = 1 / c->immatureCollagenDays;
  e.maturing = c->maturedShare * e.immature;
  e.turnover = M_LN2 / (c->matureHalfLifeYears * DAYS_PER_YEAR);
  e.loss = loss_per_year / DAYS_PER_YEAR;
  e.fragmented_share = fmin(0.9, share);
  e.fragmented_growth = 1 / (fmax(draw->age_years, 1) * DAYS_PER_YEAR);
  double gain = 1;
  for (int layer = 0; layer < LAYERS; layer++) {
    e.deposition[layer] = c->basalSynthesisPerDay * c->synthesisBoostFold * c->depositedShare * capacity * gain;
    e.clearing[layer] = c->fragmentClearancePerSession * gain / c->burstDays;
    gain *= c->gainShareOfLayerAbove;
  }
  e.to_fading = (1 - c->epidermalLastingShare) * e.signal;
  e.to_lasting = c->epidermalLastingShare * e.signal;
  e.fading = 1 / c->epidermalExcessDays;
  e.lasting = 1 / c->epidermalLastingDays;
  e.channel = 24 * M_LN2 / (c->channelHalfLifeHours * slowing);
  e.water = 24 / (c->waterBarrierHours * slowing);
  return e;
}

/* What keeps untreated skin as it is: synthesis, and fragmentation. */
static inline void homeostasis(const struct equations *e, double day, double *basal, double *fragmenting) {
  *basal = (e->turnover - e->loss) * exp(-e->loss * day);
  *fragmenting = (e->turnover - e->loss + e->fragmented_growth) * e->fragmented_share *
                 exp((e->fragmented_growth - e->loss) * day);
}

static inline void derivative(const struct equations *e, double day, const double *all, double *into) {
  double basal, fragmenting;
  homeostasis(e, day, &basal, &fragmenting);
  for (int layer = 0; layer < LAYERS; layer++) {
    const double *y = all + layer * LAYER_STATES;
    double *d = into + layer * LAYER_STATES;
    const double synthesis = basal + e->maturing * y[C3];
    const double clearing = e->clearing[layer] * y[P] * y[F];
    d[S] = -e->signal * y[S];
    d[R] = e->signal * y[S] - e->recruitment * y[R];
    d[A] = e->recruitment * y[R] - e->cells * y[A];
    d[P] = -e->burst * y[P];
    d[C3] = e->deposition[layer] * y[A] - e->immature * y[C3];
    d[C1] = synthesis - e->turnover * y[C1] - clearing * y[C1];
    d[F] = (fragmenting - y[F] * synthesis) / y[C1] - clearing * (1 - y[F]);
  }
  into[G] = -e->signal * all[G];
  into[H] = e->to_fading * all[G] - e->fading * all[H];
  into[L] = e->to_lasting * all[G] - e->lasting * all[L];
  into[CHANNEL_OPEN] = -e->channel * all[CHANNEL_OPEN];
#ifndef WITHOUT_WATER
  into[WATER_OPEN] = -e->water * all[WATER_OPEN];
#endif
}

/* The Jacobian is a band: three below the diagonal, one above. `put(row, column, value)` of the caller's matrix. */
#define BAND_BELOW 3
#define BAND_ABOVE 1
#define WRITE_JACOBIAN(e, day, all, put)                                                              \
  do {                                                                                                \
    double basal_, fragmenting_;                                                                      \
    homeostasis(e, day, &basal_, &fragmenting_);                                                      \
    for (int layer_ = 0; layer_ < LAYERS; layer_++) {                                                 \
      const int o_ = layer_ * LAYER_STATES;                                                           \
      const double p_ = (all)[o_ + P], c3_ = (all)[o_ + C3], c1_ = (all)[o_ + C1], f_ = (all)[o_ + F]; \
      const double c_ = (e)->clearing[layer_], synthesis_ = basal_ + (e)->maturing * c3_;             \
      put(o_ + S, o_ + S, -(e)->signal);                                                              \
      put(o_ + R, o_ + S, (e)->signal);                                                               \
      put(o_ + R, o_ + R, -(e)->recruitment);                                                         \
      put(o_ + A, o_ + R, (e)->recruitment);                                                          \
      put(o_ + A, o_ + A, -(e)->cells);                                                               \
      put(o_ + P, o_ + P, -(e)->burst);                                                               \
      put(o_ + C3, o_ + A, (e)->deposition[layer_]);                                                  \
      put(o_ + C3, o_ + C3, -(e)->immature);                                                          \
      put(o_ + C1, o_ + P, -c_ * f_ * c1_);                                                           \
      put(o_ + C1, o_ + C3, (e)->maturing);                                                           \
      put(o_ + C1, o_ + C1, -(e)->turnover - c_ * p_ * f_);                                           \
      put(o_ + C1, o_ + F, -c_ * p_ * c1_);                                                           \
      put(o_ + F, o_ + P, -c_ * f_ * (1 - f_));                                                       \
      put(o_ + F, o_ + C3, -f_ * (e)->maturing / c1_);                                                \
      put(o_ + F, o_ + C1, -(fragmenting_ - f_ * synthesis_) / (c1_ * c1_));                          \
      put(o_ + F, o_ + F, -synthesis_ / c1_ - c_ * p_ * (1 - 2 * f_));                                \
    }                                                                                                 \
    put(G, G, -(e)->signal);                                                                          \
    put(H, G, (e)->to_fading);                                                                        \
    put(H, H, -(e)->fading);                                                                          \
    put(L, G, (e)->to_lasting);                                                                       \
    put(L, L, -(e)->lasting);                                                                         \
    put(CHANNEL_OPEN, CHANNEL_OPEN, -(e)->channel);                                                   \
    if (STATES > WATER_OPEN) put(STATES - 1, STATES - 1, -(e)->water);                                \
  } while (0)

static inline void untouched(const struct equations *e, double *y) {
  memset(y, 0, STATES * sizeof(double));
  for (int layer = 0; layer < LAYERS; layer++) {
    y[layer * LAYER_STATES + C1] = 1;
    y[layer * LAYER_STATES + F] = e->fragmented_share;
  }
}

/* A session: as in packages/model/src/healing/reference.ts. */
static inline void needle(const struct draw *draw, const struct wound *wound, double *all) {
  for (int layer = 0; layer < LAYERS; layer++) {
    double *y = all + layer * LAYER_STATES;
    y[S] += wound->coverage[layer] * (1 - y[S] - y[R] - y[A]);
    y[P] += wound->coverage[layer] * (1 - y[P]);
  }
  const double answer = 1 - exp(-draw->c.epidermalResponsePerInjury * wound->epidermal_injury);
  all[G] += answer * (draw->c.epidermalExcessCeiling - all[G] - all[H] - all[L]);
  all[CHANNEL_OPEN] = 1;
#ifndef WITHOUT_WATER
  all[WATER_OPEN] = 1;
#endif
}

static inline void write_answer(const double *all, struct answer *answer) {
  for (int layer = 0; layer < LAYERS; layer++) {
    const double *y = all + layer * LAYER_STATES;
    answer->layer[layer].signal = y[S];
    answer->layer[layer].repair_cells = y[A];
    answer->layer[layer].burst = y[P];
    answer->layer[layer].immature = y[C3];
    answer->layer[layer].mature = y[C1];
    answer->layer[layer].fragmented_fraction = y[F];
  }
  answer->epidermal_excess = all[H] + all[L];
  answer->barrier_channel = all[CHANNEL_OPEN];
#ifndef WITHOUT_WATER
  answer->barrier_water = all[WATER_OPEN];
#endif
}
