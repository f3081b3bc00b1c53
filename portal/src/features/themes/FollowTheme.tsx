import type { Network } from '@/api/types';
import { FollowButton } from '@/features/following/FollowButton';

interface Props {
  network: Network;
  themeId: string;
  label: string;
  includeNarrower?: boolean;
  prominent?: boolean;
}

/** One click to hear of what is new on a theme, with what falls under it; one click to stop. */
export function FollowTheme({ network, themeId, label, includeNarrower = true, prominent = false }: Props) {
  return (
    <FollowButton
      network={network}
      what="theme"
      name={label}
      criteria={{ themeId }}
      includeNarrower={includeNarrower}
      prominent={prominent}
    />
  );
}
