import { PHOTOGRAPH_USES } from '@percuta/practice';
import { type ReactElement, useId } from 'react';
import { commonWords } from '../words/en/common.ts';
import { photographWords as words } from '../words/en/photographs.ts';
import { zoneName } from '../words/en/zone-name.ts';
import { KeepOut } from './keep-out.tsx';
import type { Wanted } from './picture-address.ts';
import { PictureNotes } from './picture-notes.tsx';
import { TakeOut } from './take-out.tsx';
import type { ListedPhotograph } from './use-photographs.ts';

export interface OnePhotographProps {
  readonly personId: string;
  readonly looksFor: Wanted['for'];
  readonly photograph: ListedPhotograph;
  readonly onChanged: () => Promise<void>;
}

/** One photograph: what is known of it, what was noted on it, what it may be used for. */
export function OnePhotograph(props: OnePhotographProps): ReactElement {
  const { photograph } = props;
  const title = useId();
  return (
    <section aria-labelledby={title} className="one-photograph">
      <h2 id={title}>{words.alt(photograph.view, commonWords.day(photograph.takenOn))}</h2>
      <PictureNotes {...props} />
      <Facts photograph={photograph} />
      <KeepOut {...props} />
      <TakeOut {...props} />
    </section>
  );
}

function Facts({ photograph }: Pick<OnePhotographProps, 'photograph'>): ReactElement {
  const { takenOn, takenAtClock, takenBy, device, prepared, zone, uses, entry, shown } = photograph;
  const clock = takenAtClock === null ? '' : ` ${takenAtClock}`;
  const said = prepared === null ? words.facts.unknown : prepared ? words.facts.yes : words.facts.no;
  const may = PHOTOGRAPH_USES.filter((use) => uses[use]).map((use) => words.uses[use].toLowerCase());
  return (
    <dl className="facts">
      <dt>{words.facts.day}</dt>
      <dd>{`${commonWords.day(takenOn)}${clock}, ${words.facts.by[takenBy]}`}</dd>
      {zone === null ? null : (
        <>
          <dt>{words.zone}</dt>
          <dd>{zoneName(zone)}</dd>
        </>
      )}
      <dt>{words.facts.camera}</dt>
      <dd>{device ?? words.facts.unknown}</dd>
      <dt>{words.facts.prepared}</dt>
      <dd>{said}</dd>
      <dt>{words.facts.may}</dt>
      <dd>{may.length === 0 ? words.facts.mayNot : may.join(', ')}</dd>
      <dd className="source">{words.facts.entry(entry.seq, shown.slice(7, 19))}</dd>
    </dl>
  );
}
