import { useState, type ReactNode } from 'react';
import { FormProblem } from '@/forms/FormProblem';
import { useText } from '@/i18n';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { TextAreaField } from './Field';

interface Props {
  open: boolean;
  title: string;
  explanation?: ReactNode;
  confirm: string;
  /** The label of the reason that is asked for; `false` when none is. */
  reason?: string | false;
  danger?: boolean;
  busy?: boolean;
  error?: unknown;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** Asks before something that can't simply be taken back, and for the reason when others will want to know it. */
export function ReasonDialog({ open, title, explanation, confirm, reason, danger = true, busy, error, onConfirm, onClose }: Props) {
  return (
    <Dialog open={open} title={title} onClose={onClose}>
      <Question
        explanation={explanation}
        confirm={confirm}
        reason={reason}
        danger={danger}
        busy={busy}
        error={error}
        onConfirm={onConfirm}
        onClose={onClose}
      />
    </Dialog>
  );
}

type QuestionProps = Omit<Props, 'open' | 'title'>;

function Question({ explanation, confirm, reason, danger, busy, error, onConfirm, onClose }: QuestionProps) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [missing, setMissing] = useState(false);
  const asked = reason !== false;
  return (
    <form
      className="kg-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(asked && !typed.trim());
        if (!busy && (!asked || typed.trim())) onConfirm(typed.trim());
      }}
    >
      {explanation ? <p>{explanation}</p> : null}
      {asked ? (
        <TextAreaField
          label={reason ?? t('common.reason')}
          rows={3}
          value={typed}
          error={missing ? t('form.reasonMissing') : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
      ) : null}
      <FormProblem error={error} />
      <div className="kg-form__actions">
        <Button type="submit" look={danger ? 'danger' : 'primary'} busy={busy}>
          {confirm}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
