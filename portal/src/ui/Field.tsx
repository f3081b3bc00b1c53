import {
  FormField,
  FormFieldDescription,
  FormFieldErrorMessage,
  FormLabel,
  Select,
  SelectOption,
  Textarea,
  Textbox,
} from '@utrecht/component-library-react';
import { useId, type ComponentProps, type ReactNode, type Ref } from 'react';

interface Described {
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
}

interface FieldProps extends Described {
  children: (wiring: { id: string; invalid: boolean; 'aria-describedby': string | undefined }) => ReactNode;
}

/** A label, what to know before filling in, what went wrong, and the control that they belong to. */
function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ');
  return (
    <FormField invalid={!!error} className="kg-field">
      <FormLabel htmlFor={id}>{label}</FormLabel>
      {hint ? <FormFieldDescription id={`${id}-hint`}>{hint}</FormFieldDescription> : null}
      {error ? <FormFieldErrorMessage id={`${id}-error`}>{error}</FormFieldErrorMessage> : null}
      {children({ id, invalid: !!error, 'aria-describedby': described || undefined })}
    </FormField>
  );
}

type TextFieldProps = Described & Omit<ComponentProps<typeof Textbox>, 'id'> & { ref?: Ref<HTMLInputElement> };

export function TextField({ label, hint, error, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {({ invalid, ...wiring }) => <Textbox {...rest} {...wiring} invalid={invalid} aria-invalid={invalid || undefined} />}
    </Field>
  );
}

type TextAreaFieldProps = Described & Omit<ComponentProps<typeof Textarea>, 'id'> & { ref?: Ref<HTMLTextAreaElement> };

export function TextAreaField({ label, hint, error, ...rest }: TextAreaFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {({ invalid, ...wiring }) => <Textarea {...rest} {...wiring} invalid={invalid} aria-invalid={invalid || undefined} />}
    </Field>
  );
}

export interface Option {
  value: string;
  label: string;
}

type SelectFieldProps = Described &
  Omit<ComponentProps<typeof Select>, 'id' | 'children'> & {
    options: Option[];
    /** What is said as long as nothing was chosen. */
    empty?: string;
    ref?: Ref<HTMLSelectElement>;
  };

export function SelectField({ label, hint, error, options, empty, ...rest }: SelectFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {({ invalid, ...wiring }) => (
        <Select {...rest} {...wiring} invalid={invalid} aria-invalid={invalid || undefined}>
          {empty === undefined ? null : <SelectOption value="">{empty}</SelectOption>}
          {options.map(({ value, label: words }) => (
            <SelectOption key={value} value={value}>
              {words}
            </SelectOption>
          ))}
        </Select>
      )}
    </Field>
  );
}
