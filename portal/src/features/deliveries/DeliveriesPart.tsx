import { ContactPolicy } from '@/features/contacts/ContactPolicy';
import { useText } from '@/i18n';
import { Bounces } from './Bounces';
import { Deliveries } from './Deliveries';
import { Suppressions } from './Suppressions';

/** How the network's mail arrives, and who may get it without being a member. */
export function DeliveriesPart() {
  const t = useText();
  return (
    <div className="kg-narrow kg-stack" style={{ '--gap': '2rem' } as never}>
      <p className="kg-lead">{t('deliveries.lead')}</p>
      <Deliveries />
      <Bounces />
      <Suppressions />
      <ContactPolicy />
    </div>
  );
}
