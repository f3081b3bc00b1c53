import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { sessionLost } from '@/api/http';
import { ask } from '@/api/queries';
import type { Me, MyOrganisation } from '@/api/types';
import { useLanguage } from '@/i18n';
import { chosenLanguage } from '@/i18n/language';
import { actFor, useActingFor } from './actingFor';

export interface SessionState {
  signedIn: boolean;
  /** The session ended while someone was working; what they typed is still on the screen. */
  lost: boolean;
  me: Me | null;
  organisations: MyOrganisation[];
  acting: MyOrganisation | null;
  /** Someone who represents several organisations hasn't said yet which one this tab is for. */
  mustChoose: boolean;
}

const visitor: SessionState = {
  signedIn: false,
  lost: false,
  me: null,
  organisations: [],
  acting: null,
  mustChoose: false,
};
const SessionContext = createContext<SessionState>(visitor);

export const useSession = () => useContext(SessionContext);

/** Shows nothing of the portal before it is known who is there: the first requests depend on it. */
export function SessionProvider({ children, waiting }: { children: ReactNode; waiting: ReactNode }) {
  const session = useQuery(ask.session());
  const signedIn = session.data?.signedIn ?? false;
  const me = useQuery({ ...ask.me(), enabled: signedIn });
  const actingFor = useActingFor();
  const lost = useLostSession(signedIn);
  useOwnLanguage(me.data);
  const state = useMemo(
    () => (signedIn ? stateOf(me.data ?? null, actingFor, lost) : visitor),
    [signedIn, me.data, actingFor, lost],
  );

  const settled = !session.isPending && (!signedIn || !me.isPending);
  const synchronised = useActingForInStep(settled, signedIn, state, actingFor);
  return <SessionContext value={state}>{settled && synchronised ? children : waiting}</SessionContext>;
}

function stateOf(me: Me | null, actingFor: string | null, lost: boolean): SessionState {
  const organisations = me?.organisations ?? [];
  const chosen = organisations.find(({ id }) => id === actingFor) ?? null;
  const acting = chosen ?? (organisations.length === 1 ? organisations[0]! : null);
  return { signedIn: true, lost, me, organisations, acting, mustChoose: organisations.length > 1 && !acting };
}

/** Keeps the tab's stored choice in step with what the person may act for, and asks all anew when it changes. */
function useActingForInStep(settled: boolean, signedIn: boolean, state: SessionState, stored: string | null) {
  const queries = useQueryClient();
  const wanted = state.acting?.id ?? null;
  const before = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    if (!settled || (signedIn && !state.me)) return;
    actFor(wanted);
    if (before.current !== undefined && before.current !== wanted) {
      void queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'me' });
    }
    before.current = wanted;
  }, [settled, signedIn, state.me, wanted, queries]);
  return (signedIn && !state.me) || stored === wanted;
}

function useLostSession(signedIn: boolean) {
  const [lost, setLost] = useState(false);
  useEffect(() => {
    const listener = () => setLost(signedIn);
    sessionLost.addEventListener('lost', listener);
    return () => sessionLost.removeEventListener('lost', listener);
  }, [signedIn]);
  return lost;
}

/** The language a person chose elsewhere holds here too, until this device has a choice of its own. */
function useOwnLanguage(me: Me | undefined) {
  const { language, choose } = useLanguage();
  const own = me?.person.language;
  useEffect(() => {
    if (own && !chosenLanguage() && own !== language) choose(own);
  }, [own, language, choose]);
}
