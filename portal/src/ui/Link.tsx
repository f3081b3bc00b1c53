import { Link as UtrechtLink } from '@utrecht/component-library-react';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> };

/** A link to another page of the portal. */
export const TextLink = createLink(function TextLink({ className = '', ...rest }: Props) {
  return <a className={`utrecht-link utrecht-link--html-a ${className}`} {...rest} />;
});

/** A link to somewhere else. */
export function OuterLink(props: Props) {
  return <UtrechtLink rel="noopener noreferrer" {...props} />;
}
