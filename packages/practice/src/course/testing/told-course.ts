import { consentDocument } from '../../consent/consent-document.ts';
import type { ConsentScope } from '../../consent/consent-scope.ts';
import { cartridgeCode, cartridgeKey, NOTHING_NEW, readWhole, allSaid as saidWith } from '../../examples/said.ts';
import type { CommandOf, CourseCommand } from '../command-kinds.ts';
import { type CourseContext, EXAMPLE_CONTEXT } from '../course-context.ts';
import { applyEntry, courseOf } from '../course-of.ts';
import type { CourseState } from '../course-state.ts';
import { type Decision, decide } from '../decide.ts';
import type { TimeOutSaid } from '../entries/time-out-recorded.ts';
import type { CourseEntry } from '../entry-kinds.ts';
import type { Role } from '../role.ts';
import { sheetFor } from '../sheet-for.ts';

/** What is different at one step from what the practice usually knows. */
type Changes = Partial<Omit<CourseContext, 'actor'>> & { readonly confirmsAs?: string };

/** A course while it is told, for tests: who asks, what, and what came of it. */
export class ToldCourse {
  entries: readonly CourseEntry[] = [];
  state: CourseState = courseOf([]);
  context: CourseContext;

  constructor(context: CourseContext = EXAMPLE_CONTEXT) {
    this.context = context;
  }

  /** Somebody asks; what is allowed is written at once. */
  asks(role: Role, command: CourseCommand, { confirmsAs = 'nurse-holm', ...changes }: Changes = {}): Decision {
    const treats = command.do === 'confirmTimeOut' ? confirmsAs : 'dr-vega';
    const id = role === 'responsible-clinician' || role === 'practitioner' ? treats : role;
    const decision = decide(this.state, command, { ...this.context, ...changes, actor: { id, role } });
    if (decision.refused) return decision;
    this.entries = [...this.entries, ...decision.entries];
    this.state = decision.entries.reduce(applyEntry, this.state);
    return decision;
  }

  /** As `asks`, where a no would be a fault of the test. */
  does(role: Role, command: CourseCommand, changes: Changes = {}): this {
    const decision = this.asks(role, command, changes);
    if (decision.refused) throw new Error(`${command.do}: ${decision.because} ${JSON.stringify(decision.items)}`);
    return this;
  }

  /** The clock moves on. */
  on(today: string, at = `${today}T09:00:00Z`): this {
    this.context = { ...this.context, today, at };
    return this;
  }
}

/** The consent that fits the newest plan. */
export function consentTo(
  state: CourseState,
  scopes: readonly ConsentScope[] = ['treatment', 'clinical-photographs'],
): CommandOf<'giveConsent'> {
  const plan = state.plans.at(-1);
  if (plan === undefined) throw new Error('there is no plan to consent to');
  const signature = { kind: 'typed', mark: 'Ada Blom', name: 'Ada Blom', identifiedBy: 'passkey' } as const;
  const { hash: documentHash, sections } = consentDocument(plan, 'en');
  const readThrough = readWhole(sections);
  return { do: 'giveConsent', planHash: plan.hash, documentHash, language: 'en', scopes, signature, readThrough };
}

/** A visit for a session, from nine to ten. */
export function sessionOn(on: string, visit: string): CommandOf<'bookVisit'> {
  const time = { startsAt: `${on}T14:00:00Z`, endsAt: `${on}T15:00:00Z`, on };
  const place = { practitioner: 'dr-vega', room: 'room-1', handpiece: 'pen-1' };
  return { do: 'bookVisit', visit, purpose: 'session', ...time, ...place };
}

export { cartridgeCode, cartridgeKey };
/** What is asked again on the day, everything mild. */
export const SAME_AS_BEFORE = NOTHING_NEW;
/** A time-out in which everything is in order, with the cartridge of this serial. */
export const allSaid = (serial: string): TimeOutSaid => saidWith(cartridgeCode(serial));

/** The practice has looked the cartridge up and found it new, or not. */
export const lookedUp = (serial: string, seenBefore = false) => ({
  cartridge: { unit: cartridgeKey(serial), seenBefore },
});

/** The digest of the sheet that belongs to a session now. */
export function sheetHashOf({ state, context }: ToldCourse, session: string): string {
  const record = state.sessions[session];
  const sheet = record === undefined ? null : sheetFor(record, context.numbers);
  if (sheet === null) throw new Error(`${session} has no sheet`);
  return sheet.hash;
}
