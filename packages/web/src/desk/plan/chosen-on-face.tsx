import { type SidedZone, unsided } from '@percuta/practice';
import type { ReactElement } from 'react';
import type { ZoneOnFace } from '../../face/zone-on-face.ts';
import { Button } from '../../parts/button.tsx';
import { deskWords } from '../../words/en/desk.ts';
import { faceWords as words } from '../../words/en/face.ts';
import type { PlanDraft } from './plan-draft.ts';
import { hasSides } from './plan-rows.ts';
import { copiedAcross, rowOn, setApart, sideOf } from './row-on-face.ts';

interface ChosenOnFaceProps {
  readonly zone: SidedZone;
  readonly on: ZoneOnFace | null;
  readonly draft: PlanDraft;
  readonly onToggle: (zone: SidedZone) => void;
  readonly onChange: (part: Partial<PlanDraft>) => void;
}

/** What the chosen zone’s limits say of it, and what can be done with the whole of it. */
export function ChosenOnFace({ zone, on, draft, onToggle, onChange }: ChosenOnFaceProps): ReactElement {
  const row = rowOn(draft.rows, zone);
  const bare = unsided(zone);
  const side = sideOf(zone);
  const isUneven = hasSides(bare) && row !== null && row.side !== 'both';
  return (
    <div className="face-reason">
      <p aria-live="polite">
        <b>{deskWords.capital(deskWords.zone(zone))}</b>
        {row === null ? `, ${words.notInPlan}` : `, ${words.spoken(row.settingMm, row.passes)}`}. {on?.reason}
      </p>
      <div className="face-acts">
        {row === null && on?.limit === 'rim' ? null : (
          <Button kind="link" onClick={() => onToggle(zone)}>
            {row === null ? words.takeIn : words.takeOut}
          </Button>
        )}
        {isUneven ? (
          <Button kind="link" onClick={() => onChange({ rows: copiedAcross(draft.rows, zone) })}>
            {words.copy(side === 'left' ? 'right' : 'left')}
          </Button>
        ) : null}
        {row?.side === 'both' ? (
          <Button kind="link" onClick={() => onChange({ rows: setApart(draft.rows, bare) })}>
            {words.apart}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
