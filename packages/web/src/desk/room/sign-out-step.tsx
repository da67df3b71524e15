import type { AftercareSheet, Disinfection } from '@percuta/practice';
import type { giveAftercareContract, signOutSessionContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { Sheet } from '../../course/sheet.tsx';
import { Button } from '../../parts/button.tsx';
import { ChoiceField } from '../../parts/choice.tsx';
import { Notice } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { commonWords } from '../../words/en/common.ts';
import { roomWords } from '../../words/en/desk-room.ts';
import { ofSession, type Room } from './room.ts';
import { useSheet } from './use-sheet.ts';

const words = roomWords.signOut;
const YES_NO = [
  { value: 'yes', text: roomWords.yesNo.yes },
  { value: 'no', text: roomWords.yesNo.no },
] as const;
type YesNo = 'yes' | 'no';

/** The person is handed over with a sheet they can say back; everything sharp is counted. */
export function SignOutStep({ room }: { readonly room: Room }): ReactElement {
  const sheet = useSheet(room);
  return (
    <>
      <section className="room-step" aria-labelledby="sheet">
        <h2 id="sheet">{words.sheet}</h2>
        {sheet === 'waiting' ? null : sheet.ok ? (
          <SheetStep room={room} sheet={sheet.body} />
        ) : (
          <Notice denial={sheet} />
        )}
      </section>
      <Count room={room} />
    </>
  );
}

function SheetStep({ room, sheet }: { readonly room: Room; readonly sheet: AftercareSheet }): ReactElement {
  const { taps, again, record } = room;
  const nextContactOn = sheet.contacts[0] ?? sheet.on;
  const give = async () => {
    const done = await taps.send<typeof giveAftercareContract>({
      method: 'POST',
      path: '/api/people/:personId/sessions/:sessionId/aftercare',
      params: ofSession(room),
      body: { sheetHash: sheet.hash, readBack: true, nextContactOn },
    });
    if (done.ok) await again();
  };
  const isGiven = record.aftercare?.readBack === true;
  const said = useRef<HTMLParagraphElement>(null);
  const wasGiven = useRef(isGiven);
  // The button is gone once it is said back: the focus stays where it was, on what stands there now.
  useEffect(() => {
    if (isGiven && !wasGiven.current) said.current?.focus();
    wasGiven.current = isGiven;
  }, [isGiven]);
  return (
    <>
      <p>{words.sheetText(commonWords.day(nextContactOn))}</p>
      <details className="sheet-fold">
        <summary>
          <u>{words.sheetShow}</u>
        </summary>
        <Sheet sheet={sheet} />
      </details>
      {isGiven ? (
        <p ref={said} tabIndex={-1}>
          <b>{words.readBackDone}</b>
        </p>
      ) : (
        <div className="open-item">
          <span className="open-box" aria-hidden="true" />
          <h3>{words.readBack}</h3>
          <Button
            kind="plain"
            size="room"
            isShut={taps.sending !== 'saved'}
            aria-label={`${words.readBackDo}: ${words.readBack}`}
            onClick={() => void give()}
          >
            {words.readBackDo}
          </Button>
        </div>
      )}
    </>
  );
}

interface DisinfectionSaid {
  readonly agent: string;
  readonly labelSeconds: string;
  readonly contactSeconds: string;
}

const NOT_SAID: DisinfectionSaid = { agent: '', labelSeconds: '', contactSeconds: '' };

/** As it goes on record; null while something of it is not said. */
function disinfectionOf({ agent, labelSeconds, contactSeconds }: DisinfectionSaid): Disinfection | null {
  const seconds = [labelSeconds, contactSeconds].map((text) =>
    /^[1-9]\d{0,3}$/.test(text.trim()) ? Number(text) : null,
  );
  const [label, contact] = seconds;
  if (agent.trim() === '' || label == null || contact == null) return null;
  return { agent: agent.trim(), labelSeconds: label, contactSeconds: contact };
}

interface DisinfectionFieldsProps {
  readonly said: DisinfectionSaid;
  readonly onSay: (said: DisinfectionSaid) => void;
}

function DisinfectionFields({ said, onSay }: DisinfectionFieldsProps): ReactElement {
  return (
    <>
      <TextField
        label={words.agent}
        hint={words.agentHint}
        value={said.agent}
        onChange={(agent) => onSay({ ...said, agent })}
      />
      <TextField
        label={words.labelSeconds}
        inputMode="numeric"
        value={said.labelSeconds}
        onChange={(labelSeconds) => onSay({ ...said, labelSeconds })}
      />
      <TextField
        label={words.contactSeconds}
        inputMode="numeric"
        value={said.contactSeconds}
        onChange={(contactSeconds) => onSay({ ...said, contactSeconds })}
      />
    </>
  );
}

function Count({ room }: { readonly room: Room }): ReactElement {
  const { taps, again, record } = room;
  const [count, setCount] = useState('');
  const [handpiece, setHandpiece] = useState<YesNo | null>(null);
  const [disinfection, setDisinfection] = useState(NOT_SAID);
  const [bleeding, setBleeding] = useState<YesNo | null>(null);
  const [adverse, setAdverse] = useState<YesNo | null>(null);
  const [unsettled, setUnsettled] = useState('');
  const disinfected = handpiece === 'yes' ? disinfectionOf(disinfection) : null;
  const isHandpieceSaid = handpiece === 'no' || disinfected !== null;
  const isWhole = /^\d{1,2}$/.test(count) && isHandpieceSaid && bleeding !== null && adverse !== null;
  const signOut = async (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole) return;
    const done = await taps.send<typeof signOutSessionContract>({
      method: 'POST',
      path: '/api/people/:personId/sessions/:sessionId/sign-out',
      params: ofSession(room),
      body: {
        cartridgesInSharps: Number(count),
        disinfection: disinfected,
        bleedingStopped: bleeding === 'yes',
        adverseEventNow: adverse === 'yes',
        unsettledBecause: unsettled.trim() === '' ? null : unsettled.trim(),
      },
    });
    if (done.ok) await again();
  };
  const opened = record.session.cartridges.length;
  return (
    <form className="room-step" onSubmit={(event) => void signOut(event)}>
      <h2>{words.title}</h2>
      <div className="questions">
        <TextField
          label={words.cartridges}
          hint={words.opened(opened)}
          inputMode="numeric"
          value={count}
          onChange={setCount}
        />
        <ChoiceField label={words.handpiece} value={handpiece} options={YES_NO} onChoose={setHandpiece} />
        {handpiece === 'yes' ? <DisinfectionFields said={disinfection} onSay={setDisinfection} /> : null}
        <ChoiceField label={words.bleeding} value={bleeding} options={YES_NO} onChoose={setBleeding} />
        <ChoiceField label={words.adverse} value={adverse} options={YES_NO} onChoose={setAdverse} />
        {taps.denial === null ? null : <TextField label={words.unsettled} value={unsettled} onChange={setUnsettled} />}
      </div>
      <Notice denial={taps.denial} />
      <div className="actions">
        <Button type="submit" size="room" isShut={!isWhole || taps.sending !== 'saved'}>
          {words.do}
        </Button>
      </div>
    </form>
  );
}
