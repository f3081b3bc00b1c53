import { useQuery } from '@tanstack/react-query';
import { ask } from '@/api/queries';
import type { Network } from '@/api/types';
import { MemberCard } from '@/features/members/MemberCard';
import { useText } from '@/i18n';
import { TextLink } from '@/ui/Link';
import { Loaded } from '@/ui/Loaded';
import { Section } from '@/ui/Text';

export function MembersPreview({ network }: { network: Network }) {
  const t = useText();
  const members = useQuery(ask.members(network.id, { size: 8 }));
  return (
    <Section
      id="leden"
      heading={t('network.members')}
      action={
        <TextLink to="/netwerken/$slug/leden" params={{ slug: network.slug }}>
          {t('network.allMembers', { count: network.memberCount })}
        </TextLink>
      }
    >
      <Loaded query={members}>
        {(page) => (
          <ul className="kg-plain-list kg-member-grid">
            {page.items.map((member) => (
              <li key={member.membershipId}>
                <MemberCard member={member} slug={network.slug} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}
