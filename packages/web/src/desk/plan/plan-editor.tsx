import type { Zone } from '@percuta/evidence';
import type { CourseState } from '@percuta/practice';
import { type ReactElement, useDeferredValue, useMemo, useState } from 'react';
import { planWords as words } from '../../words/en/desk-plan.ts';
import { checkDraft } from './check-draft.ts';
import { CourseFields } from './course-fields.tsx';
import { Exclusions } from './exclusions.tsx';
import { draftOf, type PlanDraft } from './plan-draft.ts';
import { PlanFindings } from './plan-findings.tsx';
import { PlanLimits } from './plan-limits.tsx';
import { PlanOutlook } from './plan-outlook.tsx';
import { Propose } from './propose.tsx';
import { ZoneRows } from './zone-rows.tsx';

interface PlanEditorProps {
  readonly personId: string;
  readonly course: CourseState;
  readonly today: string;
  readonly onProposed: () => Promise<void>;
}

/** Zones, limits and outlook from left to right; below them what needs deciding, and the one act. */
export function PlanEditor({ personId, course, today, onProposed }: PlanEditorProps): ReactElement {
  const [draft, setDraft] = useState<PlanDraft>(() => draftOf(course));
  const [chosen, setChosen] = useState<Zone | null>(draft.rows[0]?.zone ?? null);
  const settled = useDeferredValue(draft);
  const checked = useMemo(() => checkDraft(settled, course.answers, today), [settled, course.answers, today]);
  const change = (part: Partial<PlanDraft>) => setDraft((now) => ({ ...now, ...part }));
  const shown = settled.rows.find(({ zone }) => zone === chosen) ?? settled.rows[0] ?? null;
  return (
    <div className="plan-editor">
      <CourseFields draft={draft} onChange={change} />
      <section className="plan-zones" aria-labelledby="plan-zones">
        <h2 id="plan-zones">{words.zones}</h2>
        <ZoneRows draft={draft} checked={checked} chosen={shown?.zone ?? null} onChoose={setChosen} onChange={change} />
        <Exclusions draft={draft} onChange={change} />
      </section>
      {shown === null ? (
        <p className="plan-empty">{words.noZones}</p>
      ) : (
        <>
          <PlanLimits draft={settled} checked={checked} row={shown} />
          <PlanOutlook
            draft={settled}
            row={shown}
            answers={course.answers}
            today={today}
            isRefused={checked.findings.some(({ verdict }) => verdict === 'refuse')}
          />
        </>
      )}
      <PlanFindings checked={checked} isEmpty={settled.rows.length === 0} />
      <Propose
        personId={personId}
        draft={draft}
        checked={checked}
        version={course.plans.length + 1}
        onProposed={onProposed}
      />
    </div>
  );
}
