/** What a page says when the server says no, or nothing. The server's own sentences come through as they are. */
export const serverWords = {
  noConnection: 'No connection. Check the network, then try again; nothing was changed.',
  faulty: 'Something is not filled in as it has to be. Look at the marked fields.',
  ourFault: 'Something went wrong on our side. Try again; if it happens again, tell whoever runs this Percuta.',
  unexpected: 'The answer was not understood. Reload the page and try again.',
  signedOut: 'You are signed out.',
  signIn: 'Sign in again',
  inTheWay: 'What stands in the way',
  loading: 'Loading …',
  again: 'Try again',
};
