/**
 * What the source says of derma needling, S1 to S11, what is said on top (+400 %), and its bold words, B1 to B6: each a
 * statement that is executed on the evidence and the model. A verdict is never written here: it follows from the two
 * conditions `supported` and `contradicted`; where neither holds, nobody knows.
 */
import { massBalance } from '@percuta/model';
import type { Claim } from './claim.ts';
import { HOME_ROLLER, MONTHLY_PEN, UNCLEANED, UNTRAINED } from './courses.ts';
import { counted, countedEvents, FOLLOWED_DAY, gainOf, homeIntervalDays, homeRatio } from './grounds.ts';
import { digits, ofAll, ofCorrelation, ofDraws, ofMean, span } from './say.ts';

type Judge = Claim['judge'];

/** Percuta policy: a harm that may meet more than one person in a hundred is significant. */
const SIGNIFICANT = 0.01;
/** Percuta policy: serious harm at most this often, by the upper end of its interval, counts as rare. */
const RARE = 0.005;

const needles: Judge = (ground) => {
  const thickMm = ground.row('geometry.dermaroller-mf8-needle-diameter').number('value');
  const holeUm = ground.row('hole.roller-770um-surface-diameter').number('value');
  const density = ofDraws(ground.course(MONTHLY_PEN).delivered.punctureDensityPerCm2, 'punctures', 'per cm²');
  return {
    supported: thickMm <= 0.5 && density.low > 1,
    contradicted: thickMm > 1 || density.high < 1,
    because: `needles ${thickMm} mm thick leave holes of ${holeUm} µm; a pen session makes ${span(density)}`,
    interval: density,
    rows: ['geometry.dermaroller-mf8-needle-diameter', 'hole.roller-770um-surface-diameter'],
    modelled: true,
  };
};

const discomfort: Judge = (ground) => {
  const [pen, sham] = [ground.row('pain-pen-2.5mm'), ground.row('pain-sham').number('value')];
  const [score, n] = [pen.number('value'), pen.number('n')];
  const mean = ofMean(score, pen.number('sd') / Math.sqrt(n), 'mean pain score');
  return {
    supported: mean.low > sham,
    contradicted: mean.high <= sham,
    because: `under numbing cream a 2.5 mm pen hurt ${score} of 10 points on average (${span(mean)}, n ${n}), a sham ${sham}`,
    interval: mean,
    rows: ['pain-pen-2.5mm', 'pain-sham'],
  };
};

const repair: Judge = (ground) => {
  const water = ground.row('closure.water-loss-face-2017');
  const alarmDay = ground.row('kinetics.inflammation-peak').number('value');
  const channel = ofDraws(ground.course(MONTHLY_PEN).risk.channelOpenHours, 'channels open', 'h');
  const hours = span({ low: water.number('low'), high: water.number('high'), unit: 'h' });
  return {
    supported: alarmDay <= 3 && channel.high < 14 * 24,
    contradicted: channel.low > 14 * 24,
    because: `inflammation peaks on day ${alarmDay}; the face holds water again after ${hours} (n ${water.number('n')}), channels close within ${span(channel)}`,
    interval: channel,
    rows: ['closure.water-loss-face-2017', 'kinetics.inflammation-peak', 'micropores.closure-forearm'],
    modelled: true,
  };
};

const moreCollagen: Judge = (ground) => {
  const stain = ground.row('needling.lotfi-papillary-collagen');
  const [gain, deposited] = [gainOf('papillaryCollagenChange', ground), ground.prior('depositedShare')];
  const policy = deposited.provenance === 'POLICY' ? ', on a prior that is policy' : '';
  return {
    supported: gain.low > 0 && stain.number('value') > 0,
    contradicted: gain.high < 0,
    because: `papillary collagen stain rose ${stain.number('value')} % after five roller sessions (n ${stain.number('n')}, one arm, no control); as mass the model has ${span(gain)} on day ${FOLLOWED_DAY} of four pen sessions${policy}`,
    interval: gain,
    rows: ['needling.lotfi-papillary-collagen', 'solid.procollagen-rises', deposited.id],
    modelled: true,
  };
};

