import type { CSSProperties, ReactElement } from 'react';
import { skinWords as words } from '../words/en/skin.ts';
import { STATIONS, secondsAt, shareOf, TICKS } from './time-scale.ts';
import type { Playing } from './use-playing.ts';

const STEPS = 400;

interface TimeLineProps {
  readonly playing: Playing;
  /** Set where motion is not wanted: it stands at five moments and goes from one to the next. */
  readonly isStill: boolean;
}

/** From before the needle to two years: a slider, what plays along it, and the moments that have names. */
export function TimeLine({ playing, isStill }: TimeLineProps): ReactElement {
  const { share, isPlaying, toggle } = playing;
  const ticks = isStill ? STATIONS : TICKS;
  return (
    <div className={isStill ? 'skin-time skin-time-still' : 'skin-time'}>
      {isStill ? null : (
        <button type="button" className="skin-play" onClick={toggle} aria-label={isPlaying ? words.pause : words.play}>
          <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
            <path d={isPlaying ? 'M5 3h4v14H5zM11 3h4v14h-4z' : 'M5 3l12 7-12 7z'} />
          </svg>
        </button>
      )}
      <div
        className="skin-track"
        style={{ '--share': isStill ? nearestStation(share) / (STATIONS.length - 1) : share } as CSSProperties}
      >
        <TimeSlider playing={playing} isStill={isStill} />
        <ol className="skin-ticks" aria-label={words.stations}>
          {ticks.map(({ id, seconds, from }, index) => (
            <li
              key={id}
              className={isStill ? undefined : `skin-tick-${from}`}
              style={{ '--at': isStill ? index / (ticks.length - 1) : shareOf(seconds) } as CSSProperties}
            >
              <button
                type="button"
                aria-pressed={Math.abs(share - shareOf(seconds)) < 0.5 / STEPS}
                onClick={() => playing.moveTo(shareOf(seconds))}
              >
                {words.ticks[id]}
              </button>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

function TimeSlider({ playing, isStill }: TimeLineProps): ReactElement {
  const { share, moveTo } = playing;
  const step = isStill ? nearestStation(share) : Math.round(share * STEPS);
  const move = (next: number) => moveTo(isStill ? shareOf(STATIONS[next]?.seconds ?? 0) : next / STEPS);
  return (
    <input
      type="range"
      aria-label={words.timeline}
      aria-valuetext={words.time(secondsAt(share))}
      min={0}
      max={isStill ? STATIONS.length - 1 : STEPS}
      step={1}
      value={step}
      onChange={(event) => move(event.target.valueAsNumber)}
    />
  );
}

function nearestStation(share: number): number {
  const away = (index: number) => Math.abs(shareOf(STATIONS[index]?.seconds ?? 0) - share);
  return STATIONS.reduce((best, _, index) => (away(index) < away(best) ? index : best), 0);
}
