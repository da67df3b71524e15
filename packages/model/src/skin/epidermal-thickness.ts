import type { ObservationLink } from './observation-link.ts';

/** Change of the thickness of the living epidermis in histology (Lotfi 2013, Aust 2008a): the state itself. */
export const epidermalThickness: ObservationLink = {
  observable: 'epidermal-thickness-change',
  unit: 'fraction',
  judged: false,
  observe: (skin) => skin.epidermalExcess,
  readingError: (draw) => draw.epidermalThicknessError,
};
