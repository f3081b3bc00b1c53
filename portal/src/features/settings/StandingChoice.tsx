import { useQuery } from '@tanstack/react-query';
import { ask } from '@/api/queries';
import { frequencies, type Network } from '@/api/types';
import { useText } from '@/i18n';
import { useNames } from '@/i18n/names';
import { Choices, RadioChoice } from '@/ui/Choice';
import { Channels, MuteUntil } from './Channels';
import { useRhythmWords } from './rhythmWords';
import type { SettingsDraft } from './useSettingsDraft';

/** How one wants to hear of everything in a network: four choices, and behind them what goes beyond. */
export function StandingChoice({ network, draft }: { network: Network; draft: SettingsDraft }) {
  const t = useText();
  const names = useNames();
  const rhythm = useQuery(ask.rhythm()).data;
  const words = useRhythmWords();
  const { standing, setStanding } = draft;
  const mail = standing.mail ?? 'direct';
  return (
    <div className="kg-stack" style={{ '--gap': '0.75rem' } as never}>
      <Choices legend={t('standing.question', { network: names.inSentence(network.name) })} inline>
        {frequencies.map((value) => (
          <RadioChoice
            key={value}
            name={`hoe-${network.id}`}
            label={t(`frequency.${value}`)}
            checked={mail === value}
            onChange={() => setStanding({ mail: value })}
          />
        ))}
      </Choices>
      <p className="kg-muted">{words.comesTo(mail, rhythm)}</p>
      <details className="kg-more">
        <summary aria-label={t('settings.moreFor', { name: network.name })}>{t('settings.more')}</summary>
        <div className="kg-stack">
          <MuteUntil
            until={standing.mutedUntil}
            hint={t('mute.everythingHint')}
            onMute={(mutedUntil) => setStanding({ mutedUntil })}
          />
          <Channels said={standing} onSay={setStanding} />
        </div>
      </details>
      <p className="kg-muted kg-small">{t('standing.mustArrive')}</p>
    </div>
  );
}
