import { type ReactElement, useState } from 'react';
import { outlookPicture } from '../charts/outlook.ts';
import type { Band } from '../numbers/band.ts';
import { BandValue } from '../parts/band-value.tsx';
import { SourceList } from '../parts/finding-sources.tsx';
import { PictureFigure } from '../parts/picture-figure.tsx';
import { sessionDays } from '../plan/choice.ts';
import { MEASURE_FORMS } from '../plan/measure-forms.ts';
import { words } from '../words/en.ts';
import { type Computed, type MaybeBand, MEASURES, type Measure, type Outlook } from '../worker/protocol.ts';

interface OutlookSectionProps {
  readonly computed: Computed | null;
  readonly readDay: number;
}

const CHART_HEIGHT_PX = 400;
const DAYS_PER_MONTH = 365.25 / 12;

/** What becomes of this skin: the plan as a band, and doing nothing always beside it. */
export function OutlookSection({ computed, readDay }: OutlookSectionProps): ReactElement {
  const [measure, setMeasure] = useState<Measure>('wrinkles');
  return (
    <section className="outlook" aria-labelledby="outlook-title">
      <div className="outlook-chart">
        <h2 id="outlook-title">{words.outlook.title(computed === null ? '' : words.zones[computed.choice.zone])}</h2>
        <MeasureChoice measure={measure} onChoose={setMeasure} />
        <p className="axis-note">{words.outlook.measureUnits[measure]}</p>
        <div style={{ minHeight: CHART_HEIGHT_PX + 40 }}>
          {computed === null ? null : (
            <PictureFigure
              draw={(widthPx) => draw({ computed, measure, readDay, widthPx })}
              minHeightPx={CHART_HEIGHT_PX}
            />
          )}
        </div>
      </div>
      <Readouts computed={computed} measure={measure} readDay={readDay} />
      {computed === null ? <div className="rests-on-empty" /> : <RestsOn computed={computed} />}
    </section>
  );
}

function draw(say: { computed: Computed; measure: Measure; readDay: number; widthPx: number }) {
  const { computed, measure } = say;
  return outlookPicture({
    widthPx: say.widthPx,
    heightPx: CHART_HEIGHT_PX,
    measure,
    days: computed.nothing.days,
    plan: computed.practice?.outlook.byMeasure[measure] ?? null,
    nothing: computed.nothing.byMeasure[measure],
    sessionDays: sessionDays(computed.choice),
    readDay: say.readDay,
    studiedUntilDay: (sessionDays(computed.choice).at(-1) ?? 0) + computed.followUpDays,
  });
}

function MeasureChoice({
  measure,
  onChoose,
}: {
  readonly measure: Measure;
  readonly onChoose: (next: Measure) => void;
}) {
  return (
    <fieldset className="tabs">
      <legend className="visually-hidden">{words.outlook.measure}</legend>
      {MEASURES.map((each) => (
        <label key={each}>
          <input type="radio" name="measure" checked={each === measure} onChange={() => onChoose(each)} />
          <span className="tab">{words.outlook.measures[each]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Readouts({ computed, measure, readDay }: OutlookSectionProps & { readonly measure: Measure }): ReactElement {
  const form = MEASURE_FORMS[measure];
  const months = monthsOf(readDay);
  const plan = at(computed?.practice?.outlook, measure, readDay);
  const nothing = at(computed?.nothing, measure, readDay);
  const isRefused = computed !== null && computed.practice === null;
  const write = (band: MaybeBand) => (band === null ? null : form.change(band));
  const after = words.outlook.atMonths(months);
  return (
    <div className="readouts">
      <dl>
        <dt className="series-plan">{words.outlook.thisPlan}</dt>
        <dd className="readout-large">
          {isRefused ? (
            <BandValue text={{ value: words.outlook.refusedValue, interval: words.outlook.refusedWhy }} />
          ) : computed === null ? (
            <Pending />
          ) : (
            <BandValue text={write(plan)} after={after} why={words.outlook.planUnknown[measure]} />
          )}
        </dd>
        <dt>{words.outlook.nothing}</dt>
        <dd className="readout-large">
          {computed === null ? <Pending /> : <BandValue {...nothingText(measure, nothing, months)} />}
        </dd>
        <dt>{words.outlook.howLong}</dt>
        <dd className="readout-large">
          <BandValue
            text={null}
            why={computed === null ? '' : words.outlook.noStudy(monthsOf(computed.followUpDays))}
          />
        </dd>
      </dl>
      {plan !== null && nothing !== null ? (
        <p className="overlap">
          {doTouch(plan, nothing, form.written) ? words.outlook.overlap(measure) : words.outlook.apart}
          {measure === 'wrinkles' ? ` ${words.outlook.apartByShape}` : ''}
        </p>
      ) : null}
    </div>
  );
}

/** Doing nothing with no width is not a forecast but the yardstick, and says so. */
function nothingText(measure: Measure, band: MaybeBand, months: number) {
  const after = words.outlook.atMonths(months);
  if (band === null) return { text: null, after };
  const text = MEASURE_FORMS[measure].change(band);
  if (band.p05 !== band.p95) return { text, after };
  const { unchanged } = words.outlook;
  return { text: { ...text, interval: measure === 'wrinkles' ? unchanged.wrinkles(months) : unchanged.other } };
}

function Pending(): ReactElement {
  return <BandValue text={{ value: '\u2026', interval: '\u00a0' }} />;
}

function monthsOf(days: number): number {
  return Math.round(days / DAYS_PER_MONTH);
}

function at(outlook: Outlook | undefined, measure: Measure, day: number): MaybeBand {
  const index = outlook?.days.indexOf(day) ?? -1;
  return outlook?.byMeasure[measure][index] ?? null;
}

/** Whether two bands meet in the figures that are written: what a reader cannot tell apart is not apart. */
function doTouch(one: Band, other: Band, written: (value: number) => number): boolean {
  return written(one.p05) <= written(other.p95) && written(other.p05) <= written(one.p95);
}

function RestsOn({ computed }: { readonly computed: Computed }): ReactElement {
  return (
    <details className="rests-on">
      <summary>
        {words.outlook.basis} <u>{words.outlook.restsOn}</u>
      </summary>
      <Sentences title={words.outlook.extrapolations.plan} sentences={computed.extrapolations.plan} />
      <Sentences title={words.outlook.extrapolations.home} sentences={computed.extrapolations.home} />
      <Sentences title={words.outlook.unknown} sentences={computed.unknown} />
      <h4>{words.outlook.sources}</h4>
      <SourceList sources={computed.sources} />
    </details>
  );
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
