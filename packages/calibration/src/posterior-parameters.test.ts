import { shippedParameters, shippedPosterior } from '@percuta/evidence/ensemble';
import { EXAMPLE_COURSE, seededRandom, simulateCourse } from '@percuta/model';
import { describe, expect, it } from 'vitest';
import { posteriorParameters } from './posterior-parameters.ts';

const posterior = shippedPosterior();
const column = (draws: number, seed: number) => [
  ...posteriorParameters({ draws, seed }).ensemble.columns.haloRadiusMm!,
];

describe('the draws that outlooks are computed from', () => {
  it('are what browsers are shipped, to the bit (if not: npm run ensemble -w packages/calibration)', () => {
    expect(shippedParameters()).toEqual(posteriorParameters({ draws: 256, seed: 1 }));
  });

  it('are the first of the posterior, under its hash', () => {
    const shipped = shippedParameters().ensemble;
    expect(shipped.sha256).toBe(posterior.sha256);
    expect([...shipped.columns.wrinkleResponse!]).toEqual([...posterior.columns.wrinkleResponse!.subarray(0, 256)]);
  });

  it('come in another order for another seed, and none is lost', () => {
    expect(column(512, 2)).not.toEqual(column(512, 1));
    expect(column(512, 2).toSorted()).toEqual(column(512, 1).toSorted());
  });

  it('come again where more are asked for than there are, each on another person', () => {
    const thousand = column(1024, 1);
    expect(thousand.slice(512)).toEqual(thousand.slice(0, 512));
    const more = simulateCourse(EXAMPLE_COURSE, posteriorParameters({ draws: 1024, seed: 1 }), seededRandom(1));
    const half = simulateCourse(EXAMPLE_COURSE, posteriorParameters({ draws: 512, seed: 1 }), seededRandom(1));
    expect(more.zones.cheek!.outlook.lemperleGradeChange.at(-1)).not.toEqual(
      half.zones.cheek!.outlook.lemperleGradeChange.at(-1),
    );
  });
});
