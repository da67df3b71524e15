import type { CourseOutlook } from '@percuta/model';
import { indented } from './layout.ts';
import { zoneText } from './zone-text.ts';

const WIDTH = 100;

const HOW_TO_READ = [
  'Every figure is a median with, in brackets, the range that holds nine times in ten. Collagen and',
  'thickness are against the same skin untreated on the same day; grades against the day before the',
  'first session, negative is better. Values are taken before a session of the same day.',
];

/** An outlook as a table that people read, in lines of at most 100 characters. */
export function outlookText(outlook: CourseOutlook): string {
  const { model, zones, days } = outlook;
  return [
    ...HOW_TO_READ,
    ...Object.entries(zones).flatMap(([name, zone]) => ['', ...zoneText(name, zone, days)]),
    ...section('Beyond the evidence', outlook.extrapolations),
    ...section('A practice would refuse this or ask', outlook.notPermitted),
    ...section('Unknown', outlook.unknown),
    ...section('Sources', outlook.sources),
    '',
    `Model ${model.version}, ${model.draws} draws of seed ${model.seed}, ${model.posterior.slice(0, 23)}…`,
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return ['', title, ...lines.flatMap((line) => indented(line, WIDTH))];
}
