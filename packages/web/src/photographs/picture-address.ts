import type { PhotographUse } from '@percuta/practice';

/** Which picture, how large, and what it is looked at for: without a reason there is none. */
export interface Wanted {
  readonly personId: string;
  readonly photographId: string;
  readonly for: 'own' | PhotographUse;
  readonly size: 'small' | 'shown';
}

/** The address of a picture, of ids alone. */
export function pictureAddress({ personId, photographId, for: use, size }: Wanted): string {
  return `/api/people/${personId}/photographs/${photographId}/picture?for=${use}&size=${size}`;
}

/** The address of an archive with copies. */
export function bundleAddress({
  personId,
  photographIds,
  for: use,
  useId,
}: {
  readonly personId: string;
  readonly photographIds: readonly string[];
  readonly for: 'own' | PhotographUse;
  readonly useId: string | null;
}): string {
  const begun = useId === null ? '' : `&useId=${useId}`;
  return `/api/people/${personId}/photographs/bundle.zip?for=${use}&photographs=${photographIds.join(',')}${begun}`;
}
