import { isUnit } from '../units.ts';
import type { LintCheck, LintFault, Spot } from './check.ts';

/** The fields whose number means nothing without a unit. */
export const FIGURE_FIELDS = ['value', 'low', 'high', 'sd', 'p05', 'median', 'p95', 'min', 'mode', 'max'] as const;

/** No number without a unit, and no unit that is not on the list. */
export const units: LintCheck = {
  name: 'units',
  says: 'A figure has a unit, its own or that of what holds it, and the unit is one of the closed list.',
  find: ({ rows }) =>
    rows.filter((row) => row.kind !== 'sources').flatMap((row) => row.spots.flatMap((spot) => judge(row.kind, spot))),
};

function judge(kind: string, { object, path, unit, isRow }: Spot): LintFault[] {
  const hasFigure = FIGURE_FIELDS.some((field) => typeof object[field] === 'number');
  const mustHave = hasFigure || (isRow && (kind === 'measurements' || kind === 'priors' || kind === 'limits'));
  if (mustHave && unit === undefined) return [{ path: `${path}/unit`, message: 'Give the figure a unit of units.ts.' }];
  if ('unit' in object && !(typeof object.unit === 'string' && isUnit(object.unit))) {
    return [
      { path: `${path}/unit`, message: `"${String(object.unit)}" is not a unit of units.ts. Use one, or add it.` },
    ];
  }
  return [];
}
