import type { CSSProperties } from 'react';
import { useText } from '@/i18n';
import { useNames } from '@/i18n/names';
import { forShapes, ink, shade } from './colour';

const grounds = {
  light: { page: '#f3f0e8', card: '#ffffff', text: '#1d2b2a', foot: '#55635f' },
  dark: { page: '#101a1a', card: '#182626', text: '#e4ecea', foot: '#a9babb' },
} as const;

/** Light letters on a dark ground look thinner than they are, so a button there is lighter than it need be. */
const inTheDark = 7;

interface Props {
  network: string;
  colour: string;
  run: string;
  stewardColour: string | null;
}

/** What a mail looks like in these colours, in the light and in the dark. */
export function MailPreview(props: Props) {
  const t = useText();
  return (
    <div className="kg-mail-previews">
      {(['light', 'dark'] as const).map((mode) => (
        <figure key={mode}>
          <Mail {...props} mode={mode} />
          <figcaption>{t(`colours.${mode}`)}</figcaption>
        </figure>
      ))}
    </div>
  );
}

function Mail({ network, colour, run, stewardColour, mode }: Props & { mode: keyof typeof grounds }) {
  const t = useText();
  const names = useNames();
  const ground = grounds[mode];
  const band = shade(colour, ground.card, forShapes);
  const button = mode === 'dark' ? shade(colour, ground.card, inTheDark) : band;
  const looks = {
    '--page': ground.page,
    '--card': ground.card,
    '--text': ground.text,
    '--foot': ground.foot,
    '--band': band,
    '--on-band': ink(band),
    '--button': button,
    '--on-button': ink(button),
    '--steward': stewardColour ? shade(stewardColour, ground.page, forShapes) : 'transparent',
  } as CSSProperties;
  return (
    <div className="kg-mail-preview" style={looks}>
      <div className="kg-mail-preview__card">
        <p className="kg-mail-preview__name">{network}</p>
        <div className="kg-mail-preview__told">
          <p>{t('colours.example', { network: names.inSentence(network) })}</p>
          <span className="kg-mail-preview__button">{t('colours.readOn')}</span>
        </div>
      </div>
      <p className="kg-mail-preview__steward">{t('colours.runBy', { steward: names.inSentence(run) })}</p>
    </div>
  );
}
