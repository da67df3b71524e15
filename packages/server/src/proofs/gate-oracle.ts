import { type CourseEntry, calendarDay, daysBetween, type EntryKindName, type EntryOf } from '@percuta/practice';

type Checks = Readonly<Record<string, boolean>>;
type Start = EntryOf<'needling-started'>;

/** A start, the bare entries before it, and whether the practice was in order then. */
interface Seen {
  readonly before: readonly CourseEntry[];
  readonly start: Start;
}

/**
 * What stood open at each start of a record, read from the bare entries and not by the gate's own code: by it the walks
 * over HTTP are judged. It knows those walks and no others.
 */
export function openAtStarts(entries: readonly CourseEntry[], isPracticeInOrder: boolean): readonly string[] {
  return entries.flatMap((start, index) => {
    if (start.kind !== 'needling-started') return [];
    const seen = { before: entries.slice(0, index), start };
    const checks: Checks = {
      'practice in order': isPracticeInOrder,
      ...planChecks(seen),
      ...consentChecks(seen),
      ...personChecks(seen),
      ...timeOutChecks(seen),
      ...courseChecks(seen),
    };
    return Object.entries(checks).flatMap(([name, holds]) => (holds ? [] : [`${name} (entry ${start.seq})`]));
  });
}

function ofKind<K extends EntryKindName>(entries: readonly CourseEntry[], kind: K): readonly EntryOf<K>[] {
  return entries.filter((entry): entry is CourseEntry & EntryOf<K> => entry.kind === kind);
}

/** The last of its kind in the session that starts. */
function ofSession<K extends EntryKindName>({ before, start }: Seen, kind: K): EntryOf<K> | undefined {
  const { session } = start.body;
  const ours = before.filter((entry) => 'session' in entry.body && entry.body.session === session);
  return ofKind(ours, kind).at(-1);
}

/** Whether a clinician has decided on a finding of a rule, for this session or for the planning. */
function isDecidedOn({ before, start }: Seen, rule: string): boolean {
  const decisions = ofKind(before, 'finding-overridden').filter((one) => one.body.finding.rule === rule);
  return decisions.some(({ body }) => body.session === null || body.session === start.body.session);
}

function planChecks(seen: Seen): Checks {
  const plan = ofKind(seen.before, 'plan-proposed').at(-1)?.body;
  const { zones = [], device, glide, sessions } = plan?.plan ?? {};
  return {
    'the newest plan': plan?.hash === seen.start.body.planHash,
    'a device on record': device === 'skinpen',
    'no vitamin under the needles, unless decided on': glide !== 'vitamin-c' || isDecidedOn(seen, 'P10'),
    'a depth within the cap, unless decided on': zones.every((one) => one.settingMm <= 1.5) || isDecidedOn(seen, 'P04'),
    'two weeks between sessions': sessions?.count === 1 || (sessions?.intervalDays ?? 0) >= 14,
  };
}

function consentChecks(seen: Seen): Checks {
  const { before, start } = seen;
  const given = ofKind(before, 'consent-given');
  const taken = ofKind(before, 'consent-withdrawn');
  const treatment = given.findLast((one) => one.body.scopes.includes('treatment'));
  const withdrawn = taken.findLast((one) => one.body.scopes.includes('treatment'));
  const photographs = treatment?.body.scopes.includes('clinical-photographs') === true;
  return {
    'consent to this very plan': treatment?.body.planHash === start.body.planHash,
    'consent that stands': (treatment?.seq ?? 0) > (withdrawn?.seq ?? 0),
    'photographs agreed to': photographs || ofSession(seen, 'session-signed-in')?.body.photographs === 'declined',
  };
}

function personChecks(seen: Seen): Checks {
  const answers = seen.before.flatMap((one) =>
    one.kind === 'screening-answered' || one.kind === 'session-screened' ? [one.body.answers] : [],
  );
  const last = (key: 'pregnant' | 'herpesNow' | 'warts' | 'anticoagulant') =>
    answers.findLast((one) => one[key] !== undefined)?.[key]?.answer;
  const identifiers = ofSession(seen, 'session-signed-in')?.body.identifiers ?? [];
  return {
    'screened on the day': ofSession(seen, 'session-screened')?.on === seen.start.on,
    'not pregnant': ['no', 'not-applicable'].includes(last('pregnant') ?? ''),
    'no cold sore': last('herpesNow') === 'no',
    'no wart on the cheek': last('warts') === 'no',
    'a blood thinner decided on': last('anticoagulant') === 'no' || isDecidedOn(seen, 'S11'),
    'signed in on the day': ofSession(seen, 'session-signed-in')?.on === seen.start.on,
    'two identifiers': new Set(identifiers.map((one) => one.toLowerCase())).size >= 2,
  };
}

function timeOutChecks(seen: Seen): Checks {
  const { start } = seen;
  const timeOut = ofSession(seen, 'time-out-recorded');
  const said = timeOut?.body.said;
  const { antisepsis, cartridge, handpiece, confirmedAloud, emergency } = said ?? {};
  return {
    'a time-out of the day, on this plan': timeOut?.on === start.on && timeOut.body.planHash === start.body.planHash,
    'wet long enough, and dry': antisepsis?.wetSeconds === 60 && antisepsis.dried === true,
    'an antiseptic': antisepsis?.agent === 'isopropanol-70',
    'a whole, sealed cartridge in date':
      cartridge?.sealIntact === true &&
      cartridge.dropped === false &&
      (timeOut?.body.scan?.expiresOn ?? '') >= start.on,
    'the cartridge that was scanned': timeOut?.body.cartridgeUnit === start.body.cartridgeUnit,
    'a clean, sheathed handpiece': handpiece?.cleaned === true && handpiece.sheathed === true,
    'everything confirmed aloud': Object.values(confirmedAloud ?? { nothing: false }).every((one) => one === true),
    'an emergency kit, unless decided on':
      (emergency?.kit === true && emergency.complicationPlan === true) || isDecidedOn(seen, 'T10'),
    'hands, gloves, eyes and sharps': said?.handsGlovesEyes === true && said.sharpsBox === true,
    'the device of the plan, said aloud with its label': said?.device === 'skinpen' && said.deviceAloud === true,
    'a cartridge opened before the person': cartridge?.openedBeforePerson === true,
    'a time-out spoken with somebody': said?.spokenWith != null,
  };
}

function courseChecks({ before, start }: Seen): Checks {
  const { sessions } = ofKind(before, 'plan-proposed').at(-1)?.body.plan ?? {};
  const starts = ofKind(before, 'needling-started');
  const lastOn = starts.at(-1)?.on;
  const days = lastOn === undefined ? null : daysBetween(calendarDay(lastOn), calendarDay(start.on));
  const ofPlan = starts.filter((one) => one.body.planHash === start.body.planHash).length;
  return {
    'the interval of the plan': days === null || days >= (sessions?.intervalDays ?? 0),
    'a session that the plan has': ofPlan < (sessions?.count ?? 0),
    'started by somebody who treats': ['practitioner', 'responsible-clinician'].includes(start.by.role),
  };
}
