/** One stop of the way through the demo. */
export interface TourStep {
  readonly title: string;
  readonly says: string;
  /** Where on the page it is, after the `#`; null where one stays where one is. */
  readonly href: string | null;
  readonly goes: string;
}

const today = { href: '#', goes: 'Go to Today' } as const;

const practitioner: readonly TourStep[] = [
  {
    ...today,
    title: 'A line that reaches the gate is ready',
    says: 'Each session runs towards its start. What still stands in the way is written on the line. Open the time-out of Tomas Lund and try to start: it stays shut until every item is settled.',
  },
  {
    href: '#people',
    goes: 'Find Pia',
    title: 'A plan is the face',
    says: 'Pia Patient waits for her consent. Open her, then her plan: limits speak as you type, and “nothing” always stands beside what the model expects.',
  },
  {
    href: '#work',
    goes: 'See what waits',
    title: 'Red flags run on a clock',
    says: 'Rolf Ebner told of blisters. The rules said how soon he must be answered; you read it, and answer.',
  },
  {
    href: '#results',
    goes: 'See the results',
    title: 'What came of it, with its interval',
    says: 'A year of invented people: how many were looked at again, how many got better, and how often the model was right.',
  },
];

/** The way through the demo for whoever looks around, by role. Everyone in it is invented. */
export const tourWords = {
  label: 'A way through the demo',
  open: 'Show me around',
  close: 'Look around on my own',
  back: 'Back',
  next: 'Next',
  place: (step: number, steps: number) => `${step} of ${steps}`,
  tours: {
    patient: [
      {
        href: '#',
        goes: 'Go to my course',
        title: 'Your course, from before to after',
        says: 'You are Pia. You were here for a talk, and a plan was made for you. Nothing happens before you have read it and said yes.',
      },
      {
        href: '#consent',
        goes: 'Read the consent',
        title: 'You agree to exactly this plan',
        says: 'The text says what is done, what may happen and how often, and what nobody knows. Ask before you sign; you may take it back at any time.',
      },
      {
        href: '#',
        goes: 'Go to my course',
        title: 'Book all sessions at once',
        says: 'The sessions keep the days that skin needs between them. If one moves, you are asked before the others follow.',
      },
      {
        href: '#sign',
        goes: 'Tell of a sign',
        title: 'Is this normal?',
        says: 'Afterwards, say what you see. You hear at once what to do and whom to call, and a person at the practice reads it.',
      },
      {
        href: '#readers',
        goes: 'See who read it',
        title: 'Your record is yours',
        says: 'Everyone who opened it is listed, with the reason. You can take a copy with you.',
      },
    ],
    practitioner,
    'responsible-clinician': [
      ...practitioner,
      {
        href: '#practice/rules',
        goes: 'See the rules',
        title: 'Nothing starts under rules that nobody signed',
        says: 'You sign the rules by their digest. You may make them stricter, never looser where they are absolute.',
      },
    ],
    'front-desk': [
      {
        ...today,
        title: 'Cleared, or not cleared',
        says: 'You see who comes, and whether they may be treated. You never see why not.',
      },
      {
        href: '#calendar/week',
        goes: 'See the week',
        title: 'Nobody is booked twice',
        says: 'Drag a visit, or lift it with Space and carry it with the arrows. What is in its way is said before you drop it.',
      },
      {
        href: '#people',
        goes: 'Find somebody',
        title: 'Find and book',
        says: 'Search a name, and book one visit or a whole course. Free times know who is trained, which room is free and when skin is ready.',
      },
    ],
    owner: [
      {
        href: '#stock/lots',
        goes: 'See the stock',
        title: 'Every cartridge by its lot',
        says: 'Call a lot back: who was treated with it, what is left on the shelf and who is booked stand together, with letters drafted.',
      },
      {
        href: '#stock/staff',
        goes: 'See credentials',
        title: 'Who may needle today',
        says: 'A credential that runs out takes its holder out of the free times on that day.',
      },
      {
        href: '#practice/rules',
        goes: 'See the practice',
        title: 'What your practice demands',
        says: 'Numbers to call, stricter rules, who broke the glass, what is exported and erased.',
      },
    ],
  } satisfies Record<string, readonly TourStep[]>,
} as const;

export type TourRole = keyof typeof tourWords.tours;
