/**
 * After a navigation the focus goes to the new page's heading, so that a screen reader tells where one is.
 * The heading may be there before the navigation is done or come later, when its data does: whichever is last.
 */
let waiting = false;
const listeners = new Set<() => void>();

export function navigated() {
  waiting = true;
  listeners.forEach((listener) => listener());
}

export function whenNavigated(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function takeFocusAfterNavigation(heading: HTMLElement | null) {
  if (!waiting || !heading?.isConnected) return;
  waiting = false;
  heading.focus({ preventScroll: true });
}
