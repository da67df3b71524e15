import type { PhotographTaken, PhotographWay } from '@percuta/practice';
import type { CameraNotes } from '../../photographs/exif.ts';

/**
 * When a photograph was taken, and who says so. What the page has just taken was taken now. Of a file, whoever hands it in
 * knows best, then the camera; a camera whose clock runs ahead of today is not believed.
 */
export function takenWhen({
  camera,
  said,
  today,
  way,
}: {
  readonly camera: CameraNotes;
  readonly said: string | null;
  readonly today: string;
  readonly way: PhotographWay;
}): Pick<PhotographTaken, 'takenOn' | 'takenAtClock' | 'takenBy'> {
  if (way === 'guided') return { takenOn: today, takenAtClock: null, takenBy: 'received' };
  const { takenOn, takenAtClock } = camera;
  const isBelieved = takenOn !== null && takenOn <= today;
  if (said !== null && said !== takenOn) return { takenOn: said, takenAtClock: null, takenBy: 'said' };
  if (isBelieved) return { takenOn, takenAtClock, takenBy: 'camera' };
  return { takenOn: today, takenAtClock: null, takenBy: 'received' };
}
