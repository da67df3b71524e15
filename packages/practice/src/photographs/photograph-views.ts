/** From where a photograph looks at a face: the five views of the protocol, a zone from near, or none of these. */
export const PHOTOGRAPH_VIEWS = ['front', 'left-45', 'left-90', 'right-45', 'right-90', 'close-up', 'other'] as const;

export type PhotographView = (typeof PHOTOGRAPH_VIEWS)[number];

/** The five views that are taken each time, in the order in which somebody turns their head once. */
export const FIVE_VIEWS = ['left-90', 'left-45', 'front', 'right-45', 'right-90'] as const;

/** How far the head is turned in a view, in degrees, to their own left as negative; null where the view does not say. */
export const TURNED_DEGREES: Readonly<Record<PhotographView, number | null>> = {
  'left-90': -90,
  'left-45': -45,
  front: 0,
  'right-45': 45,
  'right-90': 90,
  'close-up': null,
  other: null,
};

/** What a photograph may be used for, each under a scope of its own. */
export const PHOTOGRAPH_USES = ['clinical', 'teaching', 'marketing', 'research'] as const;

export type PhotographUse = (typeof PHOTOGRAPH_USES)[number];

/** How a photograph came: led by the page before a camera of the practice, handed in as a file, or sent by the person. */
export const PHOTOGRAPH_WAYS = ['guided', 'file', 'sent'] as const;

export type PhotographWay = (typeof PHOTOGRAPH_WAYS)[number];
