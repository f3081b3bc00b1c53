import { Heading2 } from '@utrecht/component-library-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';

interface Props {
  open: boolean;
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** A modal question. The browser keeps the focus inside, closes it on Escape and gives the focus back. */
export function Dialog({ open, title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  return (
    // Not the library's own component: that one loses the class that it is given.
    <dialog
      ref={dialog}
      role="alertdialog"
      aria-labelledby={titleId}
      onClose={onClose}
      className="utrecht-alert-dialog kg-dialog"
    >
      {open ? (
        <div className="kg-dialog__content">
          <Heading2 id={titleId}>{title}</Heading2>
          {children}
        </div>
      ) : null}
    </dialog>
  );
}
