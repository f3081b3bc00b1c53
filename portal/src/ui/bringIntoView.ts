/** What the page has to say now is elsewhere on it than where somebody just pressed a button: goes there, and has it read. */
export function bringIntoView(element: HTMLElement | null) {
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}
