import { useQuery } from '@tanstack/react-query';
import { ask } from '@/api/queries';
import { useLocalised, useText } from '@/i18n';
import { CheckboxChoice } from '@/ui/Choice';
import { SelectField } from '@/ui/Field';

export interface Narrowed {
  netwerk?: string;
  thema?: string;
  ongelezen?: boolean;
}

const readers = ['MEMBER', 'STEWARD', 'SUCCESSOR'];

/** Narrows the list to one network, one of its themes, or what is unread. */
export function UpdateFilters({ chosen, onChoose }: { chosen: Narrowed; onChoose: (chosen: Narrowed) => void }) {
  const t = useText();
  const localised = useLocalised();
  const networks = (useQuery(ask.networks()).data?.items ?? []).filter(({ standing }) => readers.includes(standing));
  const network = chosen.netwerk ?? (networks.length === 1 ? networks[0]!.id : undefined);
  const themes = useQuery({ ...ask.themes(network ?? ''), enabled: !!network }).data ?? [];
  return (
    <div className="kg-row kg-update-filters">
      {networks.length > 1 ? (
        <SelectField
          label={t('updates.network')}
          empty={t('updates.everyNetwork')}
          options={networks.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen.netwerk ?? ''}
          onChange={(event) =>
            onChoose({ ...chosen, netwerk: event.target.value || undefined, thema: undefined })
          }
        />
      ) : null}
      {network && themes.length ? (
        <SelectField
          label={t('updates.theme')}
          empty={t('updates.everyTheme')}
          options={themes.map(({ id, prefLabel }) => ({ value: id, label: localised(prefLabel) }))}
          value={chosen.thema ?? ''}
          onChange={(event) => onChoose({ ...chosen, thema: event.target.value || undefined })}
        />
      ) : null}
      <CheckboxChoice
        label={t('updates.onlyUnread')}
        checked={!!chosen.ongelezen}
        onChange={(event) => onChoose({ ...chosen, ongelezen: event.target.checked || undefined })}
      />
    </div>
  );
}
