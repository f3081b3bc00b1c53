import { z } from 'zod';
import type { MessageId } from '@/i18n';
import type { Language } from '@/api/types';
import { organisationKinds } from './kinds';

const say = (id: MessageId) => id;

export const optionalUrl = z
  .string()
  .trim()
  .refine((url) => url === '' || /^https?:\/\/\S+\.\S+/.test(url), say('form.websiteWrong'));

const motivation = z.string().trim().min(1, say('apply.motivationMissing'));

/** Someone without an account says who they are and for which organisation. */
export const newcomerSchema = z.object({
  name: z.string().trim().min(2, say('apply.nameMissing')),
  kind: z.enum(organisationKinds),
  region: z.string().trim().min(1, say('apply.regionMissing')),
  website: optionalUrl,
  brings: z.string().trim(),
  applicantName: z.string().trim().min(2, say('form.nameMissing')),
  email: z.email(say('form.emailWrong')),
  language: z.enum(['nl', 'en']),
  motivation,
});
export type Newcomer = z.infer<typeof newcomerSchema>;

/** An organisation that is known already only says why. */
export const knownSchema = z.object({ motivation });

export const emptyNewcomer = (language: Language): Newcomer => ({
  name: '',
  kind: 'collaboration',
  region: '',
  website: '',
  brings: '',
  applicantName: '',
  email: '',
  language,
  motivation: '',
});
