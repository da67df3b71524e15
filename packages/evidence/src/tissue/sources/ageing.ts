import type { Source } from '../../schema.ts';
import { tagged } from './build.ts';

/** Works on ageing, turnover, elasticity and wrinkles. */
export const AGEING_SOURCES: readonly Source[] = [
  ...tagged('READ', {
    'branchet-1990': { citation: 'Branchet 1990, Gerontology 36:28', year: 1990, doi: '10.1159/000213172' },
    'branchet-1991': {
      citation: '"Morphometric analysis of dermal collagen fibers..." (researcher.life 16cef8ad)',
      year: null,
      note: 'Branchet 1991, Arch Gerontol Geriatr: authors, journal and year are recalled (medium).',
    },
    'marcos-garces-2014': { citation: 'Marcos-Garces 2014, Int J Exp Pathol', year: 2014, pmcid: 'PMC4089350' },
    'el-domyati-2002': {
      citation: 'El-Domyati 2002, Exp Dermatol 11:398',
      year: 2002,
      doi: '10.1034/j.1600-0625.2002.110502.x',
    },
    'varani-2006': { citation: 'Varani 2006, Am J Pathol 168:1861', year: 2006 },
    'varani-2001': { citation: 'Varani 2001, Am J Pathol 158:931', year: 2001 },
    'affinito-1999': { citation: 'Affinito 1999, Maturitas 33:239', year: 1999 },
    'chinese-burn-set-2008': {
      citation: 'Chinese series of burn patients, 2008 (authors and journal not on record)',
      year: 2008,
      pmid: '18512563',
    },
    'babraj-2005': { citation: 'Babraj 2005, Am J Physiol Endocrinol Metab 289:E864', year: 2005 },
    'reilly-lozano-2021': {
      citation: 'Reilly & Lozano 2021, Plast Aesthet Res 8:2',
      year: 2021,
      doi: '10.20517/2347-9264.2020.153',
      note: 'Abstract.',
    },
    'aging-wiki': { citation: 'aging_wiki, articles on the ageing of skin', year: null },
    'ryu-2008': {
      citation: 'Ryu 2008, Skin Res Technol 14:354',
      year: 2008,
      doi: '10.1111/j.1600-0846.2008.00302.x',
      note: 'Read for the direction only.',
    },
    'ohshima-2013': { citation: 'Ohshima 2013', year: 2013, doi: '10.1111/j.1600-0846.2012.00634.x' },
    'poznan-2020': {
      citation: 'Poznan group 2020, JOFA / J Cosmet Dermatol',
      year: 2020,
      pmcid: 'PMC7983914',
    },
    'poznan-jofa-46': { citation: 'Poznan group, JOFA 46', year: null },
    'kim-2019': {
      citation: 'Kim 2019, Arch Craniofac Surg 20:158',
      year: 2019,
      doi: '10.7181/acfs.2019.00213',
      note: 'The tables were not read.',
    },
    'physioagesolutions-com': {
      citation: 'physioagesolutions.com, vendor website',
      year: null,
      url: 'https://physioagesolutions.com',
    },
    'trojahn-2015': { citation: 'Trojahn 2015, Biomed Res Int 318586', year: 2015, pmcid: 'PMC4341846' },
    'akazaki-2002': {
      citation: 'Akazaki 2002, Br J Dermatol 147:689',
      year: 2002,
      note: 'No numbers in the abstract.',
    },
    'corcuff-1987': { citation: 'Corcuff 1987, J Soc Cosmet Chem 38:145', year: 1987, note: 'Read off an axis only.' },
    'takema-1997': { citation: 'Takema 1997', year: 1997, doi: '10.1111/j.1600-0846.1997.tb00169.x' },
    thc218007: { citation: 'Technol Health Care, thc218007 (authors and year not on record)', year: null },
    'tsukahara-2004': { citation: 'Tsukahara 2004, J Cosmet Sci 55:351', year: 2004 },
  }),
  ...tagged('SECONDARY', {
    'fisher-2009': {
      citation: 'Fisher 2009, Am J Pathol 174:101',
      year: 2009,
      doi: '10.2353/ajpath.2009.080599',
      seenThrough: 'aging-wiki',
      note: 'The secondary source read the full paper.',
    },
    'brincat-1987': {
      citation: 'Brincat 1987, Obstet Gynecol 70:840',
      year: 1987,
      seenThrough: 'aging-wiki',
      note: 'The secondary source checked the abstract.',
    },
    'brincat-1983': {
      citation: 'Brincat 1983, BMJ 287:1337',
      year: 1983,
      seenThrough: 'aging-wiki',
      note: 'The secondary source read the full paper.',
    },
    'textbook-renewal': {
      citation: 'Textbook figure on the renewal of the epidermis, without a source',
      year: null,
      seenThrough: 'aging-wiki',
    },
  }),
  ...tagged('RECALLED-high', {
    'shuster-1975': {
      citation: 'Shuster 1975, Br J Dermatol 93:639',
      year: 1975,
      note: 'Not confirmed in the source.',
    },
    'verzijl-2000': { citation: 'Verzijl 2000, J Biol Chem 275:39027', year: 2000 },
  }),
  ...tagged('RECALLED-medium', { 'varani-2000': { citation: 'Varani 2000', year: 2000 } }),
  ...tagged('RECALLED-low', { 'lovell-1987': { citation: 'Lovell 1987', year: 1987 } }),
];
