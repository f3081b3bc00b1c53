/** What the page has to say now is elsewhere on it than where somebody just pressed a button: goes there, and has it read. */
export function bringIntoView(element: HTMLElement | null) {
  element?.scrollIntoView?.({ block: 'center' });
  element?.focus({ preventScroll: true });
}

/** What had the focus goes away: the focus goes to the page's heading then, and not to nowhere. */
export const focusPageHeading = () => document.querySelector<HTMLElement>('main h1')?.focus();
