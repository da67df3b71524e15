import type { CoursePlan, consentDocument, ScreeningAnswers } from '@percuta/practice';
import {
  allSaid,
  cartridgeCode,
  clearAnswers,
  SIGNED_OUT,
  sameAsBefore,
  signedWhole,
} from '@percuta/practice/examples';
import type { FastifyInstance } from 'fastify';
import { asSignIn, type Role } from '../../server/src/database/actor.ts';
import type { Database } from '../../server/src/database/connect.ts';
import { inPractice } from '../../server/src/database/in-practice.ts';
import { linkKeysOf, signLink } from '../../server/src/messages/signed-link.ts';
import { type OpenPractice, openPractice } from '../../server/src/operations/course/testing/open-practice.ts';
import { startSignIn } from '../../server/src/sign-in/start-sign-in.ts';
import { addTestMember } from '../../server/src/testing/found-test-practice.ts';
import { TEST_KEYS } from '../../server/src/testing/test-keys.ts';
import { takePictures } from './seed-pictures.ts';

/** The practice as a test needs to know it: where it is, and what each one’s browser keeps. */
export interface SeededPractice {
  readonly id: string;
  readonly slug: string;
  readonly signIns: Readonly<Record<Role, string>>;
  /** Hana Lindqvist’s own, who was needled three days ago. */
  readonly hanaSignIn: string;
  /** Ines Marlow, whom the patient’s sign-in is about, and the others, by their first names. */
  readonly people: Readonly<Record<string, string>>;
  /** Today’s session of each of them who has one. */
  readonly sessions: Readonly<Record<string, string>>;
  /** The tokens of the links to their next visits, as the mails of some of them have it. Otto Quist has no account. */
  readonly visitLinks: Readonly<Record<'ines' | 'mei-lin' | 'otto', string>>;
  /** A recall that was made and undone. */
  readonly recallId: string;
}

/** The time as the server takes it to be: `at` while the past is told. */
export interface Clock {
  at: Date | null;
  readonly now: () => Date;
}

interface Seed {
  readonly server: FastifyInstance;
  readonly database: Database;
  readonly clock: Clock;
}

const DAY_MS = 86_400_000;
const PLAN: CoursePlan = {
  indication: 'acne-scars',
  device: 'skinpen',
  zones: [
    { zone: 'left-cheek', settingMm: 1.25, passes: 4, reason: null, insideOrbitalRim: false },
    { zone: 'right-cheek', settingMm: 1.25, passes: 4, reason: null, insideOrbitalRim: false },
    { zone: 'forehead', settingMm: 0.75, passes: 2, reason: null, insideOrbitalRim: false },
  ],
  exclusions: [{ zone: 'left-cheek', what: 'a mole' }],
  sessions: { count: 4, intervalDays: 30, reviewAfterSession: 4 },
  glide: 'sterile-hydrogel',
  anaesthetic: null,
};

