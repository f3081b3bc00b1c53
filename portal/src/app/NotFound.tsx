import { useText } from '@/i18n';
import { LinkButton } from '@/ui/Button';
import { Page } from '@/ui/Page';

export function NotFound() {
  const t = useText();
  return (
    <Page title={t('notFound.title')} lead={t('notFound.lead')}>
      <LinkButton to="/" look="primary">
        {t('notFound.home')}
      </LinkButton>
    </Page>
  );
}
