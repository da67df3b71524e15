import { describe, expect, it } from 'vitest';
import type { Choice } from '../plan/choice.ts';
import { createModelClient, type Port } from './model-client.ts';
import type { Answer, Ask, Computed } from './protocol.ts';

const choice = (settingMm: number): Choice => ({
  personId: 'a',
  deviceId: 'b',
  zone: 'cheek',
  settingMm,
  passes: 2,
  sessions: 3,
  intervalDays: 28,
});

function port() {
  const asked: Ask<Choice>[] = [];
  const line: Port<Choice, Computed> = { postMessage: (ask) => asked.push(ask), onmessage: null, onerror: null };
  const answer = (data: Answer<Computed>) => line.onmessage?.({ data } as MessageEvent<Answer<Computed>>);
  const done = (id: number) => answer({ id, ok: true, computed: { choice: asked[id - 1]?.choice } as Computed });
  return { asked, line, answer, done };
}

describe('asking the model while a slider moves', () => {
  it('skips what was overtaken and answers the newest', () => {
    const { asked, line, done } = port();
    const client = createModelClient(line);
    for (const settingMm of [0.25, 0.5, 0.75, 1]) client.ask(choice(settingMm));
    expect(asked.map((ask) => ask.choice.settingMm)).toEqual([0.25]);
    done(1);
    expect(asked.map((ask) => ask.choice.settingMm)).toEqual([0.25, 1]);
    expect(client.state().isComputing).toBe(true);
    done(2);
    expect(client.state()).toMatchObject({ isComputing: false, fault: null });
    expect(client.state().computed?.choice.settingMm).toBe(1);
  });

  it('keeps the last answer on the page when the next one fails', () => {
    const { line, answer, done } = port();
    const client = createModelClient(line);
    client.ask(choice(0.5));
    done(1);
    client.ask(choice(1));
    answer({ id: 2, ok: false, fault: 'no ensemble' });
    expect(client.state().computed?.choice.settingMm).toBe(0.5);
    expect(client.state().fault).toBe('no ensemble');
  });

  it('tells its listeners until they leave', () => {
    const { line, done } = port();
    const client = createModelClient(line);
    let heard = 0;
    const leave = client.subscribe(() => {
      heard += 1;
    });
    client.ask(choice(0.5));
    leave();
    done(1);
    expect(heard).toBe(1);
  });
});
