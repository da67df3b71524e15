import {
  type CourseState,
  calendarDay,
  type Finding as FindingOfRule,
  findingDigest,
  mayBeOverridden,
  namedDevice,
  overridesInForce,
  REGISTRY,
  screen,
  unsided,
} from '@percuta/practice';
import { type ReactElement, useMemo, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Finding } from '../../parts/finding.tsx';
import { VerdictMark, VerdictWord } from '../../parts/verdict-mark.tsx';
import { commonWords } from '../../words/en/common.ts';
import { deskWords } from '../../words/en/desk.ts';
import { findingView } from '../../worker/finding-view.ts';
import type { NameOf } from '../use-staff.ts';
import { OverrideDialog } from './override-dialog.tsx';

const words = deskWords.person;

interface ScreeningFindingsProps {
  readonly personId: string;
  readonly course: CourseState;
  readonly today: string;
  readonly nameOf: NameOf;
  readonly mayOverride: boolean;
  readonly onChanged: () => Promise<void>;
}

/** What the screening's rules say of the answers as they stand today, for the newest plan. */
export function ScreeningFindings(props: ScreeningFindingsProps): ReactElement {
  const { course, today } = props;
  const findings = useMemo(() => findingsOn(course, today), [course, today]);
  return (
    <section aria-labelledby="screening">
      <h2 id="screening">{words.screening}</h2>
      <p className="hint">
        {course.answers?.answeredOn === undefined
          ? words.notScreened
          : words.screenedOn(commonWords.day(course.answers.answeredOn))}
      </p>
      {course.answers?.homeNeedling?.answer === 'yes' ? (
        <p className="stock-warn">{words.needledAtHome(homeDay(course.answers))}</p>
      ) : null}
      {findings.length === 0 ? <VerdictWord verdict="fine" word={words.nothingRaised} /> : null}
      {findings.map((finding) => (
        <RaisedFinding key={findingDigest(finding)} finding={finding} {...props} />
      ))}
    </section>
  );
}

/** When somebody needled at home last, in words; null where they did not say. */
function homeDay({ homeNeedling }: NonNullable<CourseState['answers']>): string | null {
  return homeNeedling?.lastOn === undefined ? null : commonWords.day(homeNeedling.lastOn);
}

function findingsOn({ answers, plans }: CourseState, today: string): readonly FindingOfRule[] {
  if (answers === null) return [];
  const plan = plans.at(-1)?.plan;
  const request = {
    asOn: calendarDay(today),
    device: plan === undefined ? null : namedDevice(plan.device, REGISTRY),
    ...(plan === undefined ? {} : { zonesPlanned: plan.zones.map(({ zone }) => unsided(zone)) }),
  };
  return screen(answers, request).findings.filter(({ verdict }) => verdict !== 'fine');
}

function RaisedFinding(props: ScreeningFindingsProps & { readonly finding: FindingOfRule }): ReactElement {
  const { personId, course, today, nameOf, mayOverride, onChanged, finding } = props;
  const [isAsking, setAsking] = useState(false);
  const digest = findingDigest(finding);
  const inForce = overridesInForce(course, null, today).find((one) => one.finding === digest);
  const written = course.overrides.find((one) => one.digest === digest);
  return (
    <Finding finding={findingView(finding)}>
      {inForce === undefined || written === undefined ? null : (
        <p className="overridden">
          <VerdictMark verdict="ask" />{' '}
          {words.overridden(nameOf(written.entry.by), commonWords.day(written.entry.on), written.reason)}
        </p>
      )}
      {inForce === undefined && mayOverride && mayBeOverridden(finding) && finding.verdict !== 'caution' ? (
        <Button kind="plain" onClick={() => setAsking(true)}>
          {words.override}
        </Button>
      ) : null}
      {isAsking ? (
        <OverrideDialog
          personId={personId}
          finding={digest}
          session={null}
          because={finding.because}
          onClose={() => setAsking(false)}
          onDone={onChanged}
        />
      ) : null}
    </Finding>
  );
}