const temporary: Judge = (ground) => {
  const left = ofDraws(ground.collagen(MONTHLY_PEN).shareLeftAfterPeak(365), 'left of the gain', 'fraction');
  const followed = !ground.isUnknown('unknown.durability');
  return {
    supported: followed && left.high < 0.5,
    contradicted: followed && left.low > 0.9,
    because: `a year after its peak ${span(left)} of the gain is left, as far as turnover tells; no controlled study follows needled skin beyond six months`,
    interval: left,
    rows: ['unknown.durability', 'unknown.retained-fraction', 'turnover.mature-half-life-skin'],
    modelled: true,
  };
};

/** +400 % in 180 days, against the most that raised synthesis could add if the whole dermis kept all of it. */
const fourfold: Judge = (ground) => {
  const synthesis = ground.row('turnover.fractional-synthesis-hourly');
  const peak = ground.row('healing.procollagen-i-full-co2');
  const raisedFold = ground.row('proposed.synthesis-boost').number('high');
  const raisedDays = MONTHLY_PEN.sessions.length * peak.number('atDay');
  const books = (sds: number) => {
    const basalSynthesisPerDay = (24 * (synthesis.number('value') + sds * synthesis.number('sd'))) / 100;
    return massBalance({ gainFraction: 4, days: 180 }, { basalSynthesisPerDay, raisedFold, raisedDays });
  };
  const { keptPerDay, timesBasalSynthesis, largestGainFraction } = books(0);
  const [low, high] = [books(-2).largestGainFraction, books(2).largestGainFraction];
  const bound = { what: 'largest possible gain', low, value: largestGainFraction, high, unit: 'fraction' };
  return {
    supported: false,
    contradicted: !books(2).possible,
    because: `it needs ${digits(100 * keptPerDay)} % of all dermal collagen retained a day = ${digits(timesBasalSynthesis, 2)} × the whole measured synthesis, with zero breakdown everywhere; ${raisedFold} × synthesis for ${raisedDays} of 180 days could add no more than ${span(bound, 3)} even so (only the ${peak.number('value')}-fold peak after full laser resurfacing, held for all 180 days, could). A stain may rise so in places, mass cannot`,
    interval: { ...bound, ends: '2 SD of synthesis either way' },
    rows: [
      ...['turnover.fractional-synthesis-hourly', 'proposed.synthesis-boost', 'healing.procollagen-i-full-co2'],
      ...['mass-balance.400-percent-to-synthesis', 'contested.400-percent'],
    ],
  };
};

const collagenFalls: Judge = (ground) => {
  const loss = ground.row('ageing.collagen-per-area-reconciled');
  const [low, value, high] = [loss.number('low'), loss.number('value'), loss.number('high')];
  const interval = { what: 'collagen per area', low, value, high, unit: '% a year', ends: '5 % to 95 %' };
  return {
    supported: high < 0,
    contradicted: low > 0,
    because: `${digits(value)} % a year per area (${span(interval)}), reconciled from three series that do not agree`,
    interval,
    rows: ['ageing.collagen-per-area-reconciled', 'ageing.dermis-thickness', 'ageing.collagen-i-exposed-ratio'],
  };
};

const sagsForWant: Judge = (ground) => {
  const springs = ground.row('elasticity.cheek-r8-correlation');
  const [r, n] = [springs.number('value'), springs.number('n')];
  const interval = ofCorrelation(r, n, 'correlation of elasticity R8 with age');
  return {
    supported: typeof ground.row('mechanics.sagging').row.value === 'number',
    contradicted: false,
    because: `elasticity falls with age (r ${digits(r)}, ${span(interval)}, n ${n}), but what sags is mostly fat, ligament and bone, and no figure ties it to collagen`,
    interval,
    rows: ['mechanics.sagging', 'elasticity.cheek-r8-correlation'],
  };
};

const thickens: Judge = (ground) => {
  const seen = ground.row('needling.lotfi-epidermis');
  const gain = gainOf('epidermalThicknessChange', ground);
  return {
    supported: gain.low > 0 && seen.number('value') > 0,
    contradicted: gain.high < 0,
    because: `the epidermis was ${seen.number('value')} % thicker eight weeks after five sessions (n ${seen.number('n')}, one arm); the model says ${span(gain)} on day ${FOLLOWED_DAY} of four with a roller; after a pen nobody has measured it`,
    interval: gain,
    rows: ['needling.lotfi-epidermis', 'solid.epidermis-thickens'],
    modelled: true,
  };
};

