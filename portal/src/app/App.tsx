import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { LanguageProvider, useText } from '@/i18n';
import { SessionProvider } from '@/session/SessionProvider';
import { createPortalRouter, type PortalRouter } from './router';
import { createQueries } from './queryClient';

/** The portal as a whole. Tests bring a router of their own, that starts where they want. */
export function App({ router }: { router?: PortalRouter }) {
  const [queries] = useState(createQueries);
  const [own] = useState(() => router ?? createPortalRouter());
  return (
    <LanguageProvider>
      <QueryClientProvider client={queries}>
        <SessionProvider waiting={<Waiting />}>
          <RouterProvider router={own} />
        </SessionProvider>
      </QueryClientProvider>
    </LanguageProvider>
  );
}

function Waiting() {
  const t = useText();
  return (
    <div className="kg-waiting" role="status">
      {t('common.loading')}
    </div>
  );
}
