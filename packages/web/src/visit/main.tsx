import { drawPage } from '../parts/draw-page.tsx';
import '../styles/visit.css';
import { VisitPage } from './page.tsx';

drawPage(<VisitPage />);
