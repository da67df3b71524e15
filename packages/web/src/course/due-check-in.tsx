import {
  asksAt,
  type CheckInAnswers,
  COMPARED_WITH_BEFORE,
  COMPARED_WITH_YESTERDAY,
  type CourseCheckIn,
  RED_FLAG_IDS,
} from '@percuta/practice';
import type { answerCheckInContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { ChoiceField } from '../parts/choice.tsx';
import { Notice } from '../parts/notice.tsx';
import { LongTextField } from '../parts/text-field.tsx';
import { type AnswerBody, call } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import { aftercareWords } from '../words/en/aftercare.ts';
import { commonWords } from '../words/en/common.ts';
import { courseWords } from '../words/en/course.ts';
import { type ChosenSigns, SignGroup } from './sign-group.tsx';
import { signsOf, USUAL_IDS } from './signs-of.ts';
import { TriageAnswer } from './triage-answer.tsx';
import type { OwnCourse } from './use-own-course.ts';

const words = aftercareWords.checkIn;

type Answered = AnswerBody<typeof answerCheckInContract, 201>;

/** What the practice asks today; the newest of what is due, for an older answer says no more. */
export function DueCheckIn({ course }: { readonly course: OwnCourse }): ReactElement | null {
  const [answered, setAnswered] = useState<Answered | null>(null);
  if (answered !== null) return <TriageAnswer answer={answered} onAnother={() => setAnswered(null)} />;
  const due = course.view.checkIns.findLast(({ standing }) => standing === 'due' || standing === 'missed');
  return due === undefined ? null : <CheckInForm key={due.id} course={course} due={due} onAnswered={setAnswered} />;
}

interface CheckInFormProps {
  readonly course: OwnCourse;
  readonly due: CourseCheckIn;
  readonly onAnswered: (answered: Answered) => void;
}

const NOTHING: CheckInAnswers = { redness: null, pain: null, comparedWithBefore: null };

function CheckInForm({ course, due, onAnswered }: CheckInFormProps): ReactElement {
  const act = useAct();
  const [answers, setAnswers] = useState<CheckInAnswers>(NOTHING);
  const [chosen, setChosen] = useState<ChosenSigns>({});
  const [said, setSaid] = useState('');
  const missing = asksAt(due.asks).filter((question) => answers[question] === null).length;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (missing > 0) return;
    const done = await act.run(() =>
      call<typeof answerCheckInContract>({
        method: 'POST',
        path: '/api/people/:personId/sessions/:sessionId/check-ins/:asks',
        params: { personId: course.personId, sessionId: due.session, asks: due.asks },
        body: { ...answers, ...signsOf(chosen), words: said.trim() === '' ? null : said.trim(), photographs: [] },
      }),
    );
    if (done === null) return;
    onAnswered(done.body);
    void course.again();
  };
  return (
    <section aria-labelledby="check-in">
      <h2 id="check-in">{words.title}</h2>
      <p className="hint">
        {due.standing === 'missed' ? words.missed(commonWords.day(due.answerUntil)) : words.lead(due.asks)}
      </p>
      <form className="tell" onSubmit={(event) => void send(event)}>
        <Questions due={due} answers={answers} onAnswer={setAnswers} />
        <details className="more-signs">
          <summary>
            <u>{words.more}</u>
          </summary>
          <SignGroup title={courseWords.report.flags} signs={RED_FLAG_IDS} chosen={chosen} onChange={setChosen} />
          <SignGroup title={courseWords.report.usual} signs={USUAL_IDS} chosen={chosen} onChange={setChosen} />
          <LongTextField label={words.words} value={said} onChange={setSaid} />
        </details>
        <div className="actions">
          <Button type="submit" isShut={missing > 0 || act.isBusy} aria-describedby="check-in-why">
            {words.send}
          </Button>
          <span id="check-in-why" className="hint">
            {missing > 0 ? words.missing(missing) : words.reads}
          </span>
        </div>
        <Notice denial={act.denial} />
      </form>
    </section>
  );
}

interface QuestionsProps {
  readonly due: CourseCheckIn;
  readonly answers: CheckInAnswers;
  readonly onAnswer: (answers: CheckInAnswers) => void;
}

function Questions({ due, answers, onAnswer }: QuestionsProps): ReactElement {
  const yesterday = COMPARED_WITH_YESTERDAY.map((value) => ({ value, text: words.compared[value] }));
  const before = COMPARED_WITH_BEFORE.map((value) => ({ value, text: words.comparedWithBefore[value] }));
  return (
    <>
      {asksAt(due.asks).map((question) =>
        question === 'comparedWithBefore' ? (
          <ChoiceField
            key={question}
            label={words.before}
            value={answers.comparedWithBefore}
            options={before}
            onChoose={(value) => onAnswer({ ...answers, comparedWithBefore: value })}
          />
        ) : (
          <ChoiceField
            key={question}
            label={words[question]}
            value={answers[question]}
            options={yesterday}
            onChoose={(value) => onAnswer({ ...answers, [question]: value })}
          />
        ),
      )}
    </>
  );
}
