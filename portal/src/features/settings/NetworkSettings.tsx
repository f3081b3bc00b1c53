import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '@/api/queries';
import type { Network, StandingPreference, Subscription } from '@/api/types';
import { useFollowsChanged } from '@/features/following/useFollow';
import { waysIn } from '@/features/following/ways';
import { FormProblem } from '@/forms/FormProblem';
import { useLocalised, useText } from '@/i18n';
import { Button, LinkButton } from '@/ui/Button';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { H3 } from '@/ui/Text';
import { FollowRow } from './FollowRow';
import { SaveBar } from './SaveBar';
import { StandingChoice } from './StandingChoice';
import { useSettingsDraft } from './useSettingsDraft';

/** One network: how one wants to hear of it, and everything that is followed in it. */
export function NetworkSettings({ network }: { network: Network }) {
  const standing = useQuery(ask.standingPreference(network.id));
  const follows = useQuery(ask.subscriptions(network.id));
  return (
    <div className="kg-card">
      <H3>{network.name}</H3>
      <Loaded query={standing}>
        {(saved) => (
          <Loaded query={follows}>{(all) => <Settings network={network} standing={saved} follows={all} />}</Loaded>
        )}
      </Loaded>
    </div>
  );
}

interface Props {
  network: Network;
  standing: StandingPreference;
  follows: Subscription[];
}

function Settings({ network, standing, follows }: Props) {
  const t = useText();
  const localised = useLocalised();
  const themes = useQuery(ask.themes(network.id)).data ?? [];
  const draft = useSettingsDraft(network, standing, follows);
  const changed = useFollowsChanged(network.id);
  const ways = waysIn(network.id);
  const labelOf = (it: Subscription) => localised(it.label);
  const [stopped, setStopped] = useState<Subscription | null>(null);
  const change = useMutation({ mutationFn: (act: () => Promise<unknown>) => act(), onSuccess: changed });
  const narrower = new Set(themes.filter(({ narrowerIds }) => narrowerIds.length).map(({ id }) => id));
  return (
    <>
      <StandingChoice network={network} draft={draft} />
      {follows.length ? (
        <ul className="kg-plain-list">
          {follows.map((follow) => (
            <li key={follow.id}>
              <FollowRow
                network={network}
                follow={follow}
                label={labelOf(follow)}
                draft={draft}
                hasNarrower={narrower.has(follow.themeId ?? '')}
                onStop={() => {
                  setStopped(follow);
                  change.mutate(() => ways.stop(follow));
                }}
                onReturn={() => {
                  setStopped(null);
                  change.mutate(() => ways.comeBack(follow));
                }}
                onStopForEveryone={() => {
                  setStopped(null);
                  change.mutate(() => ways.end(follow));
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
      )}
      <FormProblem error={change.error} />
      <div role="status">
        {stopped && change.isSuccess ? (
          <p className="kg-row">
            {t('settings.stopped', { theme: labelOf(stopped) })}
            <Button
              look="quiet"
              onClick={() => {
                change.mutate(() => ways.restore(stopped));
                setStopped(null);
              }}
            >
              {t('common.undo')}
            </Button>
          </p>
        ) : null}
      </div>
      <SaveBar
        name={network.name}
        networkIds={[network.id]}
        dirty={draft.dirty}
        trial={draft.trial}
        saving={draft.saving}
        onUndo={draft.undo}
      />
    </>
  );
}
