import type { UseMutationResult } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { FormProblem } from '@/forms/FormProblem';
import { Saved } from '@/forms/Saved';
import { useText } from '@/i18n';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/Field';
import { contrast, forShapes, isColour, usual } from './colour';

interface Props {
  hint: string;
  chosen: string | null | undefined;
  fixed: boolean;
  choosing: UseMutationResult<unknown, unknown, string | null>;
  preview: (colour: string) => ReactNode;
}

/** A colour, picked or typed, with what it will look like before it is saved. */
export function ColourForm({ hint, chosen, fixed, choosing, preview }: Props) {
  const t = useText();
  const picker = useId();
  const [typed, setTyped] = useState(chosen ?? usual);
  const [asked, setAsked] = useState(false);
  const valid = isColour(typed);
  const tooLight = valid && contrast(typed, '#ffffff') < forShapes;
  const error = tooLight ? t('colours.tooLight') : asked && !valid ? t('colours.wrong') : undefined;
  const change = (colour: string) => {
    setTyped(colour.trim());
    choosing.reset();
  };
  return (
    <form
      className="kg-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (valid && !tooLight) choosing.mutate(typed.toLowerCase());
      }}
    >
      <p>{hint}</p>
      <div className="kg-colour">
        <div className="kg-colour__pick">
          <label htmlFor={picker}>{t('colours.pick')}</label>
          <input
            id={picker}
            type="color"
            value={valid ? typed.toLowerCase() : usual}
            disabled={fixed}
            onChange={(event) => change(event.target.value)}
          />
        </div>
        <TextField
          label={t('colours.code')}
          value={typed}
          spellCheck={false}
          autoCapitalize="off"
          disabled={fixed}
          error={error}
          onChange={(event) => change(event.target.value)}
        />
      </div>
      {preview(valid ? typed.toLowerCase() : usual)}
      <FormProblem error={choosing.error} />
      {fixed ? null : (
        <div className="kg-form__actions">
          <Button type="submit" look="primary" busy={choosing.isPending}>
            {t('common.save')}
          </Button>
          {chosen ? (
            <Button
              look="quiet"
              onClick={() => {
                setTyped(usual);
                choosing.mutate(null);
              }}
            >
              {t('colours.usual')}
            </Button>
          ) : null}
          <Saved saved={choosing.isSuccess} />
        </div>
      )}
    </form>
  );
}
