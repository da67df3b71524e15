import { answerAsks } from '../worker/answer-asks.ts';
import { tellStory } from './tell-story.ts';

answerAsks(tellStory);
