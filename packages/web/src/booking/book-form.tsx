import type { VisitBooked } from '@percuta/practice';
import type { listResourcesContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { ChoiceField } from '../parts/choice.tsx';
import { Notice } from '../parts/notice.tsx';
import { type AnswerBody, call } from '../server/call.ts';
import { useAnswer } from '../server/use-answer.ts';
import { bookingWords as words } from '../words/en/booking.ts';
import { serverWords } from '../words/en/server.ts';
import type { Booked, MovedVisit } from './booked.ts';
import { Confirming } from './confirming.tsx';
import type { FreeTime } from './free-times.ts';
import { PractitionerChoice } from './practitioner-choice.tsx';
import { VISIT_MINUTES } from './visit-lengths.ts';
import { When } from './when.tsx';

type Purpose = VisitBooked['purpose'];

interface BookFormProps {
  readonly personId: string;
  /** What may be booked: a session only where there is a plan. */
  readonly purposes: readonly Purpose[];
  readonly purposeWords: Readonly<Record<Purpose, string>>;
  /** The device of the plan by its id, which a session keeps free. */
  readonly device: string | null;
  /** Set where a visit is moved and none is booked. */
  readonly moved?: MovedVisit | undefined;
  readonly onBooked: (booked: Booked) => void;
}

type Practitioners = AnswerBody<typeof listResourcesContract, 200>['practitioners'];

/** One visit: with whom, what for, on which day, when. What it needs besides, the practice chooses. */
export function BookForm(props: BookFormProps): ReactElement {
  const [answer] = useAnswer('resources', () =>
    call<typeof listResourcesContract>({ method: 'GET', path: '/api/resources' }),
  );
  if (answer === 'waiting') return <p className="hint">{serverWords.loading}</p>;
  if (!answer.ok) return <Notice denial={answer} />;
  if (answer.body.practitioners.length === 0) return <p>{words.nobody}</p>;
  return <Choosing {...props} practitioners={answer.body.practitioners} />;
}

function Choosing(props: BookFormProps & { readonly practitioners: Practitioners }): ReactElement {
  const { personId, purposes, purposeWords, device, moved, practitioners, onBooked } = props;
  const [purpose, setPurpose] = useState<Purpose>(moved?.purpose ?? purposes[0] ?? 'consultation');
  const [wanted, setWanted] = useState<string | null>(moved?.practitionerId ?? onlyOne(practitioners));
  const [time, setTime] = useState<FreeTime | null>(null);
  const [turn, setTurn] = useState(0);
  const practitioner = practitioners.find(({ accountId }) => accountId === (wanted ?? time?.practitionerIds[0]));
  const another = (next: FreeTime | null) => {
    setTime(next);
    if (next === null) setTurn(turn + 1);
  };
  return (
    <div className="booking">
      {/* What was chosen stays chosen for whoever comes back. */}
      <div className="booking-steps" hidden={time !== null}>
        <PractitionerChoice practitioners={practitioners} chosen={wanted} onChoose={setWanted} />
        {moved === undefined ? (
          <ChoiceField
            label={words.purpose}
            value={purpose}
            options={purposes.map((value) => ({ value, text: purposeWords[value] }))}
            onChoose={setPurpose}
          />
        ) : null}
        <When
          wanted={{
            practitionerId: wanted,
            minutes: VISIT_MINUTES[purpose],
            device: purpose === 'session' ? device : null,
          }}
          turn={turn}
          onChoose={setTime}
        />
      </div>
      {time === null || practitioner === undefined ? null : (
        <Confirming
          key={`${time.startsAt}${practitioner.accountId}`}
          {...{ personId, time, purpose, purposeWords, practitioner, moved, onBooked }}
          onAnother={another}
        />
      )}
    </div>
  );
}

/** Where there is a choice, anybody comes first: it has the most times. */
function onlyOne(practitioners: Practitioners): string | null {
  return practitioners.length === 1 ? (practitioners[0]?.accountId ?? null) : null;
}
