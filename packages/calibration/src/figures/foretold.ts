import { dot, type Figure, label, linear, rule } from '../card/svg.ts';
import type { ForetoldResult } from '../leave-one-out/leave-one-study-out.ts';
import { STUDY_MODELS } from '../likelihood/study-model.ts';
import { resultName } from '../results/result-name.ts';

const ROW_PX = 22;
const GAP_PX = 16;
const HEAD_PX = 76;
const LEFT_PX = 330;
const RIGHT_PX = 800;

/** The bands of all models against what came, each as a multiple of what came. */
export function foretoldFigure(rows: readonly ForetoldResult[], words: { title: string; head: string }): Figure {
  const ids = [...new Set(rows.map(({ id }) => id))];
  const groupPx = STUDY_MODELS.length * ROW_PX + GAP_PX;
  const x = linear([-1.5, 4.5], [LEFT_PX, RIGHT_PX]);
  const bottom = HEAD_PX + ids.length * groupPx - GAP_PX;
  const inside = rows.filter(({ covered }) => covered.ninety).length;
  return {
    widthPx: 840,
    heightPx: bottom + 40,
    title: words.title,
    summary: `${words.head} ${inside} of ${rows.length} results lie within the 90 % band of their model.`,
    marks: [
      label(words.head, { x: 16, y: 24 }),
      label('Line: 5 % to 95 %. Dot: median. 0: no change; 1: exactly what the study printed.', { x: 16, y: 44 }),
      ...[-1, 0, 1, 2, 3, 4].flatMap((times) => [
        rule({ x: x(times), y: HEAD_PX - 14 }, { x: x(times), y: bottom }, times === 1 ? 'ink' : 'rule'),
        label(times < 0 ? `−${-times}` : String(times), { x: x(times), y: bottom + 18 }, 'middle quiet'),
      ]),
      ...ids.flatMap((id, k) =>
        groupMarks(
          rows.filter((row) => row.id === id),
          HEAD_PX + k * groupPx,
          x,
        ),
      ),
    ],
  };
}

function groupMarks(rows: readonly ForetoldResult[], top: number, x: (value: number) => number): string[] {
  const clamp = (value: number) => Math.max(LEFT_PX, Math.min(RIGHT_PX, x(value)));
  return rows.flatMap(({ id, model, seen, p05, median, p95 }, k) => {
    const y = top + k * ROW_PX;
    const [low = 0, high = 0] = [p05 / seen, p95 / seen].toSorted((a, b) => a - b);
    return [
      ...(k === 0 ? [label(resultName(id), { x: 16, y: y + 4.5 }, 'strong')] : []),
      label(model, { x: LEFT_PX - 12, y: y + 4.5 }, 'end quiet'),
      rule({ x: clamp(low), y }, { x: clamp(high), y }, model === 'mechanism' ? 'plan' : 'grey'),
      dot({ x: clamp(median / seen), y }),
    ];
  });
}
