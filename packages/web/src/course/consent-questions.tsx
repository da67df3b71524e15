import type { PatientView } from '@percuta/practice';
import type { askConsentQuestionContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { LongTextField } from '../parts/text-field.tsx';
import { call } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import { commonWords } from '../words/en/common.ts';
import { consentWords as words } from '../words/en/consent.ts';
import type { OwnCourse } from './use-own-course.ts';

/** What I asked about the text, what was answered, and a place to ask more. */
export function ConsentQuestions({ course }: { readonly course: OwnCourse }): ReactElement {
  const act = useAct();
  const [asks, setAsks] = useState('');
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    if (asks.trim() === '') return;
    const done = await act.run(() =>
      call<typeof askConsentQuestionContract>({
        method: 'POST',
        path: '/api/people/:personId/consent-questions',
        params: { personId: course.personId },
        body: { asks: asks.trim() },
      }),
    );
    if (done === null) return;
    setAsks('');
    await course.again();
  };
  return (
    <section className="consent-questions" aria-labelledby="consent-questions">
      <h2 id="consent-questions">{words.ask}</h2>
      <p className="hint">{words.askHint}</p>
      {course.view.questions.map((one) => (
        <AskedQuestion key={one.question} asked={one} />
      ))}
      <form className="form" onSubmit={(event) => void ask(event)}>
        <LongTextField
          label={words.askLabel}
          rows={2}
          value={asks}
          fault={act.denial?.faults['body.asks']}
          onChange={setAsks}
        />
        <div className="actions">
          <Button type="submit" kind="plain" isShut={asks.trim() === '' || act.isBusy}>
            {words.askDo}
          </Button>
        </div>
        <Notice denial={act.denial} />
      </form>
    </section>
  );
}

function AskedQuestion({ asked }: { readonly asked: PatientView['questions'][number] }): ReactElement {
  const { on, asks, answer } = asked;
  return (
    <div className="own-report">
      <p className="hint">{words.asked(commonWords.day(on))}</p>
      <p>{asks}</p>
      {answer === null ? (
        <p className="hint">{words.waits}</p>
      ) : (
        <blockquote>
          <p className="hint">{words.answered(commonWords.day(answer.on))}</p>
          <p>{answer.says}</p>
        </blockquote>
      )}
    </div>
  );
}
