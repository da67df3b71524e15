/** What the worker says of one picture: a code, none, or that it cannot read at all. */
export type Looked =
  | { readonly is: 'seen'; readonly code: string }
  | { readonly is: 'nothing' }
  | { readonly is: 'broken' };
