import type { ReactElement } from 'react';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { planWords as words } from '../../words/en/desk-plan.ts';
import type { PlanRow } from './plan-rows.ts';

interface KeepDepthProps {
  readonly row: PlanRow;
  readonly capMm: number;
  readonly onChange: (part: Partial<PlanRow>) => void;
}

/** Deeper than the zone's cap: back to it, or kept with a reason. */
export function KeepDepth({ row, capMm, onChange }: KeepDepthProps): ReactElement {
  if (capMm === 0) {
    return (
      <tr className="keep-depth">
        <td colSpan={7}>
          <p>{words.forbidden}</p>
        </td>
      </tr>
    );
  }
  return (
    <tr className="keep-depth">
      <td colSpan={7}>
        <p>{words.aboveCap(words.mm(row.settingMm), words.mm(capMm))}</p>
        <div className="keep-depth-choice">
          <Button kind="plain" onClick={() => onChange({ settingMm: capMm, reason: null })}>
            {words.setTo(words.mm(capMm))}
          </Button>
          <TextField
            label={words.reason}
            value={row.reason ?? ''}
            onChange={(reason) => onChange({ reason: reason === '' ? null : reason })}
          />
        </div>
      </td>
    </tr>
  );
}
