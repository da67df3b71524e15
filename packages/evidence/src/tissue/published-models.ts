import type { Provenanced } from '../schema.ts';

/** A model of healing that others published: what it has in it, and what of it fits Percuta. */
export interface PublishedModel extends Provenanced {
  readonly name: string;
  readonly variables: readonly string[];
  readonly form: string;
  /** What its own analysis found. */
  readonly finding?: string;
  readonly use: string;
  /** The rows that hold its constants. */
  readonly constants: readonly string[];
}

const ABSTRACT = { provenance: 'READ', strength: 'C', constants: [] } as const;

/** Models of wound healing, from the closest to the farthest. */
export const PUBLISHED_MODELS: readonly PublishedModel[] = [
  {
    ...ABSTRACT,
    id: 'model.dale-1996',
    name: 'Dale, Sherratt & Maini 1996',
    sources: ['dale-1996'],
    variables: ['fibroblast', 'TGF-β1, TGF-β3', 'collagen I, III'],
    form: 'ordinary and partial differential equations',
    use: 'Closest in concept: the ratio of isoforms sets the ratio of collagen III to I.',
  },
  {
    ...ABSTRACT,
    id: 'model.cumming-2010',
    name: 'Cumming 2010',
    sources: ['cumming-2010'],
    variables: ['fibrin', 'collagen (tensor)', 'macrophage', 'fibroblast', 'TGF-β', 'tPA'],
    form: 'hybrid',
    use: 'Larger than needed.',
  },
  {
    ...ABSTRACT,
    id: 'model.murphy-2012',
    name: 'Murphy 2011 and 2012',
    sources: ['murphy-2011', 'murphy-2012'],
    variables: ['fibroblast', 'myofibroblast', 'TGF-β', 'collagenase', 'tension'],
    form: 'partial differential equations in one dimension',
    use: 'Only the feedback between TGF-β and MMP.',
  },
  {
    ...ABSTRACT,
    id: 'model.menon-2012',
    name: 'Menon 2012',
    sources: ['menon-2012'],
    variables: ['fibroblast', 'keratinocyte', 'TGF-β', 'PDGF', 'IL-1', 'KGF', 'fibrin', 'collagen'],
    form: 'eight partial differential equations in two dimensions',
    use: 'The structure of the cross-talk.',
  },
  {
    ...ABSTRACT,
    id: 'model.koppenol-2016',
    name: 'Koppenol 2016/17, Egberts 2021',
    sources: ['koppenol-2016', 'egberts-2021'],
    variables: ['fibroblast', 'myofibroblast', 'signal', 'collagen, morphoelastic'],
    form: 'partial differential equations',
    finding:
      'Most sensitive to the equilibrium collagen, the apoptosis of both cells, and the secretion of the signal.',
    use: 'The best mine of parameters.',
    constants: [
      'model-constant.koppenol-signal-diffusivity',
      'model-constant.koppenol-equilibrium-cells',
      'model-constant.koppenol-equilibrium-collagen',
      'model-constant.koppenol-division',
      'model-constant.koppenol-apoptosis-fibroblast',
      'model-constant.koppenol-apoptosis-myofibroblast',
      'model-constant.koppenol-signal-secretion',
      'model-constant.koppenol-signal-decay',
      'model-constant.koppenol-collagen-secretion',
      'model-constant.koppenol-collagen-secretion-gain',
      'model-constant.koppenol-collagen-decay',
    ],
  },
  {
    ...ABSTRACT,
    id: 'model.pensalfini-2023',
    name: 'Pensalfini & Buganza Tepole 2023',
    sources: ['pensalfini-2023'],
    variables: ['inflammation', 'cytokine', 'fibroblast', 'collagen fraction'],
    form: 'partial differential equations with finite elements, Bayesian, 21 days of mouse',
    use: 'The right minimal chain: inflammation, cytokine, fibroblast, collagen.',
  },
  {
    ...ABSTRACT,
    id: 'model.buganza-tepole-2017',
    name: 'Buganza Tepole 2017',
    sources: ['buganza-tepole-2017'],
    variables: ['as Pensalfini 2023', 'fibre angle', 'dispersion'],
    form: 'partial differential equations with finite elements',
    use: 'None.',
  },
  {
    ...ABSTRACT,
    id: 'model.adler-2020',
    name: 'Adler 2020',
    sources: ['adler-2020'],
    provenance: 'SECONDARY',
    variables: ['macrophage', 'myofibroblast', 'PDGF', 'CSF'],
    form: 'four ordinary differential equations with a separatrix',
    use: 'The idea of a threshold of scarring: too much injury falls into the other basin.',
  },
  {
    ...ABSTRACT,
    id: 'model.jin-2011',
    name: 'Jin 2011, heart',
    sources: ['jin-2011'],
    variables: ['macrophage', 'fibroblast', 'TGF-β', 'MMP-9', 'collagen'],
    form: 'ordinary differential equations',
    finding:
      'Its rows on collagen (20 µg a cell a day; 3,300 µg/mm³, more than collagen’s own density) are errors of unit.',
    use: 'Rates only.',
    constants: [
      'model-constant.jin-macrophage-removal',
      'model-constant.jin-fibroblast-growth',
      'model-constant.jin-fibroblast-apoptosis',
      'model-constant.jin-tgf-by-macrophage',
      'model-constant.jin-tgf-by-fibroblast',
      'model-constant.jin-tgf-decay',
      'model-constant.jin-mmp9-decay',
    ],
  },
  {
    ...ABSTRACT,
    id: 'model.skibidy',
    name: 'Skibidy',
    sources: ['skibidy'],
    variables: ['agents of BioDynaMo', '20 fields'],
    form: 'agents',
    finding: 'An aged profile changes the epidermis and perfusion, not the collagen.',
    use: 'Timings only.',
    constants: [
      'model-constant.skibidy-myofibroblast-delay',
      'model-constant.skibidy-apoptosis-onset',
      'model-constant.skibidy-myofibroblast-lifespan',
      'model-constant.skibidy-mmp-half-life',
      'model-constant.skibidy-elastin-half-life',
    ],
  },
  {
    ...ABSTRACT,
    id: 'model.pernorc85',
    name: 'pernorc85/WoundHealing',
    sources: ['pernorc85-wound-healing'],
    variables: ['fibroblast'],
    form: 'hybrid, 400 h, of the Dallon and Sherratt type',
    use: 'None: it has no scale of months.',
    constants: [
      'model-constant.pernorc85-fibroblasts',
      'model-constant.pernorc85-pc',
      'model-constant.pernorc85-dc',
      'model-constant.pernorc85-df',
    ],
  },
  {
    ...ABSTRACT,
    id: 'model.axelalmet',
    name: 'axelalmet/WoundHealingModelling',
    sources: ['axelalmet-wound-healing'],
    variables: ['agents of Chaste', 'PDGF', 'collagen fibres'],
    form: 'agents',
    use: 'None.',
  },
  {
    ...ABSTRACT,
    id: 'model.liuyue002',
    name: 'liuyue002/woundhealing',
    sources: ['liuyue002-wound-healing'],
    variables: ['cell density c'],
    form: 'c_t = div(D0 (c/K)^n grad c) + r c^a (1 - (c/K)^g)^b',
    finding: 'Only two or three parameters can be identified from data on density.',
    use: 'The lesson: a profile likelihood for every parameter of ours.',
  },
];
