import { CONSENT_SCOPES, type CourseState, canonicalJson, consentInForce } from '@percuta/practice';

type Answers = CourseState['answers'];

/**
 * What the other record says that no rule would read any more once the two are one, in sentences that name nothing of it:
 * answers about health that the leading record lacks or had before, and consents that were taken back there alone. A day
 * counts for an answer that differs, since within one nobody can tell which is the newer.
 */
export function leftBehind(leading: CourseState, merged: CourseState): readonly string[] {
  return [
    ...(saysMore(leading.answers, merged.answers) ? [ASK_AGAIN] : []),
    ...(tookBackMore(leading, merged) ? [TAKE_BACK] : []),
  ];
}

const ASK_AGAIN =
  'Questions about health were answered under the other record, and not here since. Ask them all here again on a later day, or let that record lead.';
const TAKE_BACK =
  'A consent was taken back under the other record, and still stands here. Take it back here too, or have it given anew.';

function saysMore(leading: Answers, merged: Answers): boolean {
  const own = new Map<string, unknown>(Object.entries(leading ?? {}));
  return Object.entries(merged ?? {}).some(([key, said]) => {
    if (NO_ANSWERS.includes(key)) return false;
    const here = own.get(key);
    if (here === undefined) return true;
    return !isSame(here, said) && dayOf(here, leading) <= dayOf(said, merged);
  });
}

/** When was asked, and for where: no answers. */
const NO_ANSWERS: readonly string[] = ['answeredOn', 'zonesPlanned'];

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(undated(one)) === canonicalJson(undated(other));
}

function undated(said: unknown): unknown {
  return typeof said === 'object' && said !== null ? { ...said, answeredOn: '' } : said;
}

function dayOf(said: unknown, all: Answers): string {
  const on = typeof said === 'object' && said !== null && 'answeredOn' in said ? said.answeredOn : all?.answeredOn;
  return typeof on === 'string' ? on : '';
}

function tookBackMore({ consents: own }: CourseState, { consents: theirs }: CourseState): boolean {
  return CONSENT_SCOPES.some((scope) => {
    const on = theirs.flatMap(({ withdrawn }) => withdrawn).findLast((one) => one.scope === scope)?.on;
    if (on === undefined || consentInForce(theirs, scope) !== null) return false;
    const standing = consentInForce(own, scope);
    return standing !== null && standing.entry.on <= on;
  });
}
