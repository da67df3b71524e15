import type { Course } from '@percuta/model';

const CLEAN: Course['hygiene'] = { antiseptic: 'isopropanol-70', wetSeconds: 60, dried: true, cartridgeUses: 1 };

/** The course on which claims are judged: a woman of 48, four monthly sessions of a 1.5 mm pen on the cheek. */
export const MONTHLY_PEN: Course = {
  person: { age: 48, sex: 'female', fitzpatrickType: 3, photodamage: 0.4 },
  device: { kind: 'pen', needleCount: 12, needleDiameterUm: 250, strokesPerSecond: 100, tipWidthMm: 8 },
  technique: { glideSpeedMmPerSecond: 20, passes: 4, skinStretched: true, operator: 'trained' },
  hygiene: CLEAN,
  sessions: [0, 30, 60, 90].map((day) => ({ day, zones: { cheek: { settingMm: 1.5 } } })),
  horizonDays: 365,
};

/** The same by hand as in the studies that measured the epidermis: a 1.5 mm roller, 15 rolls. */
export const MONTHLY_ROLLER: Course = {
  ...MONTHLY_PEN,
  device: {
    kind: 'roller',
    needleCount: 192,
    needleLengthMm: 1.5,
    needleDiameterUm: 250,
    drumDiameterMm: 20,
    drumWidthMm: 20,
  },
  technique: { rolls: 15, skinStretched: true, operator: 'trained' },
  sessions: [0, 30, 60, 90].map((day) => ({ day, zones: { cheek: {} } })),
};

/** The same without antisepsis. */
export const UNCLEANED: Course = { ...MONTHLY_PEN, hygiene: { ...CLEAN, antiseptic: 'none' } };

/** The same in untrained hands and otherwise as clean. */
export const UNTRAINED: Course = { ...MONTHLY_PEN, technique: { ...MONTHLY_PEN.technique, operator: 'untrained' } };

/** The same skin at home: a 1 mm roller weekly, the same roller for the twelfth time, no antiseptic. */
export const HOME_ROLLER: Course = {
  ...MONTHLY_PEN,
  device: {
    kind: 'roller',
    needleCount: 192,
    needleLengthMm: 1,
    needleDiameterUm: 250,
    drumDiameterMm: 20,
    drumWidthMm: 20,
  },
  technique: { rolls: 10, skinStretched: false, operator: 'untrained' },
  hygiene: { antiseptic: 'none', wetSeconds: 0, dried: true, cartridgeUses: 12 },
  sessions: [0, 7, 14, 21, 28, 35].map((day) => ({ day, zones: { cheek: {} } })),
};
