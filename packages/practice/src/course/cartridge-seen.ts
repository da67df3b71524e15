import { cartridgeUnit } from '../scan/cartridge-unit.ts';
import { readUdi } from '../scan/read-udi.ts';
import type { CourseCommand } from './command-kinds.ts';
import type { CourseContext } from './course-context.ts';
import type { CourseState } from './course-state.ts';

/**
 * The cartridge unit that `context.cartridge` has to answer for before a command is decided; null where the command
 * needs none. Whoever decides looks it up across the whole practice. Source: Percuta policy.
 *
 * @example
 * cartridgeToLookUp(courseOf([]), { do: 'startNeedling', session: 'v1' }, '2026-11-24') // => null
 */
export function cartridgeToLookUp(state: CourseState, command: CourseCommand, today: string): string | null {
  if (command.do === 'startNeedling') return state.sessions[command.session]?.timeOut?.cartridgeUnit ?? null;
  const code = codeIn(command);
  return code === null ? null : (cartridgeUnit(readUdi(code, today))?.key ?? null);
}

function codeIn(command: CourseCommand): string | null {
  if (command.do === 'recordTimeOut') return command.said.cartridge.code;
  return command.do === 'addCartridge' ? command.code : null;
}

/**
 * Whether a cartridge was in another session, as far as this record and the practice's tell; null where nobody looked,
 * which is never taken for new. A code without a serial names a lot, of which this person may well have had one before.
 */
export function seenBefore(
  state: CourseState,
  asked: { readonly session: string; readonly unit: string | null; readonly isUnique: boolean },
  { cartridge }: Pick<CourseContext, 'cartridge'>,
): boolean | null {
  const { session, unit, isUnique } = asked;
  if (unit === null) return null;
  const others = Object.values(state.sessions).filter((record) => record.id !== session);
  if (isUnique && others.some((record) => record.session.cartridges.includes(unit))) return true;
  return cartridge?.unit === unit ? cartridge.seenBefore : null;
}
