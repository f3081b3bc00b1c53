import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ask } from '@/api/queries';
import { useNetwork } from '@/app/currentNetwork';
import { MembersOnly } from '@/features/members/MembersOnly';
import { useText } from '@/i18n';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { ItemEditor } from './ItemEditor';

const route = getRouteApi('/netwerken/$slug/kennis/delen');

/** Writing something new, or going on with (or improving) what was written before. */
export function SharePage() {
  const t = useText();
  const network = useNetwork();
  const { concept } = route.useSearch();
  const existing = useQuery({ ...ask.item(concept ?? ''), enabled: !!concept, staleTime: Infinity });
  const themes = useQuery(ask.themes(network.id));
  return (
    <Page
      title={concept ? t('editor.titleEdit') : t('knowledge.share')}
      tabTitle={`${t('knowledge.share')} · ${network.name}`}
      lead={t('editor.lead')}
    >
      <MembersOnly network={network}>
        <Loaded query={themes}>
          {(all) =>
            concept ? (
              <Loaded query={existing}>
                {(item) => <ItemEditor key={item.id} network={network} themes={all} item={item} />}
              </Loaded>
            ) : (
              <ItemEditor key="nieuw" network={network} themes={all} />
            )
          }
        </Loaded>
      </MembersOnly>
    </Page>
  );
}
