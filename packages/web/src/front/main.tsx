import { drawPage } from '../parts/draw-page.tsx';
import '../styles/front.css';
import { FrontPage } from './page.tsx';

drawPage(<FrontPage />);
