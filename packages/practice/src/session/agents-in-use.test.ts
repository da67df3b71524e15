import { ANAESTHETICS } from '@percuta/evidence';
import { describe, expect, it } from 'vitest';
import { agentsInUse, isAgentLeftOut } from './agents-in-use.ts';

const using = (antiseptic: string | null, anaesthetic: string | null) => agentsInUse({ antiseptic, anaesthetic });

describe('what touches the skin', () => {
  it('is nothing where neither was used, and soap is no antiseptic', () => {
    expect(using(null, null)).toEqual([]);
    expect(using('none', null)).toEqual([]);
    expect(using('soap', null)).toEqual([]);
  });

  it('has the name of its kind, its own, the one on record, and what people call it', () => {
    expect(using('povidone-iodine', null)).toEqual([
      'antiseptic',
      'povidone-iodine',
      expect.stringMatching(/iodine/i),
      'povidone iodine',
      'iodine',
      'betadine',
    ]);
    expect(using('the pink solution', null)).toEqual(['antiseptic', 'the pink solution']);
  });

  it('is what is in the numbing product, by its id or its name, with the families of each agent', () => {
    const emla = ANAESTHETICS.find(({ id }) => id === 'emla-2.5-2.5')!;
    const inside = ['lidocaine', 'lignocaine', 'amide', 'prilocaine', 'amide'];
    expect(using(null, emla.id)).toEqual(['local anaesthetic', emla.id, ...inside]);
    expect(using(null, emla.name)).toEqual(['local anaesthetic', emla.name, ...inside]);
  });

  it('may be any anaesthetic where the product is not on record', () => {
    const unknown = using(null, 'the blue cream');
    const all = ANAESTHETICS.flatMap(({ contents }) => contents.map(({ agent }) => agent));
    expect(unknown).toEqual(expect.arrayContaining(all));
  });
});

describe('an agent that a person must not get', () => {
  it.each([
    ['chlorhexidine, where alcohol is used', 'chlorhexidine', 'isopropanol-70', null, true],
    ['alcohol, where chlorhexidine in alcohol is used', 'alcohol', 'chlorhexidine-alcohol', null, false],
    ['CHG, as people call chlorhexidine', 'CHG', 'chlorhexidine-alcohol', null, false],
    ['Betadine with a capital, where povidone-iodine is used', 'Betadine', 'povidone-iodine', null, false],
    ['povidone iodine in two words', 'povidone iodine', 'povidone-iodine', null, false],
    ['hypochlorous acid, where iodine is used', 'hypochlorous acid', 'povidone-iodine', null, true],
    ['lidocaine, where nobody is numbed', 'lidocaine', 'isopropanol-70', null, true],
    ['lignocaine, which is lidocaine', 'lignocaine', null, 'emla-2.5-2.5', false],
    ['tetracaine, where EMLA is used', 'tetracaine', null, 'emla-2.5-2.5', true],
    ['any local anaesthetic, where EMLA is used', 'local anaesthetic', null, 'emla-2.5-2.5', false],
    ['tetracaine, where nobody knows the cream', 'tetracaine', null, 'the blue cream', false],
    ['an ester, where benzocaine is in it', 'ester', null, 'blt-compounded', false],
    ['an amide, where EMLA is used', 'amide', null, 'emla-2.5-2.5', false],
    ['something that nobody knows', 'the blue cream', 'isopropanol-70', null, false],
    ['no name at all', '', 'isopropanol-70', null, false],
    ['no name but a dash', '-', 'isopropanol-70', null, false],
  ])('%s', (_, agent, antiseptic, anaesthetic, isLeftOut) => {
    expect(isAgentLeftOut(agent, using(antiseptic, anaesthetic))).toBe(isLeftOut);
  });

  it('is not left out for certain while nobody has said what is used', () => {
    expect(isAgentLeftOut('lidocaine', null)).toBe(false);
  });
});
