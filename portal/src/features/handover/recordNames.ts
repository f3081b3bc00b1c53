import { useText, type MessageId } from '@/i18n';

/** The kinds of records that services count, singular and plural alike, in people's words. */
const known: Record<string, MessageId> = {
  network: 'record.network',
  membership: 'record.memberships',
  organisation: 'record.organisations',
  application: 'record.applications',
  meeting: 'record.meetings',
  theme: 'record.themes',
  item: 'record.items',
  'knowledge-item': 'record.items',
  subscription: 'record.subscriptions',
  update: 'record.updates',
  delivery: 'record.deliveries',
  suppression: 'record.suppressions',
  'muted-item': 'record.mutedItems',
  'subscription-leave': 'record.leaves',
  'standing-preference': 'record.standingPreferences',
  answer: 'record.answers',
  contact: 'record.contacts',
  'contact-policy': 'record.contactPolicy',
  'personal-feed': 'record.feeds',
  webhook: 'record.webhooks',
};

export function useRecordName() {
  const t = useText();
  return (kind: string) => {
    const id = known[kind] ?? known[kind.replace(/s$/, '')];
    return id ? t(id) : kind;
  };
}
