import { Link as UtrechtLink } from '@utrecht/component-library-react';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> };

/** A link to another page of the portal. Only navigation says which page is the current one; these are text. */
export const TextLink = createLink(function TextLink({ className = '', 'aria-current': _, ...rest }: Props) {
  return <a className={`utrecht-link utrecht-link--html-a ${className}`} {...rest} />;
});

/** A link to somewhere else. */
export function OuterLink(props: Props) {
  return <UtrechtLink rel="noopener noreferrer" {...props} />;
}