/** A practice with a day in it: somebody for each stage, from the first question to a report after a session. */
export async function seedPractice({ server, database, clock }: Seed): Promise<SeededPractice> {
  const threeDaysAgo = new Date(clock.now().getTime() - 3 * DAY_MS);
  clock.at = threeDaysAgo;
  const practice = await openPractice(server, database, threeDaysAgo);
  // What is set anew is newer than what it replaces.
  clock.at = new Date(threeDaysAgo.getTime() + 60_000);
  await nameStaff(practice);
  const told = telling(practice);
  const people: Record<string, string> = {};
  const sessions: Record<string, string> = {};
  for (const [name, bornOn] of PEOPLE) people[firstName(name)] = await told.register(name, bornOn);
  const person = (name: string) => `/api/people/${people[name] ?? ''}`;

  const done = await needleHana(told, person('hana'), threeDaysAgo);
  await takePictures(server, practice.as.practitioner, people.hana ?? '');
  clock.at = null;
  const today = clock.now();
  await signInAgain(database, practice, today);
  for (const name of ['tobias', 'saskia', 'adaeze', 'mei-lin', 'callum', 'ines', 'huw']) {
    await told.screen(person(name), today, name === 'ines' ? STOPPED_ISOTRETINOIN(today) : {});
  }
  for (const name of ['tobias', 'saskia', 'adaeze', 'ines', 'huw']) await told.planAndConsent(person(name), PLAN);
  await takePictures(server, practice.as.practitioner, people.saskia ?? '');
  await told.plan(person('mei-lin'), PLAN);
  await told.planAndConsent(person('callum'), PLAN);
  Object.assign(sessions, await todaysSessions(told, person, today));
  await tellHarm(practice, person('hana'), { session: done, today });
  const recallId = await stockUp(practice);
  const otto = await keepHouse(practice, { hana: people.hana ?? '', otto: people.otto ?? '', today });
  const { patient, hanaSignIn } = await patientsSignIn(database, practice.id, { people, at: today });
  const { slug } = await practice.as.owner.done<{ slug: string }>('GET', '/api/practice');
  return {
    id: practice.id,
    slug,
    signIns: { ...signInsOf(practice), patient },
    hanaSignIn,
    people,
    sessions,
    visitLinks: visitLinksOf(practice.id, { sessions, today, otto }),
    recallId,
  };
}

/** Three days ago, from the first question to the seal; the session. */
async function needleHana(told: Told, hana: string, on: Date): Promise<string> {
  await told.screen(hana, on);
  await told.planAndConsent(hana, PLAN);
  const session = await told.book(hana, atHour(on, 10));
  await told.needle(hana, session, { on, serial: '41', until: 'sealed' });
  return session;
}

/** One for each stage of a day, and where each of them stands. */
async function todaysSessions(
  told: Told,
  person: (name: string) => string,
  today: Date,
): Promise<SeededPractice['sessions']> {
  const sessions: Record<string, string> = {};
  for (const [index, name] of ['tobias', 'saskia', 'adaeze', 'ines', 'mei-lin', 'callum', 'huw'].entries()) {
    sessions[name] = await told.book(person(name), atHour(today, 7 + index));
  }
  await told.answer(person('callum'), {
    answeredOn: dayOf(today),
    sunburn: { answer: 'yes', on: dayOf(new Date(today.getTime() - 6 * DAY_MS)) },
  });
  await told.plan(person('ines'), { ...PLAN, zones: PLAN.zones.map((zone) => ({ ...zone, passes: 3 })) });
  await told.needle(person('tobias'), sessions.tobias ?? '', { on: today, serial: '42', until: 'sealed' });
  await told.needle(person('saskia'), sessions.saskia ?? '', { on: today, serial: '43', until: 'needling' });
  await told.checkIn(person('adaeze'), sessions.adaeze ?? '');
  await told.arrive(person('huw'), sessions.huw ?? '', today);
  return sessions;
}

/** A red flag that nobody has answered, and what came of it. */
async function tellHarm(
  { as }: OpenPractice,
  hana: string,
  { session, today }: { readonly session: string; readonly today: Date },
): Promise<void> {
  await as.practitioner.done('POST', `${hana}/reports`, {
    session,
    day: null,
    signs: ['redness', 'spreading-redness'],
    unsure: ['fever'],
    words: 'It feels hot since this morning.',
    photographs: [],
  });
  await as['responsible-clinician'].done('POST', `${hana}/adverse-events`, {
    session,
    zones: ['left-cheek'],
    term: 'infection',
    says: 'Warm redness spreads over the left cheek.',
    beganOn: dayOf(today),
    report: null,
    judgement: { grade: 2, serious: [], causality: 'probable', outcome: 'ongoing', endedOn: null, treatment: null },
  });
}

