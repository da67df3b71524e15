import { describe, expect, it } from 'vitest';
import { ANSWER_LENGTH, ANSWER_NAMES, achievedError } from './achieved-error.ts';

/** Two draws of two days, all states 1, largest value 2. */
const reference = {
  answers: new Float64Array(2 * 2 * ANSWER_LENGTH).fill(1),
  scales: new Float64Array(2 * ANSWER_LENGTH).fill(2),
};

function answersWith(at: number, value: number): Float64Array {
  const answers = reference.answers.slice();
  answers[at] = value;
  return answers;
}

describe('the error that a peer has reached', () => {
  it('is nothing where the answers are the same', () => {
    expect(achievedError(reference.answers, reference).largest).toBe(0);
  });

  it('is the largest, as a share of the largest value of that state in the course, and names the state', () => {
    const answers = answersWith(3 * ANSWER_LENGTH + 4, 1.5);
    answers[0] = 1.1;
    expect(achievedError(answers, reference)).toEqual({ largest: 0.25, state: ANSWER_NAMES[4] });
  });

  it('leaves out the states that the peer was not asked for', () => {
    const answers = answersWith(ANSWER_LENGTH - 1, 7);
    expect(achievedError(answers, reference, ANSWER_LENGTH - 1).largest).toBe(0);
    expect(achievedError(answers, reference).largest).toBe(3);
  });

  it('does not pass for small where an answer is missing or no number', () => {
    expect(achievedError(answersWith(5, Number.NaN), reference).largest).toBeNaN();
    expect(achievedError(reference.answers.slice(1), reference).largest).toBeNaN();
  });
});
