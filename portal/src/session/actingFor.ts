import { useSyncExternalStore } from 'react';

/** The organisation this tab works for. Kept per tab, so that two tabs can work for two organisations. */
const key = 'kopgroep.acting-for';
const listeners = new Set<() => void>();

export const actingFor = (): string | null => sessionStorage.getItem(key);

export function actFor(organisationId: string | null) {
  if (organisationId === actingFor()) return;
  if (organisationId) sessionStorage.setItem(key, organisationId);
  else sessionStorage.removeItem(key);
  listeners.forEach((listener) => listener());
}

export const useActingFor = () =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, actingFor);
