import { RED_FLAG_IDS } from '@percuta/practice';
import type { receiveReportContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { LongTextField, TextField } from '../parts/text-field.tsx';
import { AttachPictures } from '../photographs/attach-pictures.tsx';
import { type OnItsWay, sendInTurn } from '../photographs/send-in-turn.ts';
import { sendPhotograph } from '../photographs/send-photograph.ts';
import { type AnswerBody, call } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import { courseWords } from '../words/en/course.ts';
import { lastNeedled } from './last-needled.ts';
import { type ChosenSigns, SignGroup } from './sign-group.tsx';
import { signsOf, USUAL_IDS } from './signs-of.ts';
import { TriageAnswer } from './triage-answer.tsx';
import type { OwnCourse } from './use-own-course.ts';

const words = courseWords.report;

export type ReportAnswer = AnswerBody<typeof receiveReportContract, 201>;

/** What I see or feel; answered at once by the rules, and put before a human where it must be. */
export default function TellSign({ course }: { readonly course: OwnCourse }): ReactElement {
  const act = useAct();
  const [chosen, setChosen] = useState<ChosenSigns>({});
  const [said, setSaid] = useState('');
  const [day, setDay] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [onItsWay, setOnItsWay] = useState<readonly OnItsWay[]>([]);
  const [answer, setAnswer] = useState<ReportAnswer | null>(null);
  const session = lastNeedled(course.view)?.session ?? null;
  if (answer !== null) {
    return (
      <TriageAnswer answer={answer} onAnother={() => [setAnswer(null), setChosen({}), setSaid(''), setOnItsWay([])]} />
    );
  }
  const isEmpty = Object.keys(chosen).length === 0 && said.trim() === '';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isEmpty) return;
    const photographs = await sendPictures(course.personId, files, setOnItsWay);
    setFiles([]);
    const done = await act.run(() =>
      call<typeof receiveReportContract>({
        method: 'POST',
        path: '/api/people/:personId/reports',
        params: { personId: course.personId },
        body: {
          session,
          day: session === null && /^\d{1,4}$/.test(day) ? Number(day) : null,
          ...signsOf(chosen),
          words: said.trim() === '' ? null : said.trim(),
          photographs,
        },
      }),
    );
    if (done === null) return;
    setAnswer(done.body);
    void course.again();
  };
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p className="explanation lead">{words.lead}</p>
      <form className="tell" onSubmit={(event) => void send(event)}>
        <SignGroup title={words.flags} signs={RED_FLAG_IDS} chosen={chosen} onChange={setChosen} />
        <SignGroup title={words.usual} signs={USUAL_IDS} chosen={chosen} onChange={setChosen} />
        <LongTextField label={words.words} value={said} onChange={setSaid} />
        <AttachPictures count={files.length} onItsWay={onItsWay} onChoose={setFiles} />
        {session === null ? (
          <TextField label={words.dayKnown} inputMode="numeric" value={day} onChange={setDay} />
        ) : null}
        <Send isEmpty={isEmpty} isBusy={act.isBusy} />
        <Notice denial={act.denial} />
      </form>
      <p className="after-list">
        <a href="#overview">{courseWords.back}</a>
      </p>
    </>
  );
}

/** Whatever becomes of the pictures, the report goes: an answer must not wait for a file. */
async function sendPictures(
  personId: string,
  files: readonly File[],
  onChange: (all: readonly OnItsWay[]) => void,
): Promise<string[]> {
  const facts = { view: 'other', way: 'sent' } as const;
  const send = (file: File, onPercent: (percent: number) => void) =>
    sendPhotograph({ personId, file, facts, onPercent });
  const sent = await sendInTurn(files, { send, onChange });
  return sent.flatMap((one) => (one.ok ? [one.body.photographId] : []));
}

function Send({ isEmpty, isBusy }: { readonly isEmpty: boolean; readonly isBusy: boolean }): ReactElement {
  return (
    <div className="actions">
      <Button type="submit" isShut={isEmpty || isBusy} aria-describedby="tell-why">
        {words.send}
      </Button>
      <span id="tell-why" className="hint">
        {isEmpty ? words.nothing : ''}
      </span>
    </div>
  );
}
