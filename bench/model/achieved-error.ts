/** How far answers lie from the reference, relative to the largest value of that state in that course. */
import { readFileSync } from 'node:fs';

const LAYER_STATES = ['signal', 'repair cells', 'burst', 'immature', 'mature', 'fragmented'] as const;
const LAYERS = ['papillary', 'upper reticular', 'deep reticular'] as const;

/** The order of `struct answer` in `peers/workload.h`. */
export const ANSWER_NAMES: readonly string[] = [
  ...LAYERS.flatMap((layer) => LAYER_STATES.map((state) => `${state}, ${layer}`)),
  'epidermal excess',
  'channel',
  'water',
];
export const ANSWER_LENGTH = ANSWER_NAMES.length;

/** The numbers of a file that a peer has written. */
export function readDoubles(path: string): Float64Array {
  const { buffer, byteOffset, byteLength } = readFileSync(path);
  return new Float64Array(buffer.slice(byteOffset, byteOffset + byteLength));
}

/** What answers are held against: answers `[draw][day][state]`, and `[draw][state]` the largest value in the course. */
export interface Reference {
  readonly answers: Float64Array;
  readonly scales: Float64Array;
}

export interface AchievedError {
  /** The largest over all draws, days and states. */
  readonly largest: number;
  readonly state: string;
}

/** The largest error of answers in the order of the reference; `asked` leaves out states that a peer was not asked for. */
export function achievedError(answers: Float64Array, reference: Reference, asked = ANSWER_LENGTH): AchievedError {
  if (answers.length !== reference.answers.length) return { largest: Number.NaN, state: 'answers are missing' };
  const draws = reference.scales.length / ANSWER_LENGTH;
  const perDraw = reference.answers.length / draws;
  let worst: AchievedError = { largest: 0, state: '' };
  for (let i = 0; i < answers.length; i++) {
    const state = i % ANSWER_LENGTH;
    if (state >= asked) continue;
    const scale = reference.scales[Math.floor(i / perDraw) * ANSWER_LENGTH + state] as number;
    const error = Math.abs((answers[i] as number) - (reference.answers[i] as number)) / scale;
    if (Number.isNaN(error)) return { largest: error, state: ANSWER_NAMES[state] ?? '' };
    if (error > worst.largest) worst = { largest: error, state: ANSWER_NAMES[state] ?? '' };
  }
  return worst;
}
