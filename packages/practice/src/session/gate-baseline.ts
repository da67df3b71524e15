import type { GateFacts } from './gate.ts';

const NOTHING = { verdict: 'fine', findings: [] } as const;

/** A person and a practice with everything in order: the gate is open. The baseline on which its cases are told. */
export const GATE_BASELINE: GateFacts = {
  today: '2026-11-24',
  ruleset: { current: 'sha256:rules', signedByClinician: 'sha256:rules' },
  practiceNumbersSet: true,
  timeOutByTwo: false,
  practitioner: { id: 'dr-vega', credentialValidUntil: '2027-12-31' },
  planHash: 'sha256:plan-2',
  consent: { planHash: 'sha256:plan-2', textIsCurrent: true },
  screening: { answeredOn: '2026-11-24', notAskedToday: [], evaluation: NOTHING },
  course: { sessionsDone: 1, sessionsPlanned: 3, daysSinceLast: 30, intervalDays: 30 },
  signIn: { on: '2026-11-24', identifiers: 2, photographs: 'taken', photographsConsented: true },
  plan: NOTHING,
  timeOut: {
    on: '2026-11-24',
    planHash: 'sha256:plan-2',
    deviceAsPlanned: true,
    anaestheticAsPlanned: true,
    handsGlovesEyes: true,
    sharpsBox: true,
    deviceAloud: true,
    openedBeforePerson: true,
    spokenWith: 'the person',
    confirmedByAnother: false,
    agents: ['antiseptic', 'isopropanol-70'],
    evaluation: NOTHING,
  },
  overrides: [],
  zones: ['cheek'],
  stock: [],
  credentialGap: null,
};