/** A grade that fell in an open study says nothing of needling until needling has beaten a sham. */
const openGrade = (what: string, rowId: string): Judge => {
  return (ground) => {
    const [grade, hope] = [ground.row(rowId), ground.prior('openLabelBiasShare')];
    const asGraded = { low: grade.number('low'), high: grade.number('high'), unit: 'grades' };
    const net = { low: asGraded.low * (1 - hope.p05), high: asGraded.high * (1 - hope.p95), unit: 'grades' };
    const controlled = !ground.isUnknown('unknown.sham-controlled-trial');
    return {
      supported: controlled && net.high < 0,
      contradicted: controlled && net.low > 0,
      because: `graded openly, ${what} changed by ${digits(grade.number('value'))} (${span(asGraded, 3)}, n ${grade.number('n')}); less what hope adds, ${span(net)}; no trial against a sham is known`,
      interval: { what, ...net, ends: '99 % confidence, less 5 % to 95 % of what hope adds' },
      rows: [rowId, hope.id, 'unknown.sham-controlled-trial', 'mechanics.sagging'],
    };
  };
};

const noSeriousHarm: Judge = (ground) => {
  const serious = countedEvents(ground.row('no-serious-harm-1845'));
  const infected = countedEvents(ground.row('no-infection-414'));
  return {
    supported: serious.interval.high < RARE,
    contradicted: serious.interval.low > RARE,
    because: `in reviewed studies serious harm was reported in ${serious.text}, infection in ${infected.text}; trials notice mild harm poorly, and pigment change and scars do occur: see B1`,
    interval: serious.interval,
    count: serious.count,
    rows: ['no-serious-harm-1845', 'no-infection-414'],
  };
};

const trainingDoesIt: Judge = (ground) => {
  const hand = ground.prior('untrainedContaminationFactor');
  const ratio = ofDraws(
    ground.course(UNTRAINED).risk.infectionRelativeRisk,
    'infection, untrained to trained',
    'times',
  );
  const measured = hand.provenance !== 'POLICY';
  return {
    supported: measured && ratio.low > 1,
    contradicted: measured && ratio.high < 1,
    because: `no study compares trained with untrained hands; the model’s ratio, ${span(ratio)} the risk of infection, rests on a policy figure`,
    interval: ratio,
    rows: [hand.id],
    modelled: true,
  };
};

const cleaning: Judge = (ground) => {
  const ratio = ofDraws(
    ground.course(UNCLEANED).risk.infectionRelativeRisk,
    'infection, uncleaned to cleaned',
    'times',
  );
  return {
    supported: ratio.low > 1,
    contradicted: ratio.high < 1,
    because: `without antisepsis infection is ${span(ratio)} as likely as after 70 % isopropanol, 60 s and dry`,
    interval: ratio,
    rows: ['antiseptic-isopropanol-70', 'antisepsis-n-propanol-forehead', 'dose-response-beta-poisson'],
    modelled: true,
  };
};

const sanitised: Judge = (ground) => {
  const grew = counted(ground.row('antisepsis-face-growth-isopropanol'));
  const best = counted(ground.row('antisepsis-face-growth-chlorhexidine'));
  return {
    supported: grew.interval.high < 0.05 && best.interval.high < 0.05,
    contradicted: grew.interval.low > 0.05,
    because: `after 70 % isopropanol ${grew.text} swabs of the face still grew bacteria, after 4 % chlorhexidine ${best.text}: antisepsis lowers the count and does not sterilise`,
    interval: grew.interval,
    count: grew.count,
    rows: ['antisepsis-face-growth-isopropanol', 'antisepsis-face-growth-chlorhexidine'],
  };
};

const tooOften: Judge = (ground) => {
  const apart = homeIntervalDays(ground.row('home-dermaroller'));
  const shortest = ground.row('intervalBlockDays').number('value');
  const channel = ofDraws(ground.course(HOME_ROLLER).risk.channelOpenHours, 'channels open', 'h');
  return {
    supported: apart.high < shortest,
    contradicted: apart.low >= shortest,
    because: `rollers for the home are used every ${span(apart)}; no trial known needles the face oftener than every ${shortest}, and channels stay open for ${span(channel)}`,
    interval: apart,
    rows: ['home-dermaroller', 'intervalBlockDays'],
    modelled: true,
  };
};

