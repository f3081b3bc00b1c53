import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { endRepresentation } from '@/api/network';
import { ask } from '@/api/queries';
import type { Representative } from '@/api/types';
import { useText } from '@/i18n';
import { useDates } from '@/i18n/dates';
import { Button } from '@/ui/Button';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { ReasonDialog } from '@/ui/ReasonDialog';
import { Tag } from '@/ui/Tag';
import { InviteForm } from './InviteForm';

/** Who may act for an organisation; someone who left can be taken off, someone new invited. */
export function Colleagues({ organisationId }: { organisationId: string }) {
  const t = useText();
  const queries = useQueryClient();
  const all = ask.representatives(organisationId);
  const representatives = useQuery(all);
  const [leaving, setLeaving] = useState<Representative | null>(null);
  const ending = useMutation({
    mutationFn: () => endRepresentation(leaving!.representationId),
    onSuccess: () => {
      setLeaving(null);
      return queries.invalidateQueries({ queryKey: all.queryKey });
    },
  });
  return (
    <div className="kg-stack kg-narrow" style={{ '--gap': '1.5rem' } as never}>
      <Loaded query={representatives}>
        {(people) =>
          people.length ? (
            <ul className="kg-plain-list">
              {people.map((it) => (
                <li key={it.representationId}>
                  <Colleague representative={it} onEnd={() => setLeaving(it)} />
                </li>
              ))}
            </ul>
          ) : (
            <Empty heading={t('colleagues.none')} />
          )
        }
      </Loaded>
      <InviteForm organisationId={organisationId} />
      <ReasonDialog
        open={leaving !== null}
        title={t('colleagues.endTitle', { name: leaving?.person.name ?? '' })}
        explanation={t('colleagues.endExplanation')}
        confirm={t('colleagues.endConfirm')}
        reason={false}
        busy={ending.isPending}
        error={ending.error}
        onConfirm={() => ending.mutate()}
        onClose={() => setLeaving(null)}
      />
    </div>
  );
}

function Colleague({ representative, onEnd }: { representative: Representative; onEnd: () => void }) {
  const t = useText();
  const dates = useDates();
  const { person, role, since, status } = representative;
  return (
    <div className="kg-follow">
      <div>
        <strong>{person.name}</strong> {status === 'invited' ? <Tag tone="orange">{t('colleagues.invited')}</Tag> : null}
        <br />
        <span className="kg-muted kg-small">
          {[t(`role.${role}`), person.email, since && status === 'active' ? t('colleagues.since', { date: dates.date(since) }) : null]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <Button look="quiet" onClick={onEnd} aria-label={t('colleagues.endFor', { name: person.name })}>
        {t('colleagues.end')}
      </Button>
    </div>
  );
}
