import { useText } from '@/i18n';
import { Icon } from '@/ui/Icon';

/** Says beside the button, and aloud, that it worked. */
export function Saved({ saved, words }: { saved: boolean; words?: string }) {
  const t = useText();
  return (
    <span role="status" className="kg-saved">
      {saved ? (
        <>
          <Icon name="check" size={18} />
          {words ?? t('common.saved')}
        </>
      ) : null}
    </span>
  );
}
