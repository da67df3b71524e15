import { outcomeScale } from '@percuta/practice';
import type { gradePictureContract, readGradingSheetContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { answersIn, missingIn, type ScaleDraft, ScaleFields } from '../../outcomes/scale-fields.tsx';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { GradedPicture } from '../../photographs/graded-picture.tsx';
import { call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { outcomeWords } from '../../words/en/outcomes.ts';
import { serverWords } from '../../words/en/server.ts';

const words = outcomeWords.room;

/** One code after the other, in an order of the grader's own. Nothing here says whose picture it is, or of when. */
export default function GradingRoom({ roundId }: { readonly roundId: string }): ReactElement {
  const [sheet, again] = useAnswer(roundId, () =>
    call<typeof readGradingSheetContract>({
      method: 'GET',
      path: '/api/grading-rounds/:roundId/sheet',
      params: { roundId },
    }),
  );
  const act = useAct();
  const [draft, setDraft] = useState<ScaleDraft>({});
  if (sheet === 'waiting') return <PageTitle>{serverWords.loading}</PageTitle>;
  if (!sheet.ok) return <Notice denial={sheet} />;
  const scale = outcomeScale(sheet.body.scale);
  const left = sheet.body.codes.filter(({ graded }) => !graded);
  const [next] = left;
  if (scale === null || next === undefined) return <PageTitle>{words.left(0)}</PageTitle>;
  const missing = missingIn(scale, draft);
  const grade = async (event: FormEvent) => {
    event.preventDefault();
    if (missing > 0) return;
    const done = await act.run(() =>
      call<typeof gradePictureContract>({
        method: 'POST',
        path: '/api/grading-rounds/:roundId/grades',
        params: { roundId },
        body: { code: next.code, answers: answersIn(scale, draft) },
      }),
    );
    if (done === null) return;
    setDraft({});
    await again();
  };
  return (
    <div className="desk-column outcomes">
      <PageTitle>{words.title}</PageTitle>
      <p className="explanation">{words.lead}</p>
      <p role="status">{words.left(left.length)}</p>
      <form className="form grade-form" onSubmit={(event) => void grade(event)}>
        <h2>{words.picture(next.code)}</h2>
        <GradedPicture key={next.code} roundId={roundId} code={next.code} />
        <p>
          <b>{scale.name}</b>
        </p>
        <ScaleFields scale={scale} draft={draft} onChange={setDraft} />
        <div className="actions">
          <Button type="submit" isShut={missing > 0 || act.isBusy}>
            {words.do}
          </Button>
        </div>
        <Notice denial={act.denial} />
      </form>
    </div>
  );
}
