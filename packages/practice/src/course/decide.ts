import { type Read, readInput } from '@percuta/model';
import { z } from 'zod';
import { refusalFor } from '../need-to-know/refusal-for.ts';
import { type Refusal, refusal } from '../session/refusal.ts';
import type { Draft } from './command.ts';
import { COMMAND_NAMES, COMMANDS, type CommandName, type CommandOf, type CourseCommand } from './command-kinds.ts';
import type { CourseContext } from './course-context.ts';
import type { CourseState } from './course-state.ts';
import { type CourseEntry, KINDS } from './entry-kinds.ts';
import type { Role } from './role.ts';

/** The entries that a command leads to, in their order, or why it leads to none. */
export type Decision = { readonly refused: false; readonly entries: readonly CourseEntry[] } | Refusal;

/**
 * Decides one command on the record of one person: the only way in which entries come to be. It writes nothing itself;
 * whoever calls appends the entries, all or none, provided that the record still has `state.length` entries. A refusal
 * says why in as much as the role that asks may know. Source: Percuta policy, WHO surgical safety checklist.
 *
 * @example
 * decide(courseOf([]), { do: 'answerScreening', answers: CLEAR_PERSON }, EXAMPLE_CONTEXT).entries[0].kind // => "screening-answered"
 * decide(courseOf([]), { do: 'startNeedling', session: 'v1' }, EXAMPLE_CONTEXT).refused // => true
 */
export function decide(state: CourseState, command: CourseCommand, context: CourseContext): Decision {
  const { actor } = context;
  if (!mayAsk(actor.role, command.do)) {
    return refusal(command.do, `This is not for the role ${actor.role}. Ask somebody who treats.`);
  }
  const decided = decideKind(state, command, context);
  if ('refused' in decided) return refusalFor(actor.role, decided);
  return { refused: false, entries: decided.map((draft, index) => framed(draft, state.length + index + 1, context)) };
}

function decideKind<D extends CommandName>(state: CourseState, command: CommandOf<D>, context: CourseContext) {
  const kind: (typeof COMMANDS)[D] = COMMANDS[command.do];
  return kind.decide(state, command, context);
}

function framed(draft: Draft, seq: number, { at, today, actor }: CourseContext): CourseEntry {
  return { seq, at, on: today, by: { id: actor.id, role: actor.role }, ...draft };
}

/**
 * Whether a role may ask for a command at all, whatever the record says: those may who may write the entry that it leads
 * to. Source: Percuta policy.
 *
 * @example
 * mayAsk('practitioner', 'startNeedling') // => true
 * mayAsk('front-desk', 'answerScreening') // => false
 */
export function mayAsk(role: Role, name: CommandName): boolean {
  return KINDS[COMMANDS[name].writes].writers.includes(role);
}

const NAMED = strictlyNamed();

/**
 * Reads a command as it comes in. Faults come back by path, all of them; a command that does not exist is one.
 *
 * @example
 * readCommand({ do: 'startNeedling', session: 'v1' }).ok // => true
 * readCommand({ do: 'startNeedling' }).issues[0].path // => "session"
 * readCommand({ do: 'fly' }).issues[0].path // => "do"
 */
export function readCommand(value: unknown): Read<CourseCommand> {
  const named = readInput(NAMED, value);
  return named.ok ? readInput<CourseCommand>(COMMANDS[named.value.do].asks, value) : named;
}

function strictlyNamed() {
  const error = `must be one of: ${COMMAND_NAMES.join(', ')}.`;
  return z.looseObject({ do: z.enum(COMMAND_NAMES, { error }) }, { error: 'must be an object: a command, with do.' });
}
