import { describe, expect, it } from 'vitest';
import { aftercareDay } from './aftercare-day.ts';
import { aftercareSheet, type NeedledSession } from './aftercare-sheet.ts';

const SESSION: NeedledSession = {
  on: '2026-11-24',
  zones: ['left-cheek', 'right-cheek'],
  anaestheticUsed: false,
  numbers: { day: '1', night: '2', emergency: '3' },
};
const offSkin = (day: number) => aftercareDay(day).notOnSkin.map(({ what }) => what);
const toDo = (day: number) => aftercareDay(day).toDo.map(({ when }) => when);

describe('the days after a session', () => {
  it('keep make-up and sunscreen off for 24 hours, which reach into day 1', () => {
    expect(offSkin(1)).toEqual(expect.arrayContaining(['make-up', 'sunscreen']));
    expect(offSkin(2)).not.toContain('sunscreen');
    expect(toDo(1)).toEqual(expect.arrayContaining(['hours 0 to 24', 'from hour 24']));
    expect(toDo(0)).not.toContain('from hour 24');
  });

  it('keep vitamin C and retinoids off as long as channels may be open', () => {
    expect(offSkin(3)).toEqual(expect.arrayContaining(['vitamin C', 'retinoids']));
    expect(offSkin(4)).toEqual([]);
  });

  it('bring actives back after a week, and the sun after two', () => {
    expect(toDo(6)).not.toContain('actives');
    expect(toDo(7)).toContain('actives');
    expect(toDo(14)).toContain('sun');
    expect(toDo(15)).toEqual([]);
  });

  it('call redness usual up to day 3 and not after', () => {
    const usual = (day: number) => aftercareDay(day).usual.join();
    expect(usual(3)).toContain('redness');
    expect(usual(4)).not.toContain('redness');
  });

  it('do not call usual on the first day what comes later, nor late what was usual before', () => {
    const usual = (day: number) => aftercareDay(day).usual.join();
    expect(usual(0)).toContain('redness like sunburn');
    expect(usual(0)).not.toContain('peeling');
    expect(usual(1)).toContain('peeling');
    expect(usual(15)).toBe('pigment marks can begin now, mostly in weeks 3 to 6');
    expect(aftercareDay(365).usual).toEqual(aftercareDay(100).usual);
    expect(usual(365)).toContain('remodelling');
    expect(usual(365)).not.toContain('pigment marks');
  });

  it('end a period with its last hour, and go on with what holds from a day on', () => {
    expect([0, 1, 2].map((day) => toDo(day).includes('hours 0 to 24'))).toEqual([true, true, false]);
    expect([2, 3, 7, 8].map((day) => toDo(day).includes('days 3 to 7'))).toEqual([false, true, true, false]);
    expect([3, 4].map((day) => toDo(day).includes('hours 0 to 72'))).toEqual([true, false]);
    expect([1, 10, 14].every((day) => toDo(day).includes('from hour 24'))).toBe(true);
  });

  it('name what they rest on while channels may be open, and not after', () => {
    expect(aftercareDay(3).sources).toEqual(expect.arrayContaining(['F100', 'F101']));
    expect(aftercareDay(4).sources).not.toContain('F100');
  });

  it('have something usual, something not usual and sources on every day of a year', () => {
    for (let day = 0; day <= 365; day++) {
      const { usual, notUsual, sources } = aftercareDay(day);
      expect(Math.min(usual.length, notUsual.length, sources.length), `day ${day}`).toBeGreaterThan(0);
    }
  });

  it('are asked about on days 1, 3 and 7', () => {
    const asked = Array.from({ length: 30 }, (_, day) => day).filter((day) => aftercareDay(day).practiceAsks);
    expect(asked).toEqual([1, 3, 7]);
  });
});

describe('the aftercare sheet', () => {
  it('puts every day on its calendar day', () => {
    const { days, contacts, nextVisit } = aftercareSheet(SESSION);
    expect(days.map(({ day, on }) => [day, on]).at(7)).toEqual([7, '2026-12-01']);
    expect(contacts).toEqual(['2026-11-25', '2026-11-27', '2026-12-01']);
    expect(nextVisit).toEqual({ from: '2026-12-22', to: '2026-12-24' });
  });

  it('names the signs of anaesthetic poisoning only where somebody was numbed', () => {
    const { callEmergency } = aftercareSheet({ ...SESSION, anaestheticUsed: true });
    expect(callEmergency.join()).toContain('metallic taste');
    expect(aftercareSheet(SESSION).callEmergency.join()).not.toContain('metallic taste');
    expect(aftercareSheet(SESSION).callEmergency).toHaveLength(callEmergency.length - 1);
  });

  it('has a page for each of two weeks', () => {
    expect(aftercareSheet(SESSION).days.map(({ day }) => day)).toEqual(Array.from({ length: 15 }, (_, day) => day));
  });

  it('sends every sign to one number, and none to both', () => {
    const { callEmergency, callPractice } = aftercareSheet({ ...SESSION, anaestheticUsed: true });
    expect(callEmergency).toContain('You see differently');
    expect(callPractice).not.toContain('You see differently');
    expect(callEmergency).not.toContain('Pus');
    expect(new Set([...callEmergency, ...callPractice]).size).toBe(callEmergency.length + callPractice.length);
  });

  it('says for which signs the practice is called at once', () => {
    expect(aftercareSheet(SESSION).callPractice).toEqual(expect.arrayContaining(['Pus', 'Fever of 38 °C or more']));
  });

  it('has a digest that changes with the session and the numbers', () => {
    const { hash } = aftercareSheet(SESSION);
    expect(aftercareSheet({ ...SESSION }).hash).toBe(hash);
    expect(aftercareSheet({ ...SESSION, zones: ['nose'] }).hash).not.toBe(hash);
    expect(aftercareSheet({ ...SESSION, numbers: null }).hash).not.toBe(hash);
  });
});
