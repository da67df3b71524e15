import { drawPage } from '../parts/draw-page.tsx';
import '../styles/example.css';
import { ExamplePage } from './page.tsx';

drawPage(<ExamplePage />);
