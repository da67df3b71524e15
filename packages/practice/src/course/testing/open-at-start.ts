import { limit } from '@percuta/evidence';
import { calendarDay, daysBetween } from '../../rules/calendar-day.ts';
import { practiceRulesetHash } from '../../rules/practice-ruleset-hash.ts';
import type { CourseContext } from '../course-context.ts';
import type { CourseEntry, EntryKindName, EntryOf } from '../entry-kinds.ts';

type Start = EntryOf<'needling-started'>;
type Checks = Readonly<Record<string, boolean>>;

/** A start as it looks from the bare entries before it. */
interface Seen {
  readonly before: readonly CourseEntry[];
  readonly start: Start;
  readonly context: CourseContext;
}

/**
 * What stood open at a start, read from the bare entries before it and from what the practice knew, and not by the
 * gate's own code: the oracle of the law that no session starts with an open item. It knows the random courses of these
 * tests and no others. Empty: nothing stood open.
 */
export function openAtStart(seen: Seen): readonly string[] {
  const checks = { ...planChecks(seen), ...consentChecks(seen), ...personChecks(seen), ...timeOutChecks(seen) };
  const all: Checks = { ...checks, ...cartridgeChecks(seen), ...courseChecks(seen), ...practiceChecks(seen) };
  return Object.entries(all).flatMap(([name, holds]) => (holds ? [] : [name]));
}

function ofKind<K extends EntryKindName>(entries: readonly CourseEntry[], kind: K): readonly EntryOf<K>[] {
  return entries.filter((entry): entry is CourseEntry & EntryOf<K> => entry.kind === kind);
}

function ofSession<K extends EntryKindName>({ before, start }: Seen, kind: K): EntryOf<K> | undefined {
  const { session } = start.body;
  return ofKind(
    before.filter((entry) => 'session' in entry.body && entry.body.session === session),
    kind,
  ).at(-1);
}

/** Whether a clinician has decided on a finding of a rule, for this session or for the planning. */
function hasDecided({ before, start }: Seen, rule: string): boolean {
  const decisions = ofKind(before, 'finding-overridden').filter((one) => one.body.finding.rule === rule);
  return decisions.some(({ body }) => body.session === null || body.session === start.body.session);
}

function planChecks(seen: Seen): Checks {
  const plan = ofKind(seen.before, 'plan-proposed').at(-1)?.body;
  const zones = plan?.plan.zones ?? [];
  return {
    'newest plan': plan?.hash === seen.start.body.planHash,
    'device on record': plan?.plan.device === 'skinpen',
    'no actives under the needles, or decided on': plan?.plan.glide !== 'vitamin-c' || hasDecided(seen, 'P10'),
    'depth allowed, or decided on': zones.every((one) => one.settingMm <= 1.5) || hasDecided(seen, 'P04'),
  };
}

function consentChecks({ before, start }: Seen): Checks {
  const consent = ofKind(before, 'consent-given').findLast((one) => one.body.scopes.includes('treatment'));
  const withdrawal = ofKind(before, 'consent-withdrawn').findLast((one) => one.body.scopes.includes('treatment'));
  const read = ofKind(before, 'consent-read').findLast((one) => one.seq < (consent?.seq ?? 0));
  return {
    'consent to this plan': consent?.body.planHash === start.body.planHash,
    'every part was read': read !== undefined && read.body.parts.length > 5,
    'consent stands': (consent?.seq ?? 0) > (withdrawal?.seq ?? 0),
  };
}

function personChecks(seen: Seen): Checks {
  const { before, start } = seen;
  const answers = before.flatMap((one) =>
    one.kind === 'screening-answered' || one.kind === 'session-screened' ? [one.body.answers] : [],
  );
  const answer = (key: 'pregnant' | 'herpesNow' | 'warts' | 'anticoagulant') =>
    answers.findLast((one) => one[key] !== undefined)?.[key]?.answer;
  const zones = ofKind(before, 'plan-proposed').at(-1)?.body.plan.zones ?? [];
  return {
    'screened today': ofSession(seen, 'session-screened')?.on === start.on,
    'not pregnant': answer('pregnant') === 'no' || answer('pregnant') === 'not-applicable',
    'no cold sore': answer('herpesNow') === 'no',
    'no wart where it is needled': answer('warts') === 'no' || zones.every((one) => one.zone === 'nose'),
    'blood thinner decided on': answer('anticoagulant') !== 'yes' || hasDecided(seen, 'S11'),
    'no blood thinner, where the practice is stricter':
      answer('anticoagulant') !== 'yes' || !seen.context.policy.stricter.some((one) => one.rule === 'S11'),
    'signed in today': ofSession(seen, 'session-signed-in')?.on === start.on,
    'two identifiers': ofSession(seen, 'session-signed-in')?.body.identifiers.includes('date of birth') === true,
  };
}

