import type { Side } from '../charts/two-courses.ts';
import { skinWords as words } from '../words/en/skin.ts';
import { isNeedling } from './needle-phase.ts';
import type { SkinSide } from './skin-protocol.ts';
import type { SkinMoment } from './state-at.ts';

/** What the picture of one side shows at a moment, in sentences: from the same state, so that they cannot differ. */
export function seenWords(name: Side, side: SkinSide, moment: SkinMoment): string {
  const { states } = words;
  if (moment.session < 0) return states.before;
  if (isNeedling(moment)) return states.needling[name];
  const sentences = [
    name === 'home' && moment.session > 0 && moment.open > SOME_OPEN ? states.again : null,
    holesWords(moment),
    moment.session === 0 ? mouthWords(moment) : null,
    name === 'home' && moment.open > SOME_OPEN ? states.germs : null,
    signalWords(moment),
    cellWords(side, moment),
    ...collagenWords(moment),
    surfaceWords(name, moment),
  ];
  return sentences.filter((sentence) => sentence !== null).join(' ');
}

function holesWords({ open, secondsSince, session }: SkinMoment): string | null {
  const { holes } = words.states;
  if (open > 0.9) return holes.all;
  if (open > 0.3) return holes.many;
  if (open > SOME_OPEN) return holes.few;
  if (open > NONE_OPEN) return holes.last;
  return session === 0 || secondsSince < CLOSED_IS_NEWS_SECONDS ? holes.none : null;
}

/** Of a few holes in a slice none may be left open while some of a square centimetre are. */
const SOME_OPEN = 0.15;
const NONE_OPEN = 0.02;
const CLOSED_IS_NEWS_SECONDS = 40 * 86_400;

function mouthWords({ water }: SkinMoment): string | null {
  const { mouth } = words.states;
  if (water > 0.3) return mouth.open;
  return water > 0.05 ? mouth.closing : null;
}

function signalWords({ byLayer }: SkinMoment): string | null {
  const strongest = Math.max(...byLayer.signal);
  if (strongest > 0.12) return words.states.signal.strong;
  return strongest > 0.03 ? words.states.signal.weak : null;
}

const FIRST_CELLS = 0.01;
const MANY_CELLS = 0.05;

function cellWords(side: SkinSide, { curves, seconds }: SkinMoment): string | null {
  const { cells } = words.states;
  const now = curves.cells.median;
  if (now < FIRST_CELLS) return null;
  const lastSession = side.sessionSeconds.at(-1) ?? 0;
  if (seconds > lastSession + FALLING_SECONDS) return cells.less;
  return now < MANY_CELLS ? cells.few : cells.many;
}

const FALLING_SECONDS = 25 * 86_400;
const SOME_COLLAGEN = 0.0015;
const MUCH_COLLAGEN = 0.012;

function collagenWords({ curves, seconds }: SkinMoment): readonly (string | null)[] {
  const { young, lasting, gone } = words.states;
  const [now, stays] = [curves.young.median, curves.lasting.median];
  const fresh = now > MUCH_COLLAGEN ? young.much : now > SOME_COLLAGEN ? young.some : null;
  const old = stays > now && stays > MUCH_COLLAGEN / 2 ? lasting.most : stays > SOME_COLLAGEN ? lasting.some : null;
  return [fresh, old, fresh === null && old === null && seconds > YEAR_SECONDS / 2 ? gone : null];
}

const YEAR_SECONDS = 365 * 86_400;

function surfaceWords(name: Side, { grade, seconds }: SkinMoment): string | null {
  if (name === 'home') return seconds > MONTH_SECONDS ? words.states.surfaceUnknown : null;
  return grade !== null && grade < -0.2 ? words.states.surface : null;
}

const MONTH_SECONDS = 27 * 86_400;
