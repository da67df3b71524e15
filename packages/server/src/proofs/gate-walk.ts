import { allSaid, readWhole, SIGNED_OUT } from '@percuta/practice/examples';
import type { Role } from '../database/actor.ts';
import { answersOfTheDay, answersWith, type Flaw, planWith, scopesWith, timeOutWith } from './gate-flaws.ts';
import type { WireAnswer, WireClient } from './wire-client.ts';

/** One session as the walk remembers it. */
interface Visit {
  readonly id: string;
  stage: Stage;
  delivered: number;
}

/** Where a session is, as the answers told. */
type Stage =
  | 'booked'
  | 'here'
  | 'screened'
  | 'signed-in'
  | 'timed-out'
  | 'needling'
  | 'needled'
  | 'sheet-read'
  | 'handed-over'
  | 'signed-out'
  | 'sealed'
  | 'off';

/** Numbers by lot, the same every time. */
export interface Lot {
  /** From 0, below 1. */
  readonly next: () => number;
  readonly among: <T>(some: readonly T[]) => T;
  /** Mostly 0. */
  readonly flaw: () => Flaw;
}

/** A walk through a course, by whoever may and may not, in whatever order. */
export interface Walk {
  readonly personId: string;
  readonly lot: Lot;
  clients: Readonly<Record<Role, WireClient>>;
  readonly practitionerId: string;
  /** The calendar day of the moment. */
  readonly today: () => string;
  /** A cartridge's code: mostly new, sometimes one that was used. */
  readonly cartridge: () => string;
  readonly known: Known;
}

/** What the answers have told so far. */
export interface Known {
  answered: boolean;
  plans: number;
  consentedTo: number;
  readonly visits: Visit[];
  readonly documents: Document[];
  findings: string[];
  readonly reports: string[];
  sheetHash: string;
  entries: number;
}

/** A text that was read, as its consent names it. */
interface Document {
  readonly planHash: string;
  readonly documentHash: string;
  readonly readThrough: ReturnType<typeof readWhole>;
}

const NO_DIGEST = `sha256:${'0'.repeat(64)}`;

export const NOTHING_KNOWN = (): Known => ({
  answered: false,
  plans: 0,
  consentedTo: 0,
  visits: [],
  documents: [],
  findings: [],
  reports: [],
  sheetHash: NO_DIGEST,
  entries: 0,
});

/** One call: by whom, where to, with what. */
export interface Step {
  readonly name: StepName;
  readonly role: Role;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  readonly visit?: Visit | undefined;
}

const PATIENT: Role = 'patient';
const DESK: Role = 'front-desk';
const LIND: Role = 'practitioner';
const VEGA: Role = 'responsible-clinician';

type Made = Omit<Step, 'name'>;
type Make = (walk: Walk, visit: Visit | undefined) => Made;

const of = (walk: Walk, path: string): string => `/api/people/${walk.personId}${path}`;
const session = (walk: Walk, visit: Visit | undefined, path: string): string =>
  of(walk, `/sessions/${visit?.id ?? '0193f1a0-0000-7000-8000-000000000000'}${path}`);
const post = (role: Role, path: string, body?: unknown): Made => ({
  role,
  method: 'POST',
  path,
  ...(body === undefined ? {} : { body }),
});

const SIGNATURE = { kind: 'typed', mark: 'Ada Blom', name: 'Ada Blom', identifiedBy: 'an identity card' };

