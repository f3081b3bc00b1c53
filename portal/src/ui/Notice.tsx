import { Alert } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';

type Kind = 'info' | 'ok' | 'warning' | 'error';

interface Props {
  kind?: Kind;
  heading?: ReactNode;
  /** Say it aloud at once, for what follows on something the person just did. */
  live?: boolean;
  children?: ReactNode;
}

export function Notice({ kind = 'info', heading, live, children }: Props) {
  const role = !live ? undefined : kind === 'error' ? 'alert' : 'status';
  return (
    <Alert type={kind} role={role} className="kg-notice">
      {heading ? <p className="kg-notice__heading">{heading}</p> : null}
      {children}
    </Alert>
  );
}
