import { DataBadge } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';

type Tone = 'plain' | 'green' | 'orange' | 'red' | 'outline';

export function Tag({ tone = 'green', children }: { tone?: Tone; children: ReactNode }) {
  return <DataBadge className={`kg-tag kg-tag--${tone}`}>{children}</DataBadge>;
}
