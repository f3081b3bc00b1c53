import type { ComponentProps, ReactNode } from 'react';
import { useText } from '@/i18n';
import { useSession } from '@/session/SessionProvider';
import { H2 } from '@/ui/Text';
import { FollowButton, mayFollow } from './FollowButton';

interface Props extends ComponentProps<typeof FollowButton> {
  /** When one will hear, if one follows. */
  explanation: ReactNode;
}

/** Staying informed of what the page is about: a place of its own, beside it. Nothing for who can't follow here. */
export function FollowCard({ explanation, ...button }: Props) {
  const t = useText();
  const { signedIn } = useSession();
  if (!signedIn || !mayFollow(button.network)) return null;
  return (
    <section className="kg-card kg-card--soft" aria-labelledby="volgen">
      <H2 id="volgen">{t('follow.heading')}</H2>
      <p>{explanation}</p>
      <FollowButton {...button} prominent more />
    </section>
  );
}
