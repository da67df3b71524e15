import type { CoursePlan, TimeOutSaid } from '@percuta/practice';
import { deskWords } from '../../words/en/desk.ts';
import { roomWords } from '../../words/en/desk-room.ts';
import { faceWords } from '../../words/en/face.ts';
import { wetSecondsOf } from './antiseptic-clock.ts';
import { emptySaid, isDeviceInHand, withoutDevice } from './empty-said.ts';

const words = roomWords.timeOut;

export type ItemId = keyof typeof words.items;

/** What the plan and the sign-in say that the time-out goes by. */
export interface TimeOutGround {
  readonly plan: CoursePlan;
  readonly deviceName: string;
  readonly photographs: 'taken' | 'declined' | null;
}

/** One item of the time-out: whether it is done, and how a press changes what was said. */
export interface TimeOutItem {
  readonly id: ItemId;
  readonly title: string;
  readonly text: string;
  /** On the button. */
  readonly press: string;
  readonly isDone: boolean;
  /** Null where a press opens something to fill in. */
  readonly say: ((said: TimeOutSaid) => TimeOutSaid) | null;
  readonly takeBack: (said: TimeOutSaid) => TimeOutSaid;
}

type Change = Pick<TimeOutItem, 'isDone' | 'say' | 'takeBack'>;

const EMPTY = emptySaid();

/** Every item, in the order in which they are gone through. */
export function timeOutItems(said: TimeOutSaid, ground: TimeOutGround): readonly TimeOutItem[] {
  const { plan } = ground;
  return [
    aloud('identity', said),
    aloud('consent', said),
    item('plan', changeAloud('plan', said), zonesAloud(plan)),
    item('exclusions', changeAloud('exclusions', said), sparedAloud(plan)),
    aloud('photographs', said),
    item('device', deviceChange(said, plan), words.deviceAloud(ground.deviceName)),
    item('handpiece', handpieceChange(said)),
    item('gloves', flag(said, 'handsGlovesEyes')),
    item('sharps', flag(said, 'sharpsBox')),
    item('kit', kitChange(said)),
    item('glide', glideChange(said, plan)),
    item(plan.anaesthetic === null ? 'anaesthetic' : 'numbing', anaestheticChange(said, plan)),
    item('cartridge', cartridgeChange(said)),
    item('seal', sealChange(said)),
    ...(needsDistances(said) ? [item('distances', distancesChange(said))] : []),
    item('dry', dryChange(said)),
    item('heard', heardChange(said)),
  ];
}

/** Of chlorhexidine every zone’s distance to eye and ear is asked. */
export function needsDistances({ antisepsis }: TimeOutSaid): boolean {
  return antisepsis.agent?.includes('chlorhexidine') === true;
}

function item(id: ItemId, change: Change, text?: string): TimeOutItem {
  const [title, usual, press] = words.items[id];
  return { id, title, text: text ?? usual, press, ...change };
}

type Aloud = keyof TimeOutSaid['confirmedAloud'];

function aloud(id: ItemId & Aloud, said: TimeOutSaid): TimeOutItem {
  return item(id, changeAloud(id, said));
}

function changeAloud(name: Aloud, { confirmedAloud }: TimeOutSaid): Change {
  const set = (value: boolean | null) => (said: TimeOutSaid) => ({
    ...said,
    confirmedAloud: { ...said.confirmedAloud, [name]: value },
  });
  return { isDone: confirmedAloud[name] === true, say: set(true), takeBack: set(null) };
}

function flag(said: TimeOutSaid, name: 'handsGlovesEyes' | 'sharpsBox'): Change {
  return {
    isDone: said[name] === true,
    say: (now) => ({ ...now, [name]: true }),
    takeBack: (now) => ({ ...now, [name]: null }),
  };
}

function zonesAloud({ zones }: CoursePlan): string {
  const lines = zones.map(({ zone, settingMm }) => words.zoneLine(deskWords.zone(zone), settingMm));
  return `${deskWords.capital(lines.join(', '))}.`;
}

