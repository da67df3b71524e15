import type { QuestionKey } from '@percuta/practice';
import type { screenSessionContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { goTo } from '../parts/use-hash.ts';
import { ASKED_TODAY } from '../safety/asked-today.ts';
import { answersOf, type DraftAnswer, EMPTY_DRAFT } from '../safety/draft.ts';
import { isScreeningAnswers } from '../safety/is-screening-answers.ts';
import { QuestionField } from '../safety/question-field.tsx';
import { call } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import { courseWords } from '../words/en/course.ts';
import type { OwnCourse } from './use-own-course.ts';

const words = courseWords.today;

interface DayQuestionsProps {
  readonly course: OwnCourse;
  readonly sessionId: string;
}

/** What may have changed since the plan, asked again on the day of the session. */
export default function DayQuestions({ course, sessionId }: DayQuestionsProps): ReactElement {
  const act = useAct();
  const [given, setGiven] = useState<Partial<Record<QuestionKey, DraftAnswer>>>({});
  const missing = ASKED_TODAY.filter((key) => given[key] === undefined).length;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const answers = answersOf({ ...EMPTY_DRAFT, answers: given }, course.today);
    if (missing > 0 || !isScreeningAnswers(answers)) return;
    const done = await act.run(() =>
      call<typeof screenSessionContract>({
        method: 'POST',
        path: '/api/people/:personId/sessions/:sessionId/screening',
        params: { personId: course.personId, sessionId },
        body: { answers },
      }),
    );
    if (done === null) return;
    await course.again();
    goTo('overview');
  };
  return (
    <>
      <PageTitle>{words.screenToday}</PageTitle>
      <form className="questions" onSubmit={(event) => void send(event)}>
        {ASKED_TODAY.map((key) => (
          <QuestionField
            key={key}
            question={key}
            given={given[key]}
            onAnswer={(answer) => setGiven({ ...given, [key]: answer })}
          />
        ))}
        <div className="actions">
          <Button type="submit" isShut={missing > 0 || act.isBusy} aria-describedby="missing">
            {words.screenDo}
          </Button>
          <span id="missing" className="hint">
            {missing === 0 ? '' : words.missing(missing)}
          </span>
        </div>
        <Notice denial={act.denial} />
      </form>
    </>
  );
}
