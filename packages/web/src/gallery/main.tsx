import { drawPage } from '../parts/draw-page.tsx';
import '../styles/gallery.css';
import { GalleryPage } from './page.tsx';

drawPage(<GalleryPage />);
