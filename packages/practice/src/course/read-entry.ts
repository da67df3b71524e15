import { type Read, readInput, strictly } from '@percuta/model';
import { z } from 'zod';
import { type CourseEntry, ENTRY_KIND_NAMES, type EntryKindName, KINDS } from './entry-kinds.ts';
import { count, day, id, instant, oneOf } from './fields.ts';
import { ROLES } from './role.ts';

const KIND = z.looseObject({ kind: z.enum(ENTRY_KIND_NAMES, { error: 'must be a kind of entry.' }) });

/** Made at its first entry and kept: making one costs more than reading fifteen entries with it. */
const SCHEMAS = new Map<EntryKindName, z.ZodType<CourseEntry>>();

function schemaOf(kind: EntryKindName): z.ZodType<CourseEntry> {
  const made = SCHEMAS.get(kind) ?? (entrySchema(kind) as z.ZodType<CourseEntry>);
  SCHEMAS.set(kind, made);
  return made;
}

function entrySchema<K extends EntryKindName>(kind: K) {
  return strictly('the entry', {
    seq: count('an entry', Number.MAX_SAFE_INTEGER).min(1, { error: 'must be at least 1.' }),
    at: instant('the moment of writing'),
    on: day('the day of writing'),
    by: strictly('the author', { id: id('the author'), role: oneOf(ROLES) }),
    kind: z.literal(kind),
    body: KINDS[kind].body,
  });
}

/**
 * Reads one entry back from where it is kept. Bad input comes back with every fault by path. It says nothing on whether
 * the entry may stand where it stands: `applyEntry` does.
 *
 * @example
 * const [entry] = decide(courseOf([]), { do: 'answerScreening', answers: CLEAR_PERSON }, EXAMPLE_CONTEXT).entries;
 * readEntry(JSON.parse(JSON.stringify(entry))).ok // => true
 * readEntry({ kind: 'gossip' }).issues[0].path // => "kind"
 */
export function readEntry(value: unknown): Read<CourseEntry> {
  const named = readInput(KIND, value);
  return named.ok ? readInput(schemaOf(named.value.kind), value) : named;
}
