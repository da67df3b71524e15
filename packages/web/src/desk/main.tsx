import { keepShell } from '../offline/keep-shell.ts';
import { drawPage } from '../parts/draw-page.tsx';
import '../styles/desk.css';
import { DeskPage } from './page.tsx';

drawPage(<DeskPage />);
keepShell();
