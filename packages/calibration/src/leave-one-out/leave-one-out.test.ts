import { describe, expect, it } from 'vitest';
import { ARM_RESULTS } from '../measurements/arm-results.ts';
import { emaxModel } from '../rivals/emax.ts';
import { nullModel } from '../rivals/null-effect.ts';
import { foretell, leaveOneStudyOut } from './leave-one-study-out.ts';

const PLAN = { steps: 200, ensembles: 1, seed: 3 };
/** The mechanism’s place is taken by a quick model: this tests the leaving out, not the models. */
const QUICK = { mechanism: nullModel, emax: emaxModel, null: nullModel };

describe('leaving one study out', () => {
  it('foretells every result of needled skin by every model', () => {
    const foretold = leaveOneStudyOut(QUICK, ARM_RESULTS, PLAN);
    expect(foretold.length).toBe(3 * ARM_RESULTS.filter(({ needled }) => needled).length);
  });

  it('lets nothing of a study into its own prediction', { timeout: 30_000 }, () => {
    const absurd = ARM_RESULTS.map((result) =>
      result.study === 'ablon-2018' ? { ...result, value: 1000 * result.value } : result,
    );
    const bandsOf = (results: typeof ARM_RESULTS, study: string) =>
      leaveOneStudyOut(QUICK, results, PLAN)
        .filter((one) => one.study === study)
        .map(({ p05, median, p95 }) => [p05, median, p95]);
    expect(bandsOf(absurd, 'ablon-2018')).toEqual(bandsOf(ARM_RESULTS, 'ablon-2018'));
    expect(bandsOf(absurd, 'lotfi-2013')).not.toEqual(bandsOf(ARM_RESULTS, 'lotfi-2013'));
  });

  it('scores a miss as a miss', () => {
    const [result] = ARM_RESULTS;
    const sample = Float64Array.from({ length: 101 }, (_, k) => result!.value - 200 + k);
    const missed = foretell('null', result!, sample);
    expect(missed.covered).toEqual({ half: false, eighty: false, ninety: false });
    expect(missed.score).toBeGreaterThan(4);
  });
});
