import { type CourseState, calendarDay, settleAnswers } from '@percuta/practice';
import { type ReactElement, useMemo } from 'react';
import { outlookPicture } from '../../charts/outlook.ts';
import { formatBand } from '../../numbers/format-band.ts';
import { BandValue } from '../../parts/band-value.tsx';
import { PictureFigure } from '../../parts/picture-figure.tsx';
import { MEASURE_FORMS } from '../../plan/measure-forms.ts';
import { commonWords } from '../../words/en/common.ts';
import { planWords } from '../../words/en/desk-plan.ts';
import { words } from '../../words/en.ts';
import type { Outlook } from '../../worker/protocol.ts';
import { useModel } from '../../worker/use-model.ts';
import type { OutlookChoice, ZoneForecast } from './outlook-protocol.ts';
import type { PlanDraft } from './plan-draft.ts';
import type { PlanRow } from './plan-rows.ts';
import { startOutlookWorker } from './start-outlook-worker.ts';

interface PlanOutlookProps {
  readonly draft: PlanDraft;
  readonly row: PlanRow;
  readonly answers: CourseState['answers'];
  readonly today: string;
  /** Nobody is shown the benefit of what may not be done. */
  readonly isRefused: boolean;
}

const CHART_HEIGHT_PX = 300;
const READ_DAY = 180;

/** What the model expects of the chosen zone, as a band, with doing nothing beside it. */
export function PlanOutlook(props: PlanOutlookProps): ReactElement {
  const choice = useChoice(props);
  const { computed, fault } = useModel(startOutlookWorker, choice);
  return (
    <section className="plan-outlook" aria-labelledby="plan-outlook">
      <h2 id="plan-outlook">{planWords.outlook(commonWords.zones[props.row.zone])}</h2>
      <p className="axis-note">{words.outlook.measureUnits.wrinkles}</p>
      <div style={{ minHeight: CHART_HEIGHT_PX }}>
        <OutlookBody
          choice={choice}
          computed={computed}
          fault={fault}
          isRefused={props.isRefused}
          isNumbed={props.draft.anaesthetic !== null}
        />
      </div>
    </section>
  );
}

interface OutlookBodyProps {
  readonly choice: OutlookChoice | null;
  readonly computed: ZoneForecast | null;
  readonly fault: string | null;
  readonly isRefused: boolean;
  /** Whether the plan has a numbing product: without one nobody knows the pain. */
  readonly isNumbed: boolean;
}

function OutlookBody({ choice, computed, fault, isRefused, isNumbed }: OutlookBodyProps): ReactElement {
  if (isRefused) return <p>{planWords.outlookRefused}</p>;
  if (choice === null) return <p>{planWords.outlookNeedsAge}</p>;
  if (fault !== null) return <p className="fault">{words.status.fault(fault)}</p>;
  return computed === null ? (
    <p className="hint">{planWords.outlookWaiting}</p>
  ) : (
    <Forecast forecast={computed} isNumbed={isNumbed} />
  );
}

function useChoice({ draft, row, answers, today }: PlanOutlookProps): OutlookChoice | null {
  const { ageYears, fitzpatrickType } = useMemo(
    () => (answers === null ? {} : settleAnswers(answers, calendarDay(today))),
    [answers, today],
  );
  const { device } = draft;
  const { count: sessions, intervalDays } = draft.sessions;
  const { zone, settingMm, passes } = row;
  return useMemo(() => {
    if (ageYears === undefined) return null;
    const type = fitzpatrickType === undefined || fitzpatrickType === 'unknown' ? null : fitzpatrickType;
    return { ageYears, fitzpatrickType: type, device, zone, settingMm, passes, sessions, intervalDays };
  }, [ageYears, fitzpatrickType, device, zone, settingMm, passes, sessions, intervalDays]);
}

interface ForecastProps {
  readonly forecast: ZoneForecast;
  readonly isNumbed: boolean;
}

function Forecast({ forecast, isNumbed }: ForecastProps): ReactElement {
  const { choice, planned, nothing, assumed, followUpDays } = forecast;
  const days = Array.from({ length: choice.sessions }, (_, index) => index * (choice.intervalDays ?? 0));
  const months = Math.round(READ_DAY / 30);
  return (
    <>
      <PictureFigure
        minHeightPx={CHART_HEIGHT_PX}
        draw={(widthPx) =>
          outlookPicture({
            widthPx,
            heightPx: CHART_HEIGHT_PX,
            measure: 'wrinkles',
            days: planned.days,
            plan: planned.byMeasure.wrinkles,
            nothing: nothing.byMeasure.wrinkles,
            sessionDays: days,
            readDay: READ_DAY,
            studiedUntilDay: (days.at(-1) ?? 0) + followUpDays,
          })
        }
      />
      <dl className="plan-values">
        <dt>{planWords.thisPlan}</dt>
        <dd>
          <BandValue text={changeOn(planned)} after={planWords.atMonths(months)} />
        </dd>
        <dt>{planWords.nothing}</dt>
        <dd>
          <BandValue text={changeOn(nothing)} after={planWords.atMonths(months)} />
        </dd>
      </dl>
      <Burden forecast={forecast} isNumbed={isNumbed} />
      <p className="source">
        {planWords.outlookBasis}{' '}
        {assumed.length === 0
          ? ''
          : planWords.assumed(assumed.map(({ field, value }) => words.plan.assumedFields[field](value)).join(', '))}
      </p>
    </>
  );
}

/** What a session costs the person: pain, and days of redness. */
function Burden({ forecast: { painScore, rednessDays }, isNumbed }: ForecastProps): ReactElement {
  return (
    <>
      <h3>{planWords.burden}</h3>
      <dl className="plan-values plan-burden">
        <dt>{planWords.pain}</dt>
        <dd>
          {isNumbed ? (
            <BandValue text={painScore === null ? null : formatBand(painScore, 1)} after={planWords.outOfTen} />
          ) : (
            planWords.painUnknown
          )}
        </dd>
        <dt>{planWords.redness}</dt>
        <dd>
          <BandValue text={rednessDays === null ? null : formatBand(rednessDays, 1, planWords.days)} />
        </dd>
      </dl>
      <p className="hint">{planWords.burdenText}</p>
    </>
  );
}

function changeOn({ days, byMeasure }: Outlook) {
  const band = byMeasure.wrinkles[days.findIndex((day) => day >= READ_DAY)];
  return band === null || band === undefined ? null : MEASURE_FORMS.wrinkles.change(band);
}
