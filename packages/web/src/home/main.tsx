import { drawPage } from '../parts/draw-page.tsx';
import '../styles/home.css';
import { Page } from './page.tsx';

drawPage(<Page />);
