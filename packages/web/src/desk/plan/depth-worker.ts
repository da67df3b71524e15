import { answerAsks } from '../../worker/answer-asks.ts';
import { reachDepths } from './reach-depths.ts';

answerAsks(reachDepths);
