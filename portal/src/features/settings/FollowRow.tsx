import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { ask } from '@/api/queries';
import { frequencies, type Frequency, type Network, type Subscription } from '@/api/types';
import { useText } from '@/i18n';
import { useSession } from '@/session/SessionProvider';
import { bringIntoView } from '@/ui/bringIntoView';
import { Button } from '@/ui/Button';
import { CheckboxChoice } from '@/ui/Choice';
import { SelectField } from '@/ui/Field';
import { Tag } from '@/ui/Tag';
import { Channels, MuteUntil } from './Channels';
import { useComesTo } from './comesTo';
import type { SettingsDraft } from './useSettingsDraft';

interface Props {
  network: Network;
  follow: Subscription;
  label: string;
  draft: SettingsDraft;
  hasNarrower: boolean;
  onStop: () => void;
  onReturn: () => void;
  onStopForEveryone: () => void;
}

/** One thing that is followed: how often, what that comes to, and stopping. An update's reason links to it. */
export function FollowRow(props: Props) {
  const { network, follow, label, draft, hasNarrower, onStop, onReturn, onStopForEveryone } = props;
  const t = useText();
  const { acting } = useSession();
  const comesTo = useComesTo();
  const { pointed, row } = usePointedAt(`volgen-${follow.id}`);
  const wish = draft.wishFor(follow);
  const { standing } = draft;
  const { search } = follow;
  const outcome = useQuery({
    ...ask.outcome(network.id, {
      item: follow.itemId,
      theme: search?.theme ?? follow.themeId,
      kind: search?.kind ?? follow.kind,
      organisation: search?.organisation ?? follow.organisationId,
      region: follow.region,
      q: search?.q,
    }),
    enabled: follow.target !== 'series' && !follow.left,
  }).data;
  return (
    <div
      ref={row}
      id={`volgen-${follow.id}`}
      tabIndex={-1}
      className={pointed ? 'kg-follow kg-follow--pointed' : 'kg-follow'}
    >
      <div className="kg-stack kg-follow__what" style={{ '--gap': '0.4rem' } as never}>
        <strong>{label}</strong>
        {follow.forEveryone ? <Tag>{t('settings.everyone', { organisation: acting?.name ?? '' })}</Tag> : null}
        <p className="kg-muted kg-small">
          {follow.left
            ? t('settings.left')
            : comesTo(follow, wish, standing, draft.isChanged(follow) ? undefined : outcome)}
        </p>
        {hasNarrower && !follow.forEveryone ? (
          <CheckboxChoice
            label={t('follow.narrower')}
            checked={wish.includeNarrower}
            onChange={({ target }) => draft.setWish(follow, { includeNarrower: target.checked })}
          />
        ) : null}
      </div>
      {follow.forEveryone ? null : (
        <SelectField
          label={t('follow.howOften')}
          aria-label={t('follow.howOftenFor', { theme: label })}
          value={wish.frequency ?? ''}
          empty={t('settings.asAbove', { frequency: t(`frequency.${standing.mail ?? 'direct'}`) })}
          options={frequencies.map((value) => ({ value, label: t(`frequency.${value}`) }))}
          onChange={({ target }) => draft.setWish(follow, { frequency: (target.value || null) as Frequency | null })}
        />
      )}
      {follow.left ? (
        <Button look="quiet" onClick={onReturn} aria-label={t('settings.returnFor', { name: label })}>
          {t('settings.return')}
        </Button>
      ) : (
        <Button look="quiet" onClick={onStop} aria-label={t('follow.stopFor', { theme: label })}>
          {follow.forEveryone ? t('settings.leave') : t('follow.stop')}
        </Button>
      )}
      <details className="kg-more kg-follow__more">
        <summary aria-label={t('settings.moreFor', { name: label })}>{t('settings.more')}</summary>
        {follow.forEveryone ? (
          <Button look="quiet" onClick={onStopForEveryone}>
            {t('follow.everyoneStop', { organisation: acting?.name ?? '' })}
          </Button>
        ) : (
          <div className="kg-stack">
            <MuteUntil
              until={wish.mutedUntil}
              hint={t('mute.hint')}
              onMute={(mutedUntil) => draft.setWish(follow, { mutedUntil })}
            />
            <Channels said={wish} otherwise={standing} onSay={(change) => draft.setWish(follow, change)} />
          </div>
        )}
      </details>
    </div>
  );
}

/** A link's # names a row that may only be there once its data is: then it is brought into view. */
function usePointedAt(id: string) {
  const row = useRef<HTMLDivElement>(null);
  const pointed = useRouterState({ select: ({ location }) => location.hash === id });
  useEffect(() => {
    if (pointed) bringIntoView(row.current);
  }, [pointed]);
  return { pointed, row };
}
