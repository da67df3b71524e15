import { describe, expect, it } from 'vitest';
import { EXAMPLE_PROTOCOL, parseProtocol } from './parse-protocol.ts';

const ZONES = ['cheek', 'forehead'];
const PEN = EXAMPLE_PROTOCOL.arms[1];

function faults(change: object): string[] {
  const read = parseProtocol({ ...EXAMPLE_PROTOCOL, ...change }, ZONES);
  return read.ok ? [] : read.issues.map(({ path }) => path);
}

describe('a protocol', () => {
  it('is read with its days in order and its shares filled in', () => {
    const read = parseProtocol(
      { ...EXAMPLE_PROTOCOL, observe: { ...EXAMPLE_PROTOCOL.observe, days: [180, 90, 90] } },
      ZONES,
    );
    expect(read).toMatchObject({
      ok: true,
      value: {
        days: [90, 180],
        assessment: 'blinded',
        population: { fitzpatrickShares: [0, 0.3, 0.5, 0.2, 0, 0], photodamage: { least: 0, most: 1 } },
        arms: [{ name: 'waiting', share: 1, course: null }, { name: 'pen, 1 mm' }],
      },
    });
  });

  it.each([
    ['too few people', { people: 10 }, ['people']],
    ['too many people', { people: 1e308 }, ['people']],
    ['part of a person', { people: 1000.5 }, ['people']],
    ['a seed below nothing', { seed: -1 }, ['seed']],
    ['a zone that is none', { zone: 'cheak' }, ['zone']],
    ['one arm', { arms: [PEN] }, ['arms']],
    ['no arms at all', { arms: undefined }, ['arms']],
    ['two arms of one name', { arms: [PEN, PEN] }, ['arms[1].name']],
    ['an arm that never needles the zone', { zone: 'forehead' }, ['arms[1].sessions']],
    ['a device without sessions', { arms: [{ name: 'a' }, { ...PEN, sessions: [] }] }, ['arms[1].sessions']],
    ['a misspelt key', { armz: [] }, ['armz']],
    ['an observable that is none', { observe: { days: [90], observables: ['beauty'] } }, ['observe.observables[0]']],
    [
      'a day before the first session',
      { observe: { days: [0], observables: ['elasticity-change'] } },
      ['observe.days[0]'],
    ],
    ['everybody leaving at once', { dropout: { sharePerMonth: 1 } }, ['dropout.sharePerMonth']],
    [
      'shares that do not add up',
      { population: { ...EXAMPLE_PROTOCOL.population, fitzpatrickShares: { '2': 0.5 } } },
      ['population.fitzpatrickShares'],
    ],
    [
      'a mean outside its bounds',
      { population: { ...EXAMPLE_PROTOCOL.population, ageYears: { mean: 20, sd: 5, least: 30 } } },
      ['population.ageYears'],
    ],
    [
      'a course that is broken, beside a fault elsewhere',
      { people: 1, zone: 'cheak', arms: [{ name: 'a' }, { ...PEN, technique: { ...PEN.technique, passes: -1 } }] },
      ['people', 'zone', 'arms[1].technique.passes'],
    ],
  ])('with %s is answered by path', (_, change, paths) => {
    expect(faults(change)).toEqual(paths);
  });

  it.each([null, [], 'a protocol', 7])('that is %j is no protocol', (input) => {
    expect(parseProtocol(input, ZONES)).toMatchObject({ ok: false, issues: [{ path: '' }] });
  });

  it('asks for no more readings than are kept', () => {
    const arms = Array.from({ length: 20 }, (_, k) => ({ name: `arm ${k}` }));
    const days = Array.from({ length: 12 }, (_, k) => 30 * (k + 1));
    const observables = ['elasticity-change', 'lemperle-grade-change'];
    expect(faults({ arms, observe: { days, observables } })).toEqual(['observe']);
  });
});
