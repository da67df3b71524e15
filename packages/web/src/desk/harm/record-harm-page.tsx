import type { CourseState, CourseView, SidedZone } from '@percuta/practice';
import type { recordAdverseEventContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { ManyField } from '../../parts/choice.tsx';
import { SelectField } from '../../parts/fields.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { LongTextField, TextField } from '../../parts/text-field.tsx';
import { goTo } from '../../parts/use-hash.ts';
import { call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { commonWords } from '../../words/en/common.ts';
import { harmWords as words } from '../../words/en/desk-harm.ts';
import { serverWords } from '../../words/en/server.ts';
import { zoneName } from '../../words/en/zone-name.ts';
import { hrefOf } from '../route.ts';
import { useCourse } from '../use-course.ts';
import { JudgementFields, UNJUDGED } from './judgement-fields.tsx';
import '../../styles/harm.css';

/** A harm is written down: after which session, what, since when, and how it is judged so far. */
export default function RecordHarmPage({ personId }: { readonly personId: string }): ReactElement {
  const [answer] = useCourse(personId);
  if (answer === 'waiting') return <PageTitle>{serverWords.loading}</PageTitle>;
  if (!answer.ok) return <Notice denial={answer} />;
  const course = treated(answer.body.view);
  return (
    <>
      <PageTitle>{words.recordTitle}</PageTitle>
      <p>
        <a href={hrefOf({ screen: 'person', personId })}>{words.toPerson}</a>
      </p>
      {course === null ? null : <RecordForm personId={personId} course={course} />}
    </>
  );
}

function treated(view: CourseView): CourseState | null {
  return view.role === 'practitioner' || view.role === 'responsible-clinician' ? view.course : null;
}

const NONE = 'none';

function RecordForm({ personId, course }: { readonly personId: string; readonly course: CourseState }): ReactElement {
  const act = useAct();
  const sessions = Object.values(course.sessions).flatMap(({ id, started }) =>
    started === null ? [] : [{ value: id, text: words.sessionOn(commonWords.day(started.entry.on)) }],
  );
  const [session, setSession] = useState(sessions.at(-1)?.value ?? NONE);
  const [term, setTerm] = useState(words.terms[0]?.value ?? '');
  const [zones, setZones] = useState<readonly SidedZone[]>([]);
  const [says, setSays] = useState('');
  const [beganOn, setBeganOn] = useState('');
  const [judgement, setJudgement] = useState(UNJUDGED);
  const delivered = Object.values(course.sessions).flatMap(({ session: { delivered: zone } }) => zone);
  const needled = [...new Set(delivered.map(({ zone }) => zone))].map((value) => ({ value, text: zoneName(value) }));
  const isEmpty = says.trim() === '';
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (isEmpty) return;
    const done = await act.run(() =>
      call<typeof recordAdverseEventContract>({
        method: 'POST',
        path: '/api/people/:personId/adverse-events',
        params: { personId },
        body: {
          session: session === NONE ? null : session,
          zones: [...zones],
          term,
          says: says.trim(),
          beganOn: beganOn === '' ? null : beganOn,
          report: null,
          judgement,
        },
      }),
    );
    if (done !== null) goTo(hrefOf({ screen: 'event', personId, eventId: done.body.eventId }).slice(1));
  };
  return (
    <form className="form harm-form" onSubmit={(event) => void save(event)}>
      <SelectField
        label={words.session}
        value={session}
        options={[...sessions, { value: NONE, text: words.noSession }]}
        onChoose={setSession}
      />
      <ManyField label={words.zones} values={zones} options={needled} onChange={setZones} />
      <SelectField label={words.what} value={term} options={words.terms} onChoose={setTerm} />
      <LongTextField label={words.says} value={says} fault={act.denial?.faults['body.says']} onChange={setSays} />
      <TextField label={words.beganOn} type="date" value={beganOn} onChange={setBeganOn} />
      <JudgementFields judgement={judgement} onChange={setJudgement} />
      <div className="actions">
        <Button type="submit" isShut={isEmpty || act.isBusy} aria-describedby="harm-why">
          {words.save}
        </Button>
        <span id="harm-why" className="hint">
          {isEmpty ? words.missing : ''}
        </span>
      </div>
      <Notice denial={act.denial} />
    </form>
  );
}
