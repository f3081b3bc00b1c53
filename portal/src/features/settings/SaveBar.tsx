import type { UseMutationResult } from '@tanstack/react-query';
import type { TrialInput } from '@/api/types';
import { FormProblem } from '@/forms/FormProblem';
import { useText } from '@/i18n';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { Trial } from './Trial';

interface Props {
  /** Whose settings these are, for who hears the buttons out of their place. */
  name: string;
  networkIds: string[];
  dirty: boolean;
  trial: TrialInput;
  saving: Pick<UseMutationResult<void, unknown, void>, 'mutate' | 'isPending' | 'isSuccess' | 'error'>;
  onUndo: () => void;
}

/** Stays in view as long as something was changed: what it would come to, keeping it, or not. */
export function SaveBar({ name, networkIds, dirty, trial, saving, onUndo }: Props) {
  const t = useText();
  return (
    <div className={dirty ? 'kg-savebar kg-savebar--open' : 'kg-savebar'}>
      <div role="status">
        {dirty ? (
          <Trial networkIds={networkIds} input={trial} />
        ) : saving.isSuccess ? (
          <span className="kg-saved">
            <Icon name="check" size={18} />
            {t('common.saved')}
          </span>
        ) : null}
      </div>
      <FormProblem error={saving.error} />
      {dirty ? (
        <div className="kg-row">
          <Button
            look="primary"
            busy={saving.isPending}
            aria-label={t('settings.keepFor', { name })}
            onClick={() => saving.mutate()}
          >
            {t('settings.keep')}
          </Button>
          <Button look="quiet" onClick={onUndo} aria-label={t('settings.undoFor', { name })}>
            {t('common.undo')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