const PEOPLE = [
  ['Ines Marlow', '1978-03-04'],
  ['Tobias Ferrand', '1989-07-21'],
  ['Saskia Okonjo', '1983-11-02'],
  ['Adaeze Brandt', '1991-05-30'],
  ['Mei-Lin Sorby', '1986-09-14'],
  ['Callum Dreyfus', '1994-01-08'],
  ['Hana Lindqvist', '1979-12-19'],
  ['Huw Castellane', '1968-06-11'],
  ['Otto Quist', '1951-02-17'],
] as const;

const firstName = (name: string) => (name.split(' ')[0] ?? name).toLowerCase();
const dayOf = (at: Date) => at.toISOString().slice(0, 10);
const STOPPED_ISOTRETINOIN = (today: Date) => ({
  fitzpatrickType: 4 as const,
  isotretinoin: { answer: 'stopped' as const, stoppedOn: dayOf(new Date(today.getTime() - 120 * DAY_MS)) },
});

function atHour(day: Date, hour: number): { readonly startsAt: string; readonly endsAt: string } {
  const start = new Date(day);
  start.setUTCHours(hour, 0, 0, 0);
  return { startsAt: start.toISOString(), endsAt: new Date(start.getTime() + 45 * 60_000).toISOString() };
}

async function nameStaff({ as, accounts }: OpenPractice): Promise<void> {
  const names = { practitioner: 'T. Maddern', 'responsible-clinician': 'Dr Nkem Adeyi-Holt' } as const;
  for (const role of ['practitioner', 'responsible-clinician'] as const) {
    const staff = { name: names[role], profession: 'physician', roles: [role], scopes: ['needling', 'consultation'] };
    await as.owner.done('PUT', `/api/staff/${accounts[role]}`, staff);
  }
  const desk = { name: 'R. Iqbal', profession: null, roles: ['front-desk'], scopes: [] };
  await as.owner.done('PUT', `/api/staff/${accounts['front-desk']}`, desk);
  await as.owner.done('PATCH', '/api/practice', { name: 'Skin and Light', listed: true });
  await as.owner.done('PUT', '/api/emergency-numbers', {
    day: '020 7946 0128',
    night: '020 7946 0199',
    emergency: '999',
  });
}

/** Boxes, a pen that is due for service, and a recall by mistake: undone, so that it holds nobody back. */
async function stockUp({ as }: OpenPractice): Promise<string> {
  const { owner } = as;
  const lots = [
    ['AB1', '291231', 20],
    ['AB2', '261101', 10],
    ['AB3', '290630', 10],
  ] as const;
  for (const [lot, expiry, count] of lots) {
    await owner.done('POST', '/api/cartridges', { code: `(01)09506000134352(17)${expiry}(10)${lot}`, count });
  }
  const lotKey = (lot: string) => `GS1/09506000134352/${lot}`;
  await owner.done('POST', '/api/lot-holds', { lotKey: lotKey('AB3'), because: 'The carton was wet.' });
  const pen = { name: 'Pen 2', device: 'skinpen', serial: 'SP-2207' };
  const { id } = await owner.done<{ id: string }>('POST', '/api/handpieces', pen);
  const service = { kind: 'service', passed: true, dueOn: '2026-10-31', note: 'By the maker.' };
  await owner.done('POST', `/api/handpieces/${id}/records`, service);
  const recall = { lotKey: lotKey('AB1'), because: 'The maker found leaking seals.', reference: 'FSN 2026-11' };
  const { recallId } = await owner.done<{ recallId: string }>('POST', '/api/recalls', recall);
  await owner.done('POST', `/api/recalls/${recallId}/undo`, { because: 'The notice was for another device.' });
  return recallId;
}

