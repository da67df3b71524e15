import type { AftercareLevelNumber, Report } from '@percuta/practice';
import type { answerReportContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { ChoiceField } from '../../parts/choice.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { LongTextField } from '../../parts/text-field.tsx';
import { ReportPictures } from '../../photographs/report-pictures.tsx';
import { call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { commonWords } from '../../words/en/common.ts';
import { deskWords } from '../../words/en/desk.ts';
import { hrefOf } from '../route.ts';
import type { NameOf } from '../use-staff.ts';

const words = deskWords.report;
const LEVELS = ['1', '2', '3', '4', '5'] as const;

interface ReportsProps {
  readonly personId: string;
  readonly reports: readonly Report[];
  readonly nameOf: NameOf;
  readonly onChanged: () => Promise<void>;
}

/** What the person has reported after a session, the most urgent first, until a human has closed it. */
export function Reports({ personId, reports, nameOf, onChanged }: ReportsProps): ReactElement | null {
  const [answering, setAnswering] = useState<Report | null>(null);
  if (reports.length === 0) return <RecordHarm personId={personId} />;
  const ordered = reports.toSorted((a, b) => (a.triage?.level ?? 5) - (b.triage?.level ?? 5));
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{words.title}</h2>
      {ordered.map((report) => (
        <ReportRow
          key={report.report}
          personId={personId}
          report={report}
          nameOf={nameOf}
          onAnswer={() => setAnswering(report)}
        />
      ))}
      <RecordHarm personId={personId} />
      {answering === null ? null : (
        <AnswerDialog personId={personId} report={answering} onClose={() => setAnswering(null)} onDone={onChanged} />
      )}
    </section>
  );
}

function RecordHarm({ personId }: Pick<ReportsProps, 'personId'>): ReactElement {
  return (
    <p>
      <a href={hrefOf({ screen: 'record-harm', personId })}>{deskWords.recordHarm}</a>
    </p>
  );
}

interface ReportRowProps {
  readonly personId: string;
  readonly report: Report;
  readonly nameOf: NameOf;
  readonly onAnswer: () => void;
}

function ReportRow({ personId, report, nameOf, onAnswer }: ReportRowProps): ReactElement {
  const { triage, answers, day, entry } = report;
  const isClosed = answers.some(({ closed }) => closed);
  const isUrgent = triage !== null && triage.level <= 2 && !isClosed;
  return (
    <article className={isUrgent ? 'report report-urgent' : 'report'}>
      <h3>
        {triage === null ? '' : words.level(triage.level)}
        {isClosed ? ` · ${words.closed}` : ''}
      </h3>
      <p className="hint">
        {commonWords.day(entry.on)}, {words.day(day)}
      </p>
      <ul className="report-signs">
        {triage?.because.map(({ sign, asks, unsure }) => (
          <li key={sign}>
            {asks}
            {unsure ? ` (${words.unsure})` : ''}
          </li>
        ))}
      </ul>
      {report.words === null ? null : <blockquote>{report.words}</blockquote>}
      <ReportPictures personId={personId} named={report.photographs} />
      {answers.map((answer) => (
        <p key={answer.entry.seq}>
          <b>{nameOf(answer.entry.by)}</b>, {commonWords.day(answer.entry.on)}: {answer.words}
        </p>
      ))}
      {isClosed ? null : (
        <Button kind={isUrgent ? 'primary' : 'plain'} onClick={onAnswer}>
          {words.answer}
        </Button>
      )}
    </article>
  );
}

interface AnswerDialogProps {
  readonly personId: string;
  readonly report: Report;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

function AnswerDialog({ personId, report, onClose, onDone }: AnswerDialogProps): ReactElement {
  const act = useAct();
  const ruled = report.triage?.level ?? 5;
  const [level, setLevel] = useState<(typeof LEVELS)[number]>(`${ruled}`);
  const [said, setSaid] = useState('');
  const [lower, setLower] = useState('');
  const [isClosing, setClosing] = useState<'yes' | 'no'>('yes');
  const isLower = Number(level) > ruled;
  const answer = async (event: FormEvent) => {
    event.preventDefault();
    const done = await act.run(() =>
      call<typeof answerReportContract>({
        method: 'POST',
        path: '/api/people/:personId/reports/:reportId/answers',
        params: { personId, reportId: report.report },
        body: {
          level: Number(level) as AftercareLevelNumber,
          words: said,
          lowerBecause: isLower ? lower : null,
          closed: isClosing === 'yes',
        },
      }),
    );
    if (done === null) return;
    await onDone();
    onClose();
  };
  return (
    <Dialog title={words.answerTitle} onClose={onClose}>
      <form className="form" onSubmit={(event) => void answer(event)}>
        <LongTextField label={words.words} value={said} fault={act.denial?.faults['body.words']} onChange={setSaid} />
        <ChoiceField
          label={words.levelField}
          value={level}
          options={LEVELS.map((value) => ({ value, text: value }))}
          onChoose={setLevel}
        />
        {isLower ? <LongTextField label={words.lowerBecause} value={lower} onChange={setLower} /> : null}
        <ChoiceField
          label={words.close}
          value={isClosing}
          options={[
            { value: 'yes', text: words.yes },
            { value: 'no', text: words.no },
          ]}
          onChoose={setClosing}
        />
        <div className="actions">
          <Button type="submit" isShut={act.isBusy || said.trim() === ''}>
            {words.send}
          </Button>
          <Button kind="link" onClick={onClose}>
            {deskWords.cancel}
          </Button>
        </div>
        <Notice denial={act.denial} />
      </form>
    </Dialog>
  );
}
