import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addTheme, changeTheme } from '@/api/content';
import { ask } from '@/api/queries';
import type { Theme, ThemeInput } from '@/api/types';
import { useNetwork } from '@/app/currentNetwork';
import { inTreeOrder } from '@/features/themes/tree';
import { useLocalised, useText } from '@/i18n';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { ThemeForm } from './ThemeForm';

/** The network's own words for what its knowledge is about. */
export function ManageThemes() {
  const t = useText();
  const network = useNetwork();
  const localised = useLocalised();
  const themes = useQuery(ask.themes(network.id));
  const [editing, setEditing] = useState<Theme | 'new' | null>(null);
  return (
    <div className="kg-narrow kg-stack">
      <p>
        <Button look="primary" onClick={() => setEditing('new')}>
          {t('manageThemes.add')}
        </Button>
      </p>
      <Loaded query={themes}>
        {(all) => (
          <>
            {all.length ? (
              <ul className="kg-plain-list">
                {inTreeOrder(all).map(({ theme, depth }) => (
                  <li key={theme.id} style={{ marginInlineStart: `${depth * 1.5}rem` }}>
                    <div className="kg-follow">
                      <span>
                        <strong>{localised(theme.prefLabel)}</strong>
                        <br />
                        <span className="kg-muted kg-small">
                          {theme.altLabels?.nl?.length
                            ? t('themes.synonyms', { list: theme.altLabels.nl.join(', ') })
                            : t('themes.items', { count: theme.itemCount })}
                        </span>
                      </span>
                      <Button
                        look="quiet"
                        onClick={() => setEditing(theme)}
                        aria-label={t('manageThemes.changeOne', { theme: localised(theme.prefLabel) })}
                      >
                        {t('common.change')}
                      </Button>
                    </div>
                  </li>
                ))}
              </ul>
            ) : (
              <Empty heading={t('themes.none')} />
            )}
            <Editing themes={all} editing={editing} onDone={() => setEditing(null)} />
          </>
        )}
      </Loaded>
    </div>
  );
}

interface EditingProps {
  themes: Theme[];
  editing: Theme | 'new' | null;
  onDone: () => void;
}

function Editing({ themes, editing, onDone }: EditingProps) {
  const t = useText();
  const network = useNetwork();
  const queries = useQueryClient();
  const theme = editing === 'new' || editing === null ? undefined : editing;
  const saving = useMutation({
    mutationFn: async (input: ThemeInput) => {
      if (theme) await changeTheme(theme.id, input);
      else await addTheme(network.id, input);
    },
    onSuccess: () => {
      onDone();
      return queries.invalidateQueries({ queryKey: ['network', network.id] });
    },
  });
  return (
    <Dialog
      open={editing !== null}
      title={theme ? t('manageThemes.change') : t('manageThemes.add')}
      onClose={() => {
        saving.reset();
        onDone();
      }}
    >
      <ThemeForm
        key={theme?.id ?? 'new'}
        theme={theme}
        themes={themes}
        busy={saving.isPending}
        error={saving.error}
        onSave={(input) => saving.mutate(input)}
        onCancel={onDone}
      />
    </Dialog>
  );
}
