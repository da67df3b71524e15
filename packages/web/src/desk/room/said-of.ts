import type { RoomAsk } from '../../offline/line.ts';
import { deskWords } from '../../words/en/desk.ts';
import { roomWords } from '../../words/en/desk-room.ts';

const { needling, line } = roomWords;

/** What an entry says, in one line. */
export function saidOf(ask: RoomAsk): string {
  switch (ask.do) {
    case 'deliverZone': {
      const { zone, settingMm, passes, endpoint, painScore, deviation } = ask.body;
      const done = needling.done(settingMm, passes, needling.endpoints[endpoint], painScore);
      return `${deskWords.capital(deskWords.zone(zone))}: ${done}${deviation === null ? '' : ` · ${deviation}`}`;
    }
    case 'stopNeedling':
      return ask.body.emergency ? line.emergency(ask.body.because) : line.stopped(ask.body.because);
    case 'finishNeedling':
      return line.finished;
  }
}
