import { useMutation, useQueryClient } from '@tanstack/react-query';
import { chooseColour, chooseProgrammeColour } from '@/api/network';
import { ask } from '@/api/queries';
import { useNetwork } from '@/app/currentNetwork';
import { useText } from '@/i18n';
import { useNames } from '@/i18n/names';
import { Section } from '@/ui/Text';
import { ColourForm } from './ColourForm';
import { MailPreview } from './MailPreview';
import { usual } from './colour';

/** In which colours the network's mails show: its own, and beside who runs it the steward's. */
export function ColoursPart() {
  const t = useText();
  const names = useNames();
  const network = useNetwork();
  const queries = useQueryClient();
  const { steward } = network;
  const known = () => queries.invalidateQueries({ queryKey: ask.networkBySlug(network.slug).queryKey });
  const choosing = useMutation({ mutationFn: (colour: string | null) => chooseColour(network.id, colour), onSuccess: known });
  const stewards = useMutation({
    mutationFn: (colour: string | null) => chooseProgrammeColour(steward.programmeId, colour),
    onSuccess: known,
  });
  const fixed = network.standing !== 'STEWARD';
  return (
    <div className="kg-narrow kg-stack" style={{ '--gap': '2rem' } as never}>
      <p className="kg-lead">{t('colours.lead', { network: names.inSentence(network.name) })}</p>
      <Section id="netwerkkleur" heading={t('colours.of', { name: names.inSentence(network.name) })}>
        <ColourForm
          hint={t('colours.networkHint')}
          chosen={network.colour}
          fixed={fixed}
          choosing={choosing}
          preview={(colour) => (
            <MailPreview network={network.name} colour={colour} run={steward.name} stewardColour={steward.colour ?? null} />
          )}
        />
      </Section>
      <Section id="programmakleur" heading={t('colours.of', { name: names.inSentence(steward.name) })}>
        <ColourForm
          hint={t('colours.stewardHint', { steward: names.inSentence(steward.name) })}
          chosen={steward.colour ?? null}
          fixed={fixed}
          choosing={stewards}
          preview={(colour) => (
            <MailPreview network={network.name} colour={network.colour ?? usual} run={steward.name} stewardColour={colour} />
          )}
        />
      </Section>
    </div>
  );
}