/** What those who answer for the practice look after: a consent taken back, a glass broken, somebody to be erased. */
async function keepHouse(
  { as, accounts }: OpenPractice,
  { hana, otto, today }: { readonly hana: string; readonly otto: string; readonly today: Date },
): Promise<{ readonly visitId: string; readonly startsAt: string }> {
  const { practitioner, owner } = as;
  const use = { scope: 'clinical-photographs', what: 'Before and after, in the folder of examples' };
  await practitioner.done('POST', `/api/people/${hana}/consent-uses`, use);
  const withdrawal = { scopes: ['clinical-photographs'], reason: null };
  await practitioner.done('POST', `/api/people/${hana}/consent-withdrawals`, withdrawal);
  const daysOn = today.getUTCDay() === 6 ? 2 : 1;
  const soon = atHour(new Date(today.getTime() + daysOn * DAY_MS), 12);
  const talk = { purpose: 'consultation', practitionerId: accounts['responsible-clinician'], ...soon };
  const { visitId } = await as['front-desk'].done<{ visitId: string }>('POST', `/api/people/${otto}/visits`, talk);
  const fainted = { reason: 'He fainted in the waiting room.', minutes: 60 };
  await practitioner.done('POST', `/api/people/${otto}/broken-glass`, fainted);
  const erasure = { ground: 'asked-by-the-person', reason: 'By letter of last week.' };
  await owner.done('POST', `/api/people/${otto}/erasure`, erasure);
  return { visitId, startsAt: soon.startsAt };
}

interface Mailed {
  readonly sessions: SeededPractice['sessions'];
  readonly today: Date;
  readonly otto: { readonly visitId: string; readonly startsAt: string };
}

function visitLinksOf(practiceId: string, { sessions, today, otto }: Mailed): SeededPractice['visitLinks'] {
  return {
    ines: linkTo(practiceId, sessions.ines ?? '', atHour(today, 10)),
    'mei-lin': linkTo(practiceId, sessions['mei-lin'] ?? '', atHour(today, 11)),
    otto: linkTo(practiceId, otto.visitId, otto),
  };
}

/** The token in the mail about a visit that has not changed since it was booked. */
function linkTo(practiceId: string, visitId: string, { startsAt }: { readonly startsAt: string }): string {
  return signLink(linkKeysOf(TEST_KEYS)[0], { practiceId, visitId, sequence: 0, expiresAt: new Date(startsAt) });
}

type Told = ReturnType<typeof telling>;

/** The steps of a course, as those who take them call them. */
function telling({ as, accounts }: OpenPractice) {
  const { practitioner } = as;
  const desk = as['front-desk'];
  const answer = (person: string, answers: ScreeningAnswers) =>
    practitioner.done('POST', `${person}/screening`, { answers });
  const plan = (person: string, wanted: CoursePlan) => practitioner.done('POST', `${person}/plans`, { plan: wanted });
  const consent = async (person: string) => {
    const document = await practitioner.done<ReturnType<typeof consentDocument>>('GET', `${person}/consent-document`);
    await practitioner.done(
      'POST',
      `${person}/consents`,
      signedWhole(document, 'as named', { identifiedBy: 'identity card seen' }),
    );
  };
  const checkIn = (person: string, session: string) => desk.done('POST', `${person}/sessions/${session}/check-in`);
  const arrive = async (person: string, session: string, on: Date) => {
    const at = `${person}/sessions/${session}`;
    await checkIn(person, session);
    await practitioner.done('POST', `${at}/screening`, { answers: sameAsBefore(dayOf(on)) });
    const signIn = { identifiers: ['name', 'date of birth'], photographs: 'taken', personMassKg: 62 };
    await practitioner.done('POST', `${at}/sign-in`, signIn);
  };
  return {
    answer,
    plan,
    checkIn,
    arrive,
    register: async (name: string, bornOn: string) =>
      (await desk.done<{ personId: string }>('POST', '/api/people', { name, bornOn })).personId,
    screen: (person: string, on: Date, more: Partial<ScreeningAnswers> = {}) =>
      answer(person, { ...clearAnswers(dayOf(on)), ageYears: 38, ...more }),
    planAndConsent: async (person: string, wanted: CoursePlan) => {
      await plan(person, wanted);
      await consent(person);
    },
    book: async (person: string, time: { readonly startsAt: string; readonly endsAt: string }) => {
      const practitionerId = accounts.practitioner;
      const visit = { purpose: 'session', practitionerId, ...time };
      return (await desk.done<{ visitId: string }>('POST', `${person}/visits`, visit)).visitId;
    },
    needle: (person: string, session: string, how: Needling) =>
      arrive(person, session, how.on).then(() => needle(practitioner, `${person}/sessions/${session}`, how)),
  };
}

