import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { logout } from '@/api/session';
import { useNearestNetwork } from '@/app/currentNetwork';
import { useText } from '@/i18n';
import { actFor } from '@/session/actingFor';
import { useSession } from '@/session/SessionProvider';
import { Icon } from '@/ui/Icon';

/** What concerns the person: settings, the own organisation, leaving. */
export function PersonMenu() {
  const t = useText();
  const { me, acting } = useSession();
  const network = useNearestNetwork();
  const { open, setOpen, box, button } = useDisclosure();
  const leaving = useMutation({
    mutationFn: logout,
    onSuccess: (answer) => {
      actFor(null);
      window.location.assign(answer?.location ?? '/');
    },
  });
  const close = () => setOpen(false);
  return (
    <div className="kg-menu" ref={box}>
      <button
        ref={button}
        type="button"
        className="kg-tool"
        aria-expanded={open}
        aria-controls="persoonsmenu"
        aria-label={t('layout.personMenu', { name: me?.person.name ?? t('session.someone') })}
        onClick={() => setOpen(!open)}
      >
        <Icon name="person" />
        <span className="kg-tool__label">{me?.person.name ?? t('session.someone')}</span>
        <Icon name="chevron" size={16} />
      </button>
      <ul id="persoonsmenu" className="kg-plain-list kg-menu__list" hidden={!open}>
        {acting && network ? (
          <li>
            <Link
              className="kg-tool"
              to="/netwerken/$slug/organisatie"
              params={{ slug: network.slug }}
              onClick={close}
            >
              {t('nav.ownOrganisation')}
            </Link>
          </li>
        ) : null}
        <li>
          <Link className="kg-tool" to="/instellingen" onClick={close}>
            {t('nav.settings')}
          </Link>
        </li>
        <li>
          <button type="button" className="kg-tool" onClick={() => leaving.mutate()}>
            {t('session.logout')}
          </button>
        </li>
        {leaving.isError ? (
          <li role="alert" className="kg-tool">
            {t('session.logoutFailed')}
          </li>
        ) : null}
      </ul>
    </div>
  );
}

function useDisclosure() {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', escape);
    };
  }, [open]);
  return { open, setOpen, box, button };
}
