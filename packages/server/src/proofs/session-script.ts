import {
  CLEAR_PERSON,
  type CourseCommand,
  type CourseContext,
  type CourseState,
  consentDocument,
  EXAMPLE_CONTEXT,
  EXAMPLE_COURSE_PLAN,
  type Role,
  sheetFor,
} from '@percuta/practice';
import {
  allSaid,
  cartridgeCode,
  cartridgeKey,
  NOTHING_NEW,
  readWhole,
  SIGNED_IN,
  SIGNED_OUT,
} from '@percuta/practice/examples';

/** One step of a session: who asks for what, seeing the record as it is. */
export interface SessionStep {
  readonly role: Role;
  readonly command: (state: CourseState) => CourseCommand;
}

const SESSION = 'first';
const ON = '2026-11-24';

/** What a practice knows while the session is recorded: the example's, with whoever is signed in as the practitioner. */
export function sessionContext(actor: CourseContext['actor'], practitionerId: string): CourseContext {
  const credentials = { [practitionerId]: EXAMPLE_CONTEXT.credentials['dr-vega'] ?? [] };
  const cartridge = { unit: cartridgeKey('7'), seenBefore: false };
  return { ...EXAMPLE_CONTEXT, at: `${ON}T14:00:00.000Z`, today: ON, actor, credentials, cartridge };
}

/** Everything that is recorded of one session, from the question to the seal. */
export function sessionScript(practitionerId: string): readonly SessionStep[] {
  const always = (role: Role, command: CourseCommand): SessionStep => ({ role, command: () => command });
  const zone = (name: 'left-cheek' | 'right-cheek') => {
    const planned = EXAMPLE_COURSE_PLAN.zones.find((one) => one.zone === name);
    const { settingMm = 0, passes = 0 } = planned ?? {};
    const reached = { endpoint: 'redness', painScore: 3, deviation: null } as const;
    return always('practitioner', { do: 'deliverZone', session: SESSION, zone: name, settingMm, passes, ...reached });
  };
  return [
    always('patient', { do: 'answerScreening', answers: CLEAR_PERSON }),
    always('responsible-clinician', { do: 'proposePlan', plan: EXAMPLE_COURSE_PLAN, outlook: null }),
    { role: 'patient', command: consent },
    always('front-desk', {
      do: 'bookVisit',
      visit: SESSION,
      purpose: 'session',
      startsAt: `${ON}T14:00:00Z`,
      endsAt: `${ON}T15:00:00Z`,
      on: ON,
      practitioner: practitionerId,
      room: 'room-1',
      handpiece: 'pen-1',
    }),
    always('front-desk', { do: 'checkIn', session: SESSION }),
    always('patient', { do: 'screenSession', session: SESSION, answers: NOTHING_NEW }),
    always('practitioner', {
      do: 'signIn',
      session: SESSION,
      ...SIGNED_IN,
    }),
    always('practitioner', { do: 'recordTimeOut', session: SESSION, said: allSaid(cartridgeCode('7')) }),
    always('practitioner', { do: 'startNeedling', session: SESSION }),
    zone('left-cheek'),
    zone('right-cheek'),
    always('practitioner', { do: 'finishNeedling', session: SESSION, leftOut: [] }),
    { role: 'practitioner', command: aftercare },
    always('practitioner', {
      do: 'signOut',
      session: SESSION,
      ...SIGNED_OUT,
    }),
    always('practitioner', { do: 'sealSession', session: SESSION }),
  ];
}

function consent(state: CourseState): CourseCommand {
  const plan = state.plans.at(-1);
  if (plan === undefined) throw new Error('There is no plan to consent to.');
  const signature = { kind: 'typed', mark: 'Ada Blom', name: 'Ada Blom', identifiedBy: 'passkey' } as const;
  const { hash: documentHash, sections } = consentDocument(plan, 'en');
  const readThrough = readWhole(sections);
  const scopes = ['treatment', 'clinical-photographs'] as const;
  return { do: 'giveConsent', planHash: plan.hash, documentHash, language: 'en', scopes, signature, readThrough };
}

function aftercare(state: CourseState): CourseCommand {
  const record = state.sessions[SESSION];
  const sheet = record === undefined ? null : sheetFor(record, EXAMPLE_CONTEXT.numbers);
  if (sheet === null) throw new Error('There is no aftercare sheet.');
  return { do: 'giveAftercare', session: SESSION, sheetHash: sheet.hash, readBack: true, nextContactOn: '2026-11-25' };
}
