import type { VisitBooked } from '@percuta/practice';
import type { bookVisitContract, holdTimeContract, moveVisitContract } from '@percuta/server';
import { type ReactElement, useRef } from 'react';
import { call } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import type { Booked, MovedVisit } from './booked.ts';
import { ConfirmTime } from './confirm-time.tsx';
import type { FreeTime } from './free-times.ts';
import { useHold } from './use-hold.ts';

type Purpose = VisitBooked['purpose'];

interface ConfirmingProps {
  readonly personId: string;
  readonly time: FreeTime;
  readonly purpose: Purpose;
  readonly purposeWords: Readonly<Record<Purpose, string>>;
  readonly practitioner: { readonly accountId: string; readonly name: string };
  readonly moved: MovedVisit | undefined;
  readonly onAnother: (time: FreeTime | null) => void;
  readonly onBooked: (booked: Booked) => void;
}

/** Keeps the time that was chosen, and books it, or moves a visit there: one act, however often it is sent. */
export function Confirming(props: ConfirmingProps): ReactElement {
  const { personId, moved, time, purpose, purposeWords, practitioner, onAnother, onBooked } = props;
  const act = useAct();
  const idempotencyKey = useRef(crypto.randomUUID()).current;
  const { startsAt, endsAt } = time;
  const wanted = { practitionerId: practitioner.accountId, startsAt, endsAt };
  // A visit that is moved keeps what it has until then.
  const hold = useHold(
    personId,
    moved === undefined
      ? () =>
          call<typeof holdTimeContract>({
            method: 'POST',
            path: '/api/people/:personId/hold',
            params: { personId },
            body: { purpose, ...wanted },
          })
      : null,
  );
  const confirm = async () => {
    const done = await act.run(() =>
      moved === undefined
        ? call<typeof bookVisitContract>(
            {
              method: 'POST',
              path: '/api/people/:personId/visits',
              params: { personId },
              body: { purpose, ...wanted },
            },
            { idempotencyKey },
          )
        : call<typeof moveVisitContract>(
            {
              method: 'POST',
              path: '/api/people/:personId/visits/:visitId/move',
              params: { personId, visitId: moved.visitId },
              body: wanted,
            },
            { idempotencyKey },
          ),
    );
    if (done === null) return;
    hold.isBooked();
    onBooked({ visitId: done.body.visitId, time, practitioner: practitioner.name });
  };
  const another = async (next: Pick<FreeTime, 'startsAt' | 'endsAt'> | null) => {
    await hold.release();
    onAnother(next === null ? null : { ...next, practitionerIds: [practitioner.accountId] });
  };
  return (
    <ConfirmTime
      time={time}
      purpose={purposeWords[purpose]}
      practitioner={practitioner.name}
      before={moved?.startsAt ?? null}
      hold={hold}
      isBusy={act.isBusy}
      denial={act.denial}
      onConfirm={() => void confirm()}
      onAnother={(next) => void another(next)}
    />
  );
}
