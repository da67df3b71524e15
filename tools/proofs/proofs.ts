/** Every "must show" of every issue as a command, at full counts. A new one: a line here. */
export interface Proof {
  /** The number in the title and the line of its "must show", as `1.2`. */
  readonly id: string;
  readonly shows: string;
  readonly command: readonly string[];
  /** The exit status that the command must end with: 2 where bad input is what is shown. */
  readonly status?: number;
}

const suite = (...files: string[]) => ['vitest', 'run', '--project', 'units', ...files];

const database = (...files: string[]) => ['vitest', 'run', '--project', 'database', ...files];
const SERVER_PROOFS = 'packages/server/src/proofs';

export const PROOFS: readonly Proof[] = [
  { id: '1.1', shows: 'two commands on clean clones', command: ['node', 'tools/proofs/fresh-clone.ts'] },
  { id: '1.2', shows: 'kill -9, ten rounds each', command: ['node', `${SERVER_PROOFS}/prove-crash.ts`] },
  { id: '1.3', shows: 'a pen', command: ['percuta', 'simulate', 'packages/cli/examples/pen-cheek.json'] },
  { id: '1.3', shows: 'a roller at home', command: ['percuta', 'simulate', 'packages/cli/examples/roller-home.json'] },
  {
    id: '1.3',
    shows: 'the same in a practice',
    command: ['percuta', 'simulate', 'packages/cli/examples/roller-practice.json'],
  },
  { id: '1.3', shows: 'broken files', command: ['node', 'tools/proofs/broken-files.ts'] },
  { id: '1.4', shows: 'every rule on its cases', command: ['percuta', 'rules', 'test'] },
  { id: '1.4', shows: '10,000 random answer sets', command: suite('packages/practice/src/screening') },
  { id: '1.5', shows: 'six plans', command: ['node', 'tools/proofs/six-plans.ts'] },
  { id: '1.6', shows: 'scan strings', command: suite('packages/practice/src/scan') },
  { id: '1.7', shows: 'sizes and dependencies', command: ['node', 'tools/proofs/sizes.ts'] },
  { id: '2.1', shows: 'one course from question to sealed record', command: ['percuta', 'story'] },
  {
    id: '2.1',
    shows: 'every screen in every look',
    command: [
      'vitest',
      'run',
      '--project',
      'browser',
      'packages/web/src/screens-of',
      'packages/web/src/example',
      'packages/web/src/gallery',
    ],
  },
  { id: '2.3', shows: 'isolation on the embedded PostgreSQL', command: database('packages/server/src/isolation') },
  {
    id: '2.3',
    shows: 'isolation on the installed PostgreSQL',
    command: ['env', 'PERCUTA_TEST_DATABASE=external', ...database('packages/server/src/isolation')],
  },
  { id: '2.2', shows: '2,000 random walks at the gate over HTTP', command: ['node', `${SERVER_PROOFS}/prove-gate.ts`] },
  { id: '2.4', shows: 'booking races', command: ['node', `${SERVER_PROOFS}/prove-races.ts`] },
  { id: '2.5', shows: '25 kills while recording', command: ['node', `${SERVER_PROOFS}/prove-recording-crash.ts`] },
  { id: '2.6', shows: 'tampering by a superuser', command: ['node', `${SERVER_PROOFS}/prove-tampering.ts`] },
  { id: '2.7', shows: '10,000 malformed requests', command: ['node', `${SERVER_PROOFS}/prove-fuzz.ts`] },
  { id: '2.8', shows: 'backup and restore', command: ['node', `${SERVER_PROOFS}/prove-backup.ts`] },
  { id: '3.1', shows: 'evidence lint with counts', command: ['percuta', 'evidence', 'lint'] },
  { id: '3.1', shows: 'recalled figures in use', command: ['percuta', 'evidence', 'awaiting'] },
  {
    id: '3.1',
    shows: 'from a number to every place where it acts',
    command: ['percuta', 'evidence', 'where-used', 'intervalBlockDays'],
  },
  { id: '3.1', shows: 'and back', command: ['percuta', 'evidence', 'used-in', 'P08'] },
  {
    id: '3.2',
    shows: 'the posterior from evidence, same hash',
    command: ['node', 'packages/calibration/src/calibrate.ts', '--check'],
  },
  {
    id: '3.2',
    shows: 'R-hat, effective sizes, profiles: the page and its pictures are what programs write',
    command: suite('packages/calibration/src/results', 'packages/calibration/src/posterior'),
  },
  { id: '3.3', shows: 'rivals, studies left out, failures', command: ['node', 'tools/proofs/left-out.ts'] },
  {
    id: '3.3',
    shows: 'predictions of held-out studies as they were frozen',
    command: suite('packages/calibration/src/predictions'),
  },
  { id: '3.4', shows: 'the claims', command: ['percuta', 'claims'] },
  { id: '3.5', shows: 'the model beside its peers', command: ['node', 'bench/model/run.ts'] },
  { id: '3.6', shows: 'bad input to each command', command: ['node', 'tools/proofs/broken-files.ts'] },
  { id: '4.3', shows: 'the line of a tablet: 100,000 stories of drops', command: suite('packages/web/src/offline') },
  {
    id: '4.3',
    shows: 'two tablets, a network that loses and doubles',
    command: database('packages/server/src/operations/course/noted-entries.database.test.ts'),
  },
  {
    id: '4.3',
    shows: 'the same in a browser; 4.4: a DataMatrix before the camera',
    command: ['vitest', 'run', '--project', 'browser', 'packages/web/src/room.browser.test.ts'],
  },
  { id: '4.1', shows: 'every rule on its cases', command: ['percuta', 'rules', 'test'] },
  { id: '4.1', shows: '100,000 random answer sets', command: suite('packages/practice/src/screening') },
  { id: '4.1', shows: 'mutants of practice', command: ['npm', 'run', 'mutation'] },
  {
    id: '4.2',
    shows: '100,000 random courses, each item alone',
    command: suite('packages/practice/src/course', 'packages/practice/src/session'),
  },
  { id: '4.2', shows: '2,000 random walks at the gate over HTTP', command: ['node', `${SERVER_PROOFS}/prove-gate.ts`] },
  { id: '4.4', shows: 'scan strings', command: suite('packages/practice/src/scan') },
  { id: '4.6', shows: 'every day and sign answered', command: suite('packages/practice/src/aftercare') },
  {
    id: '4.7',
    shows: '30 g of 23 % on a full face',
    command: [
      ...['percuta', 'anaesthetic', '--product', 'lidocaine-tetracaine-23-7', '--grams', '30', '--area', '550'],
      ...['--minutes', '60', '--weight', '70', '--covered', 'no', '--person', 'none'],
    ],
  },
  { id: '4.5', shows: 'a lot of 50 sessions recalled', command: ['node', `${SERVER_PROOFS}/prove-recall.ts`] },
  {
    id: '4.5',
    shows: 'whoever books later is flagged',
    command: database('packages/server/src/operations/stock/stock.database.test.ts'),
  },
  {
    id: '4.8',
    shows: 'a session by the keyboard alone, another by the pointer',
    command: ['vitest', 'run', '--project', 'browser', 'packages/web/src/journeys-of-practice.browser.test.ts'],
  },
  {
    id: '5.1',
    shows: '100,000 attempts of every kind, then with the server killed',
    command: ['node', `${SERVER_PROOFS}/prove-races-mixed.ts`, '100000', '20000'],
  },
  { id: '5.2', shows: 'wall times, 10,000 random practices', command: suite('packages/practice/src/booking') },
  {
    id: '5.3',
    shows: 'calendar files, ours and others’',
    command: suite('packages/server/src/calendar', 'packages/practice/src/messages'),
  },
  {
    id: '5.4',
    shows: 'a course of four',
    command: database('packages/server/src/operations/booking/course-of-four.database.test.ts'),
  },
  {
    id: '5.4',
    shows: 'a waiting list: offered, lapsed, taken once',
    command: database('packages/server/src/waiting-list/waiting-list.database.test.ts'),
  },
  { id: '5.5', shows: 'kill -9 around a mail, five rounds each', command: ['node', `${SERVER_PROOFS}/prove-mail.ts`] },
  {
    id: '5.6',
    shows: 'booking by keyboard',
    command: ['vitest', 'run', '--project', 'browser', 'packages/web/src/booking.browser.test.ts'],
  },
  { id: '5.7', shows: 'booking beside its peers', command: ['npm', 'run', 'bench:booking'] },
  {
    id: '6.5',
    shows: '200 generated and hostile files: no place in a served byte, none of 5xx, every refusal told why',
    command: ['node', `${SERVER_PROOFS}/prove-photographs.ts`],
  },
  {
    id: '6.5',
    shows: 'a picture without consent for a use is refused everywhere',
    command: database('packages/server/src/operations/photographs'),
  },
  {
    id: '6.3',
    shows: 'from a hand to the next paint while the model runs: slider, moving skin, face map, plan editor',
    command: ['npm', 'run', 'latency'],
  },
  { id: '6.3', shows: 'Lighthouse, all four marks', command: ['npm', 'run', 'lighthouse'] },
  {
    id: '6.4',
    shows: 'every chart twice the same, and in the gallery',
    command: suite('packages/web/src/charts', 'packages/web/src/skin'),
  },
  {
    id: '6.4',
    shows: 'pictures of the gallery and of the moving skin, two runs, no pixel that differs',
    command: ['vitest', 'run', '--project', 'browser', 'packages/web/src/gallery'],
  },
];
