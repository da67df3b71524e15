import { drawPage } from '../parts/draw-page.tsx';
import '../styles/practices.css';
import { PracticesPage } from './page.tsx';

drawPage(<PracticesPage />);
