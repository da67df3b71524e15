import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Page } from './page.tsx';
import '../styles/index.css';

const place = document.getElementById('page');
if (place === null) throw new Error('index.html has no #page to draw in.');
createRoot(place).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
