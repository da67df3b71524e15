import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { deskWords } from '../../words/en/desk.ts';
import { roomWords } from '../../words/en/desk-room.ts';
import type { FillInProps } from './fill-in.tsx';

const words = roomWords.timeOut;

/** How far each zone lies from eye and ear, where the antiseptic must reach neither. */
export function DistancesForm({ room, kept, onChange, onClose }: FillInProps): ReactElement {
  const zones = room.record.session.zones.map(({ zone }) => zone);
  const [distances, setDistances] = useState<Readonly<Record<string, string>>>({});
  const measure = (event: FormEvent) => {
    event.preventDefault();
    const nearEyeOrEar = zones.map((zone) => {
      const text = (distances[zone] ?? '').replace(',', '.');
      const eyeOrEarDistanceCm = text.trim() === '' || !Number.isFinite(Number(text)) ? null : Number(text);
      return { zone, eyeOrEarDistanceCm, shielded: null };
    });
    onChange({ said: { ...kept.said, nearEyeOrEar }, settledAtMs: { ...kept.settledAtMs, distances: Date.now() } });
    onClose();
  };
  return (
    <form className="form" onSubmit={measure}>
      {zones.map((zone) => (
        <TextField
          key={zone}
          label={words.distance(deskWords.capital(deskWords.zone(zone)))}
          unit={words.cm}
          inputMode="decimal"
          value={distances[zone] ?? ''}
          onChange={(value) => setDistances({ ...distances, [zone]: value })}
        />
      ))}
      <div className="actions">
        <Button type="submit" size="room">
          {words.distancesDo}
        </Button>
        <Button kind="link" onClick={onClose}>
          {deskWords.cancel}
        </Button>
      </div>
    </form>
  );
}