const tooDeep: Judge = (ground) => {
  const reached = ofDraws(ground.course(HOME_ROLLER).delivered.penetrationDepthMm, 'depth reached at home', 'mm');
  const hand = ground.prior('untrainedDepthShare');
  const measured = hand.provenance !== 'POLICY';
  return {
    supported: measured && hand.p05 > 1,
    contradicted: measured && hand.p95 < 1,
    because: `nobody has measured depth in untrained hands; a 1 mm roller is taken to reach ${span(reached)}, less deep on the whole than in a practice and less evenly`,
    interval: reached,
    rows: [hand.id, 'unknown.depth-distribution', 'home-cosmetic-rollers'],
    modelled: true,
  };
};

const pushedIn: Judge = (ground) => {
  const ratio = homeRatio(ground);
  return {
    supported: ratio.low > 1,
    contradicted: ratio.high < 1,
    because: `a 1 mm roller weekly, used for the twelfth time on uncleaned skin, infects ${span(ratio)} as often as the same plan done cleanly (the hand and re-use by policy figures); how often that is, nobody has counted`,
    interval: ratio,
    rows: ['prior-cartridge-reuse-exponent', 'antiseptic-none', 'dose-response-beta-poisson', 'home-infection-spread'],
    modelled: true,
  };
};

const safeForThisPerson: Judge = (ground) => {
  const pigment = counted(ground.row('harm-pigment-dogra-2014'));
  const rules = ground.rows('rules').filter(({ row }) => row.phase === 'screening');
  const refusing = { events: rules.filter(({ row }) => row.verdict === 'refuse').length, n: rules.length };
  const known = !['unknown-infection-incidence', 'unknown-pigment-denominators'].some(ground.isUnknown);
  return {
    supported: known && pigment.interval.high < SIGNIFICANT,
    contradicted: known && pigment.interval.low > SIGNIFICANT,
    because: `it depends on the answers: ${ofAll(refusing)} screening rules can refuse; how often needling infects or discolours has not been counted, but for dark patches in ${pigment.text} of Fitzpatrick types IV and V`,
    interval: pigment.interval,
    count: pigment.count,
    rows: ['harm-pigment-dogra-2014', 'no-infection-414'],
  };
};

const startReaping: Judge = (ground) => {
  const early = ofDraws(ground.collagen(MONTHLY_PEN).shareOfPeakOn(28), 'of the gain there by day 28', 'fraction');
  const controlled = !ground.isUnknown('unknown.sham-controlled-trial');
  return {
    supported: controlled && early.low > 0,
    contradicted: controlled && early.high <= 0,
    because: `no blinded trial against a sham shows a benefit to ageing skin; four weeks after the first visit ${span(early)} of the new collagen would be there`,
    interval: early,
    rows: ['unknown.sham-controlled-trial', 'placebo.net-6mo'],
    modelled: true,
  };
};

/** Contradicted once a harm was counted oftener, by the lower end of its interval, than `allowed`. */
const harmless = (allowed: number, words: string): Judge => {
  return (ground) => {
    const pigment = counted(ground.row('harm-pigment-dogra-2014'));
    const scars = counted(ground.row('harm-tram-track-dogra-2014'));
    return {
      supported: Math.max(pigment.interval.high, scars.interval.high) < allowed,
      contradicted: Math.max(pigment.interval.low, scars.interval.low) > allowed,
      because: `in the one series that counted (Fitzpatrick types IV and V) dark patches came in ${pigment.text} and tram-track scars in ${scars.text}; ${words}`,
      interval: pigment.interval,
      count: pigment.count,
      rows: ['harm-pigment-dogra-2014', 'harm-tram-track-dogra-2014'],
    };
  };
};

