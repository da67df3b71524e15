import { startTestCluster } from './test-cluster.ts';

/** Vitest calls this once a run: every test file of the database suite then copies from one cluster. */
export default async function setUp(): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  process.env.PERCUTA_TEST_SOCKET_FOLDER = cluster.socketFolder;
  return cluster.stop;
}
