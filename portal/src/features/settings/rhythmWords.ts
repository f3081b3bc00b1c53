import type { Frequency, Rhythm } from '@/api/types';
import { useLanguage, useText } from '@/i18n';

/** A rhythm in words: what somebody will find in her mail, and when. */
export function useRhythmWords() {
  const t = useText();
  const { language } = useLanguage();
  const clock = (time: string) => {
    const short = time.slice(0, 5);
    return language === 'nl' ? short.replace(':', '.') : short;
  };
  return {
    daily: (rhythm: Rhythm) => t('rhythm.daily', { time: clock(rhythm.at) }),
    weekly: (rhythm: Rhythm) => t('rhythm.weekly', { day: t(`weekday.${rhythm.weekday}`), time: clock(rhythm.at) }),
    quiet: (rhythm: Rhythm) =>
      rhythm.quietFrom && rhythm.quietUntil
        ? t('rhythm.quiet', { from: clock(rhythm.quietFrom), until: clock(rhythm.quietUntil) })
        : null,
    comesTo(mail: Frequency, rhythm: Rhythm | undefined): string {
      if (mail === 'daily' && rhythm) return this.daily(rhythm);
      if (mail === 'weekly' && rhythm) return this.weekly(rhythm);
      if (mail === 'direct') return [t('rhythm.direct'), rhythm ? this.quiet(rhythm) : null].filter(Boolean).join(' ');
      return mail === 'here-only' ? t('rhythm.hereOnly') : '';
    },
  };
}