/** How each step is made. */
const STEPS = {
  answer: (walk) => post(PATIENT, of(walk, '/screening'), { answers: answersWith(walk.today(), walk.lot.flaw()) }),
  plan: (walk) => post(VEGA, of(walk, '/plans'), { plan: planWith(walk.lot.flaw()) }),
  read: (walk) => ({ role: PATIENT, method: 'GET', path: of(walk, '/consent-document') }),
  consent: (walk) => {
    const flaw = walk.lot.flaw();
    const document = (flaw % 7 === 6 ? walk.known.documents[0] : walk.known.documents.at(-1)) ?? NO_DOCUMENT;
    const consent = { ...document, language: 'en', scopes: scopesWith(flaw), signature: SIGNATURE };
    return post(PATIENT, of(walk, '/consents'), consent);
  },
  withdraw: (walk) => post(PATIENT, of(walk, '/consent-withdrawals'), { scopes: ['treatment'], reason: null }),
  book: (walk) => {
    const startsAt = new Date(Date.parse(`${walk.today()}T07:00:00Z`) + Math.floor(walk.lot.next() * 600) * 60_000);
    const endsAt = new Date(startsAt.getTime() + 5 * 60_000);
    const time = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
    const place = { practitionerId: walk.practitionerId, roomId: null, handpieceId: null };
    return post(DESK, of(walk, '/visits'), { purpose: 'session', ...time, ...place });
  },
  cancel: (walk, visit) => post(DESK, of(walk, `/visits/${visit?.id ?? walk.personId}/cancel`), { because: null }),
  checkIn: (walk, visit) => post(DESK, session(walk, visit, '/check-in')),
  screen: (walk, visit) => {
    const answers = answersOfTheDay(walk.today(), walk.lot.flaw());
    return post(PATIENT, session(walk, visit, '/screening'), { answers });
  },
  signIn: (walk, visit) => {
    const identifiers = walk.lot.flaw() % 3 === 1 ? ['name', 'Name'] : ['name', 'date of birth'];
    const photographs = walk.lot.flaw() % 4 === 3 ? 'declined' : 'taken';
    return post(LIND, session(walk, visit, '/sign-in'), { identifiers, photographs, personMassKg: 70 });
  },
  timeOut: (walk, visit) => {
    const said = timeOutWith(allSaid(walk.cartridge()), walk.lot.flaw());
    return post(LIND, session(walk, visit, '/time-out'), { said });
  },
  override: (walk, visit) => {
    const finding = walk.known.findings[0] ?? NO_DIGEST;
    const decided = { finding, session: visit?.id ?? null, reason: 'Decided with the person.' };
    return post(VEGA, of(walk, '/overrides'), decided);
  },
  start: (walk, visit) => post(LIND, session(walk, visit, '/start')),
  deliver: (walk, visit) => {
    const zone = visit?.delivered === 1 ? 'right-cheek' : 'left-cheek';
    const settingMm = walk.lot.flaw() === 0 ? 1.25 : 2;
    const done = { zone, settingMm, passes: 4, endpoint: 'redness', painScore: 3, deviation: null };
    return post(LIND, session(walk, visit, '/zones'), done);
  },
  another: (walk, visit) => {
    const opened = { code: walk.cartridge(), sealIntact: true, dropped: false, because: 'Blunt.' };
    return post(LIND, session(walk, visit, '/cartridges'), opened);
  },
  stop: (walk, visit) => post(LIND, session(walk, visit, '/stop'), { because: 'Felt faint.', emergency: false }),
  finish: (walk, visit) => post(LIND, session(walk, visit, '/finish'), { leftOut: [] }),
  sheet: (walk, visit) => ({ role: PATIENT, method: 'GET', path: session(walk, visit, '/aftercare-sheet') }),
  handOver: (walk, visit) => {
    const given = { sheetHash: walk.known.sheetHash, readBack: walk.lot.flaw() % 3 !== 1, nextContactOn: walk.today() };
    return post(LIND, session(walk, visit, '/aftercare'), given);
  },
  signOut: (walk, visit) => post(LIND, session(walk, visit, '/sign-out'), SIGNED_OUT),
  seal: (walk, visit) => post(LIND, session(walk, visit, '/seal')),
  report: (walk, visit) => {
    const report = { session: visit?.id ?? null, day: 2, signs: ['redness', 'pus'], unsure: [] };
    return post(PATIENT, of(walk, '/reports'), { ...report, words: null, photographs: [] });
  },
  reply: (walk) => {
    const answer = { level: 2, words: 'Come in today.', lowerBecause: null, closed: true };
    return post(VEGA, of(walk, `/reports/${walk.known.reports.at(-1) ?? walk.personId}/answers`), answer);
  },
  correct: (walk) => {
    const corrects = 1 + Math.floor(walk.lot.next() * Math.max(1, walk.known.entries));
    return post(LIND, of(walk, '/corrections'), { corrects, says: 'The other side.', because: 'Misheard.' });
  },
  look: (walk) => ({ role: VEGA, method: 'GET', path: of(walk, '/course') }),
} as const satisfies Readonly<Record<string, Make>>;

export type StepName = keyof typeof STEPS;
export const STEP_NAMES = Object.keys(STEPS) as readonly StepName[];

const NO_DOCUMENT: Document = { planHash: NO_DIGEST, documentHash: NO_DIGEST, readThrough: readWhole([]) };

