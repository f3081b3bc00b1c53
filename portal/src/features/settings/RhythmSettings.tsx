import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeRhythm } from '@/api/notification';
import { ask } from '@/api/queries';
import { weekdays, type Rhythm, type Weekday } from '@/api/types';
import { useText } from '@/i18n';
import { Button } from '@/ui/Button';
import { CheckboxChoice } from '@/ui/Choice';
import { SelectField, TextField } from '@/ui/Field';
import { Loaded } from '@/ui/Loaded';
import { useRhythmWords } from './rhythmWords';
import { SaveBar } from './SaveBar';

/** When mail may come: the hour, the day, the zone, and the hours in which it is quiet. */
export function RhythmSettings({ networkIds }: { networkIds: string[] }) {
  const rhythm = useQuery(ask.rhythm());
  return <Loaded query={rhythm}>{(saved) => <RhythmForm saved={saved} networkIds={networkIds} />}</Loaded>;
}

function RhythmForm({ saved, networkIds }: { saved: Rhythm; networkIds: string[] }) {
  const t = useText();
  const words = useRhythmWords();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Partial<Rhythm>>({});
  const rhythm = { ...saved, ...draft };
  const dirty = (Object.keys(rhythm) as (keyof Rhythm)[]).some((name) => rhythm[name] !== saved[name]);
  const saving = useMutation({
    mutationFn: async () => {
      await changeRhythm(rhythm);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ask.rhythm().queryKey });
      setDraft({});
    },
  });
  const change = (to: Partial<Rhythm>) => {
    if (!saving.isIdle) saving.reset();
    setDraft((before) => ({ ...before, ...to }));
  };
  const quiet = words.quiet(rhythm);
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <div className="kg-stack">
      <div className="kg-form__pair">
        <TextField
          type="time"
          label={t('rhythm.at')}
          value={rhythm.at.slice(0, 5)}
          onChange={({ target }) => target.value && change({ at: target.value })}
        />
        <SelectField
          label={t('rhythm.weekday')}
          value={rhythm.weekday}
          options={weekdays.map((value) => ({ value, label: t(`weekday.${value}`) }))}
          onChange={({ target }) => change({ weekday: target.value as Weekday })}
        />
      </div>
      <CheckboxChoice
        label={t('rhythm.wantsQuiet')}
        hint={t('rhythm.quietHint')}
        checked={rhythm.quietFrom !== null}
        onChange={({ target }) =>
          change(target.checked ? { quietFrom: '22:00', quietUntil: '07:00' } : { quietFrom: null, quietUntil: null })
        }
      />
      {rhythm.quietFrom !== null ? (
        <div className="kg-form__pair">
          <TextField
            type="time"
            label={t('rhythm.quietFrom')}
            value={rhythm.quietFrom.slice(0, 5)}
            onChange={({ target }) => target.value && change({ quietFrom: target.value })}
          />
          <TextField
            type="time"
            label={t('rhythm.quietUntil')}
            value={(rhythm.quietUntil ?? '').slice(0, 5)}
            onChange={({ target }) => target.value && change({ quietUntil: target.value })}
          />
        </div>
      ) : null}
      <SelectField
        label={t('rhythm.zone')}
        value={rhythm.zone}
        options={zones(rhythm.zone, here).map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
        onChange={({ target }) => change({ zone: target.value })}
      />
      {here && here !== rhythm.zone ? (
        <p className="kg-row">
          {t('rhythm.here', { zone: here.replaceAll('_', ' ') })}
          <Button look="quiet" onClick={() => change({ zone: here })}>
            {t('rhythm.takeZone')}
          </Button>
        </p>
      ) : null}
      <ul className="kg-plain-list" aria-label={t('rhythm.comesTo')}>
        <li>{words.daily(rhythm)}</li>
        <li>{words.weekly(rhythm)}</li>
        {quiet ? <li>{quiet}</li> : null}
      </ul>
      <SaveBar
        name={t('rhythm.heading')}
        networkIds={networkIds}
        dirty={dirty}
        trial={{ rhythm, follows: [], stop: [] }}
        saving={saving}
        onUndo={() => setDraft({})}
      />
    </div>
  );
}

/** All zones that the browser knows, and those two also when it doesn't. */
function zones(...also: string[]): string[] {
  const known = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : ['Europe/Amsterdam'];
  return [...new Set([...known, ...also.filter(Boolean)])].sort();
}
