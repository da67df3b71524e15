import { useEffect, useRef, useState } from 'react';
import type { Denial } from '../../server/call.ts';
import { fillTimes, type WantedCourse } from './find-times.ts';
import { changedPlaces, keepFitting, type SeriesTime, type Step } from './series.ts';

type Times = readonly (SeriesTime | null)[];

/** What is proposed, and what of it is new since somebody looked last. */
export interface Series {
  readonly times: Times;
  readonly isLooking: boolean;
  readonly denial: Denial | null;
  /** Places whose time another change has moved. */
  readonly moved: readonly number[];
  /** Puts one visit elsewhere; those that no longer fit are looked for anew. */
  readonly choose: (place: number, time: SeriesTime) => Promise<Times | null>;
  /** Looks for everything anew, since something has gone. */
  readonly again: () => Promise<void>;
}

interface Wanted {
  readonly course: WantedCourse;
  readonly steps: readonly Step[];
  readonly earliestOn: string;
}

/** A series of times that fit together, looked for whenever something else is wanted. */
export function useSeries({ course, steps, earliestOn }: Wanted): Series {
  const wishes = [course.practitionerId, course.device, earliestOn].join();
  const key = [wishes, ...steps.map((step) => step.key)].join();
  const [state, setState] = useState({ times: [] as Times, isLooking: true, moved: [] as readonly number[] });
  const [denial, setDenial] = useState<Denial | null>(null);
  const turn = useRef(0);
  // Whoever wants one visit more, or one less, keeps what was chosen for the others.
  const kept = useRef({ wishes, times: new Map<string, SeriesTime>() });
  const look = async (from: Times, before: Times, chosen: number | null): Promise<Times | null> => {
    turn.current += 1;
    const mine = turn.current;
    setState({ times: from, isLooking: true, moved: [] });
    const found = await fillTimes(course, { steps, times: from, earliestOn });
    if (mine !== turn.current) return null;
    const isFound = !('ok' in found);
    const times = isFound ? found : from;
    const moved = changedPlaces(before, times).filter((place) => place !== chosen);
    setState({ times, isLooking: false, moved });
    kept.current = { wishes, times: keyed(steps, times) };
    setDenial(isFound ? null : found);
    return isFound ? found : null;
  };
  const nothing = steps.map(() => null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is looked for
  useEffect(() => {
    const before = kept.current.wishes === wishes ? kept.current.times : new Map<string, SeriesTime>();
    const times = keepFitting(
      steps,
      steps.map((step) => before.get(step.key) ?? null),
      -1,
    );
    void look(times, times, null);
    return () => {
      turn.current += 1;
    };
  }, [key]);
  const isWhole = state.times.length === steps.length;
  return {
    times: isWhole ? state.times : nothing,
    isLooking: state.isLooking || !isWhole,
    denial,
    moved: state.moved,
    choose: (place, time) => {
      const put = state.times.map((old, index) => (index === place ? time : old));
      return look(keepFitting(steps, put, place), state.times, place);
    },
    again: async () => {
      await look(nothing, state.times, null);
    },
  };
}

function keyed(steps: readonly Step[], times: Times): Map<string, SeriesTime> {
  return new Map(
    steps.flatMap((step, place) => {
      const time = times[place] ?? null;
      return time === null ? [] : [[step.key, time] as const];
    }),
  );
}
