import { planSession, type SessionRecord } from '@percuta/practice';
import { describe, expect, it } from 'vitest';
import type { LineEntry, RoomAsk, Standing } from './line.ts';
import { withWaiting } from './with-waiting.ts';

const record: SessionRecord = {
  id: 'today',
  session: { ...planSession('sha256:1', [{ zone: 'nose', settingMm: 0.5, passes: 4 }]), state: 'needling' },
  checkedInOn: null,
  screenedOn: null,
  signIn: null,
  timeOut: null,
  started: null,
  aftercare: null,
  sealedAs: null,
  sealedOn: null,
};

const NOSE: RoomAsk = {
  do: 'deliverZone',
  body: { zone: 'nose', settingMm: 0.5, passes: 4, endpoint: 'redness', painScore: 2, deviation: null },
};

const entry = (number: number, ask: RoomAsk, standing: Standing = { is: 'waiting' }): LineEntry => ({
  id: `entry-${number}`,
  line: 'here',
  number,
  account: 'anna',
  personId: 'ines',
  sessionId: 'today',
  at: '2026-11-24T09:00:00Z',
  ask,
  standing,
});

describe('a session with what the tablet noted', () => {
  it('shows a zone as done and needling as ended before the record knows of it', () => {
    const { session } = withWaiting(
      record,
      [entry(1, NOSE), entry(2, { do: 'finishNeedling', body: { leftOut: [] } })],
      5,
    );
    expect(session.delivered).toHaveLength(1);
    expect(session.state).toBe('needled');
  });

  it('counts what is on record once, whether or not it was read', () => {
    const written = [entry(1, NOSE, { is: 'on record', length: 6 })];
    expect(withWaiting(record, written, 5).session.delivered).toHaveLength(1);
    const read = withWaiting(record, [], 5);
    expect(
      withWaiting({ ...record, session: { ...record.session, delivered: [NOSE.body] } }, written, 6).session.delivered,
    ).toHaveLength(1);
    expect(read.session.delivered).toHaveLength(0);
  });

  it('does not show as done what the record refused, nor what another session is about', () => {
    const refused: Standing = { is: 'refused', because: 'Needling has ended.', items: [] };
    expect(withWaiting(record, [entry(1, NOSE, refused)], 5).session.delivered).toEqual([]);
    expect(withWaiting({ ...record, id: 'another' }, [entry(1, NOSE)], 5).session.delivered).toEqual([]);
  });

  it('goes on where a session cannot take one', () => {
    const stopped = entry(1, { do: 'stopNeedling', body: { because: 'Felt faint.', emergency: true } });
    expect(withWaiting(record, [stopped, entry(2, NOSE)], 5).session).toMatchObject({
      state: 'needled',
      delivered: [],
    });
  });
});
