import type { ReactNode } from 'react';

/** There is nothing here (yet), why not, and what one could do about it. */
export function Empty({ heading, children }: { heading: ReactNode; children?: ReactNode }) {
  return (
    <div className="kg-empty">
      <svg viewBox="0 0 120 60" className="kg-empty__drawing" aria-hidden="true">
        <circle cx="90" cy="30" r="11" />
        <circle cx="60" cy="16" r="8" />
        <circle cx="60" cy="44" r="8" />
        <circle cx="34" cy="7" r="5.5" />
        <circle cx="34" cy="53" r="5.5" />
        <circle cx="30" cy="30" r="5.5" />
      </svg>
      <p className="kg-empty__heading">{heading}</p>
      {children}
    </div>
  );
}
