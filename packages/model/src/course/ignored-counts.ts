import type { Course, Device } from './course.ts';

const COUNTS = ['glideSpeedMmPerSecond', 'passes', 'rolls', 'stampsPerPlace'] as const;

type Count = (typeof COUNTS)[number];

const COUNTED_BY: Readonly<Record<Device['kind'], readonly Count[]>> = {
  pen: ['glideSpeedMmPerSecond', 'passes'],
  roller: ['rolls'],
  stamp: ['stampsPerPlace'],
};

/** Says which counts of another device kind stand in a course and had no effect, so that nobody thinks they had. */
export function ignoredCounts({ device, technique, sessions }: Course): string[] {
  const counted = COUNTED_BY[device.kind];
  const foreign = (holder: Partial<Record<Count, number | undefined>>) =>
    COUNTS.filter((count) => holder[count] !== undefined && !counted.includes(count));
  const inZones = sessions.flatMap((session) => Object.values(session.zones).flatMap((order) => foreign(order ?? {})));
  const ignored = [...new Set([...foreign(technique), ...inZones])];
  return ignored.map((count) => `${count} had no effect: a ${device.kind} is counted by ${counted.at(-1)}.`);
}
