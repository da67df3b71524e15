import type { Measurement } from '../schema.ts';

const DONNELLY_2009 = { sources: ['F93'], strength: 'C', provenance: 'SECONDARY' } as const;

/**
 * How bacteria pass through channels. The arrays were for drug delivery (hundreds of micrometres), not 1.5 mm pens: what
 * the needle carries during the stroke is modelled by itself.
 */
export const CHANNEL_PASSAGE: readonly Measurement[] = [
  {
    id: 'passage-fold-silescol',
    quantity: 'passage through Silescol membrane, 21 G needle over microneedles',
    value: 10,
    approximate: true,
    unit: 'ratio',
    finding: 'Microneedles let about ten times fewer through.',
    ...DONNELLY_2009,
  },
  {
    id: 'passage-share-24h',
    quantity: 'share of the load through Silescol in 24 hours',
    value: 5,
    high: 5,
    interval: 'bound',
    unit: '%',
    finding: 'Less than 5 %, except C. albicans through the 21 G hole.',
    ...DONNELLY_2009,
  },
  {
    id: 'passage-candida-21g',
    quantity: 'C. albicans through a 21 G hole in Silescol in 24 hours',
    value: 40.2,
    unit: '%',
    ...DONNELLY_2009,
  },
  {
    id: 'passage-fold-pig-skin',
    quantity: 'passage beyond the horny layer of excised pig skin over that through Silescol',
    value: 10,
    approximate: true,
    unit: 'ratio',
    ...DONNELLY_2009,
  },
  {
    id: 'passage-viable-epidermis',
    quantity: 'bacteria through viable epidermis by microneedle channels',
    value: 0,
    unit: 'count',
    site: 'excised pig skin',
    finding: 'None crossed.',
    ...DONNELLY_2009,
  },
  {
    id: 'passage-stuck-hypodermic',
    quantity: 'bacteria stuck to a hypodermic needle',
    value: 1e3,
    approximate: true,
    unit: 'CFU',
    ...DONNELLY_2009,
  },
  {
    id: 'passage-stuck-arrays',
    quantity: 'bacteria stuck to microneedle arrays over those on a hypodermic needle',
    value: 10,
    unit: 'ratio',
    ...DONNELLY_2009,
  },
];
