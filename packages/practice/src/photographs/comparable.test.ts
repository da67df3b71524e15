import { describe, expect, it } from 'vitest';
import { booked } from '../course/testing/stages.ts';
import { type ComparedPhotograph, comparePhotographs } from './compare-photographs.ts';
import { EXAMPLE_PHOTOGRAPH } from './example-photograph.ts';
import { mayTakePhotograph } from './may-take-photograph.ts';

const AFTER = { ...EXAMPLE_PHOTOGRAPH, takenOn: '2027-05-24' };
const beside = (before: Partial<ComparedPhotograph>, after: Partial<ComparedPhotograph>, needledOn: string[] = []) =>
  comparePhotographs(
    [
      { ...EXAMPLE_PHOTOGRAPH, ...before },
      { ...AFTER, ...after },
    ],
    needledOn,
  );
const POSE = { yawDegrees: 10, pitchDegrees: -5, rollDegrees: 0, faceShare: 0.5 } as NonNullable<
  ComparedPhotograph['pose']
>;

describe('two photographs held beside each other', () => {
  it('may be of the same view, zone and camera, months apart', () => {
    expect(beside({}, {})).toMatchObject({ verdict: 'comparable', because: [], daysApart: 181 });
  });

  it.each<[string, Partial<ComparedPhotograph>, Partial<ComparedPhotograph>, string]>([
    ['views of which nobody said from where', { view: 'other' }, { view: 'other' }, 'Nobody said from which side'],
    ['different zones', { zone: 'cheek' as never }, { zone: 'chin' as never }, 'They show different zones.'],
    ['the first from home', { way: 'sent' }, {}, 'One was taken at home.'],
    ['the second from home', {}, { way: 'sent' }, 'One was taken at home.'],
    ['different cameras', { device: 'A' }, { device: 'B' }, 'They are from different cameras.'],
    ['skin that was not bare in the first', { prepared: false }, {}, 'Skin was not bare'],
    ['skin that was not bare in the second', {}, { prepared: false }, 'Skin was not bare'],
  ])('are not compared with %s', (_, before, after, because) => {
    const { verdict, because: reasons } = beside(before, after);
    expect(verdict).toBe('not comparable');
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toContain(because);
  });

  it('are told to be from different sides where only one is of a side that nobody said', () => {
    expect(beside({ view: 'other' }, {}).because).toEqual(['They look from different sides.']);
    expect(beside({}, { view: 'other' }).because).toEqual(['They look from different sides.']);
  });

  it('are four weeks apart at least', () => {
    expect(beside({}, { takenOn: '2026-12-22' }).verdict).toBe('comparable');
    expect(beside({}, { takenOn: '2026-12-21' }).because).toEqual(['They are less than four weeks apart.']);
  });

  it.each([
    ['2027-04-26', false],
    ['2027-04-25', true],
    ['2027-05-24', true],
    ['2027-05-25', true],
  ])('leave skin 28 days to settle after a session on %s: comparable %s', (session, comparable) => {
    expect(beside({}, {}, [session]).verdict === 'comparable').toBe(comparable);
  });

  it('allow the head three degrees on each axis, and three per cent of size', () => {
    const held = (changes: object) => beside({ pose: POSE }, { pose: { ...POSE, ...changes } }).because;
    expect(held({ yawDegrees: 13, pitchDegrees: -8, rollDegrees: 3 })).toEqual([]);
    expect(held({ yawDegrees: 13.1 })).toEqual(['The head was held differently, by more than 3 degrees.']);
    expect(held({ pitchDegrees: -8.1 })).toEqual(['The head was held differently, by more than 3 degrees.']);
    expect(held({ rollDegrees: -3.1 })).toEqual(['The head was held differently, by more than 3 degrees.']);
    expect(held({ faceShare: 0.52 })).toEqual(['The face was nearer or farther, by more than 3 %.']);
    expect(held({ faceShare: 0.48 })).toEqual(['The face was nearer or farther, by more than 3 %.']);
    const none = { ...POSE, faceShare: 0 };
    expect(beside({ pose: none }, { pose: none }).because).toHaveLength(1);
    expect(beside({ pose: POSE }, { pose: null }).because).toEqual([]);
  });

  it('say what nobody knows of either', () => {
    const known = { device: 'A', prepared: true, pose: POSE, takenBy: 'received' } as const;
    expect(beside(known, known).unknown).toEqual(['the light']);
    for (const [unknown, told] of [
      [{ device: null }, 'the camera'],
      [{ prepared: null }, 'whether skin was bare and rested'],
      [{ pose: null }, 'how the head was held'],
      [{ takenBy: 'said' }, 'the day, other than that somebody said it'],
    ] as const) {
      expect(beside({ ...known, ...unknown }, known).unknown).toEqual([told, 'the light']);
      expect(beside(known, { ...known, ...unknown }).unknown).toEqual([told, 'the light']);
    }
    expect(beside({ ...known, device: null }, known).because).toEqual([]);
  });
});

describe('a photograph is taken into the record', () => {
  const { state } = booked();
  const asks = (asked: object, role: 'patient' | 'practitioner' = 'practitioner', photographs = state.photographs) =>
    mayTakePhotograph({ photographs, consents: state.consents }, { way: 'guided', ...asked } as never, {
      role,
      today: '2026-11-24',
    });
  const many = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`p${at}`, { ...EXAMPLE_PHOTOGRAPH, original: `o${at}` }]),
    );

  it('of today, and not of a day that is still to come', () => {
    expect(asks({ takenOn: '2026-11-24' })).toBeNull();
    expect(asks({ takenOn: '2026-11-25' })).toBe('That day is still to come. Say when it was taken.');
  });

  it('close up with its zone', () => {
    expect(asks({ view: 'close-up', zone: null })).toBe('Say which zone the close-up shows.');
    expect(asks({ view: 'close-up', zone: 'cheek' })).toBeNull();
    expect(asks({ view: 'front', zone: null })).toBeNull();
  });

  it('sent by the person, and by nobody else', () => {
    expect(asks({ way: 'guided' }, 'patient')).toBe('What you take yourself is sent. Send it as such.');
    expect(asks({ way: 'sent' })).toBe('Only the person sends their own pictures.');
    expect(asks({ way: 'sent' }, 'patient')).toBeNull();
  });

  it('once, and only so many', () => {
    expect(asks({ original: 'o0' }, 'practitioner', many(1))).toContain('on record since 2026-11-24');
    expect(asks({ original: 'o1' }, 'practitioner', many(1))).toBeNull();
    expect(asks({}, 'practitioner', many(1))).toBeNull();
    expect(asks({}, 'practitioner', many(499))).toBeNull();
    expect(asks({}, 'practitioner', many(500))).toBe('There are 500 photographs. No more are taken.');
  });
});
