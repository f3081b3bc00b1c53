import { useQuery } from '@tanstack/react-query';
import { ask } from '@/api/queries';
import type { Audience, AudienceEstimate, ItemKind, Network } from '@/api/types';
import { useSettled } from '@/forms/useSettled';
import { useList, useLocalised, useText } from '@/i18n';

interface Props {
  network: Network;
  themes: string[];
  kind: ItemKind;
  audience: Audience;
}

/** Who will hear of it when it is published: how many, how, and through which themes. Not knowing it stops nobody. */
export function WhoHears({ network, ...choice }: Props) {
  const t = useText();
  const question = useSettled({ ...choice, themes: [...choice.themes].sort() });
  const asking = question.themes.length > 0;
  const estimate = useQuery({ ...ask.audienceEstimate(network.id, question), enabled: asking });
  return (
    <div role="status" className="kg-card kg-card--soft">
      {!choice.themes.length || !asking ? (
        <p className="kg-muted">{t('whoHears.chooseTheme')}</p>
      ) : estimate.error ? (
        <p className="kg-muted">{t('whoHears.unknown')}</p>
      ) : estimate.data ? (
        <Estimate estimate={estimate.data} />
      ) : (
        <p className="kg-muted">{t('common.loading')}</p>
      )}
    </div>
  );
}

function Estimate({ estimate }: { estimate: AudienceEstimate }) {
  const t = useText();
  const list = useList();
  const localised = useLocalised();
  const { people, direct, hereOnly } = estimate;
  const inDigest = estimate.daily + estimate.weekly;
  const how = [
    direct ? t('whoHears.direct', { count: direct }) : null,
    inDigest ? t('whoHears.digest', { count: inDigest }) : null,
    hereOnly ? t('whoHears.hereOnly', { count: hereOnly }) : null,
  ].filter((it) => it !== null);
  const through = estimate.themes
    .filter((theme) => theme.people > 0)
    .map((theme) => t('whoHears.theme', { theme: localised(theme.label), people: theme.people }));
  if (people === 0) return <p>{t('whoHears.nobody')}</p>;
  return (
    <>
      <p>
        {t('whoHears.people', { people })}
        {how.length ? `: ${how.join(', ')}.` : '.'}
      </p>
      {through.length ? (
        <p className="kg-muted">{t('whoHears.themes', { count: through.length, themes: list(through) })}</p>
      ) : null}
    </>
  );
}
