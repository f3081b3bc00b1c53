import { Text, useText } from '@/i18n';
import { actFor } from '@/session/actingFor';
import { useSession } from '@/session/SessionProvider';

/** On every page: for whom this tab works. */
export function ActingBar() {
  const t = useText();
  const { me, acting, organisations, mustChoose } = useSession();
  if (!me || mustChoose) return null;
  return (
    <div className="kg-acting kg-on-dark" role="region" aria-label={t('acting.region')}>
      <div className="kg-container kg-acting__content">
        {acting ? (
          <span>
            <Text id="acting.for" values={{ organisation: acting.name }} />
          </span>
        ) : (
          <span>{t('acting.nobody')}</span>
        )}
        {organisations.length > 1 ? (
          <>
            <span aria-hidden="true">·</span>
            <button
              type="button"
              onClick={() => {
                actFor(null);
              }}
            >
              {t('acting.switch')}
            </button>
          </>
        ) : null}
      </div>
    </div>
  );
}
