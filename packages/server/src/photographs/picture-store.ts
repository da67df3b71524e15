/** Whose picture files they are. */
export interface PictureOwner {
  readonly practiceId: string;
  readonly personId: string;
}

/** A file that is kept: its address is the digest of the sealed bytes, so that anyone can tell whether it is whole. */
export interface KeptFile {
  readonly address: string;
  readonly sealedBytes: number;
}

/**
 * Where sealed pictures lie. It never sees a picture: whoever calls seals and opens. Several processes may share one. The
 * disk is the one kind that there is; another (an object store, say) keeps the same promises.
 */
export interface PictureStore {
  /** Takes sealed bytes. Once it settles they are there, whatever loses power. The same bytes twice are one file. */
  readonly put: (owner: PictureOwner, sealed: AsyncIterable<Buffer>) => Promise<KeptFile>;
  /** The sealed bytes. Throws `PictureMissing` where there are none. */
  readonly read: (owner: PictureOwner, address: string) => AsyncIterable<Buffer>;
  /** The digest of what lies there now; null where nothing does. */
  readonly digest: (owner: PictureOwner, address: string) => Promise<string | null>;
  /** Takes one away that no record speaks of. */
  readonly remove: (owner: PictureOwner, address: string) => Promise<void>;
  /** Takes away all of somebody who was erased. */
  readonly forget: (owner: PictureOwner) => Promise<void>;
  /** Takes away what was left behind by uploads that never ended. */
  readonly tidy: (before: Date) => Promise<void>;
}

/** A file that a record speaks of is not there. */
export class PictureMissing extends Error {
  constructor() {
    super('A picture that is on record is not where it was kept.');
    this.name = 'PictureMissing';
  }
}
