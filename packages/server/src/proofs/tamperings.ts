import type { ChainBreak } from '@percuta/practice';

/** One chain, as somebody sees it who owns the whole database. */
export interface Target {
  readonly table: 'record_entry' | 'audit_entry';
  /** The column that says whose chain it is. */
  readonly whose: 'person_id' | 'subject';
  /** The columns of the table, without its number. */
  readonly columns: readonly string[];
  readonly subject: string;
  readonly length: number;
}

/** Numbers drawn for one attempt: `at` is an entry, `to` a later one. */
export interface Draw {
  readonly at: number;
  readonly to: number;
}

/** One way of changing what was written. */
export interface Tampering {
  readonly name: string;
  readonly does: ChainBreak;
  /** Not every way exists for both chains. */
  readonly of: readonly Target['table'][];
  readonly statements: (target: Target, draw: Draw) => readonly string[];
  /** The first entry that is not what was written. */
  readonly firstBroken: (target: Target, draw: Draw) => number;
}

const BOTH = ['record_entry', 'audit_entry'] as const;
const RECORD = ['record_entry'] as const;
const AUDIT = ['audit_entry'] as const;
/** Out of the way while others are renumbered. */
const ASIDE = 1_000_000;

const edit = (name: string, of: Tampering['of'], assignment: string): Tampering => ({
  name: `edit ${name}`,
  does: 'edited',
  of,
  statements: (target, { at }) => [`update ${target.table} set ${assignment} where ${entry(target, at)}`],
  firstBroken: (_target, { at }) => at,
});

const mine = ({ whose, subject }: Target): string => `${whose} = '${subject}'`;
const entry = (target: Target, seq: number): string => `${mine(target)} and seq = ${seq}`;

function shift(target: Target, from: number, by: number): readonly string[] {
  const { table } = target;
  return [
    `update ${table} set seq = seq + ${ASIDE} where ${mine(target)} and seq >= ${from}`,
    `update ${table} set seq = seq - ${ASIDE - by} where ${mine(target)} and seq > ${ASIDE}`,
  ];
}

function copyTo(target: Target, from: number, to: number): string {
  const columns = target.columns.join(', ');
  return `insert into ${target.table} (seq, ${columns}) select ${to}, ${columns} from ${target.table} where ${entry(target, from)}`;
}

/** Says of a chain that it ends at an entry. */
function headAt(target: Target, seq: number): string {
  const [length, hash] = target.table === 'record_entry' ? ['entries', 'entries_hash'] : ['audits', 'audits_hash'];
  return `update chain_head set ${length} = ${seq}, ${hash} =
    coalesce((select hash from ${target.table} where ${entry(target, seq)}), ${hash}) where subject = '${target.subject}'`;
}

const cutFrom = (target: Target, seq: number): string =>
  `delete from ${target.table} where ${mine(target)} and seq >= ${seq}`;

/** Every way that is tried. */
export const TAMPERINGS: readonly Tampering[] = [
  edit(
    'the sealed bytes',
    RECORD,
    `sealed = set_byte(sealed, length(sealed) / 2, get_byte(sealed, length(sealed) / 2) # 1)`,
  ),
  edit(
    'bytes and digest',
    RECORD,
    `sealed = sealed || 'x', payload_digest = 'sha256:' || encode(sha256(sealed || 'x'), 'hex')`,
  ),
  edit('the digest', RECORD, `payload_digest = 'sha256:' || encode(sha256('x'), 'hex')`),
  edit('the kind', RECORD, `kind = kind || '-x'`),
  edit('who wrote it', RECORD, `by_account = gen_random_uuid()`),
  edit('in which role', RECORD, `by_role = case by_role when 'owner' then 'patient' else 'owner' end`),
  edit('when', BOTH, `at = at + interval '1 second'`),
  edit('who read', AUDIT, `by_account = gen_random_uuid()`),
  edit('the purpose', AUDIT, `purpose = case purpose when 'treatment' then 'export' else 'treatment' end`),
  edit('the action', AUDIT, `action = action || '-x'`),
  edit('the reason', AUDIT, `reason = 'all was well'`),
  edit('the kinds', AUDIT, `kinds = kinds || '{x}'`),
  edit('the seal', AUDIT, `seal = encode(sha256(seal::bytea), 'hex')`),
  edit('the hash', BOTH, `hash = 'sha256:' || encode(sha256(hash::bytea), 'hex')`),
  {
    name: 'delete',
    does: 'missing',
    of: BOTH,
    statements: (target, { at }) => [`delete from ${target.table} where ${entry(target, at)}`],
    firstBroken: (_target, { at }) => at,
  },
  {
    name: 'delete, and close the gap',
    does: 'missing',
    of: BOTH,
    statements: (target, { at }) => [
      `delete from ${target.table} where ${entry(target, at)}`,
      ...shift(target, at + 1, -1),
      headAt(target, target.length - 1),
    ],
    firstBroken: (_target, { at }) => at,
  },
  {
    name: 'reorder two',
    does: 'reordered',
    of: BOTH,
    statements: (target, { at, to }) => [
      `update ${target.table} set seq = ${ASIDE} where ${entry(target, at)}`,
      `update ${target.table} set seq = ${at} where ${entry(target, to)}`,
      `update ${target.table} set seq = ${to} where ${entry(target, ASIDE)}`,
    ],
    firstBroken: (_target, { at }) => at,
  },
  {
    name: 'insert a copy in between',
    does: 'inserted',
    of: BOTH,
    statements: (target, { at }) => [
      ...shift(target, at + 1, 1),
      copyTo(target, 1, at + 1),
      headAt(target, target.length + 1),
    ],
    firstBroken: (_target, { at }) => at + 1,
  },
  {
    name: 'insert behind the end',
    does: 'inserted',
    of: BOTH,
    statements: (target, { at }) => [copyTo(target, at, target.length + 1)],
    firstBroken: ({ length }) => length + 1,
  },
  {
    name: 'truncate',
    does: 'truncated',
    of: BOTH,
    statements: (target, { to }) => [cutFrom(target, to)],
    firstBroken: (_target, { to }) => to,
  },
  {
    name: 'truncate, and say it ends there',
    does: 'truncated',
    of: BOTH,
    statements: (target, { to }) => [cutFrom(target, to), headAt(target, to - 1)],
    firstBroken: (_target, { to }) => to,
  },
];
