import { RED_FLAG_IDS } from '@percuta/practice';
import type { askForCallContract, triageStrangerContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { type ChosenSigns, SignGroup } from '../course/sign-group.tsx';
import { signsOf, USUAL_IDS } from '../course/signs-of.ts';
import { TriageAnswer } from '../course/triage-answer.tsx';
import { untilWords } from '../numbers/until-words.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { LongTextField, TextField } from '../parts/text-field.tsx';
import { type AnswerBody, call } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import { aftercareWords } from '../words/en/aftercare.ts';
import '../styles/needled-elsewhere.css';

const words = aftercareWords.stranger;

type Answer = AnswerBody<typeof triageStrangerContract, 200>;

/** What somebody told, until they leave the page. */
interface Told {
  readonly day: number | null;
  readonly signs: ReturnType<typeof signsOf>['signs'];
  readonly unsure: ReturnType<typeof signsOf>['unsure'];
  readonly words: string | null;
}

/** For people who are no patients here: the same rules answer, and nothing is kept unless they ask to be called. */
export default function NeedledElsewhere({ slug }: { readonly slug: string }): ReactElement {
  const [told, setTold] = useState<{ readonly told: Told; readonly answer: Answer } | null>(null);
  const [callBy, setCallBy] = useState<string | Date | null>(null);
  if (told !== null) {
    return (
      <>
        <TriageAnswer
          answer={told.answer}
          kept={callBy === null ? words.notKept : words.called(untilWords(callBy))}
          onAnother={() => [setTold(null), setCallBy(null)]}
        />
        <p className="next-days">{words.noMore}</p>
        {callBy === null ? <AskForCall slug={slug} told={told.told} onAsked={setCallBy} /> : null}
        <section aria-labelledby="look">
          <h2 id="look">{words.bookTitle}</h2>
          <p>
            <a href={`#${slug}`}>{words.book}</a>
          </p>
        </section>
      </>
    );
  }
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p className="explanation lead">{words.lead}</p>
      <SignsForm slug={slug} onTold={(now, answer) => setTold({ told: now, answer })} />
      <p className="after-list">
        <a href={`#${slug}`}>{words.back}</a>
      </p>
    </>
  );
}

interface SignsFormProps {
  readonly slug: string;
  readonly onTold: (told: Told, answer: Answer) => void;
}

const DAY = /^\d{0,4}$/;

function SignsForm({ slug, onTold }: SignsFormProps): ReactElement {
  const act = useAct();
  const [chosen, setChosen] = useState<ChosenSigns>({});
  const [said, setSaid] = useState('');
  const [day, setDay] = useState('');
  const isEmpty = Object.keys(chosen).length === 0 && said.trim() === '';
  const isDay = DAY.test(day.trim());
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isEmpty || !isDay) return;
    const told = {
      day: day.trim() === '' ? null : Number(day.trim()),
      ...signsOf(chosen),
      words: said.trim() === '' ? null : said.trim(),
    };
    const done = await act.run(() =>
      call<typeof triageStrangerContract>({
        method: 'POST',
        path: '/api/practices/:slug/triage',
        params: { slug },
        body: told,
      }),
    );
    if (done !== null) onTold(told, done.body);
  };
  return (
    <form className="tell" onSubmit={(event) => void send(event)}>
      <TextField
        label={words.day}
        inputMode="numeric"
        value={day}
        fault={isDay ? undefined : words.dayFault}
        onChange={setDay}
      />
      <SignGroup title={words.flags} signs={RED_FLAG_IDS} chosen={chosen} onChange={setChosen} />
      <SignGroup title={words.usual} signs={USUAL_IDS} chosen={chosen} onChange={setChosen} />
      <LongTextField label={words.words} value={said} onChange={setSaid} />
      <div className="actions">
        <Button type="submit" isShut={isEmpty || !isDay || act.isBusy} aria-describedby="stranger-why">
          {words.send}
        </Button>
        <span id="stranger-why" className="hint">
          {isEmpty ? words.nothing : ''}
        </span>
      </div>
      <Notice denial={act.denial} />
    </form>
  );
}

interface AskForCallProps {
  readonly slug: string;
  readonly told: Told;
  readonly onAsked: (callBy: string | Date) => void;
}

/** Only here is anything kept, and only until they were called. */
function AskForCall({ slug, told, onAsked }: AskForCallProps): ReactElement {
  const act = useAct();
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    const done = await act.run(() =>
      call<typeof askForCallContract>({
        method: 'POST',
        path: '/api/practices/:slug/call-requests',
        params: { slug },
        body: { ...told, name, phone },
      }),
    );
    if (done !== null) onAsked(done.body.callBy);
  };
  return (
    <section aria-labelledby="call">
      <h2 id="call">{words.callTitle}</h2>
      <p>{words.callLead}</p>
      <form className="form" onSubmit={(event) => void ask(event)}>
        <TextField
          label={words.name}
          autoComplete="name"
          value={name}
          fault={act.denial?.faults['body.name']}
          onChange={setName}
        />
        <TextField
          label={words.phone}
          type="tel"
          autoComplete="tel"
          value={phone}
          fault={act.denial?.faults['body.phone']}
          onChange={setPhone}
        />
        <div className="actions">
          <Button kind="plain" type="submit" isShut={act.isBusy || name.trim() === '' || phone.trim() === ''}>
            {words.callDo}
          </Button>
        </div>
        <Notice denial={act.denial} />
      </form>
    </section>
  );
}
