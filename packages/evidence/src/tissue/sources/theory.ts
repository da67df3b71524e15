import type { Source } from '../../schema.ts';
import { tagged } from './build.ts';

/** Published models of healing, and works on the mechanics of skin. */
export const THEORY_SOURCES: readonly Source[] = [
  ...tagged('READ', {
    'dale-1996': {
      citation: 'Dale, Sherratt & Maini 1996 (immunology.ox.ac.uk/18006)',
      year: 1996,
      note: 'Abstract.',
    },
    'cumming-2010': {
      citation: 'Cumming 2010, J R Soc Interface 7:19',
      year: 2010,
      pmcid: 'PMC2839370',
      note: 'Abstract.',
    },
    'murphy-2011': { citation: 'Murphy 2011, J Theor Biol 272:145', year: 2011, note: 'Abstract.' },
    'murphy-2012': {
      citation: 'Murphy 2012, Bull Math Biol 74:1143',
      year: 2012,
      doi: '10.1007/s11538-011-9712-y',
      note: 'Abstract.',
    },
    'menon-2012': {
      citation: 'Menon 2012, Proc R Soc B 279:3329',
      year: 2012,
      pmcid: 'PMC3385718',
      note: 'Abstract.',
    },
    'koppenol-2016': {
      citation: 'Koppenol 2016/17, Biomech Model Mechanobiol',
      year: 2016,
      doi: '10.1007/s10237-016-0799-9',
      note: 'Its set of values is recalled (medium), and consistent in itself.',
    },
    'egberts-2021': { citation: 'Egberts 2021', year: 2021, pmcid: 'PMC8595192' },
    'pensalfini-2023': {
      citation: 'Pensalfini & Buganza Tepole 2023, PLoS Comput Biol',
      year: 2023,
      pmcid: 'PMC10030043',
      note: 'Abstract.',
    },
    'buganza-tepole-2017': {
      citation: 'Buganza Tepole 2017, Comput Methods Appl Mech Eng',
      year: 2017,
      note: 'Abstract.',
    },
    'adler-code': { citation: 'README texts of the public code of Adler 2020', year: null },
    'jin-2011': {
      citation: 'Jin 2011, BMC Syst Biol 5:60',
      year: 2011,
      note: 'Of the heart. Its rows on collagen hold errors of unit and are not used.',
    },
    'pernorc85-wound-healing': {
      citation: 'pernorc85/WoundHealing, source code, revision fba2152',
      year: null,
      url: 'https://github.com/pernorc85/WoundHealing',
    },
    'axelalmet-wound-healing': {
      citation: 'axelalmet/WoundHealingModelling, source code',
      year: null,
      url: 'https://github.com/axelalmet/WoundHealingModelling',
    },
    'liuyue002-wound-healing': {
      citation: 'liuyue002/woundhealing, source code and its paper, revision 9ec85a9',
      year: null,
      url: 'https://github.com/liuyue002/woundhealing',
    },
    'agache-1980': { citation: 'Agache 1980, Arch Dermatol Res', year: 1980 },
    'escoffier-1989': { citation: 'Escoffier 1989, J Invest Dermatol', year: 1989, pmid: '2768836' },
    'alexander-cook-1977': { citation: 'Alexander & Cook 1977', year: 1977 },
    'cheek-moduli-srt-12054': {
      citation: 'Moduli of the cheek in Japanese women (authors and journal not on record)',
      year: null,
      doi: '10.1111/srt.12054',
      pmid: '23551131',
    },
    'kuwazuru-2008': {
      citation: 'J Biomech Sci Eng 2008, 3:368',
      year: 2008,
      doi: '10.1299/jbse.3.368',
      note: 'Kuwazuru: the author’s name is recalled (medium).',
    },
    'kruglikov-scherer-2018': { citation: 'Kruglikov & Scherer 2018 (nha170037)', year: 2018 },
    'limbert-kuhl-2018': { citation: 'Limbert & Kuhl 2018, Soft Matter 14:1292', year: 2018 },
    'chavoshnejad-2020': { citation: 'Chavoshnejad 2020, Extreme Mech Lett 36:100647', year: 2020 },
  }),
  ...tagged('SECONDARY', {
    'adler-2020': { citation: 'Adler 2020, iScience 23:100841', year: 2020, seenThrough: 'adler-code' },
  }),
];
