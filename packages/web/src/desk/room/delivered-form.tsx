import type { DeliveredZone } from '@percuta/practice';
import type { deliverZoneContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { ChoiceField } from '../../parts/choice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { deskWords } from '../../words/en/desk.ts';
import { roomWords } from '../../words/en/desk-room.ts';
import { ofSession, type Room } from './room.ts';

const words = roomWords.needling;
const ENDPOINTS = ['redness', 'pinpoint-bleeding', 'none'] as const satisfies readonly DeliveredZone['endpoint'][];
const PAIN = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'not-asked'] as const;

interface DeliveredFormProps {
  readonly room: Room;
  readonly planned: Room['record']['session']['zones'][number];
  readonly onDone: () => void;
}

/** One zone as it was done. It begins as planned; what differs needs a reason. */
export function DeliveredForm({ room, planned, onDone }: DeliveredFormProps): ReactElement {
  const { taps, again } = room;
  const [setting, setSetting] = useState(planned.settingMm.toFixed(2));
  const before = room.record.session.delivered
    .filter(({ zone }) => zone === planned.zone)
    .reduce((sum, step) => sum + step.passes, 0);
  const [passes, setPasses] = useState(String(Math.max(1, planned.passes - before)));
  const [endpoint, setEndpoint] = useState<DeliveredZone['endpoint'] | null>(null);
  const [pain, setPain] = useState<(typeof PAIN)[number] | null>(null);
  const [deviation, setDeviation] = useState('');
  const settingMm = Number(setting.replace(',', '.'));
  const passCount = Number(passes);
  const isOther = settingMm !== planned.settingMm || before + passCount > planned.passes;
  const isWhole =
    settingMm > 0 && passCount >= 1 && endpoint !== null && pain !== null && (!isOther || deviation.trim() !== '');
  const deliver = async (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole || endpoint === null) return;
    const done = await taps.send<typeof deliverZoneContract>({
      method: 'POST',
      path: '/api/people/:personId/sessions/:sessionId/zones',
      params: ofSession(room),
      body: {
        zone: planned.zone,
        settingMm,
        passes: passCount,
        endpoint,
        painScore: pain === 'not-asked' ? null : Number(pain),
        deviation: deviation.trim() === '' ? null : deviation.trim(),
      },
    });
    if (!done.ok) return;
    await again();
    onDone();
  };
  return (
    <form className="delivered-form" onSubmit={(event) => void deliver(event)}>
      <div className="delivered-numbers">
        <TextField label={words.setting} inputMode="decimal" value={setting} onChange={setSetting} />
        <TextField label={words.passes} inputMode="numeric" value={passes} onChange={setPasses} />
      </div>
      <ChoiceField
        label={words.endpoint}
        value={endpoint}
        options={ENDPOINTS.map((value) => ({ value, text: words.endpoints[value] }))}
        onChoose={setEndpoint}
      />
      <ChoiceField
        label={words.pain}
        value={pain}
        options={PAIN.map((value) => ({ value, text: value === 'not-asked' ? words.painNotAsked : value }))}
        onChoose={setPain}
      />
      {isOther ? (
        <TextField label={words.deviation} hint={words.deviationNeeded} value={deviation} onChange={setDeviation} />
      ) : null}
      <div className="actions">
        <Button type="submit" size="room" isShut={!isWhole || taps.sending !== 'saved'}>
          {words.do}
        </Button>
        <Button kind="link" onClick={onDone}>
          {deskWords.cancel}
        </Button>
      </div>
    </form>
  );
}
