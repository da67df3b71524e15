import { drawPage } from '../parts/draw-page.tsx';
import '../styles/home.css';
import { HomePage } from './page.tsx';

drawPage(<HomePage />);
