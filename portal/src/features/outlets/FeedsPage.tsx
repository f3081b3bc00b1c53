import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { feeds, makeFeed, revokeFeed, type Feed } from '@/api/outlets';
import { ask } from '@/api/queries';
import { SignedInOnly } from '@/features/settings/SignedInOnly';
import { FormProblem } from '@/forms/FormProblem';
import { useText } from '@/i18n';
import { useDates } from '@/i18n/dates';
import { focusPageHeading } from '@/ui/bringIntoView';
import { Button } from '@/ui/Button';
import { Choices, RadioChoice } from '@/ui/Choice';
import { Dialog } from '@/ui/Dialog';
import { Empty } from '@/ui/Empty';
import { SelectField, TextField } from '@/ui/Field';
import { TextLink } from '@/ui/Link';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Text';
import { FeedPart, partOf } from './FeedPart';
import { ShownOnce } from './ShownOnce';

/** Addresses at which my own reader finds what is new for me. */
export function FeedsPage() {
  const t = useText();
  return (
    <Page
      title={t('feeds.title')}
      lead={t('feeds.lead')}
      eyebrow={<TextLink to="/instellingen">{t('nav.settings')}</TextLink>}
    >
      <SignedInOnly>
        <div className="kg-stack kg-narrow" style={{ '--gap': '2.75rem' } as never}>
          <Made />
          <Making />
        </div>
      </SignedInOnly>
    </Page>
  );
}

function Made() {
  const t = useText();
  const query = useQuery({ queryKey: ['feeds'], queryFn: feeds });
  return (
    <Section id="feeds" heading={t('feeds.mine')}>
      <Loaded query={query}>
        {(made) => (made.length ? made.map((it) => <One key={it.id} feed={it} />) : <Empty heading={t('feeds.none')} />)}
      </Loaded>
    </Section>
  );
}

function One({ feed }: { feed: Feed }) {
  const t = useText();
  const dates = useDates();
  const queries = useQueryClient();
  const networks = useQuery(ask.networks()).data?.items;
  const [asked, setAsked] = useState(false);
  const revoking = useMutation({
    mutationFn: () => revokeFeed(feed.id),
    onSuccess: () => {
      focusPageHeading();
      return queries.invalidateQueries({ queryKey: ['feeds'] });
    },
  });
  const network = feed.networkId ? networks?.find(({ id }) => id === feed.networkId)?.name : t('feeds.all');
  return (
    <article className="kg-stack">
      <h3>{feed.name}</h3>
      <p className="kg-muted">
        {network ? `${network} · ` : null}
        {feed.themeId || feed.searchId ? `${t(feed.themeId ? 'feeds.ofTheme' : 'feeds.ofSearch')} · ` : null}
        {feed.lastReadAt ? t('feeds.read', { date: dates.date(feed.lastReadAt) }) : t('feeds.neverRead')}
      </p>
      <p className="kg-row">
        <Button onClick={() => setAsked(true)} aria-label={t('feeds.revokeNamed', { name: feed.name })}>
          {t('feeds.revoke')}
        </Button>
      </p>
      <Dialog open={asked} title={t('feeds.revokeQuestion', { name: feed.name })} onClose={() => setAsked(false)}>
        <p>{t('feeds.revokeMeans')}</p>
        <FormProblem error={revoking.error} />
        <p className="kg-row">
          <Button look="danger" busy={revoking.isPending} onClick={() => revoking.mutate()}>
            {t('feeds.revoke')}
          </Button>
          <Button onClick={() => setAsked(false)}>{t('common.cancel')}</Button>
        </p>
      </Dialog>
    </article>
  );
}

function Making() {
  const t = useText();
  const queries = useQueryClient();
  const networks = useQuery(ask.networks()).data?.items ?? [];
  const [name, setName] = useState('');
  const [networkId, setNetworkId] = useState('');
  const [part, setPart] = useState('');
  const [agenda, setAgenda] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState(false);
  const making = useMutation({
    mutationFn: () =>
      makeFeed({ name: name.trim(), networkId: networkId || null, ...(networkId && !agenda ? partOf(part) : {}) }),
    onSuccess: () => {
      setName('');
      return queries.invalidateQueries({ queryKey: ['feeds'] });
    },
  });
  const own = networks.filter(({ standing }) => standing === 'MEMBER' || standing === 'STEWARD');
  return (
    <Section id="nieuwe-feed" heading={t('feeds.new')}>
      {making.data ? (
        <ShownOnce
          heading={t(agenda ? 'feeds.agendaAddress' : 'feeds.address')}
          value={(agenda ? making.data.calendarUrl : null) ?? making.data.url}
          onDone={() => making.reset()}
        />
      ) : (
        <form
          className="kg-stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setMissing(!name.trim());
            if (name.trim()) making.mutate();
            else nameField.current?.focus();
          }}
        >
          <TextField
            ref={nameField}
            label={t('feeds.name')}
            hint={t('feeds.nameHint')}
            value={name}
            maxLength={100}
            required
            error={missing ? t('feeds.nameMissing') : undefined}
            onChange={(event) => setName(event.target.value)}
          />
          <Choices legend={t('feeds.for')}>
            <RadioChoice name="waarvoor" label={t('feeds.forReader')} checked={!agenda} onChange={() => setAgenda(false)} />
            <RadioChoice
              name="waarvoor"
              label={t('feeds.forAgenda')}
              hint={t('feeds.forAgendaHint')}
              checked={agenda}
              onChange={() => setAgenda(true)}
            />
          </Choices>
          <SelectField
            label={t('feeds.which')}
            empty={t('feeds.all')}
            value={networkId}
            options={own.map(({ id, name: label }) => ({ value: id, label }))}
            onChange={(event) => {
              setNetworkId(event.target.value);
              setPart('');
            }}
          />
          {networkId && !agenda ? <FeedPart networkId={networkId} value={part} onChange={setPart} /> : null}
          <FormProblem error={making.error} />
          <p className="kg-row">
            <Button type="submit" look="primary" busy={making.isPending}>
              {t('feeds.make')}
            </Button>
          </p>
        </form>
      )}
    </Section>
  );
}
