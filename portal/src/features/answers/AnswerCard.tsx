import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { withdrawAnswer } from '@/api/content';
import { ask } from '@/api/queries';
import type { Answer, Network } from '@/api/types';
import { useText } from '@/i18n';
import { useDates } from '@/i18n/dates';
import { useSession } from '@/session/SessionProvider';
import { Avatar } from '@/ui/Avatar';
import { Button } from '@/ui/Button';
import { TextLink } from '@/ui/Link';
import { Markdown } from '@/ui/Markdown';
import { ReasonDialog } from '@/ui/ReasonDialog';
import { AnswerForm } from './AnswerForm';

/** One answer: whose it is, what it says, and what one may do with it. */
export function AnswerCard({ answer, network }: { answer: Answer; network: Network | undefined }) {
  const t = useText();
  const { acting } = useSession();
  const [editing, setEditing] = useState(false);
  const own = acting?.id === answer.organisation.id;
  return (
    <article className="kg-answer">
      <By answer={answer} network={network} />
      {editing ? (
        <AnswerForm
          itemId={answer.itemId}
          answer={answer}
          onSaved={() => setEditing(false)}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <Markdown text={answer.text} />
      )}
      {!editing && network && (own || network.standing === 'STEWARD') ? (
        <div className="kg-row">
          {own ? (
            <Button
              look="quiet"
              aria-label={t('answers.editOf', { organisation: answer.organisation.name })}
              onClick={() => setEditing(true)}
            >
              {t('answers.edit')}
            </Button>
          ) : null}
          <Withdrawing answer={answer} />
        </div>
      ) : null}
    </article>
  );
}

function By({ answer, network }: { answer: Answer; network: Network | undefined }) {
  const t = useText();
  const dates = useDates();
  const insider = network && network.standing !== 'VISITOR' && network.standing !== 'OUTSIDER';
  const author = useQuery({ ...ask.people([answer.author.personId]), enabled: !!insider }).data?.[0];
  return (
    <div className="kg-by">
      <Avatar name={answer.organisation.name} />
      <p>
        {network ? (
          <TextLink
            to="/netwerken/$slug/leden/$organisationId"
            params={{ slug: network.slug, organisationId: answer.organisation.id }}
          >
            {answer.organisation.name}
          </TextLink>
        ) : (
          answer.organisation.name
        )}
        <br />
        <span className="kg-muted kg-small">
          {[
            author ? t('item.by', { name: author.name }) : null,
            dates.date(answer.givenAt),
            answer.changedAt === answer.givenAt ? null : t('answers.changed', { date: dates.date(answer.changedAt) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
    </div>
  );
}

function Withdrawing({ answer }: { answer: Answer }) {
  const t = useText();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const withdrawing = useMutation({
    mutationFn: () => withdrawAnswer(answer.id),
    onSuccess: () => {
      setAsking(false);
      return queries.invalidateQueries({ queryKey: ['item', answer.itemId, 'answers'] });
    },
  });
  return (
    <>
      <Button
        look="quiet"
        aria-label={t('answers.withdrawOf', { organisation: answer.organisation.name })}
        onClick={() => setAsking(true)}
      >
        {t('answers.withdraw')}
      </Button>
      <ReasonDialog
        open={asking}
        title={t('answers.withdrawTitle')}
        explanation={t('answers.withdrawExplanation')}
        confirm={t('answers.withdraw')}
        reason={false}
        busy={withdrawing.isPending}
        error={withdrawing.error}
        onConfirm={() => withdrawing.mutate()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
