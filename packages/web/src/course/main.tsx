import { drawPage } from '../parts/draw-page.tsx';
import '../styles/course.css';
import { CoursePage } from './page.tsx';

drawPage(<CoursePage />);
