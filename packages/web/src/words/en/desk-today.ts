import type { OpenItem } from '@percuta/practice';

/** The day at the practice. */
export const todayWords = {
  counts: (say: { visits: number; done: number; underWay: number; cleared: number; not: number }) =>
    [
      `${say.visits} ${say.visits === 1 ? 'visit' : 'visits'}`,
      ...(say.done > 0 ? [`${say.done} done`] : []),
      ...(say.underWay > 0 ? [`${say.underWay} under way`] : []),
      ...(say.cleared > 0 ? [`${say.cleared} cleared`] : []),
      ...(say.not > 0 ? [`${say.not} not yet`] : []),
    ].join(', '),
  between: 'Between the person and a safe start',
  start: 'Start',
  none: 'No visit today.',
  find: 'Find somebody',
  purposes: { consultation: 'Consultation', session: 'Session', 'follow-up': 'Follow-up' },
  with: (name: string) => `with ${name}`,
  now: 'Now',
  states: {
    done: 'Done',
    'in treatment': 'Needling',
    here: 'Here',
    booked: 'Booked',
    cancelled: 'Cancelled',
    missed: 'Did not come',
  },
  cleared: 'Cleared',
  notCleared: 'Not cleared',
  ready: 'Ready',
  cannotStart: 'Cannot start',
  open: 'Open',
  openTimeOut: 'Open time-out',
  more: (count: number) => `and ${count} more`,
  nothingToClear: 'No needling',
  /** An open item in few words; what it says in full is a press away. */
  short: ({ because }: Pick<OpenItem, 'because'>) => because.split('. ')[0]?.replace(/\.$/, '') ?? because,
};
