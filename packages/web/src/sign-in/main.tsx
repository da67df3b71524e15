import { drawPage } from '../parts/draw-page.tsx';
import '../styles/sign-in.css';
import { SignInPage } from './page.tsx';

drawPage(<SignInPage />);
