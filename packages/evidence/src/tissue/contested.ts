import type { TissueStatement } from './tissue-statement.ts';

const CONTESTED = { standing: 'contested', provenance: 'READ', strength: 'C' } as const;

/** What must be said with its caveat, or not at all. */
export const CONTESTED_STATEMENTS: readonly TissueStatement[] = [
  {
    ...CONTESTED,
    id: 'contested.400-percent',
    strength: 'E',
    says: 'Collagen and elastin rise by 400 % six months after four sessions (2008).',
    but: 'False for mass. The abstract says a considerable increase, after mostly one session, in 20 biopsies, with vitamins A and C.',
    sources: ['thesaltz-com', 'pureskinpermanentcosmetics-com', 'aust-2008a', 'percuta-derivation'],
    restsOn: ['mass-balance.400-percent-to-synthesis', 'needling.aust-collagen-elastin'],
  },
  {
    ...CONTESTED,
    id: 'contested.elastin',
    says: 'Needling raises elastin.',
    but: 'Total elastin fell in one series and rose in another.',
    sources: ['el-domyati-2015a', 'aust-2008a'],
    restsOn: ['needling.el-domyati-2015a-elastin', 'needling.aust-collagen-elastin'],
  },
  {
    ...CONTESTED,
    id: 'contested.ultrasound-density',
    provenance: 'DERIVED',
    strength: 'E',
    says: 'Dermal density by ultrasound is collagen.',
    but: 'It is an observable of its own, with a link and an error of its own.',
    sources: ['percuta-derivation'],
  },
  {
    ...CONTESTED,
    id: 'contested.collagen-iii',
    says: 'Needling raises collagen III.',
    but: 'Up within weeks; down in the rat at ten weeks.',
    sources: ['schmitt-2018', 'el-domyati-2015a', 'zeitter-2014'],
    restsOn: ['healing.gene-directions', 'healing.collagens-rat-10wk'],
  },
  {
    ...CONTESTED,
    id: 'contested.face-thickness-age',
    says: 'Facial skin grows thinner with age.',
    but: 'One ultrasound study found it thinner in women, another thicker at every site but one.',
    sources: ['meng-2022', 'pellacani-seidenari-1999'],
    restsOn: ['thickness.meng-age-women', 'thickness.elderly-women-face'],
  },
  {
    ...CONTESTED,
    id: 'contested.250-holes',
    provenance: 'SECONDARY',
    strength: 'E',
    says: 'A clinical roller makes 250 holes a cm².',
    but: 'The figure is that of the 0.2 mm home roller after 15 rolls.',
    sources: ['dermaroller-literature'],
    restsOn: ['geometry.holes-after-15-rolls', 'geometry.roller-punctures-after-15-rolls'],
  },
  {
    ...CONTESTED,
    id: 'contested.depth-is-setting',
    says: 'The depth is the setting.',
    but: 'From a fifth of it (roller, hairless rat) to about all of it (pen, strips of skin).',
    sources: ['kalluri-2011', 'sasaki-2019'],
    restsOn: ['depth-ratio.roller-770um-hairless-rat', 'depth-ratio.pen-face-lift-strips'],
  },
  {
    ...CONTESTED,
    id: 'contested.what-controls-wrinkles',
    says: 'The dermis controls wrinkles.',
    but: 'One model says the epidermis, another the papillary dermis.',
    sources: ['kuwazuru-2008', 'kruglikov-scherer-2018'],
    restsOn: ['mechanics.wrinkle-onset', 'mechanics.composite-stability'],
  },
  {
    ...CONTESTED,
    id: 'contested.picrosirius',
    says: 'A stain shows how much collagen there is.',
    but: 'Picrosirius density can fall three months after a fractional Er laser, through swelling.',
    sources: ['borges-2020'],
  },
];
