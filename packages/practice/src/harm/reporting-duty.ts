import { limit, REPORTING_DUTIES, type ReportingDuty } from '@percuta/evidence';
import { type Read, readInput, strictly } from '@percuta/model';
import { z } from 'zod';
import { day, must, oneOf, words } from '../course/fields.ts';
import { calendarDay, daysBetween } from '../rules/calendar-day.ts';
import type { SeriousBecause } from './adverse-event.ts';

/** One duty as a practice has set it up. */
export interface OwnDuty {
  readonly jurisdiction: string;
  readonly facility: string;
  readonly about: ReportingDuty['about'];
  readonly duty: 'must' | 'may';
  readonly to: string;
  readonly form: string | null;
  readonly withinDays: number | null;
  readonly daysAre: 'calendar' | 'work' | null;
  readonly says: string;
  readonly source: string;
  /** The day on which somebody held it against its source; null where nobody has. */
  readonly checkedOn: string | null;
}

/** What a practice has said of where it is. */
export interface DutySetting {
  readonly jurisdiction: string;
  readonly facility: string;
  readonly duties: readonly OwnDuty[];
}

/** A duty that applies to a harm, and how far it may be relied on. */
export interface AppliedDuty extends OwnDuty {
  /** The last day, where days are calendar days and the day of learning is known; work days are not counted here. */
  readonly reportBy: string | null;
  readonly standing: 'checked' | 'never checked' | 'checked too long ago';
}

/** What is known of who has to be told. `ask`: nothing is known here. */
export type DutyAnswer =
  | { readonly known: true; readonly duties: readonly AppliedDuty[] }
  | { readonly known: false; readonly says: string };

const NOT_KNOWN =
  'Not known here. Ask the authority where you practise, and the maker, before you rely on not having to.';

/**
 * Who has to be told of a harm, by the rows of the practice. Where no row of its jurisdiction and facility speaks, the
 * answer is that it is not known: never that nothing has to be done. A row that nobody has checked, or not within the
 * months after which a jurisdiction is stale, says so. Source: the rows; the staleness is policy.
 *
 * @example
 * const setting = { jurisdiction: 'US', facility: 'physician-office', duties: RECALLED_DUTIES };
 * const harm = { serious: ['lasting damage'], learnedOn: '2026-11-24', today: '2026-11-24' };
 * dutiesFor(harm, setting).duties[0] // => { to: "FDA MedWatch", duty: "may", standing: "never checked" }
 * dutiesFor(harm, { ...setting, jurisdiction: 'FR' }).known // => false
 * dutiesFor(harm, null).known // => false
 */
export function dutiesFor(
  harm: { readonly serious: readonly SeriousBecause[]; readonly learnedOn: string; readonly today: string },
  setting: DutySetting | null,
): DutyAnswer {
  if (setting === null) return { known: false, says: NOT_KNOWN };
  const { jurisdiction, facility } = setting;
  const about = aboutOf(harm.serious);
  const rows = setting.duties.filter((row) => row.jurisdiction === jurisdiction && row.facility === facility);
  const applied = rows.filter((row) => about.includes(row.about));
  if (rows.length === 0) return { known: false, says: NOT_KNOWN };
  if (applied.length === 0) {
    return { known: false, says: `No row speaks of a harm like this one. ${NOT_KNOWN}` };
  }
  return { known: true, duties: applied.map((row) => appliedDuty(row, harm)) };
}

/** The rows of the evidence in the form of a practice's own: recalled, and never checked. */
export const RECALLED_DUTIES: readonly OwnDuty[] = REPORTING_DUTIES.map(
  ({ jurisdiction, facility, about, duty, to, form, withinDays, daysAre, says, sources, checkedOn }) => {
    return {
      jurisdiction,
      facility,
      about,
      duty,
      to,
      form,
      withinDays,
      daysAre,
      says,
      source: sources.join(', '),
      checkedOn,
    };
  },
);

function aboutOf(serious: readonly SeriousBecause[]): readonly ReportingDuty['about'][] {
  if (serious.includes('death')) return ['death', 'any'];
  return serious.length > 0 ? ['serious-injury', 'any'] : ['any'];
}

function appliedDuty(
  row: OwnDuty,
  { learnedOn, today }: { readonly learnedOn: string; readonly today: string },
): AppliedDuty {
  const { withinDays, daysAre, checkedOn } = row;
  const isCounted = withinDays !== null && daysAre === 'calendar';
  const reportBy = isCounted ? calendarDay(learnedOn).add({ days: withinDays }).toString() : null;
  return { ...row, reportBy, standing: dutyStanding(checkedOn, today) };
}

/**
 * How far a row may be relied on as of an ISO day: whether somebody held it against its source, and within the months
 * after which a jurisdiction is stale. Source: Percuta policy.
 *
 * @example
 * dutyStanding(null, '2026-11-24') // => "never checked"
 * dutyStanding('2025-11-24', '2026-11-24') // => "checked"
 * dutyStanding('2025-11-23', '2026-11-24') // => "checked too long ago"
 */
export function dutyStanding(checkedOn: string | null, today: string): AppliedDuty['standing'] {
  if (checkedOn === null) return 'never checked';
  const staleOn = calendarDay(checkedOn).add({ months: limit('jurisdictionStaleMonths').value });
  return daysBetween(staleOn, calendarDay(today)) > 0 ? 'checked too long ago' : 'checked';
}

/** One duty as it is handed in and kept. */
export const DUTY: z.ZodType<OwnDuty> = strictly('a duty', {
  jurisdiction: words('the jurisdiction', 100),
  facility: words('what the practice is there', 100),
  about: oneOf(['death', 'serious-injury', 'any']),
  duty: oneOf(['must', 'may']),
  to: words('whom to tell', 200),
  form: words('the form', 100).nullable(),
  withinDays: z.int(must('whole days')).min(0).max(3650).nullable(),
  daysAre: oneOf(['calendar', 'work']).nullable(),
  says: words('what the duty is', 500),
  source: words('the source', 500),
  checkedOn: day('the day on which it was checked').nullable(),
});

/** The setting as it is handed in and kept. */
export const DUTY_SETTING: z.ZodType<DutySetting> = strictly('the reporting duties', {
  jurisdiction: words('the jurisdiction', 100),
  facility: words('what the practice is there', 100),
  duties: z.array(DUTY, must('a list of duties')).max(100, { error: 'must have at most 100 duties.' }),
});

/**
 * Reads the reporting duties of a practice, every fault at once.
 *
 * @example
 * readDutySetting({ jurisdiction: 'US', facility: 'physician-office', duties: [] }).ok // => true
 */
export function readDutySetting(value: unknown): Read<DutySetting> {
  return readInput(DUTY_SETTING, value);
}
