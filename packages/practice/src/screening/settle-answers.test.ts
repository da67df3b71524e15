import { describe, expect, it } from 'vitest';
import { calendarDay } from '../rules/calendar-day.ts';
import { QUESTIONS } from './questions.ts';
import { settleAnswer, settleAnswers } from './settle-answers.ts';

const asOn = calendarDay('2026-11-24');

describe('answers as the rules read them', () => {
  it('keep unknown as unknown, whatever detail stands beside it', () => {
    const unknown = { answer: 'unknown', on: '2026-11-20' };
    expect(settleAnswer(QUESTIONS.filler, unknown)).toBe(unknown);
  });

  it('keep the graver where a detail implies less than was answered', () => {
    const now = { answer: 'now', stoppedOn: '2026-11-01' };
    expect(settleAnswer(QUESTIONS.isotretinoin, now)).toEqual(now);
  });

  it('are not made graver by the day on which they were given', () => {
    const given = { answer: 'no', answeredOn: '2026-11-20' };
    expect(settleAnswer(QUESTIONS.filler, given)).toEqual(given);
  });

  it('hold no age that nobody told', () => {
    expect(settleAnswers({ keloid: { answer: 'no' } }, asOn)).toStrictEqual({ keloid: { answer: 'no' } });
    expect(settleAnswers({ ageYears: 40 }, asOn)).toStrictEqual({ ageYears: 40 });
  });

  it('leave the frame of the answers as it was told', () => {
    const frame = { answeredOn: '2026-11-20', fitzpatrickType: 4, zonesPlanned: ['cheek'] } as const;
    expect(settleAnswers(frame, asOn)).toStrictEqual(frame);
  });
});
