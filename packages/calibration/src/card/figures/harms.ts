import type { Ground } from '../../claims/ground.ts';
import { type Counted, counted, countedEvents } from '../../claims/grounds.ts';
import { dot, type Figure, label, logarithmic, rule } from '../svg.ts';

/** Harm that was counted: how many of how many, with the interval. */
export function harmsFigure(ground: Ground): Figure {
  const rows: readonly (readonly [string, Counted])[] = [
    ['dark patches, types IV and V', counted(ground.row('harm-pigment-dogra-2014'))],
    ['tram-track scars, same series', counted(ground.row('harm-tram-track-dogra-2014'))],
    ['infection, randomised trials', countedEvents(ground.row('no-infection-414'))],
    ['serious harm, founding study', countedEvents(ground.row('no-serious-harm-20'))],
    ['serious harm, 51 articles', countedEvents(ground.row('minimal-harm-1029'))],
    ['serious harm, 58 studies', countedEvents(ground.row('no-serious-harm-1845'))],
  ];
  const x = logarithmic([0.0005, 0.5], [220, 500]);
  const foot = 56 + rows.length * 32;
  return {
    widthPx: 700,
    heightPx: foot + 60,
    title: 'Harm that was counted',
    summary: rows.map(([name, { text }]) => `${name}: ${text}`).join('; '),
    marks: [
      ...[0.001, 0.01, 0.1].flatMap((share) => [
        rule({ x: x(share), y: 36 }, { x: x(share), y: foot }),
        label(`${share * 100} %`, { x: x(share), y: foot + 20 }, 'middle quiet'),
      ]),
      ...rows.flatMap(([name, { count, interval, text }], row) => {
        const y = 56 + row * 32;
        return [
          label(name, { x: 208, y: y + 4.5 }, 'end'),
          rule({ x: x(interval.low), y }, { x: x(interval.high), y }, count.events === 0 ? 'grey dashed' : 'plan'),
          ...(count.events === 0 ? [] : [dot({ x: x(interval.value ?? 0), y })]),
          label(text, { x: 512, y: y + 4.5 }, 'quiet'),
        ];
      }),
      label(
        'Line: 95 % interval. Broken line: nothing seen, so anything up to its end fits (3 / n).',
        { x: 20, y: foot + 44 },
        'quiet',
      ),
    ],
  };
}
