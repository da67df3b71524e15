import type { StudyPrior } from '../parameters/study-priors.ts';

const POLICY = { sources: ['percuta-policy'], provenance: 'POLICY', strength: 'P' } as const;

/** What the rivals believe before the data: as wide as is fair, and none of it about skin. */
export const RIVAL_PRIORS: readonly StudyPrior[] = [
  {
    id: 'rival-prior-typical-effect',
    parameter: 'typicalEffect',
    unit: 'fraction',
    distribution: 'lognormal',
    p05: 0.05,
    median: 0.2,
    p95: 0.8,
    anchor: 'Relative change of whatever is measured, at its highest: needling changes things by about a fifth.',
    ...POLICY,
  },
  {
    id: 'rival-prior-effect-log-sd',
    parameter: 'effectLogSd',
    unit: '1',
    distribution: 'half-normal',
    p05: 0.0376,
    median: 0.405,
    p95: 1.18,
    anchor: 'How far what is measured matters: the spread of the logarithm between kinds of reading. Scale 0.6.',
    ...POLICY,
  },
  {
    id: 'rival-prior-half-sessions',
    parameter: 'halfEffectSessions',
    unit: 'count',
    distribution: 'lognormal',
    p05: 0.5,
    median: 2,
    p95: 8,
    anchor: 'Sessions that give half of the highest effect.',
    ...POLICY,
  },
  {
    id: 'rival-prior-waning-days',
    parameter: 'waningDays',
    unit: 'd',
    distribution: 'lognormal',
    p05: 60,
    median: 200,
    p95: 700,
    anchor: 'Mean life of what a session does: half a year, two months to two years.',
    ...POLICY,
  },
  {
    id: 'rival-prior-hope-share',
    parameter: 'hopeShare',
    unit: 'fraction',
    distribution: 'lognormal',
    p05: 0.03,
    median: 0.1,
    p95: 0.33,
    anchor:
      'Share of the grade before that an open study reports away where nothing happens: a quarter (5 to 50 %) of what open studies report, which is about two fifths of the grade.',
    ...POLICY,
  },
];
