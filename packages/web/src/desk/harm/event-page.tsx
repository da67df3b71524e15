import { type AdverseEvent, type DutyAnswer, type HarmJudgement, standingJudgement } from '@percuta/practice';
import type { judgeAdverseEventContract, readAdverseEventContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { formatNumber } from '../../numbers/format-number.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { LongTextField } from '../../parts/text-field.tsx';
import { type AnswerBody, call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { commonWords } from '../../words/en/common.ts';
import { harmWords as words } from '../../words/en/desk-harm.ts';
import { serverWords } from '../../words/en/server.ts';
import { zoneName } from '../../words/en/zone-name.ts';
import { hrefOf } from '../route.ts';
import { useStaff } from '../use-staff.ts';
import { JudgementFields } from './judgement-fields.tsx';
import { saveFile } from './save-file.ts';
import '../../styles/harm.css';

interface EventPageProps {
  readonly personId: string;
  readonly eventId: string;
}

type Read = AnswerBody<typeof readAdverseEventContract, 200>;

/** One harm: what it is tied to, how it was judged, whom to tell, and the drafts. */
export default function EventPage({ personId, eventId }: EventPageProps): ReactElement {
  const [answer, again] = useAnswer(eventId, () =>
    call<typeof readAdverseEventContract>({
      method: 'GET',
      path: '/api/people/:personId/adverse-events/:eventId',
      params: { personId, eventId },
    }),
  );
  if (answer === 'waiting') return <PageTitle>{serverWords.loading}</PageTitle>;
  if (!answer.ok) return <Notice denial={answer} />;
  const { event, duties } = answer.body;
  return (
    <>
      <PageTitle>{words.term(event.term)}</PageTitle>
      <p>
        <a href={hrefOf({ screen: 'person', personId })}>{words.toPerson}</a>
      </p>
      <p className="explanation">{event.says}</p>
      {event.zones.length === 0 ? null : <p>{words.places(event.zones.map(zoneName))}</p>}
      <p>{event.beganOn === null ? words.beganUnknown : words.began(commonWords.day(event.beganOn))}.</p>
      <Tied event={event} />
      <Duties duties={duties} />
      <Drafts read={answer.body} />
      <Judgements event={event} />
      <JudgeAgain
        key={event.judgedAgain.length}
        {...{ personId, eventId }}
        standing={standingJudgement(event)}
        onJudged={again}
      />
    </>
  );
}

function Tied({ event: { link } }: { readonly event: AdverseEvent }): ReactElement {
  const nameOf = useStaff();
  if (link === null) {
    return (
      <section aria-labelledby="tied">
        <h2 id="tied">{words.tied}</h2>
        <p>{words.tiedNone}</p>
      </section>
    );
  }
  const settings = link.settings.map(({ zone, settingMm, passes }) =>
    words.setting(zoneName(zone), formatNumber(settingMm, 2), passes),
  );
  const rows = [
    [words.needled, commonWords.day(link.needledOn)],
    [words.operator, nameOf({ id: link.operator, role: 'practitioner' })],
    [words.device, words.deviceName(link.device)],
    [words.lots, link.lots.join(', ') || words.unknown],
    [words.settings, settings.join('; ') || words.unknown],
    [words.skinType, link.skinType === 'unknown' ? words.unknown : String(link.skinType)],
  ] as const;
  return (
    <section aria-labelledby="tied">
      <h2 id="tied">{words.tied}</h2>
      <dl className="harm-facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Duties({ duties }: { readonly duties: DutyAnswer }): ReactElement {
  return (
    <section aria-labelledby="duties">
      <h2 id="duties">{words.duties}</h2>
      {duties.known ? (
        <ul>
          {duties.duties.map((duty) => (
            <li key={duty.says} className="duty">
              <b>{words.duty(duty)}</b>
              <span>{duty.says}</span>
              {duty.reportBy === null ? null : <span>{words.reportBy(commonWords.day(duty.reportBy))}</span>}
              <span className={duty.standing === 'checked' ? 'hint' : 'late'}>{words.standing[duty.standing]}</span>
              <span className="source">{words.source(duty.source)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p>{duties.says}</p>
      )}
    </section>
  );
}

function Drafts({ read: { event, pdf, fhir } }: { readonly read: Read }): ReactElement {
  const name = `harm-${event.event.slice(0, 8)}`;
  const savePdf = () => {
    const bytes = Uint8Array.from(atob(pdf), (letter) => letter.charCodeAt(0));
    saveFile(`${name}-medwatch-3500-draft.pdf`, new Blob([bytes], { type: 'application/pdf' }));
  };
  const saveFhir = () =>
    saveFile(`${name}-fhir.json`, new Blob([JSON.stringify(fhir, null, 2)], { type: 'application/fhir+json' }));
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{words.drafts}</h2>
      <p>{words.draftsLead}</p>
      <div className="actions">
        <Button kind="plain" onClick={savePdf}>
          {words.pdf}
        </Button>
        <Button kind="plain" onClick={saveFhir}>
          {words.fhir}
        </Button>
      </div>
    </section>
  );
}

function Judgements({ event }: { readonly event: AdverseEvent }): ReactElement {
  const nameOf = useStaff();
  const judged = [{ judgement: event.judgement, entry: event.entry, because: null }, ...event.judgedAgain];
  return (
    <section aria-labelledby="judged">
      <h2 id="judged">{words.history}</h2>
      <ol className="judged">
        {judged.map(({ judgement, entry, because }) => (
          <li key={entry.seq}>
            <b>{sayJudgement(judgement)}</b>
            {because === null ? null : <span>{because}</span>}
            <span className="hint">
              {nameOf(entry.by)}, {commonWords.day(entry.on)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function sayJudgement({ grade, serious, causality, outcome }: HarmJudgement): string {
  const said = serious.length === 0 ? words.notSerious : serious.map((one) => words.seriousBecause[one]).join('; ');
  return `${words.gradeShort(grade)}. ${said}. ${causality.charAt(0).toUpperCase()}${causality.slice(1)}. ${words.outcomes[outcome]}.`;
}

interface JudgeAgainProps extends EventPageProps {
  readonly standing: HarmJudgement;
  readonly onJudged: () => Promise<void>;
}

function JudgeAgain({ personId, eventId, standing, onJudged }: JudgeAgainProps): ReactElement {
  const act = useAct();
  const [judgement, setJudgement] = useState(standing);
  const [because, setBecause] = useState('');
  const isEmpty = because.trim() === '';
  const judge = async (event: FormEvent) => {
    event.preventDefault();
    if (isEmpty) return;
    const done = await act.run(() =>
      call<typeof judgeAdverseEventContract>({
        method: 'POST',
        path: '/api/people/:personId/adverse-events/:eventId/judgements',
        params: { personId, eventId },
        body: { judgement, because: because.trim() },
      }),
    );
    if (done !== null) await onJudged();
  };
  return (
    <details className="judge-again">
      <summary>
        <u>{words.judgeAgain}</u>
      </summary>
      <form className="form harm-form" onSubmit={(event) => void judge(event)}>
        <LongTextField label={words.because} value={because} onChange={setBecause} />
        <JudgementFields judgement={judgement} onChange={setJudgement} />
        <div className="actions">
          <Button type="submit" isShut={isEmpty || act.isBusy}>
            {words.judge}
          </Button>
        </div>
        <Notice denial={act.denial} />
      </form>
    </details>
  );
}
