import { drawPage } from '../parts/draw-page.tsx';
import '../styles/skin-page.css';
import { SkinPage } from './page.tsx';

drawPage(<SkinPage />);
