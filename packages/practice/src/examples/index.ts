export { cheeksAt } from './cheeks-at.ts';
export {
  allSaid,
  cartridgeCode,
  cartridgeKey,
  clearAnswers,
  NOTHING_NEW,
  SIGNED_IN,
  SIGNED_OUT,
  sameAsBefore,
} from './said.ts';
