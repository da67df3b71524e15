/** Finding somebody who is known here, in the middle of something else. */
export const findPersonWords = {
  hint: 'Beginnings of first and last name, two letters or more',
  found: 'Who of these',
};