function timeOutChecks(seen: Seen): Checks {
  const timeOut = ofSession(seen, 'time-out-recorded');
  const said = timeOut?.body.said;
  const aloud = Object.values(said?.confirmedAloud ?? { nothing: false });
  return {
    'time-out today, on this plan': timeOut?.on === seen.start.on && timeOut.body.planHash === seen.start.body.planHash,
    'wet long enough': said?.antisepsis.agent === 'isopropanol-70' && said.antisepsis.wetSeconds === 60,
    dry: said?.antisepsis.dried === true,
    'handpiece clean and sheathed': said?.handpiece.cleaned === true && said.handpiece.sheathed === true,
    'everything said aloud': aloud.every((one) => one === true),
    'emergency kit, or decided on for this session': said?.emergency.kit === true || hasDecided(seen, 'T10'),
    'hands, gloves, eyes, sharps': said?.handsGlovesEyes === true && said.sharpsBox === true,
    'device at hand': said?.device === 'skinpen',
    'device, label and number said aloud': said?.deviceAloud === true,
    'opened before the person': said?.cartridge.openedBeforePerson === true,
    'numbed as planned and by the label, or not at all': isNumbedRight(seen),
    'spoken with somebody': said?.spokenWith != null,
    'a colleague confirmed it, where two are demanded': !seen.context.policy.timeOutByTwo || isConfirmed(seen),
  };
}

/** What was put on is what the plan says, within what its label allows, with nothing against it, or decided on. */
function isNumbedRight(seen: Seen): boolean {
  const cream = ofSession(seen, 'time-out-recorded')?.body.said.anaesthetic;
  if (cream?.used === false) return true;
  const planned = ofKind(seen.before, 'plan-proposed').at(-1)?.body.plan.anaesthetic;
  const isDecided = cream?.cautions?.includes('class-i-antiarrhythmic') === true && hasDecided(seen, 'T06');
  const isUnopposed = cream?.cautions?.length === 0 || isDecided;
  return cream?.product === planned && cream?.massG === 10 && cream.removed === true && isUnopposed;
}

/** A colleague confirmed the last time-out of the session, after it was held. */
function isConfirmed(seen: Seen): boolean {
  const timeOut = ofSession(seen, 'time-out-recorded');
  const confirmed = ofSession(seen, 'time-out-confirmed');
  return confirmed !== undefined && confirmed.seq > (timeOut?.seq ?? 0) && confirmed.by.id !== timeOut?.by.id;
}

/** The handpiece of the visit as it was booked or moved last; null where it named none. Whatever the stock names is due. */
function handpieceOf({ before, start }: Seen): string | null {
  const times = [...ofKind(before, 'visit-booked'), ...ofKind(before, 'visit-moved')];
  const last = times.filter(({ body }) => body.visit === start.body.session).toSorted((a, b) => a.seq - b.seq);
  return last.at(-1)?.body.handpiece ?? null;
}

function cartridgeChecks(seen: Seen): Checks {
  const { before, start, context } = seen;
  const { cartridgeUnit: unit, session } = start.body;
  const timeOut = ofSession(seen, 'time-out-recorded')?.body;
  const others = ofKind(before, 'needling-started').filter((one) => one.body.session !== session);
  const added = ofKind(before, 'cartridge-added').filter((one) => one.body.session !== session);
  return {
    'cartridge of this time-out': timeOut?.cartridgeUnit === unit,
    'seal intact': timeOut?.said.cartridge.sealIntact === true && timeOut.said.cartridge.dropped === false,
    'in date': (timeOut?.scan?.expiresOn ?? '') >= start.on,
    'looked up and new': context.cartridge?.unit === unit && !context.cartridge.seenBefore,
    'no stock stands against it': context.stock.lot === null && Object.keys(context.stock.flagged).length === 0,
    'handpiece not due': !Object.hasOwn(context.stock.handpieces, handpieceOf(seen) ?? ''),
    'in no other session': ![...others, ...added].some((one) => one.body.cartridgeUnit === unit),
  };
}

function courseChecks({ before, start }: Seen): Checks {
  const sessions = ofKind(before, 'plan-proposed').at(-1)?.body.plan.sessions;
  const starts = ofKind(before, 'needling-started');
  const lastOn = starts.at(-1)?.on;
  const days = lastOn === undefined ? null : daysBetween(calendarDay(lastOn), calendarDay(start.on));
  const ofPlan = starts.filter((one) => one.body.planHash === start.body.planHash);
  return {
    'interval of the plan': days === null || days >= (sessions?.intervalDays ?? 0),
    'never below the shortest interval': days === null || days >= limit('intervalBlockDays').value,
    'sessions left': ofPlan.length < (sessions?.count ?? 0),
  };
}

function practiceChecks({ start, context }: Seen): Checks {
  const credentials = context.credentials[start.by.id] ?? [];
  return {
    'rules signed': context.rulesetSigned === practiceRulesetHash(context.policy),
    'numbers set': context.numbers !== null,
    'credential valid': credentials.some((one) => one.validFrom <= start.on && start.on <= one.validUntil),
    'by somebody who treats': start.by.role === 'practitioner' || start.by.role === 'responsible-clinician',
  };
}
