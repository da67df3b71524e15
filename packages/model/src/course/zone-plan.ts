import type { NeedlingOrder } from '../needle/needle-skin.ts';
import { punctureDensityPerCm2 } from '../needle/puncture-density.ts';
import type { Parameters, ZoneSkin } from '../parameters.ts';
import type { Course, ZoneOrder } from './course.ts';

/** What is asked of a zone at one session or at several. */
export interface RepeatedOrder extends NeedlingOrder {
  /** At how many sessions. */
  readonly times: number;
}

/** What a course asks of one zone. Sessions that ask the same share one order, so that it is computed once a draw. */
export interface ZonePlan {
  readonly name: string;
  readonly skin: ZoneSkin;
  readonly orders: readonly RepeatedOrder[];
  readonly sessions: readonly { readonly day: number; readonly order: number }[];
}

/** A zone was handed in that the parameters do not know: whoever parsed the course used another list. */
export class UnknownZone extends Error {
  constructor(zone: string) {
    super(`The parameters hold no skin for the zone ${zone}.`);
    this.name = 'UnknownZone';
  }
}

/** Every zone of a course with its sessions, in the order in which the course first names them. */
export function planZones(course: Course, parameters: Parameters): ZonePlan[] {
  const names = [...new Set(course.sessions.flatMap((session) => Object.keys(session.zones)))];
  return names.map((name) => planZone(course, name, parameters));
}

function planZone(course: Course, name: string, parameters: Parameters): ZonePlan {
  const skin = parameters.zones[name];
  if (skin === undefined) throw new UnknownZone(name);
  const orders: RepeatedOrder[] = [];
  const sessions = course.sessions.flatMap(({ day, zones }) => {
    const wanted = zones[name];
    return wanted === undefined ? [] : [{ day, order: addOrder(orders, orderOf(course, wanted)) }];
  });
  return { name, skin, orders, sessions };
}

/** Counts an order, or adds it; answers with its place. */
function addOrder(orders: RepeatedOrder[], order: NeedlingOrder): number {
  const place = indexOfOrder(orders, order);
  const known = orders[place];
  if (known === undefined) return orders.push({ ...order, times: 1 }) - 1;
  orders[place] = { ...known, times: known.times + 1 };
  return place;
}

function orderOf(course: Course, wanted: ZoneOrder): NeedlingOrder {
  const { device, technique } = course;
  const lengthMm = device.kind === 'pen' ? 0 : device.needleLengthMm;
  return {
    settingMm: wanted.settingMm ?? lengthMm,
    punctureDensityPerCm2: punctureDensityPerCm2(device, technique, wanted),
  };
}

function indexOfOrder(orders: readonly NeedlingOrder[], order: NeedlingOrder): number {
  return orders.findIndex(
    (other) => other.settingMm === order.settingMm && other.punctureDensityPerCm2 === order.punctureDensityPerCm2,
  );
}
