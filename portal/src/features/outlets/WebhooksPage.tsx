import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { makeWebhook, webhooks } from '@/api/outlets';
import { asProblem } from '@/api/problem';
import { ask } from '@/api/queries';
import type { Network } from '@/api/types';
import { SignedInOnly } from '@/features/settings/SignedInOnly';
import { FormProblem } from '@/forms/FormProblem';
import { useText } from '@/i18n';
import { Button } from '@/ui/Button';
import { Empty } from '@/ui/Empty';
import { TextField } from '@/ui/Field';
import { TextLink } from '@/ui/Link';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Text';
import { ShownOnce } from './ShownOnce';
import { WebhookCard } from './WebhookCard';

/** Programs of my organisation that are told what I am told. */
export function WebhooksPage() {
  const t = useText();
  const networks = useQuery(ask.networks());
  return (
    <Page
      title={t('webhooks.title')}
      lead={t('webhooks.lead')}
      eyebrow={<TextLink to="/instellingen">{t('nav.settings')}</TextLink>}
    >
      <SignedInOnly>
        <div className="kg-stack kg-narrow" style={{ '--gap': '2.75rem' } as never}>
          <Loaded query={networks}>
            {({ items }) => {
              const own = items.filter(({ standing }) => standing === 'MEMBER' || standing === 'STEWARD');
              return own.length ? (
                own.map((network) => <OfNetwork key={network.id} network={network} />)
              ) : (
                <Empty heading={t('settings.noNetwork')} />
              );
            }}
          </Loaded>
        </div>
      </SignedInOnly>
    </Page>
  );
}

function OfNetwork({ network }: { network: Network }) {
  const t = useText();
  const query = useQuery({ queryKey: ['network', network.id, 'webhooks'], queryFn: () => webhooks(network.id) });
  return (
    <Section id={`webhooks-${network.slug}`} heading={network.name}>
      <Loaded query={query}>
        {(made) =>
          made.length ? (
            made.map((it) => <WebhookCard key={it.id} webhook={it} />)
          ) : (
            <Empty heading={t('webhooks.none')} />
          )
        }
      </Loaded>
      <Making network={network} />
    </Section>
  );
}

function Making({ network }: { network: Network }) {
  const t = useText();
  const queries = useQueryClient();
  const [url, setUrl] = useState('');
  const [description, setDescription] = useState('');
  const address = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState(false);
  const making = useMutation({
    mutationFn: () => makeWebhook(network.id, { url: url.trim(), description: description.trim() }),
    onSuccess: () => {
      setUrl('');
      setDescription('');
      return queries.invalidateQueries({ queryKey: ['network', network.id, 'webhooks'] });
    },
  });
  const refused = making.error ? asProblem(making.error).slug === 'validation' : false;
  if (making.data) {
    return <ShownOnce heading={t('webhooks.secret')} value={making.data.secret} onDone={() => making.reset()} />;
  }
  return (
    <form
      className="kg-stack"
      aria-label={t('webhooks.newFor', { network: network.name })}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const looksRight = /^https:\/\/[^\s/]+/i.test(url.trim());
        setWrong(!looksRight);
        if (looksRight) making.mutate();
        else address.current?.focus();
      }}
    >
      <h3>{t('webhooks.new')}</h3>
      <TextField
        label={t('webhooks.url')}
        hint={t('webhooks.urlHint')}
        type="url"
        ref={address}
        value={url}
        required
        error={wrong || refused ? t('webhooks.urlWrong') : undefined}
        onChange={(event) => setUrl(event.target.value)}
      />
      <TextField
        label={t('webhooks.description')}
        value={description}
        maxLength={200}
        onChange={(event) => setDescription(event.target.value)}
      />
      {refused ? null : <FormProblem error={making.error} />}
      <p className="kg-row">
        <Button type="submit" look="primary" busy={making.isPending}>
          {t('webhooks.make')}
        </Button>
      </p>
    </form>
  );
}
