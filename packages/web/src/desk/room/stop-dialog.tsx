import type { stopNeedlingContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { ChoiceField } from '../../parts/choice.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { LongTextField } from '../../parts/text-field.tsx';
import { deskWords } from '../../words/en/desk.ts';
import { roomWords } from '../../words/en/desk-room.ts';
import { ofSession, type Room } from './room.ts';

const words = roomWords.needling;

/** Needling ends now. Why is said in a sentence; the rest of the plan stays undone. */
export function StopDialog({ room, onClose }: { readonly room: Room; readonly onClose: () => void }): ReactElement {
  const { taps, again } = room;
  const [because, setBecause] = useState('');
  const [emergency, setEmergency] = useState<'yes' | 'no'>('no');
  const stop = async (event: FormEvent) => {
    event.preventDefault();
    const done = await taps.send<typeof stopNeedlingContract>({
      method: 'POST',
      path: '/api/people/:personId/sessions/:sessionId/stop',
      params: ofSession(room),
      body: { because, emergency: emergency === 'yes' },
    });
    if (!done.ok) return;
    await again();
    onClose();
  };
  return (
    <Dialog title={words.stopTitle} onClose={onClose}>
      <form className="form" onSubmit={(event) => void stop(event)}>
        <LongTextField
          label={words.stopBecause}
          value={because}
          fault={taps.denial?.faults['body.because']}
          onChange={setBecause}
        />
        <ChoiceField
          label={words.stopEmergency}
          value={emergency}
          options={[
            { value: 'no', text: roomWords.yesNo.no },
            { value: 'yes', text: roomWords.yesNo.yes },
          ]}
          onChoose={setEmergency}
        />
        <div className="actions">
          <Button type="submit" kind="danger" size="room" isShut={because.trim() === ''}>
            {words.stopDo}
          </Button>
          <Button kind="link" onClick={onClose}>
            {deskWords.cancel}
          </Button>
        </div>
        <Notice denial={taps.denial} />
      </form>
    </Dialog>
  );
}
