import type { Member } from '@/api/types';
import { loginUrl } from '@/api/session';
import { useNetwork } from '@/app/currentNetwork';
import { useText } from '@/i18n';
import { useSession } from '@/session/SessionProvider';
import { H2 } from '@/ui/Text';

/** Whom to ask; only members see people's names. */
export function WhomToAsk({ member }: { member: Member }) {
  const t = useText();
  const network = useNetwork();
  const { signedIn } = useSession();
  return (
    <section className="kg-card kg-card--soft" aria-labelledby="vragen-aan">
      <H2 id="vragen-aan">{t('members.whomToAsk')}</H2>
      {member.contact ? (
        <p>
          <strong>{member.contact.name}</strong>
          <br />
          <span className="kg-muted">{t(`role.${member.contact.role}`)}</span>
        </p>
      ) : network.standing === 'VISITOR' || network.standing === 'OUTSIDER' ? (
        <p>
          {t('members.contactForMembers')}
          {signedIn ? null : (
            <>
              {' '}
              <a className="utrecht-link" href={loginUrl(window.location.pathname)}>
                {t('session.login')}
              </a>
            </>
          )}
        </p>
      ) : (
        <p>{t('members.noContact')}</p>
      )}
    </section>
  );
}
