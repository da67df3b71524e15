import type { addCorrectionContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { LongTextField, TextField } from '../../parts/text-field.tsx';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { deviceOf } from '../../plan/device-options.ts';
import { call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { commonWords } from '../../words/en/common.ts';
import { deskWords } from '../../words/en/desk.ts';
import { roomWords } from '../../words/en/desk-room.ts';
import { Compared } from './compared.tsx';
import type { Room } from './room.ts';

const words = roomWords.record;

/** The session as it was sealed. Nothing of it changes any more; corrections stand beside it. */
export function SealedRecord({ room }: { readonly room: Room }): ReactElement {
  const { record } = room;
  const [isCorrecting, setCorrecting] = useState(false);
  return (
    <section className="room-step sealed">
      <h2>{words.title}</h2>
      <p>{record.sealedOn === null ? '' : words.on(commonWords.day(record.sealedOn))}</p>
      <p className="hint">{words.hash}</p>
      <p className="sealed-hash">{record.sealedAs}</p>
      <Compared room={room} />
      {record.disinfection === undefined ? null : <p>{words.disinfected(record.disinfection)}</p>}
      <RestedOn room={room} />
      <div className="actions no-print">
        <Button kind="plain" onClick={() => setCorrecting(true)}>
          {words.correct}
        </Button>
        <Button kind="link" onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
      {isCorrecting ? <CorrectionDialog room={room} onClose={() => setCorrecting(false)} /> : null}
    </section>
  );
}

function RestedOn({ room }: { readonly room: Room }): ReactElement | null {
  const { record, nameOf } = room;
  const { started } = record;
  if (started === null) return null;
  const { id, profession, validUntil } = started.practitioner;
  return (
    <>
      <h3>{words.rested}</h3>
      <ul className="rested">
        <li>{words.practitioner(nameOf({ id, role: 'practitioner' }), profession, commonWords.day(validUntil))}</li>
        <li>{words.device(deviceOf(started.device).name)}</li>
        {record.session.cartridges.map((unit) => (
          <li key={unit}>{words.cartridge(unit)}</li>
        ))}
        <li>{words.plan(started.planHash)}</li>
        <li>{words.ruleset(started.ruleset)}</li>
        {started.overrides.map(({ rule, by, reason, finding }) => (
          <li key={finding}>
            <VerdictMark verdict="ask" /> {words.overridden(rule, nameOf({ id: by, role: 'practitioner' }), reason)}
          </li>
        ))}
      </ul>
    </>
  );
}

function CorrectionDialog({ room, onClose }: { readonly room: Room; readonly onClose: () => void }): ReactElement {
  const act = useAct();
  const [entry, setEntry] = useState(String(room.record.started?.entry.seq ?? ''));
  const [says, setSays] = useState('');
  const [because, setBecause] = useState('');
  const correct = async (event: FormEvent) => {
    event.preventDefault();
    const done = await act.run(() =>
      call<typeof addCorrectionContract>({
        method: 'POST',
        path: '/api/people/:personId/corrections',
        params: { personId: room.personId },
        body: { corrects: Number(entry), says, because },
      }),
    );
    if (done === null) return;
    await room.again();
    onClose();
  };
  return (
    <Dialog title={words.correctTitle} onClose={onClose}>
      <form className="form" onSubmit={(event) => void correct(event)}>
        <TextField label={words.correctEntry} inputMode="numeric" value={entry} onChange={setEntry} />
        <LongTextField label={words.correctSays} value={says} onChange={setSays} />
        <LongTextField label={words.correctBecause} rows={2} value={because} onChange={setBecause} />
        <div className="actions">
          <Button type="submit" isShut={act.isBusy || says.trim() === '' || because.trim() === ''}>
            {words.correctDo}
          </Button>
          <Button kind="link" onClick={onClose}>
            {deskWords.cancel}
          </Button>
        </div>
        <Notice denial={act.denial} />
      </form>
    </Dialog>
  );
}
