let zone: string | null = null;

/** The time zone of the practice that is signed in to: its clock is the one that visits go by. Null before it is known. */
export function practiceZone(): string | null {
  return zone;
}

export function keepPracticeZone(next: string): void {
  zone = next;
}
