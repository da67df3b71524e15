import { drawPage } from '../parts/draw-page.tsx';
import '../styles/safety.css';
import { SafetyPage } from './page.tsx';

drawPage(<SafetyPage />);
