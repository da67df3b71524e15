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
