import { ZONES } from '@percuta/evidence';
import type { ReactElement } from 'react';
import { RangeField, SelectField } from '../parts/fields.tsx';
import { type Choice, INTERVALS_DAYS, PASSES, SESSIONS } from '../plan/choice.ts';
import { DEVICE_OPTIONS, deviceOf, settingRange } from '../plan/device-options.ts';
import { words } from '../words/en.ts';
import type { ExamplePerson } from './people.ts';

interface PlanStripProps {
  readonly choice: Choice;
  readonly people: readonly ExamplePerson[];
  readonly onChange: (change: Partial<Choice>) => void;
}

const numbers = (values: readonly number[], unit = '') =>
  values.map((value) => ({ value, text: unit === '' ? String(value) : `${value} ${unit}` }));

const ZONE_OPTIONS = ZONES.map((zone) => ({ value: zone, text: capital(words.zones[zone]) }));

/** Everything that can be chosen, in the order in which a practice would say it. */
export function PlanStrip({ choice, people, onChange }: PlanStripProps): ReactElement {
  return (
    <form className="plan-strip" onSubmit={(event) => event.preventDefault()}>
      <PersonChoice choice={choice} people={people} onChange={onChange} />
      <div className="fields">
        <SelectField
          label={words.plan.device}
          value={choice.deviceId}
          options={DEVICE_OPTIONS}
          onChoose={(deviceId) => onChange({ deviceId })}
        />
        <SelectField
          label={words.plan.zone}
          value={choice.zone}
          options={ZONE_OPTIONS}
          onChoose={(zone) => onChange({ zone })}
        />
        <RangeField
          label={words.plan.setting}
          value={choice.settingMm}
          text={words.plan.settingValue(choice.settingMm)}
          range={settingRange(deviceOf(choice.deviceId))}
          onChoose={(settingMm) => onChange({ settingMm })}
        />
        <SelectField
          label={words.plan.passes}
          value={choice.passes}
          options={numbers(PASSES)}
          onChoose={(passes) => onChange({ passes })}
        />
        <SelectField
          label={words.plan.sessions}
          value={choice.sessions}
          options={numbers(SESSIONS)}
          onChoose={(sessions) => onChange({ sessions })}
        />
        <SelectField
          label={words.plan.interval}
          value={choice.intervalDays}
          options={numbers(INTERVALS_DAYS)}
          isIdle={choice.sessions === 1}
          onChoose={(intervalDays) => onChange({ intervalDays })}
        />
      </div>
    </form>
  );
}

function PersonChoice({ choice, people, onChange }: PlanStripProps): ReactElement {
  return (
    <fieldset className="people">
      <legend>{words.plan.person}</legend>
      {people.map((person) => (
        <label key={person.id} className="person">
          <input
            type="radio"
            name="person"
            checked={person.id === choice.personId}
            onChange={() => onChange({ personId: person.id })}
          />
          <span className={`swatch tone-${person.skin.fitzpatrickType}`} aria-hidden="true" />
          <span className="person-words">
            <b>{words.people.head(person.skin)}</b>
            <span>{words.people.tail(person.skin)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
