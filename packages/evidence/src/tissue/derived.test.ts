import { describe, expect, it } from 'vitest';
import { measurement } from './measurements.ts';

const figure = (id: string): number => {
  const { value } = measurement(id);
  if (value === null) throw new Error(`${id} has no value`);
  return value;
};

/** To how many digits a figure was printed decides how near the recomputed one has to come. */
function agrees(id: string, recomputed: number, relative = 0.005): void {
  expect(Math.abs(recomputed / figure(id) - 1), `${id}: ${figure(id)} against ${recomputed}`).toBeLessThan(relative);
}

const holeShare = (perCm2: number, diameterMm: number): number =>
  1 - Math.exp(-perCm2 * Math.PI * (diameterMm / 20) ** 2);
const halo = (perCm2: number): number => 100 * (1 - Math.exp(-perCm2 * Math.PI * 0.015 ** 2));

describe('figures of needles that are computed from others', () => {
  it('a 770 µm roller needle goes a fifth of its length into rat skin', () => {
    agrees('depth-ratio.roller-770um-hairless-rat', figure('depth.roller-770um-hairless-rat') / 770, 0.02);
  });

  it('a roller turns once and leaves its needles over the area of its drum', () => {
    const drumCm2 =
      Math.PI * figure('geometry.dermaroller-mf8-drum-diameter') * figure('geometry.dermaroller-mf8-drum-width');
    const perRoll = figure('geometry.dermaroller-mf8-needles') / drumCm2;
    agrees('geometry.roller-punctures-per-roll', perRoll, 1e-3);
    agrees('geometry.roller-punctures-after-15-rolls', 15 * perRoll, 1e-3);
  });

  it('a pen with 12 needles at 100 Hz, 3 cm/s and 0.7 cm leaves about 570 punctures a cm²', () => {
    agrees('geometry.pen-punctures-per-pass', (12 * 100) / (3 * 0.7));
  });

  it('holes and shafts take the share of the surface that is said', () => {
    agrees('geometry.surface-fraction-250-holes', 100 * holeShare(250, 0.07), 0.05);
    agrees('geometry.surface-fraction-250-shafts', 100 * holeShare(250, 0.25), 0.05);
    agrees('geometry.surface-fraction-3400-holes', 100 * holeShare(3400, 0.07), 0.05);
    agrees('geometry.spacing-at-250', 10 / Math.sqrt(250), 0.01);
    agrees('geometry.spacing-at-1000', 10 / Math.sqrt(1000), 0.02);
  });

  it('8 to 16 needles in contact at 0.03 to 0.1 N need 0.25 to 1.6 N of the hand', () => {
    const [contact, each, hand] = ['needles-in-contact', 'per-needle', 'hand'].map((id) =>
      measurement(`force.roller-${id}`),
    );
    expect(contact!.low! * each!.low!).toBeCloseTo(hand!.low!, 1);
    expect(contact!.high! * each!.high!).toBeCloseTo(hand!.high!, 9);
  });
});

describe('figures of closure that are computed from others', () => {
  it('a Fisher wave closes small holes in hours', () => {
    const cmPerSecond =
      2 * Math.sqrt(figure('closure.keratinocyte-diffusivity') * figure('closure.keratinocyte-growth'));
    const mmPerDay = cmPerSecond * 10 * 86_400;
    agrees('closure.front-speed', mmPerDay, 1e-3);
    agrees('closure.front-closes-35um-hole', (24 * 0.035) / mmPerDay, 0.02);
    agrees('closure.front-closes-125um-hole', (24 * 0.125) / mmPerDay);
  });

  it('the pooled lifetime of micropores weighs people and keeps the spread between groups', () => {
    const groups = [1, 2, 3, 4, 5].map((k) => measurement(`micropores.lifetime-group-${k}`));
    const people = groups.reduce((sum, group) => sum + group.n!, 0);
    const mean = groups.reduce((sum, group) => sum + group.n! * group.value!, 0) / people;
    const squares = groups.reduce((sum, group, k) => {
      const sd = k === 2 ? 12.6 : group.sd!;
      return sum + (group.n! - 1) * sd ** 2 + group.n! * (group.value! - mean) ** 2;
    }, 0);
    expect(measurement('micropores.lifetime-pooled').n).toBe(people);
    agrees('micropores.lifetime-pooled', mean, 1e-3);
    expect(measurement('micropores.lifetime-pooled').sd).toBeCloseTo(Math.sqrt(squares / (people - 1)), 1);
  });
});

