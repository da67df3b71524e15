import { EXAMPLE_ADVERSE_EVENT } from '@percuta/practice';
import { describe, expect, it } from 'vitest';
import { CAUSALITY_CODES, OUTCOME_CODES, SERIOUSNESS_CODES } from './adverse-event-canonical.ts';
import { toAdverseEvent } from './to-adverse-event.ts';

const OF = { subject: 'Patient/1', recorder: 'Practitioner/2' };
const event = EXAMPLE_ADVERSE_EVENT;
const judged = (changes: Partial<typeof event.judgement>) => ({
  ...event,
  judgement: { ...event.judgement, ...changes },
});

describe('a harm in FHIR', () => {
  it('says what, of whom, when, how it stands, and with what it happened', () => {
    const { contained, ...resource } = toAdverseEvent(event, OF);
    expect(resource).toEqual({
      resourceType: 'AdverseEvent',
      identifier: { system: 'https://percuta.example/fhir/adverse-event', value: 'e1' },
      actuality: 'actual',
      event: {
        coding: [
          {
            system: 'https://percuta.example/fhir/CodeSystem/harm',
            code: 'dark-marks',
            display: 'post-inflammatory hyperpigmentation',
          },
        ],
        text: 'Brown marks on the left cheek.',
      },
      subject: { reference: 'Patient/1' },
      date: '2026-12-10',
      detected: '2026-12-11T09:00:00Z',
      recordedDate: '2026-12-11T09:00:00Z',
      seriousness: {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/adverse-event-seriousness', code: 'Non-serious' }],
      },
      severity: {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/adverse-event-severity', code: 'mild' }],
        text: 'CTCAE version 5, grade 1',
      },
      outcome: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/adverse-event-outcome', code: 'ongoing' }] },
      recorder: { reference: 'Practitioner/2' },
      suspectEntity: ['#session', '#cartridge-1'].map((reference) => ({
        instance: { reference },
        causality: [
          {
            assessment: {
              coding: [
                {
                  system: 'http://terminology.hl7.org/CodeSystem/adverse-event-causality-assess',
                  code: 'Probably-Likely',
                },
              ],
            },
          },
        ],
      })),
    });
    expect(contained).toMatchObject([
      { resourceType: 'Procedure', performedDateTime: '2026-11-24', note: [{ text: 'Left cheek: 1.25 mm, 4 passes' }] },
      {
        resourceType: 'Device',
        lotNumber: 'AB1',
        serialNumber: '1',
        udiCarrier: [{ deviceIdentifier: '09506000134352' }],
      },
    ]);
  });

  it('refers only to what it contains', () => {
    const { contained = [], suspectEntity = [] } = toAdverseEvent(event, OF);
    const ids = contained.map(({ id }) => `#${id}`);
    expect(suspectEntity.map(({ instance }) => instance.reference)).toEqual(ids);
  });

  it('leaves out what is not known', () => {
    const bare = { ...judged({ grade: null }), link: null, beganOn: null };
    const keys = Object.keys(toAdverseEvent(bare, { subject: 'Patient/1', recorder: null }));
    for (const key of ['contained', 'severity', 'date', 'recorder', 'suspectEntity']) expect(keys).not.toContain(key);
  });

  it('has a code for every outcome, causality and seriousness, and gives the gravest', () => {
    for (const outcome of Object.keys(OUTCOME_CODES) as (keyof typeof OUTCOME_CODES)[]) {
      expect(toAdverseEvent(judged({ outcome }), OF).outcome?.coding?.[0]?.code).toBe(OUTCOME_CODES[outcome]);
    }
    expect(Object.keys(CAUSALITY_CODES)).toHaveLength(6);
    const serious = SERIOUSNESS_CODES.map(([because]) => because);
    expect(toAdverseEvent(judged({ serious }), OF).seriousness?.coding?.[0]?.code).toBe('SeriousResultsInDeath');
  });

  it('is as it was judged last', () => {
    const judgement = { ...event.judgement, outcome: 'gone' } as const;
    const again = { ...event, judgedAgain: [{ event: 'e1', judgement, because: 'It faded.', entry: event.entry }] };
    expect(toAdverseEvent(again, OF).outcome?.coding?.[0]?.code).toBe('resolved');
  });
});
