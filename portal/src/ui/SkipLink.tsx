import { SkipLink as UtrechtSkipLink } from '@utrecht/component-library-react';
import { useText } from '@/i18n';

export function SkipLink() {
  const t = useText();
  return (
    <UtrechtSkipLink
      href="#inhoud"
      onClick={(event) => {
        event.preventDefault();
        const heading = document.querySelector<HTMLElement>('#inhoud h1');
        heading?.focus();
      }}
    >
      {t('layout.skip')}
    </UtrechtSkipLink>
  );
}
