import { useMemo } from 'react';
import type { Language } from '@/api/types';
import { useLanguage } from '.';

/** Whoever reads or writes a time means the clock in the Netherlands, wherever the device is. */
export const zone = 'Europe/Amsterdam';

function formats(language: Language) {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  const make = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
    return (instant: string) => format.format(new Date(instant));
  };
  const clock = make({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return {
    date: make({ day: 'numeric', month: 'long', year: 'numeric' }),
    shortDate: make({ day: 'numeric', month: 'short', year: 'numeric' }),
    weekday: make({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    dateTime: make({ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    day: make({ day: 'numeric' }),
    month: make({ month: 'short' }),
    year: make({ year: 'numeric' }),
    /** In Dutch a clock time has a dot: 14.30 uur. */
    time: (instant: string) => (language === 'nl' ? clock(instant).replace(':', '.') : clock(instant)),
  };
}

export function useDates() {
  const { language } = useLanguage();
  return useMemo(() => formats(language), [language]);
}
