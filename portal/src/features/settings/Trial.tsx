import { useQueries } from '@tanstack/react-query';
import { ask } from '@/api/queries';
import type { TrialInput } from '@/api/types';
import { useSettled } from '@/forms/useSettled';
import { useText } from '@/i18n';

interface Props {
  networkIds: string[];
  input: TrialInput;
}

/** What a change would have made of the last month, before it is saved. Not knowing it stops nobody from saving. */
export function Trial({ networkIds, input }: Props) {
  const t = useText();
  const settled = useSettled(input);
  const pending = JSON.stringify(settled) !== JSON.stringify(input);
  const answers = useQueries({ queries: networkIds.map((id) => ask.trial(id, settled)) });
  if (networkIds.length === 0) return null;
  if (answers.some(({ error }) => error)) return <p className="kg-muted">{t('trial.unknown')}</p>;
  const known = answers.map(({ data }) => data).filter((it) => it !== undefined);
  if (pending || known.length < answers.length) return <p className="kg-muted">{t('trial.computing')}</p>;
  const now = known.reduce((sum, it) => sum + it.now.mails, 0);
  const then = known.reduce((sum, it) => sum + it.then.mails, 0);
  if (now === then) return <p>{now === 0 ? t('trial.none') : t('trial.same', { now })}</p>;
  return <p>{t('trial.answer', { then, now })}</p>;
}
