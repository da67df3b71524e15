import { ANTISEPTICS, ZONES } from '@percuta/evidence';
import type { FormItem } from '../form/form-item.ts';
import { ANSWER_SYSTEM, ZONE_SYSTEM } from '../screening/screening-canonical.ts';

const NUMBED = { question: 'anaesthetic.used', is: 'yes' };
const WITH_GLIDE = { question: 'glide.used', is: 'yes' };

const said = (linkId: string, text: string, when?: FormItem['when']): FormItem => ({
  linkId,
  text,
  kind: 'said',
  ...(when === undefined ? {} : { when }),
});

const ALOUD: readonly FormItem[] = [
  said('confirmedAloud.identity', 'Name and day of birth said aloud'),
  said('confirmedAloud.consent', 'Consent to this plan said aloud'),
  said('confirmedAloud.photographs', 'Photographs taken or declined, said aloud'),
  said('confirmedAloud.exclusions', 'What is left out said aloud'),
  said('confirmedAloud.plan', 'Zones and depths said aloud'),
  said('deviceAloud', 'Device, clearance number and label said aloud'),
  { linkId: 'spokenWith', text: 'Spoken with whom: a colleague, or the person', kind: 'words' },
];

const ROOM: readonly FormItem[] = [
  { linkId: 'device', text: 'Device at hand', kind: 'words' },
  said('handpiece.cleaned', 'Handpiece cleaned'),
  said('handpiece.sheathed', 'Sheath on'),
  { linkId: 'cartridge.scan', text: 'Barcode of the cartridge', kind: 'words' },
  said('cartridge.sealIntact', 'Seal of the cartridge intact'),
  said('cartridge.dropped', 'Cartridge dropped'),
  said('cartridge.openedBeforePerson', 'Cartridge opened before the eyes of the person'),
  said('handsGlovesEyes', 'Hands clean, gloves on, eyes protected'),
  said('sharpsBox', 'Sharps box within reach'),
  said('emergency.kit', 'Emergency kit in the room'),
  said('emergency.complicationPlan', 'Plan for complications at hand'),
];

const NUMBING: readonly FormItem[] = [
  said('anaesthetic.used', 'Was the skin numbed?'),
  { linkId: 'anaesthetic.product', text: 'With what', kind: 'words', when: NUMBED },
  said('anaesthetic.compounded', 'Made up by a pharmacy', NUMBED),
  { linkId: 'anaesthetic.lidocainePercent', text: 'Lidocaine in it', kind: { unit: '%' }, when: NUMBED },
  { linkId: 'anaesthetic.massG', text: 'How much', kind: { unit: 'g' }, when: NUMBED },
  { linkId: 'anaesthetic.areaCm2', text: 'On how much skin', kind: { unit: 'cm2' }, when: NUMBED },
  { linkId: 'anaesthetic.minutes', text: 'For how long', kind: { unit: 'min' }, when: NUMBED },
  { linkId: 'personMassKg', text: 'Weight of the person', kind: { unit: 'kg' }, when: NUMBED },
  said('anaesthetic.occluded', 'Covered with a film', NUMBED),
  said('anaesthetic.removed', 'All of it wiped off', NUMBED),
  said('anaesthetic.reappliedOnNeedledSkin', 'Put on again where the skin was needled'),
];

const SKIN: readonly FormItem[] = [
  {
    linkId: 'antisepsis.agent',
    text: 'Antiseptic',
    kind: { codes: { system: ANSWER_SYSTEM, of: ['none', ...ANTISEPTICS.map(({ id }) => id)] } },
  },
  { linkId: 'antisepsis.labelWetSeconds', text: 'Wet time of its label', kind: { unit: 's' } },
  { linkId: 'antisepsis.wetSeconds', text: 'Wet for', kind: { unit: 's' } },
  said('antisepsis.dried', 'Dry'),
  {
    linkId: 'zones',
    text: 'Zones near eye or ear',
    kind: 'group',
    repeats: true,
    items: [
      { linkId: 'zones.zone', text: 'Zone', kind: { codes: { system: ZONE_SYSTEM, of: ZONES } } },
      { linkId: 'zones.eyeOrEarDistanceCm', text: 'To the nearest eye or ear', kind: { unit: 'cm' } },
      said('zones.shielded', 'Shielded'),
    ],
  },
  said('glide.used', 'Is a gel used?'),
  said('glide.sterileSingleUse', 'Sterile and for one use', WITH_GLIDE),
  said('glide.containsActives', 'With active substances', WITH_GLIDE),
];

/** Everything that is said, scanned and timed before the first puncture. */
export const TIME_OUT_FORM: readonly FormItem[] = [...ALOUD, ...ROOM, ...NUMBING, ...SKIN];
