import type { DeliveredZone } from '@percuta/practice';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { ChoiceField } from '../../parts/choice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { deskWords } from '../../words/en/desk.ts';
import { roomWords } from '../../words/en/desk-room.ts';
import { type DeliveredDraft, deliveredOf, draftOf, isOtherThanPlanned, PAIN } from './delivered-draft.ts';
import { passesIn } from './passes-in.ts';
import type { Room } from './room.ts';

const words = roomWords.needling;
const ENDPOINTS = ['redness', 'pinpoint-bleeding', 'none'] as const satisfies readonly DeliveredZone['endpoint'][];

interface DeliveredFormProps {
  readonly room: Room;
  readonly planned: Room['record']['session']['zones'][number];
  readonly onDone: () => void;
}

/** One zone as it was done. It begins as planned; what differs needs a reason. */
export function DeliveredForm({ room, planned, onDone }: DeliveredFormProps): ReactElement {
  const before = passesIn(room.record.session.delivered, planned.zone);
  const [draft, setDraft] = useState<DeliveredDraft>(() => draftOf(planned, before));
  const [isBusy, setBusy] = useState(false);
  const zone = deliveredOf(draft, planned, before);
  const deliver = async (event: FormEvent) => {
    event.preventDefault();
    if (zone === null || isBusy) return;
    setBusy(true);
    await room.note({ do: 'deliverZone', body: zone });
    onDone();
  };
  return (
    <form
      className="delivered-form"
      tabIndex={-1}
      aria-label={deskWords.capital(deskWords.zone(planned.zone))}
      onSubmit={(event) => void deliver(event)}
    >
      <DeliveredFields
        draft={draft}
        needsReason={isOtherThanPlanned(draft, planned, before)}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
      <div className="actions">
        <Button type="submit" size="room" isShut={zone === null || isBusy}>
          {words.do}
        </Button>
        <Button kind="link" size="room" onClick={onDone}>
          {deskWords.cancel}
        </Button>
      </div>
    </form>
  );
}

interface DeliveredFieldsProps {
  readonly draft: DeliveredDraft;
  readonly needsReason: boolean;
  readonly onChange: (part: Partial<DeliveredDraft>) => void;
}

function DeliveredFields({ draft, needsReason, onChange }: DeliveredFieldsProps): ReactElement {
  const { setting, passes, endpoint, pain, deviation } = draft;
  return (
    <>
      <div className="delivered-numbers">
        <TextField
          label={words.setting}
          inputMode="decimal"
          value={setting}
          onChange={(text) => onChange({ setting: text })}
        />
        <TextField
          label={words.passes}
          inputMode="numeric"
          value={passes}
          onChange={(text) => onChange({ passes: text })}
        />
      </div>
      <ChoiceField
        label={words.endpoint}
        value={endpoint}
        options={ENDPOINTS.map((value) => ({ value, text: words.endpoints[value] }))}
        onChoose={(value) => onChange({ endpoint: value })}
      />
      <ChoiceField
        label={words.pain}
        value={pain}
        options={PAIN.map((value) => ({ value, text: value === 'not-asked' ? words.painNotAsked : value }))}
        onChoose={(value) => onChange({ pain: value })}
      />
      {needsReason ? (
        <TextField
          label={words.deviation}
          hint={words.deviationNeeded}
          value={deviation}
          onChange={(text) => onChange({ deviation: text })}
        />
      ) : null}
    </>
  );
}
