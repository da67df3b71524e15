import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_COURSE_PLAN } from '../course/course-plan.ts';
import { consentTo, ToldCourse } from '../course/testing/told-course.ts';
import { CHAIN_START, linkAfter } from '../record/chain.ts';
import { CLEAR_PERSON } from '../screening/clear-person.ts';
import { comparePhotographs } from './compare-photographs.ts';
import { EXAMPLE_PHOTOGRAPH } from './example-photograph.ts';
import { type PhotographProof, photographProofFaults } from './photograph-proof.ts';
import { type PHOTOGRAPH_USES, PHOTOGRAPH_VIEWS } from './photograph-views.ts';
import { refusedPhotograph, usesOfPhotograph } from './refused-photograph.ts';

const { notes: _n, withheld: _w, entry: _e, dayOfCourse: _d, ...PICTURE } = EXAMPLE_PHOTOGRAPH;
const taken = { do: 'takePhotograph', ...PICTURE } as const;

function agreed(scopes: Parameters<typeof consentTo>[1]) {
  const told = new ToldCourse();
  told.does('patient', { do: 'answerScreening', answers: { ...CLEAR_PERSON, answeredOn: '2026-11-24' } });
  told.does('responsible-clinician', { do: 'proposePlan', plan: EXAMPLE_COURSE_PLAN, outlook: null });
  return told.does('patient', consentTo(told.state, scopes));
}

describe('a photograph', () => {
  it('is taken only of who agreed to clinical photographs, once, and never of a day to come', () => {
    const told = agreed(['treatment']);
    expect(told.asks('practitioner', taken)).toMatchObject({ refused: true });
    const willing = agreed(['treatment', 'clinical-photographs']).does('practitioner', taken);
    expect(willing.asks('practitioner', { ...taken, photograph: 'p2' })).toMatchObject({
      because: 'This very picture is on record since 2026-11-24. Choose another.',
    });
    const other = { ...taken, photograph: 'p2', original: `sha256:${'1'.repeat(64)}` };
    expect(willing.asks('practitioner', { ...other, takenOn: '2026-11-25' })).toMatchObject({
      because: 'That day is still to come. Say when it was taken.',
    });
  });

  it('that the person sends is looked at without a form, until they take that back', () => {
    const told = agreed(['treatment']).does('patient', { ...taken, way: 'sent' });
    const photograph = told.state.photographs.p1!;
    expect(usesOfPhotograph(told.state.consents, photograph)).toEqual({
      clinical: true,
      teaching: false,
      marketing: false,
      research: false,
    });
    told.does('patient', consentTo(told.state, ['treatment', 'clinical-photographs']));
    told.does('patient', { do: 'withdrawConsent', scopes: ['clinical-photographs'], reason: null });
    expect(usesOfPhotograph(told.state.consents, photograph).clinical).toBe(false);
  });

  it('may be used for what the person agrees to today and for nothing else', () => {
    fc.assert(
      fc.property(fc.subarray(['clinical-photographs', 'teaching', 'marketing', 'research'] as const), (scopes) => {
        const { consents } = agreed(['treatment', ...scopes]).state;
        const uses = usesOfPhotograph(consents, EXAMPLE_PHOTOGRAPH);
        expect(uses).toEqual({
          clinical: scopes.includes('clinical-photographs'),
          teaching: scopes.includes('teaching'),
          marketing: scopes.includes('marketing'),
          research: scopes.includes('research'),
        });
      }),
      { seed: 7, numRuns: 32 },
    );
  });

  it('is refused at once where a consent is taken back, and where this picture alone is kept out', () => {
    const told = agreed(['treatment', 'clinical-photographs', 'teaching', 'marketing']).does('practitioner', taken);
    const why = (use: (typeof PHOTOGRAPH_USES)[number]) =>
      refusedPhotograph({ consents: told.state.consents, photograph: told.state.photographs.p1!, use });
    told.does('patient', { do: 'withholdPhotograph', photograph: 'p1', uses: ['teaching'], because: null });
    expect([why('teaching'), why('marketing')]).toEqual([
      'This picture is kept out of teaching use since 2026-11-24.',
      null,
    ]);
    told.does('patient', { do: 'withdrawConsent', scopes: ['marketing'], reason: null });
    expect(why('marketing')).toContain('took back their consent to marketing');
  });

  it('gets notes as additions, and knows its day of the course', () => {
    const told = agreed(['treatment', 'clinical-photographs']).does('practitioner', taken);
    const note = {
      do: 'notePhotograph',
      photograph: 'p1',
      note: 'n1',
      says: 'A mole.',
      place: { x: 0.2, y: 0.3 },
    } as const;
    told.does('practitioner', note);
    expect(told.asks('practitioner', note)).toMatchObject({ because: 'This note is here already.' });
    expect(told.state.photographs.p1).toMatchObject({ dayOfCourse: null, notes: [{ says: 'A mole.' }] });
  });
});

