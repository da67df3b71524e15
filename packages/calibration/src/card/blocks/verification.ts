import {
  channelRelease,
  manufacturedErrors,
  RELATIVE_NUMERICAL_ERROR,
  spreadSignal,
  sumOver,
  unitCell,
  unitCellRadiusMm,
} from '@percuta/model';
import { cheekCase, DENSITIES_PER_CM2, DEPTHS_MM, priorOf } from '../micro-wound-case.ts';
import { table } from './markdown.ts';

const AFTER_DAYS = [0.01, 0.1, 1] as const;
const BOOKS_BOUND = 1e-11;

/** How exactly the equations are solved: bounds that tests hold, and the orders that were observed. */
export function verificationBlock(): string {
  const worst = worstBooks();
  return [
    `Healing, exact scheme: relative error below ${RELATIVE_NUMERICAL_ERROR} against two general solvers on 1,000 random courses.`,
    '',
    'Micro-wound, largest error on a manufactured solution, with the observed order:',
    '',
    table(['days', ...manufacturedErrors(1).map(({ cells }) => `${cells} × ${cells}`)], AFTER_DAYS.map(orderRow)),
    '',
    `Micro-wound, books of the signal (released = decayed + there) over ${DENSITIES_PER_CM2.length * DEPTHS_MM.length} cells and ${AFTER_DAYS.length} moments: off by ${worst < BOOKS_BOUND ? `less than ${BOOKS_BOUND}` : worst.toExponential(0)} of what was released.`,
  ].join('\n');
}

function orderRow(days: number): string[] {
  const cells = manufacturedErrors(days).map(({ error, order }) =>
    order === null ? error.toExponential(1) : `${error.toExponential(1)} (${order.toFixed(2)})`,
  );
  return [String(days), ...cells];
}

function worstBooks(): number {
  const { spread, channelRadiusMm, layers } = cheekCase(priorOf('haloRadiusMm').median);
  const fadingPerDay = 1 / priorOf('signalDays').median;
  return Math.max(
    ...DENSITIES_PER_CM2.flatMap((density) => {
      const grid = unitCell(
        { radiusMm: unitCellRadiusMm(density), depthMm: layers.dermisEndMm },
        { rings: 24, slabs: 40 },
      );
      return DEPTHS_MM.flatMap((meanMm) => {
        const released = channelRelease(grid, { radiusMm: channelRadiusMm, depth: { meanMm, logSd: 0.15 } });
        const signal = spreadSignal(grid, spread, { released, fadingPerDay });
        return AFTER_DAYS.map((days) => {
          const given = (sumOver(grid, released) * -Math.expm1(-fadingPerDay * days)) / fadingPerDay;
          const decayed = spread.decayPerDay * sumOver(grid, signal.exposureBy(days));
          return Math.abs(given - decayed - sumOver(grid, signal.concentrationAt(days))) / given;
        });
      });
    }),
  );
}
