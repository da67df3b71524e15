import { dot, type Figure, label, linear, rule } from '../card/svg.ts';
import type { ConstantSummary } from '../posterior/summary.ts';
import type { CalibrationResults } from '../results/calibration-results.ts';
import { numberText } from '../results/number-text.ts';

const ROW_PX = 26;
const HEAD_PX = 56;
const LEFT_PX = 270;
const RIGHT_PX = 560;

/** Every fitted constant before and after, on the scale on which its prior is even. */
export function priorPosteriorFigure({ constants }: CalibrationResults): Figure {
  const rows = [...constants.mechanism, ...constants.closure];
  const driven = (by: ConstantSummary['drivenBy']) => rows.filter(({ drivenBy }) => drivenBy === by).length;
  return {
    widthPx: 880,
    heightPx: HEAD_PX + rows.length * ROW_PX + 8,
    title: 'Prior and posterior',
    summary: `Medians and 90 % bands of ${rows.length} constants after the fit (dots and lines) within their priors (grey). ${driven('data')} are driven by the data, ${driven('both')} by both, ${driven('prior')} by the prior.`,
    marks: [
      label('Grey: the middle 90 % of the prior. Line and dot: 90 % and median after the fit.', { x: 16, y: 24 }),
      ...rows.flatMap((row, k) => rowMarks(row, HEAD_PX + k * ROW_PX)),
    ],
  };
}

function rowMarks({ name, prior, posterior, drivenBy }: ConstantSummary, y: number): string[] {
  const scale = onPriorScale(prior);
  const x = linear([-1.6, 1.6], [LEFT_PX, RIGHT_PX]);
  const at = (value: number) => x(Math.max(-2, Math.min(2, scale(value))));
  return [
    label(name, { x: LEFT_PX - 52, y: y + 4.5 }, 'end'),
    `<rect x="${x(-1)}" y="${y - 7}" width="${x(1) - x(-1)}" height="14" class="none"/>`,
    rule({ x: at(posterior.p05), y }, { x: at(posterior.p95), y }, drivenBy === 'prior' ? 'grey' : 'plan'),
    dot({ x: at(posterior.median), y }),
    label(
      `${numberText(posterior.median)} (${numberText(posterior.p05)} to ${numberText(posterior.p95)}), ${drivenBy}`,
      { x: RIGHT_PX + 48, y: y + 4.5 },
      'quiet',
    ),
  ];
}

/** −1 at the 5 % point, 0 at the median, 1 at the 95 % point; logarithmic where the prior is positive and skew. */
function onPriorScale({ p05, median, p95 }: ConstantSummary['prior']): (value: number) => number {
  const skew = p05 > 0 && p95 - median > 1.5 * (median - p05);
  const bend = (value: number) => (skew ? Math.log(value) : value);
  return (value) => {
    const side = value < median ? bend(median) - bend(p05) : bend(p95) - bend(median);
    return (bend(value) - bend(median)) / side;
  };
}
