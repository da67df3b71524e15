import { type ReactElement, useState } from 'react';
import { Notice } from '../parts/notice.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { CompareTwo } from '../photographs/compare-two.tsx';
import { OnePhotograph } from '../photographs/one-photograph.tsx';
import { PhotographDays } from '../photographs/photograph-days.tsx';
import { SendFiles } from '../photographs/send-files.tsx';
import { usePhotographs } from '../photographs/use-photographs.ts';
import { courseWords } from '../words/en/course.ts';
import { photographWords as words } from '../words/en/photographs.ts';
import { serverWords } from '../words/en/server.ts';
import type { OwnCourse } from './use-own-course.ts';

/** My photographs: before and after, who saw them, and sending one. */
export default function MyPhotographs({ course }: { readonly course: OwnCourse }): ReactElement {
  const { personId } = course;
  const [list, again] = usePhotographs(personId);
  const [chosen, setChosen] = useState<string | null>(null);
  if (list === 'waiting') return <PageTitle>{serverWords.loading}</PageTitle>;
  if (!list.ok) return <Notice denial={list} />;
  const { photographs, needledOn } = list.body;
  const one = photographs.find(({ photograph }) => photograph === chosen);
  return (
    <div className="photographs">
      <div className="photographs-head">
        <PageTitle>{words.own.section}</PageTitle>
        <p className="explanation lead">{photographs.length === 0 ? words.noneOwn : words.own.seen}</p>
        {photographs.length === 0 ? null : <a href="#readers">{words.own.seenLink}</a>}
      </div>
      <PhotographDays
        personId={personId}
        looksFor="own"
        photographs={photographs}
        chosen={chosen}
        onChoose={setChosen}
      />
      {one === undefined ? null : (
        <OnePhotograph key={one.photograph} personId={personId} looksFor="own" photograph={one} onChanged={again} />
      )}
      {photographs.length < 2 ? null : (
        <CompareTwo key={photographs.length} {...{ personId, photographs, needledOn }} looksFor="own" />
      )}
      <SendFiles personId={personId} isOwn onDone={again} />
      <p className="after-list">
        <a href="#overview">{courseWords.back}</a>
      </p>
    </div>
  );
}
