import type { ObservationLink } from './observation-link.ts';

/**
 * Transepidermal water loss as a ratio to that of the same skin before, 1 where the barrier is whole. It under-reports
 * openness: channels stay open after water loss is back (Donnelly 2014), which is why the model keeps two clocks.
 */
export const waterLoss: ObservationLink = {
  observable: 'water-loss-ratio',
  unit: 'ratio',
  judged: false,
  observe: (skin, draw) => 1 + draw.waterLossOpeningFold * skin.openSurface,
  readingError: (draw) => draw.waterLossError,
};
