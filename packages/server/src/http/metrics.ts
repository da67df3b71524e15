import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isSameText } from '../sign-in/token.ts';
import { no } from './operation-outcome.ts';

/** Upper bounds of the buckets, in seconds. */
const BOUNDS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Timing {
  readonly buckets: number[];
  count: number;
  sumS: number;
}

/** What was counted since the process began, by operation and status: nothing of whom, and nothing of what. */
export interface Metrics {
  readonly count: (answered: {
    readonly operation: string;
    readonly method: string;
    readonly status: number;
    readonly seconds: number;
  }) => void;
  /** In the text format of Prometheus. */
  readonly write: () => string;
}

/** Begins to count. */
export function startMetrics(): Metrics {
  const answered = new Map<string, number>();
  const timings = new Map<string, Timing>();
  return {
    count: ({ operation, method, status, seconds }) => {
      const labels = `operation="${operation}",method="${method}",status="${status}"`;
      answered.set(labels, (answered.get(labels) ?? 0) + 1);
      const timing = timings.get(operation) ?? { buckets: BOUNDS_S.map(() => 0), count: 0, sumS: 0 };
      for (const [index, bound] of BOUNDS_S.entries()) {
        if (seconds <= bound) timing.buckets[index] = (timing.buckets[index] ?? 0) + 1;
      }
      timing.count += 1;
      timing.sumS += seconds;
      timings.set(operation, timing);
    },
    write: () => [...writeAnswered(answered), ...writeTimings(timings), ...writeProcess(), ''].join('\n'),
  };
}

function writeAnswered(answered: ReadonlyMap<string, number>): string[] {
  return [
    '# HELP percuta_answers_total Calls answered.',
    '# TYPE percuta_answers_total counter',
    ...[...answered].map(([labels, count]) => `percuta_answers_total{${labels}} ${count}`),
  ];
}

function writeTimings(timings: ReadonlyMap<string, Timing>): string[] {
  const lines = [...timings].flatMap(([operation, { buckets, count, sumS }]) => [
    ...BOUNDS_S.map((bound, index) => bucketLine(operation, String(bound), buckets[index] ?? 0)),
    bucketLine(operation, '+Inf', count),
    `percuta_answer_seconds_sum{operation="${operation}"} ${sumS}`,
    `percuta_answer_seconds_count{operation="${operation}"} ${count}`,
  ]);
  return ['# HELP percuta_answer_seconds How long calls took.', '# TYPE percuta_answer_seconds histogram', ...lines];
}

const bucketLine = (operation: string, bound: string, count: number): string =>
  `percuta_answer_seconds_bucket{operation="${operation}",le="${bound}"} ${count}`;

function writeProcess(): string[] {
  const { rss, heapUsed } = process.memoryUsage();
  return [
    '# HELP process_resident_memory_bytes Memory of the process.',
    '# TYPE process_resident_memory_bytes gauge',
    `process_resident_memory_bytes ${rss}`,
    '# HELP nodejs_heap_used_bytes Memory in use by JavaScript.',
    '# TYPE nodejs_heap_used_bytes gauge',
    `nodejs_heap_used_bytes ${heapUsed}`,
    '# HELP process_uptime_seconds Since the process began.',
    '# TYPE process_uptime_seconds gauge',
    `process_uptime_seconds ${process.uptime()}`,
  ];
}

/** Counts every answer, and shows the counts to this machine, or to whoever has the token. */
export function serveMetrics(server: FastifyInstance, metrics: Metrics, token: string | null): void {
  server.addHook('onResponse', async (request, reply) => {
    metrics.count({
      operation: request.routeOptions.config.operation ?? 'none',
      method: request.method,
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1000,
    });
  });
  server.get('/metrics', { config: { access: 'anyone', operation: 'metrics' } }, (request, reply) => {
    if (!maySee(request, token)) return reply.code(404).send(no(404, 'There is nothing at this address.').body);
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(metrics.write());
  });
}

/** A proxy on this machine passes others' calls on: what says that it was passed on is not of this machine. */
function maySee(request: FastifyRequest, token: string | null): boolean {
  const { authorization } = request.headers;
  if (token !== null) return authorization !== undefined && isSameText(authorization, `Bearer ${token}`);
  const isPassedOn = 'x-forwarded-for' in request.headers || 'forwarded' in request.headers;
  return !isPassedOn && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '');
}
