import type { ReactNode } from 'react';
import { loginUrl } from '@/api/session';
import type { Problem } from '@/api/problem';
import { useText, type MessageId } from '@/i18n';
import { useDates } from '@/i18n/dates';
import { AnchorButton, Button } from './Button';
import { Notice } from './Notice';

interface Props {
  problem: Problem;
  onRetry?: () => void;
  /** Say it aloud at once: it answers something the person just did. */
  live?: boolean;
  /** Who can help, when the refusal itself doesn't say. */
  help?: ReactNode;
  children?: ReactNode;
}

const headings: Record<string, MessageId> = {
  'not-signed-in': 'problem.notSignedIn',
  'not-allowed': 'problem.notAllowed',
  'not-your-organisation': 'problem.notYourOrganisation',
  'not-steward-any-more': 'problem.notStewardAnyMore',
  'not-found': 'problem.notFound',
  conflict: 'problem.conflict',
  'stale-epoch': 'problem.staleEpoch',
  frozen: 'problem.frozen',
  offline: 'problem.offline',
  validation: 'problem.validation',
  'bad-request': 'problem.validation',
  'projection-stale': 'problem.projectionStale',
  'too-many-requests': 'problem.tooMany',
};

/** Says in words what went wrong and what to do now. */
export function ProblemNotice({ problem, onRetry, live, help, children }: Props) {
  const t = useText();
  const dates = useDates();
  const gentle = problem.slug === 'frozen' || problem.slug === 'not-signed-in' || problem.slug === 'offline';
  const frozenUntil = problem.slug === 'frozen' && problem.expectedEnd;
  return (
    <Notice
      kind={gentle ? 'warning' : 'error'}
      live={live}
      heading={
        frozenUntil
          ? t('problem.frozenUntil', { time: dates.time(frozenUntil) })
          : t(headings[problem.slug] ?? 'problem.unavailable')
      }
    >
      {problem.detail && problem.slug !== 'frozen' ? <p>{problem.detail}</p> : null}
      {help ? <p>{help}</p> : null}
      {children}
      {problem.slug === 'not-signed-in' ? (
        <p className="kg-row">
          <AnchorButton look="primary" href={loginUrl(window.location.pathname + window.location.search)}>
            {t('session.login')}
          </AnchorButton>
        </p>
      ) : null}
      {onRetry && (problem.passing || problem.slug === 'stale-epoch') ? (
        <p className="kg-row">
          <Button onClick={onRetry}>{t('common.retry')}</Button>
        </p>
      ) : null}
    </Notice>
  );
}
