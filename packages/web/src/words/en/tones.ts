/** Skin in six tones, as it is chosen. */
export const toneWords = {
  tone: 'Show it in skin like yours',
  toneName: (tone: number) => `Tone ${tone} of 6${tone === 1 ? ', the lightest' : tone === 6 ? ', the darkest' : ''}`,
} as const;
