import { useText } from '@/i18n';
import { Button } from '@/ui/Button';
import { Page } from '@/ui/Page';

/** Something in the portal itself went wrong. Loading the page anew also fetches a newer portal, if there is one. */
export function Broken() {
  const t = useText();
  return (
    <Page title={t('broken.title')} lead={t('broken.lead')}>
      <Button look="primary" onClick={() => window.location.reload()}>
        {t('broken.reload')}
      </Button>
    </Page>
  );
}
