import type { Provenanced } from '../schema.ts';
import { RECALLED_HIGH } from './fact.ts';

/** What kind of harm a duty is about. */
export type DutyAbout = 'death' | 'serious-injury' | 'any';

/**
 * Who has to report which harm to whom, and how fast. Configuration and never a constant: a practice brings its own
 * rows. Where no row speaks, nothing is known, and somebody has to be asked. `checkedOn` is null for a row that nobody
 * has held against its source yet.
 */
export interface ReportingDuty extends Provenanced {
  readonly jurisdiction: string;
  /** What the practice is in the eyes of that law, as `physician-office`. */
  readonly facility: string;
  readonly about: DutyAbout;
  readonly duty: 'must' | 'may';
  readonly to: string;
  readonly form: string | null;
  readonly withinDays: number | null;
  readonly daysAre: 'calendar' | 'work' | null;
  readonly says: string;
  readonly checkedOn: string | null;
}

const US = { jurisdiction: 'US', sources: ['cfr-803'], strength: 'R', checkedOn: null, ...RECALLED_HIGH } as const;
const SOME_FACILITY = {
  facility: 'user-facility',
  duty: 'must',
  withinDays: 10,
  daysAre: 'work',
  form: '3500A',
} as const;

/** Rows that are recalled and unchecked. They show what a row looks like, and say themselves that they need a check. */
export const REPORTING_DUTIES: readonly ReportingDuty[] = [
  {
    id: 'duty-us-office',
    facility: 'physician-office',
    about: 'any',
    duty: 'may',
    to: 'FDA MedWatch',
    form: '3500',
    withinDays: null,
    daysAre: null,
    says: 'A physician’s office is no user facility: it may report, on form 3500.',
    restsOn: ['us-803-3-user-facility', 'us-medwatch-forms'],
    ...US,
  },
  {
    id: 'duty-us-facility-death',
    about: 'death',
    to: 'FDA and the maker',
    says: 'A user facility reports a death to FDA and to the maker within 10 work days.',
    restsOn: ['us-803-deadlines'],
    ...SOME_FACILITY,
    ...US,
  },
  {
    id: 'duty-us-facility-injury',
    about: 'serious-injury',
    to: 'the maker; FDA where the maker is not known',
    says: 'A user facility reports a serious injury to the maker within 10 work days, and once a year on form 3419.',
    restsOn: ['us-803-deadlines', 'us-serious-injury'],
    ...SOME_FACILITY,
    ...US,
  },
];
