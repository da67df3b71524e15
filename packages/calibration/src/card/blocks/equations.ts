import { excerpt } from './source-text.ts';

const PARTS: readonly (readonly [title: string, path: string, from: string, to: string])[] = [
  [
    'Punctures to the share that is stimulated',
    'model/src/needle/needle-skin.ts',
    'export function coveredShare',
    'return',
  ],
  ['… of each layer', 'model/src/wound/wound-skin.ts', 'const reached =', 'epidermalInjury:'],
  ['A session, in one layer', 'model/src/healing/heal-layer.ts', 'function wound(', 'state[BURST_SHARE] ='],
  ['Between sessions, in one layer', 'model/src/healing/equations.ts', 'const basal =', 'into[9] ='],
  ['Closing', 'model/src/healing/closure.ts', 'const years =', 'channelHalfLifeHours:'],
  ['Stain', 'model/src/skin/papillary-stain.ts', 'observe:', 'observe:'],
  ['Echo density', 'model/src/skin/echo-density.ts', 'observe:', '/ 2,'],
  ['Dermal thickness', 'model/src/skin/dermal-thickness.ts', 'observe:', 'observe:'],
  ['Elasticity R7', 'model/src/skin/elasticity.ts', 'observe:', 'observe:'],
  [
    'Grades as the outlook has them: sessions that still act',
    'model/src/skin/grade-curve.ts',
    'return sessionDays',
    'return sessionDays',
  ],
  ['… and what they take off a grade', 'model/src/skin/grade-curve.ts', 'const kinds =', 'return before'],
  ['Wrinkle grade as the mechanism has it', 'model/src/skin/lemperle-grade.ts', 'observe:', 'expm1('],
  ['Acne-scar grade as the mechanism has it', 'model/src/skin/acne-scar-grade.ts', 'observe:', 'readingError'],
  ['Water loss', 'model/src/skin/water-loss.ts', 'observe:', 'observe:'],
  ['What hope adds to an open grade', 'model/src/skin/open-label-bias.ts', 'return trueChange', 'return trueChange'],
  ['Bacteria carried below the barrier', 'model/src/risk/infection.ts', 'const loadPerCm2', 'return loadPerCm2'],
  ['Dose to chance', 'model/src/risk/beta-poisson.ts', 'return -Math.expm1', 'return -Math.expm1'],
  ['Pigment change, to trained hands', 'model/src/risk/pigment.ts', 'const hand =', 'return hand'],
  ['Track marks, to trained hands', 'model/src/risk/track-marks.ts', 'const hand =', 'return hand'],
];

/** The equations as they stand in code, cut out of the sources. */
export function equationsBlock(): string {
  return PARTS.map(
    ([title, path, from, to]) => `**${title}** (\`packages/${path}\`)\n\n\`\`\`ts\n${excerpt(path, from, to)}\n\`\`\``,
  ).join('\n\n');
}
