import { expect } from 'vitest';

/** What stands in for Vitest while mutants run: tests are collected once, and asked for one by one. */
export const collected = [];
let file = '';
let above = [];

export function startFile(name) {
  file = name;
  above = [];
}

/** Vitest takes options before what is done and a time limit after it. */
const done = (given) => given.find((one) => typeof one === 'function');

function describe(name, ...given) {
  const before = above;
  above = [...above, name];
  done(given)();
  above = before;
}

function it(name, ...given) {
  collected.push({
    id: `${file}#${collected.length} ${[...above, name].join(' › ')}`,
    body: done(given),
    isTriedInFull: false,
  });
}

const eachOf =
  (declare) =>
  (rows) =>
  (name, ...given) => {
    const body = done(given);
    for (const [at, row] of rows.entries()) {
      declare(`${name} [${at}]`, () => (Array.isArray(row) ? body(...row) : body(row)));
    }
  };

describe.each = eachOf(describe);
it.each = eachOf(it);

export { describe, expect, it };
