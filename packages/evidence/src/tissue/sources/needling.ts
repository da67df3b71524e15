import type { Source } from '../../schema.ts';
import { tagged } from './build.ts';

/** Works on penetration, geometry, force, closure and bleeding. */
export const NEEDLING_SOURCES: readonly Source[] = [
  ...tagged('READ', {
    'kalluri-2011': {
      citation: 'Kalluri 2011, AAPS J 13:473',
      year: 2011,
      doi: '10.1208/s12248-011-9288-3',
      pmcid: 'PMC3160154',
    },
    'sasaki-2019': {
      citation: 'Sasaki 2019, Aesthet Surg J Open Forum',
      year: 2019,
      doi: '10.1093/asjof/ojz017',
      pmcid: 'PMC7671250',
      note: 'The full curves of water loss are held out.',
    },
    'lam-2008': { citation: 'Lam 2008, SciTePress 10548', year: 2008 },
    'donnelly-2014': { citation: 'Donnelly 2014, J Pharm Sci', year: 2014, pmcid: 'PMC4119956' },
    'dermatol-surg-2024-ink': {
      citation: 'Dermatol Surg 2024 (authors not on record)',
      year: 2024,
      doi: '10.1097/DSS.0000000000004206',
    },
    'enfield-2010': {
      citation: 'Enfield 2010, J Biomed Opt 15:046001',
      year: 2010,
      doi: '10.1117/1.3463002',
      note: 'Known to exist; its numbers were not read.',
    },
    'schwarz-laaff-2011': {
      citation: 'Schwarz & Laaff 2011, Plast Reconstr Surg 127:146e',
      year: 2011,
      doi: '10.1097/PRS.0b013e3182131e0f',
      note: 'Read for the geometry of the device only; the results are held out.',
    },
    'termedia-review': { citation: 'Review of microneedling, Termedia (authors and year not on record)', year: null },
    'thesaltz-com': { citation: 'thesaltz.com, clinic website', year: null, url: 'https://thesaltz.com' },
    'yourgreatskin-com': {
      citation: 'yourgreatskin.com, clinic website',
      year: null,
      url: 'https://yourgreatskin.com',
    },
    'clinic-websites': { citation: 'Clinic websites, not named on record', year: null },
    'medestheticsmag-com': {
      citation: 'medestheticsmag.com, trade magazine',
      year: null,
      url: 'https://medestheticsmag.com',
    },
    'integratedskincare-net': {
      citation: 'integratedskincare.net, copy of the manufacturer’s text',
      year: null,
      url: 'https://integratedskincare.net',
    },
    'scribd-882322951': { citation: 'Slide deck, Scribd 882322951', year: null },
    'innolitics-510k': { citation: 'Innolitics, listing of 510(k) clearances', year: null },
    'treatsbytiff-com': {
      citation: 'treatsbytiff.com, practice website',
      year: null,
      url: 'https://treatsbytiff.com',
    },
    'aging-wiki-microneedling': {
      citation: 'aging_wiki, article on microneedling, literature checked to 2026-06-02',
      year: 2026,
    },
    'davis-2004': {
      citation: 'Davis 2004, J Biomech 37:1155',
      year: 2004,
      doi: '10.1016/j.jbiomech.2003.12.010',
    },
    'olatunji-2013': { citation: 'Olatunji 2013, J Pharm Sci 102:1209', year: 2013, doi: '10.1002/jps.23439' },
    'cai-2022': { citation: 'Cai 2022, Research 9869734', year: 2022 },
    'gupta-2011': { citation: 'Gupta 2011, J Control Release 154:148', year: 2011 },
    'face-water-loss-2012': {
      citation: 'Dermatol Surg 2012, 38:1816 (authors not on record)',
      year: 2012,
      doi: '10.1111/j.1524-4725.2012.02550.x',
    },
    'face-water-loss-2017': {
      citation: 'J Cosmet Laser Ther 2017 (authors not on record)',
      year: 2017,
      doi: '10.1080/14764172.2017.1341984',
    },
    'wu-2022': { citation: 'Wu 2022, Dermatol Ther 12(10)', year: 2022 },
    'ogunjimi-2020': {
      citation: 'Ogunjimi 2020, Sci Rep 10:18963',
      year: 2020,
      doi: '10.1038/s41598-020-75246-8',
    },
    'micropore-sites-pmc8259462': {
      citation: 'Micropore closure at three sites of the body (authors, journal and year not on record)',
      year: null,
      pmcid: 'PMC8259462',
    },
    'kelchen-2016': {
      citation: 'Kelchen 2016, J Control Release 225:294',
      year: 2016,
      pmid: '26829102',
      note: 'Read for the direction only.',
    },
    'skindeep-model': { citation: 'SkinDeep, source code of a skin model', year: null },
  }),
  ...tagged('SECONDARY', {
    'dermatol-surg-2020-ink': {
      citation: 'Dermatol Surg, December 2020 (authors not on record)',
      year: 2020,
      seenThrough: 'medestheticsmag-com',
    },
    'dermaroller-sheet': {
      citation: 'Dermaroller S.a.r.l., manufacturer’s text',
      year: null,
      seenThrough: 'integratedskincare-net',
    },
    'dermaroller-literature': {
      citation: 'Dermaroller literature on the density of holes',
      year: null,
      seenThrough: 'scribd-882322951',
    },
    'fda-k243800': { citation: 'FDA 510(k) K243800', year: null, seenThrough: 'innolitics-510k' },
    'mohamed-2018': { citation: 'Mohamed 2018, J Cosmet Dermatol', year: 2018, seenThrough: 'treatsbytiff-com' },
    'sherratt-murray': {
      citation: 'Sherratt & Murray, type of wound-healing model (year not on record)',
      year: null,
      seenThrough: 'skindeep-model',
    },
  }),
  ...tagged('RECALLED-medium', {
    'fernandes-2005': { citation: 'Fernandes 2005, Oral Maxillofac Surg Clin N Am 17:51', year: 2005 },
    'skinpen-labelling': { citation: 'SkinPen, device labelling', year: null },
    'exceed-labelling': { citation: 'Exceed (amiea), device labelling', year: null },
    'romgens-2014': { citation: 'Romgens 2014, J Mech Behav Biomed Mater 40:397', year: 2014 },
  }),
  ...tagged('RECALLED-low', {
    'sasaki-2017': {
      citation: 'Sasaki 2017, Aesthet Surg J 37:71',
      year: 2017,
      note: 'Not obtained; recalled on content only.',
    },
    'dermapen-marketing': { citation: 'Dermapen, marketing', year: null },
  }),
];
