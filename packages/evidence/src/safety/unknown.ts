/** Something that nobody has told us, said in the product as such. `id` is stable. */
export interface UnknownMatter {
  readonly id: string;
  readonly matter: string;
  /** Whether it concerns a person who considers needling, and is shown to them. */
  readonly forPatients: boolean;
}

function open(id: string, matter: string, forPatients = false): UnknownMatter {
  return { id, matter, forPatients };
}

/** “We do not know” is an answer. */
export const UNKNOWN_MATTERS: readonly UnknownMatter[] = [
  open(
    'unknown-founding-study-counts',
    'How many of each adverse event the founding study counted, and the depths of each zone on the SkinPen label',
  ),
  open(
    'unknown-maude',
    'What the adverse event reports to the FDA (MAUDE) hold; they could not give incidence in any case',
  ),
  open('unknown-home-incidence', 'How often needling at home goes wrong, and how contaminated home rollers are', true),
  open('unknown-infection-incidence', 'How often needling infects: there are only upper bounds', true),
  open('unknown-pigment-denominators', 'Among how many people the pigment changes of the largest review were counted'),
  open('unknown-occlusion-detail', 'What the first experiments on infecting doses did in detail, occlusion above all'),
  open(
    'unknown-consensus',
    'Whether any current consensus or guideline on needling with graded evidence exists; none is known',
    true,
  ),
  open('unknown-state-scope', 'What the official pages of US states allow each profession'),
  open('unknown-eu-2022-2346', 'The wording of Regulation (EU) 2022/2346 itself'),
  open(
    'unknown-cds-guidance',
    'The wording of the FDA guidance on decision support itself; only law firms’ summaries were seen',
  ),
  open('unknown-best-interval', 'The best interval between sessions', true),
  open(
    'unknown-isopropanol-face',
    'Whether isopropanol prepares a face well enough for needling; one study says probably not',
    true,
  ),
];
