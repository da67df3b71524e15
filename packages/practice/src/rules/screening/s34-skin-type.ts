import { limit } from '@percuta/evidence';
import type { ScreeningRule } from '../../screening/screening-rule.ts';

export const S34: ScreeningRule = {
  id: 'S34',
  version: 1,
  needs: [],
  reads: ['fitzpatrickType', 'fitzpatrickBasis'],
  judge: ({ fitzpatrickType }) => {
    if (typeof fitzpatrickType !== 'number') {
      return {
        verdict: 'caution',
        because: 'The skin type is not known: the same precautions until it is measured or asked.',
      };
    }
    return fitzpatrickType >= limit('fitzpatrickCautionType').value ? { verdict: 'caution' } : null;
  },
  cases: {
    fires: [
      { name: 'type IV', facts: { fitzpatrickType: 4 }, gives: { verdict: 'caution', blocksSession: false } },
      { name: 'type VI', facts: { fitzpatrickType: 6 }, gives: { verdict: 'caution', blocksSession: false } },
      {
        name: 'type not known',
        facts: { fitzpatrickType: 'unknown' },
        gives: { verdict: 'caution', blocksSession: false },
      },
    ],
    doesNotFire: [{ name: 'type III', facts: { fitzpatrickType: 3 } }],
  },
};
