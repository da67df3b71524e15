import type { DutySetting, OwnDuty } from '@percuta/practice';
import type { listReportingDutiesContract, setReportingDutiesContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { type AnswerBody, call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { placeWords } from '../../words/en/desk-place.ts';
import { serverWords } from '../../words/en/server.ts';
import { DutyDialog } from './duty-dialog.tsx';
import { FacilityDialog } from './facility-dialog.tsx';

const words = placeWords.duties;
type Standing = AnswerBody<typeof listReportingDutiesContract, 200>['standings'][number];

/** Which row is being written: one of those there, or one more. */
type Asking = number | 'where' | null;

/** Whom the practice has to tell of which harm, each row with its source and whether anybody checked it. */
export function OwnDuties(): ReactElement {
  const [answer, again] = useAnswer('reporting-duties', () =>
    call<typeof listReportingDutiesContract>({ method: 'GET', path: '/api/reporting-duties' }),
  );
  const act = useAct();
  const [asking, setAsking] = useState<Asking>(null);
  if (answer === 'waiting') return <p className="hint">{serverWords.loading}</p>;
  if (!answer.ok) return <Notice denial={answer} />;
  const { setting, standings, known } = answer.body;
  const set = async (next: DutySetting) => {
    const done = await act.run(() =>
      call<typeof setReportingDutiesContract>({
        method: 'PUT',
        path: '/api/reporting-duties',
        body: { setting: next },
      }),
    );
    if (done === null) return;
    await again();
    setAsking(null);
  };
  const close = () => setAsking(null);
  return (
    <section className="stock-section" aria-labelledby="duties">
      <h2 id="duties">{words.title}</h2>
      <p className="hint">{words.lead}</p>
      {setting === null ? (
        <Nothing
          known={known}
          isBusy={act.isBusy}
          onBegin={(next) => void set(next)}
          onWhere={() => setAsking('where')}
        />
      ) : (
        <Rows {...{ setting, standings, set }} onAsk={setAsking} />
      )}
      {asking === null ? <Notice denial={act.denial} /> : null}
      {asking === 'where' ? (
        <FacilityDialog
          setting={setting}
          act={act}
          onSet={(where) => void set({ duties: setting?.duties ?? [], ...where })}
          onClose={close}
        />
      ) : null}
      {typeof asking === 'number' && setting !== null ? (
        <DutyDialog
          duty={setting.duties[asking] ?? null}
          where={setting}
          act={act}
          path={`body.setting.duties[${asking}]`}
          onSet={(duty) => void set({ ...setting, duties: placed(setting.duties, asking, duty) })}
          onClose={close}
        />
      ) : null}
    </section>
  );
}

interface NothingProps {
  readonly known: readonly OwnDuty[];
  readonly isBusy: boolean;
  readonly onBegin: (setting: DutySetting) => void;
  readonly onWhere: () => void;
}

function Nothing({ known, isBusy, onBegin, onWhere }: NothingProps): ReactElement {
  const [first] = known;
  return (
    <>
      <p className="stock-warn">{words.none}</p>
      <div className="actions">
        <Button kind="plain" onClick={onWhere}>
          {words.setWhere}
        </Button>
        {first === undefined ? null : (
          <Button
            kind="link"
            isShut={isBusy}
            onClick={() => onBegin({ jurisdiction: first.jurisdiction, facility: first.facility, duties: known })}
          >
            {words.begin}
          </Button>
        )}
      </div>
      <p className="hint">{words.beginText}</p>
    </>
  );
}

interface RowsProps {
  readonly setting: DutySetting;
  readonly standings: readonly Standing[];
  readonly set: (next: DutySetting) => Promise<void>;
  readonly onAsk: (asking: Asking) => void;
}

function Rows({ setting, standings, set, onAsk }: RowsProps): ReactElement {
  const { jurisdiction, facility, duties } = setting;
  return (
    <>
      <p>
        {words.where(jurisdiction, facility)}{' '}
        <Button kind="link" onClick={() => onAsk('where')}>
          {words.change} <span className="visually-hidden">{words.whereTitle}</span>
        </Button>
      </p>
      <ul className="rows">
        {duties.map((duty, at) => (
          <li key={`${duty.jurisdiction} ${duty.facility} ${duty.says}`} className="stock-row">
            <Row duty={duty} standing={standings[at] ?? 'never checked'} where={setting} />
            <Button kind="link" onClick={() => onAsk(at)}>
              {words.change} <span className="visually-hidden">{duty.says}</span>
            </Button>
            <Button
              kind="link"
              onClick={() => void set({ ...setting, duties: duties.filter((_, index) => index !== at) })}
            >
              {words.takeOff} <span className="visually-hidden">{duty.says}</span>
            </Button>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button kind="plain" onClick={() => onAsk(duties.length)}>
          {words.add}
        </Button>
      </div>
    </>
  );
}

interface RowProps {
  readonly duty: OwnDuty;
  readonly standing: Standing;
  readonly where: Pick<DutySetting, 'jurisdiction' | 'facility'>;
}

function Row({ duty, standing, where }: RowProps): ReactElement {
  const { about, says, source, checkedOn } = duty;
  const isOurs = duty.jurisdiction === where.jurisdiction && duty.facility === where.facility;
  return (
    <div>
      <b>{words.about[about]}</b>
      <p>{words.line(duty)}</p>
      <p>{says}</p>
      <p className="hint">
        {placeWords.source(source)} {checkedOn === null ? '' : words.checked(checkedOn)}
      </p>
      {isOurs ? null : (
        <p className="hint">
          {words.where(duty.jurisdiction, duty.facility)} {words.otherPlace}
        </p>
      )}
      {standing === 'checked' ? null : <p className="stock-warn">{words.standings[standing]}</p>}
    </div>
  );
}

function placed(duties: readonly OwnDuty[], at: number, duty: OwnDuty): readonly OwnDuty[] {
  return [...duties.slice(0, at), duty, ...duties.slice(at + 1)];
}
