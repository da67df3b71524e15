import { type ReactElement, useState } from 'react';
import { Notice } from '../../parts/notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { CompareTwo } from '../../photographs/compare-two.tsx';
import { OnePhotograph } from '../../photographs/one-photograph.tsx';
import { PhotographDays } from '../../photographs/photograph-days.tsx';
import { SendFiles } from '../../photographs/send-files.tsx';
import { usePhotographs } from '../../photographs/use-photographs.ts';
import { photographWords as words } from '../../words/en/photographs.ts';
import { serverWords } from '../../words/en/server.ts';
import { hrefOf } from '../route.ts';

/** Every photograph of a person by its day, two against each other, and the ways in which new ones come. */
export default function PhotographsPage({ personId }: { readonly personId: string }): ReactElement {
  const [list, again] = usePhotographs(personId);
  const [chosen, setChosen] = useState<string | null>(null);
  if (list === 'waiting') return <PageTitle>{serverWords.loading}</PageTitle>;
  if (!list.ok) return <Notice denial={list} />;
  const { photographs, needledOn, notTaken } = list.body;
  const one = photographs.find(({ photograph }) => photograph === chosen);
  return (
    <div className="photographs photographs-wide">
      <div className="photographs-head">
        <PageTitle>{words.title}</PageTitle>
        <p>
          <a href={hrefOf({ screen: 'person', personId })}>{words.toPerson}</a>
        </p>
        {notTaken === null ? null : <p className="explanation">{notTaken}</p>}
        {photographs.some(({ uses }) => !uses.clinical) ? <p className="hint">{words.takenBack}</p> : null}
        {photographs.length === 0 ? <p className="explanation">{`${words.none} ${words.noneDesk}`}</p> : null}
        {notTaken === null ? (
          <p>
            <a className="button" href={hrefOf({ screen: 'photographs', personId, part: 'take' })}>
              {words.takeDo}
            </a>
          </p>
        ) : null}
      </div>
      <PhotographDays
        personId={personId}
        looksFor="clinical"
        photographs={photographs}
        chosen={chosen}
        onChoose={setChosen}
      />
      <div className="photographs-looked">
        {one === undefined ? null : (
          <OnePhotograph
            key={one.photograph}
            personId={personId}
            looksFor="clinical"
            photograph={one}
            onChanged={again}
          />
        )}
        {photographs.length < 2 ? null : (
          <CompareTwo key={photographs.length} {...{ personId, photographs, needledOn }} looksFor="clinical" />
        )}
      </div>
      {notTaken === null ? <SendFiles personId={personId} isOwn={false} onDone={again} /> : null}
    </div>
  );
}
