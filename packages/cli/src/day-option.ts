import { BadInput } from './command.ts';

/** Reads an option that holds a calendar day; without it, today where this machine stands. */
export function dayOption(name: string, value: string | undefined): string {
  if (value === undefined) return today();
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && isDay(value)) return value;
  throw new BadInput([
    { path: name, message: `"${value}" is no day. Write it as YYYY-MM-DD, for example 2026-11-24.` },
  ]);
}

function isDay(text: string): boolean {
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}
