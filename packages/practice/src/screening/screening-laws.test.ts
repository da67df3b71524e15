import { DEVICES, VERDICTS, ZONES } from '@percuta/evidence';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay } from '../rules/calendar-day.ts';
import { GATES } from '../rules/gate.ts';
import { isMissing } from '../rules/missing.ts';
import { verdictRank } from '../rules/verdict.ts';
import type { FitzpatrickType, ScreeningAnswers } from './answers.ts';
import type { Detail, Question } from './question.ts';
import { MANDATORY_KEYS, QUESTION_KEYS, QUESTIONS, type QuestionKey } from './questions.ts';
import { readScreeningAnswers } from './read-answers.ts';
import { apartByRisk } from './risk-order.ts';
import { type Screening, type ScreeningRequest, screen } from './screen.ts';

/** `npm run prove` runs the laws at full count. */
const PROVES = process.env.PERCUTA_PROVE !== undefined;
const RUNS = { seed: 20_261_124, numRuns: PROVES ? 100_000 : 300 };
const ASKED = calendarDay('2026-11-24');

const dayFrom = (low: number, high: number) =>
  fc.integer({ min: low, max: high }).map((days) => ASKED.add({ days }).toString());

function detailValue(detail: Detail): fc.Arbitrary<unknown> {
  switch (detail.kind) {
    case 'day':
      return detail.text.includes('strong sun') ? dayFrom(-10, 60) : dayFrom(-500, 0);
    case 'number':
      return fc.double({ min: detail.from, max: Math.min(detail.to, 100), noNaN: true });
    case 'zones':
      return fc.uniqueArray(fc.constantFrom(...ZONES), { minLength: 1, maxLength: 4 });
    case 'codes':
      return fc.uniqueArray(fc.constantFrom(...detail.codes), { minLength: 1, maxLength: 3 });
    case 'names':
      return fc.uniqueArray(fc.constantFrom('lidocaine', 'tetracaine', 'chlorhexidine'), { minLength: 1 });
    case 'relief':
      return fc.boolean();
  }
}

function knownAnswer(question: Question) {
  const details = Object.entries(question.details).map(([key, detail]) => [key, detailValue(detail)] as const);
  const mild = { weight: 4, arbitrary: fc.constant(question.options[0]) };
  return fc.record(
    {
      answer: fc.oneof(mild, { weight: 2, arbitrary: fc.constantFrom(...question.options) }),
      answeredOn: dayFrom(-40, 0),
      ...Object.fromEntries(details),
    },
    { requiredKeys: ['answer'] },
  );
}

const known = Object.fromEntries(QUESTION_KEYS.map((key) => [key, knownAnswer(QUESTIONS[key])])) as Record<
  QuestionKey,
  ReturnType<typeof knownAnswer>
>;

const unanswered = fc.constantFrom(undefined, { answer: 'unknown' });

/** A person as a file of answers would tell of them; `open` of a hundred questions are left open, most others mild. */
function personWith(open: number): fc.Arbitrary<ScreeningAnswers> {
  const sometimes = <T>(arbitrary: fc.Arbitrary<T>, otherwise: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: 100 - open, arbitrary }, { weight: open, arbitrary: otherwise });
  const nothing = fc.constant(undefined);
  const questions = QUESTION_KEYS.map((key) => {
    const mild = fc.constant({ answer: QUESTIONS[key].options[0] });
    const answer = fc.oneof({ weight: 20, arbitrary: mild }, { weight: 1, arbitrary: known[key] });
    return [key, sometimes(answer, unanswered)] as const;
  });
  return fc
    .record({
      answeredOn: sometimes(fc.oneof({ weight: 5, arbitrary: dayFrom(-30, 0) }, dayFrom(-60, 0)), nothing),
      ageYears: sometimes(
        fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 22, max: 95 }) }, fc.integer({ min: 15, max: 22 })),
        nothing,
      ),
      fitzpatrickType: fc.constantFrom<FitzpatrickType | 'unknown' | undefined>(1, 2, 3, 4, 5, 6, 'unknown', undefined),
      ...Object.fromEntries(questions),
    })
    .map((answers) => Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)));
}

const wholePerson = personWith(0);
const anyPerson = fc.oneof(wholePerson, personWith(5));

const anyRequest: fc.Arbitrary<ScreeningRequest> = fc
  .record({
    device: fc.constantFrom(null, ...DEVICES),
    zones: fc.option(fc.uniqueArray(fc.constantFrom(...ZONES), { minLength: 1, maxLength: 5 })),
    purpose: fc.constantFrom('planning' as const, 'planning' as const, 'session' as const),
  })
  .map(({ device, zones, purpose }) => ({
    asOn: ASKED,
    device,
    purpose,
    ...(zones === null ? {} : { zonesPlanned: zones }),
  }));

