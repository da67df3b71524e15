import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../rules/canonical-json.ts';
import { COMMAND_NAMES } from './command-kinds.ts';
import { EXAMPLE_CONTEXT } from './course-context.ts';
import { courseOf } from './course-of.ts';
import { decide, readCommand } from './decide.ts';
import { type CourseEntry, ENTRY_KIND_NAMES, KINDS } from './entry-kinds.ts';
import { readEntry } from './read-entry.ts';
import { openAtStart } from './testing/open-at-start.ts';
import { commandOf, roleOf } from './testing/random-command.ts';
import { contextOf } from './testing/random-practice.ts';
import { STEP, type Step } from './testing/random-step.ts';
import { ToldCourse } from './testing/told-course.ts';

const PROVES = process.env.PERCUTA_PROVE !== undefined;
/** All of them at full count take a while, on a machine that does other things besides a long while. */
const WAIT = { timeout: PROVES ? 7_200_000 : 120_000 };
const RUNS = { seed: 20_261_124, numRuns: PROVES ? 100_000 : 1_000 };

/** One random course while it is told, with what must hold at every step. */
class RandomCourse {
  readonly told = new ToldCourse();
  readonly counted = { asked: 0, refused: 0, started: 0, sealed: 0 };
  readonly sealed = new Map<string, string>();
  readonly accepted = new Set<string>();

  take(step: Step, minute: number): void {
    this.toTime(step, minute);
    const command = commandOf(this.told, step);
    if (command === null) return;
    const { entries: before, state } = this.told;
    const context = contextOf(this.told, step);
    const decision = this.told.asks(roleOf(command, step), command, context);
    this.counted.asked++;
    if (decision.refused) {
      this.counted.refused++;
      if (this.told.state !== state) expect.fail(`${command.do} was refused and has changed the record`);
      return;
    }
    this.accepted.add(command.do);
    for (const entry of decision.entries) this.lookAt(entry, { before, context });
    for (const [session, asSealed] of this.sealed) {
      if (this.written(session) !== asSealed) expect.fail(`${command.do} has changed what was sealed`);
    }
  }

  private toTime({ dayForward }: Step, minute: number): void {
    const { today } = this.told.context;
    const day = new Date(Date.parse(today) + dayForward * 86_400_000).toISOString().slice(0, 10);
    const clock = [minute / 60, minute % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
    this.told.on(day, `${day}T${clock}:00Z`);
  }

  private lookAt(entry: CourseEntry, seen: Pick<Parameters<typeof openAtStart>[0], 'before' | 'context'>): void {
    this.accepted.add(entry.kind);
    if (!KINDS[entry.kind].writers.includes(entry.by.role)) expect.fail(`${entry.by.role} wrote ${entry.kind}`);
    if (entry.kind === 'needling-started') {
      this.counted.started++;
      expect(openAtStart({ ...seen, start: entry })).toEqual([]);
    }
    if (entry.kind === 'session-sealed') {
      this.counted.sealed++;
      this.sealed.set(entry.body.session, this.written(entry.body.session));
    }
  }

  private written(session: string): string {
    return canonicalJson(this.told.state.sessions[session]);
  }
}

function tell(steps: readonly Step[]): RandomCourse {
  const course = new RandomCourse();
  for (const [minute, step] of steps.entries()) course.take(step, minute);
  return course;
}

describe('whatever is asked, in whatever order', () => {
  it('no session starts with an open item, and none that is sealed changes', WAIT, () => {
    const total = { asked: 0, refused: 0, started: 0, sealed: 0 };
    const happened = new Set<string>();
    fc.assert(
      fc.property(fc.array(STEP, { minLength: 12, maxLength: 60, size: 'max' }), (steps) => {
        const { told, counted, accepted } = tell(steps);
        for (const what of accepted) happened.add(what);
        for (const key of ['asked', 'refused', 'started', 'sealed'] as const) total[key] += counted[key];
        if (!isDeepStrictEqual(courseOf(told.entries), told.state)) expect(courseOf(told.entries)).toEqual(told.state);
      }),
      RUNS,
    );
    process.stdout.write(
      `Courses: ${RUNS.numRuns} sequences, ${total.asked} commands, ${total.refused} refused, ${total.started} starts, ${total.sealed} seals.\n`,
    );
    const never = [...COMMAND_NAMES, ...ENTRY_KIND_NAMES].filter((what) => !happened.has(what));
    expect(never, 'every command is accepted, and every kind of entry written').toEqual([]);
    expect(total.started).toBeGreaterThan(RUNS.numRuns / 20);
    expect(total.sealed).toBeGreaterThan(RUNS.numRuns / 100);
    expect(total.refused).toBeGreaterThan(total.asked / 20);
  });

  it('the same command on the same record is decided alike, and what is written can be read back', WAIT, () => {
    fc.assert(
      fc.property(fc.array(STEP, { minLength: 5, maxLength: 30 }), STEP, (steps, step) => {
        const { told } = tell(steps);
        const kept = structuredClone(told.entries);
        for (const entry of kept) expect(readEntry(entry)).toEqual({ ok: true, value: entry });
        const command = commandOf(told, step);
        if (command === null) return;
        expect(readCommand(structuredClone(command))).toEqual({ ok: true, value: command });
        expect(decide(told.state, command, told.context)).toEqual(decide(courseOf(kept), command, told.context));
      }),
      { ...RUNS, numRuns: PROVES ? 5_000 : 150 },
    );
  });
});

describe('the oracle of the law', () => {
  it('would notice a start that should not have been', () => {
    const frame = {
      kind: 'needling-started',
      seq: 1,
      at: '',
      on: '2026-11-24',
      by: { id: 'x', role: 'patient' },
    } as const;
    const practitioner = { id: 'x', profession: '', jurisdiction: '', validUntil: '' };
    const body = {
      session: 'a',
      planHash: 'p',
      ruleset: '',
      overrides: [],
      practitioner,
      device: '',
      cartridgeUnit: '',
    };
    const context = { ...EXAMPLE_CONTEXT, rulesetSigned: null, numbers: null };
    const open = openAtStart({ before: [], start: { ...frame, body }, context });
    expect(open).toEqual(expect.arrayContaining(['dry', 'consent to this plan', 'numbers set', 'looked up and new']));
    expect(open.length).toBeGreaterThan(25);
  });
});
