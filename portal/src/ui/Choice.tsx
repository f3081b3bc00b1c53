import {
  Checkbox,
  Fieldset,
  FieldsetLegend,
  FormFieldDescription,
  FormFieldErrorMessage,
  RadioButton,
} from '@utrecht/component-library-react';
import { useId, type ComponentProps, type ReactNode, type Ref } from 'react';

interface CheckProps extends Omit<ComponentProps<typeof Checkbox>, 'id'> {
  label: ReactNode;
  hint?: ReactNode;
  ref?: Ref<HTMLInputElement>;
}

export function CheckboxChoice({ label, hint, ...rest }: CheckProps) {
  const id = useId();
  return (
    <div className="kg-choice">
      <Checkbox appearance="custom" id={id} aria-describedby={hint ? `${id}-hint` : undefined} {...rest} />
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <span id={`${id}-hint`} className="kg-choice__hint">
          {hint}
        </span>
      ) : null}
    </div>
  );
}

interface RadioProps extends Omit<ComponentProps<typeof RadioButton>, 'id'> {
  label: ReactNode;
  hint?: ReactNode;
  ref?: Ref<HTMLInputElement>;
}

export function RadioChoice({ label, hint, ...rest }: RadioProps) {
  const id = useId();
  return (
    <div className="kg-choice">
      <RadioButton id={id} aria-describedby={hint ? `${id}-hint` : undefined} {...rest} />
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <span id={`${id}-hint`} className="kg-choice__hint">
          {hint}
        </span>
      ) : null}
    </div>
  );
}

interface ChoicesProps {
  legend: ReactNode;
  hint?: ReactNode;
  error?: string;
  inline?: boolean;
  children: ReactNode;
}

/** Several choices that answer one question. */
export function Choices({ legend, hint, error, inline, children }: ChoicesProps) {
  const id = useId();
  return (
    <Fieldset invalid={!!error} aria-describedby={hint ? `${id}-hint` : undefined} className="kg-choices">
      <FieldsetLegend>{legend}</FieldsetLegend>
      {hint ? <FormFieldDescription id={`${id}-hint`}>{hint}</FormFieldDescription> : null}
      {error ? <FormFieldErrorMessage>{error}</FormFieldErrorMessage> : null}
      <div className={inline ? 'kg-choices__list kg-choices__list--inline' : 'kg-choices__list'}>{children}</div>
    </Fieldset>
  );
}
