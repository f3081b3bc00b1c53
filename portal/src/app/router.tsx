import {
  createBrowserHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router';
import { z } from 'zod';
import { navigated } from '@/ui/navigationFocus';
import { Broken } from './Broken';
import { Layout } from './layout/Layout';
import { NetworkPages } from './NetworkPages';
import { NotFound } from './NotFound';

const page = z.number().int().min(0).catch(0).optional();
const text = z.coerce.string().catch('').optional();

const root = createRootRoute({ component: Layout, notFoundComponent: NotFound, errorComponent: Broken });

const landing = createRoute({
  getParentRoute: () => root,
  path: '/',
  // What the gateway says when a login came back without success.
  validateSearch: z.object({ login: z.enum(['failed', 'unavailable']).optional().catch(undefined), returnTo: text }),
  component: lazyRouteComponent(() => import('@/features/networks/NetworksPage'), 'NetworksPage'),
});
const item = createRoute({
  getParentRoute: () => root,
  path: '/p/$itemId',
  component: lazyRouteComponent(() => import('@/features/knowledge/ItemPage'), 'ItemPage'),
});
const updates = createRoute({
  getParentRoute: () => root,
  path: '/nieuw',
  validateSearch: z.object({ netwerk: text, thema: text, ongelezen: z.boolean().catch(false).optional() }),
  component: lazyRouteComponent(() => import('@/features/updates/UpdatesPage'), 'UpdatesPage'),
});
const settings = createRoute({
  getParentRoute: () => root,
  path: '/instellingen',
  component: lazyRouteComponent(() => import('@/features/settings/SettingsPage'), 'SettingsPage'),
});
const feeds = createRoute({
  getParentRoute: () => root,
  path: '/instellingen/feeds',
  component: lazyRouteComponent(() => import('@/features/outlets/FeedsPage'), 'FeedsPage'),
});
const webhooks = createRoute({
  getParentRoute: () => root,
  path: '/instellingen/webhooks',
  component: lazyRouteComponent(() => import('@/features/outlets/WebhooksPage'), 'WebhooksPage'),
});
const unsubscribe = createRoute({
  getParentRoute: () => root,
  path: '/afmelden/$token',
  component: lazyRouteComponent(() => import('@/features/unsubscribe/UnsubscribePage'), 'UnsubscribePage'),
});
const mailAddress = createRoute({
  getParentRoute: () => root,
  path: '/mailadres/$token',
  component: lazyRouteComponent(() => import('@/features/settings/MailAddressPage'), 'MailAddressPage'),
});

const confirmContact = createRoute({
  getParentRoute: () => root,
  path: '/bevestigen/$token',
  component: lazyRouteComponent(() => import('@/features/contacts/ConfirmContactPage'), 'ConfirmContactPage'),
});

const network = createRoute({ getParentRoute: () => root, path: '/netwerken/$slug', component: NetworkPages });

const overview = createRoute({
  getParentRoute: () => network,
  path: '/',
  component: lazyRouteComponent(() => import('@/features/networks/NetworkPage'), 'NetworkPage'),
});
const knowledge = createRoute({
  getParentRoute: () => network,
  path: 'kennis',
  validateSearch: z.object({ q: text, thema: text, soort: text, organisatie: text, page }),
  component: lazyRouteComponent(() => import('@/features/knowledge/KnowledgePage'), 'KnowledgePage'),
});
const share = createRoute({
  getParentRoute: () => network,
  path: 'kennis/delen',
  validateSearch: z.object({ concept: text }),
  component: lazyRouteComponent(() => import('@/features/knowledge/SharePage'), 'SharePage'),
});
const mine = createRoute({
  getParentRoute: () => network,
  path: 'kennis/mijn',
  component: lazyRouteComponent(() => import('@/features/knowledge/MyKnowledgePage'), 'MyKnowledgePage'),
});
const themes = createRoute({
  getParentRoute: () => network,
  path: 'themas',
  component: lazyRouteComponent(() => import('@/features/themes/ThemesPage'), 'ThemesPage'),
});
const theme = createRoute({
  getParentRoute: () => network,
  path: 'themas/$themeId',
  validateSearch: z.object({ page }),
  component: lazyRouteComponent(() => import('@/features/themes/ThemePage'), 'ThemePage'),
});
const members = createRoute({
  getParentRoute: () => network,
  path: 'leden',
  validateSearch: z.object({ q: text, soort: text, regio: text, thema: text, page }),
  component: lazyRouteComponent(() => import('@/features/members/MembersPage'), 'MembersPage'),
});
const member = createRoute({
  getParentRoute: () => network,
  path: 'leden/$organisationId',
  component: lazyRouteComponent(() => import('@/features/members/MemberPage'), 'MemberPage'),
});
const apply = createRoute({
  getParentRoute: () => network,
  path: 'aanmelden',
  component: lazyRouteComponent(() => import('@/features/members/ApplyPage'), 'ApplyPage'),
});
const organisation = createRoute({
  getParentRoute: () => network,
  path: 'organisatie',
  component: lazyRouteComponent(() => import('@/features/organisations/OwnOrganisationPage'), 'OwnOrganisationPage'),
});
const meetings = createRoute({
  getParentRoute: () => network,
  path: 'bijeenkomsten',
  component: lazyRouteComponent(() => import('@/features/meetings/MeetingsPage'), 'MeetingsPage'),
});
const stewardship = createRoute({
  getParentRoute: () => network,
  path: 'beheer',
  validateSearch: z.object({ deel: text, page }),
  component: lazyRouteComponent(() => import('@/features/stewardship/StewardshipPage'), 'StewardshipPage'),
});
const representatives = createRoute({
  getParentRoute: () => network,
  path: 'beheer/vertegenwoordigers/$organisationId',
  component: lazyRouteComponent(() => import('@/features/stewardship/RepresentativesPage'), 'RepresentativesPage'),
});
const handover = createRoute({
  getParentRoute: () => network,
  path: 'overdracht',
  component: lazyRouteComponent(() => import('@/features/handover/HandoverPage'), 'HandoverPage'),
});

const tree = root.addChildren([
  landing,
  item,
  updates,
  settings,
  feeds,
  webhooks,
  unsubscribe,
  mailAddress,
  confirmContact,
  network.addChildren([
    overview,
    knowledge,
    share,
    mine,
    themes,
    theme,
    members,
    member,
    apply,
    organisation,
    meetings,
    stewardship,
    representatives,
    handover,
  ]),
]);

export function createPortalRouter(history: RouterHistory = createBrowserHistory()) {
  const router = createRouter({ routeTree: tree, history, scrollRestoration: true, defaultPreload: 'intent' });
  let before: string | undefined;
  router.subscribe('onResolved', ({ toLocation }) => {
    if (before !== undefined && before !== toLocation.pathname) navigated();
    before = toLocation.pathname;
  });
  return router;
}

export type PortalRouter = ReturnType<typeof createPortalRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: PortalRouter;
  }
}