describe('two photographs', () => {
  const after = { ...EXAMPLE_PHOTOGRAPH, takenOn: '2027-05-24' };
  const reasons = (changes: object, needled: readonly string[] = []) =>
    comparePhotographs([EXAMPLE_PHOTOGRAPH, { ...after, ...changes }], needled).because;

  it('are comparable in the same view and light, far enough from a session', () => {
    expect(comparePhotographs([EXAMPLE_PHOTOGRAPH, after], ['2026-11-24'])).toMatchObject({
      verdict: 'comparable',
      daysApart: 181,
    });
  });

  it.each([
    ['another view', { view: 'left-45' }, 'They look from different sides.'],
    ['another camera', { device: 'Phone' }, 'They are from different cameras.'],
    ['a picture from home', { way: 'sent' }, 'One was taken at home.'],
    ['make-up', { prepared: false }, 'Skin was not bare and rested in one.'],
    ['three weeks', { takenOn: '2026-12-15' }, 'They are less than four weeks apart.'],
  ])('are not comparable with %s', (_, changes, because) => {
    expect(reasons(changes)).toContain(because);
  });

  it('are not comparable in the four weeks after a session', () => {
    expect(reasons({}, ['2027-05-01'])).toEqual([
      'One was taken within 28 days after a session, while skin still settles.',
    ]);
    expect(reasons({}, ['2027-04-01'])).toEqual([]);
  });

  it('are not comparable where the head was held otherwise or nearer, as far as that was measured', () => {
    const pose = { yawDegrees: 0, pitchDegrees: 0, rollDegrees: 0, faceShare: 0.5 };
    const both = (changes: object) =>
      comparePhotographs(
        [
          { ...EXAMPLE_PHOTOGRAPH, pose },
          { ...after, pose: { ...pose, ...changes } },
        ],
        [],
      ).because;
    expect(both({ yawDegrees: 2.9 })).toEqual([]);
    expect(both({ yawDegrees: 3.1 })).toHaveLength(1);
    expect(both({ faceShare: 0.52 })).toHaveLength(1);
  });

  it('are judged alike whichever is named first, and never said to have changed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PHOTOGRAPH_VIEWS),
        fc.constantFrom('2026-11-25', '2027-01-05'),
        (view, takenOn) => {
          const other = { ...EXAMPLE_PHOTOGRAPH, view, takenOn };
          const said = comparePhotographs([EXAMPLE_PHOTOGRAPH, other], []);
          expect(comparePhotographs([other, EXAMPLE_PHOTOGRAPH], [])).toEqual(said);
          expect(['comparable', 'not comparable']).toContain(said.verdict);
        },
      ),
      { seed: 7, numRuns: 30 },
    );
  });
});

describe('a bundle of proof', () => {
  const first = linkAfter(null, `sha256:${'a'.repeat(64)}`);
  const chain = [first, linkAfter(first, `sha256:${'b'.repeat(64)}`)];
  const photograph = {
    ...{ photograph: 'p1', seq: 2, view: 'front', takenOn: '2026-11-24', takenBy: 'received', writtenAt: '' },
    ...{ dayOfCourse: null, original: 'o', shown: 's', file: 'a.jpg', marked: 'a-marked.jpg', markedDigest: 'm' },
  };
  const bundle: PhotographProof = {
    bundle: 'percuta-photographs/1',
    ...{ madeAt: '', use: 'clinical', practice: '', person: '' },
    ...{ photographs: [photograph], chain },
  };
  const digests = { 'a.jpg': 's', 'a-marked.jpg': 'm' };

  it('holds where every link follows and every picture is the one that it names', () => {
    expect(chain[0]?.previousHash).toBe(CHAIN_START);
    expect(photographProofFaults(bundle, digests)).toEqual([]);
  });

  it.each([
    ['a picture was swapped', bundle, { ...digests, 'a.jpg': 'x' }],
    ['the marked copy was swapped', bundle, { ...digests, 'a-marked.jpg': 'x' }],
    ['a link was written anew', { ...bundle, chain: [first, { ...chain[1]!, digest: first.digest }] }, digests],
    ['the entry is not in it', { ...bundle, chain: [first] }, digests],
  ])('does not hold where %s', (_, changed, of) => {
    expect(photographProofFaults(changed, of)).toHaveLength(1);
  });
});
