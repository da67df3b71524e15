import { SCALES } from '@percuta/evidence';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOf } from './agreement.ts';
import { assignGrading, gradingSheet } from './assign-grading.ts';
import { measuredChanges } from './measured-change.ts';
import { OUTCOME_SCALES } from './outcome-scales.ts';
import { besideMeasured, practiceOutcomes } from './predicted-beside-measured.ts';
import { scoreOutcome } from './score-outcome.ts';

const answersOf = (scaleId: string, which: 'lowest' | 'highest') => {
  const scale = OUTCOME_SCALES.find(({ id }) => id === scaleId)!;
  return Object.fromEntries((scale.items ?? []).map((item) => [item.id, item[which]]));
};

describe('scores', () => {
  it.each(OUTCOME_SCALES.filter(({ items }) => items !== undefined).map(({ id }) => id))(
    '%s runs from the least to the most that is on record of it',
    (id) => {
      const { minimum, maximum } = SCALES.find((scale) => scale.id === id)!;
      expect(scoreOutcome(id, answersOf(id, 'lowest'))).toMatchObject({ ok: true, score: minimum });
      expect(scoreOutcome(id, answersOf(id, 'highest'))).toMatchObject({ ok: true, score: maximum });
    },
  );

  it('of ECCA: many V, some U, few M are 45 + 40 + 25', () => {
    const answers = { ...answersOf('scale-ecca', 'lowest'), 'v-shaped': 3, 'u-shaped': 2, 'm-shaped': 1 };
    expect(scoreOutcome('scale-ecca', answers)).toMatchObject({ score: 110, awaitsClinicalCheck: true });
  });

  it('of Goodman & Baron: 15 macular, 3 shallow punched-out and keloid of 8 cm² are 2 + 2 + 12', () => {
    const none = answersOf('scale-goodman-baron-quantitative', 'lowest');
    const answers = { ...none, macular: 2, 'punched-small': 1, hypertrophic: 2 };
    expect(scoreOutcome('scale-goodman-baron-quantitative', answers)).toMatchObject({ score: 16 });
  });

  it('of POSAS leaves the overall opinion out of the sum', () => {
    const answers = { ...answersOf('scale-posas-patient', 'lowest'), overall: 10 };
    expect(scoreOutcome('scale-posas-patient', answers)).toMatchObject({ score: 6 });
  });

  it.each([
    [1, 'class I, mild'],
    [3, 'class I, mild'],
    [4, 'class II, moderate'],
    [7, 'class III, severe'],
  ])('of Fitzpatrick and Goldman: %i is %s', (grade, words) => {
    expect(scoreOutcome('scale-fitzpatrick-goldman', { grade })).toMatchObject({ class: words });
  });

  it('name every answer that is missing, impossible or of another scale', () => {
    const scored = scoreOutcome('scale-posas-observer', { vascularity: 11, relief: 2.5, mood: 3 });
    expect(scored.ok ? [] : scored.faults.map(({ path }) => path)).toEqual([
      ...['vascularity', 'pigmentation', 'thickness', 'relief', 'pliability', 'surface-area', 'overall', 'mood'],
    ]);
  });

  it('of licensed scales are only a slot for the total', () => {
    for (const id of ['scale-scar-q-face-q', 'scale-dlqi']) {
      const scale = OUTCOME_SCALES.find((one) => one.id === id);
      expect([scale?.licensed, scale?.items, scale?.anchors]).toEqual([true, undefined, []]);
      expect(scoreOutcome(id, { total: 20 })).toMatchObject({ ok: true, score: 20 });
      expect(scoreOutcome(id, { 'item-1': 3 }).ok).toBe(false);
    }
  });

  it('never fall where an answer is graver', () => {
    const scale = fc.constantFrom(...OUTCOME_SCALES.filter(({ items }) => items !== undefined));
    fc.assert(
      fc.property(scale, fc.nat(), fc.nat(), ({ id, items = [] }, at, seed) => {
        const item = items[at % items.length]!;
        const answer = (one: (typeof items)[number]) => one.lowest + (seed % (one.highest - one.lowest + 1));
        const answers = Object.fromEntries(items.map((one) => [one.id, answer(one)]));
        const graver = { ...answers, [item.id]: item.highest };
        const [low, high] = [scoreOutcome(id, answers), scoreOutcome(id, graver)];
        expect(low.ok && high.ok && high.score >= low.score).toBe(true);
      }),
      { seed: 20_261_124, numRuns: 300 },
    );
  });
});

