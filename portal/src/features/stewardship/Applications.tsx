import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { admit, refuse } from '@/api/network';
import { ask } from '@/api/queries';
import type { Application } from '@/api/types';
import { useNetwork } from '@/app/currentNetwork';
import { Facts } from '@/features/members/Facts';
import { FormProblem } from '@/forms/FormProblem';
import { useText } from '@/i18n';
import { useDates } from '@/i18n/dates';
import { Avatar } from '@/ui/Avatar';
import { Button } from '@/ui/Button';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { ReasonDialog } from '@/ui/ReasonDialog';
import { H2 } from '@/ui/Text';

/** Organisations that want to join, and the answer to each. */
export function Applications() {
  const t = useText();
  const network = useNetwork();
  const applications = useQuery(ask.applications(network.id));
  const [answered, setAnswered] = useState<string | null>(null);
  return (
    <div className="kg-stack">
      <div role="status">{answered ? <Notice kind="ok">{answered}</Notice> : null}</div>
      <Loaded query={applications}>
        {(all) =>
          all.length ? (
            <ul className="kg-plain-list kg-stack" style={{ '--gap': '1.25rem' } as never}>
              {all.map((application) => (
                <li key={application.membershipId}>
                  <OneApplication application={application} onAnswered={setAnswered} />
                </li>
              ))}
            </ul>
          ) : (
            <Empty heading={t('applications.none')}>
              <p>{t('applications.noneHelp')}</p>
            </Empty>
          )
        }
      </Loaded>
    </div>
  );
}

function OneApplication({ application, onAnswered }: { application: Application; onAnswered: (words: string) => void }) {
  const t = useText();
  const dates = useDates();
  const network = useNetwork();
  const queries = useQueryClient();
  const [declining, setDeclining] = useState(false);
  const { organisation, applicant, membershipId } = application;
  const answered = (words: string) => {
    onAnswered(words);
    setDeclining(false);
    return queries.invalidateQueries({ queryKey: ['network', network.id] });
  };
  const admitting = useMutation({
    mutationFn: () => admit(membershipId),
    onSuccess: () => answered(t('applications.admitted', { organisation: organisation.name })),
  });
  const refusing = useMutation({
    mutationFn: (reason: string) => refuse(membershipId, reason),
    onSuccess: () => answered(t('applications.declined', { organisation: organisation.name })),
  });
  return (
    <article className="kg-card">
      <div className="kg-row">
        <Avatar name={organisation.name} />
        <div>
          <H2>{organisation.name}</H2>
          <span className="kg-muted">
            {[
              t(`kind.${organisation.kind}`),
              organisation.region,
              application.appliedAt ? t('applications.on', { date: dates.date(application.appliedAt) }) : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </div>
      </div>
      {application.motivation ? <p>{application.motivation}</p> : null}
      <Facts
        facts={[
          [t('members.brings'), organisation.brings],
          [t('members.website'), organisation.website],
          [t('applications.applicant'), applicant ? `${applicant.name} (${applicant.email})` : null],
        ]}
      />
      <FormProblem error={admitting.error} />
      <div className="kg-row">
        <Button
          look="primary"
          busy={admitting.isPending}
          onClick={() => admitting.mutate()}
          aria-label={t('applications.admitOne', { organisation: organisation.name })}
        >
          {t('applications.admit')}
        </Button>
        <Button
          onClick={() => setDeclining(true)}
          aria-label={t('applications.declineOne', { organisation: organisation.name })}
        >
          {t('applications.decline')}
        </Button>
      </div>
      <ReasonDialog
        open={declining}
        title={t('applications.declineTitle', { organisation: organisation.name })}
        explanation={t('applications.declineExplanation')}
        confirm={t('applications.decline')}
        busy={refusing.isPending}
        error={refusing.error}
        onConfirm={(reason) => refusing.mutate(reason)}
        onClose={() => setDeclining(false)}
      />
    </article>
  );
}
