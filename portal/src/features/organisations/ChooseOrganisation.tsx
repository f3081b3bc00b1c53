import { useText } from '@/i18n';
import { actFor } from '@/session/actingFor';
import { useSession } from '@/session/SessionProvider';
import { Avatar } from '@/ui/Avatar';
import { Page } from '@/ui/Page';

/** Someone who represents several organisations says first which one this tab is for. */
export function ChooseOrganisation() {
  const t = useText();
  const { organisations } = useSession();
  return (
    <Page title={t('choose.title')} lead={t('choose.lead')}>
      <ul className="kg-plain-list kg-chooser">
        {organisations.map((organisation) => (
          <li key={organisation.id}>
            <button type="button" className="kg-chooser__choice" onClick={() => actFor(organisation.id)}>
              <Avatar name={organisation.name} />
              <span>
                <strong>{organisation.name}</strong>
                <br />
                <span className="kg-muted kg-small">
                  {t(`kind.${organisation.kind}`)} · {t(`role.${organisation.role}`)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Page>
  );
}
