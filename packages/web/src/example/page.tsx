import { penOf } from '@percuta/practice';
import { type ReactElement, useDeferredValue, useEffect, useState } from 'react';
import { bandInWords } from '../numbers/format-band.ts';
import { SiteHead } from '../parts/site-head.tsx';
import type { Choice } from '../plan/choice.ts';
import { deviceOf, settingRange, snapSetting } from '../plan/device-options.ts';
import { MEASURE_FORMS } from '../plan/measure-forms.ts';
import { words } from '../words/en.ts';
import type { ModelState } from '../worker/model-client.ts';
import type { Computed } from '../worker/protocol.ts';
import { startWorker } from '../worker/start-worker.ts';
import { useModel } from '../worker/use-model.ts';
import { CompareSection } from './compare-section.tsx';
import { DepthSection } from './depth-section.tsx';
import { FindingsSection } from './findings-section.tsx';
import { FIRST_CHOICE } from './first-choice.ts';
import { Foot } from './foot.tsx';
import { Opening } from './opening.tsx';
import { OutlookSection } from './outlook-section.tsx';
import { PEOPLE, personOf } from './people.ts';
import { PlanRules } from './plan-rules.tsx';
import { PlanStrip } from './plan-strip.tsx';

/** Half a year: as long as anyone has looked, and where the values beside the chart are read. */
const READ_DAY = 180;

export function ExamplePage(): ReactElement {
  const [choice, setChoice] = useState<Choice>(FIRST_CHOICE);
  const model = useModel(startWorker, choice);
  const computed = useDeferredValue(model.computed);
  const person = personOf(choice.personId);
  const device = deviceOf(choice.deviceId);
  const change = (part: Partial<Choice>) => setChoice((now) => settled({ ...now, ...part }));
  return (
    <>
      <SiteHead here="example" skipTo="plan" skipWords={words.head.skip} isOver />
      <main className={`tone-${person.skin.fitzpatrickType}`}>
        <Opening
          choice={choice}
          tone={person.skin.fitzpatrickType}
          needleDiameterMm={penOf(device).pen.needleDiameterUm / 1000}
          readDay={READ_DAY}
          computed={computed}
        />
        <section id="plan" tabIndex={-1} aria-labelledby="plan-title">
          <h2 id="plan-title">{words.plan.title}</h2>
          <PlanStrip choice={choice} people={PEOPLE} onChange={change} />
          <PlanRules plan={computed?.plan ?? null} assumed={computed?.assumed ?? []} />
          {model.fault === null ? null : (
            <p role="alert" className="fault">
              {words.status.fault(model.fault)}
            </p>
          )}
        </section>
        <OutlookSection computed={computed} readDay={READ_DAY} />
        {computed === null ? null : (
          <>
            <DepthSection computed={computed} />
            <CompareSection computed={computed} deviceName={device.name} />
            <FindingsSection person={person} screened={computed.screened} />
          </>
        )}
      </main>
      {computed === null ? null : <Foot computed={computed} />}
      <Status model={model} />
    </>
  );
}

/** A setting that the chosen device can be moved to. */
function settled(choice: Choice): Choice {
  return { ...choice, settingMm: snapSetting(choice.settingMm, settingRange(deviceOf(choice.deviceId))) };
}

const QUIET_MS = 700;

/** Says the result once the choice has come to rest, and politely. */
function Status({ model }: { readonly model: ModelState<Computed> }): ReactElement {
  const [text, setText] = useState('');
  const { computed, isComputing } = model;
  useEffect(() => {
    if (isComputing || computed === null) return;
    const timer = setTimeout(() => setText(spoken(computed)), QUIET_MS);
    return () => clearTimeout(timer);
  }, [computed, isComputing]);
  return (
    <p role="status" aria-live="polite" className="visually-hidden">
      {text}
    </p>
  );
}

function spoken({ plan, practice, nothing }: Computed): string {
  const months = Math.round(READ_DAY / (365.25 / 12));
  const at = nothing.days.indexOf(READ_DAY);
  const say = (band: Parameters<typeof MEASURE_FORMS.wrinkles.change>[0] | null | undefined) =>
    band ? bandInWords(MEASURE_FORMS.wrinkles.change(band)) : words.notKnown;
  const none = say(nothing.byMeasure.wrinkles[at]);
  const summary =
    practice === null
      ? words.outlook.summaryRefused({ months, nothing: none })
      : words.outlook.summary({
          months,
          plan: say(practice.outlook.byMeasure.wrinkles[at]),
          nothing: none,
          better: 'less',
        });
  return words.status.done({ verdict: words.verdicts[plan.verdict], summary });
}
