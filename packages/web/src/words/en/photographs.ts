import type { PhotographUse, PhotographView } from '@percuta/practice';

const views: Readonly<Record<PhotographView, string>> = {
  front: 'Front',
  'left-45': 'Left, half turned',
  'left-90': 'Left, from the side',
  'right-45': 'Right, half turned',
  'right-90': 'Right, from the side',
  'close-up': 'Close-up',
  other: 'Another view',
};

const uses: Readonly<Record<PhotographUse, string>> = {
  clinical: 'Treatment',
  teaching: 'Teaching',
  marketing: 'Marketing',
  research: 'Research',
};

/** How a photograph stands in the line of what happened. */
export const photographEntryWords = {
  views,
  uses,
  taken: (view: PhotographView) => `Photograph taken: ${views[view].toLowerCase()}`,
  sent: (view: PhotographView) => `Photograph sent by the person: ${views[view].toLowerCase()}`,
  noted: 'Note on a photograph',
  withheld: (kept: readonly PhotographUse[]) =>
    `Photograph kept out of: ${kept.map((use) => uses[use].toLowerCase()).join(', ')}`,
};

/** Looking at photographs, holding two against each other, taking and sending them. */
export const photographWords = {
  ...photographEntryWords,
  title: 'Photographs',
  link: 'Photographs',
  toPerson: 'Back to the person',
  none: 'No photograph yet.',
  noneDesk: 'Take the five views before the first session. Without them nobody can show later what changed.',
  takenBack:
    'The person does not agree to clinical photographs today. What was taken stays in the record, and is not shown.',
  noneOwn: 'Photographs that your practice takes, and those that you send, stand here.',
  view: 'View',
  zone: 'Zone',
  takeDo: 'Take photographs',
  onDay: (day: string, dayOfCourse: number | null) =>
    dayOfCourse === null
      ? day
      : dayOfCourse === 0
        ? `${day}, first session`
        : `${day}, day ${dayOfCourse} of the course`,
  alt: (view: PhotographView, day: string) => `${views[view]}, ${day}`,
  choose: (view: PhotographView, day: string) => `Look at: ${views[view].toLowerCase()}, ${day}`,
  facts: {
    camera: 'Camera',
    day: 'Day',
    by: { camera: 'as the camera wrote it', said: 'as somebody said', received: 'the day on which it came' },
    prepared: 'Skin bare and rested',
    yes: 'Yes',
    no: 'No',
    unknown: 'Nobody said',
    may: 'May be used for',
    mayNot: 'Nothing today',
    entry: (seq: number, digest: string) => `Entry ${seq} of the record; picture ${digest}…`,
  },
  compare: {
    title: 'Hold two against each other',
    lead: 'Choose two pictures of the same view.',
    before: 'Earlier picture',
    after: 'Later picture',
    how: 'How',
    hows: { beside: 'Side by side', slider: 'Slider', over: 'One over the other' },
    line: 'Where the line is',
    through: 'How much of the later one',
    percent: (share: number) => `${Math.round(share * 100)} %`,
    align: 'Lay them onto each other',
    alignText: (step: number) =>
      [
        'Mark the same two points in both: first the outer corner of the right eye in the earlier picture.',
        'Now the outer corner of the left eye in the earlier picture.',
        'Now the right eye in the later picture.',
        'Last, the left eye in the later picture.',
      ][step] ?? 'They lie on each other.',
    alignStop: 'Show them as they are',
    verdict: { comparable: 'Comparable', 'not comparable': 'Not comparable' },
    apart: (days: number) => (days === 1 ? '1 day apart.' : `${days} days apart.`),
    unknown: (what: readonly string[]) => `Nobody knows: ${what.join('; ')}.`,
    graded: 'Whether anything has changed is for people to grade who do not know which picture is which.',
  },
  notes: {
    title: 'Notes on this picture',
    none: 'None yet.',
    says: 'What is to be seen',
    place: 'Press the picture to say where, or leave it out.',
    placed: 'A place is marked.',
    do: 'Add the note',
    mark: (number: number) => `Note ${number}`,
  },
  keepOut: {
    title: 'Keep this picture out of a use',
    text: 'It stays in the record. What you choose cannot be undone for this picture.',
    do: (use: PhotographUse) => `Keep out of ${uses[use].toLowerCase()}`,
    already: 'It is kept out of everything already.',
  },
  out: {
    title: 'Copies with proof',
    text: 'An archive with the picture, the same with a mark, and the chain that says since when there is exactly this one. It holds nothing that the camera wrote.',
    do: (use: string) => `Save for ${use.toLowerCase()}`,
    own: 'Save a copy',
    begin: 'Where will it be seen?',
    beginDo: 'Begin this use',
    for: 'Use',
    noUse: 'The person agrees to no other use of this picture today.',
    save: 'Save the archive',
  },
  send: {
    title: 'Add files',
    ownTitle: 'Send a picture',
    files: 'Pictures',
    hint: 'JPEG, PNG, WebP or HEIC, at most 40 MB each, ten at once.',
    day: 'Taken on',
    dayHint: 'Leave it empty where the camera wrote it into the file.',
    do: (many: number) => (many === 1 ? 'Add 1 picture' : `Add ${many} pictures`),
    ownDo: (many: number) => (many === 1 ? 'Send 1 picture' : `Send ${many} pictures`),
    tooMany: 'At most ten at once: the first ten are taken.',
    sending: (percent: number) => `${percent} %`,
    reading: 'Being read',
    waiting: 'Waits',
    done: 'In the record',
    status: (done: number, of: number) => `${done} of ${of} are in the record.`,
    noFile: 'Choose a picture first.',
  },
  capture: {
    title: 'Take photographs',
    lead: 'Bare skin, no make-up, a quarter of an hour of rest. Same place, same light, same camera as before.',
    start: 'Open the camera',
    noCamera: 'No camera could be opened. Allow it for this page, or add files instead.',
    views: 'Which view',
    ghost: 'Earlier picture over it',
    ghostOf: (day: string) => `Ghost of ${day}`,
    noGhost: 'No earlier picture of this view. Let the eyes meet the upper line and the chin the lower one.',
    grid: 'Lines',
    prepared: 'Skin is bare and rested',
    shoot: 'Take the picture',
    again: 'Take it again',
    keep: 'Keep it',
    kept: (view: PhotographView) => `${views[view]} is in the record. Next: `,
    all: 'All five views are taken today.',
    hints: {
      front: 'Face to the camera, eyes level, mouth closed, nothing smiling.',
      'left-45': 'Turn half to your right, so that the left cheek shows. The tip of the nose meets the cheek line.',
      'left-90': 'Turn to your right until only the left side shows.',
      'right-45': 'Turn half to your left, so that the right cheek shows. The tip of the nose meets the cheek line.',
      'right-90': 'Turn to your left until only the right side shows.',
      'close-up': 'Hold the zone in the middle, at the distance at which it fills the picture.',
      other: 'Hold still.',
    } satisfies Readonly<Record<PhotographView, string>>,
    distance: 'At least 60 cm away: nearer, a face looks narrower than it is.',
    preview: 'What was taken',
    live: 'What the camera sees',
  },
  own: {
    seen: 'Who has looked at them stands with who has read your record.',
    seenLink: 'Who has read my record',
    sendText: 'What you send goes into your record, and whoever treats you can see it. No computer judges it.',
    section: 'Your photographs',
  },
  attach: {
    title: 'Add pictures, if you like',
    text: 'A person looks at them. The answer that you get at once does not depend on them.',
    none: 'No picture is added.',
  },
  report: (many: number) => (many === 1 ? '1 picture was sent with it' : `${many} pictures were sent with it`),
  small: 'Small picture',
};
