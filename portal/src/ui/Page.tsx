import { Heading1 } from '@utrecht/component-library-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useUnreadCount } from '@/live/useLiveUnread';
import { takeFocusAfterNavigation, whenNavigated } from './navigationFocus';

interface Props {
  title: string;
  /** The language of the title, when it isn't the portal's. */
  lang?: string;
  /** What the browser's tab says, when that is more than the heading. */
  tabTitle?: string;
  eyebrow?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}

/** A page with its title: in the tab, as the one first-level heading, and in focus after a navigation. */
export function Page({ title, lang, tabTitle, eyebrow, lead, actions, children }: Props) {
  return (
    <main id="inhoud" className="kg-main kg-container kg-fades">
      <header className="kg-page-head">
        {eyebrow ? <div className="kg-page-head__eyebrow">{eyebrow}</div> : null}
        <div className="kg-page-head__row">
          <PageHeading title={title} lang={lang} tabTitle={tabTitle} />
          {actions ? <div className="kg-row">{actions}</div> : null}
        </div>
        {lead ? <p className="kg-lead">{lead}</p> : null}
      </header>
      {children}
    </main>
  );
}

export function PageHeading({ title, lang, tabTitle }: { title: string; lang?: string; tabTitle?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const unread = useUnreadCount() ?? 0;
  useEffect(() => {
    const focus = () => takeFocusAfterNavigation(heading.current);
    focus();
    return whenNavigated(focus);
  }, []);
  return (
    <>
      <title>{`${unread ? `(${unread > 99 ? '99+' : unread}) ` : ''}${withPlatform(tabTitle ?? title)}`}</title>
      <Heading1 ref={heading} lang={lang} tabIndex={-1}>
        {title}
      </Heading1>
    </>
  );
}

/** A network may be called as the platform is; once is enough then. */
const withPlatform = (title: string) => (title.endsWith('Kopgroep') ? title : `${title} · Kopgroep`);
