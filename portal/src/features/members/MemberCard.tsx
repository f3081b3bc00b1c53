import type { Member } from '@/api/types';
import { useText } from '@/i18n';
import { Avatar } from '@/ui/Avatar';
import { TextLink } from '@/ui/Link';

export function MemberCard({ member, slug }: { member: Member; slug: string }) {
  const t = useText();
  const { organisation } = member;
  return (
    <article className="kg-member kg-card--link">
      <Avatar name={organisation.name} />
      <div>
        <TextLink
          to="/netwerken/$slug/leden/$organisationId"
          params={{ slug, organisationId: organisation.id }}
          className="kg-card__link kg-member__name"
        >
          {organisation.name}
        </TextLink>
        <span className="kg-muted kg-small kg-member__facts">
          {[t(`kind.${organisation.kind}`), organisation.region].filter(Boolean).join(' · ')}
        </span>
      </div>
    </article>
  );
}
