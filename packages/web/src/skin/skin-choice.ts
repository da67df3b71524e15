/** What is chosen for the moving skin: whose skin, as far as time goes, and how long the needles are. */
export interface SkinChoice {
  readonly ageYears: number;
  readonly settingMm: number;
}

export const AGES_YEARS = [25, 35, 45, 55, 65, 75] as const;
/** What the cheek is planned with; the roller at home is sold with needles of the same length. */
export const SETTINGS_MM = [0.5, 0.75, 1] as const;

export const FIRST_SKIN: SkinChoice = { ageYears: 45, settingMm: 1 };

/** From 1, the lightest, to 6. It is drawn and never reckoned with: tone changes nothing of what is shown here. */
export const TONES = [1, 2, 3, 4, 5, 6] as const;
export type Tone = (typeof TONES)[number];
