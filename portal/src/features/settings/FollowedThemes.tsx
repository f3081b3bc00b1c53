import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { follow, unfollow } from '@/api/notification';
import { ask } from '@/api/queries';
import { frequencies, type Frequency, type Network, type Subscription, type Theme } from '@/api/types';
import { FormProblem } from '@/forms/FormProblem';
import { Saved } from '@/forms/Saved';
import { useLocalised, useText } from '@/i18n';
import { Button } from '@/ui/Button';
import { CheckboxChoice } from '@/ui/Choice';
import { Empty } from '@/ui/Empty';
import { SelectField } from '@/ui/Field';
import { LinkButton } from '@/ui/Button';
import { Loaded } from '@/ui/Loaded';
import { H3 } from '@/ui/Text';

/** The themes followed in one network, each with its frequency; stopping can be undone at once. */
export function FollowedThemes({ network }: { network: Network }) {
  const t = useText();
  const themes = useQuery(ask.themes(network.id)).data ?? [];
  const subscriptions = useQuery(ask.subscriptions(network.id));
  const [stopped, setStopped] = useState<Subscription | null>(null);
  const localised = useLocalised();
  const label = (themeId: string) => localised(themes.find(({ id }) => id === themeId)?.prefLabel);
  const change = useChanging(network);
  return (
    <div className="kg-card">
      <H3>{network.name}</H3>
      <Loaded query={subscriptions}>
        {(all) =>
          all.length ? (
            <ul className="kg-plain-list">
              {all.map((subscription) => (
                <li key={subscription.themeId}>
                  <Followed
                    network={network}
                    subscription={subscription}
                    theme={themes.find(({ id }) => id === subscription.themeId)}
                    onStop={() => {
                      setStopped(subscription);
                      change.mutate({ themeId: subscription.themeId, wish: null });
                    }}
                  />
                </li>
              ))}
            </ul>
          ) : (
            <Empty heading={t('settings.nothing')}>
              <LinkButton to="/netwerken/$slug/themas" params={{ slug: network.slug }}>
                {t('settings.chooseThemes')}
              </LinkButton>
            </Empty>
          )
        }
      </Loaded>
      <FormProblem error={change.error} />
      <div role="status">
        {stopped && change.isSuccess ? (
          <p className="kg-row">
            {t('settings.stopped', { theme: label(stopped.themeId) })}
            <Button
              look="quiet"
              onClick={() => {
                change.mutate({ themeId: stopped.themeId, wish: stopped });
                setStopped(null);
              }}
            >
              {t('common.undo')}
            </Button>
          </p>
        ) : null}
      </div>
    </div>
  );
}

function useChanging(network: Network) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ themeId, wish }: { themeId: string; wish: Omit<Subscription, 'id' | 'themeId'> | null }) =>
      wish
        ? follow(network.id, themeId, { includeNarrower: wish.includeNarrower, frequency: wish.frequency })
        : unfollow(network.id, themeId),
    onSuccess: () => queries.invalidateQueries({ queryKey: ask.subscriptions(network.id).queryKey }),
  });
}

interface FollowedProps {
  network: Network;
  subscription: Subscription;
  theme: Theme | undefined;
  onStop: () => void;
}

function Followed({ network, subscription, theme, onStop }: FollowedProps) {
  const t = useText();
  const localised = useLocalised();
  const change = useChanging(network);
  const { themeId } = subscription;
  const label = localised(theme?.prefLabel);
  return (
    <div className="kg-follow">
      <div className="kg-stack" style={{ '--gap': '0.6rem', flex: '1 1 14rem' } as never}>
        <strong>{label}</strong>
        {theme?.narrowerIds.length ? (
          <CheckboxChoice
            label={t('follow.narrower')}
            checked={subscription.includeNarrower}
            onChange={(event) =>
              change.mutate({ themeId, wish: { ...subscription, includeNarrower: event.target.checked } })
            }
          />
        ) : null}
        <FormProblem error={change.error} />
      </div>
      <SelectField
        label={t('follow.howOften')}
        aria-label={t('follow.howOftenFor', { theme: label })}
        value={subscription.frequency}
        options={frequencies.map((value) => ({ value, label: t(`frequency.${value}`) }))}
        onChange={(event) =>
          change.mutate({ themeId, wish: { ...subscription, frequency: event.target.value as Frequency } })
        }
      />
      <Saved saved={change.isSuccess} />
      <Button look="quiet" onClick={onStop} aria-label={t('follow.stopFor', { theme: label })}>
        {t('follow.stop')}
      </Button>
    </div>
  );
}
