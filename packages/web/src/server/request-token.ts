let token: string | null = null;

/** What goes along with every change, so that no other site can make one in somebody's name. Kept in memory alone. */
export function requestToken(): string | null {
  return token;
}

export function keepRequestToken(next: string | null): void {
  token = next;
}
