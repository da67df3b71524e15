import { CAUSALITY_WORDS, DEVICES, HARM_TERMS, SCALES } from '@percuta/evidence';
import type { AppliedDuty, HarmOutcome, HarmRate, Proportion, SeriousBecause } from '@percuta/practice';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const percent = (share: number) => `${Number((share * 100).toPrecision(2))} %`;

/** As its maker calls it. */
const deviceName = (id: string) => DEVICES.find((device) => device.id === id)?.name ?? id;

/** Harms of the practice: written down, judged, reported, counted. */
export const harmWords = {
  title: 'Harm',
  lead: 'What went wrong, how often, and whom to tell.',
  opened: (count: number) =>
    `For this page ${count === 1 ? '1 record was' : `${count} records were`} opened. Each person can see that in their record.`,
  events: 'Harms on record',
  noEvents: 'No harm is on record.',
  somebody: 'Somebody',
  term: (term: string) => capital(HARM_TERMS.find((one) => one.term === term)?.words ?? term),
  terms: HARM_TERMS.map(({ term, words }) => ({ value: term, text: capital(words) })),
  rates: 'How often, in our own sessions',
  ratesLead:
    'Sessions that were followed by at least one harm on record, with 95 % intervals. What nobody reported is not in it.',
  by: { all: 'All', device: 'By device', depth: 'By deepest setting', 'skin-type': 'By skin type' } satisfies Record<
    HarmRate['by'],
    string
  >,
  columns: { group: 'Sessions', any: 'Any harm', gradeTwoOrMore: 'Grade 2 or more, or not graded', serious: 'Serious' },
  count: ({ events, of }: Proportion) => `${events} of ${of}`,
  interval: ({ share, low, high, by }: Proportion) => {
    if (by === 'rule of three') return high >= 1 ? 'too few to say' : `at most ${percent(high)}`;
    return share === null ? 'nobody looked at' : `${percent(share)} (${percent(low)} to ${percent(high)})`;
  },
  noSessions: 'No session has been held yet.',
  group: (by: HarmRate['by'], group: string) => (by === 'device' ? deviceName(group) : capital(group)),
  deviceName,

  recordTitle: 'A harm after needling',
  session: 'After which session?',
  noSession: 'None of this practice',
  sessionOn: (day: string) => `Session of ${day}`,
  zones: 'Where? Leave it empty if it is not of one place',
  what: 'What is it?',
  says: 'What happened, in words',
  beganOn: 'When did it begin? Leave it empty if nobody knows',
  grade: 'How severe?',
  grades: [
    { value: '0', text: 'Nobody can say yet' },
    ...(SCALES.find(({ id }) => id === 'scale-ctcae-5')?.anchors ?? []).map(({ grade, words }) => ({
      value: String(grade),
      text: `${grade}: ${words}`,
    })),
  ],
  gradeSource: 'CTCAE version 5, as recalled: awaits a clinician’s check.',
  serious: 'Is it serious?',
  seriousHint: 'None of these: not serious.',
  seriousBecause: {
    death: 'Death',
    'life-threatening': 'Threatened life',
    'hospital stay': 'Hospital stay',
    'lasting damage': 'Lasting damage; a scar or a lasting change of pigment may count',
    'treatment to prevent lasting damage': 'Needed treatment to prevent lasting damage',
    'other serious': 'Serious in another way',
  } satisfies Record<SeriousBecause, string>,
  causality: 'Does it come from the needling?',
  causalities: CAUSALITY_WORDS.map(({ causality, means }) => ({
    value: causality,
    text: `${capital(causality)}: ${means}`,
  })),
  causalitySource: 'WHO-UMC categories, as recalled: await a clinician’s check.',
  outcome: 'How does it stand?',
  outcomes: {
    ongoing: 'It goes on',
    'getting better': 'It gets better',
    gone: 'It is gone',
    'gone, leaving something': 'It is gone and left something',
    fatal: 'Fatal',
    unknown: 'Not known',
  } satisfies Record<HarmOutcome, string>,
  endedOn: 'When was it over? Leave it empty if it is not',
  treatment: 'What was done about it? Leave it empty if nothing was',
  save: 'Record it',
  missing: 'Say what happened.',

  event: 'The harm',
  gradeShort: (grade: number | null) => (grade === null ? 'Not graded' : `Grade ${grade}`),
  places: (zones: readonly string[]) => capital(zones.join(', ')),
  notSerious: 'Not serious',
  isSerious: 'Serious',
  began: (day: string) => `Began on ${day}`,
  beganUnknown: 'Nobody knows when it began',
  tied: 'What it is tied to',
  tiedNone: 'No session of this practice.',
  needled: 'Needled on',
  device: 'Device',
  lots: 'Lots',
  operator: 'By',
  settings: 'Settings',
  setting: (zone: string, settingMm: string, passes: number) => `${capital(zone)}: ${settingMm} mm, ${passes} passes`,
  skinType: 'Skin type',
  unknown: 'Not known',
  history: 'How it was judged',
  judgeAgain: 'Judge it again',
  because: 'What is new?',
  judge: 'Add this judgement',
  duties: 'Whom to tell',
  duty: ({ duty, to, form, withinDays, daysAre }: AppliedDuty) => {
    const days = withinDays === null ? '' : ` within ${withinDays} ${daysAre ?? ''} days`;
    return `You ${duty} report to ${to}${form === null ? '' : `, on form ${form}`}${days}.`;
  },
  reportBy: (day: string) => `Last day: ${day}`,
  standing: {
    checked: 'Checked',
    'never checked': 'Nobody has checked this row. Ask before you rely on it.',
    'checked too long ago': 'Checked more than a year ago. Check it again.',
  } satisfies Record<AppliedDuty['standing'], string>,
  source: (source: string) => `Source: ${source}`,
  drafts: 'Drafts',
  draftsLead: 'Drafts from this record, for a person to check and send. Nothing has been sent.',
  pdf: 'MedWatch 3500 as a PDF',
  fhir: 'AdverseEvent of FHIR R4',
  toPerson: 'To the record',
};
