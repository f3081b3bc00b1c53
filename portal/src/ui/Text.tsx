import { Heading2, Heading3, Paragraph as UtrechtParagraph } from '@utrecht/component-library-react';
import type { HTMLAttributes, ReactNode } from 'react';

export const H2 = Heading2;
export const H3 = Heading3;
export const Paragraph = UtrechtParagraph;

interface SectionProps extends HTMLAttributes<HTMLElement> {
  heading: ReactNode;
  id: string;
  action?: ReactNode;
}

/** A part of a page under its own heading. */
export function Section({ heading, id, action, children, className = '', ...rest }: SectionProps) {
  return (
    <section aria-labelledby={id} className={`kg-section ${className}`} {...rest}>
      <div className="kg-section__head">
        <H2 id={id}>{heading}</H2>
        {action}
      </div>
      {children}
    </section>
  );
}
