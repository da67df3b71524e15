import { comparePhotographs } from '@percuta/practice';
import { type ReactElement, useId, useState } from 'react';
import { ChoiceField } from '../parts/choice.tsx';
import { SelectField } from '../parts/fields.tsx';
import { commonWords } from '../words/en/common.ts';
import { photographWords } from '../words/en/photographs.ts';
import type { Wanted } from './picture-address.ts';
import { type Manner, TwoPictures } from './two-pictures.tsx';
import type { ListedPhotograph } from './use-photographs.ts';

const words = photographWords.compare;
const MANNERS = (['beside', 'slider', 'over'] as const).map((value) => ({ value, text: words.hows[value] }));

interface CompareTwoProps {
  readonly personId: string;
  readonly looksFor: Wanted['for'];
  readonly photographs: readonly ListedPhotograph[];
  readonly needledOn: readonly string[];
}

/** Two pictures against each other: whether they are comparable at all, and never whether anything has changed. */
export function CompareTwo({ personId, looksFor, photographs, needledOn }: CompareTwoProps): ReactElement | null {
  const title = useId();
  const open = photographs.filter(({ uses }) => looksFor === 'own' || uses[looksFor]);
  const [pair, setPair] = useState(() => likelyPair(open));
  const [manner, setManner] = useState<Manner>('beside');
  const find = (id: string) => open.find(({ photograph }) => photograph === id);
  const [before, after] = [find(pair[0]), find(pair[1])];
  if (before === undefined || after === undefined) return null;
  const options = open.map(({ photograph, view, takenOn }) => ({
    value: photograph,
    text: photographWords.alt(view, commonWords.day(takenOn)),
  }));
  return (
    <section aria-labelledby={title} className="compare">
      <h2 id={title}>{words.title}</h2>
      <div className="compare-choice">
        <SelectField label={words.before} value={pair[0]} options={options} onChoose={(id) => setPair([id, pair[1]])} />
        <SelectField label={words.after} value={pair[1]} options={options} onChoose={(id) => setPair([pair[0], id])} />
      </div>
      <Comparable pair={[before, after]} needledOn={needledOn} />
      <ChoiceField label={words.how} value={manner} options={MANNERS} onChoose={setManner} />
      <TwoPictures key={pair.join()} {...{ personId, looksFor, before, after, manner }} />
    </section>
  );
}

/** The first and the last of the view of which there are most days. */
function likelyPair(photographs: readonly ListedPhotograph[]): readonly [string, string] {
  const byView = [...Map.groupBy(photographs, ({ view, zone }) => `${view}${zone}`).values()];
  const [most = []] = byView.toSorted((a, b) => b.length - a.length);
  return [most[0]?.photograph ?? '', most.at(-1)?.photograph ?? ''];
}

interface ComparableProps {
  readonly pair: readonly [ListedPhotograph, ListedPhotograph];
  readonly needledOn: readonly string[];
}

function Comparable({ pair, needledOn }: ComparableProps): ReactElement {
  const { verdict, because, unknown, daysApart } = comparePhotographs(pair, needledOn);
  return (
    <div className={verdict === 'comparable' ? 'comparable' : 'comparable comparable-not'} role="status">
      <p>
        <b>{words.verdict[verdict]}</b> {words.apart(daysApart)}
      </p>
      {because.length === 0 ? null : (
        <ul>
          {because.map((why) => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      )}
      {unknown.length === 0 ? null : <p className="hint">{words.unknown(unknown)}</p>}
      <p className="hint">{words.graded}</p>
    </div>
  );
}