describe('figures of ageing and turnover that are computed from others', () => {
  it('the three rates of ageing give the ratios that are said', () => {
    agrees('ageing.fifty-years-shuster', (1 + figure('ageing.collagen-per-area') / 100) ** 50, 1e-3);
    agrees('ageing.fifty-years-branchet', (1 + figure('ageing.dermis-thickness') / 100) ** 5, 1e-3);
    const ratio = figure('ageing.collagen-i-exposed-ninth-decade') / figure('ageing.collagen-i-exposed-first-decade');
    agrees('ageing.collagen-i-exposed-ratio', ratio, 1e-3);
    agrees('ageing.collagen-i-exposed-rate', 100 * (ratio ** (1 / 80) - 1), 0.02);
  });

  it('old fibroblasts make two thirds, and the thickest dermis is 2.59 times the thinnest', () => {
    agrees(
      'turnover.procollagen-culture-ratio',
      figure('turnover.procollagen-culture-old') / figure('turnover.procollagen-culture-young'),
    );
    agrees(
      'thickness.chopra-dermis-ratio',
      figure('thickness.chopra-thickest-dermis') / figure('thickness.chopra-thinnest-dermis'),
    );
  });

  it('the fast pool halves in 78 days and the mature pool turns over by 4.68 % a year', () => {
    agrees('turnover.fractional-synthesis-daily', 24 * figure('turnover.fractional-synthesis-hourly'), 1e-3);
    agrees('turnover.fast-pool-half-life', Math.LN2 / (figure('turnover.fractional-synthesis-daily') / 100));
    agrees('turnover.mature-rate', (100 * Math.LN2) / figure('turnover.mature-half-life-skin'), 1e-3);
  });

  it('the proposed constants follow from the half-life of mature collagen and from old fibroblasts', () => {
    agrees('proposed.mature-rate', Math.LN2 / (365.25 * figure('turnover.mature-half-life-skin')));
    agrees('proposed.age-slope', (1 - figure('turnover.procollagen-culture-ratio')) / (80 - 25), 0.01);
  });
});

describe('figures of models and claims that are computed from others', () => {
  it('Koppenol’s recalled set is consistent in itself', () => {
    const secretion = figure('model-constant.koppenol-collagen-secretion');
    const collagen = figure('model-constant.koppenol-equilibrium-collagen');
    agrees('model-constant.koppenol-decay-check', secretion / collagen ** 2, 1e-3);
    const perDay = (secretion * figure('model-constant.koppenol-equilibrium-cells')) / collagen;
    agrees('model-constant.koppenol-turnover', 100 * perDay, 0.01);
    const linearised =
      2 *
      figure('model-constant.koppenol-collagen-decay') *
      figure('model-constant.koppenol-equilibrium-cells') *
      collagen;
    agrees('model-constant.koppenol-half-life', Math.LN2 / linearised, 2e-3);
  });

  it('the signal of a puncture reaches 0.14 mm, and halos of 0.15 mm fill the dermis', () => {
    const length =
      10 * Math.sqrt(figure('model-constant.koppenol-signal-diffusivity') / figure('model-constant.jin-tgf-decay'));
    agrees('halo.diffusion-length', length);
    agrees('halo.stimulated-at-250', halo(250), 0.02);
    agrees('halo.stimulated-at-500', halo(500), 0.02);
    agrees('halo.stimulated-at-1000', halo(1000), 0.02);
    agrees('halo.saturation-scale', 1 / (Math.PI * 0.015 ** 2), 0.02);
  });

  it('+400 % in 180 days needs 2.5 times all the collagen that skin is measured to make', () => {
    agrees('mass-balance.400-percent-daily', 400 / 180);
    agrees('mass-balance.400-percent-to-synthesis', 400 / 180 / figure('turnover.fractional-synthesis-daily'));
    agrees('mass-balance.doubled-synthesis-all-kept', 60 * figure('turnover.fractional-synthesis-daily'), 0.01);
    agrees('mass-balance.doubled-synthesis-mature-pool', (60 / 365.25) * figure('turnover.mature-rate'), 0.05);
  });

  it('the control side of the one controlled trial has 0.42 and 0.12 of the change', () => {
    for (const months of [3, 6]) {
      const control = figure(`needling.alam-control-${months}mo`);
      const needled = figure(`needling.alam-needled-${months}mo`);
      agrees(`placebo.share-${months}mo`, control / needled, 0.03);
      agrees(`placebo.net-${months}mo`, needled - control);
      const errors = ['control', 'needled'].map((side) => {
        const { low, high } = measurement(`needling.alam-${side}-${months}mo`);
        return (high! - low!) / (2 * 1.96);
      });
      agrees(`placebo.net-${months}mo-standard-error`, Math.hypot(...errors), 0.05);
    }
  });

  it('a stiff film on a soft base wrinkles at both scales that are seen', () => {
    const stiffness = figure('mechanics.corneum-modulus') / figure('mechanics.dermis-modulus');
    const critical = (dermis: number): number => 0.25 * ((3 * dermis) / stiffness) ** (2 / 3);
    const amplitude = (dermis: number): number => Math.sqrt(0.15 / critical(dermis) - 1);
    agrees('mechanics.critical-strain', critical(1), 2e-3);
    agrees('mechanics.wavelength-15um', 2 * Math.PI * 0.015 * (stiffness / 3) ** (1 / 3), 0.03);
    agrees('mechanics.wavelength-250um', 2 * Math.PI * 0.25 * (stiffness / 3) ** (1 / 3), 0.02);
    agrees('mechanics.amplitude-at-15-percent', amplitude(1), 2e-3);
    agrees('mechanics.amplitude-dermis-plus-10', amplitude(1.1), 2e-3);
    agrees('mechanics.amplitude-dermis-plus-50', amplitude(1.5), 2e-3);
  });

  it('Picrosirius rises by 14 % after fractional CO2', () => {
    agrees(
      'needling.sartori-co2-change',
      100 * (figure('needling.sartori-co2-after') / figure('needling.sartori-co2-before') - 1),
      0.01,
    );
  });
});
