import { needledArea, type SidedZone, unsided } from '@percuta/practice';
import { type ReactElement, useMemo, useState } from 'react';
import { FaceMap } from '../../face/face-map.tsx';
import { commonWords } from '../../words/en/common.ts';
import { deskWords } from '../../words/en/desk.ts';
import { planWords } from '../../words/en/desk-plan.ts';
import { faceWords as words } from '../../words/en/face.ts';
import type { CheckedDraft } from './check-draft.ts';
import { ChosenOnFace } from './chosen-on-face.tsx';
import { MarkOnFace } from './mark-on-face.tsx';
import type { PlanDraft } from './plan-draft.ts';
import { zonesOf } from './plan-rows.ts';
import { leftOut, rowOn, takenIn } from './row-on-face.ts';
import type { Marking } from './use-marking.ts';
import { zonesOnFace } from './zones-on-face.ts';

interface PlanFaceProps {
  readonly draft: PlanDraft;
  readonly checked: CheckedDraft;
  readonly chosen: SidedZone | null;
  readonly onChoose: (zone: SidedZone) => void;
  readonly onChange: (part: Partial<PlanDraft>) => void;
  readonly marking: Marking;
}

/** The plan on the face, what is chosen on it, and how much of the skin it needles. The table says the same. */
export function PlanFace({ draft, checked, chosen, onChoose, onChange, marking }: PlanFaceProps): ReactElement {
  const [isLinked, setLinked] = useState(true);
  const zones = useMemo(() => zonesOnFace(draft.rows, checked), [draft.rows, checked]);
  const area = useMemo(
    () => needledArea({ zones: zonesOf(draft.rows), exclusions: draft.exclusions }),
    [draft.rows, draft.exclusions],
  );
  const toggle = (zone: SidedZone) => {
    const { rows } = draft;
    const isTogether = isLinked && rows.filter((row) => row.zone === unsided(zone)).length < 2;
    const isIn = rowOn(rows, zone) !== null;
    onChange({ rows: isIn ? leftOut(rows, zone, isTogether) : takenIn(draft, zone, isTogether) });
    onChoose(zone);
  };
  return (
    <section className="plan-face" aria-labelledby="plan-face">
      <h2 id="plan-face">{planWords.face}</h2>
      <FaceMap
        zones={zones}
        exclusions={draft.exclusions}
        chosen={chosen}
        onPaint={marking.onPaint}
        onChoose={onChoose}
        onToggle={toggle}
        describedBy="face-keys"
      />
      <p id="face-keys" className="hint face-keys">
        {words.keys}
      </p>
      <div className="face-tools">
        <label className="face-linked">
          <input type="checkbox" checked={isLinked} onChange={() => setLinked(!isLinked)} /> {words.linked}
        </label>
        <MarkOnFace marking={marking} />
      </div>
      {chosen === null ? null : (
        <ChosenOnFace
          zone={chosen}
          on={zones.find((one) => one.zone === chosen) ?? null}
          draft={draft}
          onToggle={toggle}
          onChange={onChange}
        />
      )}
      {area.zones.length === 0 ? null : (
        <p className="face-area">
          {words.area(area.needledCm2, area.sparedCm2)}{' '}
          {area.unknown.length === 0 ? '' : words.noArea(unknownNames(area.unknown))}
        </p>
      )}
    </section>
  );
}

function unknownNames(zones: readonly SidedZone[]): string {
  return deskWords.capital([...new Set(zones.map((zone) => commonWords.zones[unsided(zone)]))].join(', '));
}
