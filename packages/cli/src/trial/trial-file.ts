import { existsSync } from 'node:fs';
import { type FileHandle, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { emptyTrialSums, type TrialSums } from '@percuta/model';
import { BadInput } from '../command.ts';

/** A file that a trial is written to, with how far it has come. */
export interface TrialFile {
  readonly path: string;
  readonly identity: string;
  readonly handle: FileHandle;
  readonly sums: TrialSums;
  partsDone: number;
  bytes: number;
}

/** What is kept beside the file, so that a run that was stopped goes on where it was. */
interface Progress {
  readonly format: 1;
  /** Digest of protocol, model, ensemble and columns: who continues has to mean the same. */
  readonly identity: string;
  readonly partsDone: number;
  readonly bytes: number;
  readonly cells: readonly number[];
  readonly people: readonly number[];
}

const progressPath = (path: string) => `${path}.progress.json`;

/** What a file of a trial begins with, and what it is a file of. */
export interface TrialFileRequest {
  readonly path: string;
  readonly identity: string;
  readonly header: string;
  readonly size: Pick<TrialSums, 'arms' | 'draws' | 'readings'>;
  readonly overwrite: boolean;
}

/**
 * Opens the file of a trial: a new one, or the one of a run that was stopped, cut back to what its progress vouches for.
 * Bad input: a file of something else, or one without progress; neither is touched unless it may be overwritten.
 */
export async function openTrialFile(request: TrialFileRequest): Promise<TrialFile> {
  const { path, overwrite } = request;
  try {
    if (overwrite) await rm(progressPath(path), { force: true });
    const progress = existsSync(progressPath(path)) ? await readProgress(request) : null;
    if (progress !== null) return await continueFile(request, progress);
    if (!overwrite && existsSync(path)) {
      throw bad(`${path} is there already. Give another --out, or --overwrite it.`);
    }
    return await beginFile(request);
  } catch (error) {
    if (error instanceof BadInput || !isSystemError(error)) throw error;
    throw bad(`${path} cannot be written (${error.code}). Give another --out.`);
  }
}

async function beginFile({ path, identity, header, size }: TrialFileRequest): Promise<TrialFile> {
  const handle = await open(path, 'w');
  const { bytesWritten } = await handle.write(header);
  const file = { path, identity, handle, sums: emptyTrialSums(size), partsDone: 0, bytes: bytesWritten };
  await saveProgress(file);
  return file;
}

async function continueFile({ path, identity, size }: TrialFileRequest, progress: Progress): Promise<TrialFile> {
  const handle = await open(path, 'r+');
  const { size: bytes } = await handle.stat();
  if (bytes < progress.bytes) {
    await handle.close();
    throw bad(`${path} is shorter than its progress says. Begin anew with --overwrite, or give another --out.`);
  }
  await handle.truncate(progress.bytes);
  const sums = emptyTrialSums(size);
  sums.cells.set(progress.cells);
  sums.people.set(progress.people);
  return { path, identity, handle, sums, partsDone: progress.partsDone, bytes: progress.bytes };
}

async function readProgress({ path, identity, size }: TrialFileRequest): Promise<Progress> {
  const broken = bad(`${progressPath(path)} cannot be read. Begin anew with --overwrite, or give another --out.`);
  const progress = await readFile(progressPath(path), 'utf8')
    .then(
      (text): unknown => JSON.parse(text),
      () => null,
    )
    .catch(() => null);
  if (!isProgress(progress)) throw broken;
  if (progress.identity !== identity) {
    throw bad(`${path} belongs to another protocol or model. Give another --out, or --overwrite it.`);
  }
  if (progress.cells.length !== emptyTrialSums(size).cells.length) throw broken;
  return progress;
}

function isProgress(value: unknown): value is Progress {
  if (typeof value !== 'object' || value === null) return false;
  const { format, identity, partsDone, bytes, cells, people } = value as Partial<Record<keyof Progress, unknown>>;
  const isCounted = Number.isSafeInteger(partsDone) && Number.isSafeInteger(bytes);
  return format === 1 && typeof identity === 'string' && isCounted && Array.isArray(cells) && Array.isArray(people);
}

/** Adds rows at the end; they count once progress is saved. */
export async function appendRows(file: TrialFile, rows: Uint8Array): Promise<void> {
  let written = 0;
  while (written < rows.length) {
    const { bytesWritten } = await file.handle.write(rows, written, rows.length - written, file.bytes + written);
    written += bytesWritten;
  }
  file.bytes += rows.length;
}

/** Vouches for all that was appended: first the rows reach the disk, then the progress takes the place of the old one. */
export async function saveProgress(file: TrialFile): Promise<void> {
  const { path, identity, handle, partsDone, bytes, sums } = file;
  const progress: Progress = {
    format: 1,
    identity,
    partsDone,
    bytes,
    cells: [...sums.cells],
    people: [...sums.people],
  };
  await handle.datasync();
  await writeFile(`${progressPath(path)}.new`, JSON.stringify(progress));
  await rename(`${progressPath(path)}.new`, progressPath(path));
}

/**
 * Does what writes the file; where the machine refuses (a full disk), that is for whoever called to put right: what was
 * vouched for stays, and the same command goes on.
 */
export async function whileWriting(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw bad(`${path} could not be written further (${error.code}). Put that right; the same command goes on.`);
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

function bad(message: string): BadInput {
  return new BadInput([{ path: '--out', message }]);
}
