import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import type { Act } from '../../server/use-act.ts';
import { placeWords } from '../../words/en/desk-place.ts';

const words = placeWords.places;

/** A place as it is being written down. */
export interface SaidPlace {
  readonly code: string;
  readonly roles: readonly SaidRole[];
  readonly supervision: string;
  readonly source: string;
  readonly checkedOn: string;
}

interface SaidRole {
  readonly role: string;
  /** Empty where the law sets no depth. */
  readonly depthMm: string;
}

const NO_ROLE: SaidRole = { role: '', depthMm: '' };
const NO_PLACE: SaidPlace = { code: '', roles: [NO_ROLE], supervision: '', source: '', checkedOn: '' };

interface PlaceDialogProps {
  /** Null for a new one. */
  readonly place: SaidPlace | null;
  readonly act: Act;
  /** Where the server finds faults of it. */
  readonly path: string;
  readonly onSet: (place: SaidPlace) => void;
  readonly onClose: () => void;
}

/** Who may needle in one place, how deep, by which source and read when. */
export function PlaceDialog({ place, act, path, onSet, onClose }: PlaceDialogProps): ReactElement {
  const [said, setSaid] = useState(place ?? NO_PLACE);
  const fault = (of: string) => act.denial?.faults[`${path}.${of}`];
  const set = (event: FormEvent) => {
    event.preventDefault();
    onSet(said);
  };
  return (
    <Dialog title={place === null ? words.addTitle : words.changeTitle(place.code)} onClose={onClose}>
      <form className="form" noValidate autoComplete="off" onSubmit={set}>
        <TextField
          label={words.code}
          hint={words.codeHint}
          value={said.code}
          fault={fault('code')}
          onChange={(code) => setSaid({ ...said, code })}
        />
        <Roles roles={said.roles} fault={fault} onChange={(roles) => setSaid({ ...said, roles })} />
        <TextField
          label={words.supervisionLabel}
          hint={placeWords.optional}
          value={said.supervision}
          onChange={(supervision) => setSaid({ ...said, supervision })}
        />
        <TextField
          label={placeWords.sourceLabel}
          hint={placeWords.sourceHint}
          value={said.source}
          fault={fault('source')}
          onChange={(source) => setSaid({ ...said, source })}
        />
        <TextField
          label={words.checkedOn}
          type="date"
          value={said.checkedOn}
          fault={fault('checkedOn')}
          onChange={(checkedOn) => setSaid({ ...said, checkedOn })}
        />
        <div className="actions">
          <Button type="submit" isShut={act.isBusy}>
            {words.set}
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

interface RolesProps {
  readonly roles: readonly SaidRole[];
  readonly fault: (of: string) => string | undefined;
  readonly onChange: (roles: readonly SaidRole[]) => void;
}

function Roles({ roles, fault, onChange }: RolesProps): ReactElement {
  const change = (at: number, next: Partial<SaidRole>) =>
    onChange(roles.map((one, index) => (index === at ? { ...one, ...next } : one)));
  return (
    <>
      {roles.map(({ role, depthMm }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is typed has no name of its own, and none is taken out of the middle.
        <div key={at} className="field-pair">
          <TextField
            label={words.role(at + 1)}
            hint={at === 0 ? words.roleHint : undefined}
            value={role}
            fault={fault(`roles[${at}].role`)}
            onChange={(text) => change(at, { role: text })}
          />
          <TextField
            label={words.depth(at + 1)}
            hint={at === 0 ? words.depthHint : undefined}
            unit="mm"
            inputMode="decimal"
            value={depthMm}
            fault={fault(`roles[${at}].maximumDepthMm`)}
            onChange={(text) => change(at, { depthMm: text })}
          />
        </div>
      ))}
      <div className="actions">
        <Button kind="link" onClick={() => onChange([...roles, NO_ROLE])}>
          {words.addRole}
        </Button>
      </div>
    </>
  );
}
