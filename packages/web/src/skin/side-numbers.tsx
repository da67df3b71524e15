import type { ReactElement } from 'react';
import type { Side } from '../charts/two-courses.ts';
import { type BandText, formatBand, formatTwoFigureBand } from '../numbers/format-band.ts';
import { formatNumber } from '../numbers/format-number.ts';
import { BandValue } from '../parts/band-value.tsx';
import { skinWords as words } from '../words/en/skin.ts';
import type { SkinSide, SkinStory } from './skin-protocol.ts';

const WAITING: BandText = { value: '\u2026', interval: '\u00a0' };
/** Nine needles in ten lie within so many standard deviations. */
const NINE_IN_TEN = 1.645;

/** What one side comes to, whatever the moment. */
export function SideNumbers({ name, story }: { readonly name: Side; readonly story: SkinStory | null }): ReactElement {
  const side = story?.sides[name] ?? null;
  return (
    <dl className="skin-numbers">
      <div>
        <dt>{words.numbers.depth}</dt>
        <dd>
          <BandValue text={side === null ? WAITING : side.depthMm && formatBand(side.depthMm, 2, 'mm')} />
        </dd>
      </div>
      <div>
        <dt>{words.numbers.scatter}</dt>
        <dd>
          <BandValue text={side === null ? WAITING : scatterOf(side)} />
        </dd>
      </div>
      <div>
        <dt>{words.numbers.open}</dt>
        <dd>
          <BandValue text={side === null ? WAITING : side.openDaysOf30 && formatTwoFigureBand(side.openDaysOf30)} />
        </dd>
      </div>
      <div>
        <dt>{words.numbers.infection}</dt>
        <dd>
          {name === 'home' ? (
            <BandValue text={null} why={words.nobodyCounted} />
          ) : (
            <BandValue text={story === null ? WAITING : infectionOf(story)} />
          )}
        </dd>
      </div>
    </dl>
  );
}

function scatterOf({ punctures: { depthMm } }: SkinSide): BandText {
  const at = (deviations: number) => depthMm.mean * Math.exp(depthMm.logSd * deviations - depthMm.logSd ** 2 / 2);
  return words.scatter(at(-NINE_IN_TEN), at(NINE_IN_TEN));
}

function infectionOf({ infectionInTrials: trials }: SkinStory): BandText {
  const bound = `${formatNumber(trials.upperShare * 100, 1)}%`;
  return { value: words.infectionCount(trials), interval: words.infectionBound(bound) };
}
