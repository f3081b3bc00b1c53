import { Button as UtrechtButton } from '@utrecht/component-library-react';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, Ref } from 'react';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: Look;
  busy?: boolean;
}

const appearances = {
  primary: 'primary-action-button',
  danger: 'primary-action-button',
  secondary: 'secondary-action-button',
  quiet: 'subtle-button',
} as const;

/** While busy it can't be pressed twice, yet keeps its place, its words and the focus. */
export function Button({ look = 'secondary', busy, type = 'button', onClick, ...rest }: ButtonProps) {
  return (
    <UtrechtButton
      type={type}
      appearance={appearances[look]}
      hint={look === 'danger' ? 'danger' : undefined}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    />
  );
}

const classes: Record<Look, string> = {
  primary: 'utrecht-button utrecht-button--primary-action',
  danger: 'utrecht-button utrecht-button--primary-action utrecht-button--danger',
  secondary: 'utrecht-button utrecht-button--secondary-action',
  quiet: 'utrecht-button utrecht-button--subtle',
};

interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  look?: Look;
  ref?: Ref<HTMLAnchorElement>;
}

/** A link that leaves the portal, such as the login, and looks like a button. */
export function AnchorButton({ look = 'secondary', className = '', ...rest }: AnchorProps) {
  return <a className={`${classes[look]} kg-link-button ${className}`} {...rest} />;
}

/** A link to another page of the portal that looks like a button. */
export const LinkButton = createLink(AnchorButton);