/** Where an order of risk is asked about, nothing may wait for being asked again on the day. */
const planningRequest = anyRequest.map((request) => ({ ...request, purpose: 'planning' as const }));

const gateRank = ({ gate }: Screening) => GATES.indexOf(gate);

interface Step {
  readonly milder: ScreeningAnswers;
  readonly graver: ScreeningAnswers;
}

const upwards = (arbitrary: fc.Arbitrary<number>) =>
  fc.tuple(arbitrary, arbitrary).map(([a, b]): readonly [number, number] => [Math.min(a, b), Math.max(a, b)]);
const dayBefore = (days: number) => ASKED.subtract({ days }).toString();
const someZones = fc.subarray([...ZONES], { minLength: 1 });

/** What stands beside the questions has an order of risk too. */
const FRAMES: readonly { readonly of: string; readonly steps: fc.Arbitrary<Step> }[] = [
  {
    of: 'a younger age',
    steps: upwards(fc.integer({ min: 0, max: 99 })).map(([low, high]) => ({
      milder: { ageYears: high },
      graver: { ageYears: low },
    })),
  },
  {
    of: 'older answers',
    steps: upwards(fc.integer({ min: 0, max: 60 })).map(([low, high]) => ({
      milder: { answeredOn: dayBefore(low) },
      graver: { answeredOn: dayBefore(high) },
    })),
  },
  {
    of: 'more zones, or any zone',
    steps: fc.tuple(someZones, fc.option(someZones)).map(([zones, more]) => ({
      milder: { zonesPlanned: zones },
      graver: more === null ? {} : { zonesPlanned: [...new Set([...zones, ...more])] },
    })),
  },
];