const quickAndEasy: Judge = (ground) => {
  const asked = ground.rows('courses').filter(({ row }) => typeof row.sessions === 'number');
  const several = asked.filter((course) => course.number('sessions') >= 3);
  const count = { events: several.length, n: asked.length };
  const early = ofDraws(ground.collagen(MONTHLY_PEN).shareOfPeakOn(10), 'of the gain there by day 10', 'fraction');
  return {
    supported: count.events === 0 && early.low > 0.5,
    contradicted: count.events > count.n / 2 && early.high < 0.5,
    because: `${ofAll(count)} courses of known schedule took three sessions or more, weeks apart; ten days after the first ${span(early)} of the new collagen is there`,
    interval: early,
    count,
    rows: several.map(({ id }) => id),
    modelled: true,
  };
};

const homeDanger: Judge = (ground) => {
  const [ratio, clean] = [homeRatio(ground), countedEvents(ground.row('no-infection-414'))];
  const known = !ground.isUnknown('unknown-home-incidence');
  return {
    supported: known && ratio.low > 10,
    contradicted: known && ratio.high < 2,
    because: `${span(ratio)} the risk of infection of clean practice, which was seen in ${clean.text}; nobody has counted harm at home, so how dangerous it is is not known`,
    interval: ratio,
    rows: ['home-infection-spread', 'no-infection-414', 'harm-varicella-home-roller'],
    modelled: true,
  };
};

const homeDevice: Judge = (ground) => {
  const [ratio, regulator] = [homeRatio(ground), ground.row('home-no-authorisation').row.strength === 'R'];
  return {
    supported: !regulator && ground.row('homeDepthMm').number('value') > 0 && ratio.high < 1,
    contradicted: regulator,
    because: `no needling device is authorised over the counter; Percuta plans no depth for the home, where infection is ${span(ratio)} as likely as by the same plan in a practice`,
    interval: ratio,
    rows: ['home-no-authorisation', 'homeDepthMm'],
    modelled: true,
  };
};

export const CLAIMS: readonly Claim[] = [
  { id: 'S1', claim: 'thin needles puncture the skin repeatedly', judge: needles },
  { id: 'S2', claim: 'it is sometimes uncomfortable', judge: discomfort },
  { id: 'S3', claim: 'each puncture is a tiny wound that the body notices at once and repairs', judge: repair },
  { id: 'S4', claim: 'repair brings more collagen than skin typically gets', judge: moreCollagen },
  { id: 'S4', claim: 'the gain is temporary', judge: temporary },
  { id: 'S4', claim: '+400 % collagen', judge: fourfold },
  { id: 'S5', claim: 'collagen falls with age', judge: collagenFalls },
  { id: 'S5', claim: 'skin sags for want of collagen', judge: sagsForWant },
  { id: 'S6', claim: 'thin skin comes back thicker', judge: thickens },
  { id: 'S6', claim: 'less wrinkly', judge: openGrade('the wrinkle grade', 'needling.ablon-wrinkles-d150') },
  { id: 'S6', claim: 'saggy skin comes back', judge: openGrade('the laxity grade', 'needling.ablon-laxity-d150') },
  { id: 'S7', claim: 'safe, if a trained professional does it: no serious harm', judge: noSeriousHarm },
  { id: 'S7', claim: 'it is the training that makes it safe', judge: trainingDoesIt },
  { id: 'S8', claim: 'cleaning the skin before the start makes it safer', judge: cleaning },
  { id: 'S8', claim: 'the skin is sanitised before the start', judge: sanitised },
  { id: 'S9', claim: 'at home: too often', judge: tooOften },
  { id: 'S9', claim: 'at home: too deep', judge: tooDeep },
  { id: 'S9', claim: 'at home: bacteria pushed in', judge: pushedIn },
  { id: 'S10', claim: 'it is safe for this person', judge: safeForThisPerson },
  { id: 'S11', claim: 'make an appointment and start reaping the benefits', judge: startReaping },
  { id: 'B1', claim: '"completely safe"', judge: harmless(0, 'no serious harm is not no harm') },
  { id: 'B2', claim: '"no significant risk"', judge: harmless(SIGNIFICANT, 'more than 1 in 100 is significant') },
  { id: 'B3', claim: '"quickly and easily"', judge: quickAndEasy },
  { id: 'B4', claim: '"eliminate the risk"', judge: harmless(0, 'good hands lower a risk and do not end it') },
  { id: 'B5', claim: 'at home "extremely dangerous"', judge: homeDanger },
  { id: 'B6', claim: 'needling at home: there is a device for it', judge: homeDevice },
];
