import { useEffect, useRef } from 'react';
import { asProblem } from '@/api/problem';
import { useText } from '@/i18n';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { Icon } from '@/ui/Icon';

interface Props {
  error: unknown;
  /** What was typed is kept on this device. */
  drafted?: boolean;
  help?: string;
}

/** Why sending didn't work, said at once and brought into view. What was typed stays where it is. */
export function FormProblem({ error, drafted, help }: Props) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) box.current?.scrollIntoView?.({ block: 'nearest' });
  }, [error]);
  if (!error) return null;
  const problem = asProblem(error);
  return (
    <div ref={box}>
      <ProblemNotice problem={problem} live help={help}>
        {drafted && problem.worthKeepingADraft ? <p>{t('draft.kept')}</p> : null}
      </ProblemNotice>
    </div>
  );
}

/** A quiet line beside the buttons: it is safe to leave. */
export function DraftKept({ kept }: { kept: boolean }) {
  const t = useText();
  return (
    <span role="status" className="kg-saved">
      {kept ? (
        <>
          <Icon name="check" size={18} />
          {t('draft.kept')}
        </>
      ) : null}
    </span>
  );
}
