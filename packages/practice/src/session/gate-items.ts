import type { GateFacts, OpenItem } from './gate.ts';

const AT_THE_PRACTICE = 'Something is still to be settled in the practice. Ask your practitioner what comes next.';
const WITH_YOU = 'Your practitioner goes through this with you before anything starts.';

/** What stands open without being a rule's finding: practice, consent, screening, interval, sign-in, time-out. */
export function ownItems(facts: GateFacts): readonly OpenItem[] {
  return [
    ...practiceItems(facts),
    ...consentItems(facts),
    ...screeningItems(facts),
    ...courseItems(facts),
    ...signInItems(facts),
    ...timeOutItems(facts),
    ...facts.stock,
  ];
}

function practiceItems({ ruleset, practiceNumbersSet, practitioner, credentialGap }: GateFacts): readonly OpenItem[] {
  return [
    ...when(ruleset.signedByClinician !== ruleset.current, {
      item: 'ruleset',
      because: 'The responsible clinician has not signed the current rules.',
    }),
    ...when(!practiceNumbersSet, {
      item: 'numbers',
      because: 'Set the day, night and emergency numbers of the practice.',
    }),
    ...when(practitioner.credentialValidUntil === null, {
      item: 'credential',
      because: `No credential of yours is valid today for this device${gapText(credentialGap)}. Enter one, or let somebody else needle.`,
    }),
  ];
}

const gapText = (gap: string | null): string => (gap === null ? '' : ` (${gap})`);

function consentItems({ planHash, consent }: GateFacts): readonly OpenItem[] {
  if (consent.planHash === null) {
    return [own('consent', 'Nobody has consented to this plan. Go through it together and sign.', WITH_YOU)];
  }
  if (consent.planHash !== planHash) {
    const because = 'The consent is for another version of the plan. Go through this version and sign again.';
    return [own('consent', because, WITH_YOU)];
  }
  return when(!consent.textIsCurrent, {
    item: 'consent',
    because: 'The text that was signed has changed since. Go through the new text and sign again.',
    patientWording: WITH_YOU,
  });
}

function screeningItems({ screening, today }: GateFacts): readonly OpenItem[] {
  const again = screening === null || screening.answeredOn !== today;
  const open = again ? [] : screening.notAskedToday;
  return [
    ...when(again, {
      item: 'screening',
      because: 'Ask the screening questions again today.',
      patientWording: WITH_YOU,
    }),
    ...when(open.length > 0, {
      item: 'screening',
      because: `Not asked today: ${open.join(', ')}.`,
      patientWording: WITH_YOU,
    }),
  ];
}

function courseItems({ course }: GateFacts): readonly OpenItem[] {
  const { sessionsDone, sessionsPlanned, daysSinceLast, intervalDays } = course;
  const early = daysSinceLast !== null && intervalDays !== null && daysSinceLast < intervalDays;
  return [
    ...when(sessionsDone >= sessionsPlanned, {
      item: 'sessions',
      because: `The plan has ${sessionsPlanned} sessions, and ${sessionsDone} are done. Look at the result and plan anew.`,
    }),
    ...when(early, {
      item: 'interval',
      because: `The last session was ${daysSinceLast} days ago; the plan says ${intervalDays}. Book a later day.`,
      patientWording: 'Your skin needs more time since the last session. The practice offers you a later day.',
    }),
  ];
}

function signInItems({ signIn, today }: GateFacts): readonly OpenItem[] {
  if (signIn === null || signIn.on !== today) return [own('sign-in', 'Sign the person in today.')];
  const without = signIn.photographs === 'taken' && !signIn.photographsConsented;
  return [
    ...when(signIn.identifiers < 2, { item: 'identity', because: 'Check two identifiers of the person.' }),
    ...when(without, {
      item: 'photographs',
      because:
        'Photographs were taken without consent to clinical photographs. Ask for it, or record them as declined.',
      patientWording: 'We ask you whether we may take photographs for your record. You may say no.',
    }),
  ];
}

function timeOutItems(facts: GateFacts): readonly OpenItem[] {
  const { timeOut, today } = facts;
  if (timeOut === null || timeOut.on !== today) return [own('time-out', 'Hold the time-out.')];
  return [...timeOutAsPlanned(timeOut, facts.planHash), ...timeOutSaid(timeOut), ...timeOutHeardBy(timeOut, facts)];
}

type TimeOut = NonNullable<GateFacts['timeOut']>;

function timeOutAsPlanned(timeOut: TimeOut, planHash: string): readonly OpenItem[] {
  return [
    ...when(timeOut.planHash !== planHash, {
      item: 'time-out',
      because: 'The time-out was held on another version of the plan. Hold it again.',
    }),
    ...when(!timeOut.deviceAsPlanned, {
      item: 'device',
      because: 'The device at hand is not the one of the plan. Take that one, or plan anew.',
    }),
    ...when(!timeOut.anaestheticAsPlanned, {
      item: 'anaesthetic',
      because: 'The numbing product is not the one of the plan that was consented to. Wipe it off, or plan anew.',
    }),
  ];
}

function timeOutSaid(timeOut: TimeOut): readonly OpenItem[] {
  return [
    ...when(timeOut.deviceAloud !== true, {
      item: 'device-aloud',
      because: 'Say the device aloud, its clearance number, and whether today is on its label.',
      sources: ['who-safe-surgery', 'F1'],
    }),
    ...when(timeOut.openedBeforePerson !== true, {
      item: 'opened-before-person',
      because: 'Open the cartridge before the eyes of the person; then say so.',
      sources: ['who-safe-surgery', 'F1'],
    }),
    ...when(timeOut.handsGlovesEyes !== true, {
      item: 'hands-gloves-eyes',
      because: 'Clean hands, put on gloves, protect eyes; then say so.',
      sources: ['who-safe-surgery'],
    }),
    ...when(timeOut.sharpsBox !== true, {
      item: 'sharps-box',
      because: 'Put a sharps box within reach; then say so.',
      sources: ['osha-bloodborne'],
    }),
  ];
}

function timeOutHeardBy(timeOut: TimeOut, { timeOutByTwo }: GateFacts): readonly OpenItem[] {
  return [
    ...when((timeOut.spokenWith ?? '').trim() === '', {
      item: 'spoken-with',
      because: 'Hold the time-out aloud with a colleague or the person; then say with whom.',
      sources: ['who-safe-surgery'],
    }),
    ...when(timeOutByTwo && !timeOut.confirmedByAnother, {
      item: 'second-person',
      because: 'This practice holds the time-out by two. Let a colleague confirm it under their own name.',
    }),
  ];
}

type OwnItem = Pick<OpenItem, 'item' | 'because'> & Partial<Pick<OpenItem, 'patientWording' | 'sources'>>;

function when(open: boolean, { item, because, patientWording, sources }: OwnItem): readonly OpenItem[] {
  return open ? [own(item, because, patientWording, sources)] : [];
}

function own(
  item: string,
  because: string,
  patientWording: string = AT_THE_PRACTICE,
  sources: readonly string[] = ['percuta-policy'],
): OpenItem {
  return { item, finding: null, because, patientWording, mayBeOverridden: false, sources };
}
