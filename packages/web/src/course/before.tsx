import type { PatientView } from '@percuta/practice';
import type { answerScreeningContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { formatNumber } from '../numbers/format-number.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { SITE_PAGES } from '../parts/site-head.tsx';
import { VerdictWord } from '../parts/verdict-mark.tsx';
import { answersOf } from '../safety/draft.ts';
import { isScreeningAnswers } from '../safety/is-screening-answers.ts';
import { forgetDraft, readDraft } from '../safety/kept-draft.ts';
import { call } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import { commonWords } from '../words/en/common.ts';
import { courseWords } from '../words/en/course.ts';
import { zoneName } from '../words/en/zone-name.ts';
import type { Verdict } from '../worker/protocol.ts';
import type { OwnCourse } from './use-own-course.ts';

const words = courseWords.before;

/** My answers and what they mean, and the plan that is proposed to me. */
export function Before({ course }: { readonly course: OwnCourse }): ReactElement {
  const { view } = course;
  return (
    <section aria-labelledby="before">
      <h2 id="before">{words.title}</h2>
      <h3>{words.answers}</h3>
      <p>
        {view.answers?.answeredOn === undefined
          ? words.noAnswers
          : words.answeredOn(commonWords.day(view.answers.answeredOn))}
      </p>
      <SendAnswers course={course} />
      {view.answers === null ? null : <Findings findings={view.findings} />}
      <h3>{words.plan}</h3>
      {view.plan === null ? <p>{words.noPlan}</p> : <OwnPlan plan={view.plan} />}
    </section>
  );
}

/** The answers that this browser has from “is it safe for me” go to the practice when one says so, and not before. */
function SendAnswers({ course }: { readonly course: OwnCourse }): ReactElement {
  const act = useAct();
  const [draft] = useState(readDraft);
  const hasDraft = Object.keys(draft.answers).length > 0;
  const send = async () => {
    const answers = answersOf(draft, course.today);
    if (!isScreeningAnswers(answers)) return;
    const done = await act.run(() =>
      call<typeof answerScreeningContract>({
        method: 'POST',
        path: '/api/people/:personId/screening',
        params: { personId: course.personId },
        body: { answers },
      }),
    );
    if (done === null) return;
    forgetDraft();
    await course.again();
  };
  if (!hasDraft) {
    return (
      <p>
        <a href={SITE_PAGES.safety}>{course.view.answers === null ? words.answer : words.again}</a>
      </p>
    );
  }
  return (
    <>
      <p>{words.answersFromText}</p>
      <div className="actions">
        <Button kind="plain" isShut={act.isBusy} onClick={() => void send()}>
          {words.answersSend}
        </Button>
      </div>
      <Notice denial={act.denial} />
    </>
  );
}

function Findings({ findings }: { readonly findings: PatientView['findings'] }): ReactElement {
  if (findings.length === 0) return <p>{words.noFindings}</p>;
  return (
    <ul className="own-findings">
      {findings.map((finding) => (
        <li key={`${finding.rule}${finding.says}`}>
          <VerdictWord verdict={verdictOf(finding.verdict)} />
          <p>
            {finding.says}
            {finding.until === null ? '' : ` ${commonWords.finding.until(commonWords.day(finding.until))}.`}
          </p>
        </li>
      ))}
    </ul>
  );
}

const VERDICTS: readonly Verdict[] = ['refuse', 'defer', 'ask', 'caution', 'fine'];

function verdictOf(verdict: string): Verdict {
  return VERDICTS.find((one) => one === verdict) ?? 'ask';
}

function OwnPlan({ plan }: { readonly plan: NonNullable<PatientView['plan']> }): ReactElement {
  const { zones, sessions, exclusions } = plan.plan;
  const offLabel = plan.scope.filter(({ scope }) => scope !== 'on label').map(({ zone }) => zoneName(zone));
  return (
    <>
      <p>
        {words.planVersion(plan.version)}: {plan.deviceName}. {words.sessions(sessions.count, sessions.intervalDays)}.
      </p>
      <ul className="own-plan">
        {zones.map(({ zone, settingMm, passes }) => (
          <li key={zone}>{words.zone(zoneName(zone), `${formatNumber(settingMm, 2)}\u00a0mm`, passes)}</li>
        ))}
        {exclusions.map(({ zone, what }) => (
          <li key={`${zone}${what}`}>{words.spared(what, zoneName(zone))}</li>
        ))}
      </ul>
      {offLabel.length === 0 ? null : (
        <p>
          {words.offLabel}: {offLabel.join(', ')}.
        </p>
      )}
    </>
  );
}
