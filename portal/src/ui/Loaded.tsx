import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asProblem } from '@/api/problem';
import { ProblemNotice } from './ProblemNotice';
import { Skeleton } from './Skeleton';

interface Props<T> {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'isPending' | 'refetch'>;
  waiting?: ReactNode;
  children: (data: T) => ReactNode;
}

/** What was asked for, once it is there; until then that it is coming, or why it can't. */
export function Loaded<T>({ query, waiting, children }: Props<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) {
    return <ProblemNotice problem={asProblem(query.error)} onRetry={() => void query.refetch()} />;
  }
  return <>{waiting ?? <Skeleton />}</>;
}
