import { answerAsks } from './answer-asks.ts';
import { compute } from './compute.ts';

answerAsks(compute);
