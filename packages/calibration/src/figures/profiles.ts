import { curve, type Figure, label, linear, type Point, rule } from '../card/svg.ts';
import { coordinate } from '../parameters/coordinates.ts';
import { PROFILE_PLACES } from '../profile/profile-likelihood.ts';
import type { ConstantProfile } from '../profile/profile-mechanism.ts';
import type { CalibrationResults } from '../results/calibration-results.ts';
import { numberText } from '../results/number-text.ts';

const COLUMNS = 4;
const PANEL = { widthPx: 228, heightPx: 132, leftPx: 16, topPx: 30 } as const;
const HEAD_PX = 64;

/** Beyond this the data refuse a value: the 95 % point of a chi-square with one degree of freedom. */
export const REFUSED = 3.84;
const HIGHEST = 10;

/** Profile and slice of every constant that the fit moves, a panel each. */
export function profilesFigure({ profiles }: CalibrationResults): Figure {
  const shown = profiles.filter(({ profile }) => profile.length > 0);
  const rows = Math.ceil(shown.length / COLUMNS);
  const bound = shown.filter(({ profile }) => Math.max(...profile) > REFUSED).map(({ name }) => name);
  return {
    widthPx: COLUMNS * PANEL.widthPx + 16,
    heightPx: HEAD_PX + rows * PANEL.heightPx + 8,
    title: 'Profile likelihoods',
    summary: `What the fit loses (twice the log-likelihood, 0 to ${HIGHEST}) where one constant is held between the 5 % and the 95 % point of its prior: all others free (thick) or held (thin). ${bound.length} of ${shown.length} are bound by the data alone: ${bound.join(', ')}.`,
    marks: [
      label('Thick: all other constants free. Thin: all others held. Dashed: 3.84, beyond which the data', {
        x: 16,
        y: 22,
      }),
      label('refuse a value. A flat thick line means that the data alone cannot tell this constant.', { x: 16, y: 42 }),
      ...shown.flatMap((one, k) => panel(one, cornerOf(k))),
    ],
  };
}

function cornerOf(k: number): Point {
  return {
    x: PANEL.leftPx + (k % COLUMNS) * PANEL.widthPx,
    y: HEAD_PX + Math.floor(k / COLUMNS) * PANEL.heightPx,
  };
}

function panel({ name, profile, slice }: ConstantProfile, corner: Point): string[] {
  const [from, to] = [PROFILE_PLACES[0] ?? 0, PROFILE_PLACES.at(-1) ?? 0];
  const right = corner.x + PANEL.widthPx - 28;
  const bottom = corner.y + PANEL.heightPx - 36;
  const x = linear([from, to], [corner.x, right]);
  const y = linear([0, HIGHEST], [bottom, corner.y + PANEL.topPx - 12]);
  const track = (heights: readonly number[]) =>
    heights.map((height, k) => ({ x: x(PROFILE_PLACES[k] ?? 0), y: y(Math.min(HIGHEST, height)) }));
  const { toValue } = coordinate(name);
  return [
    label(name, { x: corner.x, y: corner.y + 10 }, 'strong'),
    rule({ x: corner.x, y: bottom }, { x: right, y: bottom }),
    rule({ x: corner.x, y: y(REFUSED) }, { x: right, y: y(REFUSED) }, 'grey dashed'),
    curve(track(slice), 'grey'),
    curve(track(profile), 'plan'),
    label(numberText(toValue(from)), { x: corner.x, y: bottom + 16 }, 'quiet'),
    label(numberText(toValue(to)), { x: right, y: bottom + 16 }, 'quiet end'),
  ];
}
