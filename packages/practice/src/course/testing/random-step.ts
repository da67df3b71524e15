import fc from 'fast-check';
import { COMMAND_NAMES, type CommandName } from '../command-kinds.ts';
import { ROLES, type Role } from '../role.ts';

/** One step of a random course: what is tried, with which choices, and what the practice knows then. */
export interface Step {
  /** `sensible`: whatever would come next in an orderly course. */
  readonly what: 'sensible' | CommandName;
  /** Null: whoever usually asks for it. */
  readonly role: Role | null;
  readonly session: 'a' | 'b';
  readonly serial: '1' | '2';
  /** 0: as it should be. Otherwise which thing is wrong. */
  readonly flaw: number;
  readonly dayForward: number;
  readonly looksUp: 'new' | 'seen' | 'nothing';
  readonly stock: 'in order' | 'recalled' | 'flagged' | 'pen due';
  readonly practice: 'in order' | 'unsigned' | 'no numbers' | 'no credential' | 'two people' | 'stricter';
}

function often<T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> {
  const rare = others.map((one) => ({ weight: 1, arbitrary: fc.constant(one) }));
  return fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, ...rare);
}

/** Mostly orderly, so that courses come to their start and seal; often enough not, so that the gate is tried. */
export const STEP: fc.Arbitrary<Step> = fc.record({
  what: fc.oneof(
    { weight: 14, arbitrary: fc.constant('sensible' as const) },
    { weight: 2, arbitrary: fc.constant('startNeedling' as const) },
    { weight: 4, arbitrary: fc.constantFrom(...COMMAND_NAMES) },
  ),
  role: often<Role | null>(null, ...ROLES),
  session: often<'a' | 'b'>('a', 'b'),
  serial: often<'1' | '2'>('1', '2'),
  flaw: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 40 }) }),
  dayForward: fc.oneof({ weight: 40, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(1, 14, 30) }),
  looksUp: often<Step['looksUp']>('new', 'seen', 'nothing'),
  stock: fc.oneof(
    { weight: 30, arbitrary: fc.constant('in order' as const) },
    { weight: 1, arbitrary: fc.constantFrom('recalled' as const, 'flagged' as const, 'pen due' as const) },
  ),
  practice: often<Step['practice']>('in order', 'unsigned', 'no numbers', 'no credential', 'two people', 'stricter'),
});
