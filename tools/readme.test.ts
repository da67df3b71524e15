import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const commands = [...readme.matchAll(/`npx (percuta [^`]+)`/g)].map((match) => match[1] ?? '');
const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1] ?? '');

describe('the README', () => {
  it('shows commands and links', () => {
    expect(commands.length).toBeGreaterThan(4);
    expect(links.length).toBeGreaterThan(3);
  });

  it.each(commands)('npx %s answers', (command) => {
    const { status, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it.each(links)('%s is there', (link) => expect(existsSync(link)).toBe(true));
});
