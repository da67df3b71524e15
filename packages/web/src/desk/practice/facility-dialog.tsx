import type { DutySetting } from '@percuta/practice';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import type { Act } from '../../server/use-act.ts';
import { placeWords } from '../../words/en/desk-place.ts';

const words = placeWords.duties;
type Where = Pick<DutySetting, 'jurisdiction' | 'facility'>;

interface FacilityDialogProps {
  readonly setting: Where | null;
  readonly act: Act;
  readonly onSet: (where: Where) => void;
  readonly onClose: () => void;
}

/** Where the practice is, and what it is in the eyes of the law there: by both, rows apply or do not. */
export function FacilityDialog({ setting, act, onSet, onClose }: FacilityDialogProps): ReactElement {
  const [jurisdiction, setJurisdiction] = useState(setting?.jurisdiction ?? '');
  const [facility, setFacility] = useState(setting?.facility ?? '');
  const fault = (of: string) => act.denial?.faults[`body.setting.${of}`];
  const set = (event: FormEvent) => {
    event.preventDefault();
    onSet({ jurisdiction: jurisdiction.trim(), facility: facility.trim() });
  };
  return (
    <Dialog title={words.whereTitle} onClose={onClose}>
      <form className="form" noValidate autoComplete="off" onSubmit={set}>
        <TextField
          label={words.jurisdiction}
          value={jurisdiction}
          fault={fault('jurisdiction')}
          onChange={setJurisdiction}
        />
        <TextField
          label={words.facility}
          hint={words.facilityHint}
          value={facility}
          fault={fault('facility')}
          onChange={setFacility}
        />
        <div className="actions">
          <Button type="submit" isShut={act.isBusy}>
            {words.whereDo}
          </Button>
          <Button kind="link" onClick={onClose}>
            {placeWords.cancel}
          </Button>
        </div>
        <Notice denial={act.denial} />
      </form>
    </Dialog>
  );
}