function sparedAloud({ exclusions }: CoursePlan): string {
  if (exclusions.length === 0) return words.nothingSpared;
  return `${roomWords.needling.spare(exclusions.map(faceWords.sparedAt).join('; '))}.`;
}

function deviceChange(said: TimeOutSaid, plan: CoursePlan): Change {
  return {
    isDone: isDeviceInHand(said, plan) && said.deviceAloud === true,
    say: (now) => ({ ...now, device: plan.device, deviceAloud: true }),
    takeBack: withoutDevice,
  };
}

function handpieceChange({ handpiece }: TimeOutSaid): Change {
  return {
    isDone: handpiece.cleaned === true && handpiece.sheathed === true,
    say: (said) => ({ ...said, handpiece: { cleaned: true, sheathed: true } }),
    takeBack: (said) => ({ ...said, handpiece: EMPTY.handpiece }),
  };
}

function kitChange({ emergency }: TimeOutSaid): Change {
  return {
    isDone: emergency.kit === true && emergency.complicationPlan === true,
    say: (said) => ({ ...said, emergency: { kit: true, complicationPlan: true } }),
    takeBack: (said) => ({ ...said, emergency: EMPTY.emergency }),
  };
}

function glideChange({ glide }: TimeOutSaid, plan: CoursePlan): Change {
  const used = plan.glide !== null;
  return {
    isDone: glide.used !== null,
    say: (said) => ({
      ...said,
      glide: used
        ? { used, sterileSingleUse: true, containsActives: false }
        : { used, sterileSingleUse: null, containsActives: null },
    }),
    takeBack: (said) => ({ ...said, glide: EMPTY.glide }),
  };
}

function anaestheticChange({ anaesthetic }: TimeOutSaid, plan: CoursePlan): Change {
  const none = { ...EMPTY.anaesthetic, used: false, compounded: false, occluded: false, reappliedOnNeedledSkin: false };
  return {
    isDone: anaesthetic.used !== null,
    say: plan.anaesthetic === null ? (said) => ({ ...said, anaesthetic: none }) : null,
    takeBack: (said) => ({ ...said, anaesthetic: EMPTY.anaesthetic }),
  };
}

function cartridgeChange({ cartridge }: TimeOutSaid): Change {
  return {
    isDone: cartridge.code !== null,
    say: null,
    takeBack: (said) => ({ ...said, cartridge: EMPTY.cartridge }),
  };
}

function sealChange({ cartridge }: TimeOutSaid): Change {
  const set = (value: boolean | null) => (said: TimeOutSaid) => ({
    ...said,
    cartridge: {
      ...said.cartridge,
      sealIntact: value,
      dropped: value === null ? null : !value,
      openedBeforePerson: value,
    },
  });
  return {
    isDone: cartridge.sealIntact === true && cartridge.dropped === false && cartridge.openedBeforePerson === true,
    say: set(true),
    takeBack: set(null),
  };
}

function heardChange({ spokenWith }: TimeOutSaid): Change {
  return {
    isDone: spokenWith !== null,
    say: (said) => ({ ...said, spokenWith: words.thePerson }),
    takeBack: (said) => ({ ...said, spokenWith: null }),
  };
}

function distancesChange({ nearEyeOrEar }: TimeOutSaid): Change {
  return {
    isDone: nearEyeOrEar.length > 0,
    say: null,
    takeBack: (said) => ({ ...said, nearEyeOrEar: [] }),
  };
}

function dryChange({ antisepsis }: TimeOutSaid): Change {
  return {
    isDone: antisepsis.dried === true,
    // It can be pressed once the wet time is over, so that much is held.
    say: (said) => ({
      ...said,
      antisepsis: { ...said.antisepsis, wetSeconds: wetSecondsOf(said.antisepsis.agent ?? ''), dried: true },
    }),
    takeBack: (said) => ({ ...said, antisepsis: { ...said.antisepsis, wetSeconds: null, dried: null } }),
  };
}