interface Needling {
  readonly on: Date;
  readonly serial: string;
  readonly until: 'needling' | 'sealed';
}

/** From the time-out on: the forehead and both cheeks, one with less than was planned. */
async function needle(
  practitioner: OpenPractice['as'][Role],
  at: string,
  { on, serial, until }: Needling,
): Promise<void> {
  await practitioner.done('POST', `${at}/time-out`, { said: allSaid(cartridgeCode(serial)) });
  await practitioner.done('POST', `${at}/start`);
  const zone = { endpoint: 'redness', painScore: 3, deviation: null };
  await practitioner.done('POST', `${at}/zones`, { zone: 'left-cheek', settingMm: 1.25, passes: 4, ...zone });
  if (until === 'needling') return;
  const less = { ...zone, painScore: 6, deviation: 'Asked for a pause.' };
  await practitioner.done('POST', `${at}/zones`, { zone: 'right-cheek', settingMm: 1.25, passes: 3, ...less });
  await practitioner.done('POST', `${at}/zones`, { zone: 'forehead', settingMm: 0.75, passes: 2, ...zone });
  const leftOut = [{ zone: 'right-cheek', because: 'Asked for a pause.' }];
  await practitioner.done('POST', `${at}/finish`, { leftOut });
  const { hash: sheetHash } = await practitioner.done<{ hash: string }>('GET', `${at}/aftercare-sheet`);
  const nextContactOn = dayOf(new Date(on.getTime() + DAY_MS));
  await practitioner.done('POST', `${at}/aftercare`, { sheetHash, readBack: true, nextContactOn });
  await practitioner.done('POST', `${at}/sign-out`, SIGNED_OUT);
  await practitioner.done('POST', `${at}/seal`);
}

/** Three days on, nobody is signed in any more. */
async function signInAgain(database: Database, { id, as, accounts }: OpenPractice, at: Date): Promise<void> {
  for (const [role, browser] of Object.entries(as)) {
    const accountId = accounts[role as Role];
    const started = await inPractice(database, asSignIn(id), (tx) =>
      startSignIn(tx, { practiceId: id, accountId, method: 'passkey', at, browser: 'Test', formerToken: null }),
    );
    browser.cookies.set('percuta-sign-in', started.cookies[0]?.token ?? '');
    browser.requestToken = started.body.requestToken;
  }
}

/** Those who see their own course: Ines Marlow, Hana Lindqvist, and Mei-Lin Sorby, who goes by the link of her mail. */
async function patientsSignIn(
  database: Database,
  practiceId: string,
  { people, at }: { readonly people: SeededPractice['people']; readonly at: Date },
): Promise<{ readonly patient: string; readonly hanaSignIn: string }> {
  const signIn = (name: string) => patientSignIn(database, practiceId, { personId: people[name] ?? '', at });
  await signIn('mei-lin');
  return { patient: await signIn('ines'), hanaSignIn: await signIn('hana') };
}

/** A patient’s sign-in that counts from now. */
async function patientSignIn(
  database: Database,
  practiceId: string,
  of: { readonly personId: string; readonly at: Date },
): Promise<string> {
  const { signInToken } = await addTestMember(database, { practiceId, roles: ['patient'], ...of });
  return signInToken;
}

function signInsOf({ as }: OpenPractice): Record<Role, string> {
  const kept = Object.entries(as).map(([role, browser]) => [role, browser.cookies.get('percuta-sign-in') ?? '']);
  return Object.fromEntries(kept) as Record<Role, string>;
}
