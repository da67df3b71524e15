import { drawPage } from '../parts/draw-page.tsx';
import '../styles/visit.css';
import { OfferPage } from './page.tsx';

drawPage(<OfferPage />);