/** What would come next in an orderly course. */
const NEXT: Readonly<Record<Stage, StepName>> = {
  booked: 'checkIn',
  here: 'screen',
  screened: 'signIn',
  'signed-in': 'timeOut',
  'timed-out': 'start',
  needling: 'deliver',
  needled: 'sheet',
  'sheet-read': 'handOver',
  'handed-over': 'signOut',
  'signed-out': 'seal',
  sealed: 'book',
  off: 'book',
};

function orderly({ known }: Walk, visit: Visit | undefined): StepName {
  if (!known.answered) return 'answer';
  if (known.plans === 0) return 'plan';
  if (known.consentedTo < known.plans) return known.documents.length < known.plans ? 'read' : 'consent';
  if (visit === undefined) return 'book';
  if (visit.stage === 'needling' && visit.delivered >= 2) return 'finish';
  return NEXT[visit.stage];
}

/** The next step, by lot: mostly what would come next, often a start, sometimes anything, by anyone. */
export function nextStep(walk: Walk): Step {
  const { lot, known } = walk;
  const current = known.visits.at(-1);
  const visit = lot.next() < 0.93 ? current : known.visits.at(0);
  const roll = lot.next();
  const name = roll < 0.68 ? orderly(walk, visit) : roll < 0.78 ? afterRefusal(walk) : lot.among(STEP_NAMES);
  const made: Made = STEPS[name](walk, visit);
  const role = lot.next() < 0.96 ? made.role : lot.among(Object.keys(walk.clients) as Role[]);
  return { ...made, name, role, visit };
}

function afterRefusal({ known, lot }: Walk): StepName {
  if (known.findings.length > 0 && lot.next() < 0.5) return 'override';
  return lot.among(['start', 'start', 'timeOut', 'screen', 'consent', 'read', 'plan'] as const);
}

interface Receipt {
  readonly entries?: readonly { readonly seq: number; readonly kind: string }[];
  readonly record?: { readonly length: number };
  readonly visitId?: string;
  readonly reportId?: string;
  readonly hash?: string;
  readonly planHash?: string;
  readonly sections?: readonly { readonly heading: string }[];
  readonly items?: readonly { readonly finding?: string | null; readonly mayBeOverridden?: boolean }[];
}

const STAGE_AFTER: Readonly<Partial<Record<StepName, Stage>>> = {
  checkIn: 'here',
  screen: 'screened',
  signIn: 'signed-in',
  timeOut: 'timed-out',
  start: 'needling',
  stop: 'needled',
  finish: 'needled',
  sheet: 'sheet-read',
  handOver: 'handed-over',
  signOut: 'signed-out',
  seal: 'sealed',
  cancel: 'off',
};

const LATE: readonly Stage[] = ['signed-in', 'timed-out'];

/** What a step that was done tells of the person. */
const LEARN: Readonly<Partial<Record<StepName, (known: Known, told: Receipt) => Partial<Known>>>> = {
  answer: () => ({ answered: true }),
  plan: ({ plans }) => ({ plans: plans + 1 }),
  consent: ({ plans }) => ({ consentedTo: plans }),
  read: ({ documents }, { planHash = '', hash = '', sections = [] }) => ({
    documents: [...documents, { planHash, documentHash: hash, readThrough: readWhole(sections) }],
  }),
  sheet: (_, { hash = NO_DIGEST }) => ({ sheetHash: hash }),
  book: ({ visits }, { visitId = '' }) => ({ visits: [...visits, { id: visitId, stage: 'booked', delivered: 0 }] }),
  report: ({ reports }, { reportId = '' }) => ({ reports: [...reports, reportId] }),
};

/** Remembers what an answer told. */
export function remember({ known }: Walk, { name, visit }: Step, { status, body }: WireAnswer): void {
  const told = body as Receipt;
  if (status === 422) {
    known.findings = (told.items ?? []).flatMap((one) => (one.mayBeOverridden && one.finding ? [one.finding] : []));
  }
  if (status >= 300) return;
  known.entries = told.record?.length ?? known.entries;
  Object.assign(known, LEARN[name]?.(known, told));
  if (visit !== undefined) moveOn(visit, name);
}

function moveOn(visit: Visit, name: StepName): void {
  if (name === 'deliver') visit.delivered += 1;
  const stage = STAGE_AFTER[name];
  const goesBack = (name === 'screen' || name === 'signIn') && LATE.includes(visit.stage);
  if (stage !== undefined && !goesBack) visit.stage = stage;
}
