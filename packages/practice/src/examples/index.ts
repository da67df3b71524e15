export { cheeksAt } from './cheeks-at.ts';
export {
  allSaid,
  cartridgeCode,
  cartridgeKey,
  clearAnswers,
  NOTHING_NEW,
  readWhole,
  SIGNED_IN,
  SIGNED_OUT,
  sameAsBefore,
  signedWhole,
} from './said.ts';
