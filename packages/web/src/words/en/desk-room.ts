import type { ComparedZone, DeliveredZone, Disinfection } from '@percuta/practice';
import { formatNumber } from '../../numbers/format-number.ts';

const mm = (value: number) => formatNumber(value, 2);

const clock = (seconds: number) => {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};

/** The treatment room: from the check-in to the seal. Short: it is read at arm’s length, with gloves on. */
export const roomWords = {
  born: (day: string) => `Born ${day}`,
  session: (number: number, of: number) => `Session ${number} of ${of}`,
  saved: 'All taps saved',
  sending: 'Saving …',
  waiting: 'No network. Nothing is lost: it is sent when the network is back.',
  steps: { signIn: 'Sign-in', timeOut: 'Time-out', needling: 'Session', signOut: 'Sign-out' },
  step: (name: string, done: number | null, of: number | null) =>
    done === null || of === null ? name : `${name}, ${done} of ${of}`,
  back: 'Back to the person',
  notFound: 'There is no such session.',
  calledOff: 'This session was called off.',

  checkIn: {
    title: 'Is the person here?',
    text: (day: string, time: string) => `Booked for ${day}, ${time}.`,
    do: 'Check in',
  },

  signIn: {
    title: 'Sign-in',
    asked: 'Asked again today',
    askedText: 'What may have changed since planning. Every answer counts from today.',
    changed: 'Has anything else changed?',
    identifiers: 'Who this is: at least two',
    identifierNames: {
      name: 'Says the name',
      'date of birth': 'Says the day of birth',
      'identity card': 'Identity card seen',
    },
    photographs: 'Baseline photographs',
    photographAnswers: { taken: 'Taken', declined: 'Declined by the person' },
    mass: 'Weight',
    massHint: 'Needed where a numbing cream is used.',
    kg: 'kg',
    do: 'Sign in',
    missing: (count: number) => (count === 1 ? '1 answer is missing' : `${count} answers are missing`),
  },

  timeOut: {
    wet: 'Antiseptic wet',
    agent: 'Antiseptic',
    wetStart: 'Antiseptic is on',
    wetAgain: 'Start again',
    wetText: (clockText: string) => `of ${clockText} to go. Keep it wet.`,
    held: (clockText: string) => `Held for ${clockText}`,
    drying: 'Drying',
    dryingText: 'and counting. Do not wipe or fan.',
    dried: 'Dry',
    clock,
    open: (count: number) => `Still open, ${count}`,
    done: (count: number) => `Done, ${count}`,
    takeBack: 'Take back',
    cannotOverride: 'This cannot be overridden.',
    override: 'Go on with a reason',
    gate: (count: number) =>
      count === 0
        ? 'Nothing stands before the start'
        : count === 1
          ? '1 item stands before the start'
          : `${count} items stand before the start`,
    start: 'Start needling',
    stop: 'Stop and rebook',
    recorded: 'The time-out is recorded with the start.',
    items: {
      identity: ['Name and day of birth', 'The person says both, now.', 'Said'],
      consent: ['Consent to this plan', 'Say that it holds, and ask whether it still does.', 'Said'],
      plan: ['Say the zones and depths aloud', '', 'Said'],
      exclusions: ['Say what is spared', '', 'Said'],
      photographs: ['Photographs', 'Say what was taken or declined.', 'Said'],
      device: ['Device in hand, name and label aloud', '', 'In hand'],
      handpiece: ['Handpiece clean, sheath on', 'Wiped down after the last person, new sheath.', 'Clean'],
      gloves: ['Gloves and eye protection', 'Clean hands first.', 'On'],
      sharps: ['Sharps box within reach', '', 'Here'],
      kit: ['Emergency kit and plan', 'Kit in the room; everyone knows what to do.', 'Here'],
      glide: ['Gel sterile, nothing active', 'New single-use pack.', 'Sterile'],
      anaesthetic: ['Numbing accounted for', 'None is planned.', 'None used'],
      numbing: ['Numbing accounted for', 'How much, how long, and all of it off.', 'Account'],
      cartridge: ['Scan the cartridge', 'The code on the blister, new and unopened.', 'Scan'],
      seal: ['Seal intact, not dropped', 'Open the blister now, where the person sees it.', 'Intact'],
      dry: ['Skin looks dry', 'Opens when the wet time is over.', 'Dry'],
      heard: ['Held aloud with the person', 'Or with a colleague. Both have heard every item.', 'Heard'],
      distances: ['Distance to eye and ear', 'Chlorhexidine must not reach either.', 'Measure'],
    } as const,
    zoneLine: (zone: string, settingMm: number) => `${zone} ${mm(settingMm)}`,
    deviceAloud: (device: string) => `${device}. Say also whether today is on its label.`,
    thePerson: 'the person',
    secondText: 'Switch to the colleague who was there. They confirm; then switch back.',
    secondDo: 'I was there: confirm',
    nothingSpared: 'Nothing is spared.',
    code: 'Code of the cartridge',
    codeHint: 'Where neither can read it: type it as printed, with its brackets.',
    scanDo: 'Take this code',
    scanAgain: 'Scan again',
    used: 'Cartridge already used',
    usedText: 'This unit was in a session before. Take a new one.',
    scanned: (lot: string, expires: string) => `Lot ${lot}, until ${expires}`,
    lotUnknown: 'not in the code',
    numbing: {
      title: 'What was put on to numb',
      product: 'Product',
      grams: 'How much',
      g: 'g',
      area: 'On how much skin',
      cm2: 'cm²',
      minutes: 'For how long',
      min: 'minutes',
      occluded: 'Covered with a film?',
      removed: 'All of it wiped off?',
      again: 'Put on again after needling began?',
      percent: 'Lidocaine in it',
      compounded: 'Made up by a pharmacy?',
      pc: '%',
      do: 'Account for it',
    },
    distance: (zone: string) => `${zone}: to the nearest eye or ear`,
    cm: 'cm',
    distancesDo: 'Measured',
  },

  yesNo: { yes: 'Yes', no: 'No' },

  needling: {
    title: 'Needling',
    since: (time: string) => `since ${time}`,
    planned: (settingMm: number, passes: number) =>
      `${mm(settingMm)} mm, ${passes} ${passes === 1 ? 'pass' : 'passes'}`,
    spare: (what: string) => `Spare: ${what}`,
    open: 'Record',
    setting: 'Set to, mm',
    passes: 'Passes',
    endpoint: 'Endpoint',
    endpoints: {
      redness: 'Redness',
      'pinpoint-bleeding': 'Pinpoint bleeding',
      none: 'None',
    } satisfies Record<DeliveredZone['endpoint'], string>,
    pain: 'Pain, 0 to 10',
    painNotAsked: 'Not asked',
    deviation: 'Why it differs from the plan',
    deviationNeeded: 'Say why: it is not as planned.',
    do: 'Record this zone',
    again: 'Gone over again',
    done: (settingMm: number, passes: number, endpoint: string, pain: number | null) =>
      `${mm(settingMm)} mm, ${passes} ${passes === 1 ? 'pass' : 'passes'}, ${endpoint.toLowerCase()}${pain === null ? '' : `, pain ${pain}`}`,
    stop: 'Stop',
    stopTitle: 'Stop needling',
    stopBecause: 'Press why. It is stopped at once, and what was done so far stands.',
    stopReasons: [
      'The person asks to stop',
      'More pain than can be borne',
      'More bleeding than expected',
      'The device does not work',
    ],
    stopOther: 'Or say why',
    stopDo: 'Stop now',
    allDone: 'Every zone is done',
    finish: 'Finish',
    left: (count: number) => (count === 1 ? '1 zone is not done to the end' : `${count} zones are not done to the end`),
    finishTitle: 'Finish although these are not done to the end?',
    finishBecause: (zone: string) => `Why not, ${zone}`,
    finishDo: 'Finish',
    cartridge: 'Open another cartridge',
    cartridgeTitle: 'Another cartridge',
    cartridgeText: 'By opening it you say that its seal was intact and that it was not dropped.',
    cartridgeBecause: 'Why',
    cartridgeDo: 'Open it',
  },

  scan: {
    how: 'Scan the code on the blister. A scanner may be used at any time.',
    useCamera: 'Use the camera',
    camera: 'What the camera sees',
    parts: { expiresOn: 'Expiry', manufacturedOn: 'Day of making', lot: 'Lot' } as Readonly<Record<string, string>>,
    hold: 'Hold the code into the picture, a hand’s width away. No picture is kept.',
    trouble: {
      'no camera': 'There is no camera here that can be used. Use a scanner, or type the code.',
      'not allowed':
        'The camera is not allowed for this page. Allow it in the browser, use a scanner, or type the code.',
      'no reader': 'The code reader does not start in this browser. Use a scanner, or type the code.',
    },
  },

  emergency: {
    name: 'Emergency',
    title: 'Emergency',
    call: 'Call',
    text: 'Take the needle away and see to the person. Press what it is: needling is stopped with the time.',
    textBefore: 'See to the person first. Nothing was needled in this session.',
    reasons: [
      'Faint or unconscious',
      'Swelling or trouble breathing',
      'Bleeding that does not stop',
      'Fits, or odd from the numbing',
      'Something else',
    ],
    back: 'No emergency: go on',
    close: 'Close',
  },

  line: {
    kept: (count: number) => `Kept on this tablet, ${count}.`,
    keptWhileOpen: (count: number) =>
      `Kept only while this page is open, ${count}: this browser stores nothing. Do not close it.`,
    keptStep: 'kept on this tablet',
    delivery: {
      idle: '',
      sending: 'Sending …',
      'no network': 'Sent when the network is back.',
      'nobody is signed in': 'Nobody is signed in.',
      'a fault': 'The server has a fault and is asked again. Tell whoever runs it.',
    },
    stale: 'No network. What you record is kept here.',
    gateShut: 'No network. Only the record can open the gate: nothing starts until it is back.',
    sealShut: 'No network. Only the record can be sealed: it waits until it is back.',
    needsRecord: 'No network. This needs the record and opens when it is back.',
    endedTitle: 'Needling has ended',
    endedText:
      'It is kept on this tablet and goes to the record when the network is back. The aftercare sheet, the sign-out and the seal open then.',
    refused: (count: number) => (count === 1 ? 'Not taken to the record' : `Not taken to the record, ${count}`),
    refusedTitle: (said: string) => `Not on record: ${said}`,
    refusedText: (time: string, because: string) => `Recorded here at ${time}. ${because}`,
    refusedHint: 'Where it was done all the same, record the zone once more with a reason, then take this off.',
    again: 'Send again',
    takeOff: 'Take it off this tablet',
    takeOffTitle: 'Take it off this tablet?',
    takeOffText: 'The record does not have it, and then nobody has. If it was done, add a correction to the session.',
    takeOffDo: 'Take it off',
    stopped: (because: string) => `Stopped: ${because}`,
    emergency: (because: string) => `Stopped in an emergency: ${because}`,
    finished: 'Finished',
    ofOneself: (count: number) =>
      count === 1
        ? '1 entry of a session is kept on this tablet and not on record yet.'
        : `${count} entries of a session are kept on this tablet and not on record yet.`,
    ofOthers: (count: number) =>
      count === 1
        ? '1 entry of somebody else is kept on this tablet. It is sent when they sign in here.'
        : `${count} entries of others are kept on this tablet. They are sent when they sign in here.`,
    look: 'Look at it',
    unreadable: (count: number) =>
      count === 1
        ? '1 entry on this tablet cannot be read any more, and is not on record.'
        : `${count} entries on this tablet cannot be read any more, and are not on record.`,
    unreadableText:
      'Its key is gone or it was changed. Ask whoever worked here last, and add what is missing to the session as a correction.',
    letGo: 'It is settled: remove it from this tablet',
    atSignOut: (count: number) =>
      count === 1
        ? '1 entry is not on record yet. It stays on this tablet, encrypted, until you sign in here again; everything else is removed.'
        : `${count} entries are not on record yet. They stay on this tablet, encrypted, until you sign in here again; everything else is removed.`,
  },

  signOut: {
    title: 'Sign-out',
    sheet: 'The aftercare sheet',
    sheetText: (day: string) => `Go through it together. The practice asks how it goes on ${day}.`,
    sheetShow: 'Show the sheet',
    readBack: 'The person says it back in their own words',
    readBackDo: 'Said back',
    readBackDone: 'Sheet given and said back',
    cartridges: 'Cartridges in the sharps box',
    opened: (count: number) => `${count} ${count === 1 ? 'was' : 'were'} opened.`,
    handpiece: 'Handpiece disinfected',
    agent: 'With what',
    agentHint: 'As the bottle or the wipe names it.',
    labelSeconds: 'Seconds that its label wants it wet',
    contactSeconds: 'Seconds that it was wet',
    bleeding: 'Bleeding has stopped',
    adverse: 'Anything untoward now?',
    unsettled: 'Something does not tally. Why?',
    done: 'Done',
    do: 'Sign out',
    seal: 'Seal the record',
    sealTitle: 'Seal the session',
    sealText: 'After the seal nothing is changed any more. Corrections are added beside it, with who and why.',
  },

  record: {
    title: 'Sealed',
    on: (day: string) => `Sealed on ${day}.`,
    hash: 'Hash of the session',
    compared: 'Delivered beside planned',
    columns: ['Zone', 'Planned', 'Delivered', 'Endpoint', 'Pain', 'Beside the plan'],
    outcome: {
      'as planned': 'as planned',
      less: 'less',
      more: 'more',
      'not needled': 'not needled',
      'not planned': 'not planned',
    } satisfies Record<ComparedZone['outcome'], string>,
    stopped: (because: string) => `Stopped early: ${because}`,
    deliveredOfPlanned: (delivered: string, planned: string) => `Delivered ${delivered}; planned ${planned}`,
    endpointAndPain: (endpoint: string, pain: string) => `Endpoint: ${endpoint}. Pain: ${pain}`,
    disinfected: ({ agent, contactSeconds, labelSeconds }: Disinfection) =>
      `Handpiece disinfected with ${agent}: wet for ${contactSeconds} s, its label wants ${labelSeconds} s.`,
    rested: 'What the start rested on',
    plan: (hash: string) => `Plan ${hash}`,
    ruleset: (hash: string) => `Rules ${hash}`,
    device: (device: string) => `Device: ${device}`,
    cartridge: (unit: string) => `Cartridge ${unit}`,
    practitioner: (name: string, profession: string, until: string) => `${name}, ${profession}, until ${until}`,
    overridden: (rule: string, by: string, reason: string) => `${rule} overridden by ${by}: “${reason}”`,
    correct: 'Add a correction',
    correctTitle: 'Add a correction',
    correctEntry: 'Number of the entry',
    correctSays: 'What it should have said',
    correctBecause: 'Why',
    correctDo: 'Add it',
    print: 'Print the record',
    none: '—',
  },
};
