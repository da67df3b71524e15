import { type Figure, label, rule } from '../card/svg.ts';
import type { SelfCheckResults } from '../results/self-check-results.ts';

const COLUMNS = 4;
const PANEL = { widthPx: 228, heightPx: 74, leftPx: 16 } as const;
const HEAD_PX = 64;
const BAR_PX = 18;

/** How often the truth lay in each eighth of the draws of its own posterior: even, where all is right. */
export function selfCheckFigure(results: SelfCheckResults): Figure {
  const coordinates = results.checks.find(({ model }) => model === 'mechanism')?.coordinates ?? [];
  const rows = Math.ceil(coordinates.length / COLUMNS);
  const even = results.worlds / 8;
  const least = Math.min(...coordinates.map(({ chance }) => chance));
  return {
    widthPx: COLUMNS * PANEL.widthPx + 16,
    heightPx: HEAD_PX + rows * PANEL.heightPx + 8,
    title: 'Simulation-based calibration of the mechanism',
    summary: `In ${results.worlds} invented worlds, how often the truth lay in each eighth of the draws fitted to that world. The least even of ${coordinates.length} constants has a chance of ${least}.`,
    marks: [
      label(`${results.worlds} invented worlds: in which eighth of its own posterior the truth lay.`, { x: 16, y: 22 }),
      label('Even bars (the line is the mean) mean that sampler and likelihood agree.', { x: 16, y: 42 }),
      ...coordinates.flatMap(({ coordinate, eighths }, k) => {
        const x = PANEL.leftPx + (k % COLUMNS) * PANEL.widthPx;
        const y = HEAD_PX + Math.floor(k / COLUMNS) * PANEL.heightPx;
        const bottom = y + 58;
        const heightOf = (count: number) => Math.round((20 * count) / even);
        return [
          label(coordinate, { x, y: y + 10 }, 'strong'),
          ...eighths.map(
            (count, bar) =>
              `<rect x="${x + bar * BAR_PX}" y="${bottom - heightOf(count)}" width="${BAR_PX - 2}" height="${heightOf(count)}" class="band"/>`,
          ),
          rule({ x, y: bottom - 20 }, { x: x + 8 * BAR_PX - 2, y: bottom - 20 }, 'grey dashed'),
        ];
      }),
    ],
  };
}
