import { type ChainLink, type Photograph, type PhotographProof, watermarkText } from '@percuta/practice';
import { markPicture } from './mark-picture.ts';
import { digestOf } from './receive-picture.ts';
import { type ZippedFile, zip } from './zip.ts';

/** What goes into a bundle. */
export interface BundledPhotographs {
  readonly practiceId: string;
  readonly personId: string;
  readonly use: Parameters<typeof watermarkText>[0]['use'];
  readonly at: Date;
  readonly chain: readonly ChainLink[];
  readonly pictures: readonly { readonly photograph: Photograph; readonly shown: Buffer }[];
}

export const PROOF_FILE = 'proof.json';

/** Pictures with and without their mark, the chain that dates them, and how to check it: one archive. */
export async function bundlePhotographs(bundled: BundledPhotographs): Promise<Buffer> {
  const { use, at, practiceId, personId, chain } = bundled;
  const files: ZippedFile[] = [];
  const photographs: PhotographProof['photographs'][number][] = [];
  for (const { photograph, shown } of bundled.pictures) {
    const marked = await markPicture(shown, watermarkText({ ...photograph, use }));
    const name = `${photograph.takenOn}-${photograph.view}-${photograph.entry.seq}`;
    files.push({ name: `${name}.jpg`, bytes: shown }, { name: `${name}-marked.jpg`, bytes: marked });
    photographs.push(provenOf(photograph, { name, markedDigest: digestOf(marked) }));
  }
  const of = { practice: practiceId, person: personId, photographs, chain };
  const proof: PhotographProof = { bundle: 'percuta-photographs/1', madeAt: at.toISOString(), use, ...of };
  const text = `${JSON.stringify(proof, null, 1)}\n`;
  return zip([
    { name: PROOF_FILE, bytes: Buffer.from(text) },
    { name: 'README.txt', bytes: Buffer.from(HOW) },
    ...files,
  ]);
}

function provenOf(photograph: Photograph, { name, markedDigest }: { name: string; markedDigest: string }) {
  const { view, takenOn, takenBy, dayOfCourse, original, shown, entry } = photograph;
  const said = { view, takenOn, takenBy, dayOfCourse, original, shown };
  const files = { file: `${name}.jpg`, marked: `${name}-marked.jpg`, markedDigest };
  return { photograph: photograph.photograph, seq: entry.seq, writtenAt: entry.at, ...said, ...files };
}

const HOW = `Photographs out of a record that Percuta keeps.

Each picture is here as it is shown and once more with a mark. proof.json says when each was taken and written down,
and holds the chain of the record: a digest for each entry, each hashed with the one before it, so that no entry can
be put in, taken out or changed later without every hash after it changing.

    npx percuta verify --photographs FILE

checks that the pictures are the ones that are named and that the chain is whole. Run where the practice keeps its
data, it checks besides that the record itself says the same.
`;
