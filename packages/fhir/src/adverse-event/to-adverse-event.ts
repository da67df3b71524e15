import { HARM_TERMS } from '@percuta/evidence';
import { type AdverseEvent, standingJudgement, zoneTitle } from '@percuta/practice';
import type { CodeableConcept, Device, AdverseEvent as FhirAdverseEvent, Procedure } from 'fhir/r4.js';
import {
  CAUSALITY_CODES,
  CAUSALITY_SYSTEM,
  EVENT_SYSTEM,
  HARM_SYSTEM,
  OUTCOME_CODES,
  OUTCOME_SYSTEM,
  SERIOUSNESS_CODES,
  SERIOUSNESS_SYSTEM,
  SEVERITY_CODES,
  SEVERITY_SYSTEM,
} from './adverse-event-canonical.ts';

/** Whose it is, as references of the caller's own server. */
export interface EventReferences {
  /** As `Patient/1`. */
  readonly subject: string;
  /** As `Practitioner/1`; null where nobody is to be named. */
  readonly recorder: string | null;
}

type Link = NonNullable<AdverseEvent['link']>;

/**
 * A harm as a FHIR R4 AdverseEvent, as it is judged now. The session and each cartridge are contained in it, with lot
 * and the code of the unit; what is not known is left out. The resource holds one seriousness, the gravest; and mild,
 * moderate or severe, so that the CTCAE grade stands in the text. Source: HL7 FHIR R4.
 *
 * @example
 * toAdverseEvent(EXAMPLE_ADVERSE_EVENT, { subject: 'Patient/1', recorder: null }).outcome.coding[0].code // => "ongoing"
 */
export function toAdverseEvent(event: AdverseEvent, { subject, recorder }: EventReferences): FhirAdverseEvent {
  const { grade, serious, causality, outcome } = standingJudgement(event);
  const { link, beganOn, entry } = event;
  const devices = link === null ? [] : devicesOf(link);
  const contained = link === null ? [] : [procedureOf(link, subject), ...devices];
  const assessment = coded(CAUSALITY_SYSTEM, CAUSALITY_CODES[causality]);
  return {
    resourceType: 'AdverseEvent',
    ...(contained.length === 0 ? {} : { contained }),
    identifier: { system: EVENT_SYSTEM, value: event.event },
    actuality: 'actual',
    event: { coding: [{ system: HARM_SYSTEM, code: event.term, display: termWords(event.term) }], text: event.says },
    subject: { reference: subject },
    ...(beganOn === null ? {} : { date: beganOn }),
    detected: entry.at,
    recordedDate: entry.at,
    seriousness: coded(SERIOUSNESS_SYSTEM, seriousnessCode(serious)),
    ...(grade === null
      ? {}
      : { severity: { ...coded(SEVERITY_SYSTEM, SEVERITY_CODES[grade]), text: `CTCAE version 5, grade ${grade}` } }),
    outcome: coded(OUTCOME_SYSTEM, OUTCOME_CODES[outcome]),
    ...(recorder === null ? {} : { recorder: { reference: recorder } }),
    ...(contained.length === 0
      ? {}
      : {
          suspectEntity: contained.map(({ id }) => ({
            instance: { reference: `#${id}` },
            causality: [{ assessment }],
          })),
        }),
  };
}

function coded(system: string, code: string): CodeableConcept {
  return { coding: [{ system, code }] };
}

function termWords(term: string): string {
  return HARM_TERMS.find((one) => one.term === term)?.words ?? term;
}

function seriousnessCode(serious: readonly string[]): string {
  return SERIOUSNESS_CODES.find(([because]) => serious.includes(because))?.[1] ?? 'Non-serious';
}

const DEVICE_PART = 1;
const LOT_PART = 2;
const SERIAL_PART = 3;

function devicesOf({ cartridges, device }: Link): readonly (Device & { readonly id: string })[] {
  return cartridges.map((unit, index) => {
    const parts = unit.split('/');
    const [deviceIdentifier, lotNumber, serialNumber] = [parts[DEVICE_PART], parts[LOT_PART], parts[SERIAL_PART]];
    return {
      resourceType: 'Device',
      id: `cartridge-${index + 1}`,
      ...(deviceIdentifier === undefined ? {} : { udiCarrier: [{ deviceIdentifier }] }),
      ...(lotNumber === undefined || lotNumber === '' ? {} : { lotNumber }),
      ...(serialNumber === undefined ? {} : { serialNumber }),
      deviceName: [{ name: device, type: 'other' }],
    };
  });
}

function procedureOf(link: Link, subject: string): Procedure & { readonly id: string } {
  const note = link.settings.map(({ zone, settingMm, passes }) => ({
    text: `${zoneTitle(zone)}: ${settingMm} mm, ${passes} passes`,
  }));
  return {
    resourceType: 'Procedure',
    id: 'session',
    status: 'completed',
    code: { text: 'Microneedling' },
    subject: { reference: subject },
    performedDateTime: link.needledOn,
    ...(note.length === 0 ? {} : { note }),
  };
}
