import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { endMembership } from '@/api/network';
import { ask } from '@/api/queries';
import type { Member } from '@/api/types';
import { useNetwork } from '@/app/currentNetwork';
import { useText } from '@/i18n';
import { Button, LinkButton } from '@/ui/Button';
import { Empty } from '@/ui/Empty';
import { TextLink } from '@/ui/Link';
import { Loaded } from '@/ui/Loaded';
import { Pagination } from '@/ui/Pagination';
import { ReasonDialog } from '@/ui/ReasonDialog';

const route = getRouteApi('/netwerken/$slug/beheer');

/** The members, who speaks for each, and taking note that one left. */
export function ManageMembers() {
  const t = useText();
  const network = useNetwork();
  const queries = useQueryClient();
  const { page } = route.useSearch();
  const navigate = useNavigate({ from: '/netwerken/$slug/beheer' });
  const members = useQuery(ask.members(network.id, { page: page ?? 0, size: 20 }));
  const [leaving, setLeaving] = useState<Member | null>(null);
  const ending = useMutation({
    mutationFn: (reason: string) => endMembership(leaving!.membershipId, reason),
    onSuccess: () => {
      setLeaving(null);
      return queries.invalidateQueries({ queryKey: ['network', network.id] });
    },
  });
  return (
    <div className="kg-narrow">
      <Loaded query={members}>
        {(found) => (
          <>
            {found.items.length ? (
              <ul className="kg-plain-list">
                {found.items.map((member) => (
                  <li key={member.membershipId}>
                    <Row member={member} onLeave={() => setLeaving(member)} />
                  </li>
                ))}
              </ul>
            ) : (
              <Empty heading={t('members.none')} />
            )}
            <Pagination
              page={found.page}
              label={t('members.pages')}
              onGo={(number) => void navigate({ search: (now) => ({ ...now, page: number }) })}
            />
          </>
        )}
      </Loaded>
      <ReasonDialog
        open={leaving !== null}
        title={t('stewardship.leaveTitle', { organisation: leaving?.organisation.name ?? '' })}
        explanation={t('stewardship.leaveExplanation')}
        confirm={t('stewardship.leave')}
        busy={ending.isPending}
        error={ending.error}
        onConfirm={(reason) => ending.mutate(reason)}
        onClose={() => setLeaving(null)}
      />
    </div>
  );
}

function Row({ member, onLeave }: { member: Member; onLeave: () => void }) {
  const t = useText();
  const network = useNetwork();
  const { organisation } = member;
  const place = { slug: network.slug, organisationId: organisation.id };
  return (
    <div className="kg-follow">
      <div>
        <TextLink to="/netwerken/$slug/leden/$organisationId" params={place} className="kg-member__name">
          {organisation.name}
        </TextLink>
        <span className="kg-muted kg-small">
          {[t(`kind.${organisation.kind}`), organisation.region].filter(Boolean).join(' · ')}
        </span>
      </div>
      <div className="kg-row" style={{ '--gap': '0.25rem' } as never}>
        <LinkButton
          look="quiet"
          to="/netwerken/$slug/beheer/vertegenwoordigers/$organisationId"
          params={place}
          aria-label={t('stewardship.representativesOf', { organisation: organisation.name })}
        >
          {t('stewardship.representatives')}
        </LinkButton>
        <Button
          look="quiet"
          onClick={onLeave}
          aria-label={t('stewardship.leaveOne', { organisation: organisation.name })}
        >
          {t('stewardship.leave')}
        </Button>
      </div>
    </div>
  );
}
