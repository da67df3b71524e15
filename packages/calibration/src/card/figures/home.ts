import type { Band } from '@percuta/model';
import { HOME_ROLLER } from '../../claims/courses.ts';
import type { Ground } from '../../claims/ground.ts';
import { digits } from '../../claims/say.ts';
import { dot, type Figure, label, logarithmic, rule } from '../svg.ts';

/** The risks of needling at home as multiples of the same plan in a practice. */
export function homeFigure(ground: Ground): Figure {
  const { risk } = ground.course(HOME_ROLLER);
  const rows: readonly (readonly [string, Band])[] = [
    ['infection', risk.infectionRelativeRisk],
    ['pigment change', risk.pigmentRelativeRisk],
    ['track marks', risk.trackMarkRelativeRisk],
  ];
  const x = logarithmic([0.1, 1000], [176, 560]);
  return {
    widthPx: 640,
    heightPx: 252,
    title: 'Home against practice',
    summary: `Risks of a 1 mm roller weekly at home, uncleaned and used for the twelfth time, as multiples of the same plan done cleanly by trained hands: ${rows.map(([name, { p05, p95 }]) => `${name} ${digits(p05, 2)} to ${digits(p95, 2)}`).join(', ')} (5 % to 95 % of draws).`,
    marks: [
      ...[0.1, 1, 10, 100, 1000].flatMap((times) => [
        rule({ x: x(times), y: 40 }, { x: x(times), y: 176 }, times === 1 ? 'ink' : 'rule'),
        label(`× ${digits(times, 4)}`, { x: x(times), y: 196 }, 'middle quiet'),
      ]),
      label('as in a practice', { x: x(1), y: 30 }, 'middle'),
      ...rows.flatMap(([name, { p05, median, p95 }], row) => {
        const y = 68 + row * 40;
        return [
          label(name, { x: 160, y: y + 4.5 }, 'end'),
          rule({ x: x(p05), y }, { x: x(p95), y }, 'plan'),
          dot({ x: x(median), y }),
          label(`${digits(p05, 2)} to ${digits(p95, 2)}`, { x: x(p95) + 8, y: y + 4.5 }, 'quiet'),
        ];
      }),
      label('How the hand, used needles and dose act is policy, wide on purpose.', { x: 20, y: 222 }, 'quiet'),
      label('Nobody has counted harm at home.', { x: 20, y: 240 }, 'quiet'),
    ],
  };
}
