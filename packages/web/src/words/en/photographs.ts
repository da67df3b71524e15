import type { PhotographUse, PhotographView } from '@percuta/practice';

const views: Readonly<Record<PhotographView, string>> = {
  front: 'Front',
  'left-45': 'Left, half turned',
  'left-90': 'Left, from the side',
  'right-45': 'Right, half turned',
  'right-90': 'Right, from the side',
  'close-up': 'Close-up',
  other: 'Another view',
};

const uses: Readonly<Record<PhotographUse, string>> = {
  clinical: 'Treatment',
  teaching: 'Teaching',
  marketing: 'Marketing',
  research: 'Research',
};

/** How a photograph stands in the line of what happened. */
export const photographEntryWords = {
  views,
  uses,
  taken: (view: PhotographView) => `Photograph taken: ${views[view].toLowerCase()}`,
  sent: (view: PhotographView) => `Photograph sent by the person: ${views[view].toLowerCase()}`,
  noted: 'Note on a photograph',
  withheld: (kept: readonly PhotographUse[]) =>
    `Photograph kept out of: ${kept.map((use) => uses[use].toLowerCase()).join(', ')}`,
};
