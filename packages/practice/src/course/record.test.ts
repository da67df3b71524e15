import { describe, expect, it } from 'vitest';
import type { CourseCommand } from './command-kinds.ts';
import { applyEntry, courseOf } from './course-of.ts';
import { EXAMPLE_COURSE_PLAN } from './course-plan.ts';
import { readCommand } from './decide.ts';
import { BrokenRecord } from './entry.ts';
import { because, booked, CHEEK, SIGN_IN, START, sealed } from './testing/stages.ts';
import { allSaid, SAME_AS_BEFORE } from './testing/told-course.ts';

describe('a sealed session', () => {
  const commands: CourseCommand[] = [
    { do: 'checkIn', session: 'v1' },
    { do: 'screenSession', session: 'v1', answers: SAME_AS_BEFORE },
    SIGN_IN,
    { do: 'recordTimeOut', session: 'v1', said: allSaid('3') },
    START,
    CHEEK,
    { do: 'stopNeedling', session: 'v1', because: 'Late.', emergency: false },
    { do: 'finishNeedling', session: 'v1', leftOut: [] },
    { do: 'sealSession', session: 'v1' },
    { do: 'cancelVisit', visit: 'v1', because: null },
  ];

  it.each(commands.map((command) => [command.do, command] as const))('is not touched by %s', (_, command) => {
    const told = sealed();
    const before = told.state.sessions.v1;
    expect(told.asks('practitioner', command).refused).toBe(true);
    expect(told.state.sessions.v1).toBe(before);
  });

  it('stays as it is when the plan changes, and corrections name what they correct', () => {
    const told = sealed();
    const before = told.state.sessions.v1;
    told.does('practitioner', { do: 'proposePlan', plan: { ...EXAMPLE_COURSE_PLAN, glide: null }, outlook: null });
    told.does('practitioner', { do: 'addCorrection', corrects: 1, says: 'Born in 1986.', because: 'Misread.' });
    expect(told.state.sessions.v1).toEqual(before);
    const beyond = { do: 'addCorrection', corrects: 999, says: 'x', because: 'y' } as const;
    expect(because(told.asks('practitioner', beyond))).toBe('There is no entry 999.');
  });

  it('is found out where a record tells another session than was sealed', () => {
    const { entries } = sealed();
    const edited = entries.map((entry) =>
      entry.kind === 'zone-delivered' ? { ...entry, body: { ...entry.body, painScore: 9 } } : entry,
    );
    expect(() => courseOf(edited)).toThrow(BrokenRecord);
    expect(() => courseOf(edited)).toThrow('the session is not what was sealed');
  });
});

describe('a record that no command can have written', () => {
  const { entries, state } = booked();

  it.each<[string, () => unknown]>([
    ['an entry left out', () => courseOf(entries.slice(1))],
    ['two entries in the wrong order', () => courseOf(entries.toReversed())],
    ['an entry twice', () => applyEntry(state, entries.at(-1)!)],
    [
      'a plan that is not its digest',
      () =>
        courseOf(
          entries.map((one) => (one.kind === 'plan-proposed' ? { ...one, body: { ...one.body, version: 7 } } : one)),
        ),
    ],
  ])('is a fault: %s', (_, tell) => expect(tell).toThrow(BrokenRecord));
});

describe('a command as it comes in', () => {
  it('is read with every fault at once, by path', () => {
    const read = readCommand({ do: 'signIn', session: '', identifiers: 'name', photographs: 'maybe' });
    const paths = read.ok ? [] : read.issues.map(({ path }) => path);
    expect(paths.toSorted()).toEqual(['identifiers', 'personMassKg', 'photographs', 'session']);
  });

  it('cannot carry what only the practice knows', () => {
    const read = readCommand({ ...START, seenBefore: false, cartridge: null });
    expect(read.ok ? [] : read.issues.map(({ path }) => path)).toEqual(['seenBefore', 'cartridge']);
  });

  it('does not compile as something that does not exist', () => {
    const told = booked();
    // @ts-expect-error: there is no such command
    expect(() => told.asks('practitioner', { do: 'startAnyway', session: 'v1' })).toThrow();
    // @ts-expect-error: nobody says of themselves that a cartridge is new
    told.asks('practitioner', { do: 'startNeedling', session: 'v1', seenBefore: false });
  });
});
