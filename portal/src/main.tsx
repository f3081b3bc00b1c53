import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import './theme/index.css';

async function start() {
  if (import.meta.env.VITE_MOCKS === 'on') await (await import('./mocks/browser')).startMocks();
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
