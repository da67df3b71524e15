/** The constants of the wound link, by the name of their column in the ensemble. */
export const WOUND_PARAMETERS = ['haloRadiusMm'] as const;

/** One draw of the wound link's constants. */
export type WoundDraw = Readonly<Record<(typeof WOUND_PARAMETERS)[number], number>>;
