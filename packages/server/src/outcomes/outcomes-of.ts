import { type CourseState, type MeasuredOutcome, measuredChanges, type NeedledDays } from '@percuta/practice';

/** Every grade of a record as the comparison reads it. */
export function outcomesOf({ outcomes }: CourseState): readonly MeasuredOutcome[] {
  return outcomes.map(({ scale, zone, score, answers, about, blinded }) => ({
    scale,
    zone,
    score,
    answers,
    about,
    blinded: blinded !== null,
    round: blinded === null ? null : { id: blinded.round, isDuplicate: blinded.isDuplicate },
  }));
}

/** Between which days somebody was needled; null where nobody was. */
export function needledDays({ sessions }: CourseState): NeedledDays | null {
  const days = Object.values(sessions)
    .flatMap(({ started }) => (started === null ? [] : [started.entry.on]))
    .toSorted();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

/** What changed, of somebody who was needled. */
export function changesOf(state: CourseState) {
  const needled = needledDays(state);
  return needled === null ? [] : measuredChanges(outcomesOf(state), needled);
}

/** The two sights of one grader on one image, in each blinded round, by scale. */
export function duplicatePairs(state: CourseState, scale: string): readonly (readonly [number, number])[] {
  const blinded = state.outcomes.filter((one) => one.scale === scale && one.blinded !== null);
  return blinded
    .filter(({ blinded: of }) => of?.isDuplicate === true)
    .flatMap((second) => {
      const first = blinded.find(
        (one) =>
          one.blinded?.isDuplicate === false &&
          one.blinded.round === second.blinded?.round &&
          one.image === second.image &&
          one.entry.by.id === second.entry.by.id,
      );
      return first === undefined ? [] : [[first.score, second.score] as const];
    });
}