describe('a blinded round', () => {
  const images = Array.from({ length: 20 }, (_, index) => `2026-0${1 + (index % 9)}-01/photo-${index}`);
  const round = { seed: 'kept secret', images, graders: ['dr-a', 'dr-b'], duplicateShare: 0.2 };

  it('shows every grader every image once, and a fifth of them twice', () => {
    for (const grader of round.graders) {
      const tasks = assignGrading(round).filter((task) => task.grader === grader);
      expect(new Set(tasks.filter(({ isDuplicate }) => !isDuplicate).map(({ image }) => image))).toEqual(
        new Set(images),
      );
      expect(tasks.filter(({ isDuplicate }) => isDuplicate)).toHaveLength(4);
    }
  });

  it('tells a grader neither date nor person, nor whether an image comes again, nor anything of the other', () => {
    const [a, b] = round.graders.map((grader) => gradingSheet(round, grader));
    expect(Object.keys(a!)).toEqual(['grader', 'codes']);
    expect(JSON.stringify(a!.codes)).not.toMatch(/2026|photo/);
    expect(new Set(a!.codes).size).toBe(24);
    expect(a!.codes.filter((code) => b!.codes.includes(code))).toEqual([]);
  });

  it('is found again from its seed, and is another from another', () => {
    expect(assignGrading(round)).toEqual(assignGrading({ ...round, images: images.toReversed() }));
    const other = assignGrading({ ...round, seed: 'another' });
    expect(other.map(({ image }) => image)).not.toEqual(assignGrading(round).map(({ image }) => image));
  });

  it('gives order away to nobody: over many seeds each image is as often early as late', () => {
    const first = images[0]!;
    const ranks = Array.from({ length: 200 }, (_, seed) =>
      assignGrading({ ...round, seed: `s${seed}`, graders: ['g'], duplicateShare: 0 }).findIndex(
        ({ image }) => image === first,
      ),
    );
    const mean = ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
    expect(mean).toBeGreaterThan(8);
    expect(mean).toBeLessThan(11);
  });
});

describe('what a change is worth', () => {
  it('is held against the noise of duplicate grades: 1.96 × √2 × SEM', () => {
    const { standardError, smallestDetectableChange, same } = agreementOf([
      [2, 2],
      [3, 4],
      [1, 1],
      [4, 3],
    ]);
    expect([standardError, same.events, same.of]).toEqual([0.5, 2, 4]);
    expect(smallestDetectableChange).toBeCloseTo(1.386, 3);
  });

  const grade = (score: number, about: string, blinded = false) => ({
    ...{ scale: 'scale-lemperle', zone: 'forehead', score, answers: { grade: score }, about, blinded },
    round: null,
  });
  const needled = { first: '2026-01-10', last: '2026-03-10' };

  it('is from the last look before the first session to the last look after the last', () => {
    const changes = measuredChanges(
      [
        grade(4, '2025-12-01'),
        grade(3, '2026-01-10'),
        grade(3, '2026-02-01'),
        grade(2, '2026-04-10'),
        grade(1, '2026-06-10'),
      ],
      needled,
    );
    expect(changes).toMatchObject([
      { change: -2, before: { on: '2026-01-10' }, after: { on: '2026-06-10' }, daysAfterLastSession: 92 },
    ]);
  });

  it('is taken from blinded grades where there are both, and says so', () => {
    const known = [grade(3, '2026-01-01'), grade(1, '2026-06-01')];
    const blind = [grade(3, '2026-01-01', true), grade(3, '2026-06-01', true), grade(2, '2026-06-01', true)];
    expect(measuredChanges([...known, ...blind], needled)).toMatchObject([{ change: -0.5, blinded: true }]);
    expect(measuredChanges([...known, blind[0]!], needled)).toMatchObject([{ change: -2, blinded: false }]);
  });

  it('is shown over the practice as n of n with intervals, each person once', () => {
    const [better] = measuredChanges([grade(3, '2026-01-01'), grade(2, '2026-06-01')], needled);
    const [worse] = measuredChanges([grade(2, '2026-01-01'), grade(3, '2026-06-01')], needled);
    const band = { low: -1.4, median: -0.6, high: 0.1 };
    const people = [
      [besideMeasured(better!, band, 0.8), besideMeasured({ ...better!, zone: 'cheek' }, null, null)],
      [besideMeasured(worse!, band, 0.8)],
    ];
    expect(practiceOutcomes(people, () => 'lower')).toMatchObject([
      {
        people: 2,
        better: { events: 1, of: 2 },
        worse: { events: 1, of: 2 },
        betterBeyondNoise: { events: 1, of: 2 },
        withinPrediction: { events: 1, of: 2 },
        meanChange: 0,
      },
    ]);
    expect(practiceOutcomes(people, () => 'lower')[0]?.better.low).toBeGreaterThan(0);
  });
});
