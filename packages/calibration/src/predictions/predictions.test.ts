import { readFileSync } from 'node:fs';
import { HELD_OUT_STUDIES } from '@percuta/evidence';
import { shippedPosterior } from '@percuta/evidence/ensemble';
import { describe, expect, it } from 'vitest';
import { STUDY_MODELS } from '../likelihood/study-model.ts';
import { parseDesign } from '../predict/parse-design.ts';
import { freezePredictions } from './freeze.ts';
import frozen from './frozen.gen.json' with { type: 'json' };
import { frozenPage } from './frozen-page.ts';
import { HELD_OUT_DESIGNS } from './held-out-designs.ts';
import { scoreFrozen } from './score-frozen.ts';

/** Held out, and not to be foretold by us. */
const EXCUSED: Readonly<Record<string, string>> = {
  'held-out.zeitter-2014': 'rats',
  'held-out.nilforoushzadeh-2020': 'radiofrequency',
  'held-out.nct03803059': 'the visits of the trial that three papers report; what was recorded is not named',
};

describe('the designs of held-out studies', () => {
  it('cover every one of people and mechanical needling', () => {
    const foretold = new Set(HELD_OUT_DESIGNS.map(({ study }) => study));
    const missing = HELD_OUT_STUDIES.map(({ id }) => id).filter((id) => !foretold.has(id));
    expect(missing.toSorted()).toEqual(Object.keys(EXCUSED).toSorted());
  });

  it.each(HELD_OUT_DESIGNS.map((arm) => [arm.id, arm] as const))(
    '%s is read without a fault or a warning',
    (_, arm) => {
      const parsed = parseDesign(arm.design);
      expect(parsed.ok ? [] : parsed.issues).toEqual([]);
      expect(parsed.warnings).toEqual([]);
      expect(arm.assumed.length).toBeGreaterThan(0);
    },
  );

  it('have as many people as the evidence says, and none where it says nothing', () => {
    for (const { study, design } of HELD_OUT_DESIGNS) {
      const { n } = HELD_OUT_STUDIES.find(({ id }) => id === study)!;
      expect((design.cohort as { n?: number }).n ?? null).toBe(n);
    }
  });

  it('count one trial as one cohort', () => {
    const utsw = HELD_OUT_DESIGNS.filter(({ cohort }) => cohort === 'nct03803059').map(({ study }) => study);
    expect(new Set(utsw).size).toBe(3);
  });
});

const anew = freezePredictions();

describe('the frozen predictions', () => {
  it('are those of the posterior that is shipped (if not, and only before results are read: freeze.ts --again)', () => {
    expect(frozen.posterior).toBe(shippedPosterior().sha256);
    expect(anew).toEqual(frozen);
  });

  it('stand on the page as they stand in the file', () => {
    const page = readFileSync(new URL('../../../../docs/model-card/frozen-predictions.md', import.meta.url), 'utf8');
    expect(page).toBe(frozenPage(anew));
  });

  it('rise through their quantiles, for every arm and model', () => {
    for (const { predictions } of frozen.arms) {
      for (const model of STUDY_MODELS) {
        const { quantiles } = predictions[model];
        expect(quantiles.length).toBe(39);
        expect(quantiles).toEqual(quantiles.toSorted((a, b) => a - b));
      }
    }
  });

  it('hold no result', () => {
    const keys = new Set(frozen.arms.flatMap((arm) => Object.keys(arm)));
    expect([...keys].toSorted()).toEqual([
      'assumed',
      'cohort',
      'design',
      'id',
      'knowing',
      'predictions',
      'study',
      'what',
    ]);
  });

  it('of Ablon are surer once its day 150 is known', () => {
    const widthOf = (id: string) => {
      const { quantiles } = frozen.arms.find((arm) => arm.id === id)!.predictions.mechanism;
      return quantiles.at(-2)! - quantiles[1]!;
    };
    const day90 = 'ablon-2018.lemperle-grade-change.day-90';
    expect(widthOf(`${day90}.knowing-day-150`)).toBeLessThan(0.8 * widthOf(day90));
  });
});

describe('scoring them', () => {
  const arm = frozen.arms[0]!;
  const { quantiles } = arm.predictions.mechanism;

  it('finds the middle of a band inside it, and a far value outside', () => {
    const [hit] = scoreFrozen(frozen, { [arm.id]: quantiles[19]! });
    expect(hit).toMatchObject({ model: 'mechanism', inEighty: true, inNinetyFive: true });
    const [miss] = scoreFrozen(frozen, { [arm.id]: quantiles.at(-1)! + 1000 });
    expect(miss).toMatchObject({ inEighty: false, inNinetyFive: false });
    expect(miss!.score).toBeGreaterThan(hit!.score + 900);
  });

  it('scores all three models, and only arms whose results are there', () => {
    expect(scoreFrozen(frozen, { [arm.id]: 1 }).map(({ model }) => model)).toEqual([...STUDY_MODELS]);
    expect(scoreFrozen(frozen, {})).toEqual([]);
  });
});
