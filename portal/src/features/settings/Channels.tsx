import { useState } from 'react';
import { useText } from '@/i18n';
import { Button } from '@/ui/Button';
import { CheckboxChoice, Choices } from '@/ui/Choice';
import { TextField } from '@/ui/Field';
import { isRunning } from './comesTo';

interface Said {
  inApp: boolean | null;
  feed: boolean | null;
  webhook: boolean | null;
}

interface ChannelsProps {
  said: Said;
  /** What holds when nothing is said here. */
  otherwise?: Said;
  onSay: (change: Partial<Said>) => void;
}

/** Where one hears of it beside mail. What is the same as it would be anyway isn't said, so that it goes along. */
export function Channels({ said, otherwise, onSay }: ChannelsProps) {
  const t = useText();
  return (
    <Choices legend={t('channels.question')}>
      {(['inApp', 'feed', 'webhook'] as const).map((channel) => {
        const usual = otherwise?.[channel] ?? true;
        return (
          <CheckboxChoice
            key={channel}
            label={t(`channels.${channel}`)}
            checked={said[channel] ?? usual}
            onChange={({ target }) => onSay({ [channel]: target.checked === usual ? null : target.checked })}
          />
        );
      })}
    </Choices>
  );
}

interface MuteProps {
  until: string | null;
  hint: string;
  onMute: (until: string | null) => void;
}

/** Silence until a day: nothing is lost, it is only not brought. */
export function MuteUntil({ until, hint, onMute }: MuteProps) {
  const t = useText();
  const [tomorrow] = useState(() => dayOf(new Date(Date.now() + 86_400_000).toISOString()));
  const day = isRunning(until) ? dayOf(until) : '';
  return (
    <div className="kg-row" style={{ alignItems: 'end' }}>
      <TextField
        type="date"
        label={t('mute.until')}
        hint={hint}
        min={tomorrow}
        value={day}
        onChange={({ target }) => onMute(target.value ? new Date(`${target.value}T00:00`).toISOString() : null)}
      />
      {day ? (
        <Button look="quiet" onClick={() => onMute(null)}>
          {t('mute.end')}
        </Button>
      ) : null}
    </div>
  );
}

/** The day of an instant, as a date field wants it, where the reader is. */
function dayOf(instant: string): string {
  const date = new Date(instant);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((it) => String(it).padStart(2, '0')).join('-');
}
