import type { InputIssue } from '@percuta/model';
import { z } from 'zod';

/** What each status other than success means, in FHIR's word for it. */
const CODES = {
  400: 'invalid',
  401: 'login',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  413: 'too-long',
  414: 'too-long',
  415: 'not-supported',
  422: 'business-rule',
  429: 'throttled',
  500: 'exception',
  503: 'transient',
} as const;

/** The statuses of a no. */
export type NoStatus = keyof typeof CODES;

/** One thing that stands in the way, named so that somebody can settle it. */
const REFUSED_ITEM = z.object({
  item: z.string(),
  because: z.string(),
  sources: z.array(z.string()).readonly(),
});

/**
 * The body of every answer that is not a success, in the form of FHIR's OperationOutcome. A refusal says besides why,
 * what stands in the way, and by which sources.
 */
export const OPERATION_OUTCOME = z.object({
  resourceType: z.literal('OperationOutcome'),
  /** The call that it answers, as the log names it. */
  requestId: z.string().optional(),
  issue: z
    .array(
      z.object({
        severity: z.literal('error'),
        code: z.enum(Object.values(CODES)),
        diagnostics: z.string(),
        expression: z.array(z.string()).readonly().optional(),
      }),
    )
    .readonly(),
  because: z.string().optional(),
  items: z.array(REFUSED_ITEM).readonly().optional(),
  sources: z.array(z.string()).readonly().optional(),
});

export type OperationOutcome = z.infer<typeof OPERATION_OUTCOME>;
export type RefusedItem = z.infer<typeof REFUSED_ITEM>;

/** An answer that is a no. */
export interface No<Status extends NoStatus = NoStatus> {
  readonly status: Status;
  readonly body: OperationOutcome;
}

/** Says no in one sentence that says what to do next. */
export function no<Status extends NoStatus>(status: Status, sentence: string): No<Status> {
  return {
    status,
    body: {
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code: CODES[status], diagnostics: sentence }],
    },
  };
}

/** Bad input: every fault at once, each with where it is. */
export function badInput(issues: readonly InputIssue[]): No<400> {
  return {
    status: 400,
    body: {
      resourceType: 'OperationOutcome',
      issue: issues.map(({ path, message }) => ({
        severity: 'error',
        code: CODES[400],
        diagnostics: `${path} ${message}`.trim(),
        expression: [path],
      })),
    },
  };
}

/** The domain says no: nothing is broken, and this is what stands in the way. */
export function refused(refusal: {
  readonly because: string;
  readonly items?: readonly RefusedItem[];
  readonly sources?: readonly string[];
}): No<422> {
  const { because, items = [], sources = [] } = refusal;
  return { status: 422, body: { ...no(422, because).body, because, items, sources } };
}