describe('screening any person', { timeout: PROVES ? 7_200_000 : 120_000 }, () => {
  it('meets people of every verdict and gate, so that the laws below are about something', () => {
    const people = fc
      .sample(fc.tuple(wholePerson, anyRequest), { ...RUNS, numRuns: Math.max(RUNS.numRuns, 1_000) })
      .map(([person, request]) => screen(person, request));
    expect(new Set(people.map(({ verdict }) => verdict))).toEqual(new Set(VERDICTS));
    expect(new Set(people.map(({ gate }) => gate))).toEqual(new Set(GATES));
    const fired = new Set(people.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
    expect(fired.size).toBe(38);
  });

  it('never lowers the verdict, nor opens the gate, when a risk is added', () => {
    const anyKey = fc.constantFrom(...QUESTION_KEYS);
    const twoAnswers = anyKey.chain((key) => fc.tuple(fc.constant(key), known[key], known[key]));
    fc.assert(
      fc.property(wholePerson, twoAnswers, planningRequest, (person, [key, a, b], request) => {
        const { milder, graver } = apartByRisk(QUESTIONS[key], a, b);
        const before = screen({ ...person, [key]: milder }, request);
        // The order of risk is one of known answers; what is unknown has the law below.
        fc.pre(before.findings.every((finding) => finding.missing.length === 0));
        const after = screen({ ...person, [key]: graver }, request);
        expect(verdictRank(after.verdict)).toBeGreaterThanOrEqual(verdictRank(before.verdict));
        expect(verdictRank(after.withoutExclusions)).toBeGreaterThanOrEqual(verdictRank(before.withoutExclusions));
        expect(gateRank(after)).toBeGreaterThanOrEqual(gateRank(before));
      }),
      RUNS,
    );
  });

  it.each(FRAMES)('never lowers the verdict for $of', ({ steps }) => {
    fc.assert(
      fc.property(wholePerson, steps, fc.constantFrom(null, ...DEVICES), (person, { milder, graver }, device) => {
        const before = screen({ ...person, ...milder }, { asOn: ASKED, device });
        const after = screen({ ...person, ...graver }, { asOn: ASKED, device });
        expect(verdictRank(after.verdict)).toBeGreaterThanOrEqual(verdictRank(before.verdict));
        expect(gateRank(after)).toBeGreaterThanOrEqual(gateRank(before));
      }),
      RUNS,
    );
  });

  it('never lets an unknown answer fare better than the worst known one: it asks, and shuts the gate', () => {
    fc.assert(
      fc.property(
        anyPerson,
        fc.constantFrom(...MANDATORY_KEYS),
        unanswered,
        anyRequest,
        (person, key, open, request) => {
          const { [key]: _, ...rest } = person;
          const answer = screen(open === undefined ? rest : { ...rest, [key]: open }, request);
          expect(verdictRank(answer.verdict)).toBeGreaterThanOrEqual(verdictRank('ask'));
          expect(answer.gate).toBe('shut');
          const asked = answer.findings.filter((finding) => finding.missing.includes(key));
          expect(asked.map((finding) => finding.rule)).toContain('S40');
          expect(asked.every((finding) => finding.verdict === 'ask' && finding.blocksSession)).toBe(true);
        },
      ),
      RUNS,
    );
  });

  it('is never fine, nor merely cautious, while a mandatory answer is missing', () => {
    fc.assert(
      fc.property(personWith(10), anyRequest, (person, request) => {
        fc.pre(MANDATORY_KEYS.some((key) => isMissing(person[key])) || isMissing(person.ageYears));
        const { verdict, gate } = screen(person, request);
        expect([verdictRank(verdict) >= verdictRank('ask'), gate]).toEqual([true, 'shut']);
      }),
      RUNS,
    );
  });

  it('answers the same person twice alike, in whatever order the answers stand', () => {
    fc.assert(
      fc.property(anyPerson, anyRequest, (person, request) => {
        const reversed = Object.fromEntries(Object.entries(person).toReversed());
        expect(screen(reversed, request)).toEqual(screen(person, request));
      }),
      RUNS,
    );
  });

  it('lets the strongest finding decide, dates every deferral or names its condition, and always says why', () => {
    fc.assert(
      fc.property(anyPerson, anyRequest, (person, request) => {
        const { verdict, findings } = screen(person, request);
        const ranks = findings.map((finding) => verdictRank(finding.verdict));
        expect(verdictRank(verdict)).toBe(Math.max(0, ...ranks));
        expect(findings.filter(({ because, sources }) => because.length < 20 || sources.length === 0)).toEqual([]);
        const deferred = findings.filter((finding) => finding.verdict === 'defer');
        expect(deferred.filter(({ until, condition }) => until === null && condition === undefined)).toEqual([]);
        expect(deferred.filter(({ until }) => until !== null && until <= ASKED.toString())).toEqual([]);
      }),
      RUNS,
    );
  });

  it('clears a deferral on its day and not a day before', () => {
    const waits = ['toxin', 'filler', 'superficialProcedure', 'ablativeProcedure', 'facialSurgery'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...waits), dayFrom(-400, 0), fc.constantFrom(null, ...DEVICES), (key, on, device) => {
        const answers: ScreeningAnswers = { [key]: { answer: 'yes', on } };
        const deferredOn = (asOn: string) =>
          screen(answers, { asOn: calendarDay(asOn), device }).findings.find((one) => one.verdict === 'defer')?.until;
        const until = deferredOn(on) ?? '';
        expect(deferredOn(calendarDay(until).subtract({ days: 1 }).toString())).toBe(until);
        expect(deferredOn(until)).toBeUndefined();
      }),
      { ...RUNS, numRuns: RUNS.numRuns / 5 },
    );
  });

  it('never lets the skin type do more than caution', () => {
    const types = [1, 2, 3, 4, 5, 6, 'unknown'] as const;
    fc.assert(
      fc.property(anyPerson, anyRequest, (person, request) => {
        const answers = types.map((fitzpatrickType) => screen({ ...person, fitzpatrickType }, request));
        expect(new Set(answers.map(({ gate }) => gate)).size).toBe(1);
        const beyondCaution = answers.map(({ findings }) =>
          findings.filter(({ verdict }) => verdict !== 'caution').map(({ rule, verdict }) => `${rule} ${verdict}`),
        );
        expect(new Set(beyondCaution.map(String)).size).toBe(1);
      }),
      { ...RUNS, numRuns: RUNS.numRuns / 5 },
    );
  });

  it('never turns an adult away for age', () => {
    fc.assert(
      fc.property(fc.integer({ min: 18, max: 120 }), anyRequest, (ageYears, request) => {
        const byAge = screen({ ageYears }, request).findings.filter(({ rule }) => rule === 'S01' || rule === 'S02');
        expect(byAge.every(({ verdict }) => verdict === 'ask')).toBe(true);
      }),
      { ...RUNS, numRuns: RUNS.numRuns / 5 },
    );
  });

  it('reads every such person from their file as they are', () => {
    fc.assert(
      fc.property(anyPerson, (person) => {
        expect(readScreeningAnswers(JSON.parse(JSON.stringify(person)))).toEqual({ ok: true, value: person });
      }),
      { ...RUNS, numRuns: RUNS.numRuns / 5 },
    );
  });
});
