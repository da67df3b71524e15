import type { Band } from '@percuta/model';
import { MONTHLY_PEN } from '../../claims/courses.ts';
import type { Ground } from '../../claims/ground.ts';
import { FOLLOWED_DAY } from '../../claims/grounds.ts';
import { band, curve, type Figure, label, linear, rule } from '../svg.ts';

const DAYS_PER_MONTH = 365.25 / 12;
const TWO_YEARS = { ...MONTHLY_PEN, horizonDays: 730 };
/** Six months from the last session. */
const FOLLOWED_UNTIL_DAY = (MONTHLY_PEN.sessions.at(-1)?.day ?? 0) + FOLLOWED_DAY;

/** What becomes of papillary collagen after four monthly sessions, with doing nothing beside it. */
export function outlookFigure(ground: Ground): Figure {
  const { days, outlook } = ground.course(TWO_YEARS);
  const known = days.flatMap((day, i) => {
    const change = outlook.papillaryCollagenChange[i];
    return change ? [{ day, change }] : [];
  });
  const top = Math.ceil(Math.max(...known.map(({ change }) => change.p95)) * 10) / 10;
  const x = linear([0, 730], [64, 616]);
  const y = linear([-0.05, top], [292, 40]);
  const along = (of: (change: Band) => number) => known.map(({ day, change }) => ({ x: x(day), y: y(of(change)) }));
  const ticks = Array.from({ length: Math.round(top * 10) + 1 }, (_, i) => i / 10);
  const followed = x(FOLLOWED_UNTIL_DAY);
  return {
    widthPx: 640,
    heightPx: 364,
    title: 'Papillary collagen over two years',
    summary:
      'Papillary collagen above the same skin untreated after four monthly sessions of a 1.5 mm pen on the cheek of a woman of 48: median and 5 % to 95 % of draws. Doing nothing is the line at nought.',
    marks: [
      band(
        [
          { x: followed, y: 40 },
          { x: 616, y: 40 },
        ],
        [
          { x: followed, y: 292 },
          { x: 616, y: 292 },
        ],
        'none',
      ),
      label('beyond any controlled study', { x: 612, y: 56 }, 'end quiet'),
      ...ticks.flatMap((share) => [
        rule({ x: 64, y: y(share) }, { x: 616, y: y(share) }, share === 0 ? 'grey' : 'rule'),
        label(share === 0 ? 'nothing' : `+${Math.round(share * 100)} %`, { x: 56, y: y(share) + 4.5 }, 'end quiet'),
      ]),
      band(
        along(({ p95 }) => p95),
        along(({ p05 }) => p05),
      ),
      curve(
        along(({ median }) => median),
        'plan',
      ),
      ...MONTHLY_PEN.sessions.map(({ day }) => rule({ x: x(day), y: 300 }, { x: x(day), y: 312 }, 'ink')),
      ...[0, 6, 12, 18, 24].map((month) =>
        label(String(month), { x: x(month * DAYS_PER_MONTH), y: 330 }, 'middle quiet'),
      ),
      label('months; strokes are sessions', { x: 616, y: 352 }, 'end quiet'),
    ],
  };
}
