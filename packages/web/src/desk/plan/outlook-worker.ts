import { answerAsks } from '../../worker/answer-asks.ts';
import { forecastZone } from './forecast-zone.ts';

answerAsks(forecastZone);
